#include "telling_filter.h"

#include <doctest/doctest.h>

#include "rows_fixture.h"

namespace isnad::link {
namespace {

using enum ClaimType;

// Three tell of one assault: the paper itself, a second paper after an agency, and a third after unnamed people.
StatementRow told_by_three() {
  StatementRow row = statement("s1", Assault, parties({"a"}), parties({"b"}), "2015-05-01");
  tell(row, "second", {party("agency")}, day("2015-05-02"));
  tell(row, "third", {party("\u00AB\u0646\u0627\u0634\u0637\u00BB", EntityType::Ppl)}, day("2015-05-09"));
  return row;
}

const StatementRow* narrowed(const StatementRow& row, const TellingFilter& filter) {
  static StatementRow scratch;
  return narrow(row, filter, scratch);
}

TEST_CASE("without a condition a statement passes as it is") {
  const StatementRow row = told_by_three();
  CHECK(narrowed(row, {}) == &row);
}

TEST_CASE("as told by a source: its tellings alone are counted") {
  const StatementRow row = told_by_three();
  TellingFilter filter;
  filter.told_by = {"agency"};
  const StatementRow* left = narrowed(row, filter);
  REQUIRE(left != nullptr);
  REQUIRE(left->tellings.size() == 1);
  CHECK(left->tellings[0].outlet == "second");
  CHECK(left->articles == 1);
  CHECK(left->origins == 1);
  filter.told_by = {"somebody"};
  CHECK(narrowed(row, filter) == nullptr);
  filter.told_by = {"Paper", "agency"};
  CHECK(narrowed(row, filter)->origins == 2);
}

TEST_CASE("without a source: what others tell is left") {
  const StatementRow row = told_by_three();
  TellingFilter filter;
  filter.without = {"agency", "third"};
  CHECK(narrowed(row, filter)->articles == 1);
  filter.without = {"agency", "third", "paper"};
  CHECK(narrowed(row, filter) == nullptr);
}

TEST_CASE("a name is compared folded, and names of other scripts only as they are written") {
  Telling telling;
  telling.outlet = "Al-Quds";
  telling.chain = {{"un", "\u0627\u0644\u0623\u0645\u0645", "UN", EntityType::Org}};
  CHECK(is_told_by(telling, "al-quds"));
  CHECK(is_told_by(telling, "\u0627\u0644\u0627\u0645\u0645"));
  CHECK_FALSE(is_told_by(telling, ""));
  telling.outlet = "\u05D0\u05D1";
  CHECK(is_told_by(telling, "\u05D0\u05D1"));
  CHECK_FALSE(is_told_by(telling, "\u05D2\u05D3"));
}

TEST_CASE("independent origins are counted of what is left, and never more than the whole has") {
  StatementRow row = told_by_three();
  TellingFilter filter;
  filter.min_origins = 3;
  CHECK(narrowed(row, filter) != nullptr);
  filter.without = {"paper"};
  CHECK(narrowed(row, filter) == nullptr);
  filter.min_origins = 0;
  CHECK(narrowed(row, filter)->origins == 2);
  row.origins = 1;  // copies of one text
  CHECK(narrowed(row, filter)->origins == 1);
}

TEST_CASE("tellings that go back to one agency are one origin") {
  StatementRow row = told_by_three();
  tell(row, "fourth", {party("agency")}, day("2015-05-03"));
  TellingFilter filter;
  filter.told_by = {"agency"};
  CHECK(narrowed(row, filter)->articles == 2);
  CHECK(narrowed(row, filter)->origins == 1);
}

TEST_CASE("a span of days is of the occasion or of the saying") {
  const StatementRow row = told_by_three();
  TellingFilter filter;
  filter.since = day("2015-05-02");
  CHECK(narrowed(row, filter) == nullptr);
  filter.axis = Axis::Saying;
  CHECK(narrowed(row, filter) == &row);
  filter.since = day("2015-05-03");
  CHECK(narrowed(row, filter)->articles == 1);
  filter.until = day("2015-05-08");
  CHECK(narrowed(row, filter) == nullptr);
}

TEST_CASE("an occasion of several days counts when one of them lies inside") {
  const StatementRow row = statement("s1", Agree, parties({"a", "b"}), {}, "2014");
  TellingFilter filter;
  filter.since = day("2014-12-31");
  CHECK(narrowed(row, filter) == &row);
  filter.since = day("2015-01-01");
  CHECK(narrowed(row, filter) == nullptr);
}

TEST_CASE("a part of a statement is what its tellings say, not what the others said") {
  StatementRow row = told_by_three();
  Telling& denial = tell(row, "other", {party("b")}, day("2015-05-03"));
  denial.stance = Stance::Denied;
  denial.agent = parties({"c"});
  TellingFilter filter;
  filter.told_by = {"b"};
  const StatementRow* left = narrowed(row, filter);
  REQUIRE(left != nullptr);
  CHECK(left->stance == Stance::Denied);
  CHECK(left->agent == parties({"c"}));
  CHECK(left->target == parties({"b"}));
}

TEST_CASE("a row without tellings cannot be asked who told it") {
  StatementRow row = told_by_three();
  row.tellings.clear();
  CHECK(narrowed(row, {}) == &row);
  TellingFilter filter;
  filter.without = {"agency"};
  CHECK(narrowed(row, filter) == nullptr);
}

}  // namespace
}  // namespace isnad::link
