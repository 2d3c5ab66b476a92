// Every row of the noun tables that decide about claims is reached: with the word in a plain sentence the claim is the one it is for.
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

/// The sentence of that name in noun_rows.tsv, around a noun.
std::string sentence(const Table& table, std::string_view id, const std::string& noun) {
  for (std::size_t n = 0; n < table.size(); ++n) {
    const Row row = table.row(n);
    if (row["id"] == id) return std::string(row["before"]) + (noun.empty() ? "" : " ") + noun + " " + std::string(row["behind"]);
  }
  FAIL(std::string(id));
  return {};
}

Claims read(Reader& reader, const std::string& text) {
  Document document;
  document.id = "row";
  document.text = text;
  document.body_end = static_cast<std::uint32_t>(text.size());
  auto claims = reader.read(document);
  REQUIRE(claims.ok());
  return std::move(claims.value());
}

}  // namespace

TEST_CASE("whose a thing of hit_nouns.tsv is suffers the shelling of it") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  Reader reader(*tables);
  const Table sentences = load("tests/golden/noun_rows.tsv");
  const Table table = load("src/07_clause/data/hit_nouns.tsv");
  CHECK(table.size() > 15);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const Claims claims = read(reader, sentence(sentences, "hit", plural_of(table.row(n))));
    REQUIRE_MESSAGE(claims.claims.size() == 1, std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].agent.empty(), std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].target.size() == 1, std::string(table.row(n)["id"]));
  }
}

TEST_CASE("what kills in accident_nouns.tsv makes no claim of its dead, as a shelling does") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  Reader reader(*tables);
  const Table sentences = load("tests/golden/noun_rows.tsv");
  CHECK(read(reader, sentence(sentences, "force", "")).claims.size() == 1);
  const Table table = load("src/08_attribute/data/accident_nouns.tsv");
  CHECK(table.size() > 15);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const std::string lemma(table.row(n)["lemma"]);
    CHECK_MESSAGE(read(reader, sentence(sentences, "accident", lemma)).claims.empty(), std::string(table.row(n)["id"]));
  }
}

TEST_CASE("what manner_nouns.tsv makes an adverb of parts no verb from its object") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  Reader reader(*tables);
  const Table sentences = load("tests/golden/noun_rows.tsv");
  const Table table = load("src/07_clause/data/manner_nouns.tsv");
  CHECK(table.size() > 5);
  for (std::size_t n = 0; n < table.size(); ++n) {
    const Claims claims = read(reader, sentence(sentences, "manner", "\u0628" + std::string(table.row(n)["lemma"])));
    REQUIRE_MESSAGE(claims.claims.size() == 1, std::string(table.row(n)["id"]));
    CHECK_MESSAGE(claims.claims[0].target.size() == 1, std::string(table.row(n)["id"]));
  }
}

}  // namespace isnad
