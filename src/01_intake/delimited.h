// Tables as text, CSV and its relatives: records that come one after the other, and their cells.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

inline constexpr std::size_t kMaxColumns = 4096;  ///< of a record; cells behind are not read

/// Finds where records end, in pieces of any size: a line end outside quotes (LF, CR LF or CR). A quote opens a cell only at its
/// beginning; inside, two quotes are one (RFC 4180). What follows a closing quote belongs to the cell.
class RecordCutter {
 public:
  struct Record {
    std::string_view bytes;  ///< as received, without its line end; of one that is too long its beginning
    std::uint32_t line;      ///< on which it begins, counted from 1
    bool too_long;
    bool open;               ///< the input ended inside quotes
  };
  /// False: take no more.
  using Take = std::function<bool(const Record&)>;

  RecordCutter(char delimiter, std::size_t max_bytes, Take take) : delimiter_(delimiter), max_bytes_(max_bytes), take_(std::move(take)) {}
  /// False when Take said so.
  bool feed(std::string_view piece);
  /// The last record, when it has no line end. False as feed().
  bool finish();

 private:
  bool step(char c);
  bool end();

  char delimiter_;
  std::size_t max_bytes_;
  Take take_;
  std::string record_;
  std::uint32_t line_ = 1, begin_ = 1;
  bool at_cell_ = true, quoted_ = false, after_quote_ = false, after_return_ = false, too_long_ = false;
};

/// Cells of one record without their quotes; at most kMaxColumns.
std::vector<std::string> record_cells(std::string_view record, char delimiter);

/// The cell in quotes, as record_cells() takes it back.
void append_quoted_cell(std::string& out, std::string_view cell);

/// "sep=;", as Excel begins a file to say how it is delimited; 0 for any other line.
char said_delimiter(std::string_view line);

/// Comma, semicolon, tab or bar: the one by which most of the first records have equally many columns, and more than one. A comma when none does.
char guess_delimiter(std::string_view head);

}  // namespace isnad
