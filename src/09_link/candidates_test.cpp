#include "candidates.h"

#include <doctest/doctest.h>

#include "corpus_fixture.h"

namespace isnad::link {
namespace {

using testing::CorpusMaker;
using testing::words;

constexpr std::uint32_t kTexts = 300;

std::vector<std::uint32_t> candidates_of_last(CorpusMaker& maker) {
  maker.corpus.sort();
  Candidates candidates(maker.corpus);
  for (std::size_t k = 1; k < maker.corpus.claims.size(); ++k) candidates.next();
  return candidates.next();
}

TEST_CASE("of a story that everybody carries only so many claims are looked at, the nearest") {
  CorpusMaker m;
  const auto town = m.town("town", 36, 37);
  for (std::uint32_t k = 0; k < kTexts; ++k) {
    m.document(std::to_string(1000 + k), 100);
    m.claim({.words = words(k), .place = town});
  }
  m.document("2000", 101);
  m.claim({.words = words(kTexts), .place = town});
  const auto found = candidates_of_last(m);
  CHECK(found.size() == kBlockReach);
  CHECK(found.front() == kTexts - kBlockReach);
}

TEST_CASE("what a claim shares with few is looked at, however many share something else with it") {
  CorpusMaker m;
  const auto common = m.actor("common"), rare = m.actor("rare");
  m.document("0999", 90);
  m.claim({.target = {rare}, .words = words(7)});
  for (std::uint32_t k = 0; k < kTexts; ++k) {
    m.document(std::to_string(1000 + k), 100);
    m.claim({.agent = {common}, .words = words(100 + k)});
  }
  m.document("2000", 101);
  m.claim({.agent = {common}, .target = {rare}, .words = words(8)});
  const auto found = candidates_of_last(m);
  CHECK(found.size() == kBlockReach + 1);
  CHECK(found.front() == 0);
}

TEST_CASE("claims of another type, of the same text or of long ago are no candidates") {
  CorpusMaker m;
  const auto party = m.actor("party");
  m.document("a", 100 - kBlockDays - 1);
  m.claim({.agent = {party}});
  m.document("b", 99);
  m.claim({.type = ClaimType::Consult, .agent = {party}});
  m.document("c", 100);
  m.claim({.agent = {party}});
  m.document("d", 101);
  m.claim({.agent = {party}});
  m.claim({.agent = {party}});
  CHECK(candidates_of_last(m) == std::vector<std::uint32_t>{2});
}

}  // namespace
}  // namespace isnad::link
