#include <array>
#include <utility>

#include "network_xml.h"
#include "periods.h"
#include "xml_writer.h"

namespace isnad {
namespace {

using link::Network, link::NetworkEdge, link::NetworkNode, link::Spell, link::Strand;

constexpr std::string_view kSpace = "http://gexf.net/1.3";

using Columns = std::array<std::pair<std::string_view, std::string_view>, 6>;
constexpr Columns kNodeColumns = {{{"name_ar", "string"}, {"name_en", "string"}, {"type", "string"}, {"statements", "integer"},
                                   {"claims", "integer"}, {"origins", "integer"}}};
constexpr Columns kEdgeColumns = {{{"sign", "string"}, {"statements", "integer"}, {"origins", "integer"}, {"balance", "integer"},
                                   {"disputed", "integer"}, {"not_done", "integer"}}};

void write_columns(XmlWriter& xml, std::string_view of, const Columns& columns) {
  xml.open("attributes").attribute("class", of).attribute("mode", "static");
  for (const auto& [name, type] : columns)
    xml.open("attribute").attribute("id", name).attribute("title", name).attribute("type", type).close();
  xml.close();
}

void write_cells(XmlWriter& xml, const Columns& columns, const std::array<std::string, 6>& cells) {
  xml.open("attvalues");
  for (std::size_t at = 0; at < columns.size(); ++at)
    xml.open("attvalue").attribute("for", columns[at].first).attribute("value", cells[at]).close();
  xml.close();
}

void write_spells(XmlWriter& xml, const std::vector<Spell>& spells) {
  if (spells.empty()) return;
  xml.open("spells");
  for (const Spell& spell : spells)
    xml.open("spell").attribute("start", link::iso_of(spell.from)).attribute("end", link::iso_of(spell.to)).close();
  xml.close();
}

void write_node(XmlWriter& xml, const NetworkNode& node, NameLanguage names) {
  xml.open("node").attribute("id", node.party.id).attribute("label", name_of(node.party, names));
  write_cells(xml, kNodeColumns,
              {node.party.name_ar, node.party.name_en, std::string(name_of(node.party.type)), std::to_string(node.statements),
               std::to_string(node.claims), std::to_string(node.weight)});
  if (node.first != link::kNoDay) write_spells(xml, {{node.first, node.last}});
  xml.close();
}

void write_edge(XmlWriter& xml, const Network& network, const NetworkEdge& edge, link::Sign sign, const Strand& strand,
                std::size_t number) {
  if (strand.statements == 0) return;
  xml.open("edge").attribute("id", "e" + std::to_string(number)).attribute("source", network.nodes[edge.from].party.id);
  xml.attribute("target", network.nodes[edge.to].party.id).attribute("type", edge.mutual ? "undirected" : "directed");
  xml.attribute("kind", name_of(sign)).attribute("weight", strand.origins);
  write_cells(xml, kEdgeColumns, {std::string(name_of(sign)), std::to_string(strand.statements), std::to_string(strand.origins),
                                  std::to_string(edge.balance()), std::to_string(edge.disputed), std::to_string(edge.not_done)});
  write_spells(xml, strand.spells);
  xml.close();
}

}  // namespace

void append_gexf(std::string& out, const Network& network, NameLanguage names) {
  XmlWriter xml(out);
  xml.open("gexf").attribute("xmlns", kSpace).attribute("version", "1.3");
  xml.open("meta")
      .open("creator")
      .text("Isnad")
      .close()
      .open("description")
      .text("What was said of actors, not what is true")
      .close()
      .close();
  xml.open("graph").attribute("mode", "dynamic").attribute("defaultedgetype", "directed").attribute("timeformat", "date");
  xml.attribute("timerepresentation", "interval").attribute("timezone", "UTC");
  write_columns(xml, "node", kNodeColumns);
  write_columns(xml, "edge", kEdgeColumns);
  xml.open("nodes");
  for (const NetworkNode& node : network.nodes) write_node(xml, node, names);
  xml.close().open("edges");
  std::size_t number = 0;
  for (const NetworkEdge& edge : network.edges)
    for (const auto& [sign, strand] :
         {std::pair(link::Sign::Cooperation, &edge.cooperation), std::pair(link::Sign::Conflict, &edge.conflict),
          std::pair(link::Sign::Neutral, &edge.contact), std::pair(link::Sign::Membership, &edge.membership)})
      write_edge(xml, network, edge, sign, *strand, ++number);
  xml.close().close().close();
}

}  // namespace isnad
