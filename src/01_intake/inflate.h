// What was packed by gzip, deflate, Brotli or Zstandard, unpacked within limits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "byte_reader.h"
#include "result.h"

namespace isnad {

inline constexpr std::uint64_t kMaxInflateRatio = 200;            ///< unpacked over packed, beyond kFreeInflateBytes
inline constexpr std::uint64_t kFreeInflateBytes = 16'000'000;
inline constexpr int kMaxZstdWindowLog = 27;                      ///< 128 MiB, what zstd itself allows without asking

/// A body of HTTP: coding is that of Content-Encoding ("gzip, br": undone from the last to the first; "identity" and none are
/// the body itself). A body that breaks off, or was cut, gives what came before.
/// @return TooLarge beyond `max_bytes`; BadInput for an unknown coding, or when nothing can be unpacked
Result<std::string> inflated_body(std::string_view body, std::string_view coding, std::size_t max_bytes);

enum class Packing : std::uint8_t { Gzip, Deflate, Zstd, Brotli };

/// A packed stream unpacked as it is read. One gzip member or Zstandard frame: read() ends behind it, and taken() tells where.
/// read() gives BadInput for damage and for a stream that breaks off, TooLarge for one that unpacks to more than
/// kMaxInflateRatio times its size.
class InflateReader final : public ByteReader {
 public:
  /// @param packed  must outlive the reader
  InflateReader(std::string_view packed, ByteReader& more, Packing packing);
  InflateReader(InflateReader&&) = delete;
  InflateReader& operator=(InflateReader&&) = delete;
  ~InflateReader() override;

  Result<bool> read(std::string& out, std::size_t max_bytes) override;
  /// Bytes of the last piece that the stream did not need.
  [[nodiscard]] std::string_view left() const;
  /// Packed bytes that it needed.
  [[nodiscard]] std::uint64_t taken() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace isnad
