// How an Arabic word sounds, and how those sounds are written without vowel marks.
//
// A sound string holds Arabic consonants (waw and yeh only as consonants, hamza always as kHamza) and ASCII signs:
//   a i u   short vowels            A I U   long vowels
//   Y       long a at the end, written with alef maqsura
//   |       the alef that carries a helping vowel at the front (hamzat al-wasl)
//   O       the silent alef after a plural waw       h   teh marbuta
// Verbs and nouns are built as sounds, since the rules of weak letters and of the seat of hamza need the vowels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad {

using Sounds = std::u32string;

[[nodiscard]] bool is_short_vowel(char32_t sound);
[[nodiscard]] bool is_long_vowel(char32_t sound);
[[nodiscard]] bool is_vowel(char32_t sound);
[[nodiscard]] bool is_glide(char32_t sound);  ///< waw or yeh as a consonant
/// a, i or u to A, I or U; other sounds come back as they are.
[[nodiscard]] char32_t lengthened(char32_t sound);

/// Put a root into a pattern: "mu1a22i3" with the radicals for 1 to 4, ' for hamza, T for `infix`,
/// t n s m y w for those letters, everything else as the signs above. Digits must lie within the root.
[[nodiscard]] Sounds fill_pattern(std::string_view pattern, std::u32string_view root, char32_t infix);

/// Apply the rules that hold for every word: two hamzas in one syllable at the front become hamza and a long vowel;
/// a glide that closes a syllable after i or u lengthens that vowel.
[[nodiscard]] Sounds settle(Sounds sounds);

/// All accepted spellings, the school one first; letters only, no vowel marks. Never empty for a non-empty input.
/// @param more_follows  a pronoun is attached: nothing counts as the end of the word
[[nodiscard]] std::vector<std::u32string> spell(std::u32string_view sounds, bool more_follows);

/// Root as found in a table to radicals: any form of hamza to kHamza, alef to waw, two letters to a doubled root.
[[nodiscard]] std::u32string radicals(std::u32string_view root);

}  // namespace isnad
