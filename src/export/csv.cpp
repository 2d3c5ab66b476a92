#include "csv.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view kFormulaMarks = "=+-@\t\r", kDigits = "0123456789";

// "-7.5": a coordinate west of Greenwich must stay a number.
bool is_negative_number(std::string_view cell) {
  if (!cell.starts_with('-')) return false;
  cell.remove_prefix(1);
  const std::size_t whole = std::min(cell.find_first_not_of(kDigits), cell.size());
  if (whole == 0 || whole == cell.size()) return whole > 0;
  const std::string_view fraction = cell.substr(whole + 1);
  return cell[whole] == '.' && !fraction.empty() && fraction.find_first_not_of(kDigits) == std::string_view::npos;
}

bool runs_as_formula(std::string_view cell) {
  return !cell.empty() && kFormulaMarks.find(cell[0]) != std::string_view::npos && !is_negative_number(cell);
}

}  // namespace

void append_csv_row(std::string& out, std::span<const std::string> cells, CsvCells style) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out += ',';
    first = false;
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string::npos;
    if (quoted) out += '"';
    if (style == CsvCells::Guarded && runs_as_formula(cell)) out += '\'';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    if (quoted) out += '"';
  }
  out += "\r\n";
}

}  // namespace isnad
