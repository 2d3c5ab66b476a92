#include "progress.h"

#include <doctest/doctest.h>

using namespace isnad;

namespace {
ImportTotals half_done() {
  ImportTotals totals;
  totals.documents = 90;
  totals.unchanged = 10;
  totals.claims = 700;
  totals.bytes = 500;
  return totals;
}
}  // namespace

TEST_CASE("the bar shows documents, claims, speed, time left and the share") {
  CHECK(progress_bar(half_done(), 10, 1000, 0) ==
        "100 documents  700 claims  10 documents/s  0:10 left  [##########----------]");
}

TEST_CASE("without a known total there is neither time left nor a bar") {
  CHECK(progress_bar(half_done(), 10, 0, 0) == "100 documents  700 claims  10 documents/s");
}

TEST_CASE("the bar leaves the last column free") { CHECK(progress_bar(half_done(), 10, 1000, 20).size() == 19); }

TEST_CASE("more bytes than were counted before leave no time, not a negative one") {
  CHECK(seconds_left(half_done(), 10, 400) == 0);
  CHECK(seconds_left({}, 10, 400) < 0);
}

TEST_CASE("a JSON line of progress says what is left, or null") {
  CHECK(progress_json(half_done(), 10, 1000, false) ==
        R"({"documents":90,"claims":700,"unchanged":10,"failed":0,"seconds":10,"documents_per_second":10,)"
        R"("seconds_left":10,"done":false})");
  CHECK(progress_json(half_done(), 10, 0, false).find(R"("seconds_left":null)") != std::string::npos);
}
