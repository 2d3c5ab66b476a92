// Which rows of the tables stand behind what a stage made: "  row ID "words" table", one line each.
#pragma once

#include <string>

#include "mention.h"
#include "notes.h"

namespace isnad {

class RowLines {
 public:
  explicit RowLines(const Passage& passage) : passage_(passage), tables_(passage.tables), notes_(passage.tables) {}

  /// Every row that has this phrase: `row sdf "..." actor_aliases.tsv`. Namesakes among places are all told.
  [[nodiscard]] std::string of_phrase(const Hit& hit) const;
  /// The name of the tables, or the head noun, by which a mention is what it is; nothing for a rule of grammar alone.
  [[nodiscard]] std::string of_mention(const Mention& mention, const Mentions& mentions) const;
  /// Words of the calendar, number words and function words among the tokens of a date or number.
  [[nodiscard]] std::string of_span(std::uint32_t first, std::uint32_t last) const;
  /// Every function word of the text with its row: `function "..." cw001`.
  [[nodiscard]] std::string function_words() const;

 private:
  [[nodiscard]] std::string line(std::string_view id, std::string_view words, std::string_view table) const;
  [[nodiscard]] std::string of_id(Text id) const;
  [[nodiscard]] std::string of_sense(const Sense& sense) const;
  [[nodiscard]] std::string of_place(std::uint32_t place, WordView letters) const;

  const Passage& passage_;
  const Tables& tables_;
  Notes notes_;
};

}  // namespace isnad
