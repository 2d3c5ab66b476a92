// Counts over the whole database: the summary, the list of actors and places, the import report.
#include <algorithm>
#include <map>
#include <set>

#include "core.h"

namespace isnad {
namespace {

using store::Query;
using store::Statement;

std::uint64_t count(const store::Database& database, const char* sql) {
  return static_cast<std::uint64_t>(database.number(sql));
}

// In one walk over the table: to group it SQLite would sort a million rows.
void tally_claims(const store::Database& database, Counts& out) {
  Statement claims(database, "SELECT type, stance, links > 0 FROM claim");
  std::map<std::int64_t, std::uint64_t> by_type, by_stance;
  for (Query query(claims); query.step();) {
    ++out.claims;
    ++by_type[query.integer(0)];
    ++by_stance[query.integer(1)];
    out.with_chain += query.integer(2) != 0 ? 1 : 0;
  }
  for (const auto& [type, number] : by_type) out.by_type[std::string(name_of(static_cast<ClaimType>(type)))] = number;
  for (const auto& [stance, number] : by_stance) out.by_stance[std::string(name_of(static_cast<Stance>(stance)))] = number;
}

}  // namespace

Result<Counts> Store::counts() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const store::Database& database = impl_->database;
    Counts out;
    out.documents = count(database, "SELECT count(*) FROM document WHERE replaced_by IS NULL");
    out.entities = count(database, "SELECT coalesce(sum(entities), 0) FROM reading");
    out.text_bytes = count(database, "SELECT coalesce(sum(text_bytes), 0) FROM document");
    out.original_bytes = count(database, "SELECT coalesce(sum(size), 0) FROM original");
    out.database_bytes = count(database, "PRAGMA page_count") * count(database, "PRAGMA page_size");
    out.problems = count(database, "SELECT count(*) FROM report");
    Statement days(database, "SELECT coalesce(min(published), ''), coalesce(max(published), '') FROM document "
                             "WHERE published <> '' AND replaced_by IS NULL");
    if (Query query(days); query.step()) {
      out.first_published = query.text(0);
      out.last_published = query.text(1);
    }
    tally_claims(database, out);
    Statement outlets(database, "SELECT outlet, count(*) FROM document WHERE replaced_by IS NULL GROUP BY outlet");
    for (Query query(outlets); query.step();) out.by_outlet[std::string(query.text(0))] = static_cast<std::uint64_t>(query.integer(1));
    return out;
  });
}

Result<std::vector<EntryRow>> Store::entries(std::string_view name, std::uint32_t limit) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    std::optional<std::set<std::string>> wanted;
    if (!name.empty()) {
      const store::Meaning meaning = impl_->meaning(name);
      wanted.emplace(meaning.keys.begin(), meaning.keys.end());
    }
    // Facts that changed with the tables have several rows; the last one counts.
    std::map<std::string, EntryRow> by_key;
    Statement all(impl_->database, "SELECT type, key, name_ar, name_en, lat, lon FROM entry ORDER BY id");
    for (Query query(all); query.step();) {
      const std::string form = store::key_form(query.text(1));
      if (wanted && !wanted->contains(form)) continue;
      EntryRow& row = by_key[form];
      row.type = static_cast<EntityType>(query.integer(0));
      row.key = query.text(1);
      row.name_ar = query.text(2);
      row.name_en = query.text(3);
      row.lat_lon.reset();
      if (!query.null(4)) row.lat_lon = {query.real(4), query.real(5)};
    }
    Statement counts(impl_->database, "SELECT term, doc FROM facet_count WHERE term >= ?1 AND term < ?2");
    const auto add_counts = [&](const char* from, const char* to, std::uint64_t EntryRow::*number) {
      for (Query query(counts, std::string_view(from), std::string_view(to)); query.step();)
        if (const auto found = by_key.find(std::string(query.text(0).substr(2))); found != by_key.end())
          found->second.*number = static_cast<std::uint64_t>(query.integer(1));
    };
    add_counts("a=", "a>", &EntryRow::as_agent);
    add_counts("t=", "t>", &EntryRow::as_target);
    add_counts("s=", "s>", &EntryRow::as_source);
    add_counts("p=", "p>", &EntryRow::as_place);
    std::vector<EntryRow> out;
    for (auto& [form, row] : by_key) out.push_back(std::move(row));
    const auto total = [](const EntryRow& row) { return row.as_agent + row.as_target + row.as_source + row.as_place; };
    std::ranges::stable_sort(out, std::ranges::greater(), total);
    if (out.size() > limit) out.resize(limit);
    return out;
  });
}

Result<Page<ReportRow>> Store::report(std::uint32_t limit, std::string_view after, std::uint64_t run) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    std::int64_t last_run = INT64_MAX, last_id = 0;
    if (!after.empty()) {
      const auto numbers = store::parse_mark(after, 2);
      last_run = numbers[0];
      last_id = numbers[1];
    }
    Statement statement(impl_->database,
                        "SELECT p.run, r.started, p.path, p.line, p.code, p.message, p.id FROM report p JOIN run r "
                        "ON r.id = p.run WHERE (p.run < ?1 OR (p.run = ?1 AND p.id > ?2)) AND (?4 = 0 OR p.run = ?4) "
                        "ORDER BY p.run DESC, p.id LIMIT ?3");
    const std::uint32_t size = store::page_size(limit);
    Page<ReportRow> page;
    for (Query query(statement, last_run, last_id, size + 1, static_cast<std::int64_t>(run)); query.step();) {
      if (page.rows.size() == size) {
        page.next = std::to_string(last_run) + "," + std::to_string(last_id);
        break;
      }
      page.rows.push_back({static_cast<std::uint64_t>(query.integer(0)), std::string(query.text(1)),
                           std::string(query.text(2)), static_cast<std::uint32_t>(query.integer(3)),
                           std::string(query.text(4)), std::string(query.text(5))});
      last_run = query.integer(0);
      last_id = query.integer(6);
    }
    return page;
  });
}

Result<Page<RunRow>> Store::runs(std::uint32_t limit, std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const std::int64_t before = after.empty() ? INT64_MAX : store::parse_mark(after, 1).front();
    Statement runs(impl_->database, "SELECT id, started, finished, documents FROM run WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
    Statement problems(impl_->database, "SELECT code, count(*) FROM report WHERE run = ?1 GROUP BY code");
    const std::uint32_t size = store::page_size(limit);
    Page<RunRow> page;
    for (Query query(runs, before, size + 1); query.step();) {
      if (page.rows.size() == size) {
        page.next = std::to_string(page.rows.back().run);
        break;
      }
      RunRow& row = page.rows.emplace_back();
      row.run = static_cast<std::uint64_t>(query.integer(0));
      row.started = query.text(1);
      row.finished = query.text(2);
      row.documents = static_cast<std::uint64_t>(query.integer(3));
      for (Query of_it(problems, query.integer(0)); of_it.step();)
        row.problems[std::string(of_it.text(0))] = static_cast<std::uint64_t>(of_it.integer(1));
    }
    return page;
  });
}

Result<std::vector<PublishedRow>> Store::published() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database, "SELECT substr(published, 1, 7) AS month, outlet, count(*) FROM document "
                                         "WHERE replaced_by IS NULL GROUP BY month, outlet ORDER BY month, outlet");
    std::vector<PublishedRow> out;
    for (Query query(statement); query.step();)
      out.push_back({std::string(query.text(0)), std::string(query.text(1)), static_cast<std::uint64_t>(query.integer(2))});
    return out;
  });
}

}  // namespace isnad
