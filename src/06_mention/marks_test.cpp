#include "marks.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "normalise.h"
#include "tokenise.h"

namespace isnad {
namespace {

// A text of which some words are mentions.
struct Named {
  std::string text;
  Letters letters;
  Tokens tokens;
  Segments segments;
  Hits hits;
  Mentions mentions;

  explicit Named(std::string words) : text(std::move(words)) {
    normalise(text, letters);
    tokenise(letters, static_cast<std::uint32_t>(text.size()), tokens);
    const std::size_t n = tokens.token.size();
    segments.of.resize(n);
    segments.about.resize(n);
    for (std::uint32_t t = 0; t < n; ++t) segments.about[t] = t;  // a number that tells the tokens apart
    hits.at.assign(n, 0);
    mentions.at.assign(n, 0);
    mentions.number_at.assign(n, 0);
  }
  Named& with(std::uint32_t first, std::uint32_t last) {
    Mention& m = mentions.mention.emplace_back();
    m.first = first, m.last = last;
    m.begin = tokens.token[first].begin, m.end = tokens.token[last - 1].end;
    for (std::uint32_t t = first; t < last; ++t) mentions.at[t] = static_cast<std::uint32_t>(mentions.mention.size());
    return *this;
  }
  Named& without_marks() {
    leave_out_marks(tokens, segments, hits, mentions);
    return *this;
  }
  [[nodiscard]] std::string words() const {
    std::string out;
    for (const Token& token : tokens.token) {
      const ByteSpan span = letters.bytes(token.begin, token.end);
      out += (out.empty() ? "" : " ") + text.substr(span.begin_byte, span.size());
    }
    return out;
  }
};

TEST_CASE("marks around a name are left out, and all lists keep step") {
  Named read("said \u00ABarmy badiya\u00BB that truce ended.");
  read.with(2, 4).without_marks();
  CHECK(read.words() == "said army badiya that truce ended .");
  CHECK(read.tokens.quote.empty());
  CHECK(read.tokens.sentence.back().last == read.tokens.token.size());
  CHECK(read.segments.about == std::vector<std::uint32_t>{0, 2, 3, 5, 6, 7, 8});
  CHECK(read.mentions.at == std::vector<std::uint32_t>{0, 1, 1, 0, 0, 0, 0});
  CHECK(read.mentions.mention[0].first == 1);
  CHECK(read.mentions.mention[0].last == 3);
  CHECK(read.hits.at.size() == 7);
  CHECK(read.mentions.number_at.size() == 7);
}

TEST_CASE("marks around the last words of a name are left out") {
  CHECK(Named("announced group \u00ABbadiya\u00BB truce").with(1, 5).without_marks().words() == "announced group badiya truce");
}

TEST_CASE("marks around the first words of a name are left out") {
  CHECK(Named("announced \u00ABgroup\u00BB badiya truce").with(2, 5).without_marks().words() == "announced group badiya truce");
}

TEST_CASE("words that hold more than a name keep their marks") {
  Named read("said \u00ABarmy badiya left\u00BB yesterday");
  read.with(2, 4).without_marks();
  CHECK(read.words() == "said \u00AB army badiya left \u00BB yesterday");
  CHECK(read.tokens.quote.size() == 1);
}

TEST_CASE("a text without names keeps its marks") {
  CHECK(Named("said \u00AByes\u00BB then left").without_marks().words() == "said \u00AB yes \u00BB then left");
}

TEST_CASE("both pairs of marks around two names are left out") {
  CHECK(Named("\u00ABfajr\u00BB wa \u00ABwafa\u00BB left").with(1, 2).with(5, 6).without_marks().words() == "fajr wa wafa left");
}

TEST_CASE("a mark that closes one name and opens the next goes once, and those behind it go, too") {
  Named read("\u00BBfajr\u00BBwafa\u00BB \u00ABbadiya\u00BB left");
  read.tokens.quote.resize(1);  // of the first two names no quotation is made
  read.tokens.quote[0] = {6, 7};
  CHECK(read.with(1, 2).with(3, 4).with(6, 7).without_marks().words() == "fajr wafa badiya left");
}

TEST_CASE("what stands in marks that go keeps its letters") {
  Named read("said \u00ABarmy badiya\u00BB that");
  read.with(2, 4);
  const std::uint32_t begin = read.mentions.mention[0].begin, end = read.mentions.mention[0].end;
  read.without_marks();
  CHECK(read.mentions.mention[0].begin == begin);
  CHECK(read.mentions.mention[0].end == end);
  CHECK(read.tokens.token[read.mentions.mention[0].first].begin == begin);
}

}  // namespace
}  // namespace isnad
