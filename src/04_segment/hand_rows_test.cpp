// The two tables written by hand hold what the tables of a lexicon lack, and no more.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "table.h"

namespace isnad {
namespace {

/// The rows of a table by what of them makes a word, each with its id.
std::vector<std::pair<std::string, std::string>> words_of(const char* name, const std::vector<std::string>& columns) {
  const auto table = Table::load((std::filesystem::path(ISNAD_SOURCES) / "src/04_segment/data" / name).string(), {"id"});
  REQUIRE_MESSAGE(table.ok(), name);
  std::vector<std::pair<std::string, std::string>> words;
  for (std::size_t n = 0; n < table->size(); ++n) {
    std::string word;
    for (const std::string& column : columns) word += std::string(table->row(n)[column]) + "\t";
    words.emplace_back(std::string(table->row(n)["id"]), word);
  }
  return words;
}

void check_apart(const char* lexicon, const char* by_hand, const std::vector<std::string>& columns) {
  std::set<std::string> known;
  for (const auto& [id, word] : words_of(lexicon, columns)) known.insert(word);
  for (const auto& [id, word] : words_of(by_hand, columns)) CHECK_MESSAGE(known.insert(word).second, id, " stands twice: ", word);
}

}  // namespace

TEST_CASE("a verb written by hand is not in the lexicon with the same forms") {
  check_apart("common_verbs.tsv", "verbs_by_hand.tsv", {"lemma", "root", "form", "imperfect", "forms"});
}

TEST_CASE("a noun written by hand is not in the lexicon with the same plural") {
  check_apart("common_nouns.tsv", "words_by_hand.tsv", {"lemma", "plural", "gender", "pos"});
}

}  // namespace isnad
