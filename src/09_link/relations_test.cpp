#include "relations.h"

#include <doctest/doctest.h>

#include "rows_fixture.h"

namespace isnad::link {
namespace {

using enum ClaimType;

std::string told(ClaimType type, std::vector<Party> agent, std::vector<Party> target) {
  const StatementRow row = statement("s1", type, std::move(agent), std::move(target), "2015-05-01");
  const auto ladder = Ladder::built_in();
  REQUIRE(ladder.ok());
  std::string out;
  for (const Relation& relation : relations_of(row, (*ladder)[type]))
    out += (out.empty() ? "" : " ") + relation.from->id + (relation.mutual ? "=" : ">") + relation.to->id;
  return out;
}

TEST_CASE("each doer acts on each of those done to") {
  CHECK(told(Accuse, parties({"b", "a"}), parties({"d", "c"})) == "a>c a>d b>c b>d");
}

TEST_CASE("clashes between two are mutual, but two that attack a third are not at odds") {
  CHECK(told(Assault, parties({"b", "a"}), {}) == "a=b");
  CHECK(told(Assault, parties({"a", "b"}), parties({"c"})) == "a>c b>c");
}

TEST_CASE("an agreement binds all who share in it") {
  CHECK(told(Agree, parties({"a", "b"}), parties({"c"})) == "a=b a>c b>c");
  CHECK(told(Consult, {}, parties({"b", "a"})) == "a=b");
}

TEST_CASE("doers of other deeds are no parties to one another") { CHECK(told(Threaten, parties({"a", "b"}), {}).empty()); }

TEST_CASE("each told to have acted on the other is mutual") {
  CHECK(told(Assault, parties({"a", "b"}), parties({"b", "a"})) == "a=b");
}

TEST_CASE("nobody stands beside himself") { CHECK(told(Assault, parties({"a"}), parties({"a"})).empty()); }

TEST_CASE("a statement of very many parties has a bounded number of pairs") {
  std::vector<Party> many;
  for (int n = 0; n < 500; ++n) many.push_back(party("p" + std::to_string(n)));
  const StatementRow row = statement("s1", Agree, many, many, "2015");
  const auto ladder = Ladder::built_in();
  CHECK(relations_of(row, (*ladder)[Agree]).size() == kMaxParties * (kMaxParties - 1) / 2);
}

}  // namespace
}  // namespace isnad::link
