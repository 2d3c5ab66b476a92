#include "tolls.h"

#include <doctest/doctest.h>

#include "corpus_fixture.h"

namespace isnad::link {
namespace {

using testing::CorpusMaker;
using testing::no_copies;

struct Told {
  std::uint32_t killed;
  std::string source;
  Stance stance = Stance::Asserted;
};

std::optional<TollRange> toll(const std::vector<Told>& told, TollRule rule) {
  CorpusMaker m;
  std::vector<std::uint32_t> claims;
  for (const Told& t : told) {
    m.document("d" + std::to_string(claims.size()), 100 + static_cast<std::int32_t>(claims.size()));
    std::vector<std::uint32_t> chain;
    if (!t.source.empty()) chain.push_back(m.actor(t.source));
    claims.push_back(m.claim({.chain = chain, .killed = t.killed, .stance = t.stance}));
  }
  return toll_of(m.corpus, claims, origins_of(m.corpus, no_copies(m.corpus), claims), Toll::Killed, rule);
}

TEST_CASE("low and high are those of the claims, and every number keeps who gives it") {
  const auto range = toll({{5, "army"}, {3, "hospital"}, {12, "rebels"}, {5, "hospital"}}, TollRule::MostOrigins);
  REQUIRE(range.has_value());
  CHECK(range->low == 3);
  CHECK(range->high == 12);
  REQUIRE(range->by.size() == 3);
  CHECK(range->by[1].value == 5);
  CHECK(range->by[1].claims.size() == 2);
  CHECK(range->by[1].origins == 2);
  CHECK(range->best == 5U);
  CHECK(range->rule == "most-origins");
}

TEST_CASE("many texts of one source do not outweigh two sources") {
  const auto range = toll({{9, "rebels"}, {9, "rebels"}, {9, "rebels"}, {4, "army"}, {4, "hospital"}}, TollRule::MostOrigins);
  REQUIRE(range.has_value());
  CHECK(range->best == 4U);
}

TEST_CASE("where two numbers are equally good the rule does not guess") {
  const auto range = toll({{9, "rebels"}, {4, "army"}}, TollRule::MostOrigins);
  REQUIRE(range.has_value());
  CHECK_FALSE(range->best.has_value());
}

TEST_CASE("the most conservative number is the lowest, the latest that of the last text") {
  CHECK(toll({{9, "a"}, {4, "b"}, {6, "c"}}, TollRule::MostConservative)->best == 4U);
  CHECK(toll({{9, "a"}, {4, "b"}, {6, "c"}}, TollRule::Latest)->best == 6U);
}

TEST_CASE("what is denied or planned counts nobody") {
  CHECK_FALSE(toll({{9, "a", Stance::Denied}, {4, "b", Stance::Planned}}, TollRule::MostOrigins).has_value());
}

TEST_CASE("numbers are one when rounding makes them so") {
  CHECK(same_but_rounded(98, 100));
  CHECK_FALSE(same_but_rounded(97, 98));
  CHECK_FALSE(same_but_rounded(10, 14));
}

}  // namespace
}  // namespace isnad::link
