#include "things.h"

#include <doctest/doctest.h>

#include "table.h"
#include "text_fixture.h"

namespace isnad {
extern const std::string_view kThingsTable;
}

namespace isnad::link {
namespace {

std::pair<std::string, std::uint32_t> counted(const std::string& text) {
  const testing::CutText cut(text);
  const Things things = count_things(testing::tables(), cut.letters, cut.tokens, 0, cut.tokens.token.size());
  return {std::string(name_of_thing(things.kind)), things.number};
}

TEST_CASE("a number right before a plural, or a dual, counts things; raids, a single car and two numbers of one kind do not") {
  using Count = std::pair<std::string, std::uint32_t>;
  CHECK(counted("\u062f\u0645\u0631 \u0627\u0644\u0645\u0633\u0644\u062d\u0648\u0646 \u062e\u0645\u0633 \u0633\u064a\u0627\u0631\u0627\u062a \u0642\u0631\u0628 \u0627\u0644\u0645\u0637\u0627\u0631") == Count("cars", 5));
  CHECK(counted("\u062f\u0645\u0631 \u0627\u0644\u0645\u0633\u0644\u062d\u0648\u0646 12 \u0633\u064a\u0627\u0631\u0629 \u0642\u0631\u0628 \u0627\u0644\u0645\u0637\u0627\u0631") == Count("cars", 12));
  CHECK(counted("\u0623\u062d\u0631\u0642 \u0627\u0644\u0645\u0633\u0644\u062d\u0648\u0646 \u0634\u0627\u062d\u0646\u062a\u064a\u0646 \u0642\u0631\u0628 \u0627\u0644\u0645\u0637\u0627\u0631") == Count("lorries", 2));
  CHECK(counted("\u0634\u0646\u062a \u0627\u0644\u0637\u0627\u0626\u0631\u0627\u062a \u062e\u0645\u0633 \u063a\u0627\u0631\u0627\u062a \u0642\u0631\u0628 \u0627\u0644\u0645\u0637\u0627\u0631") == Count("", 0));
  CHECK(counted("\u062f\u0645\u0631 \u0627\u0644\u0645\u0633\u0644\u062d\u0648\u0646 \u0633\u064a\u0627\u0631\u0629 \u0642\u0631\u0628 \u0627\u0644\u0645\u0637\u0627\u0631") == Count("", 0));
  CHECK(counted("\u062f\u0645\u0631 \u0627\u0644\u0645\u0633\u0644\u062d\u0648\u0646 \u062e\u0645\u0633 \u0633\u064a\u0627\u0631\u0627\u062a \u0648\u0623\u062d\u0631\u0642\u0648\u0627 \u062b\u0644\u0627\u062b \u0633\u064a\u0627\u0631\u0627\u062a") == Count("", 0));
}

TEST_CASE("each form of the table counts its kind, a dual alone") {
  const auto table = Table::parse(std::string(kThingsTable), "things.tsv", {"kind", "form", "number", "source"});
  REQUIRE(table.ok());
  for (std::size_t k = 0; k < table->size(); ++k) {
    const Row row = table->row(k);
    const std::string form(row["form"]);
    CAPTURE(form);
    const bool two = row["number"] == "two";
    CHECK(counted(two ? form : "6 " + form) == std::pair(std::string(row["kind"]), two ? 2U : 6U));
  }
}

TEST_CASE("a table of things that is wrong is told of by line and column") {
  const std::string heading = "#: columns kind form number source\n#: source OWN own\n";
  const auto table = read_things(heading + "cars\t\u0633\u064a\u0627\u0631\u0629\tsome\tOWN\n", "things.tsv");
  REQUIRE_FALSE(table.ok());
  CHECK(table.error().code == Code::BadTable);
}

}  // namespace
}  // namespace isnad::link
