#include <set>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "link_query.h"
#include "statement_json.h"

namespace isnad {
namespace {

constexpr std::size_t kClaimsListed = 1, kClaimsShown = 50;  // of a side, in the list and by itself

// A side: what its claims have in common, how many they and their articles are, and the first of them whole.
Failure write_side(JsonWriter& json, Store& store, const DisputeRow::Side& side, std::size_t most, StatementsOfClaims& statements) {
  std::set<std::string_view> documents;
  for (const Telling& telling : side.tellings) documents.insert(telling.document);
  json.open_object().key("says").string(side.says);
  write_count(json, "claim_count", side.tellings.size());
  write_count(json, "articles", documents.size());
  json.key("claims").open_array();
  for (std::size_t at = 0; at < side.tellings.size() && at < most; ++at) {
    const auto claim = store.claim(side.tellings[at].id());
    if (!claim) return claim.error();
    write_claim_row(json, *claim, statements);
  }
  json.close_array().close_object();
  return std::nullopt;
}

Failure write_dispute(JsonWriter& json, Store& store, const DisputeRow& row, std::size_t most) {
  const auto statement = store.statement(row.statement, false);
  if (!statement) return statement.error();
  json.open_object().key("id").string(row.id).key("on").string(link::name_of(row.on)).key("state").string(row.state).key("statement");
  write_statement(json, *statement);
  json.key("sides").open_array();
  StatementsOfClaims statements(store);
  for (const DisputeRow::Side& side : row.sides)
    if (Failure failure = write_side(json, store, side, most, statements)) return failure;
  json.close_array();
  write_texts(json, "why", row.why);
  json.close_object();
  return std::nullopt;
}

Response list_disputes(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  const auto filter = dispute_filter(request.target);
  if (!filter) return error_response(filter.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto page = (*store)->disputes(*filter, *limit, request.target.get("after").value_or(""));
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  Failure failure;
  write_page(json, page->rows, page->next, [&](JsonWriter& to, const DisputeRow& row) {
    if (!failure) failure = write_dispute(to, **store, row, kClaimsListed);
  });
  if (failure) return error_response(*failure);
  json.close_object();
  return out;
}

Response one_dispute(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  DisputeFilter filter;
  filter.id = request.params[0];
  const auto page = (*store)->disputes(filter, 1, "");
  if (!page) return error_response(page.error());
  if (page->rows.empty()) return error_response(Error{Code::NotFound, filter.id, "no such dispute", ""});
  Response out;
  JsonWriter json(out.body);
  if (const Failure failure = write_dispute(json, **store, page->rows.front(), kClaimsShown)) return error_response(*failure);
  return out;
}

}  // namespace

void add_dispute_routes(Router& router, StorePool& pool) {
  router.add("/api/disputes", [&pool](const Request& request) { return list_disputes(pool, request); });
  router.add("/api/disputes/{dispute}", [&pool](const Request& request) { return one_dispute(pool, request); });
}

}  // namespace isnad
