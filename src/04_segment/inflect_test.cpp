// Each file of golden/inflection is one word or phrase (blanks of a phrase written _). Rows: lemma, gender (m or f),
// plural (the cells of a table); sg, du, pl: all spellings of that number, in any order, complete; never: spellings
// that must not be made.
#include "inflect.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "golden_rows.h"

namespace isnad {
namespace {

const std::map<std::string, Number> kNumbers{
    {"sg", Number::Singular}, {"du", Number::Dual}, {"pl", Number::Plural}};

void check_word(const std::filesystem::path& path) {
  std::u32string lemma;
  Gender gender = Gender::Masculine;
  std::vector<std::u32string> plurals;
  auto rows = read_golden(path);
  for (GoldenRow& row : rows)
    for (auto& word : row.words) std::ranges::replace(word, U'_', U' ');
  for (const GoldenRow& row : rows) {
    if (row.key == "lemma") lemma = row.words.at(0);
    if (row.key == "gender") gender = row.words.at(0) == U"f" ? Gender::Feminine : Gender::Masculine;
    if (row.key == "plural") plurals = row.words;
  }
  const auto forms = inflect_phrase(lemma, gender, plurals);
  REQUIRE(!forms.empty());
  for (const GoldenRow& row : rows) {
    INFO(row.key);
    if (kNumbers.contains(row.key)) {
      std::vector<std::u32string> found;
      for (const NounForm& form : forms)
        if (form.number == kNumbers.at(row.key)) found.push_back(form.letters);
      CHECK(sorted_line(found) == sorted_line(row.words));
    } else if (row.key == "never") {
      for (const auto& word : row.words)
        CHECK_MESSAGE(std::ranges::find(forms, word, &NounForm::letters) == forms.end(), encode_word(word));
    } else {
      CHECK_MESSAGE((std::set<std::string>{"lemma", "gender", "plural"}.contains(row.key)), "unknown row ", row.key);
    }
  }
}

TEST_CASE("every golden word has exactly its forms") {
  const auto files = golden_files("inflection");
  REQUIRE(files.size() >= 15);
  for (const auto& file : files) {
    SUBCASE(file.stem().c_str()) { check_word(file); }
  }
}

TEST_CASE("an empty lemma has no form") { CHECK(inflect_noun(U"", Gender::Masculine, {}).empty()); }

TEST_CASE("a construct plural says that it stands before its partner") {
  const std::u32string fighter = U"\u0645\u0642\u0627\u062A\u0644";
  const auto forms = inflect_noun(fighter, Gender::Masculine, {U"+un"});
  const auto found = std::ranges::find(forms, fighter + U"\u0648", &NounForm::letters);
  REQUIRE(found != forms.end());
  CHECK(found->state == NounState::Joined);
  CHECK(found->number == Number::Plural);
}

}  // namespace
}  // namespace isnad
