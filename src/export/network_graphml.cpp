#include <array>
#include <utility>

#include "network_xml.h"
#include "periods.h"
#include "xml_writer.h"

namespace isnad {
namespace {

using link::Network, link::NetworkEdge, link::NetworkNode;

constexpr std::string_view kSpace = "http://graphml.graphdrawing.org/xmlns";

// Keys of nodes and edges share one space of ids: "node_label", "edge_weight".
using Column = std::pair<std::string_view, std::string_view>;
constexpr std::array<Column, 9> kNodeColumns = {{{"label", "string"},
                                                 {"name_ar", "string"},
                                                 {"name_en", "string"},
                                                 {"type", "string"},
                                                 {"statements", "int"},
                                                 {"claims", "int"},
                                                 {"origins", "int"},
                                                 {"start", "string"},
                                                 {"end", "string"}}};
constexpr std::array<Column, 12> kEdgeColumns = {{{"weight", "double"},
                                                  {"mutual", "boolean"},
                                                  {"cooperation", "int"},
                                                  {"conflict", "int"},
                                                  {"contact", "int"},
                                                  {"membership", "int"},
                                                  {"balance", "int"},
                                                  {"statements", "int"},
                                                  {"not_done", "int"},
                                                  {"disputed", "int"},
                                                  {"start", "string"},
                                                  {"end", "string"}}};

std::string key_id(std::string_view of, std::string_view name) { return std::string(of) + "_" + std::string(name); }

template <std::size_t N>
void write_keys(XmlWriter& xml, std::string_view of, const std::array<Column, N>& columns) {
  for (const auto& [name, type] : columns)
    xml.open("key")
        .attribute("id", key_id(of, name))
        .attribute("for", of)
        .attribute("attr.name", name)
        .attribute("attr.type", type)
        .close();
}

template <std::size_t N>
void write_cells(XmlWriter& xml, std::string_view of, const std::array<Column, N>& columns,
                 const std::array<std::string, N>& cells) {
  for (std::size_t at = 0; at < N; ++at)
    if (!cells[at].empty()) xml.open("data").attribute("key", key_id(of, columns[at].first)).text(cells[at]).close();
}

void write_edge(XmlWriter& xml, const Network& network, const NetworkEdge& edge, bool turned, std::size_t number) {
  xml.open("edge").attribute("id", "e" + std::to_string(number));
  xml.attribute("source", network.nodes[turned ? edge.to : edge.from].party.id);
  xml.attribute("target", network.nodes[turned ? edge.from : edge.to].party.id);
  const std::uint32_t statements =
      edge.cooperation.statements + edge.conflict.statements + edge.contact.statements + edge.membership.statements;
  write_cells(xml, "edge", kEdgeColumns,
              {std::to_string(edge.weight()), edge.mutual ? "true" : "false", std::to_string(edge.cooperation.origins),
               std::to_string(edge.conflict.origins), std::to_string(edge.contact.origins),
               std::to_string(edge.membership.origins), std::to_string(edge.balance()), std::to_string(statements),
               std::to_string(edge.not_done), std::to_string(edge.disputed), link::iso_of(edge.first), link::iso_of(edge.last)});
  xml.close();
}

}  // namespace

void append_graphml(std::string& out, const Network& network, NameLanguage names) {
  XmlWriter xml(out);
  xml.open("graphml").attribute("xmlns", kSpace);
  write_keys(xml, "node", kNodeColumns);
  write_keys(xml, "edge", kEdgeColumns);
  xml.open("graph").attribute("id", "network").attribute("edgedefault", "directed");
  for (const NetworkNode& node : network.nodes) {
    xml.open("node").attribute("id", node.party.id);
    write_cells(xml, "node", kNodeColumns,
                {name_of(node.party, names), node.party.name_ar, node.party.name_en, std::string(name_of(node.party.type)),
                 std::to_string(node.statements), std::to_string(node.claims), std::to_string(node.weight),
                 link::iso_of(node.first), link::iso_of(node.last)});
    xml.close();
  }
  std::size_t number = 0;
  for (const NetworkEdge& edge : network.edges) {
    write_edge(xml, network, edge, false, ++number);
    if (edge.mutual) write_edge(xml, network, edge, true, ++number);
  }
  xml.close().close();
}

}  // namespace isnad
