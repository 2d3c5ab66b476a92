#include "citations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "engine.h"
#include "rows_fixture.h"

namespace isnad::link {
namespace {

using enum ClaimType;

const SourceNames& names() {
  static const auto tables = open_tables();
  REQUIRE(tables.ok());
  static const SourceNames out(**tables);
  return out;
}

StatementRow told(const std::string& id) {
  StatementRow row = statement(id, Assault, parties({"x"}), parties({"y"}), "2015-05-01");
  row.tellings.clear();
  row.articles = row.origins = 0;
  return row;
}

// "paper>agency 2": each edge with its claims.
std::string edges(const Citations& citations) {
  std::string out;
  for (const CitationEdge& edge : citations.edges)
    out += (out.empty() ? "" : ", ") + citations.nodes[edge.citing].party.id + ">" + citations.nodes[edge.cited].party.id + " " +
           std::to_string(edge.claims) + (edge.both_ways ? "=" : "") + (edge.in_circles > 0 ? "o" : "");
  return out;
}

const SourceNode* node(const Citations& citations, std::string_view id) {
  const auto found = std::ranges::find_if(citations.nodes, [&](const SourceNode& node) { return node.party.id == id; });
  return found == citations.nodes.end() ? nullptr : &*found;
}

constexpr const char* kActivist = "\u0646\u0627\u0634\u0637";
constexpr const char* kActivists = "\u0646\u0627\u0634\u0637\u0648\u0646";
constexpr const char* kSecuritySources =
    "\u0645\u0635\u0627\u062F\u0631 \u0623\u0645\u0646\u064A\u0629 \u0644\u064A\u0628\u064A\u0629";

TEST_CASE("a telling is a path from its outlet through the chain") {
  StatementRow row = told("s1");
  tell(row, "aawsat", {party("reuters"), party("man", EntityType::Per)}, day("2015-05-02"));
  tell(row, "aawsat", {party("reuters")}, day("2015-05-04"));
  tell(row, "aawsat", {}, day("2015-05-03"));
  const auto citations = citations_of(std::vector{row}, names(), {});
  CHECK(edges(citations) == "aawsat>reuters 2, reuters>man 1");
  const SourceNode* paper = node(citations, "aawsat");
  REQUIRE(paper != nullptr);
  CHECK(paper->kind == SourceKind::Outlet);
  CHECK(paper->claims == 3);
  CHECK(paper->own == 1);
  CHECK(paper->cited == 0);
  CHECK(node(citations, "reuters")->kind == SourceKind::Media);
  CHECK(node(citations, "reuters")->cited == 2);
  CHECK(node(citations, "man")->kind == SourceKind::Person);
  CHECK(citations.edges[0].first == day("2015-05-02"));
  CHECK(citations.edges[0].last == day("2015-05-04"));
}

TEST_CASE("documents count once however many of their claims cite somebody") {
  StatementRow one = told("s1"), two = told("s2");
  tell(one, "aawsat", {party("reuters")}, day("2015-05-02")).document = "d1";
  tell(two, "aawsat", {party("reuters")}, day("2015-05-02")).document = "d1";
  const auto citations = citations_of(std::vector{one, two}, names(), {});
  CHECK(citations.edges[0].claims == 2);
  CHECK(citations.edges[0].documents == 1);
  CHECK(node(citations, "aawsat")->documents == 1);
}

TEST_CASE("an outlet and a paper that others cite are one source") {
  StatementRow row = told("s1");
  tell(row, "\u0627\u0644\u0634\u0631\u0642 \u0627\u0644\u0623\u0648\u0633\u0637", {}, day("2015-05-02"));
  tell(row, "somewhere", {party("aawsat")}, day("2015-05-03"));
  const auto citations = citations_of(std::vector{row}, names(), {});
  REQUIRE(node(citations, "aawsat") != nullptr);
  CHECK(node(citations, "aawsat")->kind == SourceKind::Outlet);
  CHECK(edges(citations) == "\u00ABsomewhere\u00BB>aawsat 1");
}

TEST_CASE("people without a name are counted by their kind") {
  StatementRow row = told("s1");
  tell(row, "aawsat", {{"\u00ABa\u00BB", kActivist, {}, EntityType::Ppl}}, day("2015-05-02"));
  tell(row, "aawsat", {{"\u00ABb\u00BB", kActivists, {}, EntityType::Ppl}}, day("2015-05-02"));
  tell(row, "aawsat", {{"\u00ABc\u00BB", kSecuritySources, {}, EntityType::Ppl}}, day("2015-05-02"));
  const auto citations = citations_of(std::vector{row}, names(), {});
  REQUIRE(citations.nodes.size() == 3);
  CHECK(citations.nodes[1].kind == SourceKind::Anonymous);
  CHECK(citations.nodes[1].claims == 2);
  CHECK(citations.nodes[1].party.name_ar == kActivist);
  CHECK(citations.nodes[2].party.name_ar == "\u0645\u0635\u062F\u0631 \u0623\u0645\u0646\u064A");
}

TEST_CASE("two that have an occasion from one another are a circle") {
  StatementRow row = told("s1");
  tell(row, "aawsat", {party("okaz")}, day("2015-05-02"));
  tell(row, "okaz", {party("aawsat")}, day("2015-05-02"));
  tell(row, "okaz", {party("reuters")}, day("2015-05-02"));
  const auto citations = citations_of(std::vector{row}, names(), {});
  CHECK(edges(citations) == "okaz>aawsat 1=o, okaz>reuters 1, aawsat>okaz 1=o");
  REQUIRE(citations.circles.size() == 1);
  CHECK(citations.circles[0].statement == "s1");
  CHECK(citations.circles[0].nodes.size() == 2);
}

TEST_CASE("two that cite one another about different occasions are no circle") {
  StatementRow one = told("s1"), two = told("s2");
  tell(one, "aawsat", {party("okaz")}, day("2015-05-02"));
  tell(two, "okaz", {party("aawsat")}, day("2015-05-02"));
  const auto citations = citations_of(std::vector{one, two}, names(), {});
  CHECK(edges(citations) == "aawsat>okaz 1=, okaz>aawsat 1=");
  CHECK(citations.circles.empty());
}

TEST_CASE("what is told to the outlet itself closes no circle") {
  StatementRow row = told("s1");
  tell(row, "aawsat", {party("man", EntityType::Per), party("aawsat")}, day("2015-05-02"));
  const auto citations = citations_of(std::vector{row}, names(), {});
  CHECK(edges(citations) == "aawsat>man 1");
  CHECK(citations.circles.empty());
}

TEST_CASE("kinds that stand for many close no circle") {
  StatementRow row = told("s1");
  const Party activist = {"\u00ABa\u00BB", kActivist, {}, EntityType::Ppl};
  tell(row, "aawsat", {activist, party("man", EntityType::Per)}, day("2015-05-02"));
  tell(row, "aawsat", {party("man", EntityType::Per), activist}, day("2015-05-02"));
  const auto citations = citations_of(std::vector{row}, names(), {});
  CHECK(citations.circles.empty());
  CHECK(std::ranges::none_of(citations.edges, &CitationEdge::both_ways));
}

TEST_CASE("a name that nobody else bears finds its outlet, one of two finds none") {
  CHECK(names().outlet("aawsat")->id == "aawsat");
  CHECK(names().outlet("Okaz")->id == "okaz");
  CHECK_FALSE(names().outlet(""));
  CHECK_FALSE(names().outlet("no such paper"));
  CHECK_FALSE(names().outlet("islamic-state"));
}

TEST_CASE("a filter that knows outlets finds a paper by its key") {
  StatementRow row = told("s1");
  tell(row, "\u0627\u0644\u0634\u0631\u0642 \u0627\u0644\u0623\u0648\u0633\u0637", {}, day("2015-05-02"));
  TellingFilter filter;
  filter.told_by = {"aawsat"};
  CHECK(citations_of(std::vector{row}, names(), filter).nodes.empty());
  filter.names = &names();
  CHECK(citations_of(std::vector{row}, names(), filter).nodes.size() == 1);
}

TEST_CASE("rows in any order give the same citations") {
  std::mt19937 random(6);
  const Party sources[] = {party("reuters"), party("okaz"), party("aawsat"), party("man", EntityType::Per),
                           {"\u00ABx\u00BB", "x", {}, EntityType::Ppl}, {"\u00ABx\u00BB", "x", {}, EntityType::Org}};
  const char* const outlets[] = {"aawsat", "okaz", "X", "x"};
  std::vector<StatementRow> rows;
  for (int n = 0; n < 40; ++n) {
    rows.push_back(told("s" + std::to_string(n)));
    for (std::size_t t = 1 + random() % 4; t > 0; --t) {
      std::vector<Party> chain;
      for (std::size_t k = random() % 4; k > 0; --k) chain.push_back(sources[random() % 6]);
      tell(rows.back(), outlets[random() % 4], chain, day("2015-05-02")).document = "d" + std::to_string(random() % 20);
    }
  }
  const auto digest = [&] {
    const auto citations = citations_of(rows, names(), {});
    std::string out = edges(citations);
    for (const SourceNode& source : citations.nodes)
      out += " " + source.party.name_ar + "/" + std::string(name_of(source.kind)) + "/" + std::to_string(source.claims) + "/" +
             std::to_string(source.documents) + "/" + std::to_string(source.own);
    for (const CitationCircle& circle : citations.circles)
      out += " " + circle.statement + ":" + std::to_string(circle.nodes.size());
    return out;
  };
  const std::string first = digest();
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(rows, random);
    REQUIRE(digest() == first);
  }
}

}  // namespace
}  // namespace isnad::link
