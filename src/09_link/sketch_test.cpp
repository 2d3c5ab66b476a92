#include "sketch.h"

#include <doctest/doctest.h>

#include "engine.h"

namespace isnad::link {
namespace {

Corpus sketch_of(const Claims& claims) {
  static const auto tables = open_tables();
  REQUIRE(tables.ok());
  Corpus corpus;
  Sketcher sketcher(**tables, corpus);
  Document document;
  document.id = "a";
  document.published = "2015-03-01";
  sketcher.add(document, claims);
  return corpus;
}

// The sketch of the one claim of a document whose first entity is an organisation, its second people.
Corpus corpus_of(const Claim& claim) {
  Claims claims;
  claims.entities.resize(2);
  claims.entities[0].name_ar = "a";
  claims.entities[1].type = EntityType::Ppl;
  claims.entities[1].name_ar = "b";
  claims.claims.push_back(claim);
  return sketch_of(claims);
}

TollNumber killed(std::uint32_t value, Bound bound, std::int32_t of) { return {.what = Toll::Killed, .value = value, .bound = bound, .of = of, .span = {}}; }

TEST_CASE("a sum of at least twelve and one is a bound, whichever is told first") {
  Claim claim;
  claim.killed = 13;
  claim.numbers = {killed(12, Bound::Min, -1), killed(1, Bound::Exact, -1)};
  CHECK(corpus_of(claim).claims[0].bound[0] == Bound::Min);
  claim.numbers = {killed(1, Bound::Exact, -1), killed(12, Bound::Min, -1)};
  CHECK(corpus_of(claim).claims[0].bound[0] == Bound::Min);
  claim.numbers = {killed(12, Bound::Exact, -1), killed(1, Bound::Exact, -1)};
  CHECK(corpus_of(claim).claims[0].bound[0] == Bound::Exact);
}

TEST_CASE("a toll of one side of a clash has victims of its own, that of a target or of people has none") {
  Claim clash, attack, people;
  clash.killed = attack.killed = people.killed = 5;
  clash.agent = {0};
  attack.target = {0};
  clash.numbers = attack.numbers = {killed(5, Bound::Exact, 0)};
  people.numbers = {killed(5, Bound::Exact, 1)};
  CHECK(corpus_of(clash).claims[0].victims.size == 1);
  CHECK(corpus_of(attack).claims[0].victims.size == 0);
  CHECK(corpus_of(people).claims[0].victims.size == 0);
}

TEST_CASE("a deed is claimed when its agent tells it in an act of speech, not when another does, nor when he says that it was so") {
  Claim claimed, of_another, said;
  claimed.agent = of_another.agent = said.agent = {0};
  claimed.chain = said.chain = {0};
  of_another.chain = {1};
  claimed.why = of_another.why = said.why = {"attribute/speech_act"};
  said.why.emplace_back("attribute/said_that");
  CHECK(corpus_of(claimed).claims[0].claimed);
  CHECK_FALSE(corpus_of(of_another).claims[0].claimed);
  CHECK_FALSE(corpus_of(said).claims[0].claimed);
}

TEST_CASE("a part of a country is that country, a part of a town and a place called after a direction are not") {
  const auto place_of = [](const char* name) {
    Claims claims;
    claims.entities.resize(1);
    claims.entities[0].type = EntityType::Loc;
    claims.entities[0].name_ar = name;
    claims.claims.emplace_back().place = 0;
    const Corpus corpus = sketch_of(claims);
    return corpus.names[corpus.claims[0].place].id;
  };
  CHECK(place_of("\u062C\u0646\u0648\u0628 \u0634\u0631\u0642\u064A \u062A\u0631\u0643\u064A\u0627") == "tr");  // south-east of Turkey
  CHECK(place_of("\u0634\u0645\u0627\u0644 \u0633\u0648\u0631\u064A\u0627") == "sy");                            // north of Syria
  CHECK(place_of("\u0634\u0645\u0627\u0644 \u062D\u0644\u0628").starts_with("\u00AB"));                        // north of Aleppo
  CHECK(place_of("\u0633\u0648\u0642 \u0633\u0648\u0631\u064A\u0627").starts_with("\u00AB"));                       // Syria market
}

}  // namespace
}  // namespace isnad::link
