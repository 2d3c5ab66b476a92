#include "csv.h"

#include <doctest/doctest.h>

#include <vector>

namespace {
std::string row(std::vector<std::string> cells) {
  std::string out;
  isnad::append_csv_row(out, cells);
  return out;
}
}  // namespace

TEST_CASE("plain cells are joined by commas and ended by CR LF") { CHECK(row({"a", "", "b c"}) == "a,,b c\r\n"); }

TEST_CASE("commas, quotes and line breaks are quoted") {
  CHECK(row({"a,b", "say \"x\"", "1\n2"}) == "\"a,b\",\"say \"\"x\"\"\",\"1\n2\"\r\n");
}

TEST_CASE("what a spreadsheet would run gets an apostrophe") {
  CHECK(row({"=1+1", "+1", "-1", "@a", "a=b"}) == "'=1+1,'+1,'-1,'@a,a=b\r\n");
  CHECK(row({"=\"x\""}) == "\"'=\"\"x\"\"\"\r\n");
}
