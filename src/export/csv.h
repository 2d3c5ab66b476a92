// RFC 4180 rows, safe to open in a spreadsheet.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace isnad {

/// What becomes of a cell that a spreadsheet would run as a formula.
enum class CsvCells : std::uint8_t {
  Guarded,  ///< it gets a leading apostrophe
  Plain     ///< it stays as it is: for programs that read the file as data
};

/// Appends one row, ended by CR LF. Cells with a comma, a quote or a line break are quoted. A cell that a spreadsheet
/// would run as a formula begins with = + - @, tab or carriage return and is no decimal number.
void append_csv_row(std::string& out, std::span<const std::string> cells, CsvCells style = CsvCells::Guarded);

}  // namespace isnad
