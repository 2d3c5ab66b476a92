#include <doctest/doctest.h>

#include <string>

#include "normalise.h"

using namespace isnad;

namespace {

Letters letters_of(std::string_view text) {
  Letters letters;
  normalise(text, letters);
  return letters;
}

std::string fold(std::string_view text) {
  const Letters letters = letters_of(text);
  return to_utf8(letters.view(0, static_cast<std::uint32_t>(letters.letter.size())));
}

}  // namespace

TEST_CASE("rejoin: marks between single letters are taken out, and the bytes of the word keep them") {
  const std::string text = "a \u062F.\u0627.\u0639.\u0634. b";
  const Letters letters = letters_of(text);
  CHECK(fold(text) == "a \u062F\u0627\u0639\u0634. b");
  const ByteSpan span = letters.bytes(2, 6);
  CHECK(text.substr(span.begin_byte, span.size()) == "\u062F.\u0627.\u0639.\u0634");
  CHECK(letters.origin.back() == text.size());
}

TEST_CASE("rejoin: a word in single letters may have a proclitic and a longer end, not a longer middle") {
  CHECK(fold("\u0644\u062F-\u0627-\u0639-\u0634") == "\u0644\u062F\u0627\u0639\u0634");
  CHECK(fold("\u062F-\u0627\u0639-\u0634") == "\u062F-\u0627\u0639-\u0634");
  CHECK(fold("\u0623.\u062F. ") == "\u0627.\u062F. ");
  CHECK(fold("\u062D\u0645\u0635-\u0648-\u062D\u0645\u0627\u0629") == "\u062D\u0645\u0635-\u0648-\u062D\u0645\u0627\u0629");
}

TEST_CASE("rejoin: a long run of single letters is no word") {
  std::string text = "\u0627";
  for (int n = 0; n < 40; ++n) text += ".\u0627";
  CHECK(fold(text) == text);
}

TEST_CASE("rejoin: marks beside a tatweel and a blank between two") {
  CHECK(fold("\u0639\u0645\u0644\u064A\u0640.\u0640\u0629") == "\u0639\u0645\u0644\u064A\u0629");
  CHECK(fold("\u0642\u0640 \u0640\u0635\u0641") == "\u0642\u0635\u0641");
  CHECK(fold("\u0647\u0640 \u0642") == "\u0647 \u0642");
  CHECK(fold("\u0642 \u0640 \u0635") == "\u0642  \u0635");
  CHECK(fold("\u0642\u0640 \u0640") == "\u0642 ");
}

TEST_CASE("rejoin: a Latin letter between Arabic ones is read by its sound") {
  CHECK(fold("\u062Fa\u0639\u0634") == "\u062F\u0627\u0639\u0634");
  CHECK(fold("\u0627\u0644\u0640bbc\u0648") == "\u0627\u0644bbc\u0648");
}

TEST_CASE("rejoin: a hashtag is its words") {
  CHECK(fold("#\u0631\u064A\u0641_\u062D\u0644\u0628") == " \u0631\u064A\u0641 \u062D\u0644\u0628");
  CHECK(fold("\u0631\u064A\u0641 _ # 1") == "\u0631\u064A\u0641 _ # 1");
}

TEST_CASE("normalise: a ligature that is a word becomes its letters, all from its first byte") {
  const std::string text = "\uFDF2\uFDF2\uFDF2";
  const Letters letters = letters_of(text);
  REQUIRE(letters.letter.size() == 12);
  CHECK(fold(text).substr(0, 8) == "\u0627\u0644\u0644\u0647");
  CHECK(letters.bytes(0, 4) == ByteSpan{0, 3});
  CHECK(letters.bytes(4, 12) == ByteSpan{3, 9});
}

TEST_CASE("normalise: presentation forms of Persian letters meet their plain neighbours") {
  CHECK(fold("\uFB56\uFB7A\uFB8A\uFB8E\uFB92\uFBFC\uFBAA") == "\u0628\u062C\u0632\u0643\u0643\u064A\u0647");
  CHECK(fold("\uFBC0") == "\uFFFD");
}
