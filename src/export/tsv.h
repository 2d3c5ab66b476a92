// Rows of cells with a tab between them, in the form of the language tables: an empty cell is "-".
#pragma once

#include <span>
#include <string>

namespace isnad {

/// Appends one row, ended by LF. Tabs and line breaks inside a cell become one blank, as in table_print.h.
void append_tsv_row(std::string& out, std::span<const std::string> cells);

}  // namespace isnad
