#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "network_rows.h"
#include "network_xml.h"
#include "rows_fixture.h"

namespace isnad {
namespace {

using namespace link;
using enum ClaimType;

constexpr const char* kArabic = "\u0623\u0628\u0648 \u0639\u0645\u0631 \u00AB\u0627\u0644\u0634\u0627\u0645\u064A\u00BB";

// Two actors with names that try to leave their places, on both sides of a fight and an agreement.
Network network() {
  const Party a{"=cmd|'<a>&\"", kArabic, "@A, \"B\"\x01\n", EntityType::Org}, b{"b", "b", {}, EntityType::Per};
  std::vector<StatementRow> rows = {statement("s1", Agree, {a, b}, {}, "2014-09-30"), statement("s2", Assault, {a}, {b}, "2014-11"),
                                    statement("s3", Assault, {a}, {b}, "2014-12-01"), statement("s4", Aid, {a}, {b}, "2014-12-09")};
  rows.push_back(statement("s5", Assault, {b}, {a}, "2015-01-01"));
  rows.back().stance = Stance::Planned;
  const auto ladder = Ladder::built_in();
  REQUIRE(ladder.ok());
  return network_of(rows, *ladder, {});
}

// Every element that is opened is closed in its turn; no value holds a bare mark.
bool well_formed(std::string_view xml) {
  std::vector<std::string_view> open;
  std::size_t at = xml.find("?>") + 2;
  while ((at = xml.find('<', at)) != std::string_view::npos) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) return false;
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    if (tag.find('<') != std::string_view::npos) return false;
    const std::string_view name = tag.substr(tag[0] == '/', tag.find_first_of(" /", 1) - (tag[0] == '/'));
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
    at = end;
  }
  for (std::size_t mark = xml.find('&'); mark != std::string_view::npos; mark = xml.find('&', mark + 1))
    if (xml.substr(mark, 12).find(';') == std::string_view::npos) return false;
  return open.empty();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST_CASE("GEXF is dynamic, with an edge for each sign and the days of its statements") {
  std::string out;
  append_gexf(out, network(), NameLanguage::English);
  CHECK(well_formed(out));
  CHECK(has(out,
            "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\" "
            "timezone=\"UTC\">"));
  CHECK(count(out, "<node ") == 2);
  CHECK(count(out, "<edge ") == 3);  // agreement, assaults, aid; what is planned has no weight
  CHECK(has(out, "type=\"undirected\" kind=\"cooperation\" weight=\"1\""));
  CHECK(has(out, "type=\"directed\" kind=\"conflict\" weight=\"2\""));
  CHECK(has(out, "<spell start=\"2014-11-01\" end=\"2014-12-01\"/>"));
  CHECK(has(out, "<spell start=\"2014-09-30\" end=\"2014-09-30\"/>"));
}

TEST_CASE("ids of GEXF edges are unique and their ends are nodes") {
  std::string out;
  append_gexf(out, network(), NameLanguage::Arabic);
  std::set<std::string> ids;
  for (std::size_t at = out.find("<edge id=\""); at != std::string::npos; at = out.find("<edge id=\"", at + 1))
    CHECK(ids.insert(out.substr(at, out.find('"', at + 10) - at)).second);
  CHECK(has(out, "source=\"=cmd|'&lt;a&gt;&amp;&quot;\" target=\"b\""));
  CHECK(has(out, "<node id=\"=cmd|'&lt;a&gt;&amp;&quot;\" label=\"" + std::string(kArabic) + "\">"));
}

TEST_CASE("GraphML declares each key that its data use") {
  std::string out;
  append_graphml(out, network(), NameLanguage::English);
  CHECK(well_formed(out));
  for (std::size_t at = out.find("<data key=\""); at != std::string::npos; at = out.find("<data key=\"", at + 1)) {
    const std::size_t begin = at + 11;
    CHECK(has(out, "<key id=\"" + out.substr(begin, out.find('"', begin) - begin) + "\""));
  }
  CHECK(has(out, "<data key=\"edge_balance\">-1</data>"));
  CHECK(count(out, "<edge ") == 4);  // the agreement each way, the deeds of one and the plan of the other
  CHECK(count(out, "<data key=\"edge_mutual\">true</data>") == 2);
  CHECK(has(out, kArabic));
}

TEST_CASE("CSV of the network is safe in a spreadsheet and keeps Arabic whole") {
  std::string nodes, edges;
  append_network_nodes_csv(nodes, network(), NameLanguage::English);
  append_network_edges_csv(edges, network(), NameLanguage::Arabic);
  CHECK(has(nodes, "\r\n\"'=cmd|'<a>&\"\"\",\"'@A, \"\"B\"\""));
  CHECK(has(nodes, kArabic));
  CHECK(has(edges, ",b,directed,3,conflict,1,2,0,0,1,2,0,0,0,0,2014-11-01,2014-12-09,"));
  CHECK(has(edges, "b,\"'=cmd|'<a>&\"\"\",directed,0,neutral,0,0,0,0,0,0,0,0,1,0,2015-01-01,2015-01-01,"));
  CHECK_FALSE(has(edges, ",'-"));
}

TEST_CASE("JSON lines of the network hold nodes, edges with their spells, and what was left out") {
  std::string out;
  append_network_json(out, network());
  CHECK(count(out, "\n") == 6);
  CHECK(has(out, "\"conflict\":{\"origins\":2,\"statements\":2,\"spells\":[[\"2014-11-01\",\"2014-12-01\"]]}"));
  CHECK(out.ends_with("{\"kind\":\"left-out\",\"nodes\":0,\"edges\":0}\n"));
}

TEST_CASE("an empty network is a document, too") {
  std::string gexf, graphml;
  append_gexf(gexf, {}, NameLanguage::English);
  append_graphml(graphml, {}, NameLanguage::English);
  CHECK(well_formed(gexf));
  CHECK(well_formed(graphml));
}

}  // namespace
}  // namespace isnad
