// The language tables as people look through them and add rows of their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "own_tables.h"

namespace isnad {

struct TableAbout {
  std::string name;                  ///< "frames"
  std::vector<std::string> columns;
  std::vector<std::string> notes;    ///< what the file says of itself and its columns, a line each
  std::uint64_t shipped = 0, own = 0;  ///< rows
};

struct TableLine {
  bool own = false;
  std::uint32_t line = 0;            ///< in its file
  std::vector<std::string> cells;    ///< of the columns, in their order; empty where the table has none
};

struct TablePage {
  std::vector<TableLine> rows;       ///< the user's first
  std::uint64_t found = 0;           ///< of all pages
};

/// A row before it is written: cells by column. A column left out is empty.
using NewRow = std::map<std::string, std::string, std::less<>>;

class TableBook {
 public:
  /// Errors: those of unpack_tables() and own_tables().
  static Result<TableBook> open(const Shipped& shipped, std::string folder);

  /// In the order of their names.
  [[nodiscard]] std::vector<TableAbout> tables() const;
  /// NotFound for a table that the program does not have.
  [[nodiscard]] Result<TableAbout> about(std::string_view name) const;

  /// Rows of which the cells together hold each word typed, spelling folded; nothing typed: all. NotFound; BadTable for a table of the
  /// user that cannot be read.
  [[nodiscard]] Result<TablePage> rows(std::string_view name, std::string_view typed, bool own_only, std::size_t first, std::size_t limit) const;

  /// The user's tables with one more row. An empty id becomes the next of the user's own. NotFound; BadArgument for a column that the table
  /// does not have, and for a tab or a line break in a cell.
  [[nodiscard]] Result<TableTexts> with(std::string_view name, NewRow row) const;

  /// Write that row into the user's folder, once everything was compiled with it. Errors: those of with() and compile_with(); CannotWrite.
  [[nodiscard]] Failure add(std::string_view name, NewRow row);
  /// Take a row of the user out of its file. NotFound for a line that holds none; CannotWrite.
  [[nodiscard]] Failure drop(std::string_view name, std::uint32_t line);

  [[nodiscard]] const TableTexts& shipped() const { return shipped_; }
  [[nodiscard]] const TableTexts& own() const { return own_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  TableBook(TableTexts shipped, TableTexts own, std::string folder);
  [[nodiscard]] Result<std::string> path_of(std::string_view name) const;
  [[nodiscard]] Failure write(const std::string& path, const std::string& text) const;

  TableTexts shipped_, own_;
  std::string folder_;
};

}  // namespace isnad
