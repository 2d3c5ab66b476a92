#include "normalise.h"

#include <doctest/doctest.h>

#include "fold.h"

using namespace isnad;

namespace {
std::string fold(std::string_view text) {
  Letters letters;
  normalise(text, letters);
  return to_utf8(letters.view(0, static_cast<std::uint32_t>(letters.letter.size())));
}
}  // namespace

TEST_CASE("normalise: alef forms, alef maqsura and vowel marks fold away") {
  CHECK(fold("\u0623\u064E\u062D\u0645\u062F") == "\u0627\u062D\u0645\u062F");
  CHECK(fold("\u0625\u0644\u0649") == "\u0627\u0644\u064A");
  CHECK(fold("\u0645\u0640\u0640\u0646") == "\u0645\u0646");
}

TEST_CASE("normalise: hamza written as a character of its own gives the letter that carries it") {
  CHECK(fold("\u0631\u064A\u0654\u064A\u0633") == "\u0631\u0626\u064A\u0633");   // yeh, hamza above: ra'is
  CHECK(fold("\u0645\u0648\u064F\u0654\u0645\u0646") == "\u0645\u0624\u0645\u0646");  // a vowel mark between
  CHECK(fold("\u0627\u0654\u062D\u0645\u062F") == "\u0627\u062D\u0645\u062F");
  CHECK(fold("\u0654\u0627") == "\u0627");  // with no letter before it
  CHECK(to_letters("\u0631\u064A\u0654\u064A\u0633") == to_letters("\u0631\u0626\u064A\u0633"));
}

TEST_CASE("normalise: a lam-alef ligature becomes two letters that begin at its byte") {
  Letters letters;
  normalise("\uFEFB", letters);
  REQUIRE(letters.letter.size() == 2);
  CHECK(letters.letter[0] == kLam);
  CHECK(letters.letter[1] == kAlef);
  CHECK(letters.origin[1] == 0);
  CHECK(letters.bytes(0, 2) == ByteSpan{0, 3});
}

TEST_CASE("normalise: the way back gives the bytes as received, vowel marks included") {
  Letters letters;
  const std::string text = "a \u0645\u064F\u062D\u0645\u0651 b";
  normalise(text, letters);
  const ByteSpan span = letters.bytes(2, 5);
  CHECK(text.substr(span.begin_byte, span.size()) == "\u0645\u064F\u062D\u0645\u0651");
}

TEST_CASE("normalise: presentation forms and Persian letters meet their plain neighbours") {
  CHECK(fold("\uFEE3\uFEA4\uFEE4\uFEAA") == "\u0645\u062D\u0645\u062F");
  CHECK(fold("\u06A9\u06CC\u06AF") == "\u0643\u064A\u0643");
  CHECK(fold("\u0664\u06F2") == "42");
}

TEST_CASE("normalise: a broken byte is a symbol and loses nothing after it") {
  CHECK(fold("a\xD8" "b").back() == 'b');
}

TEST_CASE("fold for search: spellings of one word meet") {
  CHECK(fold_for_search("\u0623\u062D\u0645\u062F") == fold_for_search("\u0627\u062D\u0645\u062F"));
  CHECK(fold_for_search("\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F\u064C") == fold_for_search("\u0645\u062D\u0645\u062F"));
  CHECK(fold_for_search("\u0645\u062F\u0631\u0633\u0629") == fold_for_search("\u0645\u062F\u0631\u0633\u0647"));
}

TEST_CASE("fold for search: one form with the article, with what stands before it and without") {
  const auto bare = query_forms("\u0642\u0648\u0627\u062A", false);
  REQUIRE(bare.size() == 1);
  CHECK(search_forms("\u0642\u0648\u0627\u062A") == bare);
  CHECK(search_forms("\u0627\u0644\u0642\u0648\u0627\u062A") == bare);
  CHECK(search_forms("\u0648\u0627\u0644\u0642\u0648\u0627\u062A") == bare);
  CHECK(search_forms("\u0648\u0628\u0627\u0644\u0642\u0648\u0627\u062A") == bare);
  CHECK(search_forms("\u0644\u0644\u0642\u0648\u0627\u062A\u0647\u0645") == bare);
}

TEST_CASE("fold for search: a word that begins with waw is indexed with it and without it, and looked for with it") {
  const std::vector<std::string> both = {"\u0648\u0635\u0648\u0644", "\u0635\u0648\u0644"};
  CHECK(search_forms("\u0648\u0635\u0648\u0644") == both);
  CHECK(query_forms("\u0648\u0635\u0648\u0644", false) == std::vector<std::string>{both[0]});
  CHECK(query_forms("\u0627\u0644\u0648\u0635\u0648\u0644", false) == std::vector<std::string>{both[0]});
}

TEST_CASE("fold for search: a beginning is looked for with its article and without it") {
  CHECK(query_forms("\u0627\u0644\u0642\u0648", true) ==
        std::vector<std::string>{"\u0627\u0644\u0642\u0648", "\u0642\u0648"});
}

TEST_CASE("fold for search: a short word is left whole") { CHECK(search_forms("\u0641\u064A").size() == 1); }

TEST_CASE("normalise: a character that the end of the text cuts off is a symbol") {
  for (const std::string_view text : {"\xD8", "\xD8\xA7\xD8", "\xD9\x84\xE2\x80", "a\xD8"}) {
    Letters letters;
    normalise(text, letters);
    REQUIRE_FALSE(letters.letter.empty());
    CHECK(letters.letter.back() == kSymbol);
    CHECK(letters.origin.back() == text.size());
    CHECK(letters.origin.size() == letters.letter.size() + 1);
  }
}
