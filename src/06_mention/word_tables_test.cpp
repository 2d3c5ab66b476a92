// The word tables of this stage load, and every word in them can be inflected.
#include <doctest/doctest.h>

#include <filesystem>

#include "golden_rows.h"
#include "inflect.h"
#include "table.h"

namespace isnad {
namespace {

Result<Table> load(const std::string& name, const std::vector<std::string>& required) {
  return Table::load((std::filesystem::path(ISNAD_SOURCES) / "src/06_mention/data" / (name + ".tsv")).string(), required);
}

std::vector<NounForm> forms_of(const Row& row) {
  std::vector<std::u32string> plurals;
  for (const std::string_view cell : split(row["plural"], '|')) plurals.push_back(decode_word(std::string(cell)));
  const Gender gender = row["gender"] == "f" ? Gender::Feminine : Gender::Masculine;
  return inflect_phrase(decode_word(std::string(row["lemma"])), gender, plurals);
}

TEST_CASE("every noun of the word tables has its lemma among its forms") {
  for (const char* name : {"people", "person_titles", "org_heads", "place_heads", "documents"}) {
    const auto table = load(name, {"id", "lemma", "plural", "gender", "source"});
    REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().message()));
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      const auto forms = forms_of(row);
      const auto lemma = decode_word(std::string(row["lemma"]));
      CHECK_MESSAGE(std::ranges::find(forms, lemma, &NounForm::letters) != forms.end(), std::string(row["id"]));
    }
  }
}

TEST_CASE("the other word tables load") {
  for (const auto& [name, columns] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"numbers", {"id", "form", "value", "class", "source"}},
           {"calendar", {"id", "form", "kind", "value", "source"}},
           {"function_words", {"id", "form", "class", "source", "note"}},
           {"broken_plurals", {"singular", "plural", "gloss", "source"}}}) {
    const auto table = load(name, columns);
    REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().message()));
    CHECK(table->size() > 0);
  }
}

}  // namespace
}  // namespace isnad
