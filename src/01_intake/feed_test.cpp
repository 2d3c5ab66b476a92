#include "feed.h"

#include "cut_fixture.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;

namespace {

std::string rss(std::string_view items, std::string_view before = "") {
  return std::string(before) + "<rss version=\"2.0\"><channel><title>c</title>" + std::string(items) + "</channel></rss>";
}

}  // namespace

TEST_CASE("a document type declaration ends a feed before anything of it is read") {
  std::string laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\">";
  for (char name = 'b'; name < 'k'; ++name) {
    laughs += std::string("<!ENTITY ") + name + " \"";
    for (int n = 0; n < 10; ++n) laughs += std::string("&") + static_cast<char>(name - 1) + ";";
    laughs += "\">";
  }
  check_refused(cut("a.xml", rss("<item><title>&j;</title></item>", laughs + "]>")), Code::BadInput);
  check_refused(cut("a.xml", rss("<item><title>&e;</title></item>", "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")), Code::BadInput);
}

TEST_CASE("a feed is known by its first element") {
  CHECK(looks_like_feed("<?xml version=\"1.0\"?>\n<!-- <p> -->\n<rss version=\"2.0\">"));
  CHECK(looks_like_feed("<feed xmlns=\"http://www.w3.org/2005/Atom\">"));
  CHECK_FALSE(looks_like_feed("<html><feed>"));
  CHECK_FALSE(looks_like_feed("<feedback>"));
  CHECK_FALSE(looks_like_feed("<!-- never ends <rss>"));
}

TEST_CASE("an item that stays in a feed stays one document when the feed is made anew") {
  const std::string item = "<item><title>t</title><description>some text</description></item>";
  const auto one = cut("a.rss", rss("<lastBuildDate>Mon</lastBuildDate>" + item));
  const auto two = cut("a.rss", rss("<lastBuildDate>Tue</lastBuildDate><item><title>new</title></item>" + item));
  REQUIRE(one.documents.size() == 1);
  REQUIRE(two.documents.size() == 2);
  CHECK(one.documents[0].sha256 == two.documents[1].sha256);
}

TEST_CASE("what is no feed, or an empty one, is told") {
  check_refused(cut("a.xml", "<html><p>a page</p></html>"), Code::BadInput);
  check_refused(cut("a.xml", "no markup"), Code::BadInput);
  check_refused(cut("a.rss", rss("")), Code::EmptyInput);
  check_refused(cut("a.rss", rss("<item></item>")), Code::EmptyInput);
  std::string deep;
  for (int n = 0; n < 100'000; ++n) deep += "<a>";
  check_refused(cut("a.rss", rss("<item>" + deep)), Code::BadInput);
}

TEST_CASE("markup inside an item stays text: a feed cannot name another page's fields") {
  const auto got = cut("a.rss", rss("<item><title>t</title><description>&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; three&lt;/p&gt;</description></item>"));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "t\none\ntwo & three");
}

TEST_CASE("an item that is no text is told, and the others are read") {
  const std::string text = "<item><title>a</title><description>" + std::string(4000, 'x') + "</description></item>";
  const std::string controls = "<item><title>b</title><description>" + std::string(150, '\x7f') + "</description></item>";
  const auto got = cut("a.xml", rss(text + controls + text));
  CHECK(got.documents.size() == 2);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::BinaryInput);
}
