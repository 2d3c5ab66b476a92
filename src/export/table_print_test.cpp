#include "table_print.h"

#include <doctest/doctest.h>

using namespace isnad;

TEST_CASE("vowel marks and direction marks take no column") {
  CHECK(terminal_columns("\u0642\u064E\u0627\u0644\u064E") == 3);
  CHECK(terminal_columns("\u2068ab\u2069") == 2);
  CHECK(terminal_columns("\u4E2D") == 2);
}

TEST_CASE("a text cannot steer the terminal or its neighbours") {
  CHECK(one_line("a\x1b[31mb\r\nc\td") == "a[31mb c d");
  CHECK(one_line("a\u202Eb\u2068c") == "abc");
}

TEST_CASE("columns are aligned and trailing blanks are left out") {
  std::string out;
  append_table(out, {"id", "name"}, {{"c1", "abc"}, {"c22", ""}}, {});
  CHECK(out == "id   name\n---  ----\nc1   abc\nc22\n");
}

TEST_CASE("cells are isolated only for a terminal") {
  std::string file, terminal;
  append_table(file, {"n"}, {{"\u0642"}}, {false, 0});
  append_table(terminal, {"n"}, {{"\u0642"}}, {true, 0});
  CHECK(file == "n\n-\n\u0642\n");
  CHECK(terminal == "\u2068n\u2069\n\u2068-\u2069\n\u2068\u0642\u2069\n");
}

TEST_CASE("the widest column gives way when the table does not fit") {
  std::string out;
  append_table(out, {"id", "name"}, {{"c1", "abcdefghijklmnop"}}, {false, 14});
  CHECK(out == "id  name\n--  ----------\nc1  abcdefghi\u2026\n");
}
