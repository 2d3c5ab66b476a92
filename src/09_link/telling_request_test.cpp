#include <doctest/doctest.h>

#include "engine.h"
#include "source_names.h"
#include "telling_request.h"

using namespace isnad;
using namespace isnad::link;

TEST_CASE("the days of a request are those of its months and years, both included") {
  const SourceNames names(**open_tables());
  TellingRequest request;
  request.since = "1970-01";
  request.until = "1970";
  const auto filter = filter_of(request, names);
  REQUIRE(filter.ok());
  CHECK(filter->since == 0);
  CHECK(filter->until == 364);
  CHECK(filter->axis == Axis::Occasion);
}

TEST_CASE("a date or an axis that is none is told by its name") {
  const SourceNames names(**open_tables());
  for (const auto& [field, value] : {std::pair(&TellingRequest::since, "soon"), std::pair(&TellingRequest::until, "2018-13"),
                                     std::pair(&TellingRequest::axis, "up")}) {
    TellingRequest request;
    request.*field = value;
    const auto filter = filter_of(request, names);
    REQUIRE_FALSE(filter.ok());
    CHECK(filter.error().code == Code::BadArgument);
  }
}
