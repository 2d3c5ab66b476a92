// Language tables: tab-separated text, one row a line, with a heading that explains itself.
//
//   #: table    actors                      name of the table
//   #: columns  key  kind  name_ar  ...     column names, separated by blanks or tabs
//   #: licence  ...                         and any further "#: word text" lines
//   #: source   OWN  written for Isnad      a source id and what it stands for; may repeat
//   # a comment
//   islamic-state<TAB>armed-group<TAB>...
//
// A row has exactly as many cells as there are columns; an empty cell is "-" or nothing. UTF-8, LF.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

class Table;

/// One row, a view into its table.
class Row {
 public:
  Row(const Table& table, std::size_t index) : table_(&table), index_(index) {}
  /// The cell of a column; "-" reads as empty. Asking for a column that the heading lacks is a bug: empty.
  [[nodiscard]] std::string_view operator[](std::string_view column) const;
  /// An Error that points at this cell: "actors.tsv:41: kind: found "x", expected y".
  [[nodiscard]] Error error(std::string_view column, std::string_view expected) const;
  [[nodiscard]] std::uint32_t line() const;
  /// Name of its file, "actors.tsv".
  [[nodiscard]] const std::string& table() const;

 private:
  const Table* table_;
  std::size_t index_;
};

class Table {
 public:
  /// Read a table from a file. `required` columns must be in the heading.
  /// Errors: CannotOpen; BadTable for a heading without columns, a missing column, a row with too few or too many
  /// cells, a byte that is no UTF-8. A table without rows is not an error.
  static Result<Table> load(const std::string& path, const std::vector<std::string>& required);
  /// The same, but a fault does not end the reading: each is added to `faults`, and a malformed row is left out.
  /// Nothing only when the file cannot be opened or its heading names no columns, or not all of `required`.
  static std::optional<Table> read(const std::string& path, const std::vector<std::string>& required,
                                   std::vector<Error>& faults);
  /// The same from memory; `name` stands for the file in messages.
  static std::optional<Table> read_text(std::string text, const std::string& name, const std::vector<std::string>& required,
                                        std::vector<Error>& faults);
  /// The same as load() from memory; `name` stands for the file in messages.
  static Result<Table> parse(std::string text, const std::string& name, const std::vector<std::string>& required);

  /// The rows of another file of this table come after these; its columns may stand in another order, and one that it lacks is empty.
  /// Rows of it keep its name and its lines in messages.
  void append(const Table& other);

  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] Row row(std::size_t index) const { return {*this, index}; }
  [[nodiscard]] const std::string& name() const { return name_; }
  /// Names of the columns, in their order.
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  /// Value of a "#: word text" line, or empty.
  [[nodiscard]] std::string heading(const std::string& word) const;
  /// Source ids declared by "#: source ID text".
  [[nodiscard]] const std::map<std::string, std::string>& sources() const { return sources_; }

 private:
  friend class Row;
  [[nodiscard]] const std::string& name_of(std::size_t row) const;
  void take_heading(std::string_view row);
  std::size_t take_cells(std::string_view row, std::size_t begin);
  std::string name_;
  std::vector<std::pair<std::size_t, std::string>> appended_;  ///< first row and name of each further file
  std::string text_;
  std::vector<std::string> columns_;
  std::vector<std::uint32_t> lines_;                 ///< line number of each row
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cells_;  ///< begin and size in text_, row by row
  std::map<std::string, std::string> headings_;
  std::map<std::string, std::string> sources_;
};

/// Cells that hold a list: "a|b|c" -> {"a", "b", "c"}; an empty cell gives an empty list.
std::vector<std::string_view> split(std::string_view cell, char separator);

}  // namespace isnad
