#include "language.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kFewLetters = 40;
constexpr std::size_t kOneInTen = 10;
constexpr std::size_t kOneInForty = 40;

// Peh, tteh, tcheh, ddal, rreh, jeh, gaf, noon ghunna, heh goal, yeh barree, and Kurdish oe, e, ae. The other yeh and kaf are
// not here: keyboards put them into Arabic. (Unicode 15, block Arabic; Persian has one of its four in about 30 letters.)
constexpr auto kForeign = std::to_array<char32_t>({0x067E, 0x0679, 0x0686, 0x0688, 0x0691, 0x0698, 0x06AF, 0x06BA, 0x06C1, 0x06C6, 0x06CE,
                                                   0x06D2, 0x06D5});

constexpr char32_t kLastOfArabic = 0x064A;  // yeh: the foreign letters have higher numbers

bool is_arabic_letter(char32_t c) {
  return (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D5) || (c >= 0x0750 && c <= 0x077F) || (c >= 0xFB50 && c <= 0xFDFB) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}

// Roughly: letters of any other script. Marks and signs above U+00C0 that are no letters are too few to matter.
bool is_other_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000 && !(c >= 0x0600 && c < 0x0780)) ||
         (c >= 0x2C00 && c < 0xD800 && !(c >= 0x3000 && c < 0x3040));
}

}  // namespace

bool is_arabic(std::string_view text) {
  std::size_t arabic = 0, other = 0, foreign = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {  // most of what is no Arabic in Arabic text: blanks, digits, marks
      other += static_cast<unsigned char>((byte | 0x20) - 'a') < 26 ? 1 : 0;
      ++at;
      continue;
    }
    const bool two = (byte & 0xE0) == 0xC0 && at + 1 < text.size();  // nearly all letters
    const Decoded one = two ? Decoded{static_cast<char32_t>((byte & 0x1F) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3F)), 2} : decode_utf8(text, at);
    at += one.bytes;
    if (!is_arabic_letter(one.code_point)) {
      other += is_other_letter(one.code_point) ? 1 : 0;
      continue;
    }
    ++arabic;
    if (one.code_point > kLastOfArabic) foreign += std::ranges::find(kForeign, one.code_point) != kForeign.end() ? 1 : 0;
  }
  if (arabic + other < kFewLetters) return true;
  return arabic * kOneInTen >= arabic + other && foreign * kOneInForty <= arabic;
}

}  // namespace isnad
