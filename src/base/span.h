// Spans of a text. Inside the program every span is counted in bytes of the text as received;
// code points appear only at the edge (export, server), by CodePointIndex in utf8.h.
#pragma once

#include <cstdint>

namespace isnad {

/// A half-open run of bytes: begin_byte is included, end_byte is not. 32 bits, so a text is at most 4 GiB.
struct ByteSpan {
  std::uint32_t begin_byte = 0;
  std::uint32_t end_byte = 0;

  [[nodiscard]] std::uint32_t size() const { return end_byte - begin_byte; }
  [[nodiscard]] bool empty() const { return end_byte <= begin_byte; }
  [[nodiscard]] bool overlaps(ByteSpan other) const {
    return begin_byte < other.end_byte && other.begin_byte < end_byte;
  }
  [[nodiscard]] bool contains(ByteSpan other) const {
    return begin_byte <= other.begin_byte && other.end_byte <= end_byte;
  }
  bool operator==(const ByteSpan&) const = default;
};

}  // namespace isnad
