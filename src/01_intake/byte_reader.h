// Bytes that come one after the other, wherever they lie: in a file, in memory, inside an archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "result.h"

namespace isnad {

class ByteReader {
 public:
  virtual ~ByteReader() = default;
  /// Append up to `max_bytes` to `out`; false at the end, with nothing appended.
  virtual Result<bool> read(std::string& out, std::size_t max_bytes) = 0;
  /// Bytes in all, where that is known and seek() works; else nothing.
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
  /// Go on at `offset`, counted from the beginning; false where that cannot be done.
  virtual bool seek(std::uint64_t /*offset*/) { return false; }
};

/// Bytes that lie in memory already and outlive the reader.
class MemoryReader final : public ByteReader {
 public:
  explicit MemoryReader(std::string_view bytes) : bytes_(bytes) {}
  Result<bool> read(std::string& out, std::size_t max_bytes) override {
    const std::string_view piece = bytes_.substr(at_, max_bytes);
    out += piece;
    at_ += piece.size();
    return !piece.empty();
  }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return bytes_.size(); }
  bool seek(std::uint64_t offset) override {
    if (offset > bytes_.size()) return false;
    at_ = static_cast<std::size_t>(offset);
    return true;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace isnad
