// The internal alphabet: one byte a letter. Arabic letters have the codes of ISO 8859-6 (U+0621..U+064A less 0x560),
// digits, Latin letters and punctuation are ASCII. Later stages work on these bytes only, never on code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

using Letter = std::uint8_t;

inline constexpr Letter kDropped = 0;         ///< vowel marks, tatweel, bidi controls: no letter at all
inline constexpr Letter kOpenQuote = 0x81;    ///< guillemets and curly quotes
inline constexpr Letter kCloseQuote = 0x82;
inline constexpr Letter kOtherLetter = 0x83;  ///< a letter of another script
inline constexpr Letter kSymbol = 0x84;       ///< anything else

inline constexpr Letter kHamza = 0xC1;
inline constexpr Letter kAlefMadda = 0xC2;       ///< folded away by normalise()
inline constexpr Letter kAlefHamzaAbove = 0xC3;  ///< folded away
inline constexpr Letter kWawHamza = 0xC4;
inline constexpr Letter kAlefHamzaBelow = 0xC5;  ///< folded away
inline constexpr Letter kYehHamza = 0xC6;
inline constexpr Letter kAlef = 0xC7;
inline constexpr Letter kBeh = 0xC8;
inline constexpr Letter kTehMarbuta = 0xC9;
inline constexpr Letter kTeh = 0xCA;
inline constexpr Letter kTheh = 0xCB;
inline constexpr Letter kJeem = 0xCC;
inline constexpr Letter kHah = 0xCD;
inline constexpr Letter kKhah = 0xCE;
inline constexpr Letter kDal = 0xCF;
inline constexpr Letter kThal = 0xD0;
inline constexpr Letter kReh = 0xD1;
inline constexpr Letter kZain = 0xD2;
inline constexpr Letter kSeen = 0xD3;
inline constexpr Letter kSheen = 0xD4;
inline constexpr Letter kSad = 0xD5;
inline constexpr Letter kDad = 0xD6;
inline constexpr Letter kTah = 0xD7;
inline constexpr Letter kZah = 0xD8;
inline constexpr Letter kAin = 0xD9;
inline constexpr Letter kGhain = 0xDA;
inline constexpr Letter kFeh = 0xE1;
inline constexpr Letter kQaf = 0xE2;
inline constexpr Letter kKaf = 0xE3;
inline constexpr Letter kLam = 0xE4;
inline constexpr Letter kMeem = 0xE5;
inline constexpr Letter kNoon = 0xE6;
inline constexpr Letter kHeh = 0xE7;
inline constexpr Letter kWaw = 0xE8;
inline constexpr Letter kAlefMaqsura = 0xE9;  ///< folded away
inline constexpr Letter kYeh = 0xEA;

constexpr bool is_arabic(Letter letter) { return letter >= kHamza && letter <= kYeh; }
constexpr bool is_quotation_mark(Letter letter) { return letter == kOpenQuote || letter == kCloseQuote || letter == '"'; }
constexpr bool is_digit(Letter letter) { return letter >= '0' && letter <= '9'; }
constexpr bool is_latin(Letter letter) { return (letter >= 'a' && letter <= 'z') || letter == kOtherLetter; }

/// A word of the internal alphabet. Bytes are not text for people: see to_utf8.
using Word = std::basic_string<char>;
using WordView = std::string_view;

inline Letter letter_at(WordView word, std::size_t at) { return static_cast<Letter>(word[at]); }

/// The folded letter of one code point, or kDropped. One code point may stand for two letters (the lam-alef ligatures):
/// `second` is then the second one, else kDropped.
Letter fold_letter(char32_t code_point, Letter& second);

/// What a letter becomes when hamza above (U+0654) is written behind it as a character of its own, as decomposed text
/// (NFD) has it: waw and yeh with hamza; any other letter stays.
constexpr Letter with_hamza(Letter letter) {
  return letter == kWaw ? kWawHamza : letter == kYeh ? kYehHamza : letter;
}
inline constexpr char32_t kHamzaAbove = 0x0654;

/// UTF-8 to the internal alphabet, folded. What normalise() does for a text, for a table cell.
Word to_letters(std::string_view utf8);

/// Back to UTF-8, for people. What was folded away does not come back.
std::string to_utf8(WordView letters);

}  // namespace isnad
