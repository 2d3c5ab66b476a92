#include "disputes.h"

#include <doctest/doctest.h>

#include "corpus_fixture.h"

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

TEST_CASE("a claim and its denial are a dispute over the fact") {
  CorpusMaker m = two({}, {.stance = Stance::Denied});
  CHECK(kinds_of(m) == Kinds{DisputeOn::Fact});
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
  m.claim({.type = ClaimType::Control, .agent = {x}, .words = words(1), .place = town});
  m.document("b", 100);
  m.claim({.type = ClaimType::Control, .agent = {y}, .words = words(2), .place = town});
  m.document("c", 160);
  m.claim({.type = ClaimType::Control, .agent = {y}, .words = words(3), .place = town});
  CHECK(kinds_of(m) == Kinds{DisputeOn::Control});
}

TEST_CASE("an id is the same for the same words on every machine") {
  CHECK(short_id('s', "d001/c1") == short_id('s', "d001/c1"));
  CHECK(short_id('s', "d001/c1") != short_id('s', "d001/c2"));
  CHECK(short_id('d', "x").size() == 13);
}

}  // namespace
}  // namespace isnad::link
