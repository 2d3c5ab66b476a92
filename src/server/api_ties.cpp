#include <algorithm>
#include <charconv>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "link_query.h"
#include "pair_json.h"
#include "party_json.h"
#include "side.h"
#include "statement_walk.h"

namespace isnad {
namespace {

constexpr std::size_t kTellings = 10;  // of a step; its statement has all

/// What is asked of two actors.
struct Asked {
  Party a, b;
  bool parts = false;
  std::optional<link::Unit> unit;
  std::uint32_t first = 0, limit = 0;  ///< of the steps
};

Result<Asked> asked_of(const Target& target, Store& store, const Knowledge& knowledge) {
  Asked out;
  for (const auto& [name, side] : {std::pair("a", &Asked::a), std::pair("b", &Asked::b)}) {
    const auto given = target.get(name);
    if (!given) return Error{Code::BadArgument, name, "nothing", "a key or name"};
    const auto party = knowledge.actor(store, *given);
    if (!party) return party.error();
    out.*side = *party;
  }
  const std::string parts = target.get("parts").value_or("");
  if (!parts.empty() && parts != "yes") return Error{Code::BadArgument, "parts", parts, "yes"};
  out.parts = !parts.empty();
  const std::string by = target.get("by").value_or("quarter");
  out.unit = link::unit_of(by);
  if (!out.unit) return Error{Code::BadArgument, "by", by, "month, quarter or year"};
  const auto limit = row_limit(target);
  if (!limit) return limit.error();
  out.limit = *limit;
  const std::string after = target.get("after").value_or("");
  const auto [end, error] = std::from_chars(after.data(), after.data() + after.size(), out.first);
  if (!after.empty() && (error != std::errc{} || end != after.data() + after.size()))
    return Error{Code::BadArgument, "after", after, "the mark that the page before gave"};
  return out;
}

void write_side(JsonWriter& json, std::string_view key, const Party& party, const link::Side& side, const Knowledge& knowledge) {
  json.key(key).open_object().key("actor");
  write_party(json, party);
  json.key("also").open_array();
  for (const std::string& id : side.ids())
    if (id != party.id)
      if (const auto row = knowledge.notes().actor(id)) write_party(json, knowledge.party(*row));
  json.close_array().close_object();
}

Response tie(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto asked = asked_of(request.target, **store, knowledge);
  if (!asked) return error_response(asked.error());
  const auto told = telling_request(request.target);
  if (!told) return error_response(told.error());
  const auto filter = filter_of(*told, knowledge.sources());
  if (!filter) return error_response(filter.error());
  const auto [a, b] = link::sides_of(knowledge.tables(), asked->a.id, asked->b.id, asked->parts);
  StatementFilter wanted;
  wanted.between = {a.ids(), b.ids()};
  wanted.tellings = true;
  std::vector<StatementRow> rows;
  const auto bounded = walk_statements(**store, wanted, kMostTold, [&](const StatementRow& row) { rows.push_back(row); });
  if (!bounded) return error_response(bounded.error());
  const link::PairSeries series = link::pair_series(rows, a, b, knowledge.ladder(), *filter);
  const link::PairSummary summary = link::summary_of(series, knowledge.ladder(), *asked->unit);
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_side(json, "a", asked->a, a, knowledge);
  write_side(json, "b", asked->b, b, knowledge);
  write_count(json, "found", series.steps.size());
  json.key("bounded").boolean(*bounded).key("items").open_array();
  const std::size_t first = std::min<std::size_t>(asked->first, series.steps.size());
  const std::size_t last = std::min<std::size_t>(series.steps.size(), first + asked->limit);
  for (std::size_t at = first; at < last; ++at) write_step(json, series.steps[at], knowledge.ladder(), kTellings);
  json.close_array().key("next").string_or_null(last < series.steps.size() ? std::to_string(last) : "");
  json.key("unit").string(link::name_of(*asked->unit)).key("periods").open_array();
  for (const link::PeriodTie& period : summary.periods) write_period(json, series, summary, period);
  json.close_array().key("unplaced");
  write_statement_ids(json, series, summary.unplaced);
  json.key("table").open_array();
  for (const link::TableTie& row : link::table_ties(knowledge.tables(), a, b)) write_table_tie(json, row);
  json.close_array().close_object();
  return out;
}

}  // namespace

void add_tie_routes(Router& router, StorePool& pool, const Knowledge& knowledge) {
  router.add("/api/ties", [&](const Request& request) { return tie(pool, knowledge, request); });
}

}  // namespace isnad
