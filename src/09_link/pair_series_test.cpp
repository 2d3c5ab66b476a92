#include "pair_series.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "pair_summary.h"
#include "rows_fixture.h"

namespace isnad::link {
namespace {

using enum ClaimType;

Ladder ladder() {
  const auto table = Ladder::built_in();
  REQUIRE(table.ok());
  return *table;
}

PairSeries series_of(const std::vector<StatementRow>& rows, const TellingFilter& filter = {}) {
  return pair_series(rows, side_of("a"), side_of("b"), ladder(), filter);
}

// "id direction": what a test asks of each step.
std::vector<std::string> told(const PairSeries& series) {
  std::vector<std::string> out;
  for (const Step& step : series.steps) out.push_back(step.statement + " " + std::string(name_of(step.direction)));
  return out;
}

using Lines = std::vector<std::string>;

TEST_CASE("a statement of the two is a step, in its direction") {
  const auto series = series_of({statement("s1", Accuse, parties({"a"}), parties({"b"}), "2014-01-01"),
                                 statement("s2", Aid, parties({"b"}), parties({"a"}), "2014-01-02"),
                                 statement("s3", Consult, parties({"b", "c", "a"}), {}, "2014-01-03"),
                                 statement("s4", Assault, parties({"a", "b"}), parties({"c"}), "2014-01-04"),
                                 statement("s5", Assault, parties({"a"}), parties({"c"}), "2014-01-05")});
  CHECK(told(series) == Lines{"s1 forth", "s2 back", "s3 mutual"});
  CHECK(series.steps[1].from == parties({"b"}));
  CHECK(series.steps[1].to == parties({"a"}));
  CHECK(series.steps[2].from == parties({"a"}));
}

TEST_CASE("what one side does and the other does is mutual, also by parts of theirs") {
  Side a = side_of("a");
  a.members.push_back({"a-arm"});
  const std::vector<StatementRow> rows = {statement("s1", Assault, parties({"a", "b"}), parties({"a-arm", "b"}), "2014-01-01"),
                                          statement("s2", Assault, parties({"a"}), parties({"a-arm"}), "2014-01-01")};
  const auto series = pair_series(rows, a, side_of("b"), ladder(), {});
  REQUIRE(told(series) == Lines{"s1 mutual"});
  CHECK(series.steps[0].from == parties({"a", "a-arm"}));
}

TEST_CASE("steps stand in time, those of unknown days last") {
  StatementRow unknown = statement("s0", Accuse, parties({"a"}), parties({"b"}), "2014");
  unknown.day_from = unknown.day_to = kNoDay;
  const auto series = series_of({unknown, statement("s3", Accuse, parties({"a"}), parties({"b"}), "2015-01-01"),
                                 statement("s2", Accuse, parties({"a"}), parties({"b"}), "2014-06-01"),
                                 statement("s1", Accuse, parties({"a"}), parties({"b"}), "2015-01-01")});
  CHECK(told(series) == Lines{"s2 forth", "s1 forth", "s3 forth", "s0 forth"});
}

TEST_CASE("on the axis of saying an old occasion stands where it was told") {
  StatementRow old = statement("s1", Assault, parties({"a"}), parties({"b"}), "2010");
  old.tellings[0].said = day("2015-03-01");
  const std::vector<StatementRow> rows = {old, statement("s2", Assault, parties({"a"}), parties({"b"}), "2015-01-01")};
  TellingFilter filter;
  CHECK(told(series_of(rows, filter)) == Lines{"s1 forth", "s2 forth"});
  filter.axis = Axis::Saying;
  CHECK(told(series_of(rows, filter)) == Lines{"s2 forth", "s1 forth"});
  CHECK(series_of(rows, filter).steps[1].said_first == day("2015-03-01"));
}

TEST_CASE("a source that names only one of the two tells nothing of their tie") {
  StatementRow row = statement("s1", Assault, parties({"a"}), parties({"b"}), "2014-01-01");
  tell(row, "other", {}, day("2014-01-03")).agent.clear();
  TellingFilter filter;
  filter.told_by = {"other"};
  CHECK(series_of({row}, filter).steps.empty());
  filter.told_by = {"paper"};
  CHECK(series_of({row}, filter).steps.size() == 1);
}

TEST_CASE("assertion beside denial is a dispute, and stays one when only one side is listened to") {
  StatementRow row = statement("s1", Aid, parties({"a"}), parties({"b"}), "2014-01-01");
  CHECK_FALSE(series_of({row}).steps[0].disputed);
  tell(row, "other", {party("b")}, day("2014-01-02")).stance = Stance::Denied;
  const auto series = series_of({row});
  CHECK(series.steps[0].disputed);
  CHECK(series.steps[0].stances[static_cast<int>(Stance::Denied)] == 1);
  row.disputed = true;
  TellingFilter filter;
  filter.without = {"other"};
  CHECK(series_of({row}, filter).steps[0].disputed);
}

TEST_CASE("a summary puts each month on its rung, with the steps behind it") {
  const auto series = series_of({statement("s1", Agree, parties({"a", "b"}), {}, "2014-09-10"),
                                 statement("s2", Assault, parties({"a"}), parties({"b"}), "2014-11-03"),
                                 statement("s3", Assault, parties({"b"}), parties({"a"}), "2014-11-04")});
  const auto summary = summary_of(series, ladder(), Unit::Month);
  REQUIRE(summary.periods.size() == 3);
  CHECK(summary.periods[0].period.label() == "2014-09");
  CHECK(summary.periods[0].balance.rung == Rung::Supporters);
  CHECK(summary.periods[1].balance.rung == Rung::Indeterminate);
  CHECK(summary.periods[1].counted.empty());
  CHECK(summary.periods[2].balance.rung == Rung::Enemies);
  CHECK(summary.periods[2].counted == std::vector<std::uint32_t>{1, 2});
  CHECK(summary_of(series, ladder(), Unit::Year).periods.size() == 1);
}

TEST_CASE("what is planned, denied or doubted is shown and does not count") {
  std::vector<StatementRow> rows;
  for (const Stance stance : {Stance::Planned, Stance::Denied, Stance::Doubted}) {
    rows.push_back(statement("s" + std::to_string(rows.size()), Assault, parties({"a"}), parties({"b"}), "2014-01-01"));
    rows.back().stance = stance;
  }
  const auto summary = summary_of(series_of(rows), ladder(), Unit::Month);
  REQUIRE(summary.periods.size() == 1);
  CHECK(summary.periods[0].balance.rung == Rung::Indeterminate);
  CHECK(summary.periods[0].counted.empty());
  CHECK(summary.periods[0].not_counted.size() == 3);
}

TEST_CASE("a summary tells where it would stand without what is disputed") {
  std::vector<StatementRow> rows = {statement("s1", Assault, parties({"a"}), parties({"b"}), "2014-01-01"),
                                    statement("s2", Agree, parties({"a", "b"}), {}, "2014-01-02")};
  rows[0].disputed = true;
  rows[0].origins = 5;
  const auto tie = summary_of(series_of(rows), ladder(), Unit::Month).periods.at(0);
  CHECK(tie.balance.rung == Rung::Enemies);
  CHECK(tie.disputed == 1);
  CHECK(tie.without_disputed == Rung::Supporters);
}

TEST_CASE("a day that is known to the year is placed in a year, not in a month") {
  const auto series = series_of({statement("s1", Agree, parties({"a", "b"}), {}, "2014")});
  CHECK(summary_of(series, ladder(), Unit::Month).periods.empty());
  CHECK(summary_of(series, ladder(), Unit::Month).unplaced == std::vector<std::uint32_t>{0});
  CHECK(summary_of(series, ladder(), Unit::Year).periods.size() == 1);
}

TEST_CASE("a day far off does not make a summary of endless empty periods") {
  const auto series = series_of({statement("s1", Agree, parties({"a", "b"}), {}, "0001-01-01"),
                                 statement("s2", Agree, parties({"a", "b"}), {}, "2014-01-01")});
  CHECK(summary_of(series, ladder(), Unit::Month).periods.size() == 2);
}

TEST_CASE("rows in any order give the same series and the same summary") {
  std::mt19937 random(5);
  std::vector<StatementRow> rows;
  for (int n = 0; n < 60; ++n) {
    const std::string iso =
        std::to_string(2013 + random() % 3) + (random() % 4 == 0 ? "" : "-0" + std::to_string(1 + random() % 9));
    const bool forth = random() % 2 == 0;
    rows.push_back(statement("s" + std::to_string(n), static_cast<ClaimType>(random() % kClaimTypes),
                             forth ? parties({"a"}) : parties({"b"}), forth ? parties({"b"}) : parties({"a"}), iso));
    if (random() % 3 == 0) tell(rows.back(), "other", {party("agency")}, day("2016-01-01"));
  }
  TellingFilter filter;
  filter.without = {"agency"};
  const auto digest = [&] {
    const auto series = series_of(rows, filter);
    std::string out;
    for (const Step& step : series.steps) out += step.statement + "/" + std::to_string(step.origins) + " ";
    for (const PeriodTie& tie : summary_of(series, ladder(), Unit::Quarter).periods)
      out += tie.period.label() + " " + std::string(name_of(tie.balance.rung)) + "\n";
    return out;
  };
  const std::string first = digest();
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(rows, random);
    REQUIRE(digest() == first);
  }
}

TEST_CASE("the two exchanged turn every direction about and leave every rung") {
  std::mt19937 random(3);
  std::vector<StatementRow> rows;
  for (int n = 0; n < 40; ++n)
    rows.push_back(statement("s" + std::to_string(n), static_cast<ClaimType>(random() % kClaimTypes),
                             random() % 2 == 0 ? parties({"a"}) : parties({"a", "b"}),
                             random() % 2 == 0 ? parties({"b"}) : parties({"b", "a"}),
                             "2014-0" + std::to_string(1 + random() % 9)));
  const auto one = pair_series(rows, side_of("a"), side_of("b"), ladder(), {});
  const auto other = pair_series(rows, side_of("b"), side_of("a"), ladder(), {});
  REQUIRE(one.steps.size() == other.steps.size());
  for (std::size_t at = 0; at < one.steps.size(); ++at) {
    CHECK(one.steps[at].statement == other.steps[at].statement);
    CHECK((one.steps[at].direction == Direction::Mutual) == (other.steps[at].direction == Direction::Mutual));
    if (one.steps[at].direction != Direction::Mutual) CHECK(one.steps[at].direction != other.steps[at].direction);
  }
  const auto a = summary_of(one, ladder(), Unit::Month), b = summary_of(other, ladder(), Unit::Month);
  REQUIRE(a.periods.size() == b.periods.size());
  for (std::size_t at = 0; at < a.periods.size(); ++at) CHECK(a.periods[at].balance.rung == b.periods[at].balance.rung);
}

}  // namespace
}  // namespace isnad::link
