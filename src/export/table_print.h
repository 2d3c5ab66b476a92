// Aligned columns for a terminal, in which Arabic and Latin cells stay where they belong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// How wide a text stands in a terminal, in columns: marks and format characters 0, wide characters 2, others 1.
std::uint32_t terminal_columns(std::string_view text);

/// One line, safe to print: runs of blanks, line breaks and tabs become one blank; control characters (so that a text cannot steer the
/// terminal) and the bidirectional controls of the text itself are dropped.
std::string one_line(std::string_view text);

/// The text between U+2068 and U+2069: its direction is found from its own letters and leaks to neither side.
std::string isolated(std::string_view text);

struct TableStyle {
  bool terminal = false;     ///< isolate each cell; never into a file or a pipe, where the marks would be data
  std::uint32_t columns = 0; ///< width to fit, in columns; 0 = as wide as the cells. Wide cells end in an ellipsis
};

/// Appends headings, a rule, and the rows. Each row has as many cells as there are headings. Two blanks between columns.
void append_table(std::string& out, const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows, const TableStyle& style);

}  // namespace isnad
