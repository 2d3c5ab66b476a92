// Every inflected form of a noun or adjective, as written without vowel marks and without article.
//
// Pure. The plural cell of the word tables says what a rule cannot know:
//   +un    sound masculine plural; the feminine in teh marbuta and its plural are then made too (fighter, Syrian)
//   +at    plural in alef-teh
//   +in    the last yeh of the lemma is that of a defective noun (judge: qadi, without article and partner qad)
//   other  a broken plural, written out; a word in waw-noon there counts as +un
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "conjugate.h"

namespace isnad {

/// Where a written form of a noun may stand.
enum class NounState {
  Any,            ///< everywhere: with or without article, before its partner, before a pronoun
  Free,           ///< with article or alone: sound plural and dual with their noon, a defective noun without its yeh
  Joined,         ///< before a noun in construct or a pronoun: dual and plural that have lost their noon
  Unattached,     ///< everywhere but before a pronoun: teh marbuta, alef maqsura at the end
  BeforePronoun,  ///< only with a pronoun attached: the same words with teh, alef or a seat for hamza
  Accusative,     ///< indefinite accusative in alef
};

struct NounForm {
  std::u32string letters;
  Number number;
  Gender gender;
  NounState state;
  bool broken = false;  ///< belongs to a broken plural
  bool operator==(const NounForm&) const = default;
};

/// @param lemma    one word, singular (plural for words without a singular), letters only
/// @param gender   Masculine or Feminine, of the lemma; broken plurals get the same
/// @param plurals  the cells described above, in any order; may be empty
/// @return the lemma's own forms first; no two equal. Empty only for an empty lemma. Unknown "+" words are left out,
///         which the table check reports.
[[nodiscard]] std::vector<NounForm> inflect_noun(std::u32string_view lemma, Gender gender,
                                                 const std::vector<std::u32string>& plurals);

/// The same for an entry of several words, which is matched word by word after the article is taken off each. Plural
/// cells are taken as they stand; "+" cells mean nothing here. An entry without a blank goes to inflect_noun().
[[nodiscard]] std::vector<NounForm> inflect_phrase(std::u32string_view lemma, Gender gender,
                                                   const std::vector<std::u32string>& plurals);

}  // namespace isnad
