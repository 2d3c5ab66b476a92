// From the text tables to the compiled image.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "conjugate.h"
#include "inflect.h"
#include "lexicon.h"
#include "notes.h"
#include "table.h"
#include "table_files.h"

namespace isnad {

/// Rows of all sections while they are being built.
struct Build {
  Lexicon lexicon;
  std::vector<ActorRow> actors;
  std::map<std::string, std::uint32_t> actor_rows;  ///< key -> index into actors
  std::vector<AliasRow> aliases;
  std::vector<TieRow> ties;
  std::vector<PlaceRow> places;
  std::vector<FrameRow> frames;
  std::vector<CueRow> cues;
  std::vector<NounRow> nouns;
  std::vector<ActorNote> actor_notes;
  std::vector<AliasNote> alias_notes;
  std::vector<PlaceNote> place_notes;
  std::vector<PlaceName> place_names;
  std::vector<TieNote> tie_notes;
  std::vector<RowNote> row_notes;
  TableFiles files;     ///< where the tables are read from
  std::vector<Error> errors;  ///< rows that could not be used; the build fails when there is one

  /// A table of a stage, without its malformed rows; nothing when it cannot be read at all. All faults are noted.
  std::optional<Table> load(const std::string& path, const std::vector<std::string>& columns) { return files(path, columns, errors); }
  /// The same, where it was loaded before and its faults are noted.
  std::optional<Table> load_again(const std::string& path, const std::vector<std::string>& columns) {
    std::vector<Error> noted;
    return files(path, columns, noted);
  }
};

// compile_forms.cpp: every written form of a word gets the sense.

/// What a word form means: row `row` of the section of `kind`.
inline Sense sense_of(SenseKind kind, std::uint32_t row, Article article = Article::Any) {
  Sense sense;
  sense.kind = kind;
  sense.row = row;
  sense.article = article;
  return sense;
}

inline constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";  // alef, lam in UTF-8
/// "wzyr xArjyp" -> first word, rest with its blank.
std::pair<std::string_view, std::string_view> first_word(std::string_view phrase);

/// The forms of a noun or of a phrase whose first word inflects. `plural` is a cell of the word tables.
void add_noun(Build& build, std::string_view lemma, bool feminine, std::string_view plural, Sense sense);
/// The forms of a verb; an error is noted for a root that does not fit. Further words of the lemma stay as they are.
/// @param imperfect_only  leave out the perfect, which for this verb is spelled like a common noun
void add_verb(Build& build, const Row& row, std::string_view lemma, std::string_view root, std::string_view form,
              std::string_view imperfect, Sense sense, bool imperfect_only = false);

std::u32string to_u32(std::string_view utf8);
std::string from_u32(std::u32string_view text);

void compile_words(Build& build);    // compile_words.cpp: people, titles, heads, documents, numbers, calendar, function words
void compile_sport(Build& build);    // compile_sport.cpp: words of sport, verbs of matches
void compile_names(Build& build);    // compile_names.cpp: actors, nationalities, name tokens
void compile_ties(Build& build);     // compile_ties.cpp: ties between actors, after their names
void compile_places(Build& build);   // compile_places.cpp
void compile_frames(Build& build);   // compile_frames.cpp: frames, light verbs, cues, stance

void compile_tie_notes(Build& build);  // compile_notes.cpp: ties as people read them; after the names
void compile_row_notes(Build& build);  // compile_notes.cpp: what each row with an id says, and each rule

/// The whole image of the tables; the errors of all rows when there are any.
std::string compile_tables(const TableFiles& files, std::vector<Error>& errors);

}  // namespace isnad
