#include <algorithm>
#include <functional>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "engine.h"
#include "number_field.h"

namespace isnad {
namespace {

constexpr std::uint32_t kFacetEntries = 500;
constexpr std::size_t kOutletsShown = 12, kMonthDigits = 7;

void write_counts(JsonWriter& json, std::string_view key, const std::map<std::string, std::uint64_t>& counts) {
  json.key(key).open_object();
  for (const auto& [name, count] : counts) write_count(json, name, count);
  json.close_object();
}

Response summary(StorePool& pool) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto counts = (*store)->counts();
  if (!counts) return error_response(counts.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("engine").string("isnad " + std::string(kEngineVersion));
  write_count(json, "documents", counts->documents);
  write_count(json, "claims", counts->claims);
  write_count(json, "with_chain", counts->with_chain);
  write_count(json, "problems", counts->problems);
  write_count(json, "text_bytes", counts->text_bytes);
  write_count(json, "database_bytes", counts->database_bytes);
  json.key("first_published").string_or_null(counts->first_published);
  json.key("last_published").string_or_null(counts->last_published);
  json.close_object();
  return out;
}

// Those among the first `most` as party, as source or as place, in the order in which they came.
std::vector<EntryRow> leading(std::vector<EntryRow> entries, std::size_t most) {
  const auto least = [&](auto count) {
    std::vector<std::uint64_t> counts;
    for (const EntryRow& entry : entries) counts.push_back(count(entry));
    std::ranges::sort(counts, std::greater<>());
    return counts.size() < most ? 1 : std::max<std::uint64_t>(counts[most - 1], 1);
  };
  const auto as_party = [](const EntryRow& entry) { return entry.as_agent + entry.as_target; };
  const std::uint64_t party = least(as_party), source = least([](const EntryRow& entry) { return entry.as_source; }),
                      place = least([](const EntryRow& entry) { return entry.as_place; });
  std::erase_if(entries, [&](const EntryRow& entry) { return as_party(entry) < party && entry.as_source < source && entry.as_place < place; });
  return entries;
}

Response facets(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto counts = (*store)->counts();
  if (!counts) return error_response(counts.error());
  const auto most = number_field(request.target, "leading", 1, kFacetEntries, kFacetEntries);
  if (!most) return error_response(most.error());
  auto entries = (*store)->entries(request.target.get("name").value_or(""), kFacetEntries);
  if (!entries) return error_response(entries.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_counts(json, "types", counts->by_type);
  write_counts(json, "stances", counts->by_stance);
  write_counts(json, "outlets", counts->by_outlet);
  json.key("entries").open_array();
  for (const EntryRow& entry : leading(std::move(*entries), *most)) write_entry(json, entry);
  json.close_array().close_object();
  return out;
}

// Documents by month and outlet: the outlets with most documents, and all others as one.
Response published(StorePool& pool) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto rows = (*store)->published();
  if (!rows) return error_response(rows.error());
  std::map<std::string_view, std::uint64_t> totals;
  for (const PublishedRow& row : *rows) totals[row.outlet] += row.documents;
  std::vector<std::pair<std::uint64_t, std::string_view>> order;
  for (const auto& [outlet, documents] : totals) order.emplace_back(documents, outlet);
  std::ranges::sort(order, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_count(json, "outlet_count", order.size());
  if (order.size() > kOutletsShown) order.resize(kOutletsShown);
  json.key("outlets").open_array();
  for (const auto& [documents, outlet] : order) {
    json.open_object().key("outlet").string_or_null(outlet);
    write_count(json, "documents", documents);
    json.key("months").open_object();
    for (const PublishedRow& row : *rows)
      if (row.outlet == outlet && row.month.size() == kMonthDigits) write_count(json, row.month, row.documents);
    json.close_object().close_object();
  }
  json.close_array().close_object();
  return out;
}

void write_report_row(JsonWriter& json, const ReportRow& row) {
  json.open_object();
  write_count(json, "run", row.run);
  json.key("started").string(row.started).key("path").string(row.path).key("line");
  if (row.line > 0)
    json.number(row.line);
  else
    json.null();
  json.key("code").string(row.code).key("message").string(row.message).close_object();
}

Response import_report(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto run = number_field(request.target, "run", 1, UINT32_MAX, 0);
  if (!run) return error_response(run.error());
  const auto page = (*store)->report(*limit, request.target.get("after").value_or(""), *run);
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  write_page(json, page->rows, page->next, write_report_row);
  json.close_object();
  return out;
}

}  // namespace

void add_overview_routes(Router& router, StorePool& pool) {
  router.add("/api/summary", [&pool](const Request&) { return summary(pool); });
  router.add("/api/facets", [&pool](const Request& request) { return facets(pool, request); });
  router.add("/api/published", [&pool](const Request&) { return published(pool); });
  router.add("/api/import-report", [&pool](const Request& request) { return import_report(pool, request); });
}

void add_api(Router& router, StorePool& pool, const Knowledge& knowledge, Desk& desk) {
  add_overview_routes(router, pool);
  add_document_routes(router, pool);
  add_claim_routes(router, pool);
  add_statement_routes(router, pool);
  add_dispute_routes(router, pool);
  add_actor_routes(router, pool, knowledge);
  add_tie_routes(router, pool, knowledge);
  add_copy_routes(router, pool);
  add_network_routes(router, pool, knowledge);
  add_map_routes(router, pool, knowledge);
  add_file_routes(router, pool);
  add_decision_routes(router, pool, desk);
  add_import_routes(router, pool, desk);
  add_table_routes(router, pool);
}

}  // namespace isnad
