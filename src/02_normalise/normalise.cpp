// Method: ASCII and the two-byte characters of the Arabic blocks are nearly all of the text. Two bytes at once index a
// table that says which letter begins there, so that the way from one character to the next has no branch that depends
// on the text (a blank comes after every fifth letter, at no regular place). The rest goes through fold_letter().
#include "normalise.h"

#include <cstring>
#include <vector>

#include "ligatures.h"
#include "rejoin.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr Letter kRare = 0xFF;  // no letter: a character that the table does not know
constexpr unsigned kHamzaAboveBytes = 0x94D9;  // U+0654 in UTF-8, as an index of the table

// Index: first byte + 256 x second byte, as a little-endian machine reads both at once. After an ASCII character the
// second byte means nothing.
std::vector<Letter> make_table() {
  std::vector<Letter> table(0x10000, kRare);
  const auto folded = [](char32_t code_point) {
    Letter second = kDropped;
    const Letter first = fold_letter(code_point, second);
    return second == kDropped ? first : kRare;
  };
  for (unsigned lead = 0; lead < 0x80; ++lead) {
    const Letter letter = folded(lead);
    for (unsigned next = 0; next < 0x100; ++next) table[lead | next << 8U] = letter;
  }
  for (unsigned lead = 0xD8; lead <= 0xDB; ++lead)
    for (unsigned next = 0x80; next < 0xC0; ++next)
      table[lead | next << 8U] = folded((lead & 0x1FU) << 6U | (next & 0x3FU));
  table[kHamzaAboveBytes] = kRare;  // changes the letter before it
  return table;
}

}  // namespace

void normalise(std::string_view text, Letters& out) {
  // Sized once for the worst case, and cut at the end: no growth check for each letter. That is one letter a byte, but
  // four letters for a word ligature of three bytes.
  const std::size_t most = text.size() + text.size() / 3;
  out.letter.resize(most + kMaxLigature);
  out.origin.resize(most + kMaxLigature);
  Letter* const letter = out.letter.data();
  std::uint32_t* const origin = out.origin.data();
  std::size_t count = 0;
  const auto put = [&](Letter folded, std::size_t at) {
    letter[count] = folded;
    origin[count] = static_cast<std::uint32_t>(at);
    count += folded != kDropped ? 1 : 0;
  };
  static const std::vector<Letter> kTable = make_table();
  const Letter* const table = kTable.data();
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    for (; at + 1 < size;) {  // nearly always; nothing is called here, so that all of it stays in registers
      std::uint16_t two;
      std::memcpy(&two, text.data() + at, sizeof two);
      const Letter known = table[two];
      if (known == kRare) break;
      put(known, at);
      at += 1 + (two >> 7U & 1U);
    }
    if (at == size) break;
    const Decoded d = decode_utf8(text, at);
    if (const WordView word = word_ligature(d.code_point); !word.empty()) {
      for (const char letter : word) put(static_cast<Letter>(letter), at);
      at += d.bytes;
      continue;
    }
    Letter second = kDropped;
    const Letter first = fold_letter(d.code_point, second);
    if (d.code_point == kHamzaAbove && count > 0) letter[count - 1] = with_hamza(letter[count - 1]);
    put(first, at);
    put(second, at);  // of a ligature: both letters begin at its first byte, and it is at least two bytes long
    at += d.bytes;
  }
  origin[count] = static_cast<std::uint32_t>(size);
  out.letter.resize(count);
  out.origin.resize(count + 1);
  rejoin(text, out);
}

}  // namespace isnad
