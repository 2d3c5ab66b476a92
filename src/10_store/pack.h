// Numbers and strings in few bytes: what a packed reading is made of.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "database.h"

namespace isnad::store {

class Packer {
 public:
  /// 7 bits a byte, low bits first; small numbers take one byte.
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  /// Small numbers of either sign.
  void signed_number(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void real(double value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads what a Packer wrote. Every call throws a BadDatabase Fault when the bytes end too early.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<std::uint8_t>(take(1)[0]);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    fail();
  }
  std::int64_t signed_number() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  std::uint32_t number32() {
    const std::uint64_t value = number();
    if (value > UINT32_MAX) fail();
    return static_cast<std::uint32_t>(value);
  }
  /// A number below `end`.
  std::uint32_t below(std::uint64_t end) {
    const std::uint64_t value = number();
    if (value >= end) fail();
    return static_cast<std::uint32_t>(value);
  }
  /// A count of things that take a byte each at least, so a damaged count cannot ask for more memory than there are bytes.
  std::uint32_t count() { return below(rest_.size() + 1); }
  double real() {
    double value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view text() { return take(number()); }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[noreturn]] static void fail() { throw Fault{{Code::BadDatabase, "", "a reading that is damaged", ""}}; }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) fail();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest_;
};

}  // namespace isnad::store
