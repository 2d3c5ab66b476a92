// A file, or standard input, as a run of chunks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "byte_reader.h"
#include "result.h"

namespace isnad {

class ByteSource final : public ByteReader {
 public:
  /// @param path  "-" is standard input. CannotOpen for what the system refuses and for a folder.
  static Result<ByteSource> open(const std::string& path);
  /// What is open already, from where it stands; closed at the end.
  static ByteSource of_descriptor(int descriptor, std::string path);
  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&&) = delete;
  ~ByteSource() override;

  /// CannotOpen when the device fails.
  Result<bool> read(std::string& out, std::size_t max_bytes) override;
  /// Of a file, not of a pipe.
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return size_; }
  bool seek(std::uint64_t offset) override;
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  ByteSource(int descriptor, std::string path);
  int descriptor_;
  std::string path_;
  std::optional<std::uint64_t> size_;  ///< asked for once: a process without rights cannot
};

}  // namespace isnad
