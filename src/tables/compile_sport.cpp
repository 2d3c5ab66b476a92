#include <array>
#include <utility>

#include "compile.h"
#include "sport_words.h"

namespace isnad {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> kUses = {{{"sport", kWordOfSport},
                                                                              {"team", kBeforeTeam},
                                                                              {"club", kClub},
                                                                              {"side", kSide},
                                                                              {"match", kMatch},
                                                                              {"rival", kRival}}};

// A word is a noun, and has a sense for each of its uses.
void sport_noun(Build& build, const Row& row) {
  std::string_view left = row["use"];
  add_noun(build, row["lemma"], row["gender"] == "f", row["plural"], sense_of(SenseKind::Noun, kNounPlain));
  while (!left.empty()) {
    const std::string_view use = left.substr(0, left.find('|'));
    left.remove_prefix(std::min(left.size(), use.size() + 1));
    bool known = false;
    for (const auto& [name, kind] : kUses)
      if (use == name) {
        known = true;
        add_noun(build, row["lemma"], row["gender"] == "f", row["plural"], sense_of(SenseKind::Sport, kind));
      }
    if (!known) build.errors.push_back(row.error("use", "sport, team, club, side, match or rival, joined by |"));
  }
}

}  // namespace

void compile_sport(Build& build) {
  if (const auto table = build.load("06_mention/data/sport_words.tsv", {"id", "lemma", "plural", "gender", "use"}))
    for (std::size_t n = 0; n < table->size(); ++n) sport_noun(build, table->row(n));
  if (const auto table = build.load("06_mention/data/match_verbs.tsv", {"id", "lemma", "root", "form", "imperfect", "forms"}))
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      for (const Sense& sense : {sense_of(SenseKind::Verb, 0), sense_of(SenseKind::Sport, kMatchVerb)})
        add_verb(build, row, row["lemma"], row["root"], row["form"], row["imperfect"], sense, row["forms"] == "imperfect");
    }
}

}  // namespace isnad
