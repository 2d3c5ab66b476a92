#include "compress.h"

#include <zstd.h>

#include <bit>
#include <cstdint>
#include <new>

#include "database.h"

namespace isnad::store {
namespace {

constexpr int kLevel = 3;  // level 1 saves 10 % of the time of this step and costs 1 % more bytes
constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 30;
constexpr int kSmallestWindowLog = 17;
constexpr int kLargestWindowLog = 27;

// A prefix counts only as far as the window reaches, so the window must hold both.
int window_log(std::uint64_t size) {
  const int log = std::bit_width(size);
  return log < kSmallestWindowLog ? kSmallestWindowLog : log > kLargestWindowLog ? kLargestWindowLog : log;
}

ZSTD_CCtx* compressor(void* context) { return static_cast<ZSTD_CCtx*>(context); }
ZSTD_DCtx* expander(void* context) { return static_cast<ZSTD_DCtx*>(context); }

}  // namespace

void Compressor::Free::operator()(void* context) const { ZSTD_freeCCtx(compressor(context)); }
void Expander::Free::operator()(void* context) const { ZSTD_freeDCtx(expander(context)); }

Compressor::Compressor() : context_(ZSTD_createCCtx()) {
  if (!context_) throw std::bad_alloc();
}

std::string Compressor::compress(std::string_view bytes, std::string_view prefix) {
  ZSTD_CCtx* context = compressor(context_.get());
  ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
  if (!prefix.empty()) {
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log(bytes.size() + prefix.size()));
    ZSTD_CCtx_refPrefix(context, prefix.data(), prefix.size());
  }
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size)) throw std::bad_alloc();  // with room for the bound, only memory can be missing
  out.resize(size);
  return out;
}

Expander::Expander() : context_(ZSTD_createDCtx()) {
  if (!context_) throw std::bad_alloc();
}

std::string Expander::expand(std::string_view frame, std::string_view prefix) {
  const Fault damaged{{Code::BadDatabase, "", "compressed bytes that are damaged", ""}};
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMostBytes) throw damaged;
  ZSTD_DCtx* context = expander(context_.get());
  ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters);
  ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kLargestWindowLog);
  if (!prefix.empty()) ZSTD_DCtx_refPrefix(context, prefix.data(), prefix.size());
  std::string out(size, '\0');
  const std::size_t written = ZSTD_decompressDCtx(context, out.data(), out.size(), frame.data(), frame.size());
  if (ZSTD_isError(written) || written != size) throw damaged;
  return out;
}

}  // namespace isnad::store
