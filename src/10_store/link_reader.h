// Puts the rows of linking together: names, claims and documents as they are asked for. Not for other stages.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core.h"
#include "link_rows.h"
#include "utf8.h"

namespace isnad::store {

/// The columns that LinkReader::statement reads, of a table `statement s`.
inline constexpr const char* kStatementColumns =
    "s.id, s.public_id, s.type, s.day, s.days, s.articles, s.origins, s.disputes, s.body, s.stance FROM statement s ";

/// Every call throws Fault.
class LinkReader {
 public:
  explicit LinkReader(Core& core);

  /// "d001/c3" of a claim's row.
  std::string claim_name(std::int64_t claim);
  /// What of a statement is put together beside what stands in its row.
  struct Wanted {
    bool tellings = false;  ///< StatementRow::tellings
    bool claims = true;     ///< names of the claims behind its fields; else they are empty
  };
  /// @param query  a row of kStatementColumns
  StatementRow statement(const Query& query, const Wanted& wanted);
  Telling telling(std::int64_t claim, bool background);
  /// The claim whole, with its document.
  StoredClaim claim(std::int64_t claim);

 private:
  struct Named {
    std::int64_t id = 0;
    std::string name;
  };
  struct NameRow {
    Party party;
    std::optional<std::pair<double, double>> lat_lon;
  };
  struct Open {
    explicit Open(std::shared_ptr<const StoredDocument> document)
        : stored(std::move(document)), points(stored->document.text) {}
    std::shared_ptr<const StoredDocument> stored;
    CodePointIndex points;
  };

  const Named& document_of(std::int64_t claim);
  const Open& document(std::int64_t id);
  const NameRow& named(std::int64_t id);
  void add_tellings(std::int64_t statement, StatementRow& out);

  Core& core_;
  Statement name_, document_, members_;
  std::unordered_map<std::int64_t, NameRow> names_;
  std::unordered_map<std::int64_t, Named> readings_;
  std::unordered_map<std::int64_t, Open> documents_;
};

/// The rows of `name` that an id, key or name given by a person may stand for, as a list in SQL; "-1" when there is none.
std::string names_meant(Core& core, const std::string& given);
std::string names_meant(Core& core, const std::vector<std::string>& given);

/// "Statement s has one of `names` (a list in SQL) in one of `roles`": 0 agent, 1 target.
std::string has_party(const std::string& names, const char* roles);

}  // namespace isnad::store
