#include "rtf.h"

#include "cut_fixture.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;

namespace {

std::string text_of(const std::string& inside) {
  const auto got = cut("a.rtf", "{\\rtf1\\ansi\\ansicpg1256 " + inside + "}");
  REQUIRE(got.documents.size() == 1);
  return got.documents[0].text;
}

}  // namespace

TEST_CASE("RTF is known by its first bytes") {
  CHECK(cut("-", "{\\rtf1 words}").documents.at(0).format == "rtf");
  check_refused(cut("a.rtf", "words"), Code::BadInput);
}

TEST_CASE("braces bring back what was before them") {
  CHECK(text_of("one {\\v hidden {\\v0 shown} hidden} two") == "one shown two");
  CHECK(text_of("\\uc0\\u1575{\\uc1\\u1576?}\\u1578 x") == "\u0627\u0628\u062Ax");
}

TEST_CASE("letters of every way to write them") {
  CHECK(text_of("\\'c7\\'c8") == "\u0627\u0628");
  CHECK(text_of("\\u1575\\'41\\u1576?") == "\u0627\u0628");
  CHECK(text_of("\\u-10179?\\u-8704?") == "\U0001F600");
  CHECK(text_of("\\u-10179?x") == "\uFFFDx");
  CHECK(text_of("a\\~b\\_c\\-d\\{e\\}") == "a\u00A0b\u2011cd{e}");
  CHECK(text_of("{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset178 B;}}\\f0\\'e6\\f1\\'c7\\plain x") == "\u0436\u0627x");
}

TEST_CASE("bytes of pictures are passed over, and one without text needs OCR") {
  CHECK(text_of("a{\\pict\\bin5 }}}}}b}c") == "ac");
  const auto got = cut("a.rtf", "{\\rtf1{\\*\\shppict{\\pict\\pngblip 8950}}}");
  check_refused(got, Code::EmptyInput);
  CHECK(got.rejected[0].error.message().find("OCR") != std::string::npos);
}

TEST_CASE("RTF made to hurt ends with a reason, and one that breaks off gives what came before") {
  check_refused(cut("a.rtf", "{\\rtf1" + std::string(100'000, '{') + "x"), Code::BadInput);
  check_refused(cut("a.rtf", "{\\rtf1 }"), Code::EmptyInput);
  const std::string whole = "{\\rtf1\\ansi one\\par two\\u1575?\\'c7{\\footnote note}}";
  for (std::size_t size = 10; size < whole.size(); ++size) CHECK(cut("a.rtf", whole.substr(0, size)).documents.size() <= 1);
  CHECK(cut("a.rtf", "{\\rtf1 x\\bin999999999999 y}").documents.size() == 1);
  CHECK(cut("a.rtf", "{\\rtf1 x\\bin-5 y}").documents.at(0).text == "xy");
}
