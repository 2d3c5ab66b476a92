#include "xml_writer.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("elements stand one on a line, and empty ones close themselves") {
  std::string out;
  XmlWriter xml(out);
  xml.open("a").attribute("n", std::int64_t{-3}).open("b").close().open("c").text("x").close().close();
  CHECK(out == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a n=\"-3\">\n  <b/>\n  <c>x</c>\n</a>\n");
}

TEST_CASE("no value leaves its place") {
  std::string out;
  XmlWriter xml(out);
  xml.open("a").attribute("v", "<&\">\n\t").text("</a>&").close();
  CHECK(out.ends_with("<a v=\"&lt;&amp;&quot;&gt;&#10;&#9;\">&lt;/a&gt;&amp;</a>\n"));
}

TEST_CASE("what no XML document may hold is left out, and a broken byte is marked") {
  std::string out;
  XmlWriter xml(out);
  xml.open("a").attribute("v", std::string_view("\0\x1B\x0B[31m\uFFFE\xFFx", 12)).close();
  CHECK(out.ends_with("<a v=\"[31m\uFFFDx\"/>\n"));
}

TEST_CASE("Arabic is written as it is") {
  std::string out;
  XmlWriter(out).open("a").text("\u0623\u0628\u0648 \u0639\u0645\u0631").close();
  CHECK(out.ends_with("<a>\u0623\u0628\u0648 \u0639\u0645\u0631</a>\n"));
}

}  // namespace
}  // namespace isnad
