// What `isnad actors` and `isnad places` share: a list of table entries, how one is found and in which forms it is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "name_finder.h"
#include "notes.h"

namespace isnad {

class EntryList {
 public:
  virtual ~EntryList() = default;
  [[nodiscard]] virtual std::string_view what() const = 0;   ///< "actor"
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  virtual void add_names(NameFinder& finder) const = 0;
  /// Key, English and Arabic name in one line.
  [[nodiscard]] virtual std::string brief(std::uint32_t entry) const = 0;
  /// Headings of the columns; the first `listed()` of them make the line of a list.
  [[nodiscard]] virtual std::vector<std::string> headings() const = 0;
  [[nodiscard]] virtual std::size_t listed() const = 0;
  [[nodiscard]] virtual std::vector<std::string> cells(std::uint32_t entry) const = 0;
  /// All that the tables say, in lines for people.
  [[nodiscard]] virtual std::string card(std::uint32_t entry, bool terminal) const = 0;
  /// The same as one line of JSON.
  [[nodiscard]] virtual std::string json(std::uint32_t entry) const = 0;
};

struct EntryOptions {
  std::vector<std::string> name;  ///< the words of one name; empty: all
  std::string format = "text";    ///< text, tsv, jsonl
};

/// Exit::Arguments when nothing bears the name; what comes near it is then said on standard error.
Exit print_entries(const EntryList& list, const EntryOptions& options);

/// The argument NAME and the option --format.
void add_entry_options(CLI::App& command, EntryOptions& options, const char* name_help);

// Pieces of a card.
/// "key         value" in one line, the value isolated in a terminal; nothing for an empty value.
void append_field(std::string& out, std::string_view label, std::string_view value, bool terminal);
/// "OWN, actors.tsv"
std::string source_of(const Tables& tables, Text source, Text table);
/// "sy", empty for none.
std::string name_of_country(Country country);

}  // namespace isnad
