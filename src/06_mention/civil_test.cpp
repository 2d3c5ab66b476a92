#include "civil.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("days and dates turn into one another") {
  for (std::int32_t days = -60000; days < 60000; days += 17) CHECK(days_of(civil_of(days)) == days);
  CHECK(iso_day(civil_of(0)) == "1970-01-01");
  CHECK(weekday_of(days_of({2015, 7, 21})) == 2);
}

TEST_CASE("the 29th of February is real in leap years only") {
  CHECK(is_real({2016, 2, 29}));
  CHECK(is_real({2000, 2, 29}));
  CHECK_FALSE(is_real({2015, 2, 29}));
  CHECK_FALSE(is_real({1900, 2, 29}));
}

TEST_CASE("months are added over the end of a year") {
  CHECK(iso_month(add_months({2015, 1, 1}, -1).year, add_months({2015, 1, 1}, -1).month) == "2014-12");
  CHECK(iso_month(add_months({2015, 11, 1}, 14).year, add_months({2015, 11, 1}, 14).month) == "2017-01");
}

TEST_CASE("the tabular Islamic calendar begins on 19 July 622") {
  CHECK(iso_day(civil_of_hijri(1, 1, 1)) == "0622-07-19");
  CHECK(iso_day(civil_of_hijri(1436, 9, 1)) == "2015-06-18");
  CHECK(iso_day(civil_of_hijri(1437, 1, 1)) == "2015-10-15");
}

TEST_CASE("a cycle of thirty Islamic years has 10,631 days") {
  for (int year = 1; year < 1500; year += 13)
    CHECK(days_of(civil_of_hijri(year + 30, 1, 1)) - days_of(civil_of_hijri(year, 1, 1)) == 10631);
}

TEST_CASE("the Islamic year of a day is the one whose first day is not after it") {
  CHECK(hijri_year_of({2015, 10, 14}) == 1436);
  CHECK(hijri_year_of({2015, 10, 15}) == 1437);
  for (std::int32_t days = -20000; days < 30000; days += 11) {
    const int year = hijri_year_of(civil_of(days));
    CHECK(days_of(civil_of_hijri(year, 1, 1)) <= days);
    CHECK(days_of(civil_of_hijri(year + 1, 1, 1)) > days);
  }
}

}  // namespace
}  // namespace isnad
