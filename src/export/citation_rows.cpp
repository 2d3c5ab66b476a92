#include "citation_rows.h"

#include "csv.h"
#include "party_json.h"
#include "periods.h"

namespace isnad {
namespace {

using link::CitationCircle, link::CitationEdge, link::Citations, link::SourceNode;

using Cells = std::vector<std::string>;

void write_source(JsonWriter& json, std::string_view key, const SourceNode& node) {
  json.key(key).open_object().key("source").string(name_of(node.kind)).key("party");
  write_party(json, node.party);
  json.close_object();
}

}  // namespace

void append_sources_csv(std::string& out, const Citations& citations, NameLanguage names) {
  append_csv_row(out, Cells{"id", "source", "name", "name_ar", "name_en", "claims", "documents", "cited", "own", "first", "last"});
  for (const SourceNode& node : citations.nodes)
    append_csv_row(
        out, Cells{node.party.id, std::string(name_of(node.kind)), name_of(node.party, names), node.party.name_ar,
                   node.party.name_en, std::to_string(node.claims), std::to_string(node.documents), std::to_string(node.cited),
                   std::to_string(node.own), link::iso_of(node.first), link::iso_of(node.last)});
}

void append_citations_csv(std::string& out, const Citations& citations, NameLanguage names) {
  append_csv_row(out, Cells{"citing", "citing_source", "citing_name", "cited", "cited_source", "cited_name", "claims",
                            "documents", "first", "last", "both_ways", "in_circles"});
  for (const CitationEdge& edge : citations.edges) {
    const SourceNode &citing = citations.nodes[edge.citing], &cited = citations.nodes[edge.cited];
    append_csv_row(out, Cells{citing.party.id, std::string(name_of(citing.kind)), name_of(citing.party, names), cited.party.id,
                              std::string(name_of(cited.kind)), name_of(cited.party, names), std::to_string(edge.claims),
                              std::to_string(edge.documents), link::iso_of(edge.first), link::iso_of(edge.last),
                              edge.both_ways ? "yes" : "no", std::to_string(edge.in_circles)});
  }
}

void append_citations_json(std::string& out, const Citations& citations) {
  for (const SourceNode& node : citations.nodes) {
    JsonWriter json(out);
    json.open_object().key("kind").string("source");
    write_source(json, "who", node);
    json.key("claims")
        .number(node.claims)
        .key("documents")
        .number(node.documents)
        .key("cited")
        .number(node.cited)
        .key("own")
        .number(node.own);
    write_day(json, "first", node.first);
    write_day(json, "last", node.last);
    json.close_object();
    out += '\n';
  }
  for (const CitationEdge& edge : citations.edges) {
    JsonWriter json(out);
    json.open_object().key("kind").string("cites");
    write_source(json, "citing", citations.nodes[edge.citing]);
    write_source(json, "cited", citations.nodes[edge.cited]);
    json.key("claims").number(edge.claims).key("documents").number(edge.documents);
    write_day(json, "first", edge.first);
    write_day(json, "last", edge.last);
    json.key("both_ways").boolean(edge.both_ways).key("in_circles").number(edge.in_circles).close_object();
    out += '\n';
  }
  for (const CitationCircle& circle : citations.circles) {
    JsonWriter json(out);
    json.open_object().key("kind").string("circle").key("statement").string(circle.statement).key("sources").open_array();
    for (const std::uint32_t node : circle.nodes) write_party(json, citations.nodes[node].party);
    json.close_array().close_object();
    out += '\n';
  }
}

}  // namespace isnad
