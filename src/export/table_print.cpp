// Method: measure the cells, then, when the table is too wide, take columns from the widest until it fits: the short
// columns (ids, types, dates) stay whole and the names give way.
#include "table_print.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>

#include "utf8.h"

namespace isnad {
namespace {

constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kPopIsolate = 0x2069;
constexpr char32_t kEllipsis = 0x2026;
constexpr std::uint32_t kGap = 2;            // blanks between two columns
constexpr std::uint32_t kNarrowestCell = 6;  // guess: below this a name cannot be told from another

std::uint32_t columns_of(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return 0;
    default: break;
  }
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool steers_direction(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) != 0;
}

std::string cut_to(std::string_view text, std::uint32_t columns) {
  if (terminal_columns(text) <= columns) return std::string(text);
  std::string out;
  std::uint32_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode_utf8(text, at);
    used += columns_of(d.code_point);
    if (used + 1 > columns) break;
    out.append(text.substr(at, d.bytes));
    at += d.bytes;
  }
  append_utf8(out, kEllipsis);
  return out;
}

void fit(std::vector<std::uint32_t>& widths, std::uint32_t columns) {
  if (columns == 0 || widths.empty()) return;
  const auto total = [&] {
    return std::accumulate(widths.begin(), widths.end(), kGap * static_cast<std::uint32_t>(widths.size() - 1));
  };
  while (total() > columns) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= kNarrowestCell) return;
    --*widest;
  }
}

void append_row(std::string& out, const std::vector<std::string>& cells, const std::vector<std::uint32_t>& widths,
                bool isolate) {
  std::string line;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const std::string cell = cut_to(cells[column], widths[column]);
    line += isolate ? isolated(cell) : cell;
    if (column + 1 < cells.size()) line.append(widths[column] - std::min(widths[column], terminal_columns(cell)) + kGap, ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + "\n";
}

}  // namespace

std::uint32_t terminal_columns(std::string_view text) {
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode_utf8(text, at);
    columns += columns_of(d.code_point);
    at += d.bytes;
  }
  return columns;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode_utf8(text, at);
    const bool blank = u_isUWhiteSpace(static_cast<UChar32>(d.code_point)) != 0;
    if (blank)
      out += !out.empty() && out.back() == ' ' ? "" : " ";
    else if (u_charType(static_cast<UChar32>(d.code_point)) != U_CONTROL_CHAR && !steers_direction(d.code_point))
      append_utf8(out, d.code_point);
    at += d.bytes;
  }
  return out;
}

std::string isolated(std::string_view text) {
  std::string out;
  append_utf8(out, kFirstStrongIsolate);
  out += text;
  append_utf8(out, kPopIsolate);
  return out;
}

void append_table(std::string& out, const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows, const TableStyle& style) {
  std::vector<std::vector<std::string>> clean;
  clean.reserve(rows.size());
  std::vector<std::uint32_t> widths;
  for (const std::string& heading : headings) widths.push_back(terminal_columns(heading));
  for (const auto& row : rows) {
    auto& cells = clean.emplace_back();
    for (std::size_t column = 0; column < row.size(); ++column) {
      cells.push_back(one_line(row[column]));
      widths[column] = std::max(widths[column], terminal_columns(cells.back()));
    }
  }
  fit(widths, style.columns);
  append_row(out, headings, widths, style.terminal);
  std::vector<std::string> rules;
  for (const std::uint32_t width : widths) rules.emplace_back(width, '-');
  append_row(out, rules, widths, style.terminal);
  for (const auto& cells : clean) append_row(out, cells, widths, style.terminal);
}

}  // namespace isnad
