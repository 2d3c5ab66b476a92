// Method: a few documents that came since the last time are added to what is kept of the archive (kept_links.h). Else all documents are
// sketched into one corpus and linked in memory. What differs from the links of the last time is written, in one transaction.
#include "linker.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core.h"
#include "growth.h"
#include "growth_writer.h"
#include "kept_links.h"
#include "link_writer.h"
#include "sketch.h"
#include "tolls.h"
#include "writer_lock.h"

namespace isnad {
namespace {

using store::Query;
using store::Statement;

constexpr std::int64_t kFewAtOnce = 8, kMostAtOnce = 1000;  // new documents that are more than one in so many, or more than so many, are linked with all others from the beginning

class Linker {
 public:
  Linker(const std::string& path, const Tables& tables, std::optional<link::TollRule> tolls)
      : lock_(path), core_(path), database_(path, store::Access::Write), sketcher_(tables, corpus_, decided()) {
    options_.tolls = tolls ? *tolls : rule_of_last_time();
  }

  LinkTotals run(const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    const std::string state = state_now();
    const LastTime last = last_time();
    if (last.state != state) return link_all(state, progress);
    const std::vector<std::pair<std::int64_t, std::int64_t>> added = documents_since(last.reading);
    const auto count = static_cast<std::int64_t>(added.size());
    if (count == 0) {
      LinkTotals out = last.totals;
      out.unchanged = true;
      return out;
    }
    if (count * kFewAtOnce > static_cast<std::int64_t>(last.totals.documents) + count || count > kMostAtOnce) return link_all(state, progress);
    const auto grown = try_to_add(added, last, state, progress);
    return grown ? *grown : link_all(state, progress);
  }

 private:
  struct LastTime {
    std::string state;
    std::int64_t reading = 0;  ///< the last one
    LinkTotals totals;
  };

  // What the links depend on besides readings: decisions about names, rule, the version that sketches (of which each has a coder). When a
  // reading goes the kept state becomes empty (schema.cpp).
  std::string state_now() {
    Statement statement(core_.database, "SELECT count(*) || ' ' || count(nullif(undone, '')) || ' ' || (SELECT coalesce(max(id), 0) FROM coder WHERE kind = 'machine') "
                        "FROM decision WHERE kind IN ('merge', 'split')");
    Query query(statement);
    query.step();
    return std::string(query.text(0)) + " " + std::string(name_of(options_.tolls));
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
  LastTime last_time() {
    Statement statement(core_.database, "SELECT state, last_reading, documents, claims, statements, shared, copies, disputes FROM linked");
    Query query(statement);
    LastTime out;
    if (!query.step()) return out;
    const auto number = [&](int column) { return static_cast<std::uint64_t>(query.integer(column)); };
    out.state = query.text(0);
    out.reading = query.integer(1);
    out.totals = {.documents = number(2), .claims = number(3), .statements = number(4), .shared = number(5), .copies = number(6), .disputes = number(7)};
    return out;
  }

  // Documents and their readings.
  std::vector<std::pair<std::int64_t, std::int64_t>> documents_since(std::int64_t reading) {
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    Statement statement(core_.database,
                        "SELECT d.id, r.id FROM reading r JOIN document d ON r.document = d.id "
                        "JOIN coder c ON c.id = r.coder AND c.kind = 'machine' WHERE r.id > ?1 AND d.replaced_by IS NULL ORDER BY r.id");
    for (Query query(statement, reading); query.step();) out.emplace_back(query.integer(0), query.integer(1));
    return out;
  }

  // Nothing when all has to be written anew, be it that what is kept is damaged: all of it can be made again from the readings.
  std::optional<LinkTotals> try_to_add(const std::vector<std::pair<std::int64_t, std::int64_t>>& added, const LastTime& last, const std::string& state,
                                       const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    try {
      if (const auto out = add(added, last, state, progress)) return out;
    } catch (const store::Fault& fault) {
      if (fault.error.code != Code::BadDatabase) throw;
    } catch (const std::out_of_range&) {  // a Desk's
    }
    if (!database_.autocommit()) database_.run("ROLLBACK");
    corpus_ = {};
    return std::nullopt;
  }

  // Nothing when there is no room left between two ids.
  std::optional<LinkTotals> add(const std::vector<std::pair<std::int64_t, std::int64_t>>& added, const LastTime& last, const std::string& state,
                                const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    LinkTotals out = last.totals;
    std::vector<link::DocumentNumber> numbers;
    for (const auto& [document, reading] : added) {
      const auto loaded = core_.load(document);
      sketcher_.add(loaded->document, loaded->claims);
      numbers.push_back(static_cast<link::DocumentNumber>(reading));
      ++out.documents;
      out.claims += loaded->claims.claims.size();
      progress(numbers.size(), added.size());
    }
    database_.run("BEGIN IMMEDIATE");
    store::KeptLinks kept(database_);
    const link::Growth growth = link::add_documents(kept, corpus_, numbers, options_);
    if (!store::write_growth(database_, kept, growth, out)) return std::nullopt;
    keep_state(state, added.back().second, out);
    database_.run("COMMIT");
    return out;
  }

  LinkTotals link_all(const std::string& state, const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    read_documents(progress);
    corpus_.sort();
    std::vector<store::DocumentRows> rows;
    std::vector<link::DocumentNumber> numbers;
    std::int64_t last = 0;
    for (const link::DocumentSketch& document : corpus_.documents) {
      rows.push_back(rows_.at(document.id));
      numbers.push_back(static_cast<link::DocumentNumber>(rows.back().reading));
      last = std::max(last, rows.back().reading);
    }
    database_.run("BEGIN IMMEDIATE");
    store::KeptLinks kept(database_);
    kept.empty();
    const link::Links links = link::link_and_keep(kept, corpus_, numbers, options_);
    store::write_links(database_, corpus_, rows, links);
    LinkTotals out;
    count(out);
    keep_state(state, last, out);
    database_.run("COMMIT");
    return out;
  }

  void keep_state(const std::string& state, std::int64_t reading, const LinkTotals& totals) {
    Statement linked(database_,
                     "INSERT OR REPLACE INTO linked(id, state, toll_rule, last_reading, documents, claims, statements, shared, copies, disputes) "
                     "VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    Query(linked, std::string_view(state), name_of(options_.tolls), reading, number(totals.documents), number(totals.claims), number(totals.statements), number(totals.shared),
          number(totals.copies), number(totals.disputes))
        .step();
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
  std::unordered_map<std::string, store::DocumentRows> rows_;  ///< by document id
};

}  // namespace

Result<LinkTotals> link_database(const std::string& path, const Tables& tables, std::optional<link::TollRule> tolls,
                                 const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  return store::guarded([&] { return Linker(path, tables, tolls).run(progress); });
}

}  // namespace isnad
