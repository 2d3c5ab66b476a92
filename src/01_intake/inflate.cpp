#include "inflate.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <vector>

#include "head_fields.h"
#include "line_words.h"
#include "table.h"

namespace isnad {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16U;
constexpr int kGzipBits = 15 + 16, kZlibBits = 15, kRawBits = -15;

/// One stream of some packing. step() takes from `in` and appends to `out`.
class Stream {
 public:
  enum class Status : std::uint8_t { More, End, Broken };
  virtual ~Stream() = default;
  virtual Status step(std::string_view& in, char*& out, std::size_t& room) = 0;
};

class ZlibStream final : public Stream {
 public:
  explicit ZlibStream(int bits) { good_ = inflateInit2(&stream_, bits) == Z_OK; }
  ~ZlibStream() override { inflateEnd(&stream_); }
  ZlibStream(const ZlibStream&) = delete;
  ZlibStream& operator=(const ZlibStream&) = delete;

  Status step(std::string_view& in, char*& out, std::size_t& room) override {
    if (!good_) return Status::Broken;
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(std::min<std::size_t>(in.size(), UINT32_MAX));
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(room, UINT32_MAX));
    const int status = inflate(&stream_, Z_NO_FLUSH);
    in.remove_prefix(static_cast<std::size_t>(reinterpret_cast<const char*>(stream_.next_in) - in.data()));
    room -= static_cast<std::size_t>(reinterpret_cast<char*>(stream_.next_out) - out);
    out = reinterpret_cast<char*>(stream_.next_out);
    if (status == Z_STREAM_END) return Status::End;
    return status == Z_OK || status == Z_BUF_ERROR ? Status::More : Status::Broken;
  }

 private:
  z_stream stream_{};
  bool good_;
};

class ZstdStream final : public Stream {
 public:
  ZstdStream() : stream_(ZSTD_createDStream(), &ZSTD_freeDStream) {
    ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kMaxZstdWindowLog);
  }

  Status step(std::string_view& in, char*& out, std::size_t& room) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, room, 0};
    const std::size_t status = ZSTD_decompressStream(stream_.get(), &to, &from);
    in.remove_prefix(from.pos);
    out += to.pos;
    room -= to.pos;
    if (ZSTD_isError(status) != 0) return Status::Broken;
    return status == 0 ? Status::End : Status::More;
  }

 private:
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream_;
};

class BrotliStream final : public Stream {
 public:
  BrotliStream() : state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance) {}

  Status step(std::string_view& in, char*& out, std::size_t& room) override {
    std::size_t available = in.size();
    auto* from = reinterpret_cast<const std::uint8_t*>(in.data());
    auto* to = reinterpret_cast<std::uint8_t*>(out);
    const auto status = BrotliDecoderDecompressStream(state_.get(), &available, &from, &room, &to, nullptr);
    in.remove_prefix(in.size() - available);
    out = reinterpret_cast<char*>(to);
    if (status == BROTLI_DECODER_RESULT_SUCCESS) return Status::End;
    return status == BROTLI_DECODER_RESULT_ERROR ? Status::Broken : Status::More;
  }

 private:
  std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state_;
};

std::unique_ptr<Stream> stream_of(Packing packing, std::string_view head) {
  if (packing == Packing::Zstd) return std::make_unique<ZstdStream>();
  if (packing == Packing::Brotli) return std::make_unique<BrotliStream>();
  if (packing == Packing::Gzip) return std::make_unique<ZlibStream>(kGzipBits);
  // "deflate" is zlib's form by the standard, and the bare one by some servers: the first two bytes tell.
  const bool zlib = head.size() >= 2 && (head[0] & 0x0F) == 8 &&
                    (static_cast<unsigned char>(head[0]) * 256U + static_cast<unsigned char>(head[1])) % 31 == 0;
  return std::make_unique<ZlibStream>(zlib ? kZlibBits : kRawBits);
}

Error damaged() { return {Code::BadInput, "", "packed bytes that are damaged or break off", "whole ones"}; }

/// A stream undone to its end, to its damage, or until `max_bytes` are passed.
Result<std::string> undone(std::string_view body, Packing packing, std::size_t max_bytes) {
  MemoryReader none{std::string_view{}};
  InflateReader reader(body, none, packing);
  std::string out;
  while (true) {
    const Result<bool> more = reader.read(out, kBlock);
    if (!more && more.error().code == Code::TooLarge) return more.error();
    if (!more && out.empty()) return more.error();
    if (out.size() > max_bytes) return Error{Code::TooLarge, "", "a packed body over the limit", "at most " + std::to_string(max_bytes) + " bytes"};
    if (!more || !*more) return out;
  }
}

}  // namespace

struct InflateReader::State {
  std::string_view in;
  ByteReader& more;
  std::unique_ptr<Stream> stream;
  std::string piece = {};
  std::uint64_t received = 0, given = 0;
  bool ended = false;
};

InflateReader::InflateReader(std::string_view packed, ByteReader& more, Packing packing)
    : state_(std::make_unique<State>(State{packed, more, stream_of(packing, packed)})) {
  state_->received = packed.size();
}

InflateReader::~InflateReader() = default;

std::string_view InflateReader::left() const { return state_->in; }

std::uint64_t InflateReader::taken() const { return state_->received - state_->in.size(); }

Result<bool> InflateReader::read(std::string& out, std::size_t max_bytes) {
  State& state = *state_;
  if (state.ended) return false;
  const std::size_t before = out.size();
  out.resize(before + max_bytes);
  char* to = out.data() + before;
  std::size_t room = max_bytes;
  Failure failure;
  while (room == max_bytes && !state.ended && !failure) {
    const std::size_t had = state.in.size();
    const Stream::Status status = state.stream->step(state.in, to, room);
    state.ended = status == Stream::Status::End;
    if (status == Stream::Status::Broken) failure = damaged();
    if (status != Stream::Status::More || room < max_bytes || state.in.size() < had) {
      if (status != Stream::Status::More || !state.in.empty()) continue;
    } else if (!state.in.empty()) {
      failure = damaged();  // it neither takes nor gives
      continue;
    }
    if (room < max_bytes) continue;
    state.piece.clear();
    const Result<bool> more = state.more.read(state.piece, kBlock);
    if (!more) failure = more.error();
    else if (!*more) failure = damaged();
    state.in = state.piece;
    state.received += state.piece.size();
  }
  out.resize(before + max_bytes - room);
  state.given += max_bytes - room;
  if (failure) return *failure;
  if (state.given > kFreeInflateBytes && state.given / kMaxInflateRatio > taken())
    return Error{Code::TooLarge, "", "bytes that unpack to more than " + std::to_string(kMaxInflateRatio) + " times their size", "articles"};
  return room < max_bytes;
}

Result<std::string> inflated_body(std::string_view body, std::string_view coding, std::size_t max_bytes) {
  std::vector<std::string_view> codings = split(coding, ',');
  std::string out(body);
  for (auto one = codings.rbegin(); one != codings.rend(); ++one) {
    const std::string name = lower_ascii(trimmed(*one));
    if (name.empty() || name == "identity" || name == "none") continue;
    Packing packing = Packing::Gzip;
    if (name == "br") packing = Packing::Brotli;
    else if (name == "deflate") packing = Packing::Deflate;
    else if (name == "zstd") packing = Packing::Zstd;
    else if (name != "gzip" && name != "x-gzip") return Error{Code::BadInput, "", "the content encoding \"" + name + "\"", "gzip, deflate, br or zstd"};
    // Some crawlers undo the coding and leave its name.
    if (packing == Packing::Gzip && !out.starts_with("\x1F\x8B")) continue;
    Result<std::string> inner = undone(out, packing, max_bytes);
    if (!inner) return inner.error();
    out = std::move(*inner);
  }
  return out;
}

}  // namespace isnad
