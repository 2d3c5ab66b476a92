// What an id of `why` stands for: a rule, a row of a word table, an actor or a place.
#pragma once

#include <string>
#include <string_view>

#include "notes.h"

namespace isnad {

/// Answers from the tables of this program. A claim that another version read may name ids that they lack.
class WhyText {
 public:
  explicit WhyText(const Tables& tables) : tables_(tables), notes_(tables) {}

  [[nodiscard]] bool knows(std::string_view id) const;
  /// The word or name of the row; empty for a rule.
  [[nodiscard]] std::string word(std::string_view id) const;
  /// What the rule does, or what the row says of its word; "not in the tables of this program" for an unknown id.
  [[nodiscard]] std::string says(std::string_view id) const;
  /// The file of the row, "frames.tsv"; "rules.tsv" for a rule.
  [[nodiscard]] std::string where(std::string_view id) const;

 private:
  [[nodiscard]] std::string text(Text t) const { return std::string(tables_.text(t)); }
  const Tables& tables_;
  Notes notes_;
};

}  // namespace isnad
