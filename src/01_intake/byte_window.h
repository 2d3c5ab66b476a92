// The part of an input that is looked at, as it moves on: for readers that need a whole record before they know its size.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "byte_reader.h"

namespace isnad {

class ByteWindow {
 public:
  /// @param head  bytes that were read already, before those of `bytes`
  ByteWindow(ByteReader& bytes, std::string head) : source_(bytes), held_(std::move(head)) {}

  /// What is held and was not dropped.
  [[nodiscard]] std::string_view rest() const { return std::string_view(held_).substr(at_); }
  /// Of the first byte of rest(), counted from the beginning of the input.
  [[nodiscard]] std::uint64_t offset() const { return before_ + at_; }
  /// Nothing more can be read: rest() is all there is.
  [[nodiscard]] bool ended() const { return ended_; }

  /// Read until rest() has `size` bytes or the input ends.
  Failure hold(std::size_t size) {
    if (rest().size() >= size || ended_) return std::nullopt;
    before_ += at_;
    held_.erase(0, at_);
    at_ = 0;
    while (held_.size() < size && !ended_) {
      const Result<bool> more = source_.read(held_, kBlock);
      if (!more) return more.error();
      ended_ = !*more;
    }
    return std::nullopt;
  }

  /// Bytes that were taken out come back before rest(). The last ones only.
  void put_back(std::string_view bytes) {
    if (bytes.size() <= at_ && held_.compare(at_ - bytes.size(), bytes.size(), bytes) == 0) {
      at_ -= bytes.size();
      return;
    }
    const std::uint64_t offset = this->offset() - bytes.size();
    held_.replace(0, at_, bytes);
    at_ = 0;
    before_ = offset;
  }

  /// Pass over bytes, held or not. Fewer when the input ends before.
  Failure drop(std::uint64_t size) {
    while (true) {
      const std::size_t here = static_cast<std::size_t>(std::min<std::uint64_t>(size, rest().size()));
      at_ += here;
      size -= here;
      if (size == 0 || ended_) return std::nullopt;
      if (Failure failure = hold(1)) return failure;
    }
  }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 20U;

  ByteReader& source_;
  std::string held_;
  std::size_t at_ = 0;         ///< of the first byte that was not dropped
  std::uint64_t before_ = 0;   ///< bytes of the input before held_
  bool ended_ = false;
};

/// A window as a reader that takes bytes out of it.
class WindowReader final : public ByteReader {
 public:
  explicit WindowReader(ByteWindow& window) : window_(window) {}
  Result<bool> read(std::string& out, std::size_t max_bytes) override {
    if (Failure failure = window_.hold(1)) return *failure;
    const std::string_view piece = window_.rest().substr(0, max_bytes);
    out += piece;
    const bool any = !piece.empty();
    if (Failure failure = window_.drop(piece.size())) return *failure;
    return any;
  }

 private:
  ByteWindow& window_;
};

}  // namespace isnad
