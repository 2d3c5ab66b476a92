// Which words a speaker vouches for: how far a cue reaches.
#pragma once

#include "draft.h"

namespace isnad {

/// Whether some clause opens at this token with a word of clause_words.tsv; a quick no for most tokens.
[[nodiscard]] inline bool may_open_clause(const Passage& passage, std::uint32_t t) {
  return passage.phrase_has(t, kind_bit(SenseKind::Function)) || passage.function(t) == FunctionClass::Subordinator;
}

/// Whether a clause opens at this token with a word of that note: "contrast" (while), "as".
[[nodiscard]] bool opens_clause(const Passage& passage, std::uint32_t t, std::string_view note);

/// Whether a word or phrase of stance that is no verb denies what stands in a slot of it.
[[nodiscard]] bool denies(const Passage& passage, const Sense& sense, ArgSlot slot);
/// Where a phrase ends that says that there is none of what follows ("la wujud li-", "la sihha li-"), else where it begins.
[[nodiscard]] std::uint32_t there_is_no(const Passage& passage, std::uint32_t t);
/// Whether a word or phrase of that note, of clause_words.tsv, begins at this token.
[[nodiscard]] bool is_noted(const Passage& passage, std::uint32_t t, std::string_view note);

/// One past what stands in quotation marks or brackets that open at this token; the token itself where none do before `end`.
[[nodiscard]] std::uint32_t behind_aside(const Passage& passage, std::uint32_t t, std::uint32_t end);

/// Whether a verb, or the word that denies it, stands right behind a comma.
[[nodiscard]] bool behind_comma(const Passage& passage, const Predicate& verb);

/// Whether a new line begins between two tokens.
[[nodiscard]] bool line_breaks(const Passage& passage, std::uint32_t before, std::uint32_t t);

/// The last verb before a noun in its sentence, a verb itself; the first predicate of the sentence where there is none.
[[nodiscard]] std::uint32_t verb_over(const Clauses& clauses, std::uint32_t predicate);

class Reach {
 public:
  static const char* const kParenthesis;  ///< rule of a cue that covers its sentence from the side

  Reach(const Passage& passage, const Mentions& mentions, const Clauses& clauses);

  /// Fills `from`, `to` and `rule` of a scope whose links are known; false when the cue covers nothing.
  bool run(const Predicate& p, Scope& scope) const;

  /// The end of a quotation that opens between two tokens, or right behind the first, and ends behind the second; else `to`.
  [[nodiscard]] std::uint32_t to_quote_end(std::uint32_t from, std::uint32_t to) const;

  /// Where what somebody asks, threatens or blames ends at the latest: the text, or somebody else, goes on.
  [[nodiscard]] std::uint32_t end_of_act(const Scope& scope, const Predicate& p) const;

  /// Where the next verb behind "and" begins, with which the text goes on; else the end of the sentence. `sure`: a spelling that may be a noun is none.
  [[nodiscard]] std::uint32_t before_next_deed(const Predicate& p, std::uint32_t from, bool sure = false) const;

  /// Whether a verb stands right behind a word for "as".
  [[nodiscard]] bool behind_as(const Predicate& p) const;

 private:
  [[nodiscard]] bool object_is_no_words(const Predicate& p, const CueRow& row) const;
  [[nodiscard]] bool takes_his_own(const Predicate& p) const;
  [[nodiscard]] bool sights_somebody(const Predicate& p, const CueRow& row) const;
  [[nodiscard]] bool shows_document(const Predicate& p) const;
  [[nodiscard]] bool spreads_thing(const Predicate& p, const CueRow& row) const;
  [[nodiscard]] std::uint32_t told_deed(const Predicate& p, bool no_object) const;
  bool covers(const Predicate& p, const CueRow& row, Scope& scope) const;
  [[nodiscard]] const Sentence& sentence(const Predicate& p) const { return passage_.tokens.sentence[p.sentence]; }
  [[nodiscard]] const Quote* quote_before(const Predicate& p) const;
  [[nodiscard]] std::uint32_t before_verb(const Predicate& p, std::uint32_t from) const;
  [[nodiscard]] std::uint32_t before_consequence(const Predicate& p, std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] std::uint32_t before_main_verb(const Predicate& p, std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool reports_aside(const Predicate& p) const;
  [[nodiscard]] bool tells_deed(const Predicate& p) const;
  [[nodiscard]] std::uint32_t before_next_clause(const Predicate& p) const;
  [[nodiscard]] std::uint32_t behind_other_report(const Predicate& p) const;
  [[nodiscard]] bool behind_quotation(std::uint32_t from, std::uint32_t t) const;
  [[nodiscard]] const Predicate* verb_from(std::uint32_t t) const;
  [[nodiscard]] bool quotes_on(std::uint32_t t) const;
  [[nodiscard]] bool tells(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool opens_with_contrast(const Predicate& p) const;
  [[nodiscard]] bool turns(std::uint32_t t) const;
  [[nodiscard]] bool explains(std::uint32_t t) const;
  [[nodiscard]] bool somebody_speaks(std::uint32_t from) const;
  [[nodiscard]] bool may_be_deed(std::uint32_t t) const;
  template <class Test>
  [[nodiscard]] std::uint32_t before_next_saying(const Predicate& p, Test&& test) const;
  [[nodiscard]] bool opens_speech(const Predicate& p) const;
  [[nodiscard]] std::uint32_t before_text_goes_on(const Predicate& p, std::uint32_t from) const;
  [[nodiscard]] std::uint32_t before_other_act(const Scope& scope, const Predicate& p, std::uint32_t end) const;
  [[nodiscard]] bool speech_behind(const Predicate& p, const CueRow& row) const;
  [[nodiscard]] std::uint32_t behind_whole_quotation(const Predicate& p) const;
  [[nodiscard]] std::uint32_t behind_quoted_clause(const Predicate& p) const;
  [[nodiscard]] bool takes_somebody(const Predicate& p, const Argument& object) const;
  [[nodiscard]] bool speaks_of_antecedent(const Predicate& p) const;
  [[nodiscard]] bool closes_with_participle(const Scope& scope, const Predicate& p, std::uint32_t t) const;
  [[nodiscard]] std::uint32_t before_contrast(const Scope& scope, const Predicate& p) const;
  [[nodiscard]] std::uint32_t before_next_speaker(const Scope& scope, const Predicate& cue, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t before_circumstance(const Scope& scope, const Predicate& cue, std::uint32_t end) const;

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  std::vector<Quote> quotes_;  // by their beginnings
};

}  // namespace isnad
