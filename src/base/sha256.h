// SHA-256, the name under which original bytes are kept.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

/// 64 lower-case hexadecimal digits. Any bytes, none included.
std::string sha256_hex(std::string_view bytes);

}  // namespace isnad
