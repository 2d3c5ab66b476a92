// Method: a name keeps its row by its key, a statement and a dispute by their public id, so that a row that says the same as before is the same
// in all its columns and need not be written. The ids of statements and disputes ascend in the order of the corpus.
#include "link_writer.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "ascending.h"
#include "packed_links.h"
#include "schema.h"
#include "table_update.h"

namespace isnad::store {
namespace {

using link::kNoDay;
using link::kNoName;

std::unordered_map<std::string, std::int64_t> ids_by(const Database& database, const char* sql) {
  std::unordered_map<std::string, std::int64_t> out;
  Statement statement(database, sql);
  for (Query query(statement); query.step();) out.emplace(query.text(0), query.integer(1));
  return out;
}

class LinkWriter {
 public:
  LinkWriter(Database& database, const link::Corpus& corpus, const std::vector<DocumentRows>& rows, const link::Links& links)
      : database_(database), corpus_(corpus), rows_(rows), links_(links) {}

  void write() {
    write_names();
    statement_ids_ = ids("SELECT public_id, id FROM statement", links_.statements.size(), [&](std::size_t s) -> const std::string& { return links_.statements[s].id; });
    write_statements();
    write_members();
    write_parties();
    write_disputes();
    write_copies();
  }

 private:
  template <class PublicId>
  std::vector<std::int64_t> ids(const char* sql, std::size_t count, PublicId&& public_id) {
    const auto stored = ids_by(database_, sql);
    std::vector<std::int64_t> before(count);
    for (std::size_t at = 0; at < count; ++at)
      if (const auto found = stored.find(public_id(at)); found != stored.end()) before[at] = found->second;
    return ascending_ids(before);
  }

  std::int64_t claim_row(std::uint32_t claim) const {
    const link::ClaimSketch& sketch = corpus_.claims[claim];
    return claim_id(rows_[sketch.document].reading, sketch.index);
  }

  // Only names that a statement has, as a party or as its place.
  void write_names() {
    std::vector<bool> used(corpus_.names.size());
    for (const link::Statement& statement : links_.statements) {
      for (const auto* role : {&statement.agent, &statement.target})
        for (const std::uint32_t name : *role) used[name] = true;
      if (statement.place != kNoName) used[statement.place] = true;
    }
    const auto stored = ids_by(database_, "SELECT key, id FROM name");
    std::int64_t last = database_.number("SELECT coalesce(max(id), 0) FROM name");
    name_ids_.resize(used.size());
    std::vector<std::uint32_t> order;
    for (std::uint32_t name = 0; name < used.size(); ++name) {
      if (!used[name]) continue;
      const auto found = stored.find(corpus_.names[name].id);
      name_ids_[name] = found != stored.end() ? found->second : ++last;
      order.push_back(name);
    }
    std::ranges::sort(order, {}, [&](std::uint32_t name) { return name_ids_[name]; });
    TableUpdate<1, std::int64_t, std::string, std::int64_t, std::string, std::string, std::optional<double>, std::optional<double>> table(
        database_, "name", {"id", "key", "type", "name_ar", "name_en", "lat", "lon"});
    table.write(order.size(), [&](std::size_t at) {
      const link::Name& name = corpus_.names[order[at]];
      const bool located = name.type == EntityType::Loc && name.keyed;
      const auto degrees = [&](float value) { return located ? std::optional<double>(value) : std::nullopt; };
      return std::tuple(name_ids_[order[at]], name.id, static_cast<std::int64_t>(name.type), name.name_ar, name.name_en, degrees(name.lat), degrees(name.lon));
    });
  }

  // Asserted when half of its claims are; else that of the first.
  [[nodiscard]] Stance stance_of(const link::Statement& statement) const {
    const auto asserted = std::ranges::count_if(statement.members, [&](const link::Member& member) {
      return corpus_.claims[member.claim].stance == Stance::Asserted;
    });
    const bool holds = static_cast<std::size_t>(asserted) * 2 >= statement.members.size();
    return holds ? Stance::Asserted : corpus_.claims[statement.members.front().claim].stance;
  }

  void write_statements() {
    std::vector<std::int64_t> disputes(links_.statements.size());
    std::set<std::string_view> seen;
    for (const link::Dispute& dispute : links_.disputes)
      if (seen.insert(dispute.id).second) ++disputes[dispute.statement];
    const auto name = [&](std::uint32_t n) { return name_ids_[n]; };
    const auto claim = [&](std::uint32_t c) { return claim_row(c); };
    TableUpdate<1, std::int64_t, std::string, std::int64_t, std::int64_t, std::optional<std::int64_t>, std::int64_t, std::int64_t, std::int64_t, std::int64_t, Bytes> table(
        database_, "statement", {"id", "public_id", "type", "stance", "day", "days", "articles", "origins", "disputes", "body"});
    table.write(links_.statements.size(), [&](std::size_t s) {
      const link::Statement& statement = links_.statements[s];
      const bool dayless = statement.day_from == kNoDay;
      return std::tuple(statement_ids_[s], statement.id, static_cast<std::int64_t>(statement.type), static_cast<std::int64_t>(stance_of(statement)),
                        dayless ? std::nullopt : std::optional<std::int64_t>(statement.day_from),
                        dayless ? std::int64_t{0} : std::int64_t{statement.day_to - statement.day_from}, std::int64_t{statement.articles},
                        std::int64_t{statement.origins}, disputes[s], Bytes{pack_statement(statement, name, claim)});
    });
  }

  void write_members() {
    std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t>> members;
    for (std::size_t s = 0; s < links_.statements.size(); ++s)
      for (const link::Member& member : links_.statements[s].members)
        members.emplace_back(claim_row(member.claim), statement_ids_[s], std::int64_t{member.background});
    std::ranges::sort(members);
    TableUpdate<1, std::int64_t, std::int64_t, std::int64_t> table(database_, "member", {"claim", "statement", "background"});
    table.write(members.size(), [&](std::size_t at) { return members[at]; });
  }

  void write_parties() {
    std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t>> parties;
    for (std::size_t s = 0; s < links_.statements.size(); ++s) {
      for (const std::uint32_t name : links_.statements[s].agent) parties.emplace_back(name_ids_[name], statement_ids_[s], std::int64_t{0});
      for (const std::uint32_t name : links_.statements[s].target) parties.emplace_back(name_ids_[name], statement_ids_[s], std::int64_t{1});
    }
    std::ranges::sort(parties);
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    TableUpdate<3, std::int64_t, std::int64_t, std::int64_t> table(database_, "party", {"name", "statement", "role"});
    table.write(parties.size(), [&](std::size_t at) { return parties[at]; });
  }

  void write_disputes() {
    std::vector<const link::Dispute*> disputes;  // of those that set the same claims against one another the first
    std::set<std::string_view> seen;
    for (const link::Dispute& dispute : links_.disputes)
      if (seen.insert(dispute.id).second) disputes.push_back(&dispute);
    const auto dispute_ids = ids("SELECT public_id, id FROM dispute", disputes.size(), [&](std::size_t d) -> const std::string& { return disputes[d]->id; });
    TableUpdate<1, std::int64_t, std::string, std::int64_t, std::int64_t, Bytes> table(database_, "dispute", {"id", "public_id", "kind", "statement", "body"});
    table.write(disputes.size(), [&](std::size_t d) {
      const link::Dispute& dispute = *disputes[d];
      return std::tuple(dispute_ids[d], dispute.id, static_cast<std::int64_t>(dispute.on), statement_ids_[dispute.statement],
                        Bytes{pack_dispute(dispute, [&](std::uint32_t c) { return claim_row(c); })});
    });
  }

  void write_copies() {
    std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t>> copies;
    const auto row = [&](std::uint32_t document) { return rows_[document].document; };
    for (const link::CopyGroup& group : links_.copies.groups)
      for (const std::uint32_t document : group.documents) copies.emplace_back(row(document), row(group.earliest), row(group.fullest));
    std::ranges::sort(copies);
    TableUpdate<1, std::int64_t, std::int64_t, std::int64_t> table(database_, "copy", {"document", "text", "fullest"});
    table.write(copies.size(), [&](std::size_t at) { return copies[at]; });
  }

  Database& database_;
  const link::Corpus& corpus_;
  const std::vector<DocumentRows>& rows_;
  const link::Links& links_;
  std::vector<std::int64_t> name_ids_;       ///< of each name of the corpus; 0: in no statement
  std::vector<std::int64_t> statement_ids_;  ///< of each statement
};

}  // namespace

void write_links(Database& database, const link::Corpus& corpus, const std::vector<DocumentRows>& rows, const link::Links& links) {
  LinkWriter(database, corpus, rows, links).write();
}

}  // namespace isnad::store
