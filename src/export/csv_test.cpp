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
  CHECK(row({"=1+1", "+1", "-1+1", "@a", "a=b"}) == "'=1+1,'+1,'-1+1,'@a,a=b\r\n");
  CHECK(row({"=\"x\""}) == "\"'=\"\"x\"\"\"\r\n");
}

TEST_CASE("a negative number is no formula") {
  CHECK(row({"-7", "-7.25", "-", "-.5", "-7.", "-7.2x", "-1-1"}) == "-7,-7.25,'-,'-.5,'-7.,'-7.2x,'-1-1\r\n");
}

TEST_CASE("a program may have the cells as they are") {
  std::string out;
  isnad::append_csv_row(out, std::vector<std::string>{"=1+1", "a,b"}, isnad::CsvCells::Plain);
  CHECK(out == "=1+1,\"a,b\"\r\n");
}
