// What people ask of a row: ties between actors, the meaning of each row with an id, and what each rule does.
#include <algorithm>
#include <array>
#include <map>

#include "compile.h"

namespace isnad {
namespace {

// Columns that say how a word is written or inflected, not what it is for.
constexpr std::array<std::string_view, 10> kFormColumns = {"id", "source", "root", "measure", "imperfect", "plural",
                                                           "gender", "forms", "lemma", "form"};

// Tables of stages 4 to 8 whose rows have an id that a claim or `explain` may name.
constexpr std::array<const char*, 13> kTables = {
    "06_mention/data/calendar.tsv",     "06_mention/data/documents.tsv",  "06_mention/data/function_words.tsv",
    "06_mention/data/numbers.tsv",      "06_mention/data/org_heads.tsv",  "06_mention/data/people.tsv",
    "06_mention/data/person_titles.tsv", "06_mention/data/place_heads.tsv", "07_clause/data/clause_words.tsv",
    "07_clause/data/cues.tsv",          "07_clause/data/frames.tsv",      "07_clause/data/light_verbs.tsv",
    "07_clause/data/negation.tsv"};

std::string meaning_of(const Table& table, const Row& row) {
  std::string out;
  for (const std::string& column : table.columns()) {
    if (std::ranges::find(kFormColumns, column) != kFormColumns.end() || row[column].empty()) continue;
    out += (out.empty() ? "" : "; ") + column + " " + std::string(row[column]);
  }
  return out;
}

class RowNotes {
 public:
  explicit RowNotes(Build& build) : build_(build) {}

  void run() {
    for (const char* path : kTables) words(path);
    nations();
    rules();
    std::ranges::stable_sort(build_.row_notes, {}, [&](const RowNote& row) { return build_.lexicon.view(row.id); });
  }

 private:
  void add(std::string_view id, const Row& row, std::string_view lemma, std::string_view meaning) {
    Lexicon& lexicon = build_.lexicon;
    build_.row_notes.push_back({lexicon.text(id), lexicon.text(row.table()), lexicon.text(lemma), lexicon.text(meaning),
                                lexicon.text(row["source"])});
  }

  // Faults of these tables are noted where their words are compiled.
  void words(const char* path) {
    const auto table = build_.load_again(path, {"id"});
    for (std::size_t n = 0; table && n < table->size(); ++n) {
      const Row row = table->row(n);
      add(row["id"], row, row["lemma"].empty() ? row["form"] : row["lemma"], meaning_of(*table, row));
    }
  }

  // The rows that stage 6 calls "nation/sy".
  void nations() {
    const auto table = build_.load_again("06_mention/data/nationalities.tsv", {"cc", "adj", "adj_en"});
    std::map<std::string_view, bool> seen;
    for (std::size_t n = 0; table && n < table->size(); ++n) {
      const Row row = table->row(n);
      if (!seen.try_emplace(row["cc"], true).second) continue;
      add("nation/" + std::string(row["cc"]), row, split(row["adj"], '|').front(), "of a nation: " + std::string(row["adj_en"]));
    }
  }

  void rules() {
    const auto table = build_.load("tables/data/rules.tsv", {"id", "meaning", "source"});
    for (std::size_t n = 0; table && n < table->size(); ++n) {
      const Row row = table->row(n);
      add(row["id"], row, "", row["meaning"]);
    }
  }

  Build& build_;
};

}  // namespace

void compile_tie_notes(Build& build) {
  const auto table = build.load_again("06_mention/data/actor_ties.tsv", {"key", "relation", "other", "since", "until", "source"});
  if (!table) return;
  std::map<std::string, std::uint32_t, std::less<>> actors;
  for (std::size_t n = 0; n < build.actors.size(); ++n)
    actors.try_emplace(std::string(build.lexicon.view(build.actors[n].key)), static_cast<std::uint32_t>(n));
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const auto actor = actors.find(row["key"]), other = actors.find(row["other"]);
    if (actor == actors.end() || other == actors.end()) continue;
    build.tie_notes.push_back({actor->second, other->second, build.lexicon.text(row["relation"]), build.lexicon.text(row["since"]),
                          build.lexicon.text(row["until"]), build.lexicon.text(row["source"])});
  }
}

void compile_row_notes(Build& build) { RowNotes(build).run(); }

}  // namespace isnad
