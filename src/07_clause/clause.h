// Stage 7, clause: predicates with their arguments.
//
//   in    Passage, Mentions
//   out   Clauses
//   data  data/frames.tsv, light_verbs.tsv, cues.tsv, negation.tsv
//
// Pure. A sentence becomes a row of items (items.h): verbs, event nouns, noun phrases, prepositions, marks. One walk
// from left to right gives each noun phrase to a predicate (arguments.cpp), another each date (times.cpp). Sentences are
// bounded, so time is linear.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "mention.h"

namespace isnad {

inline constexpr int kClauseVersion = 1;
inline constexpr std::size_t kMaxArguments = 6;  ///< mentions in one slot; further ones are left out

/// Mentions in one slot of a predicate, in text order.
struct Argument {
  std::array<std::uint32_t, kMaxArguments> mention{};
  std::uint8_t count = 0;
  bool filled = false;         ///< a phrase stands there, even if it names nobody ("a warplane")
  bool pronoun = false;        ///< found through a pronoun or a relative clause
  std::uint32_t event = kNone; ///< predicate that stands in the slot ("an attack")
  std::uint32_t at = 0;        ///< first token
};

enum class PredicateKind : std::uint8_t { Frame, Cue, Light, Other };

struct Predicate {
  PredicateKind kind = PredicateKind::Frame;
  std::uint32_t row = 0;               ///< Frames or Cues; unused for Other, a verb that states nothing itself
  std::uint32_t first = 0, last = 0;   ///< tokens
  std::uint32_t noun = kNone;          ///< token of the noun of a verbal phrase that stands behind others ("met D. his end")
  std::uint32_t sentence = 0;
  bool verb = false;
  bool passive = false;
  bool conjoined = false;              ///< begins with a conjunction
  std::uint8_t prefix = 0;             ///< letters of conjunction and preposition before the word, as it was read
  Morph morph;
  Enclitic enclitic = Enclitic::None;
  Stance stance = Stance::Asserted;
  const char* stance_rule = "";
  bool supposed = false;               ///< behind a word of condition or question: neither told as done nor as meant
  std::uint32_t under = kNone;         ///< light verb, or verb of attempt or wish, that governs it
  std::uint32_t clause_from = kNone;   ///< token where its complement clause begins; kNone when it has none
  std::uint32_t clause_to = 0;
  std::uint32_t date = kNone;          ///< index into Mentions::date: the first date said of it or of what happened with it
  std::uint32_t occasion = kNone;      ///< first predicate of those that tell of the same deed at the same time
  std::uint32_t beside = kNone;        ///< verb before it in the sentence whose telling it goes on with ("and", "while")
  std::array<Argument, kArgSlots> argument;

  [[nodiscard]] const Argument& slot(ArgSlot s) const { return argument[static_cast<std::size_t>(s)]; }
  Argument& slot(ArgSlot s) { return argument[static_cast<std::size_t>(s)]; }
};

/// The pronoun that stands for the subject which a verb of the third person agrees with.
inline Enclitic person_of(const Predicate& p) {
  return p.morph.number != 0 ? Enclitic::Hum : p.morph.feminine != 0 ? Enclitic::Ha : Enclitic::Hu;
}

struct Clauses {
  std::vector<Predicate> predicate;  ///< in text order
};

/// A text without a word of the frame table gives no predicates and is no error.
void clauses(const Passage& passage, const Mentions& mentions, Clauses& out);

}  // namespace isnad
