#include "days.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("days lie between the end of a date and the beginning of a later one") {
  CHECK(days_between("2015-07-29", "2015-08-01") == 3);
  CHECK(days_between("2015-07", "2015-08-01") == 1);
  CHECK(days_between("2015-08-01", "2015-07-29") == -3);
  CHECK_FALSE(days_between("", "2015-08-01").has_value());
  CHECK_FALSE(days_between("2015-08-01", "").has_value());
}

}  // namespace
}  // namespace isnad
