#include "versions.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace isnad::link {
namespace {

TEST_CASE("versions: spellings of one address are one address") {
  const std::string address = address_of("https://www.Example.org/news/12");
  CHECK(address == "example.org/news/12");
  for (const char* spelling : {"http://example.org/news/12", "example.org/news/12/", "//example.org/news/12#comments",
                               "https://example.org:443/news/12?utm_source=x&utm_medium=y", "HTTP://EXAMPLE.org/news/12?",
                               "http://user:word@www.example.org:80/news/12//"})
    CHECK(address_of(spelling) == address);
}

TEST_CASE("versions: what names another page stays") {
  CHECK(address_of("http://example.org/a?id=1&utm_source=x") == "example.org/a?id=1");
  CHECK(address_of("http://example.org/a?utm_source=x&id=2&p=3") == "example.org/a?id=2&p=3");
  CHECK(address_of("http://example.org/A") != address_of("http://example.org/a"));
  CHECK(address_of("http://m.example.org/a") != address_of("http://example.org/a"));
  CHECK(address_of("http://example.org/go?to=http://other.org/b") == "example.org/go?to=http://other.org/b");
  CHECK(address_of("http://example.org:8080/a") == "example.org:8080/a");
}

TEST_CASE("versions: an escaped Arabic address is the same as a plain one") {
  CHECK(address_of("http://example.org/%D8%AE%d8%a8%D8%B1") == "example.org/\u062E\u0628\u0631");
  CHECK(address_of("http://example.org/a%20b%2") == "example.org/a%20b%2");
}

TEST_CASE("versions: a host alone is no page") {
  for (const char* url : {"", "http://", "http://example.org", "https://www.example.org/", "http://example.org/#top", "example.org?utm_source=x"})
    CHECK(address_of(url).empty());
}

TEST_CASE("versions: documents of one address are its versions by day, in whatever order they were read") {
  const auto document = [](const char* id, const char* url, std::int32_t published) {
    DocumentSketch out;
    out.id = id;
    out.url = url;
    out.published = published;
    return out;
  };
  std::vector<DocumentSketch> documents = {document("late", "http://a.org/1", 30), document("other", "http://a.org/2", 10),
                                           document("early", "https://www.a.org/1/", 20), document("undated", "a.org/1", kNoDay),
                                           document("none", "", 5)};
  for (std::size_t turn = 0; turn < documents.size(); ++turn) {
    std::ranges::rotate(documents, documents.begin() + 1);
    Corpus corpus;
    corpus.documents = documents;
    corpus.sort();
    const auto versions = find_versions(corpus);
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].address == "a.org/1");
    REQUIRE(versions[0].documents.size() == 3);
    CHECK(corpus.documents[versions[0].documents[0]].id == "early");
    CHECK(corpus.documents[versions[0].documents[1]].id == "late");
    CHECK(corpus.documents[versions[0].documents[2]].id == "undated");
  }
}

}  // namespace
}  // namespace isnad::link
