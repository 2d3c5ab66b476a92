// Bytes as base64 (RFC 4648, section 4) and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad {

std::string base64_of(std::string_view bytes);

/// Nothing for text that is no base64: a length that is no multiple of four, a character outside the alphabet, padding elsewhere than
/// at the end, bits behind the last byte.
std::optional<std::string> bytes_of_base64(std::string_view text);

}  // namespace isnad
