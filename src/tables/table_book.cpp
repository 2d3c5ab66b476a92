#include "table_book.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "fold.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOwnId = "own";

std::string name_of(std::string_view path) {
  const std::string_view file = path.substr(path.find_last_of('/') + 1);
  return std::string(file.substr(0, file.rfind('.')));
}

std::string file_of(std::string_view path) { return std::string(path.substr(path.find_last_of('/') + 1)); }

// Examples of rows and the meanings of rules are no words of a language.
bool is_for_people(std::string_view path) { return !path.ends_with("/frame_examples.tsv") && !path.ends_with("/rules.tsv"); }

std::vector<std::string> notes_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line) && line.starts_with('#');)
    if (line.starts_with("# ")) out.push_back(line.substr(2));
  return out;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> out;
  for (std::string word; in >> word;)
    if (std::string folded = fold_for_search(word); !folded.empty()) out.push_back(std::move(folded));
  return out;
}

bool holds(const Row& row, const std::vector<std::string>& columns, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  std::string all;
  for (const std::string& column : columns) {
    all += fold_for_search(row[column]);
    all += '\t';
  }
  return std::ranges::all_of(words, [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

std::string heading_of(std::string_view name, const std::vector<std::string>& columns) {
  std::string out = "#: table    " + std::string(name) + "\n#: columns ";
  for (const std::string& column : columns) out += " " + column;
  return out + "\n# Rows of your own, read beside those of the program.\n";
}

// own1, own2, ...: the first that no row of the user has.
std::string next_id(const Table& own) {
  for (std::uint32_t number = 1;; ++number) {
    std::string id = std::string(kOwnId) + std::to_string(number);
    bool taken = false;
    for (std::size_t n = 0; n < own.size(); ++n) taken = taken || own.row(n)["id"] == id;
    if (!taken) return id;
  }
}

}  // namespace

TableBook::TableBook(TableTexts shipped, TableTexts own, std::string folder)
    : shipped_(std::move(shipped)), own_(std::move(own)), folder_(std::move(folder)) {}

Result<TableBook> TableBook::open(const Shipped& shipped, std::string folder) {
  auto texts = unpack_tables(shipped.packed);
  if (!texts) return texts.error();
  auto own = folder.empty() ? Result<TableTexts>(TableTexts{}) : own_tables(folder, *texts);
  if (!own) return own.error();
  return TableBook(std::move(*texts), std::move(*own), std::move(folder));
}

Result<std::string> TableBook::path_of(std::string_view name) const {
  for (const auto& [path, text] : shipped_)
    if (is_for_people(path) && name_of(path) == name) return path;
  return Error{Code::NotFound, std::string(name), "no such table", "frames, actors or another of `isnad tables`"};
}

std::vector<TableAbout> TableBook::tables() const {
  std::vector<TableAbout> out;
  for (const auto& [path, text] : shipped_)
    if (is_for_people(path))
      if (auto table = about(name_of(path))) out.push_back(std::move(*table));
  std::ranges::sort(out, {}, &TableAbout::name);
  return out;
}

Result<TableAbout> TableBook::about(std::string_view name) const {
  const auto path = path_of(name);
  if (!path) return path.error();
  const std::string& text = shipped_.at(*path);
  const auto table = Table::parse(text, file_of(*path), {});
  if (!table) return table.error();
  TableAbout out{std::string(name), table->columns(), notes_of(text), table->size(), 0};
  if (const auto own = own_.find(*path); own != own_.end()) {
    const auto rows = Table::parse(own->second, "own/" + file_of(*path), {});
    if (!rows) return rows.error();
    out.own = rows->size();
  }
  return out;
}

Result<TablePage> TableBook::rows(std::string_view name, std::string_view typed, bool own_only, std::size_t first, std::size_t limit) const {
  const auto path = path_of(name);
  if (!path) return path.error();
  const auto table = Table::parse(shipped_.at(*path), file_of(*path), {});
  if (!table) return table.error();
  const std::vector<std::string> words = folded_words(typed);
  TablePage out;
  const auto take = [&](const Table& from, bool own) {
    for (std::size_t n = 0; n < from.size(); ++n) {
      const Row row = from.row(n);
      if (!holds(row, table->columns(), words)) continue;
      const std::uint64_t at = out.found++;
      if (at < first || out.rows.size() >= limit) continue;
      TableLine& line = out.rows.emplace_back();
      line.own = own;
      line.line = row.line();
      for (const std::string& column : table->columns()) line.cells.emplace_back(row[column]);
    }
  };
  if (const auto own = own_.find(*path); own != own_.end()) {
    const auto rows = Table::parse(own->second, "own/" + file_of(*path), {});
    if (!rows) return rows.error();
    take(*rows, true);
  }
  if (!own_only) take(*table, false);
  return out;
}

Result<TableTexts> TableBook::with(std::string_view name, NewRow row) const {
  const auto path = path_of(name);
  if (!path) return path.error();
  const auto table = Table::parse(shipped_.at(*path), file_of(*path), {});
  if (!table) return table.error();
  for (const auto& [column, cell] : row) {
    if (std::ranges::find(table->columns(), column) == table->columns().end())
      return Error{Code::BadArgument, column, "no such column", "one of the columns of " + std::string(name)};
    if (cell.find_first_of("\t\n\r") != std::string::npos) return Error{Code::BadArgument, column, "a tab or a line break", "one line of text"};
  }
  TableTexts out = own_;
  std::string& text = out.try_emplace(*path, heading_of(name, table->columns())).first->second;
  const auto own = Table::parse(text, "own/" + file_of(*path), {});
  if (!own) return own.error();
  if (table->columns().front() == "id" && row["id"].empty()) row["id"] = next_id(*own);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  for (const std::string& column : own->columns()) {
    const auto cell = row.find(column);
    text += (cell == row.end() || cell->second.empty() ? "-" : cell->second) + (column == own->columns().back() ? "\n" : "\t");
  }
  return out;
}

Failure TableBook::add(std::string_view name, NewRow row) {
  if (folder_.empty()) return Error{Code::CannotWrite, "tables", "no folder for your own tables", "--tables FOLDER"};
  auto own = with(name, std::move(row));
  if (!own) return own.error();
  if (const auto compiled = compile_with(shipped_, *own); !compiled) return compiled.error();
  const std::string path = *path_of(name);
  if (Failure failure = write(path, own->at(path))) return failure;
  own_ = std::move(*own);
  return std::nullopt;
}

Failure TableBook::drop(std::string_view name, std::uint32_t line) {
  const auto path = path_of(name);
  if (!path) return path.error();
  const auto found = own_.find(*path);
  const auto table = found == own_.end() ? Result<Table>(Error{Code::NotFound, std::string(name), "no row of yours", "one of your own"})
                                         : Table::parse(found->second, "own/" + file_of(*path), {});
  if (!table) return table.error();
  bool known = false;
  for (std::size_t n = 0; n < table->size(); ++n) known = known || table->row(n).line() == line;
  if (!known) return Error{Code::NotFound, std::string(name), "no row of yours on line " + std::to_string(line), "one of your own"};
  std::string left;
  std::istringstream in(found->second);
  std::uint32_t number = 0;
  for (std::string text; std::getline(in, text);)
    if (++number != line) left += text + "\n";
  if (Failure failure = write(*path, left)) return failure;
  found->second = std::move(left);
  return std::nullopt;
}

// Whole or not at all.
Failure TableBook::write(const std::string& path, const std::string& text) const {
  std::error_code trouble;
  fs::create_directories(folder_, trouble);
  const fs::path file = fs::path(folder_) / file_of(path), fresh = file.string() + ".new-" + std::to_string(::getpid());
  std::ofstream out(fresh, std::ios::binary);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) {
    fs::remove(fresh, trouble);
    return Error{Code::CannotWrite, file.string(), "it cannot be written", "a folder that can be written to, with room"};
  }
  fs::rename(fresh, file, trouble);
  if (trouble) return Error{Code::CannotWrite, file.string(), trouble.message(), "a folder that can be written to"};
  return std::nullopt;
}

}  // namespace isnad
