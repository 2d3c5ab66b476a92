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
  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&&) = delete;
  ~ByteSource() override;

  /// CannotOpen when the device fails.
  Result<bool> read(std::string& out, std::size_t max_bytes) override;
  /// Of a file, not of a pipe.
  std::optional<std::uint64_t> size() const override;
  bool seek(std::uint64_t offset) override;

 private:
  ByteSource(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_;
  std::string path_;
};

}  // namespace isnad
