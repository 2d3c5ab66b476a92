#include "network_text.h"

#include <algorithm>
#include <vector>

#include "periods.h"

namespace isnad {
namespace {

using link::CitationCircle, link::CitationEdge, link::Citations, link::Network, link::NetworkEdge, link::NetworkNode,
    link::SourceNode;

using Rows = std::vector<std::vector<std::string>>;

constexpr std::string_view kArrow = " \u2192 ";

template <class Items>
auto first_of(const Items& items, std::size_t limit) {
  return std::span(items).first(limit == 0 ? items.size() : std::min(limit, items.size()));
}

// "2014-09-30", "2014-09-30/2014-10-02"; empty when no day is known.
std::string days_of(std::int32_t first, std::int32_t last) {
  return first == last ? link::iso_of(first) : link::iso_of(first) + "/" + link::iso_of(last);
}

void append_left(std::string& out, std::size_t lines, std::size_t all, std::string_view what) {
  if (lines < all) out += "not shown: " + std::string(what) + " " + std::to_string(all - lines) + "\n";
}

}  // namespace

void append_network_table(std::string& out, const Network& network, NameLanguage names, std::size_t limit,
                          const TableStyle& style) {
  Rows rows;
  for (const NetworkEdge& edge : first_of(network.edges, limit))
    rows.push_back({name_of(network.nodes[edge.from].party, names) + (edge.mutual ? " = " : std::string(kArrow)) +
                        name_of(network.nodes[edge.to].party, names),
                    std::to_string(edge.cooperation.origins), std::to_string(edge.conflict.origins),
                    std::to_string(edge.contact.origins), std::to_string(edge.balance()), std::to_string(edge.membership.origins),
                    std::to_string(edge.not_done), std::to_string(edge.disputed), days_of(edge.first, edge.last)});
  append_table(out, {"actors", "cooperation", "conflict", "contact", "balance", "member", "not done", "disputed", "days"}, rows,
               style);
  append_left(out, rows.size(), network.edges.size(), "edges");
  if (network.left_out_nodes > 0)
    out += "left out as lighter: actors " + std::to_string(network.left_out_nodes) + ", edges " +
           std::to_string(network.left_out_edges) + "\n";
}

void append_actors_table(std::string& out, const Network& network, NameLanguage names, std::size_t limit, const TableStyle& style) {
  Rows rows;
  for (const NetworkNode& node : first_of(network.nodes, limit))
    rows.push_back({name_of(node.party, names), node.party.id, std::to_string(node.weight), std::to_string(node.statements),
                    std::to_string(node.claims), days_of(node.first, node.last)});
  append_table(out, {"actor", "key", "origins", "statements", "claims", "days"}, rows, style);
  append_left(out, rows.size(), network.nodes.size(), "actors");
}

void append_citations_table(std::string& out, const Citations& citations, NameLanguage names, std::size_t limit,
                            const TableStyle& style) {
  Rows rows;
  for (const CitationEdge& edge : first_of(citations.edges, limit)) {
    const SourceNode &citing = citations.nodes[edge.citing], &cited = citations.nodes[edge.cited];
    rows.push_back({name_of(citing.party, names), std::string(name_of(citing.kind)), name_of(cited.party, names),
                    std::string(name_of(cited.kind)), std::to_string(edge.claims), std::to_string(edge.documents),
                    days_of(edge.first, edge.last),
                    edge.in_circles > 0 ? "circle: " + std::to_string(edge.in_circles)
                    : edge.both_ways    ? "both ways"
                                        : ""});
  }
  append_table(out, {"citing", "kind", "cited", "kind", "claims", "documents", "days", "back"}, rows, style);
  append_left(out, rows.size(), citations.edges.size(), "pairs");
}

void append_sources_table(std::string& out, const Citations& citations, NameLanguage names, std::size_t limit,
                          const TableStyle& style) {
  Rows rows;
  for (const SourceNode& node : first_of(citations.nodes, limit))
    rows.push_back({name_of(node.party, names), std::string(name_of(node.kind)), std::to_string(node.claims),
                    std::to_string(node.documents), std::to_string(node.cited), std::to_string(node.own),
                    days_of(node.first, node.last)});
  append_table(out, {"source", "kind", "claims", "documents", "cited", "own words", "days"}, rows, style);
  append_left(out, rows.size(), citations.nodes.size(), "sources");
}

void append_circles_table(std::string& out, const Citations& citations, NameLanguage names, std::size_t limit,
                          const TableStyle& style) {
  Rows rows;
  for (const CitationCircle& circle : first_of(citations.circles, limit)) {
    std::string sources;
    for (const std::uint32_t node : circle.nodes)
      sources += (sources.empty() ? "" : "; ") + name_of(citations.nodes[node].party, names);
    rows.push_back({circle.statement, sources});
  }
  append_table(out, {"statement", "have it from one another"}, rows, style);
  append_left(out, rows.size(), citations.circles.size(), "circles");
}

}  // namespace isnad
