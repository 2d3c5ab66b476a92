#include "entries.h"

#include "output.h"
#include "table_print.h"
#include "tsv.h"

namespace isnad {
namespace {

constexpr std::size_t kLabelColumns = 12;
constexpr std::size_t kMostNear = 5;

Exit nobody(const EntryList& list, const NameFinder& finder, const std::string& name) {
  const Error error{Code::NotFound, "NAME", "\"" + name + "\"", "a key or name of the " + std::string(list.what()) + " tables"};
  complain(error);
  for (const NameFinder::Near& near : finder.near(name, kMostNear))
    std::fprintf(stderr, "  near: %s\n", one_line(list.brief(near.entry)).c_str());
  return exit_of(error);
}

}  // namespace

Exit print_entries(const EntryList& list, const EntryOptions& options) {
  std::string name;
  for (const std::string& word : options.name) name += (name.empty() ? "" : " ") + word;
  std::vector<std::uint32_t> wanted;
  if (options.name.empty()) {
    for (std::uint32_t entry = 0; entry < list.size(); ++entry) wanted.push_back(entry);
  } else {
    NameFinder finder;
    list.add_names(finder);
    wanted = finder.find(name);
    if (wanted.empty()) return nobody(list, finder, name);
  }
  Output out;
  Failure failure;
  const auto write = [&](std::string_view text) {
    if (!failure) failure = out.write(text);
  };
  const bool terminal = output_is_terminal();
  if (options.format == "jsonl") {
    for (const std::uint32_t entry : wanted) write(list.json(entry));
  } else if (options.format == "tsv") {
    std::string rows;
    append_tsv_row(rows, list.headings());
    for (const std::uint32_t entry : wanted) append_tsv_row(rows, list.cells(entry));
    write(rows);
  } else if (options.name.empty()) {
    const auto first = [&](std::vector<std::string> cells) {
      cells.resize(list.listed());
      return cells;
    };
    std::vector<std::vector<std::string>> rows;
    for (const std::uint32_t entry : wanted) rows.push_back(first(list.cells(entry)));
    std::string table;
    append_table(table, first(list.headings()), rows, screen_style());
    write(table);
  } else {
    for (std::size_t n = 0; n < wanted.size(); ++n) write((n == 0 ? "" : "\n") + list.card(wanted[n], terminal));
  }
  if (!failure) failure = out.flush();
  return failure ? failed(*failure) : Exit::Ok;
}

void add_entry_options(CLI::App& command, EntryOptions& options, const char* name_help) {
  command.add_option("NAME", options.name, name_help);
  command.add_option("--format", options.format, "text, tsv or jsonl")
      ->check(CLI::IsMember({"text", "tsv", "jsonl"}))->capture_default_str()->type_name("FORMAT");
}

void append_field(std::string& out, std::string_view label, std::string_view value, bool terminal) {
  if (value.empty()) return;
  out += std::string(label) + std::string(kLabelColumns - std::min(label.size(), kLabelColumns - 1), ' ');
  out += (terminal ? isolated(one_line(value)) : one_line(value)) + "\n";
}

std::string source_of(const Tables& tables, Text source, Text table) {
  return std::string(tables.text(source)) + ", " + std::string(tables.text(table));
}

std::string name_of_country(Country country) {
  if (country == 0) return {};
  return {static_cast<char>(country >> 8U), static_cast<char>(country & 0xFFU)};
}

}  // namespace isnad
