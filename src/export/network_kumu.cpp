#include "network_kumu.h"

#include <map>
#include <vector>

#include "json_writer.h"
#include "periods.h"

namespace isnad {
namespace {

std::vector<std::string> labels_of(const link::Network& network, NameLanguage names) {
  std::map<std::string, std::uint32_t> bearers;
  for (const link::NetworkNode& node : network.nodes) ++bearers[name_of(node.party, names)];
  std::vector<std::string> out;
  for (const link::NetworkNode& node : network.nodes) {
    const std::string& name = name_of(node.party, names);
    out.push_back(bearers[name] > 1 ? name + " (" + node.party.id + ")" : name);
  }
  return out;
}

void write_strand(JsonWriter& json, const std::vector<std::string>& labels, const link::NetworkEdge& edge, std::string_view kind,
                  const link::Strand& strand) {
  if (strand.statements == 0) return;
  json.open_object().key("from").string(labels[edge.from]).key("to").string(labels[edge.to]);
  json.key("direction").string(edge.mutual ? "mutual" : "directed").key("type").string(kind);
  json.key("strength").number(strand.origins).key("statements").number(strand.statements);
  json.key("start").string_or_null(strand.spells.empty() ? "" : link::iso_of(strand.spells.front().from));
  json.key("end").string_or_null(strand.spells.empty() ? "" : link::iso_of(strand.spells.back().to));
  json.close_object();
}

}  // namespace

void append_kumu(std::string& out, const link::Network& network, NameLanguage names) {
  const std::vector<std::string> labels = labels_of(network, names);
  JsonWriter json(out);
  json.open_object().key("elements").open_array();
  for (std::size_t at = 0; at < network.nodes.size(); ++at) {
    const link::NetworkNode& node = network.nodes[at];
    json.open_object().key("label").string(labels[at]).key("type").string(name_of(node.party.type)).key("id").string(node.party.id);
    json.key("description").string(std::to_string(node.statements) + " statements, " + std::to_string(node.claims) + " claims");
    json.key("weight").number(node.weight).key("tags").open_array().close_array().close_object();
  }
  json.close_array().key("connections").open_array();
  for (const link::NetworkEdge& edge : network.edges) {
    write_strand(json, labels, edge, "cooperation", edge.cooperation);
    write_strand(json, labels, edge, "conflict", edge.conflict);
    write_strand(json, labels, edge, "contact", edge.contact);
    write_strand(json, labels, edge, "membership", edge.membership);
  }
  json.close_array().close_object();
  out += "\n";
}

}  // namespace isnad
