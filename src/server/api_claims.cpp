#include "api.h"
#include "api_json.h"
#include "api_query.h"

namespace isnad {
namespace {

Response list_claims(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  const auto filter = claim_filter(request.target);
  if (!filter) return error_response(filter.error());
  const auto order = claim_order(request.target);
  if (!order) return error_response(order.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const std::string after = request.target.get("after").value_or("");
  const auto page = (*store)->claims(*filter, *order, *limit, after);
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  StatementsOfClaims statements(**store);
  write_page(json, page->rows, page->next,
             [&](JsonWriter& to, const StoredClaim& row) { write_claim_row(to, row, statements); });
  // Counting by words costs a whole reading, so a search by text goes without; later pages know it already.
  json.key("total");
  if (page->next.empty() && after.empty()) {
    json.number(static_cast<std::int64_t>(page->rows.size()));
  } else if (after.empty() && filter->text.empty()) {
    const auto total = (*store)->count_claims(*filter);
    if (!total) return error_response(total.error());
    json.number(static_cast<std::int64_t>(*total));
  } else {
    json.null();
  }
  json.close_object();
  return out;
}

Response one_claim(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto found = (*store)->claim(request.params[0] + "/" + request.params[1]);
  if (!found) return error_response(found.error());
  Response out;
  JsonWriter json(out.body);
  StatementsOfClaims statements(**store);
  write_claim_row(json, *found, statements);
  return out;
}

}  // namespace

void add_claim_routes(Router& router, StorePool& pool) {
  router.add("/api/claims", [&pool](const Request& request) { return list_claims(pool, request); });
  router.add("/api/claims/{document}/{claim}", [&pool](const Request& request) { return one_claim(pool, request); });
}

}  // namespace isnad
