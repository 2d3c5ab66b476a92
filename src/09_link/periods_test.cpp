#include "periods.h"

#include <doctest/doctest.h>

#include "days.h"

namespace isnad::link {
namespace {

std::int32_t day(std::string_view iso) { return static_cast<std::int32_t>(days_of(iso)->first); }

TEST_CASE("each day lies in exactly one period of each unit, and periods follow one another without a gap") {
  for (const Unit unit : {Unit::Month, Unit::Quarter, Unit::Year}) {
    Period last = period_of(unit, day("1899-12-31"));
    for (std::int32_t d = day("1900-01-01"); d <= day("2101-01-01"); ++d) {
      const Period period = period_of(unit, d);
      CHECK_FALSE(d < period.first_day());
      CHECK_FALSE(d > period.last_day());
      CHECK(period.last_day() - period.first_day() < longest_days(unit));
      if (period == last) continue;
      REQUIRE(period.number == last.number + 1);
      REQUIRE(period.first_day() == last.last_day() + 1);
      last = period;
    }
  }
}

TEST_CASE("periods and days are written as ISO writes them") {
  CHECK(period_of(Unit::Month, day("2014-09-30")).label() == "2014-09");
  CHECK(period_of(Unit::Quarter, day("2014-09-30")).label() == "2014-Q3");
  CHECK(period_of(Unit::Year, day("1969-12-31")).label() == "1969");
  CHECK(iso_of(day("2014-09-30")) == "2014-09-30");
  CHECK(iso_of(day("0000-01-01")) == "0000-01-01");
  CHECK(iso_of(day("9999-12-31")) == "9999-12-31");
  CHECK(iso_of(kNoDay).empty());
  CHECK(unit_of("quarter") == Unit::Quarter);
  CHECK_FALSE(unit_of("week"));
}

TEST_CASE("days of an occasion are written as precisely as the text states them") {
  CHECK(days_text(day("2014-09-30"), day("2014-09-30"), true) == "2014-09-30");
  CHECK(days_text(day("2014-02-01"), day("2014-02-28"), true) == "2014-02");
  CHECK(days_text(day("2014-01-01"), day("2014-12-31"), true) == "2014");
  CHECK(days_text(day("2014-09-28"), day("2014-10-02"), true) == "2014-09-28/2014-10-02");
  CHECK(days_text(kNoDay, kNoDay, true).empty());
}

TEST_CASE("a day of publication is marked as what it is") {
  CHECK(days_text(day("2014-09-30"), day("2014-09-30"), false) == "~2014-09-30");
  CHECK(precision_of(day("2014-09-30"), day("2014-09-30"), false) == DayPrecision::Publication);
  CHECK(precision_of(kNoDay, kNoDay, false) == DayPrecision::Unknown);
}

}  // namespace
}  // namespace isnad::link
