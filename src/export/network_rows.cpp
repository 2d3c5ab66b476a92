#include "network_rows.h"

#include "csv.h"
#include "party_json.h"
#include "periods.h"

namespace isnad {
namespace {

using link::Network, link::NetworkEdge, link::NetworkNode, link::Spell, link::Strand;

using Cells = std::vector<std::string>;

std::string_view leaning_of(const NetworkEdge& edge) {
  if (edge.balance() != 0) return name_of(edge.balance() > 0 ? link::Sign::Cooperation : link::Sign::Conflict);
  return edge.cooperation.origins > 0 ? "balanced" : name_of(link::Sign::Neutral);
}

void write_strand(JsonWriter& json, std::string_view key, const Strand& strand) {
  json.key(key)
      .open_object()
      .key("origins")
      .number(strand.origins)
      .key("statements")
      .number(strand.statements)
      .key("spells")
      .open_array();
  for (const Spell& spell : strand.spells)
    json.open_array().string(link::iso_of(spell.from)).string(link::iso_of(spell.to)).close_array();
  json.close_array().close_object();
}

}  // namespace

void append_network_nodes_csv(std::string& out, const Network& network, NameLanguage names) {
  append_csv_row(out, Cells{"id", "label", "name_ar", "name_en", "type", "statements", "claims", "weight", "first", "last"});
  for (const NetworkNode& node : network.nodes)
    append_csv_row(out, Cells{node.party.id, name_of(node.party, names), node.party.name_ar, node.party.name_en,
                              std::string(name_of(node.party.type)), std::to_string(node.statements), std::to_string(node.claims),
                              std::to_string(node.weight), link::iso_of(node.first), link::iso_of(node.last)});
}

void append_network_edges_csv(std::string& out, const Network& network, NameLanguage names) {
  append_csv_row(out, Cells{"source", "target", "type", "weight", "leaning", "cooperation", "conflict", "contact", "membership",
                            "cooperation_statements", "conflict_statements", "contact_statements", "membership_statements",
                            "not_done", "disputed", "first", "last", "source_name", "target_name"});
  for (const NetworkEdge& edge : network.edges) {
    const Party &from = network.nodes[edge.from].party, &to = network.nodes[edge.to].party;
    append_csv_row(
        out, Cells{from.id, to.id, edge.mutual ? "undirected" : "directed", std::to_string(edge.weight()),
                   std::string(leaning_of(edge)), std::to_string(edge.cooperation.origins), std::to_string(edge.conflict.origins),
                   std::to_string(edge.contact.origins), std::to_string(edge.membership.origins),
                   std::to_string(edge.cooperation.statements), std::to_string(edge.conflict.statements),
                   std::to_string(edge.contact.statements), std::to_string(edge.membership.statements),
                   std::to_string(edge.not_done), std::to_string(edge.disputed), link::iso_of(edge.first),
                   link::iso_of(edge.last), name_of(from, names), name_of(to, names)});
  }
}

void append_network_json(std::string& out, const Network& network) {
  for (const NetworkNode& node : network.nodes) {
    JsonWriter json(out);
    json.open_object().key("kind").string("node").key("actor");
    write_party(json, node.party);
    json.key("statements").number(node.statements).key("claims").number(node.claims).key("weight").number(node.weight);
    write_day(json, "first", node.first);
    write_day(json, "last", node.last);
    json.close_object();
    out += '\n';
  }
  for (const NetworkEdge& edge : network.edges) {
    JsonWriter json(out);
    json.open_object().key("kind").string("edge").key("from").string(network.nodes[edge.from].party.id);
    json.key("to").string(network.nodes[edge.to].party.id).key("mutual").boolean(edge.mutual).key("weight").number(edge.weight());
    json.key("balance").number(edge.balance());
    write_strand(json, "cooperation", edge.cooperation);
    write_strand(json, "conflict", edge.conflict);
    write_strand(json, "contact", edge.contact);
    write_strand(json, "membership", edge.membership);
    json.key("not_done").number(edge.not_done).key("disputed").number(edge.disputed);
    write_day(json, "first", edge.first);
    write_day(json, "last", edge.last);
    json.close_object();
    out += '\n';
  }
  JsonWriter(out)
      .open_object()
      .key("kind")
      .string("left-out")
      .key("nodes")
      .number(network.left_out_nodes)
      .key("edges")
      .number(network.left_out_edges)
      .close_object();
  out += '\n';
}

}  // namespace isnad
