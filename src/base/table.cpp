#include "table.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "utf8.h"

namespace isnad {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::vector<std::string> words(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

std::string base_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

std::vector<std::string_view> split(std::string_view cell, char separator) {
  std::vector<std::string_view> out;
  if (cell.empty()) return out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = cell.find(separator, begin);
    out.push_back(cell.substr(begin, end - begin));
    if (end == std::string_view::npos) return out;
    begin = end + 1;
  }
}

std::string_view Row::operator[](std::string_view column) const {
  const auto found = std::ranges::find(table_->columns_, column);
  if (found == table_->columns_.end()) return {};
  const auto n = static_cast<std::size_t>(found - table_->columns_.begin());
  const auto [begin, size] = table_->cells_[index_ * table_->columns_.size() + n];
  const std::string_view cell = std::string_view(table_->text_).substr(begin, size);
  return cell == "-" ? std::string_view{} : cell;
}

std::uint32_t Row::line() const { return table_->lines_[index_]; }

Error Row::error(std::string_view column, std::string_view expected) const {
  return {Code::BadTable, table_->name_ + ":" + std::to_string(line()) + ": " + std::string(column),
          "found " + quoted((*this)[column]), std::string(expected)};
}

std::string Table::heading(const std::string& word) const {
  const auto found = headings_.find(word);
  return found == headings_.end() ? std::string{} : found->second;
}

Result<Table> Table::load(const std::string& path, const std::vector<std::string>& required) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{Code::CannotOpen, path, "the file cannot be opened", "a readable table"};
  std::ostringstream text;
  text << in.rdbuf();
  return parse(text.str(), base_name(path), required);
}

Result<Table> Table::parse(std::string text, const std::string& name, const std::vector<std::string>& required) {
  Table table;
  table.name_ = name;
  table.text_ = std::move(text);
  const std::string_view all = table.text_;
  const auto fail = [&](std::uint32_t line, std::string column, std::string found, std::string expected) {
    return Error{Code::BadTable, name + ":" + std::to_string(line) + ": " + std::move(column), std::move(found),
                 std::move(expected)};
  };
  std::uint32_t line = 0;
  for (std::size_t begin = 0; begin < all.size();) {
    ++line;
    const std::size_t end = std::min(all.find('\n', begin), all.size());
    const std::string_view row = all.substr(begin, end - begin);
    const std::size_t row_begin = begin;
    begin = end + 1;
    if (!is_valid_utf8(row)) return fail(line, "row", "a byte that is no UTF-8", "UTF-8 text");
    if (row.starts_with("#:")) {
      const std::vector<std::string> parts = words(row.substr(2));
      if (parts.empty()) continue;
      if (parts[0] == "columns") table.columns_.assign(parts.begin() + 1, parts.end());
      const std::size_t rest = row.find(parts[0]) + parts[0].size();
      const std::size_t value = row.find_first_not_of(" \t", rest);
      if (value == std::string_view::npos) continue;
      if (parts[0] == "source")
        table.sources_[parts[1]] = row.substr(row.find(parts[1], rest) + parts[1].size());
      else
        table.headings_[parts[0]] = row.substr(value);
      continue;
    }
    if (row.empty() || row.starts_with('#')) continue;
    if (table.columns_.empty()) return fail(line, "heading", "a row before the columns are named", "#: columns ...");
    std::size_t cells = 0;
    for (std::size_t at = 0;; ++cells) {
      const std::size_t stop = std::min(row.find('\t', at), row.size());
      table.cells_.emplace_back(static_cast<std::uint32_t>(row_begin + at), static_cast<std::uint32_t>(stop - at));
      if (stop == row.size()) break;
      at = stop + 1;
    }
    ++cells;
    if (cells != table.columns_.size())
      return fail(line, table.columns_[std::min(cells, table.columns_.size()) - 1],
                  "a row of " + std::to_string(cells) + " cells",
                  std::to_string(table.columns_.size()) + " cells separated by tabs");
    table.lines_.push_back(line);
  }
  if (table.columns_.empty()) return fail(line, "heading", "no columns", "#: columns ...");
  for (const std::string& column : required)
    if (std::ranges::find(table.columns_, column) == table.columns_.end())
      return fail(1, "heading", "no column " + quoted(column), "a column of that name");
  return table;
}

}  // namespace isnad
