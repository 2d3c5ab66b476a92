#include <algorithm>
#include <map>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "link_query.h"
#include "party_json.h"
#include "periods.h"
#include "statement_json.h"
#include "statement_walk.h"

namespace isnad {
namespace {

constexpr std::uint32_t kStatementDisputes = 50;  // of one statement; /api/disputes?statement= has all
constexpr std::size_t kNamesCounted = 20;         // actors and places of a count, the most named

Response list_statements(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  const auto filter = statement_filter(request.target);
  if (!filter) return error_response(filter.error());
  const auto order = statement_order(request.target);
  if (!order) return error_response(order.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto page = (*store)->statements(*filter, *limit, request.target.get("after").value_or(""), *order);
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  write_page(json, page->rows, page->next, write_statement);
  json.close_object();
  return out;
}

Response one_statement(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto row = (*store)->statement(request.params[0], false);
  if (!row) return error_response(row.error());
  DisputeFilter filter;
  filter.statement = row->id;
  const auto disputes = (*store)->disputes(filter, kStatementDisputes, "");
  if (!disputes) return error_response(disputes.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("statement");
  write_statement(json, *row);
  json.key("disputes").open_array();
  for (const DisputeRow& dispute : disputes->rows)
    json.open_object().key("id").string(dispute.id).key("on").string(link::name_of(dispute.on)).key("state").string(dispute.state).close_object();
  json.close_array().close_object();
  return out;
}

// Each claim whole, whether it is a background mention, and the group of reprints that its document is in.
Response claims_of_statement(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto page = (*store)->members(request.params[0], *limit, request.target.get("after").value_or(""));
  if (!page) return error_response(page.error());
  std::map<std::string, std::string> copies;
  for (const MemberRow& row : page->rows) {
    const auto [at, is_new] = copies.try_emplace(row.claim.source->document.id);
    if (!is_new) continue;
    const auto group = (*store)->copies(at->first);
    if (!group) return error_response(group.error());
    if (!group->empty()) at->second = group->front().id;
  }
  Response out;
  JsonWriter json(out.body);
  StatementsOfClaims statements(**store);
  write_page(json, page->rows, page->next, [&](JsonWriter& to, const MemberRow& row) {
    open_claim_row(to, row.claim, statements);
    to.key("background").boolean(row.background).key("copies").string_or_null(copies[row.claim.source->document.id]).close_object();
  });
  json.close_object();
  return out;
}

struct Counted {
  Party party;
  std::uint64_t count = 0;
};

void write_counted(JsonWriter& json, std::string_view key, const std::map<std::string, Counted>& all) {
  std::vector<const Counted*> order;
  for (const auto& [id, counted] : all) order.push_back(&counted);
  std::ranges::stable_sort(order, [](const Counted* a, const Counted* b) { return a->count > b->count; });
  if (order.size() > kNamesCounted) order.resize(kNamesCounted);
  json.key(key).open_array();
  for (const Counted* counted : order) {
    json.open_object().key("party");
    write_party(json, counted->party);
    write_count(json, "count", counted->count);
    json.close_object();
  }
  json.close_array();
}

// What stands behind a list of statements: by type, month, actor and place.
Response count_statements(StorePool& pool, const Request& request) {
  auto filter = statement_filter(request.target);
  if (!filter) return error_response(filter.error());
  filter->claims = false;
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  std::map<std::string, std::uint64_t> types, stances, months;
  std::map<std::string, Counted> actors, places;
  std::uint64_t statements = 0, disputed = 0;
  const auto count = [](std::map<std::string, Counted>& in, const Party& party) {
    Counted& counted = in[party.id];
    counted.party = party;
    ++counted.count;
  };
  const auto bounded = walk_statements(**store, *filter, kMostStatements, [&](const StatementRow& row) {
    ++statements;
    disputed += row.disputed ? 1 : 0;
    ++types[std::string(name_of(row.type))];
    ++stances[std::string(name_of(row.stance))];
    if (const std::string day = link::iso_of(row.day_from); !day.empty()) ++months[day.substr(0, 7)];
    for (const auto* side : {&row.agent, &row.target})
      for (const Party& party : *side)
        if (party.type == EntityType::Org || party.type == EntityType::Per) count(actors, party);
    if (row.place) count(places, *row.place);
  });
  if (!bounded) return error_response(bounded.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_count(json, "statements", statements);
  write_count(json, "disputed", disputed);
  json.key("bounded").boolean(*bounded).key("types").open_object();
  for (const auto& [type, number] : types) write_count(json, type, number);
  json.close_object().key("stances").open_object();
  for (const auto& [stance, number] : stances) write_count(json, stance, number);
  json.close_object().key("months").open_array();
  for (const auto& [month, number] : months) {
    json.open_object().key("month").string(month);
    write_count(json, "count", number);
    json.close_object();
  }
  json.close_array();
  write_counted(json, "actors", actors);
  write_counted(json, "places", places);
  json.close_object();
  return out;
}

}  // namespace

void add_statement_routes(Router& router, StorePool& pool) {
  router.add("/api/statements", [&pool](const Request& request) { return list_statements(pool, request); });
  router.add("/api/statement-counts", [&pool](const Request& request) { return count_statements(pool, request); });
  router.add("/api/statements/{statement}", [&pool](const Request& request) { return one_statement(pool, request); });
  router.add("/api/statements/{statement}/claims", [&pool](const Request& request) { return claims_of_statement(pool, request); });
}

}  // namespace isnad
