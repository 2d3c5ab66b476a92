#include "telegram.h"

#include "cut_fixture.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;

namespace {

std::string channel(std::string_view posts) {
  return R"({"name":"n","type":"public_channel","id":5,"messages":[)" + std::string(posts) + "]}";
}

std::string post(std::string_view id, std::string_view text, std::string_view more = "") {
  return "{\"id\":" + std::string(id) + R"(,"type":"message","date":"2016-03-01T10:00:00","text":")" + std::string(text) + "\"" +
         std::string(more) + "}";
}

}  // namespace

TEST_CASE("an export of Telegram is known by what stands in it, other JSON is not taken for one") {
  CHECK(cut("export.json", channel(post("1", "some text"))).documents.size() == 1);
  CHECK(cut("-", channel(post("1", "some text"))).documents.size() == 1);
  CHECK_FALSE(looks_like_telegram(R"({"id":"a","text":"the messages of chats"})"));
  CHECK_FALSE(looks_like_telegram("words \"messages\" \"public_channel\""));
}

TEST_CASE("an export that breaks off gives the posts before, and a reason") {
  const std::string whole = channel(post("1", "first text") + "," + post("2", "second text"));
  for (std::size_t size = whole.find("\"id\":2"); size < whole.size(); ++size) {
    const auto got = cut("result.json", whole.substr(0, size));
    CHECK(got.documents.size() == (size > whole.find("]}") - 1 ? 2 : 1));
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].error.code == Code::BadInput);
  }
}

TEST_CASE("the size of the pieces in which an export comes does not matter") {
  class Slow final : public ByteReader {
   public:
    explicit Slow(std::string_view bytes) : inner_(bytes) {}
    Result<bool> read(std::string& out, std::size_t) override { return inner_.read(out, 1); }
    MemoryReader inner_;
  };
  const std::string whole = "\xEF\xBB\xBF" + channel(post("1", "a \\\"quoted\\\" {text}") + ",\n" + post("2", "second"));
  const auto at_once = cut("result.json", whole);
  Slow slow(whole);
  Input input{"result.json", slow, {}};
  std::vector<std::string> originals;
  cut_input(input, {}, {[&](Original&& original) { return originals.push_back(original.bytes), true; },
                        [](Rejected&&) { FAIL("nothing to reject"); }});
  REQUIRE(at_once.originals.size() == 2);
  CHECK(originals == std::vector{at_once.originals[0].bytes, at_once.originals[1].bytes});
  CHECK(at_once.documents[0].text == "a \"quoted\" {text}");
}

TEST_CASE("reactions are no part of a post: a later export gives the same original") {
  const auto one = cut("result.json", channel(post("1", "some text", R"(,"reactions":[{"count":1}])")));
  const auto two = cut("result.json", channel(post("1", "some text", R"(,"reactions":[{"count":99}])")));
  REQUIRE(one.documents.size() == 1);
  CHECK(one.documents[0].sha256 == two.documents[0].sha256);
}

TEST_CASE("the day of a post is that of its seconds in UTC, else that which is written") {
  const auto day = [](std::string_view more) { return cut("result.json", channel(post("1", "some text", more))).documents.at(0).published; };
  CHECK(day("") == "2016-03-01");
  CHECK(day(R"(,"date_unixtime":"1456790399")") == "2016-02-29");
  CHECK(day(R"(,"date_unixtime":"99999999999999999")").empty());
  CHECK(day(R"(,"date_unixtime":"soon")") == "2016-03-01");
}

TEST_CASE("what is no export, or holds no text, is told") {
  check_refused(cut("result.json", R"({"a":[1,2]})"), Code::BadInput);
  check_refused(cut("result.json", "words"), Code::BadInput);
  check_refused(cut("result.json", channel("")), Code::EmptyInput);
  check_refused(cut("result.json", std::string(100, '[')), Code::BadInput);
  check_refused(cut("result.json", channel(post("1", "\\uZZZZ"))), Code::BadInput);
  IntakeOptions small;
  small.max_line_bytes = 200;
  const auto got = cut("result.json", channel(post("1", std::string(500, 'a')) + "," + post("2", "short")), small);
  CHECK(got.documents.size() == 1);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::TooLarge);
}

TEST_CASE("controls in a post become what they mean, or U+FFFD, and bytes that are no text are counted") {
  const auto got = cut("result.json", channel(post("1", "a\\x0Bb\\x00c\xFF")));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "a\nb\uFFFDc\uFFFD");
  CHECK(got.documents[0].replaced_bytes == 2);
}
