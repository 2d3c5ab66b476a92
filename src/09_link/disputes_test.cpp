#include "disputes.h"

#include <doctest/doctest.h>

#include "corpus_fixture.h"
#include "origins.h"
#include "tolls.h"

namespace isnad::link {
namespace {

using testing::CorpusMaker;
using testing::words;

std::vector<DisputeOn> kinds_of(CorpusMaker& maker) {
  maker.corpus.sort();
  std::vector<DisputeOn> out;
  for (const Dispute& dispute : link(maker.corpus).disputes) out.push_back(dispute.on);
  return out;
}

using Kinds = std::vector<DisputeOn>;

// Two papers that tell one occasion, in whatever they differ.
CorpusMaker two(CorpusMaker::Given one, CorpusMaker::Given other, CorpusMaker maker = {}) {
  one.words = other.words = words(1);
  maker.document("a", 100);
  maker.claim(one);
  maker.document("b", 100);
  maker.claim(other);
  return maker;
}

TEST_CASE("unequal numbers are a dispute, rounded ones are not") {
  CorpusMaker unequal = two({.killed = 14}, {.killed = 10}), rounded = two({.killed = 98}, {.killed = 100});
  CHECK(kinds_of(unequal) == Kinds{DisputeOn::Number});
  CHECK(kinds_of(rounded).empty());
}

TEST_CASE("at least ten and fourteen are no dispute, at least fourteen and ten are") {
  CorpusMaker holds = two({.killed = 14}, {.killed = 10}), fails = two({.killed = 14}, {.killed = 10});
  holds.corpus.claims[1].bound[0] = Bound::Min;
  fails.corpus.claims[0].bound[0] = Bound::Min;
  CHECK(kinds_of(holds).empty());
  CHECK(kinds_of(fails) == Kinds{DisputeOn::Number});
}

TEST_CASE("a claim and what somebody denies are a dispute over the fact, what the text itself negates is none") {
  CorpusMaker denied;
  const auto army = denied.actor("army");
  denied = two({}, {.chain = {army}, .stance = Stance::Denied}, denied);
  CHECK(kinds_of(denied) == Kinds{DisputeOn::Fact});
  CorpusMaker negated = two({}, {.stance = Stance::Denied});
  CHECK(kinds_of(negated).empty());
}

// Papers a and c tell it with 14 dead; b gives 14 and 10, the second number on the word of `second`.
std::vector<std::string> claims_in_dispute(const std::string& second) {
  CorpusMaker m;
  const auto army = m.actor("army"), other = m.actor(second);
  m.document("b", 100);
  m.claim({.chain = {army}, .words = words(1), .killed = 14});
  m.claim({.chain = {other}, .words = words(1), .killed = 10});
  m.corpus.claims.back().sentence = {500, 600};
  m.document("c", 100);
  m.claim({.words = words(1), .killed = 14});
  m.corpus.sort();
  Statement statement;
  statement.members = {{0}, {1}, {2}};
  const Copies copies = testing::no_copies(m.corpus);
  const std::vector<std::uint32_t> all = {0, 1, 2};
  statement.killed = toll_of(m.corpus, all, origins_of(m.corpus, copies, all), Toll::Killed, TollRule::MostOrigins);
  std::vector<std::string> out;
  for (const Dispute& dispute : find_disputes(m.corpus, copies, {statement}))
    for (const DisputeSide& side : dispute.sides)
      for (const std::uint32_t claim : side.claims) out.push_back(m.corpus.id_of(m.corpus.claims[claim]));
  return out;
}

TEST_CASE("one text that gives both numbers on the word of one source does not contradict itself, two sources do") {
  CHECK(claims_in_dispute("rebels") == std::vector<std::string>{"b/c1", "c/c1", "b/c2"});
  CHECK(claims_in_dispute("army") == std::vector<std::string>{"b/c2", "c/c1"});
}

TEST_CASE("two attackers are a dispute, a part and its whole are not") {
  CorpusMaker others;
  const auto x = others.actor("x"), y = others.actor("y");
  others = two({.agent = {x}}, {.agent = {y}}, others);
  CHECK(kinds_of(others) == Kinds{DisputeOn::Actor});

  CorpusMaker parts;
  const auto whole = parts.actor("whole");
  const auto part = parts.corpus.names.add(
      {.id = "part", .name_ar = "part", .name_en = "part", .keyed = true, .kind = ActorKind::Armed, .side = whole});
  parts = two({.agent = {part}}, {.agent = {whole}}, parts);
  CHECK(kinds_of(parts).empty());
}

TEST_CASE("in a clash each is the other's attacker, which is no dispute") {
  CorpusMaker m;
  const auto x = m.actor("x"), y = m.actor("y");
  m = two({.agent = {x}, .target = {y}}, {.agent = {y}, .target = {x}}, m);
  CHECK(kinds_of(m).empty());
}

TEST_CASE("two that hold one town on one day dispute its control") {
  CorpusMaker m;
  const auto x = m.actor("x"), y = m.actor("y"), town = m.town("town", 36, 37);
  m.document("a", 100);
  m.claim({.type = ClaimType::Control, .agent = {x}, .words = words(1), .place = town, .day = 100});
  m.document("b", 100);
  m.claim({.type = ClaimType::Control, .agent = {y}, .words = words(2), .place = town, .day = 100});
  m.document("c", 160);
  m.claim({.type = ClaimType::Control, .agent = {y}, .words = words(3), .place = town, .day = 160});
  CHECK(kinds_of(m) == Kinds{DisputeOn::Control});
}

TEST_CASE("an id is the same for the same words on every machine") {
  CHECK(short_id('s', "d001/c1") == short_id('s', "d001/c1"));
  CHECK(short_id('s', "d001/c1") != short_id('s', "d001/c2"));
  CHECK(short_id('d', "x").size() == 13);
}

}  // namespace
}  // namespace isnad::link
