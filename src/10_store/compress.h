// zstd for texts, originals and readings.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace isnad::store {

class Compressor {
 public:
  Compressor();
  /// @param prefix  text that `bytes` repeats much of; expand() needs the same. May be empty.
  std::string compress(std::string_view bytes, std::string_view prefix = {});

 private:
  struct Free { void operator()(void* context) const; };
  std::unique_ptr<void, Free> context_;
};

class Expander {
 public:
  Expander();
  /// Throws a BadDatabase Fault when the frame is damaged or would expand to more than 4 GiB.
  std::string expand(std::string_view frame, std::string_view prefix = {});

 private:
  struct Free { void operator()(void* context) const; };
  std::unique_ptr<void, Free> context_;
};

}  // namespace isnad::store
