// The project's own UTF-8 core: decode, validate, and the way between bytes and code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "span.h"

namespace isnad {

struct Decoded {
  char32_t code_point;   ///< U+FFFD for a broken sequence
  std::uint32_t bytes;   ///< 1..4 consumed; 1 for a broken byte
};

/// Decode the character at `at`, which must be < text.size(). A broken byte is no error: U+FFFD, one byte.
Decoded decode_utf8(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

/// Strict: no overlong form, no surrogate, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view text);

/// Valid UTF-8 in which each broken byte became U+FFFD; `replaced` counts them.
std::string repair_utf8(std::string_view text, std::uint32_t& replaced);

/// Byte offsets to code-point offsets of one text, for spans that leave the program.
/// Offsets asked for must lie on character boundaries, 0 and size() included.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;

 private:
  static constexpr std::uint32_t kStep = 128;
  std::string_view text_;
  std::vector<std::uint32_t> before_;  ///< code points before byte kStep * n
};

}  // namespace isnad
