// Method: all documents are sketched into one corpus, linked in memory, and what differs from the links of the last time is written, in one transaction.
#include "linker.h"

#include <unordered_map>

#include "core.h"
#include "link_writer.h"
#include "sketch.h"
#include "tolls.h"
#include "writer_lock.h"

namespace isnad {
namespace {

using store::Query;
using store::Statement;

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
    write(links, state);
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
    std::vector<store::DocumentRows> rows;
    for (const link::DocumentSketch& document : corpus_.documents) rows.push_back(rows_.at(document.id));
    database_.run("BEGIN IMMEDIATE");
    store::write_links(database_, corpus_, rows, links);
    Statement linked(database_, "INSERT OR REPLACE INTO linked(id, state, toll_rule) VALUES(1, ?1, ?2)");
    Query(linked, state, name_of(options_.tolls)).step();
    database_.run("COMMIT");
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
