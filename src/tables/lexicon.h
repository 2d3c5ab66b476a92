// Builds the stems, senses and phrases of the compiled tables.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "image.h"
#include "table.h"
#include "tables.h"

namespace isnad {

class Lexicon {
 public:
  Lexicon();

  /// A string for the image; equal strings are kept once.
  Text text(std::string_view utf8);

  /// What text() was given.
  [[nodiscard]] std::string_view view(Text text) const { return std::string_view(strings_).substr(text.offset, text.size); }

  /// Give a phrase of the internal alphabet, words separated by blanks, a sense. A word that shows the article is kept
  /// as its stem; with one word `sense.article` is set to Required when it shows one, else kept as given.
  /// An empty phrase is ignored. `whole`: the alef and lam of the first word are its own.
  void add(WordView phrase, Sense sense, bool whole = false);

  /// Whether a text can have the phrase: words, numbers or signs of one sentence, at most kMaxPhrase, of which the first is no mark
  /// and the whole no bare number.
  [[nodiscard]] static bool can_be_met(WordView phrase);

  /// Whether the stem is known already.
  [[nodiscard]] bool knows(WordView stem) const { return ids_.contains(Word(stem)); }

  /// Write the sections Strings, Slots, Words, Senses, Edges, Nodes. Senses of one word or phrase stand in the order in
  /// which they were added.
  void write(ImageWriter& image) const;

 private:
  std::uint32_t id_of(WordView stem);

  std::string strings_;
  std::unordered_map<std::string, Text> known_texts_;
  std::unordered_map<Word, std::uint32_t> ids_;
  std::vector<Word> stems_;
  std::vector<std::vector<Sense>> word_senses_;
  std::vector<std::uint8_t> phrase_flags_;
  std::map<std::uint64_t, std::uint32_t> edges_;  // ordered, so that equal tables give equal images
  std::vector<std::vector<Sense>> node_senses_;
};

}  // namespace isnad
