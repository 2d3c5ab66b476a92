// Statements, their claims, and which statement a claim belongs to.
#include <algorithm>

#include "core.h"
#include "days.h"
#include "link_reader.h"
#include "schema.h"
#include "search_query.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

constexpr std::int64_t kDayless = 10'000'000;  // in a mark

// One order of the list: how it is sorted, what comes after the mark ?1, ?2, ?7, and the mark of a row (columns as in kStatementColumns).
struct Sorting {
  const char* by;
  const char* after;
  std::size_t numbers;
};

// A day that is not known is the least for SQLite, so that the latest come by the index, undated ones last.
Sorting sorting_of(StatementOrder order) {
  switch (order) {
    case StatementOrder::Latest:
      return {"s.day DESC, s.id DESC", "((?1 <> 10000000 AND (s.day < ?1 OR (s.day = ?1 AND s.id < ?2) OR s.day IS NULL)) OR (?1 = 10000000 AND s.day IS NULL AND s.id < ?2))", 2};
    case StatementOrder::MostTold: return {"s.origins DESC, s.articles DESC, s.id DESC", "(s.origins, s.articles, s.id) < (?1, ?2, ?7)", 3};
    case StatementOrder::Earliest: break;
  }
  return {"coalesce(s.day, 10000000), s.id", "(coalesce(s.day, 10000000), s.id) > (?1, ?2)", 2};
}

/// Roles of `party` for a role of the filter.
const char* roles_of(const std::string& role) {
  if (role.empty()) return "0, 1";
  if (role != "agent" && role != "target") throw Fault{{Code::BadArgument, "role", role, "agent or target"}};
  return role == "agent" ? "0" : "1";
}

/// Whether one sentence that tells it holds all the words.
bool is_told_in(const StatementRow& row, const store::SearchQuery& words) {
  store::TextMatcher matcher(words);
  store::TextMatcher::Met met;
  return std::ranges::any_of(row.tellings, [&](const Telling& telling) { return matcher.find(telling.words, met); });
}

}  // namespace

Result<Page<StatementRow>> Store::statements(const StatementFilter& filter, std::uint32_t limit, std::string_view after, StatementOrder order) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const auto since = store::first_day(filter.since, "since"), until = store::last_day(filter.until, "until");
    const Sorting sorting = sorting_of(order);
    std::string sql = std::string("SELECT ") + store::kStatementColumns + "WHERE " + (after.empty() ? "1" : sorting.after);
    if (since) sql += " AND s.day + s.days >= " + std::to_string(*since);
    if (until) sql += " AND s.day <= " + std::to_string(*until);
    if (filter.articles > 1) sql += " AND s.articles >= " + std::to_string(filter.articles);
    if (filter.origins > 1) sql += " AND s.origins >= " + std::to_string(filter.origins);
    if (filter.disputed) sql += " AND s.disputes > 0";
    if (!filter.types.empty()) {
      std::string types;
      for (const ClaimType type : filter.types) types += (types.empty() ? "" : ",") + std::to_string(static_cast<int>(type));
      sql += " AND s.type IN (" + types + ")";
    }
    if (!filter.actor.empty()) sql += " AND " + store::has_party(store::names_meant(*impl_, filter.actor), roles_of(filter.role));
    if (filter.between.first.empty() != filter.between.second.empty())
      throw Fault{{Code::BadArgument, "between", "one name", "two"}};
    if (!filter.between.first.empty()) {
      const std::string a = store::names_meant(*impl_, filter.between.first), b = store::names_meant(*impl_, filter.between.second);
      const std::string mutual = "(" + store::has_party(a, "0") + " AND " + store::has_party(b, "0") +
                                 " AND NOT EXISTS (SELECT 1 FROM party WHERE statement = s.id AND role = 1))";
      sql += " AND ((" + store::has_party(a, "0") + " AND " + store::has_party(b, "1") + ") OR (" + store::has_party(b, "0") + " AND " +
             store::has_party(a, "1") + ") OR " + mutual + ")";
    }
    std::string at_place;
    if (!filter.place.empty()) {
      const store::Meaning place = impl_->meaning(filter.place);
      if (place.keys.empty() && place.words.empty()) return Page<StatementRow>{};
      at_place = store::in_place(place);
      sql += " AND s.id IN (SELECT m.statement FROM facet f JOIN member m ON m.claim = f.rowid WHERE f.facet MATCH ?4)";
    }
    std::string from_source;
    if (!filter.source.empty()) {
      const store::Meaning source = impl_->meaning(filter.source);
      if (source.keys.empty() && source.words.empty()) return Page<StatementRow>{};
      from_source = store::in_role(source, "s");
      sql += " AND s.id IN (SELECT m.statement FROM facet f JOIN member m ON m.claim = f.rowid WHERE f.facet MATCH ?5)";
    }
    if (filter.stance)
      sql += " AND EXISTS (SELECT 1 FROM member m JOIN claim c ON c.id = m.claim WHERE m.statement = s.id AND c.stance = " +
             std::to_string(static_cast<int>(*filter.stance)) + ")";
    if (const std::string said = store::published_between(filter.said_since, filter.said_until); !said.empty())
      sql += " AND EXISTS (SELECT 1 FROM member m JOIN reading r ON r.id = m.claim >> 20 JOIN document d ON d.id = r.document "
             "WHERE m.statement = s.id AND " + said + ")";
    const auto words = filter.text.empty() ? std::nullopt : std::optional(store::parse_query(filter.text));
    std::string in_document;
    if (words) {
      store::SearchQuery wanted = *words;  // an excluded word may stand elsewhere in the document
      std::erase_if(wanted.parts, [](const store::QueryPart& part) { return part.excluded; });
      in_document = store::match_expression(wanted);
      sql += " AND s.id IN (SELECT m.statement FROM word w JOIN reading r ON r.document = w.rowid "
             "JOIN member m ON m.claim >> 20 = r.id WHERE w.word MATCH ?6)";
    }
    sql += std::string(" ORDER BY ") + sorting.by + " LIMIT ?3";
    std::vector<std::int64_t> mark(sorting.numbers);
    if (!after.empty()) mark = store::parse_mark(after, sorting.numbers);
    const std::uint32_t size = store::page_size(limit);
    Statement statement(impl_->database, sql);
    // Whether a sentence holds the words is known only when it is looked at: then rows are taken until a page is full.
    Query query(statement);
    if (!after.empty()) {
      query.bind(1, mark[0]);
      query.bind(2, mark[1]);
      if (mark.size() == 3) query.bind(7, mark[2]);
    }
    query.bind(3, words ? std::int64_t{-1} : std::int64_t{size} + 1);
    if (!at_place.empty()) query.bind(4, std::string_view(at_place));
    if (!from_source.empty()) query.bind(5, std::string_view(from_source));
    if (!in_document.empty()) query.bind(6, std::string_view(in_document));
    store::LinkReader reader(*impl_);
    Page<StatementRow> page;
    while (query.step()) {
      StatementRow row = reader.statement(query, {filter.tellings || words, filter.claims});
      if (words && !is_told_in(row, *words)) continue;
      if (page.rows.size() == size) {
        for (const std::int64_t number : mark) page.next += (page.next.empty() ? "" : ",") + std::to_string(number);
        break;
      }
      const std::int64_t id = query.integer(0), day = query.null(3) ? kDayless : query.integer(3);
      if (order == StatementOrder::MostTold) mark = {row.origins, row.articles, id};
      else mark = {day, id};
      if (!filter.tellings) row.tellings.clear();
      page.rows.push_back(std::move(row));
    }
    return page;
  });
}

Result<StatementRow> Store::statement(std::string_view id, bool tellings) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database, std::string("SELECT ") + store::kStatementColumns + "WHERE s.public_id = ?1");
    Query query(statement, id);
    if (!query.step()) throw store::not_found("statement", id);
    return store::LinkReader(*impl_).statement(query, {tellings, true});
  });
}

Result<Page<MemberRow>> Store::members(std::string_view statement_id, std::uint32_t limit, std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const std::int64_t first = after.empty() ? 0 : store::parse_mark(after, 1).front();
    if (first < 0) throw Fault{{Code::BadArgument, "after", std::string(after), "the mark that the page before gave"}};
    Statement id(impl_->database, "SELECT id FROM statement WHERE public_id = ?1");
    Query found(id, statement_id);
    if (!found.step()) throw store::not_found("statement", statement_id);
    Statement statement(impl_->database,
                        "SELECT m.claim, m.background FROM member m JOIN reading r ON r.id = m.claim >> 20 "
                        "JOIN document d ON d.id = r.document WHERE m.statement = ?1 "
                        "ORDER BY d.published, d.name, m.claim DESC LIMIT ?2 OFFSET ?3");
    const std::uint32_t size = store::page_size(limit);
    store::LinkReader reader(*impl_);
    Page<MemberRow> page;
    for (Query query(statement, found.integer(0), size + 1, first); query.step();) {
      if (page.rows.size() == size) {
        page.next = std::to_string(first + size);
        break;
      }
      page.rows.push_back({reader.claim(query.integer(0)), query.integer(1) != 0});
    }
    return page;
  });
}
static_assert(store::kClaimBits == 20, "the shift in Store::members");

Result<std::vector<ClaimStatement>> Store::statements_of(std::string_view document) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    std::vector<ClaimStatement> out;
    const auto id = impl_->id_of(document);
    if (!id) throw store::not_found("document", document);
    Statement reading(impl_->database,
                      "SELECT r.id FROM reading r JOIN coder c ON c.id = r.coder WHERE r.document = ?1 AND c.kind = 'machine'");
    Query read(reading, *id);
    if (!read.step()) return out;
    const std::int64_t number = read.integer(0);
    Statement statement(impl_->database,
                        "SELECT m.claim, s.public_id, s.articles, s.origins, s.disputes FROM member m "
                        "JOIN statement s ON s.id = m.statement WHERE m.claim BETWEEN ?1 AND ?2 ORDER BY m.claim DESC");
    for (Query query(statement, store::claim_id(number, store::kMaxClaims - 1), store::claim_id(number, 0)); query.step();)
      out.push_back({static_cast<std::uint32_t>(store::number_of(query.integer(0))), std::string(query.text(1)),
                     static_cast<std::uint32_t>(query.integer(2)), static_cast<std::uint32_t>(query.integer(3)),
                     query.integer(4) > 0});
    return out;
  });
}

}  // namespace isnad
