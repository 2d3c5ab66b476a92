#include "origins.h"

#include <doctest/doctest.h>

#include "corpus_fixture.h"

namespace isnad::link {
namespace {

using testing::CorpusMaker;
using testing::no_copies;

TEST_CASE("two papers that tell it themselves are two origins") {
  CorpusMaker m;
  m.document("a", 100);
  const auto x = m.claim({});
  m.document("b", 100);
  const auto y = m.claim({});
  CHECK(origins_of(m.corpus, no_copies(m.corpus), std::vector{x, y}).count == 2);
}

TEST_CASE("reprints of one text are one origin") {
  CorpusMaker m;
  m.document("a", 100);
  const auto x = m.claim({});
  m.document("b", 100);
  const auto y = m.claim({});
  Copies copies = no_copies(m.corpus);
  copies.text_of[1] = 0;
  CHECK(origins_of(m.corpus, copies, std::vector{x, y}).count == 1);
}

TEST_CASE("texts that name one agency as their source are one origin, whoever stands between") {
  CorpusMaker m;
  const auto agency = m.actor("afp", ActorKind::Media), office = m.actor("office", ActorKind::Body);
  m.document("a", 100);
  const auto x = m.claim({.chain = {agency}});
  m.document("b", 100);
  const auto y = m.claim({.chain = {office, agency}});
  m.document("c", 100);
  const auto z = m.claim({.chain = {office}});
  const Origins origins = origins_of(m.corpus, no_copies(m.corpus), std::vector{x, y, z});
  CHECK(origins.count == 2);
  CHECK(origins.of[0] == origins.of[1]);
  CHECK(origins.of[0] != origins.of[2]);
}

TEST_CASE("witnesses of one text are not those of another") {
  CorpusMaker m;
  const auto witnesses = m.people("witnesses");
  m.document("a", 100);
  const auto x = m.claim({.chain = {witnesses}});
  m.document("b", 100);
  const auto y = m.claim({.chain = {witnesses}});
  CHECK(origins_of(m.corpus, no_copies(m.corpus), std::vector{x, y}).count == 2);
}

TEST_CASE("a paper that only cites another paper adds nothing, and two that cite one another are a circle") {
  CorpusMaker m;
  const auto one = m.actor("one", ActorKind::Media), two = m.actor("two", ActorKind::Media);
  m.document("a", 100);
  m.corpus.documents.back().outlet_name = one;
  const auto x = m.claim({});
  m.document("b", 101);
  m.corpus.documents.back().outlet_name = two;
  const auto y = m.claim({.chain = {one}});
  CHECK(origins_of(m.corpus, no_copies(m.corpus), std::vector{x, y}).count == 1);
  CHECK_FALSE(origins_of(m.corpus, no_copies(m.corpus), std::vector{x, y}).circular);
  m.document("c", 102);
  m.corpus.documents.back().outlet_name = one;
  const auto z = m.claim({.chain = {two}});
  const Origins origins = origins_of(m.corpus, no_copies(m.corpus), std::vector{x, y, z});
  CHECK(origins.count == 1);
  CHECK(origins.circular);
}

}  // namespace
}  // namespace isnad::link
