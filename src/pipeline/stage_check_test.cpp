#include "stage_check.h"

#include <doctest/doctest.h>

using namespace isnad;

TEST_CASE("stage check: a claim whose anchor lies outside its sentence is found") {
  Work work;
  Claim& claim = work.claims.claims.emplace_back();
  claim.sentence = {0, 10};
  claim.anchor = {2, 5};
  CHECK(!fault_of_stage(6, "0123456789", work));
  claim.anchor = {8, 12};
  CHECK(fault_of_stage(6, "0123456789ab", work)->found == "an anchor outside its sentence");
}

TEST_CASE("stage check: a claim about an entity that is not there is found") {
  Work work;
  Claim& claim = work.claims.claims.emplace_back();
  claim.sentence = claim.anchor = {0, 1};
  claim.chain = {0};
  CHECK(fault_of_stage(6, "0", work)->code == Code::SpanOutOfRange);
}

TEST_CASE("stage check: mentions that overlap are found") {
  Work work;
  normalise("012345678", work.letters);
  work.tokens.token.resize(3);
  work.mentions.entity.resize(1);
  Mention mention;
  mention.first = 0, mention.last = 2, mention.begin = 0, mention.end = 6, mention.entity = 0;
  work.mentions.mention = {mention, mention};
  CHECK(fault_of_stage(4, "", work)->found == "mentions that overlap");
  work.mentions.mention.pop_back();
  CHECK(!fault_of_stage(4, "", work));
}
