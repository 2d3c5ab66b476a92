// RFC 4180 rows, safe to open in a spreadsheet.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace isnad {

/// Appends one row, ended by CR LF. Cells with a comma, a quote or a line break are quoted. A cell that a spreadsheet
/// would run as a formula (it begins with = + - @, tab or carriage return) gets a leading apostrophe.
void append_csv_row(std::string& out, std::span<const std::string> cells);

}  // namespace isnad
