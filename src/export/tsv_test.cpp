#include "tsv.h"

#include <doctest/doctest.h>

#include <vector>

using namespace isnad;

TEST_CASE("a TSV row has a tab between its cells, a dash for an empty one, and stays one line") {
  std::string out;
  append_tsv_row(out, std::vector<std::string>{"a", "", "b\tc\nd"});
  append_tsv_row(out, std::vector<std::string>{"e"});
  CHECK(out == "a\t-\tb c d\ne\n");
}
