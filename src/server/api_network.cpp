#include <algorithm>

#include "api.h"
#include "api_json.h"
#include "link_query.h"
#include "network_rows.h"
#include "network_series.h"
#include "network_xml.h"
#include "number_field.h"
#include "party_json.h"
#include "statement_walk.h"

namespace isnad {
namespace {

constexpr std::uint32_t kUsualNodes = 300, kMostNodes = 2'000;
constexpr std::uint32_t kUsualEdges = 2'000, kMostEdges = 5'000;

struct Asked {
  link::TellingFilter filter;
  StatementFilter wanted;
  std::uint32_t nodes = 0;
};

Result<Asked> asked_of(const Target& target, const Knowledge& knowledge) {
  const auto told = telling_request(target);
  if (!told) return told.error();
  const auto filter = filter_of(*told, knowledge.sources());
  if (!filter) return filter.error();
  const auto nodes = number_field(target, "nodes", 1, kMostNodes, kUsualNodes);
  if (!nodes) return nodes.error();
  Asked out{*filter, {}, *nodes};
  out.wanted.claims = false;
  // The store leaves out what the filter would leave out; only what looks at single tellings needs to read them.
  out.wanted.origins = told->origins;
  if (filter->axis == link::Axis::Occasion) {
    out.wanted.since = told->since;
    out.wanted.until = told->until;
  }
  out.wanted.tellings = filter->axis == link::Axis::Saying || !told->told_by.empty() || !told->without.empty();
  return out;
}

std::uint32_t bound_of(const Asked& asked) { return asked.wanted.tellings ? kMostRead : kMostStatements; }

void write_node(JsonWriter& json, const link::NetworkNode& node) {
  json.open_object().key("actor");
  write_party(json, node.party);
  json.key("statements").number(node.statements).key("weight").number(node.weight);
  write_day(json, "first", node.first);
  write_day(json, "last", node.last);
  json.close_object();
}

void write_edge(JsonWriter& json, const link::NetworkSeries& series, std::size_t at) {
  const link::NetworkEdge& edge = series.whole.edges[at];
  json.open_object().key("from").string(series.whole.nodes[edge.from].party.id).key("to").string(series.whole.nodes[edge.to].party.id);
  json.key("mutual").boolean(edge.mutual);
  for (const auto& [name, strand] : {std::pair("cooperation", &edge.cooperation), std::pair("conflict", &edge.conflict),
                                     std::pair("contact", &edge.contact), std::pair("membership", &edge.membership)})
    json.key(name).open_object().key("statements").number(strand->statements).key("origins").number(strand->origins).close_object();
  json.key("not_done").number(edge.not_done).key("disputed").number(edge.disputed);
  write_day(json, "first", edge.first);
  write_day(json, "last", edge.last);
  json.key("frames").open_array();
  for (const link::EdgeFrame& frame : series.frames[at]) {
    json.open_object().key("period").string(series.periods[frame.period].label()).key("cooperation").number(frame.cooperation);
    json.key("conflict").number(frame.conflict).key("contact").number(frame.contact).key("membership").number(frame.membership);
    json.key("not_done").number(frame.not_done).key("disputed").number(frame.disputed).close_object();
  }
  json.close_array().close_object();
}

// All actors of a filter at once, edges in pages: a later page is computed anew, and is the same as long as nobody imports.
Response network(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  const Target& target = request.target;
  const auto asked = asked_of(target, knowledge);
  if (!asked) return error_response(asked.error());
  const std::string by = target.get("by").value_or("quarter");
  const auto unit = link::unit_of(by);
  if (!unit) return error_response(Error{Code::BadArgument, "by", by, "month, quarter or year"});
  const auto limit = number_field(target, "limit", 1, kMostEdges, kUsualEdges);
  if (!limit) return error_response(limit.error());
  const auto first = number_field(target, "after", 0, UINT32_MAX, 0);
  if (!first) return error_response(first.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  link::NetworkSeriesBuilder builder(knowledge.ladder(), {asked->filter, asked->nodes}, *unit);
  const auto bounded = walk_statements(**store, asked->wanted, bound_of(*asked), [&](const StatementRow& row) { builder.add(row); });
  if (!bounded) return error_response(bounded.error());
  const link::NetworkSeries series = builder.finish();
  const link::Network& whole = series.whole;
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("bounded").boolean(*bounded).key("unit").string(by);
  json.key("left_out_nodes").number(whole.left_out_nodes).key("left_out_edges").number(whole.left_out_edges);
  write_count(json, "edge_count", whole.edges.size());
  json.key("unplaced").number(series.unplaced).key("periods").open_array();
  for (const link::Period& period : series.periods) {
    json.open_object().key("period").string(period.label());
    write_day(json, "first", period.first_day());
    write_day(json, "last", period.last_day());
    json.close_object();
  }
  json.close_array().key("nodes").open_array();
  for (const link::NetworkNode& node : whole.nodes) write_node(json, node);
  json.close_array().key("items").open_array();
  const std::size_t begin = std::min<std::size_t>(*first, whole.edges.size());
  const std::size_t end = std::min<std::size_t>(whole.edges.size(), begin + *limit);
  for (std::size_t at = begin; at < end; ++at) write_edge(json, series, at);
  json.close_array().key("next").string_or_null(end < whole.edges.size() ? std::to_string(end) : "").close_object();
  return out;
}

// The same network as a file for other programs.
Response network_file(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  auto asked = asked_of(request.target, knowledge);
  if (!asked) return error_response(asked.error());
  asked->wanted.tellings = true;  // the files count claims
  const std::string& format = request.params[0];
  const auto names = language_of(request.target.get("names").value_or("ar"));
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  link::NetworkBuilder builder(knowledge.ladder(), {asked->filter, asked->nodes});
  const auto bounded = walk_statements(**store, asked->wanted, kMostRead, [&](const StatementRow& row) { builder.add(row); });
  if (!bounded) return error_response(bounded.error());
  const link::Network whole = builder.finish();
  Response out;
  out.file = "isnad-network." + format;
  if (format == "gexf" || format == "graphml") {
    out.type = "application/xml; charset=utf-8";
    format == "gexf" ? append_gexf(out.body, whole, names) : append_graphml(out.body, whole, names);
  } else if (format == "csv") {
    out.type = "text/csv; charset=utf-8";
    append_network_edges_csv(out.body, whole, names);
  } else if (format == "jsonl") {
    out.type = "application/x-ndjson; charset=utf-8";
    append_network_json(out.body, whole);
  } else {
    return error_response(Error{Code::NotFound, format, "no such format", "gexf, graphml, csv or jsonl"});
  }
  return out;
}

}  // namespace

void add_network_routes(Router& router, StorePool& pool, const Knowledge& knowledge) {
  router.add("/api/network", [&](const Request& request) { return network(pool, knowledge, request); });
  router.add("/api/network/files/{format}", [&](const Request& request) { return network_file(pool, knowledge, request); });
}

}  // namespace isnad
