// Every row of the noun tables that decide about claims and names is reached: a plain sentence around its word reads as the row says.
#include <doctest/doctest.h>
#include <isnad/isnad.h>

#include <filesystem>
#include <string>

#include "golden_rows.h"
#include "inflect.h"
#include "table.h"

namespace isnad {
namespace {

Table load(const char* name) {
  auto table = Table::load((std::filesystem::path(ISNAD_SOURCES) / name).string(), {"id"});
  REQUIRE_MESSAGE(table.ok(), name);
  return std::move(table.value());
}

std::string plural_of(const Row& row) {
  std::vector<std::u32string> plurals;
  for (const std::string_view cell : split(row["plural"], '|')) plurals.push_back(decode_word(std::string(cell)));
  const Gender gender = row["gender"] == "f" ? Gender::Feminine : Gender::Masculine;
  for (const NounForm& form : inflect_phrase(decode_word(std::string(row["lemma"])), gender, plurals))
    if (form.number == Number::Plural && form.state != NounState::BeforePronoun) return encode_word(form.letters);
  return std::string(row["lemma"]);
}

/// The expression with the article on each word; as it is where a word has it already ("the unity of the word").
std::string with_articles(const std::string& lemma) {
  const std::string article = "\u0627\u0644";
  std::string definite;
  for (const std::string_view word : split(lemma, ' ')) {
    if (word.starts_with(article)) return lemma;
    definite += (definite.empty() ? "" : " ") + article + std::string(word);
  }
  return definite;
}

/// Reads the sentences of noun_rows.tsv, each around a noun.
class Sentences {
 public:
  Sentences() : reader_(open_tables().value()), sentences_(load("tests/golden/noun_rows.tsv")) {}

  /// What is read in the sentence of that name around the noun.
  Claims around(std::string_view id, const std::string& noun) {
    Document document;
    document.id = "row";
    document.text = sentence(id, noun);
    document.body_end = static_cast<std::uint32_t>(document.text.size());
    auto claims = reader_.read(document);
    REQUIRE(claims.ok());
    return std::move(claims.value());
  }

 private:
  std::string sentence(std::string_view id, const std::string& noun) const {
    for (std::size_t n = 0; n < sentences_.size(); ++n) {
      const Row row = sentences_.row(n);
      if (row["id"] == id) return std::string(row["before"]) + (noun.empty() ? "" : " ") + noun + " " + std::string(row["behind"]);
    }
    FAIL(std::string(id));
    return {};
  }

  Reader reader_;
  Table sentences_;
};

}  // namespace

TEST_CASE("whose a thing of hit_nouns.tsv is suffers the shelling of it") {
  Sentences sentences;
  const Table table = load("src/07_clause/data/hit_nouns.tsv");
  CHECK(table.size() > 15);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const Claims claims = sentences.around("hit", plural_of(table.row(n)));
    REQUIRE_MESSAGE(claims.claims.size() == 1, std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].agent.empty(), std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].target.size() == 1, std::string(table.row(n)["id"]));
  }
}

TEST_CASE("what kills in accident_nouns.tsv makes no claim of its dead, as a shelling does") {
  Sentences sentences;
  CHECK(sentences.around("force", "").claims.size() == 1);
  const Table table = load("src/08_attribute/data/accident_nouns.tsv");
  CHECK(table.size() > 15);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const std::string lemma(table.row(n)["lemma"]);
    CHECK_MESSAGE(sentences.around("accident", lemma).claims.empty(), std::string(table.row(n)["id"]));
  }
}

TEST_CASE("an injury by what wound_nouns.tsv has is done by force, and one of which nothing is told is not") {
  Sentences sentences;
  CHECK(sentences.around("wound", "").claims.empty());
  const Table table = load("src/08_attribute/data/wound_nouns.tsv");
  CHECK(table.size() > 10);
  for (std::size_t n = 0; n < table.size(); ++n)
    CHECK_MESSAGE(sentences.around("wound", "\u0628" + std::string(table.row(n)["lemma"])).claims.size() == 1, std::string(table.row(n)["id"]));
}

TEST_CASE("who has what part_nouns.tsv lists in a deed does it") {
  Sentences sentences;
  const Table table = load("src/08_attribute/data/part_nouns.tsv");
  CHECK(table.size() > 5);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const Claims claims = sentences.around("part", std::string(table.row(n)["lemma"]));
    REQUIRE_MESSAGE(claims.claims.size() == 1, std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].agent.size() == 1, std::string(table.row(n)["id"]));
  }
  const Claims position = sentences.around("part", "\u0645\u0648\u0642\u0641");  // the position of D. in it
  REQUIRE(position.claims.size() == 1);
  CHECK(position.claims[0].agent.empty());
}

TEST_CASE("what manner_nouns.tsv makes an adverb of parts no verb from its object") {
  Sentences sentences;
  const Table table = load("src/07_clause/data/manner_nouns.tsv");
  CHECK(table.size() > 5);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const Claims claims = sentences.around("manner", "\u0628" + std::string(table.row(n)["lemma"]));
    REQUIRE_MESSAGE(claims.claims.size() == 1, std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].target.size() == 1, std::string(table.row(n)["id"]));
  }
}

TEST_CASE("what no_names.tsv has tells nothing and is not hit, as a battalion does and is") {
  Sentences sentences;
  const auto named_beside = [&](const char* id, const std::string& noun) { return sentences.around(id, noun).entities.size(); };
  const std::string battalion = "\u0627\u0644\u0643\u062A\u064A\u0628\u0629";
  CHECK(named_beside("teller", battalion) == 3);  // with the soldiers and Aleppo
  CHECK(named_beside("target", battalion) == 2);  // with the army
  const Table table = load("src/06_mention/data/no_names.tsv");
  CHECK(table.size() > 50);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const std::string lemma(table.row(n)["lemma"]);
    CHECK_MESSAGE(named_beside("teller", lemma) < 3, std::string(table.row(n)["id"]));
    CHECK_MESSAGE(named_beside("target", with_articles(lemma)) < 2, std::string(table.row(n)["id"]));
  }
}

}  // namespace isnad
