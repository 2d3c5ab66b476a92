// One member of gzip made in memory, for the tests of this stage and the benchmark.
#pragma once

#include <libdeflate.h>

#include <string>
#include <string_view>

namespace isnad::testing {

inline std::string gzip(std::string_view bytes) {
  libdeflate_compressor* packer = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_gzip_compress_bound(packer, bytes.size()), '\0');
  out.resize(libdeflate_gzip_compress(packer, bytes.data(), bytes.size(), out.data(), out.size()));
  libdeflate_free_compressor(packer);
  return out;
}

}  // namespace isnad::testing
