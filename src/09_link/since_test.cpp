#include "since.h"

#include <doctest/doctest.h>

#include <string>

#include "text_fixture.h"

namespace isnad::link {
namespace {

const std::string kKilled = "\u0642\u062a\u0644 ",
                  kThousand = "1000 \u0645\u062f\u0646\u064a",
                  kSinceBegan = " \u0645\u0646\u0630 \u0628\u062f\u0621 \u0627\u0644\u062d\u0631\u0628",
                  kSinceYear = " \u0645\u0646\u0630 \u0639\u0627\u0645 2009",
                  kSinceMonth = " \u0645\u0646\u0630 \u0645\u0627\u0631\u0633 \u0627\u0644\u0645\u0627\u0636\u064a",
                  kForYears = "\u0641\u064a \u062d\u0631\u0628 \u0645\u0633\u062a\u0645\u0631\u0629 \u0645\u0646\u0630 \u062e\u0645\u0633 \u0633\u0646\u0648\u0627\u062a \u0642\u062a\u0644 ",
                  kInMonths = " \u062e\u0644\u0627\u0644 \u062b\u0644\u0627\u062b\u0629 \u0623\u0634\u0647\u0631 \u0645\u0646 \u0627\u0644\u0645\u0639\u0627\u0631\u0643",
                  kInHours = " \u062e\u0644\u0627\u0644 \u0633\u0627\u0639\u0627\u062a",
                  kSinceMorning = " \u0645\u0646\u0630 \u0635\u0628\u0627\u062d \u0623\u0645\u0633",
                  kWorst = "\u0641\u064a \u0623\u0633\u0648\u0623 \u0647\u062c\u0648\u0645 \u0645\u0646\u0630 \u0633\u0646\u0648\u0627\u062a \u0642\u062a\u0644 ",
                  kStop = ". \u0648\u0627\u0644\u0642\u062a\u0627\u0644 \u0645\u0633\u062a\u0645\u0631 \u0645\u0646\u0630 \u0633\u0646\u0648\u0627\u062a";

// Whether the thousand of a text, read as so many, is a total.
bool total(const std::string& text, std::uint32_t count = 1000) {
  const testing::CutText cut(text);
  const auto at = static_cast<std::uint32_t>(text.find(kThousand));
  Claim claim;
  claim.numbers.push_back({.value = count, .span = {at, at + static_cast<std::uint32_t>(kThousand.size())}});
  return counts_since(claim, find_since(testing::tables(), cut.letters, cut.tokens), cut.letters, cut.tokens);
}

TEST_CASE("the dead since a war began, since a year or a month, for years and in months are a total") {
  CHECK(total(kKilled + kThousand + kSinceBegan));
  CHECK(total(kKilled + kThousand + kSinceYear));
  CHECK(total(kKilled + kThousand + kSinceMonth));
  CHECK(total(kForYears + kThousand));
  CHECK(total(kKilled + kThousand + kInMonths));
}

TEST_CASE("the dead since a morning or in hours, of the worst attack for years, and of a sentence beside a war of years are not") {
  CHECK_FALSE(total(kKilled + kThousand + kSinceMorning));
  CHECK_FALSE(total(kKilled + kThousand + kInHours));
  CHECK_FALSE(total(kWorst + kThousand));
  CHECK_FALSE(total(kKilled + kThousand + kSinceYear, 2));
  CHECK_FALSE(total(kKilled + kThousand + kStop));
}

TEST_CASE("a table of totals that is wrong is told of") {
  const std::string heading = "#: columns word kind meaning source\n#: source OWN own\n";
  CHECK(read_since(heading + "\u0645\u0646\u0630\tlater\tsince\tOWN\n", "since.tsv").error().code == Code::BadTable);
}

}  // namespace
}  // namespace isnad::link
