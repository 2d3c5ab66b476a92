// Method: two-byte characters of the Arabic blocks are most of the text and go through a table of 512 entries;
// everything else takes the general way of fold_letter().
#include "normalise.h"

#include <array>

#include "utf8.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTableBase = 0x0600;
constexpr std::uint32_t kTableSize = 0x0100;

std::array<Letter, kTableSize> make_table() {
  std::array<Letter, kTableSize> table{};
  for (std::uint32_t n = 0; n < kTableSize; ++n) {
    Letter second = kDropped;
    table[n] = fold_letter(kTableBase + n, second);
  }
  return table;
}

std::array<Letter, 0x80> make_ascii() {
  std::array<Letter, 0x80> table{};
  for (std::uint32_t n = 0; n < table.size(); ++n) {
    Letter second = kDropped;
    table[n] = fold_letter(n, second);
  }
  return table;
}

const std::array<Letter, kTableSize> kArabicTable = make_table();
const std::array<Letter, 0x80> kAsciiTable = make_ascii();

}  // namespace

void normalise(std::string_view text, Letters& out) {
  // Sized once for the worst case, one letter a byte, and cut at the end: no growth check for each letter.
  out.letter.resize(text.size() + 1);
  out.origin.resize(text.size() + 2);
  Letter* letter = out.letter.data();
  std::uint32_t* origin = out.origin.data();
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    const unsigned char lead = bytes[at];
    if (lead < 0x80) {
      *letter = kAsciiTable[lead];
      *origin = static_cast<std::uint32_t>(at);
      const std::size_t kept = *letter != kDropped ? 1 : 0;
      letter += kept;
      origin += kept;
      ++at;
    } else if (lead >= 0xD8 && lead <= 0xDB && at + 1 < size && (bytes[at + 1] & 0xC0U) == 0x80U) {
      const std::uint32_t code = (lead & 0x1FU) << 6 | (bytes[at + 1] & 0x3FU);
      *letter = kArabicTable[code - kTableBase];
      *origin = static_cast<std::uint32_t>(at);
      const std::size_t kept = *letter != kDropped ? 1 : 0;
      letter += kept;
      origin += kept;
      at += 2;
    } else {
      const Decoded d = decode_utf8(text, at);
      Letter second = kDropped;
      const Letter first = fold_letter(d.code_point, second);
      if (first != kDropped) {
        *letter++ = first;
        *origin++ = static_cast<std::uint32_t>(at);
      }
      if (second != kDropped) {  // a ligature: both letters begin at its first byte, and it is at least two bytes long
        *letter++ = second;
        *origin++ = static_cast<std::uint32_t>(at);
      }
      at += d.bytes;
    }
  }
  *origin = static_cast<std::uint32_t>(size);
  const auto count = static_cast<std::size_t>(letter - out.letter.data());
  out.letter.resize(count);
  out.origin.resize(count + 1);
}

}  // namespace isnad
