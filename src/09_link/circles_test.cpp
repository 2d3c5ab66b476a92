#include "circles.h"

#include <doctest/doctest.h>

#include <random>

namespace isnad::link {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
using Circles = std::vector<std::vector<std::uint32_t>>;

TEST_CASE("two that cite one another are a circle, a chain is none, nor is a loop of one") {
  CHECK(circles_of(2, Edges{{0, 1}, {1, 0}}) == Circles{{0, 1}});
  CHECK(circles_of(3, Edges{{0, 1}, {1, 2}, {0, 2}, {2, 2}}).empty());
  CHECK(circles_of(0, Edges{}).empty());
}

TEST_CASE("what lies between two circles lies on neither") {
  CHECK(circles_of(6, Edges{{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 3}}) == Circles{{0, 1}, {3, 4, 5}});
}

TEST_CASE("a chain of very many sources and the circle that closes it are found") {
  constexpr std::uint32_t kMany = 300000;
  Edges chain;
  for (std::uint32_t at = 0; at + 1 < kMany; ++at) chain.emplace_back(at, at + 1);
  CHECK(circles_of(kMany, chain).empty());
  chain.emplace_back(kMany - 1, 0);
  REQUIRE(circles_of(kMany, chain).size() == 1);
  CHECK(circles_of(kMany, chain)[0].size() == kMany);
}

TEST_CASE("two nodes share a circle exactly when each reaches the other") {
  std::mt19937 random(4);
  for (int round = 0; round < 100; ++round) {
    constexpr std::uint32_t kNodes = 9;
    Edges edges;
    bool reaches[kNodes][kNodes] = {};
    for (std::size_t n = random() % 16; n > 0; --n) {
      edges.emplace_back(random() % kNodes, random() % kNodes);
      reaches[edges.back().first][edges.back().second] = true;
    }
    for (std::uint32_t by = 0; by < kNodes; ++by)
      for (auto& from : reaches)
        for (std::uint32_t to = 0; to < kNodes; ++to) from[to] |= from[by] && reaches[by][to];
    std::uint32_t component[kNodes] = {}, number = 0;
    for (const auto& circle : circles_of(kNodes, edges)) {
      ++number;
      for (const std::uint32_t node : circle) component[node] = number;
    }
    for (std::uint32_t a = 0; a < kNodes; ++a)
      for (std::uint32_t b = 0; b < kNodes; ++b)
        if (a != b) CHECK((component[a] != 0 && component[a] == component[b]) == (reaches[a][b] && reaches[b][a]));
  }
}

}  // namespace
}  // namespace isnad::link
