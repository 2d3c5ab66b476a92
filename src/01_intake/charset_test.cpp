#include "charset.h"

#include <doctest/doctest.h>

#include "utf8.h"

using namespace isnad;

namespace {

// "mdynh Hlb" (the city of Aleppo) and more, in windows-1256 and in UTF-8.
const std::string kArabic1256 = "\xE3\xCF\xED\xE4\xC9 \xCD\xE1\xC8 \xE6\xD1\xED\xDD\xE5\xC7 \xDD\xED \xC7\xE1\xD4\xE3\xC7\xE1";
const std::string kArabicUtf8 =
    "\u0645\u062F\u064A\u0646\u0629 \u062D\u0644\u0628 \u0648\u0631\u064A\u0641\u0647\u0627 \u0641\u064A "
    "\u0627\u0644\u0634\u0645\u0627\u0644";

std::string utf16(std::string_view text, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode_utf8(text, at);
    at += d.bytes;
    const char low = static_cast<char>(d.code_point & 0xFFU);
    const char high = static_cast<char>(d.code_point >> 8U);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

}  // namespace

TEST_CASE("windows-1256 is read when the page declares it") {
  const auto read = decode_bytes(kArabic1256, "Windows-1256");
  REQUIRE(read);
  CHECK(read->text == kArabicUtf8);
  CHECK(read->charset == "windows-1256");
  CHECK(read->replaced_bytes == 0);
}

TEST_CASE("windows-1256 is recognised without a declaration and behind a false one") {
  std::string text;
  for (int n = 0; n < 8; ++n) text += kArabic1256 + "\n";
  for (const char* declared : {"", "utf-8", "no-such-charset"}) {
    const auto read = decode_bytes(text, declared);
    REQUIRE(read);
    CHECK(read->charset == "windows-1256");
    CHECK(read->text.starts_with(kArabicUtf8));
  }
}

TEST_CASE("windows-1256 is recognised where the page says that it is Latin, and Latin stays Latin") {
  const std::string arabic = "\xE6\xD5\xE1\xCA \xDE\xC7\xDD\xE1\xC9 \xC5\xE1\xEC \xC7\xE1\xC8\xE1\xCF\xC9 \xD5\xC8\xC7\xCD \xC3\xE3\xD3 \xE6\xDD\xED\xE5\xC7 \xE3\xE6\xC7\xCF \xDB\xD0\xC7\xC6\xED\xC9";
  CHECK(decode_bytes(arabic, "iso-8859-1")->charset == "windows-1256");
  CHECK(decode_bytes("les repr\xE9sentants ont \xE9t\xE9 re\xE7us \xE0 l'h\xF4tel de ville apr\xE8s la c\xE9r\xE9monie", "iso-8859-1")->charset == "iso-8859-1");
}

TEST_CASE("valid UTF-8 stays UTF-8 whatever the page declares") {
  const auto read = decode_bytes(kArabicUtf8, "windows-1256");
  REQUIRE(read);
  CHECK(read->charset == "utf-8");
  CHECK(read->text == kArabicUtf8);
}

TEST_CASE("a byte-order mark written twice leaves the text, so that what was decoded decodes to itself") {
  const auto twice = decode_bytes("\xEF\xBB\xBF\xEF\xBB\xBF" + kArabicUtf8, "");
  REQUIRE(twice);
  CHECK(twice->text == kArabicUtf8);
}

TEST_CASE("byte-order marks decide and leave the text") {
  const auto utf8 = decode_bytes("\xEF\xBB\xBF" + kArabicUtf8, "");
  REQUIRE(utf8);
  CHECK(utf8->text == kArabicUtf8);
  for (const bool big : {false, true}) {
    const auto read = decode_bytes(utf16(kArabicUtf8, big), "utf-8");
    REQUIRE(read);
    CHECK(read->text == kArabicUtf8);
    CHECK(read->charset == (big ? "utf-16be" : "utf-16le"));
  }
}

TEST_CASE("broken bytes in UTF-8 are replaced and counted") {
  const auto read = decode_bytes(kArabicUtf8 + "\xD8" + " " + kArabicUtf8 + "\xFF.", "");
  REQUIRE(read);
  CHECK(read->charset == "utf-8");
  CHECK(read->replaced_bytes == 2);
  CHECK(read->text == kArabicUtf8 + "\uFFFD " + kArabicUtf8 + "\uFFFD.");
}

TEST_CASE("bytes of value 0 and control characters are binary") {
  CHECK(decode_bytes(std::string("text\0text", 9), "").error().code == Code::BinaryInput);
  CHECK(decode_bytes("\x01\x02\x03\x04 abcdefgh", "").error().code == Code::BinaryInput);
  CHECK(decode_bytes("a\tb\r\nc\f", "").ok());
}

TEST_CASE("the declared charset is found in both forms of meta, and only there") {
  CHECK(declared_charset("<html><META charset='UTF-8'>") == "utf-8");
  CHECK(declared_charset("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\">") == "windows-1256");
  CHECK(declared_charset("<meta name=a content=b><p charset=x>").empty());
  CHECK(declared_charset("").empty());
}
