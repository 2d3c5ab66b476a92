#include "copies.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "details.h"
#include "engine.h"
#include "likeness.h"
#include "shingle_index.h"
#include "sketch.h"

namespace isnad::link {
namespace {

struct Text {
  std::string id, body, day = "2015-03-01", outlet = {}, title = {};
};

Corpus corpus_of(const std::vector<Text>& texts) {
  static const auto tables = open_tables();
  Corpus corpus;
  Sketcher sketcher(**tables, corpus);
  for (const Text& text : texts) {
    Document document;
    document.id = text.id;
    document.text = text.title.empty() ? text.body : text.title + "\n" + text.body;
    document.title_bytes = static_cast<std::uint32_t>(text.title.size());
    document.body_end = static_cast<std::uint32_t>(document.text.size());
    document.published = text.day;
    document.outlet = text.outlet;
    sketcher.add(document, {});
  }
  corpus.sort();
  return corpus;
}

std::set<std::set<std::string>> groups_of(const std::vector<Text>& texts) {
  const Corpus corpus = corpus_of(texts);
  std::set<std::set<std::string>> out;
  for (const CopyGroup& group : find_copies(corpus).groups) {
    std::set<std::string> ids;
    for (const std::uint32_t document : group.documents) ids.insert(corpus.documents[document].id);
    out.insert(ids);
  }
  return out;
}

using Groups = std::set<std::set<std::string>>;

// Sentences of twelve words that no other seed has.
std::vector<std::string> sentences(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<std::string> out(count);
  for (std::string& sentence : out) {
    for (int word = 0; word < 12; ++word) {
      for (int letter = 0; letter < 7; ++letter) sentence += static_cast<char>('a' + random() % 26);
      sentence += word == 11 ? ".\n" : " ";
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::size_t first = 0, std::size_t last = 1000) {
  std::string out;
  for (std::size_t part = first; part < std::min(last, parts.size()); ++part) out += parts[part];
  return out;
}

// A word of Arabic letters that is in no table, so that it may be a name; another one for each number.
std::string name(unsigned number) {
  static const char* const kLetters[] = {"\u0636", "\u0638", "\u063A", "\u062B", "\u0630", "\u0632", "\u0635"};
  std::string out;
  for (int letter = 0; letter < 6; ++letter, number /= 7) out += kLetters[number % 7];
  return out;
}

// A report in a fixed form: three names, a weekday and two numbers are filled in.
std::string filled_form(unsigned first_name, const std::string& weekday, int killed, int wounded) {
  return "a car laden with explosives was detonated on " + weekday + " near a crowded market in the quarter of " +
         name(first_name) + " in the north of " + name(first_name + 1) + " and the director of the hospital " +
         name(first_name + 2) + " said that " + std::to_string(killed) + " people were killed and " +
         std::to_string(wounded) + " others were wounded some of them badly while the police closed the roads that lead "
         "to the place and asked all who live nearby to give blood and to stay away from the market until further notice";
}

const std::string kMonday = "\u0627\u0644\u0627\u062B\u0646\u064A\u0646";
const std::string kFriday = "\u0627\u0644\u062C\u0645\u0639\u0629";

TEST_CASE("copies: a whole reprint under another headline is a copy") {
  const std::string body = joined(sentences(1, 12));
  CHECK(groups_of({{"a", body, "2015-03-01", "x", "one headline of six words here"},
                   {"b", body, "2015-03-02", "y", "another wording above the same report"},
                   {"c", joined(sentences(2, 12))}}) == Groups{{"a", "b"}});
}

TEST_CASE("copies: a text cut at its end, its beginning or in its middle is a copy") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const auto whole = sentences(seed, 20);
    CHECK(groups_of({{"whole", joined(whole)}, {"part", joined(whole, 0, 7)}}).size() == 1);
    CHECK(groups_of({{"whole", joined(whole)}, {"part", joined(whole, 12)}}).size() == 1);
    CHECK(groups_of({{"whole", joined(whole)}, {"part", joined(whole, 0, 4) + joined(whole, 14)}}).size() == 1);
  }
}

TEST_CASE("copies: a text with its paragraphs in another order is a copy") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    auto parts = sentences(seed, 14);
    const std::string before = joined(parts);
    std::ranges::reverse(parts);
    CHECK(groups_of({{"a", before}, {"b", joined(parts)}}).size() == 1);
  }
}

TEST_CASE("copies: the same form filled in for another day, place and toll is no copy") {
  CHECK(groups_of({{"a", filled_form(1, kMonday, 17, 40)}, {"b", filled_form(100, kFriday, 23, 61), "2015-03-05"}}).empty());
  CHECK(groups_of({{"a", filled_form(1, kMonday, 17, 40)}, {"b", filled_form(1, kFriday, 23, 61), "2015-03-05"}}).empty());
  CHECK(groups_of({{"a", filled_form(1, kMonday, 17, 40)}, {"b", filled_form(1, kMonday, 17, 40), "2015-03-02"}}).size() == 1);
}

TEST_CASE("copies: a toll that was corrected does not make another text") {
  CHECK(groups_of({{"a", filled_form(1, kMonday, 17, 40)}, {"b", filled_form(1, kMonday, 19, 40)}}).size() == 1);
}

TEST_CASE("copies: a paragraph of background in two reports makes no copy") {
  const std::string background = joined(sentences(9, 5));
  CHECK(groups_of({{"a", joined(sentences(1, 12)) + background}, {"b", joined(sentences(2, 12)) + background}}).empty());
}

TEST_CASE("copies: a round-up of two texts does not make one text of them") {
  const std::string one = joined(sentences(1, 10)), two = joined(sentences(2, 10));
  const Groups groups = groups_of({{"a1", one}, {"a2", one}, {"b1", two}, {"b2", two}, {"both", one + two}});
  for (const auto& group : groups) CHECK_FALSE((group.contains("a1") && group.contains("b1")));
  CHECK(groups.size() == 2);
}

TEST_CASE("copies: what stands below each message of a channel makes no copies") {
  const std::string footer = " follow us on all our pages and send us your pictures and news at any hour of the day";
  std::vector<Text> texts;
  for (unsigned n = 0; n < 40; ++n)
    texts.push_back({"m" + std::to_string(n), joined(sentences(n, 1)) + footer, "2015-03-01", "channel"});
  CHECK(groups_of(texts).empty());
}

TEST_CASE("copies: texts without words, or with too few to tell, have no copies") {
  CHECK(groups_of({}).empty());
  CHECK(groups_of({{"a", ""}, {"b", ""}, {"c", "two words"}, {"d", "two words"}}).empty());
}

TEST_CASE("copies: a short message that is reprinted whole is a copy") {
  const std::string body = joined(sentences(4, 1));
  CHECK(groups_of({{"a", body}, {"b", body}, {"c", joined(sentences(5, 1))}}) == Groups{{"a", "b"}});
}

TEST_CASE("copies: the earliest is the first published, the fullest has most words") {
  const auto whole = sentences(3, 12);
  const Corpus corpus = corpus_of({{"a", joined(whole, 0, 8), "2015-03-04"}, {"b", joined(whole), "2015-03-05"},
                                   {"c", joined(whole, 0, 9), "2015-03-03"}, {"unknown", joined(whole, 0, 9), ""}});
  const Copies copies = find_copies(corpus);
  REQUIRE(copies.groups.size() == 1);
  CHECK(corpus.documents[copies.groups[0].earliest].id == "c");
  CHECK(corpus.documents[copies.groups[0].fullest].id == "b");
  for (const std::uint32_t text : copies.text_of) CHECK(text == copies.groups[0].documents.front());
}

TEST_CASE("copies: the order of reading makes no difference") {
  std::vector<Text> texts;
  for (unsigned story = 0; story < 30; ++story) {
    const auto parts = sentences(story, 16);
    for (unsigned copy = 0; copy < story % 4 + 1; ++copy)
      texts.push_back({"d" + std::to_string(texts.size()), joined(parts, copy, 16 - 2 * copy),
                       "2015-03-0" + std::to_string(copy + 1)});
    if (story > 0) texts.push_back({"r" + std::to_string(story), joined(parts, 0, 8) + joined(sentences(story - 1, 8))});
  }
  const Groups groups = groups_of(texts);
  CHECK(groups.size() >= 20);
  std::mt19937 random(7);
  for (int turn = 0; turn < 8; ++turn) {
    std::ranges::shuffle(texts, random);
    CHECK(groups_of(texts) == groups);
  }
}

TEST_CASE("copies: a story that everybody carries is one group, and each document is compared with a bounded number") {
  std::vector<Text> texts;
  const auto parts = sentences(1, 12);
  for (unsigned n = 0; n < 1000; ++n)
    texts.push_back({std::to_string(10000 + n), joined(parts, n % 3), "2015-03-01", "outlet" + std::to_string(n % 97)});
  const Corpus corpus = corpus_of(texts);
  CHECK(find_copies(corpus).groups.size() == 1);
  CHECK(find_copies(corpus).groups[0].documents.size() == 1000);
  ShingleIndex index(corpus);
  for (std::uint32_t document = 0; document < corpus.documents.size(); ++document)
    CHECK(index.candidates(document).size() <= kCandidates);
}

TEST_CASE("likeness: a part of a text is contained in it as far as its sample tells") {
  const auto whole = sentences(6, 40);
  const Corpus corpus = corpus_of({{"a", joined(whole)}, {"b", joined(whole, 0, 20)}, {"c", joined(sentences(7, 20))}});
  const Forms forms = ShingleIndex(corpus).forms();
  const auto at = [&](const char* id) { return static_cast<std::uint32_t>(std::ranges::find(corpus.documents, id, &DocumentSketch::id) - corpus.documents.begin()); };
  CHECK(likeness(corpus, forms, at("a"), at("b")).containment == 1000);
  CHECK(likeness(corpus, forms, at("a"), at("b")).resemblance > 400);
  CHECK(likeness(corpus, forms, at("a"), at("b")).resemblance < 600);
  CHECK(likeness(corpus, forms, at("a"), at("c")).containment == 0);
}

TEST_CASE("details: of a long list only the part that both lists hold whole is compared") {
  std::string many, more;
  for (unsigned n = 0; n < 200; ++n) many += name(n) + " ";
  for (unsigned n = 0; n < 400; ++n) more += name(n) + " ";
  const Corpus corpus = corpus_of({{"a", many}, {"b", more}});
  CHECK(corpus.documents[0].proper.size == kProperWords);
  CHECK(share_details(corpus, corpus.documents[0], corpus.documents[1]));
}

}  // namespace
}  // namespace isnad::link
