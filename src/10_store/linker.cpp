// Method: all documents are sketched into one corpus, linked in memory, and the tables of links written anew in one transaction.
#include "linker.h"

#include <algorithm>
#include <unordered_map>

#include "core.h"
#include "packed_links.h"
#include "schema.h"
#include "sketch.h"
#include "tolls.h"
#include "writer_lock.h"

namespace isnad {
namespace {

using link::kNoDay;
using link::kNoName;
using store::Query;
using store::Statement;

/// Where a document of the corpus stands in the database.
struct Rows {
  std::int64_t document = 0, reading = 0;
};

class Linker {
 public:
  Linker(const std::string& path, const Tables& tables, std::optional<link::TollRule> tolls)
      : lock_(path), core_(path), database_(path, store::Access::Write), sketcher_(tables, corpus_, decided()) {
    options_.tolls = tolls ? *tolls : rule_of_last_time();
  }

  LinkTotals run(const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    LinkTotals out;
    const std::string state = state_now();
    if (state == state_linked()) {
      out.unchanged = true;
      count(out);
      return out;
    }
    read_documents(progress);
    corpus_.sort();
    const link::Links links = link::link(corpus_, options_);
    database_.run("BEGIN IMMEDIATE");
    write(links, state);
    database_.run("COMMIT");
    count(out);
    return out;
  }

 private:
  // What the links depend on: readings, decisions about names, rule. A reading that is replaced gets a new id or a new coder.
  std::string state_now() {
    Statement statement(core_.database,
                        "SELECT (SELECT count(*) || ' ' || coalesce(max(r.id), 0) || ' ' || coalesce(sum(r.claims), 0) || ' ' || "
                        "coalesce(max(r.coder), 0) FROM reading r JOIN document d ON d.id = r.document), "
                        "(SELECT count(*) || ' ' || count(nullif(undone, '')) FROM decision WHERE kind IN ('merge', 'split'))");
    Query query(statement);
    query.step();
    return std::string(query.text(0)) + " " + std::string(query.text(1)) + " " + std::string(name_of(options_.tolls));
  }
  link::TollRule rule_of_last_time() {
    Statement statement(core_.database, "SELECT toll_rule FROM linked");
    Query query(statement);
    return query.step() ? link::toll_rule_of(query.text(0)).value_or(link::TollRule::MostOrigins) : link::TollRule::MostOrigins;
  }

  // What people decided about names, and have not undone. The last word on a name counts.
  link::NameDecisions decided() {
    link::NameDecisions out;
    Statement statement(core_.database,
                        "SELECT kind, subject, object FROM decision WHERE undone = '' AND kind IN ('merge', 'split') ORDER BY id");
    for (Query query(statement); query.step();) {
      const std::string subject(query.text(1));
      out.merged.erase(subject);
      out.split.erase(subject);
      if (query.text(0) == "merge") out.merged.emplace(subject, query.text(2));
      else out.split.insert(subject);
    }
    return out;
  }
  std::string state_linked() {
    Statement statement(core_.database, "SELECT state FROM linked");
    Query query(statement);
    return query.step() ? std::string(query.text(0)) : std::string();
  }

  void read_documents(const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    const store::Snapshot snapshot(core_.database);
    const auto all = static_cast<std::uint64_t>(core_.database.number("SELECT count(*) FROM document WHERE replaced_by IS NULL"));
    Statement statement(core_.database,
                        "SELECT d.id, r.id FROM document d JOIN reading r ON r.document = d.id "
                        "JOIN coder c ON c.id = r.coder AND c.kind = 'machine' WHERE d.replaced_by IS NULL ORDER BY d.id");
    std::uint64_t done = 0;
    for (Query query(statement); query.step();) {
      const auto document = core_.load(query.integer(0));
      rows_[document->document.id] = {query.integer(0), query.integer(1)};
      sketcher_.add(document->document, document->claims);
      progress(++done, all);
    }
  }

  void write(const link::Links& links, const std::string& state) {
    database_.run("DELETE FROM statement; DELETE FROM member; DELETE FROM party; DELETE FROM dispute; DELETE FROM copy; "
                  "DELETE FROM name; DELETE FROM linked");
    write_statements(links);
    write_disputes(links);
    write_copies(links.copies);
    Statement linked(database_, "INSERT INTO linked(id, state, toll_rule) VALUES(1, ?1, ?2)");
    Query(linked, state, name_of(options_.tolls)).step();
  }

  std::int64_t name_row(std::uint32_t name) {
    if (names_.empty()) names_.resize(corpus_.names.size());
    if (names_[name]) return name + std::int64_t{1};
    names_[name] = true;
    const link::Name& of = corpus_.names[name];
    const bool located = of.type == EntityType::Loc && of.keyed;
    Query(insert_name_, name + std::int64_t{1}, of.id, static_cast<std::int64_t>(of.type), of.name_ar, of.name_en,
          located ? std::optional<double>(of.lat) : std::nullopt, located ? std::optional<double>(of.lon) : std::nullopt)
        .step();
    return name + std::int64_t{1};
  }
  std::int64_t claim_row(std::uint32_t claim) const {
    const link::ClaimSketch& sketch = corpus_.claims[claim];
    return store::claim_id(rows_.at(corpus_.document_of(sketch).id).reading, sketch.index);
  }

  // Asserted when half of its claims are; else that of the first.
  [[nodiscard]] Stance stance_of(const link::Statement& statement) const {
    const auto asserted = std::ranges::count_if(statement.members, [&](const link::Member& member) {
      return corpus_.claims[member.claim].stance == Stance::Asserted;
    });
    const bool holds = static_cast<std::size_t>(asserted) * 2 >= statement.members.size();
    return holds ? Stance::Asserted : corpus_.claims[statement.members.front().claim].stance;
  }

  void write_statements(const link::Links& links) {
    Statement insert(database_, "INSERT INTO statement(id, public_id, type, day, days, articles, origins, disputes, body, stance) "
                                "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    Statement insert_member(database_, "INSERT INTO member(claim, statement, background) VALUES(?1, ?2, ?3)");
    Statement insert_party(database_, "INSERT OR IGNORE INTO party(name, statement, role) VALUES(?1, ?2, ?3)");
    std::vector<std::int64_t> disputes(links.statements.size());
    for (const link::Dispute& dispute : links.disputes) ++disputes[dispute.statement];
    const auto name = [&](std::uint32_t n) { return name_row(n); };
    const auto claim = [&](std::uint32_t c) { return claim_row(c); };
    for (std::size_t s = 0; s < links.statements.size(); ++s) {
      const link::Statement& statement = links.statements[s];
      const auto id = static_cast<std::int64_t>(s + 1);
      const bool dayless = statement.day_from == kNoDay;
      const std::string body = store::pack_statement(statement, name, claim);
      Query(insert, id, statement.id, static_cast<std::int64_t>(statement.type),
            dayless ? std::nullopt : std::optional<std::int64_t>(statement.day_from),
            dayless ? std::int64_t{0} : std::int64_t{statement.day_to - statement.day_from}, statement.articles,
            statement.origins, disputes[s], store::Blob{body}, static_cast<std::int64_t>(stance_of(statement)))
          .step();
      for (const link::Member& member : statement.members)
        Query(insert_member, claim_row(member.claim), id, std::int64_t{member.background}).step();
      for (const std::uint32_t party : statement.agent) Query(insert_party, name_row(party), id, std::int64_t{0}).step();
      for (const std::uint32_t party : statement.target) Query(insert_party, name_row(party), id, std::int64_t{1}).step();
    }
  }

  void write_disputes(const link::Links& links) {
    Statement insert(database_, "INSERT OR IGNORE INTO dispute(public_id, kind, statement, body) VALUES(?1, ?2, ?3, ?4)");
    for (const link::Dispute& dispute : links.disputes) {
      const std::string body = store::pack_dispute(dispute, [&](std::uint32_t c) { return claim_row(c); });
      Query(insert, dispute.id, static_cast<std::int64_t>(dispute.on), dispute.statement + std::int64_t{1}, store::Blob{body}).step();
    }
  }

  void write_copies(const link::Copies& copies) {
    Statement insert(database_, "INSERT INTO copy(document, text, fullest) VALUES(?1, ?2, ?3)");
    const auto row = [&](std::uint32_t document) { return rows_.at(corpus_.documents[document].id).document; };
    for (const link::CopyGroup& group : copies.groups)
      for (const std::uint32_t document : group.documents)
        Query(insert, row(document), row(group.earliest), row(group.fullest)).step();
  }

  void count(LinkTotals& out) {
    const auto number = [&](const char* sql) { return static_cast<std::uint64_t>(database_.number(sql)); };
    out.documents = number("SELECT count(*) FROM document WHERE replaced_by IS NULL");
    out.claims = number("SELECT count(*) FROM member");
    out.statements = number("SELECT count(*) FROM statement");
    out.shared = number("SELECT count(*) FROM statement WHERE articles > 1");
    out.copies = number("SELECT count(DISTINCT text) FROM copy");
    out.disputes = number("SELECT count(*) FROM dispute");
  }

  store::WriterLock lock_;
  store::Core core_;
  store::Database database_;
  link::LinkOptions options_;
  link::Corpus corpus_;
  link::Sketcher sketcher_;
  std::unordered_map<std::string, Rows> rows_;  ///< by document id
  std::vector<bool> names_;                     ///< of the corpus: written already
  Statement insert_name_{database_, "INSERT INTO name(id, key, type, name_ar, name_en, lat, lon) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
};

}  // namespace

Result<LinkTotals> link_database(const std::string& path, const Tables& tables, std::optional<link::TollRule> tolls,
                                 const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  return store::guarded([&] { return Linker(path, tables, tolls).run(progress); });
}

}  // namespace isnad
