// What the parts of Store share. Not for other stages.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compress.h"
#include "database.h"
#include "dictionary.h"
#include "facets.h"
#include "store.h"

namespace isnad::store {

/// One open database with what is needed to take documents out of it. Every call throws Fault.
struct Core {
  explicit Core(const std::string& path);

  Database database;
  Dictionary dictionary;
  Expander expander;
  Statement document_by_name, document_by_id, row_by_id, text_by_id, reviews_by_claim, entries_by_key, entries_by_form, entries_by_words;

  std::optional<std::int64_t> id_of(std::string_view name);
  /// A document with the machine's reading.
  std::shared_ptr<const StoredDocument> load(std::int64_t document);
  std::string text(std::int64_t document);
  DocumentRow row(std::int64_t document);
  /// What a key or name stands for, in the entries of this database.
  Meaning meaning(std::string_view name_or_key);
};

/// Holds one state of the database for the length of a call, whatever an importer commits meanwhile.
class Snapshot {
 public:
  explicit Snapshot(Database& database) : database_(database) { database_.run("BEGIN"); }
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database& database_;
};

/// The columns of a DocumentRow, the tables they come from (document d, text t, reading r), and the row of a result.
extern const char* const kRowColumns;
extern const char* const kRowTables;
DocumentRow row_of(const Query& query, int first_column, Expander& expander);

/// By "d001/c3"; nothing when there is none.
std::optional<StoredClaim> claim_by_id(Core& core, std::string_view id);

Fault not_found(std::string_view what, std::string_view id);

/// `limit` between 1 and kPageLimit.
std::uint32_t page_size(std::uint32_t limit);
/// The numbers of a page mark ("12" or "12,34"). Throws BadArgument when there are not exactly `count`.
std::vector<std::int64_t> parse_mark(std::string_view mark, std::size_t count);
/// First or last day of an ISO date given by a person; nothing for an empty one. Throws BadArgument.
std::optional<std::int64_t> first_day(std::string_view iso, const char* argument);
std::optional<std::int64_t> last_day(std::string_view iso, const char* argument);
/// "d.published lies between", of a table `document d`, in SQL; empty when neither is given. BadArgument ("said_since", "said_until") as above.
std::string published_between(std::string_view since, std::string_view until);

}  // namespace isnad::store

namespace isnad {
struct Store::Impl : store::Core {
  using Core::Core;
};
}  // namespace isnad
