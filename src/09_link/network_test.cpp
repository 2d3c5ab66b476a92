#include "network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "rows_fixture.h"

namespace isnad::link {
namespace {

using enum ClaimType;

Network network(const std::vector<StatementRow>& rows, const NetworkOptions& options = {}) {
  const auto ladder = Ladder::built_in();
  REQUIRE(ladder.ok());
  return network_of(rows, *ladder, options);
}

// "a>b +2 -1 ~0": each edge with its strands in origins.
std::string told(const Network& network) {
  std::string out;
  for (const NetworkEdge& edge : network.edges)
    out += (out.empty() ? "" : ", ") + network.nodes[edge.from].party.id + (edge.mutual ? "=" : ">") +
           network.nodes[edge.to].party.id + " +" + std::to_string(edge.cooperation.origins) + " -" +
           std::to_string(edge.conflict.origins) + " ~" + std::to_string(edge.contact.origins);
  return out;
}

StatementRow weighing(StatementRow row, std::uint32_t origins) {
  row.origins = origins;
  return row;
}

TEST_CASE("edges are signed, directed and weighed by independent origins, the heaviest first") {
  const auto net = network({weighing(statement("s1", Aid, parties({"a"}), parties({"b"}), "2014-01-01"), 2),
                            weighing(statement("s2", Accuse, parties({"a"}), parties({"b"}), "2014-01-02"), 1),
                            weighing(statement("s3", Assault, parties({"c", "b"}), {}, "2014-01-03"), 5),
                            weighing(statement("s4", Request, parties({"b"}), parties({"a"}), "2014-01-04"), 1)});
  CHECK(told(net) == "b=c +0 -5 ~0, a>b +2 -1 ~0, b>a +0 -0 ~1");
  CHECK(net.edges[0].balance() == -5);
  CHECK(net.edges[1].balance() == 1);
  REQUIRE(net.nodes.size() == 3);
  CHECK(net.nodes[0].party.id == "b");
  CHECK(net.nodes[0].weight == 9);
  CHECK(net.nodes[0].statements == 4);
  CHECK(net.nodes[0].first == day("2014-01-01"));
  CHECK(net.nodes[0].last == day("2014-01-04"));
}

TEST_CASE("what is planned, denied or doubted draws an edge without weight") {
  StatementRow planned = statement("s1", Assault, parties({"a"}), parties({"b"}), "2014-01-01");
  planned.stance = Stance::Planned;
  const auto net = network({planned});
  REQUIRE(net.edges.size() == 1);
  CHECK(net.edges[0].weight() == 0);
  CHECK(net.edges[0].not_done == 1);
  CHECK(net.edges[0].conflict.spells.empty());
}

TEST_CASE("membership is told apart and weighs nothing") {
  const auto net = network({weighing(statement("s1", Belong, {party("man", EntityType::Per)}, parties({"a"}), "2014-01-01"), 9),
                            statement("s2", Aid, parties({"b"}), parties({"a"}), "2014-01-01")});
  CHECK(told(net) == "b>a +1 -0 ~0, man>a +0 -0 ~0");
  CHECK(net.edges[1].membership.origins == 9);
  CHECK(net.nodes[0].weight == 1);
}

TEST_CASE("people without a name, places and documents are no actors") {
  const auto net = network({statement("s1", Assault, parties({"a"}), {party("men", EntityType::Ppl)}, "2014-01-01"),
                            statement("s2", Control, parties({"a"}), {party("town", EntityType::Loc)}, "2014-01-01"),
                            statement("s3", Accuse, {party("paper", EntityType::Doc)}, parties({"a"}), "2014-01-01"),
                            statement("s4", Accuse, {party("man", EntityType::Per)}, parties({"a"}), "2014-01-01")});
  CHECK(told(net) == "man>a +0 -1 ~0");
}

TEST_CASE("days that touch or overlap are one spell") {
  const auto net = network({statement("s1", Assault, parties({"a"}), parties({"b"}), "2014-01-03"),
                            statement("s2", Assault, parties({"a"}), parties({"b"}), "2014-01-01"),
                            statement("s3", Assault, parties({"a"}), parties({"b"}), "2014-01-02"),
                            statement("s4", Assault, parties({"a"}), parties({"b"}), "2014-01-09"),
                            statement("s5", Assault, parties({"a"}), parties({"b"}), "2014-01-09")});
  CHECK(net.edges[0].conflict.spells ==
        std::vector<Spell>{{day("2014-01-01"), day("2014-01-03")}, {day("2014-01-09"), day("2014-01-09")}});
  CHECK(net.edges[0].conflict.statements == 5);
}

TEST_CASE("the bound keeps the heaviest actors and tells what it left out") {
  NetworkOptions options;
  options.nodes = 2;
  const auto net = network({weighing(statement("s1", Aid, parties({"a"}), parties({"b"}), "2014-01-01"), 3),
                            weighing(statement("s2", Aid, parties({"a"}), parties({"c"}), "2014-01-01"), 2),
                            weighing(statement("s3", Aid, parties({"c"}), parties({"d"}), "2014-01-01"), 2)},
                           options);
  CHECK(told(net) == "a>c +2 -0 ~0");  // a weighs 5, c 4, b 3, d 2
  CHECK(net.nodes.size() == 2);
  CHECK(net.left_out_nodes == 2);
  CHECK(net.left_out_edges == 2);
}

TEST_CASE("only statements of the period make the network") {
  NetworkOptions options;
  options.filter.since = day("2014-02-01");
  options.filter.until = day("2014-02-28");
  const auto net = network({statement("s1", Aid, parties({"a"}), parties({"b"}), "2014-01-31"),
                            statement("s2", Aid, parties({"a"}), parties({"b"}), "2014-02-28"),
                            statement("s3", Aid, parties({"a"}), parties({"b"}), "2014-03-01")},
                           options);
  REQUIRE(net.edges.size() == 1);
  CHECK(net.edges[0].cooperation.statements == 1);
}

TEST_CASE("rows in any order give the same network") {
  std::mt19937 random(9);
  const char* const names[] = {"a", "b", "c", "d", "e"};
  std::vector<StatementRow> rows;
  for (int n = 0; n < 80; ++n) {
    std::vector<Party> agent = parties({names[random() % 5]}), target = parties({names[random() % 5], names[random() % 5]});
    if (random() % 4 == 0) agent[0].name_en = "another spelling";
    rows.push_back(weighing(statement("s" + std::to_string(n), static_cast<ClaimType>(random() % kClaimTypes), agent, target,
                                      "2014-01-0" + std::to_string(1 + random() % 9)),
                            random() % 4));
  }
  NetworkOptions options;
  options.nodes = 4;
  const auto digest = [&] {
    const auto net = network(rows, options);
    std::string out = told(net);
    for (const NetworkNode& node : net.nodes) out += " " + node.party.name_en + "/" + std::to_string(node.statements);
    for (const NetworkEdge& edge : net.edges) out += " " + std::to_string(edge.conflict.spells.size());
    return out;
  };
  const std::string first = digest();
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(rows, random);
    REQUIRE(digest() == first);
  }
}

TEST_CASE("the statements of an edge are those of its strands and those not done") {
  std::mt19937 random(2);
  std::vector<StatementRow> rows;
  for (int n = 0; n < 50; ++n) {
    rows.push_back(statement("s" + std::to_string(n), static_cast<ClaimType>(random() % kClaimTypes), parties({"a"}),
                             parties({"b"}), "2014"));
    rows.back().stance = static_cast<Stance>(random() % 4);
  }
  const auto net = network(rows);
  REQUIRE(net.edges.size() == 1);
  const NetworkEdge& edge = net.edges[0];
  CHECK(edge.cooperation.statements + edge.conflict.statements + edge.contact.statements + edge.membership.statements +
            edge.not_done ==
        50);
}

}  // namespace
}  // namespace isnad::link
