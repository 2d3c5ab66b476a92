// Bytes of unknown charset to UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "result.h"

namespace isnad {

struct DecodedText {
  std::string text;                  ///< valid UTF-8, without a byte-order mark
  std::string charset;               ///< lower case: "utf-8", "windows-1256", "utf-16le", ...
  std::uint32_t replaced_bytes = 0;  ///< for UTF-8 exact; for another charset the characters that became U+FFFD
};

/// Order: byte-order mark; strict UTF-8; the charset that the page declares; UTF-8 with a few broken bytes; a guess by
/// uchardet. A declared charset is never trusted against a strict decoding: pages that are UTF-8 and say windows-1256
/// exist, the other way round the strict test fails by itself.
/// @param declared  charset name out of <meta>, or empty; an unknown name is no error, it is passed over
/// @return the text, or BinaryInput for NUL bytes outside UTF-16, for more than 1 control character in 20, and for bytes
///         of which more than one in ten fits no charset. No bytes give an empty text: no error here.
Result<DecodedText> decode_bytes(std::string_view bytes, std::string_view declared);

/// The name in <meta charset=...> or <meta ... content="...; charset=...">, looked for in the first 4096 bytes; lower
/// case; empty when there is none.
std::string declared_charset(std::string_view page);

}  // namespace isnad
