// SHA-256, the name under which original bytes are kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// 64 lower-case hexadecimal digits. Any bytes, none included.
std::string sha256_hex(std::string_view bytes);

/// The same as 32 bytes.
std::string sha256_bytes(std::string_view bytes);

/// Two lower-case hexadecimal digits a byte.
std::string hex_of_bytes(std::string_view bytes);

/// What hex_of_bytes was given; nothing when `hex` has a character that is no lower-case digit, or an odd number of them.
std::optional<std::string> bytes_of_hex(std::string_view hex);

}  // namespace isnad
