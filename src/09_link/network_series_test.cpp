#include "network_series.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "rows_fixture.h"

namespace isnad::link {
namespace {

using enum ClaimType;

NetworkSeries series(const std::vector<StatementRow>& rows, Unit unit, const NetworkOptions& options = {}) {
  const auto ladder = Ladder::built_in();
  REQUIRE(ladder.ok());
  NetworkSeriesBuilder builder(*ladder, options, unit);
  for (const StatementRow& row : rows) builder.add(row);
  return builder.finish();
}

// "a>b 2014-01 +1 -0, 2014-03 +0 -1; ...": each edge with its periods.
std::string told(const NetworkSeries& of) {
  std::string out;
  for (std::size_t at = 0; at < of.frames.size(); ++at) {
    const NetworkEdge& edge = of.whole.edges[at];
    out += (out.empty() ? "" : "; ") + of.whole.nodes[edge.from].party.id + (edge.mutual ? "=" : ">") + of.whole.nodes[edge.to].party.id;
    for (const EdgeFrame& frame : of.frames[at])
      out += " " + of.periods[frame.period].label() + " +" + std::to_string(frame.cooperation) + " -" + std::to_string(frame.conflict);
  }
  return out;
}

std::vector<StatementRow> rows() {
  return {statement("s1", Aid, parties({"a"}), parties({"b"}), "2014-01-05"), statement("s2", Accuse, parties({"a"}), parties({"b"}), "2014-03-01"),
          statement("s3", Assault, parties({"c", "b"}), {}, "2014-03-02"), statement("s4", Assault, parties({"b", "c"}), {}, "2014-01-30"),
          statement("s5", Aid, parties({"a"}), parties({"b"}), "2014")};
}

TEST_CASE("an edge weighs in each period what belongs to it, and in the whole all of it") {
  const NetworkSeries of = series(rows(), Unit::Month);
  CHECK(told(of) == "a>b 2014-01 +1 -0 2014-03 +0 -1; b=c 2014-01 +0 -1 2014-03 +0 -1");
  CHECK(of.whole.edges[0].cooperation.origins == 2);
  CHECK(of.unplaced == 1);  // the year is no month
  CHECK(series(rows(), Unit::Year).unplaced == 0);
}

TEST_CASE("a series does not depend on the order in which statements come") {
  std::vector<StatementRow> all = rows();
  const std::string expected = told(series(all, Unit::Quarter));
  std::mt19937 random(7);
  for (int turn = 0; turn < 20; ++turn) {
    std::ranges::shuffle(all, random);
    CHECK(told(series(all, Unit::Quarter)) == expected);
  }
}

TEST_CASE("by the saying a statement belongs to the period in which it was first said") {
  NetworkOptions options;
  options.filter.axis = Axis::Saying;
  const NetworkSeries of = series({statement("s1", Aid, parties({"a"}), parties({"b"}), "2014-01-31")}, Unit::Month, options);
  CHECK(told(of) == "a>b 2014-02 +1 -0");  // the fixture's paper tells it the day after
}

TEST_CASE("a series has no more periods than its bound, the last ones") {
  std::vector<StatementRow> all;
  for (int year = 1000; year < 1000 + static_cast<int>(kMostPeriods) + 10; ++year)
    all.push_back(statement("s" + std::to_string(year), Aid, parties({"a"}), parties({"b"}), std::to_string(year)));
  const NetworkSeries of = series(all, Unit::Year);
  CHECK(of.periods.size() == kMostPeriods);
  CHECK(of.periods.front().label() == "1010");
  CHECK(of.unplaced == 10);
}

TEST_CASE("periods to which only actors beyond the bound belong are left out") {
  std::vector<StatementRow> all = rows();
  all.push_back(statement("s9", Aid, parties({"x"}), parties({"y"}), "2019-01-01"));
  const NetworkSeries of = series(all, Unit::Year, {{}, 2});
  CHECK(of.periods.size() == 1);
}

}  // namespace
}  // namespace isnad::link
