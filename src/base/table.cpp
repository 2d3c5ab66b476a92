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
const std::string& Row::table() const { return table_->name_of(index_); }

Error Row::error(std::string_view column, std::string_view expected) const {
  return {Code::BadTable, table() + ":" + std::to_string(line()) + ": " + std::string(column),
          "found " + quoted((*this)[column]), std::string(expected)};
}

std::string Table::heading(const std::string& word) const {
  const auto found = headings_.find(word);
  return found == headings_.end() ? std::string{} : found->second;
}

namespace {

Result<std::string> content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{Code::CannotOpen, path, "the file cannot be opened", "a readable table"};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

Result<Table> Table::load(const std::string& path, const std::vector<std::string>& required) {
  Result<std::string> text = content_of(path);
  if (!text) return text.error();
  return parse(std::move(*text), base_name(path), required);
}

std::optional<Table> Table::read(const std::string& path, const std::vector<std::string>& required,
                                 std::vector<Error>& faults) {
  Result<std::string> text = content_of(path);
  if (!text) {
    faults.push_back(text.error());
    return std::nullopt;
  }
  return read_text(std::move(*text), base_name(path), required, faults);
}

Result<Table> Table::parse(std::string text, const std::string& name, const std::vector<std::string>& required) {
  std::vector<Error> faults;
  std::optional<Table> table = read_text(std::move(text), name, required, faults);
  if (!faults.empty()) return faults.front();
  return std::move(*table);
}

const std::string& Table::name_of(std::size_t row) const {
  const std::string* name = &name_;
  for (const auto& [first, file] : appended_)
    if (row >= first) name = &file;
  return *name;
}

void Table::append(const Table& other) {
  const auto offset = static_cast<std::uint32_t>(text_.size());
  appended_.emplace_back(size(), other.name_);
  text_ += other.text_;
  std::vector<std::size_t> source;  // of each column of ours
  for (const std::string& column : columns_)
    source.push_back(static_cast<std::size_t>(std::ranges::find(other.columns_, column) - other.columns_.begin()));
  for (std::size_t row = 0; row < other.size(); ++row) {
    lines_.push_back(other.lines_[row]);
    for (const std::size_t column : source) {
      const bool has = column < other.columns_.size();
      const auto [begin, bytes] = has ? other.cells_[row * other.columns_.size() + column] : std::pair<std::uint32_t, std::uint32_t>{0, 0};
      cells_.emplace_back(begin + offset, bytes);
    }
  }
  sources_.insert(other.sources_.begin(), other.sources_.end());
}

void Table::take_heading(std::string_view row) {
  const std::vector<std::string> parts = words(row.substr(2));
  if (parts.empty()) return;
  if (parts[0] == "columns") columns_.assign(parts.begin() + 1, parts.end());
  const std::size_t rest = row.find(parts[0]) + parts[0].size();
  const std::size_t value = row.find_first_not_of(" \t", rest);
  if (value == std::string_view::npos) return;
  if (parts[0] == "source")
    sources_[parts[1]] = row.substr(row.find(parts[1], rest) + parts[1].size());
  else
    headings_[parts[0]] = row.substr(value);
}

// The cells of [begin, begin + row.size()); how many they are.
std::size_t Table::take_cells(std::string_view row, std::size_t begin) {
  std::size_t cells = 1;
  for (std::size_t at = 0;; ++cells) {
    const std::size_t stop = std::min(row.find('\t', at), row.size());
    cells_.emplace_back(static_cast<std::uint32_t>(begin + at), static_cast<std::uint32_t>(stop - at));
    if (stop == row.size()) return cells;
    at = stop + 1;
  }
}

std::optional<Table> Table::read_text(std::string text, const std::string& name, const std::vector<std::string>& required,
                                      std::vector<Error>& faults) {
  Table table;
  table.name_ = name;
  table.text_ = std::move(text);
  const std::string_view all = table.text_;
  const auto fault = [&](std::uint32_t line, std::string column, std::string found, std::string expected) {
    faults.push_back({Code::BadTable, name + ":" + std::to_string(line) + ": " + std::move(column), std::move(found),
                      std::move(expected)});
  };
  std::uint32_t line = 0;
  for (std::size_t begin = 0; begin < all.size();) {
    ++line;
    const std::size_t end = std::min(all.find('\n', begin), all.size());
    const std::string_view row = all.substr(begin, end - begin);
    const std::size_t row_begin = begin;
    begin = end + 1;
    if (!is_valid_utf8(row)) {
      fault(line, "row", "a byte that is no UTF-8", "UTF-8 text");
      continue;
    }
    if (row.starts_with("#:")) table.take_heading(row);
    if (row.empty() || row.starts_with('#')) continue;
    if (table.columns_.empty()) {
      fault(line, "heading", "a row before the columns are named", "#: columns ...");
      return std::nullopt;
    }
    const std::size_t known = table.cells_.size(), wanted = table.columns_.size();
    if (const std::size_t cells = table.take_cells(row, row_begin); cells != wanted) {
      fault(line, table.columns_[std::min(cells, wanted) - 1], "a row of " + std::to_string(cells) + " cells",
            std::to_string(wanted) + " cells separated by tabs");
      table.cells_.resize(known);
      continue;
    }
    table.lines_.push_back(line);
  }
  const std::size_t before = faults.size();
  if (table.columns_.empty()) fault(line, "heading", "no columns", "#: columns ...");
  else
    for (const std::string& column : required)
      if (std::ranges::find(table.columns_, column) == table.columns_.end())
        fault(1, "heading", "no column " + quoted(column), "a column of that name");
  if (faults.size() > before) return std::nullopt;
  return table;
}

}  // namespace isnad
