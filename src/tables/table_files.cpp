#include "table_files.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <unordered_set>

namespace isnad {
namespace {

// Tables without a column `id` whose rows still have a name of their own.
bool has_keys(const std::string& path, const Table& table) {
  return table.columns().front() == "id" || path.ends_with("/actors.tsv") || path.ends_with("/places_by_hand.tsv");
}

void check_keys(const std::string& path, const Table& table, std::vector<Error>& faults) {
  if (!has_keys(path, table)) return;
  const std::string& column = table.columns().front();
  std::unordered_set<std::string_view> known;
  for (std::size_t n = 0; n < table.size(); ++n)
    if (const Row row = table.row(n); !known.insert(row[column]).second && row.table() != table.name())
      faults.push_back(row.error(column, "one that no other row has"));
}

}  // namespace

TableFiles tables_in(std::string folder) {
  return [folder = std::move(folder)](const std::string& path, const std::vector<std::string>& columns, std::vector<Error>& faults) {
    return Table::read(folder + "/" + path, columns, faults);
  };
}

Result<TableTexts> unpack_tables(std::string_view packed) {
  const auto bad = [](const char* found) { return Error{Code::BadImage, "packed tables", found, "the tables of this program"}; };
  const std::unique_ptr<::archive, int (*)(::archive*)> archive(archive_read_new(), archive_read_free);
  archive_read_support_format_tar(archive.get());
  archive_read_support_filter_zstd(archive.get());
  if (archive_read_open_memory(archive.get(), packed.data(), packed.size()) != ARCHIVE_OK) return bad("no archive");
  TableTexts out;
  ::archive_entry* entry = nullptr;
  while (archive_read_next_header(archive.get(), &entry) == ARCHIVE_OK) {
    std::string& text = out[archive_entry_pathname(entry)];
    text.resize(static_cast<std::size_t>(archive_entry_size(entry)));
    if (archive_read_data(archive.get(), text.data(), text.size()) != static_cast<la_ssize_t>(text.size())) return bad("a cut table");
  }
  if (out.empty()) return bad("no table");
  return out;
}

TableFiles tables_with(TableTexts shipped, TableTexts own) {
  return [shipped = std::move(shipped), own = std::move(own)](const std::string& path, const std::vector<std::string>& columns,
                                                              std::vector<Error>& faults) -> std::optional<Table> {
    const std::string file = path.substr(path.find_last_of('/') + 1);
    const auto text = shipped.find(path);
    if (text == shipped.end()) {
      faults.push_back({Code::CannotOpen, path, "no such table in the program", "a table of this program"});
      return std::nullopt;
    }
    auto table = Table::read_text(text->second, file, columns, faults);
    const auto more = own.find(path);
    if (!table || more == own.end()) return table;
    const auto rows = Table::read_text(more->second, "own/" + file, columns, faults);
    if (!rows) return table;
    table->append(*rows);
    check_keys(path, *table, faults);
    return table;
  };
}

}  // namespace isnad
