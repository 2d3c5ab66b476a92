#include "golden_file.h"

#include <doctest/doctest.h>

using namespace isnad;

namespace {
constexpr std::string_view kTwoCases =
    "# stage: mention\n"
    "==== first\n"
    "# group: titles\n"
    "one\n"
    "\n"
    "two\n"
    "----\n"
    "  a   b\n"
    "a b\n"
    "not\n"
    "c\n"
    "\n"
    "==== second\n"
    "# stage: clause\n"
    "three\n"
    "----\n"
    "d\n";
}  // namespace

TEST_CASE("a golden file gives its cases with input, remarks and lines") {
  const auto cases = parse_golden(kTwoCases, "x.txt");
  REQUIRE(cases.ok());
  REQUIRE(cases->size() == 2);
  const GoldenCase& first = cases.value()[0];
  CHECK(first.title == "first");
  CHECK(first.input == "one\n\ntwo");
  CHECK(first.remark("stage") == "mention");
  CHECK(first.remark("group") == "titles");
  CHECK(first.expected == std::vector<std::string>{"a b", "a b"});
  CHECK(first.forbidden == std::vector<std::string>{"c"});
  CHECK(cases.value()[1].remark("stage") == "clause");
}

TEST_CASE("an expected line must occur as often as it is expected") {
  const auto cases = parse_golden(kTwoCases, "x.txt");
  REQUIRE(cases.ok());
  CHECK(compare_golden(cases.value()[0], "x\na  b\n a b\n").empty());
  CHECK(compare_golden(cases.value()[0], "a b\n") == std::vector<std::string>{"missing: a b"});
}

TEST_CASE("only whole lines count") {
  const auto cases = parse_golden(kTwoCases, "x.txt");
  REQUIRE(cases.ok());
  CHECK(compare_golden(cases.value()[1], "d e\n") == std::vector<std::string>{"missing: d"});
}

TEST_CASE("a forbidden line that occurs is told") {
  const auto cases = parse_golden(kTwoCases, "x.txt");
  REQUIRE(cases.ok());
  CHECK(compare_golden(cases.value()[0], "a b\na b\nc\n") == std::vector<std::string>{"must not be: c"});
}

TEST_CASE("a line that ends in three dots stands for those that begin as it does") {
  const auto cases = parse_golden("# stage: s\n==== t\nx\n----\na \u2026\na b\nnot\nc\u2026\n", "x.txt");
  REQUIRE(cases.ok());
  const GoldenCase& golden = cases.value()[0];
  CHECK(compare_golden(golden, "a b\na d\n").empty());
  CHECK(compare_golden(golden, "a d\na b\n").empty());
  CHECK(compare_golden(golden, "a b\nb a\n") == std::vector<std::string>{"missing: a \u2026"});
  CHECK(compare_golden(golden, "a b\na\ncd\n") == std::vector<std::string>{"must not be: c\u2026"});
}

TEST_CASE("three dots in a line stand for anything between its parts") {
  const auto cases = parse_golden("# stage: s\n==== t\nx\n----\na \u2026 d\nnot\nb \u2026 c\u2026\n\u2026 z\n", "x.txt");
  REQUIRE(cases.ok());
  const GoldenCase& golden = cases.value()[0];
  CHECK(compare_golden(golden, "a b c d\n").empty());
  CHECK(compare_golden(golden, "a d\n").empty());
  CHECK(compare_golden(golden, "a b d e\n") == std::vector<std::string>{"missing: a \u2026 d"});
  CHECK(compare_golden(golden, "a d\nb x c y\n") == std::vector<std::string>{"must not be: b \u2026 c\u2026"});
  CHECK(compare_golden(golden, "a d\nb z\n") == std::vector<std::string>{"must not be: \u2026 z"});
}

TEST_CASE("a golden file that is wrong says where") {
  const auto message = [](std::string_view text) {
    const auto cases = parse_golden(text, "x.txt");
    return cases ? std::string("none") : cases.error().where;
  };
  CHECK(message("==== t\n# stage: s\nx\n") == "x.txt:1");
  CHECK(message("==== t\nx\n----\na\n") == "x.txt:1");
  CHECK(message("# stage: s\n==== t\nx\n----\n") == "x.txt:2");
  CHECK(message("# stge: s\n") == "x.txt:1");
  CHECK(message("") == "x.txt:0");
}
