// A verb as a dictionary names it, and the stems from which all its forms are made.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sounds.h"

namespace isnad {

/// The derived forms in the count of the grammars; Q1, Q2, Q4 are those of four radicals.
enum class VerbClass { I, II, III, IV, V, VI, VII, VIII, IX, X, Q1, Q2, Q4 };

/// "I" ... "X", "Q1", "Q2", "Q4", as tables write them; nothing for another word.
[[nodiscard]] std::optional<VerbClass> verb_class(std::string_view name);

struct Verb {
  std::u32string root;         ///< 3 radicals, 4 for Q1, Q2, Q4; any spelling of hamza; 2 letters mean a doubled root
  VerbClass form = VerbClass::I;
  char imperfect_vowel = 'u';  ///< a, i or u; form I only
  char perfect_vowel = 0;      ///< a, i or u; form I only; 0: by the usual pairing with the imperfect
  bool strong_middle = false;  ///< a waw or yeh in the middle that stays a consonant, as in form X of h-w-dh
};

/// What is weak in this verb, in this form.
struct Weakness {
  bool hollow = false;     ///< a glide in the middle that turns into a long vowel
  bool defective = false;  ///< a glide at the end
  bool doubled = false;    ///< the last two consonants are the same and contract before a vowel
};

/// Stems without prefix and suffix, ending in the last radical; not yet joined, so weak letters still stand in full.
struct VerbStems {
  Weakness weak;
  std::u32string root;  ///< radicals, hamza as kHamza
  Sounds perfect, perfect_passive;
  Sounds imperfect, imperfect_passive;
  Sounds imperative;
  bool u_prefix = false;        ///< the active imperfect has u in its prefix
  char32_t infix = 0;           ///< form VIII: the letter that stands for its teh
  char32_t short_vowel = U'a';  ///< hollow form I: vowel of the active perfect before a consonant
};

/// Nothing when the number of radicals does not fit the form, or a vowel is none of a, i, u.
[[nodiscard]] std::optional<VerbStems> stems_of(const Verb& verb);

/// A stem and a suffix made one, by the rules of hollow, defective and doubled verbs.
/// @param suffix      sounds; empty for the endless jussive and imperative
/// @param short_vowel what a hollow stem keeps before a consonant; 0: the short form of its long vowel
/// @param contract    doubled verbs with an empty suffix: contracted or in full
[[nodiscard]] Sounds join(const Sounds& stem, std::u32string_view suffix, const Weakness& weak, char32_t short_vowel,
                          bool contract);

}  // namespace isnad
