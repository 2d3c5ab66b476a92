#include "line_words.h"

#include <doctest/doctest.h>

using namespace isnad;

TEST_CASE("characters are counted without vowel marks and tatweel") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("a b") == 3);
  CHECK(count_characters("\u0645\u062D\u0645\u062F") == 4);
  CHECK(count_characters("\u0645\u064F\u062D\u064E\u0645\u064E\u0651\u062F\u064C") == 4);
  CHECK(count_characters("\u0645\u0640\u0640\u0646") == 2);
  CHECK(count_characters("\u00AB\u2026\U0001F600") == 3);
}
