// Facts that the tables of this stage must keep with the conjugator: a root and a form give the lemma beside them.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "conjugate.h"
#include "derive.h"
#include "golden_rows.h"
#include "table.h"
#include "verb.h"

namespace isnad {
namespace {

/// Only the first word of a phrase inflects.
std::u32string first_word(std::string_view lemma) { return decode_word(lemma.substr(0, lemma.find(' '))); }

Table load(const std::string& name) {
  const auto path = std::filesystem::path(ISNAD_SOURCES) / "src/07_clause/data" / name;
  auto table = Table::load(path.string(), {"id"});
  REQUIRE_MESSAGE(table.ok(), name);
  return std::move(table.value());
}

/// Whether the derived noun of this kind is spelled as the row has it.
bool derives(std::string_view lemma, std::string_view root, VerbClass form, Derived kind) {
  const auto nouns = derive(decode_word(root), form);
  return std::ranges::any_of(
      nouns, [&](const DerivedNoun& n) { return n.kind == kind && n.letters == first_word(lemma); });
}

/// Checks every verb of a table; returns how many there were, so that a table read wrongly cannot pass.
int check_verbs(const std::string& name, const char* lemma, const char* form, const char* kind, std::string_view verb) {
  const Table table = load(name);
  int verbs = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Row row = table.row(i);
    if (*kind != 0 ? row[kind] != verb : row[form].empty()) continue;  // a row without a form is a noun's
    ++verbs;
    const auto measure = verb_class(row[form]);
    CHECK_MESSAGE(measure, name, ":", row.line());
    if (!measure) continue;
    const char vowel = row["imperfect"].empty() ? 'u' : row["imperfect"][0];
    CHECK_MESSAGE(fit_verb(first_word(row[lemma]), decode_word(row["root"]), *measure, vowel), name, ":", row.line(), " ",
                  std::string(row[lemma]));
  }
  return verbs;
}

}  // namespace

TEST_CASE("the root and form of every verb in the clause tables give its lemma") {
  CHECK(check_verbs("frames.tsv", "lemma", "form", "pos", "v") > 1000);
  CHECK(check_verbs("light_verbs.tsv", "lemma", "form", "", "") > 100);
  CHECK(check_verbs("cues.tsv", "lemma", "form", "pos", "v") > 150);
  CHECK(check_verbs("negation.tsv", "form", "measure", "class", "verb") > 80);
}

TEST_CASE("a participle that names its verb in the clause tables is that verb's participle") {
  for (const std::string name : {"frames.tsv", "cues.tsv"}) {
    const Table table = load(name);
    int participles = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Row row = table.row(i);
      const bool active = row["pos"] == "ap";
      if ((!active && row["pos"] != "pp") || row["root"].empty()) continue;
      ++participles;
      const auto form = verb_class(row["form"]);
      REQUIRE_MESSAGE(form, name, ":", row.line());
      CHECK_MESSAGE(derives(row["lemma"], row["root"], *form,
                            active ? Derived::ActiveParticiple : Derived::PassiveParticiple),
                    name, ":", row.line(), " ", std::string(row["lemma"]));
    }
    CHECK(participles > 50);
  }
}

}  // namespace isnad
