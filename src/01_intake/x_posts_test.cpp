#include "x_posts.h"

#include "archive_fixture.h"
#include "cut_fixture.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;
using isnad::testing::zip_of;

namespace {

std::string post(const std::string& id, const std::string& text) {
  return "{\"tweet\": {\"id_str\": \"" + id + "\", \"full_text\": \"" + text + "\", \"created_at\": \"Wed Oct 10 20:19:24 +0000 2018\"}}";
}

std::string script(const std::string& posts) { return "window.YTD.tweets.part0 = [" + posts + "]"; }

}  // namespace

TEST_CASE("posts of an archive are of the account that it names, wherever their file lies") {
  const auto got = cut("x.zip", zip_of({{"data/account.js", "window.YTD.account.part0 = [ {\"account\": {\"username\": \"wadi\"}} ]"},
                                        {"data/tweets.js", script(post("1", "some text"))},
                                        {"data/tweets-part1.js", script(post("2", "more text"))},
                                        {"data/deleted-tweets.js", script(post("3", "gone"))}}));
  CHECK(got.rejected.empty());
  REQUIRE(got.documents.size() == 2);
  CHECK(got.documents[0].outlet == "wadi");
  CHECK(got.documents[0].url == "https://x.com/wadi/status/1");
  CHECK(got.documents[0].published == "2018-10-10");
  CHECK(got.documents[1].path == "x.zip!data/tweets-part1.js");
}

TEST_CASE("a name that is no name of an account is not taken") {
  const auto got = cut("x.zip", zip_of({{"data/account.js", "x = [ {\"account\": {\"username\": \"a\\\"/..\"}} ]"}, {"data/tweets.js", script(post("1", "some text"))}}));
  CHECK(got.documents.at(0).outlet.empty());
  CHECK(cut("tweets.js", script(post("../1", "some text"))).documents.at(0).url.empty());
}

TEST_CASE("brackets and braces inside texts cut nothing") {
  const auto got = cut("tweets.js", script(post("1", "a ] } \\\" [ { b") + "," + post("2", "other")));
  REQUIRE(got.documents.size() == 2);
  CHECK(got.documents[0].text == "a ] } \" [ { b");
}

TEST_CASE("what is broken, too long or nested too deep is told, and the posts before are read") {
  const std::string whole = script(post("1", "first text") + "," + post("2", "second text"));
  for (std::size_t size = whole.find("\"2\""); size < whole.size(); ++size) {
    const auto got = cut("tweets.js", whole.substr(0, size));
    CHECK(got.documents.size() == (size == whole.size() - 1 ? 2 : 1));
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].error.code == Code::BadInput);
  }
  check_refused(cut("tweets.js", script("")), Code::EmptyInput);
  check_refused(cut("tweets.js", "alert(1)"), Code::EmptyInput);
  check_refused(cut("tweets.js", script(std::string(100'000, '['))), Code::BadInput);
  IntakeOptions small;
  small.max_line_bytes = 200;
  const auto got = cut("tweets.js", script(post("1", std::string(500, 'a')) + "," + post("2", "short")), small);
  CHECK(got.documents.size() == 1);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::TooLarge);
}
