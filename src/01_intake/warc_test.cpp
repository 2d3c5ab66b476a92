#include "warc.h"

#include "cut_fixture.h"
#include "gzip_fixture.h"
#include "http_answer.h"
#include "inflate.h"
#include "warc_walk.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;
using isnad::testing::gzip;

namespace {

std::string record(const std::string& type, const std::string& block, const std::string& more = "") {
  return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:1>\r\n" + more + "Content-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + block + "\r\n\r\n";
}

const std::string kWords = "\u062F\u062E\u0644\u062A \u0627\u0644\u0642\u0648\u0627\u062A \u0627\u0644\u0628\u0644\u062F\u0629 \u0635\u0628\u0627\u062D \u0623\u0645\u0633 ";

std::string page(const std::string& body = kWords, const std::string& fields = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n<title>t</title><p>" + body + "</p>";
}

/// Bytes that pack badly.
std::string noise(std::size_t size) {
  std::string out;
  for (std::uint32_t state = 1; out.size() < size; out += static_cast<char>('a' + (state >> 24U) % 26U)) state = state * 1664525U + 1013904223U;
  return out;
}

}  // namespace

TEST_CASE("a web archive is known by its first record, packed or not, whatever its name") {
  const std::string one = record("response", page());
  for (const std::string& bytes : {one, gzip(one)}) {
    CHECK(looks_like_warc(bytes));
    CHECK(cut("download", bytes).documents.size() == 1);
  }
  CHECK_FALSE(looks_like_warc(gzip("words")));
  CHECK_FALSE(looks_like_warc("WARC of words"));
}

TEST_CASE("every record tells the byte at which it or its member begins") {
  const std::string one = record("response", page()), two = record("response", page(kWords + "2"));
  CHECK(cut("a.warc", one + two).documents.at(1).path == "a.warc@" + std::to_string(one.size()));
  CHECK(cut("a.warc.gz", gzip(one) + gzip(two)).documents.at(1).path == "a.warc.gz@" + std::to_string(gzip(one).size()));
}

TEST_CASE("a record larger than a page may be is passed over, and the next one is read") {
  IntakeOptions small;
  small.max_page_bytes = 1'000'000;
  const std::string film = record("response", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + noise(3'000'000));
  const std::string large = record("response", page(noise(3'000'000)));
  const std::string good = record("response", page());
  for (const bool packed : {false, true}) {
    const auto pack = [&](const std::string& bytes) { return packed ? gzip(bytes) : bytes; };
    const auto got = cut(packed ? "a.warc.gz" : "a.warc", pack(film) + pack(large) + pack(good), small);
    CHECK(got.documents.size() == 1);
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].error.code == Code::TooLarge);
  }
}

TEST_CASE("a member of all records, larger than a record may be, is read as a stream") {
  IntakeOptions small;
  small.max_page_bytes = 100'000;
  std::string all;
  for (int n = 0; n < 200; ++n) all += record("response", page(kWords + std::to_string(n) + "<!-- " + noise(5000) + " -->"));
  const auto got = cut("a.warc.gz", gzip(all) + gzip(record("response", page())), small);
  for (const Rejected& row : got.rejected) FAIL_CHECK(row.error.message());
  CHECK(got.documents.size() == 201);
}

TEST_CASE("bytes that unpack to hundreds of times their size end the archive") {
  const auto got = cut("a.warc.gz", gzip(record("response", std::string(100'000'000, '\0'))) + gzip(record("response", page())));
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::TooLarge);
}

TEST_CASE("whatever byte of a member is damaged, the others are read and the place is counted") {
  const std::string one = gzip(record("response", page())), two = gzip(record("response", page(kWords + "2"))), three = gzip(record("response", page(kWords + "3")));
  for (std::size_t at = 0; at < two.size(); at += 7) {
    CAPTURE(at);
    std::string bad = two;
    bad[at] = static_cast<char>(bad[at] ^ 0x5A);
    const auto got = cut("a.warc.gz", one + bad + three);
    const bool harmless = at >= 4 && at < 10;  // time and system in the member's heading
    CHECK(got.documents.size() == (harmless ? 3 : 2));
    CHECK(got.documents.front().text.ends_with("t\n" + kWords.substr(0, kWords.size() - 1)));
    CHECK(got.documents.back().text.ends_with("3"));
    if (harmless) continue;
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].error.code == Code::BadInput);
    CHECK(got.rejected[0].error.message().find("at byte " + std::to_string(one.size())) != std::string::npos);
  }
}

TEST_CASE("an archive that breaks off anywhere gives the records before, and a reason") {
  const std::string one = record("response", page()), two = record("response", page(kWords + "2"));
  for (const bool packed : {false, true}) {
    const std::string first = packed ? gzip(one) : one, whole = first + (packed ? gzip(two) : two);
    for (std::size_t size = first.size() + 1; size + 4 < whole.size(); size += 3) {
      CAPTURE(size);
      const auto got = cut(packed ? "a.warc.gz" : "a.warc", whole.substr(0, size));
      CHECK(got.documents.size() == 1);
      REQUIRE(got.rejected.size() == 1);
      CHECK(got.rejected[0].error.code == Code::BadInput);
    }
  }
}

TEST_CASE("the size of the pieces in which an archive comes does not matter") {
  class Slow final : public ByteReader {
   public:
    Slow(std::string_view bytes, std::size_t size) : inner_(bytes), size_(size) {}
    Result<bool> read(std::string& out, std::size_t) override { return inner_.read(out, size_); }
    MemoryReader inner_;
    std::size_t size_;
  };
  const std::string plain = record("warcinfo", "x") + record("response", page()) + record("response", page(kWords + "2"));
  const std::string packed = gzip(record("warcinfo", "x")) + gzip(record("response", page())) + gzip(record("response", page(kWords + "2")));
  for (const std::string& bytes : {plain, packed})
    for (const std::size_t size : {1U, 2U, 3U, 100U, 500U}) {
      Slow slow(bytes, size);
      Input input{"a.warc", slow, {}};
      WarcDamage damage;
      std::vector<std::string> blocks;
      const Failure failure = walk_warc(input, 1 << 20, [&](const WarcRecord& one) { return blocks.emplace_back(one.bytes), true; }, damage);
      CHECK_FALSE(failure);
      CHECK(blocks.size() == 3);
      CHECK(damage.places == 0);
    }
}

TEST_CASE("pages without Arabic letters are passed over, and counted when there is no other") {
  const auto got = cut("a.warc", record("response", page("Shares rose on Tuesday.")) + record("request", "GET / HTTP/1.1\r\n\r\n"));
  check_refused(got, Code::EmptyInput);
  CHECK(got.rejected[0].error.message().find("(1 pages without, 2 records)") != std::string::npos);
  CHECK(is_maybe_arabic(kWords, ""));
  CHECK(is_maybe_arabic(kWords, "iso-8859-1"));
  std::string references;
  for (int n = 0; n < 20; ++n) references += n % 2 == 0 ? "&#1575;" : "&#x644;";
  CHECK(is_maybe_arabic(references, ""));
  CHECK(is_maybe_arabic(std::string(30, '\xC7'), "windows-1256"));
  CHECK_FALSE(is_maybe_arabic(std::string(30, '\xE9'), "iso-8859-1"));
  std::string russian;
  for (int n = 0; n < 50; ++n) russian += "\u0436";
  CHECK_FALSE(is_maybe_arabic(russian, "utf-8"));
}

TEST_CASE("an address that is no UTF-8 is no address") {
  const auto url = [](const std::string& address) { return cut("a.warc", record("response", page(), "WARC-Target-URI: " + address + "\r\n")).documents.at(0).url; };
  CHECK(url("https://example.org/1") == "https://example.org/1");
  CHECK(url("<https://example.org/1>") == "https://example.org/1");
  CHECK(url("https://example.org/\xFF").empty());
  CHECK(url("javascript:alert(1)").empty());
}

TEST_CASE("what is no web archive is told") {
  check_refused(cut("a.warc", "words"), Code::BadInput);
  check_refused(cut("a.warc", record("warcinfo", "x")), Code::EmptyInput);
  check_refused(cut("a.warc.gz", gzip("words")), Code::BadInput);
}

TEST_CASE("chunks are joined, those that are none are the body, and a body that breaks off gives what came before") {
  const auto body = [](const std::string& bytes) {
    const std::string whole = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + bytes;
    const auto answer = http_answer(whole);
    REQUIRE(answer);
    return *plain_body(*answer, 1000);
  };
  CHECK(body("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n") == "abcde");
  CHECK(body("<p>no chunks</p>") == "<p>no chunks</p>");
  CHECK(body("3\r\nabc\r\n9\r\nde") == "abcde");
  CHECK(body("3\r\nabc\r\n") == "abc");
  CHECK(body("ffffffffffffffff\r\nabc") == "abc");
}

TEST_CASE("a body that unpacks beyond the limit, or cannot be unpacked, is told") {
  CHECK(*inflated_body(gzip("words"), "gzip", 100) == "words");
  CHECK(*inflated_body("words", "gzip", 100) == "words");  // undone already by the crawler
  CHECK(*inflated_body(gzip(gzip("words")), "gzip, gzip", 100) == "words");
  CHECK(inflated_body(gzip(std::string(1000, 'a')), "gzip", 100).error().code == Code::TooLarge);
  CHECK(inflated_body("words", "compress", 100).error().code == Code::BadInput);
  CHECK(inflated_body("\x1F\x8B words", "gzip", 100).error().code == Code::BadInput);
  const std::string packed = gzip(noise(1000));
  CHECK(*inflated_body(packed.substr(0, 500), "gzip", 1000) == noise(1000).substr(0, inflated_body(packed.substr(0, 500), "gzip", 1000)->size()));
}
