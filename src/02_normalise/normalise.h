// Stage 2, normalise: fold the letters of a text and keep the way back to its bytes.
//
//   in    Document.text   UTF-8 as received
//   out   Letters         one byte a letter (alphabet.h), and where each began
//
// Pure; no table: which letters are one letter is a fact of the script (alphabet.cpp).
#pragma once

#include <cstdint>
#include <string_view>

#include "alphabet.h"
#include "raw_vector.h"
#include "span.h"

namespace isnad {

/// Goes up by one whenever the folding of some character changes.
inline constexpr int kNormaliseVersion = 2;

/// The folded text. letter[i] began at byte origin[i]; origin has one entry more: the text's size.
struct Letters {
  RawVector<Letter> letter;
  RawVector<std::uint32_t> origin;

  [[nodiscard]] WordView view(std::uint32_t begin, std::uint32_t end) const {
    return {reinterpret_cast<const char*>(letter.data()) + begin, end - begin};
  }
  /// The bytes of letters [begin, end), dropped characters between and after them included, so that a final vowel
  /// mark belongs to its word.
  [[nodiscard]] ByteSpan bytes(std::uint32_t begin, std::uint32_t end) const { return {origin[begin], origin[end]}; }
};

/// @param text  any bytes: a broken byte folds to kSymbol and is no error
/// @param out   overwritten; its memory is used again
/// Time linear in the text.
void normalise(std::string_view text, Letters& out);

}  // namespace isnad
