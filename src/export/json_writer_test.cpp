#include "json_writer.h"

#include <doctest/doctest.h>

#include <limits>

using isnad::JsonWriter;

namespace {
std::string text_of(std::string_view value) {
  std::string out;
  JsonWriter(out).string(value);
  return out;
}
}  // namespace

TEST_CASE("commas stand between values and nowhere else") {
  std::string out;
  JsonWriter json(out);
  json.open_object().key("a").open_array().number(1).number(-2).open_array().close_array().null().close_array();
  json.key("b").open_object().close_object().key("c").boolean(true).close_object();
  CHECK(out == R"({"a":[1,-2,[],null],"b":{},"c":true})");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  CHECK(text_of("a\"b\\c\n\r\t") == R"("a\"b\\c\n\r\t")");
  CHECK(text_of(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
}

TEST_CASE("line and paragraph separators are escaped, their neighbours are not") {
  CHECK(text_of("a\u2028b\u2029c") == R"("a\u2028b\u2029c")");
  CHECK(text_of("\u2027\u202A\u2030\u20A8") == "\"\u2027\u202A\u2030\u20A8\"");
}

TEST_CASE("Arabic leaves as UTF-8") { CHECK(text_of("\u0642\u0627\u0644") == "\"\u0642\u0627\u0644\""); }

TEST_CASE("words and keys are written as they are, be their length known to the compiler or not") {
  std::string out;
  const std::string_view name = "b";
  JsonWriter json(out);
  json.open_object().key("a").word("x").key(name).word("y").close_object();
  CHECK(out == R"({"a":"x","b":"y"})");
}

TEST_CASE("a letter of two bytes that lacks one is broken") {
  CHECK(text_of("\xD9") == "\"\uFFFD\"");
  CHECK(text_of("\xD9x") == "\"\uFFFDx\"");
}

TEST_CASE("a broken byte becomes the replacement character") {
  CHECK(text_of("a\xFFz\xE2\x80") == "\"a\uFFFDz\uFFFD\uFFFD\"");
}

TEST_CASE("reals are short and never written as infinity") {
  std::string out;
  JsonWriter json(out);
  json.open_array().real(33.46).real(-0.5).real(36).real(std::numeric_limits<double>::infinity()).close_array();
  CHECK(out == "[33.46,-0.5,36,null]");
}
