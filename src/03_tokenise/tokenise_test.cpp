#include "tokenise.h"

#include <doctest/doctest.h>

#include <set>

using namespace isnad;

namespace {
Tokens cut(std::string_view text) {
  Letters letters;
  Tokens tokens;
  normalise(text, letters);
  tokenise(letters, static_cast<std::uint32_t>(text.size()), tokens);
  return tokens;
}
}  // namespace

TEST_CASE("tokenise: a decimal point ends no sentence") { CHECK(cut("ab 3.5 cd. ef").sentence.size() == 2); }
TEST_CASE("tokenise: an initial ends no sentence") { CHECK(cut("j. kerry b").sentence.size() == 1); }
TEST_CASE("tokenise: an empty text has no sentence") { CHECK(cut("").sentence.empty()); }
TEST_CASE("tokenise: a newline ends a sentence") { CHECK(cut("a\nb").sentence.size() == 2); }

TEST_CASE("tokenise: marks alone are no sentence") {
  CHECK(cut("ab. ***\n***\ncd").sentence.size() == 2);
  CHECK(cut("ab. *** c").sentence.size() == 2);
  CHECK(cut("***").sentence.size() == 1);
}

TEST_CASE("tokenise: equal words have equal hashes wherever they stand") {
  const Tokens tokens = cut("\u0642\u062A\u0644 x \u0642\u064E\u062A\u0644");
  CHECK(tokens.token[0].hash == tokens.token[2].hash);
}

TEST_CASE("tokenise: a quotation inside a quotation keeps both") {
  const Tokens tokens = cut("\"a \"b\" c\"");
  REQUIRE(tokens.quote.size() == 2);
  CHECK(tokens.quote[0].last - tokens.quote[0].first == 1);
  CHECK(tokens.quote[1].last - tokens.quote[1].first == 5);
}

TEST_CASE("tokenise: an unclosed quotation ends with its paragraph") {
  const Tokens tokens = cut("\u00AB a b\nc");
  CHECK(tokens.quote.empty());
  CHECK(tokens.token.back().quote_depth == 0);
}

TEST_CASE("tokenise: a sentence without an end is cut") {
  std::string text;
  for (int n = 0; n < 1000; ++n) text += "\u0648 ";
  for (const Sentence& sentence : cut(text).sentence) CHECK(sentence.last - sentence.first <= kMaxSentence);
}

TEST_CASE("tokenise: letters after the end of the body are left out") {
  const std::string text = "a b c";
  Letters letters;
  Tokens tokens;
  normalise(text, letters);
  tokenise(letters, 2, tokens);
  CHECK(tokens.token.size() == 1);
}

TEST_CASE("tokenise: all words of one to three letters have hashes of their own") {
  std::set<std::uint64_t> hashes;
  std::size_t words = 0;
  const auto add = [&](const Word& word) {
    hashes.insert(hash_word(word));
    ++words;
  };
  const auto letters = [](auto&& each) {
    for (unsigned letter = kHamza; letter <= kYeh; ++letter) each(static_cast<char>(letter));
  };
  letters([&](char a) {
    add({a});
    letters([&](char b) {
      add({a, b});
      letters([&](char c) { add({a, b, c}); });
    });
  });
  CHECK(hashes.size() == words);
}

TEST_CASE("tokenise: the hash of a word looks at its every letter and at its length") {
  for (std::size_t size = 1; size <= 40; ++size) {
    const Word word(size, static_cast<char>(kBeh));
    CHECK(hash_word(word) != hash_word(word + static_cast<char>(kBeh)));
    for (std::size_t at = 0; at < size; ++at) {
      Word other = word;
      other[at] = static_cast<char>(kTeh);
      CHECK(hash_word(other) != hash_word(word));
    }
  }
}

TEST_CASE("tokenise: slashes around words are quotation marks, a slash between two is none") {
  const auto quotes = [](std::string_view text) { return cut(text).quote.size(); };
  CHECK(quotes("\u062a\u0646\u0638\u064a\u0645 /\u062f\u0627\u0639\u0634/ \u0641\u064a") == 1);
  CHECK(quotes("/\u062c\u0628\u0647\u0629 \u0627\u0644\u0646\u0635\u0631\u0629/.") == 1);
  CHECK(quotes("\u062a\u0645\u0648\u0632/\u064a\u0648\u0644\u064a\u0648") == 0);
  CHECK(quotes("\u0639\u062f\u0646 / \u0644\u062d\u062c / \u0623\u0628\u064a\u0646") == 0);
  CHECK(quotes("\u0641\u064a /2015/ \u0648") == 0);
  CHECK(quotes("\u062f/ \u0645\u062d\u0645\u062f \u0648/\u0639\u0644\u064a") == 0);
}
