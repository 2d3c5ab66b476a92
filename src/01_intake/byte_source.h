// A file, or standard input, as a run of chunks.
#pragma once

#include <cstddef>
#include <string>

#include "result.h"

namespace isnad {

class ByteSource {
 public:
  /// @param path  "-" is standard input. CannotOpen for what the system refuses and for a folder.
  static Result<ByteSource> open(const std::string& path);
  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&&) = delete;
  ~ByteSource();

  /// Append up to `max_bytes` to `out`; false at the end of the file. CannotOpen when the device fails.
  Result<bool> read(std::string& out, std::size_t max_bytes);

 private:
  ByteSource(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_;
  std::string path_;
};

}  // namespace isnad
