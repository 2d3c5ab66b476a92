// Method: a packed member that lies in memory whole is unpacked in one go by libdeflate, which takes half the time of zlib; one that is
// longer, or unpacks to more than a record may have, is unpacked as a stream.
#include "warc_walk.h"

#include <libdeflate.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <charconv>
#include <cstring>
#include <memory>
#include <vector>

#include "byte_window.h"
#include "head_fields.h"
#include "inflate.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxHeading = 1 << 16U;
constexpr std::size_t kFirstWindow = 1 << 20U;   ///< packed bytes that are tried at first
constexpr std::size_t kMaxWindow = 32 << 20U;    ///< packed bytes of a member that is unpacked in one go
constexpr std::size_t kFirstRoom = 1 << 20U;     ///< unpacked bytes that are tried at first
constexpr std::size_t kSlack = 1 << 16U;         ///< heading and line ends beside a record of the greatest size
constexpr std::string_view kGzip = "\x1F\x8B\x08", kZstd = "\x28\xB5\x2F\xFD", kRecord = "WARC/1.";
constexpr std::size_t kMaxDictionary = 16 << 20U;

bool is_skippable(std::string_view bytes) {
  return bytes.size() >= 8 && (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50 && bytes.substr(1, 3) == "\x2A\x4D\x18";
}

class Walk {
 public:
  Walk(Input& input, std::size_t max_record, const TakeWarcRecord& take, WarcDamage& damage)
      : window_(input.bytes, std::move(input.head)), max_record_(max_record), take_(take), damage_(damage) {
    input.head.clear();
  }

  Failure run() {
    if (Failure failure = window_.hold(kSlack)) return failure;
    if (window_.rest().starts_with("\x1F\x8B")) return members(kGzip);
    if (window_.rest().starts_with(kZstd) || is_skippable(window_.rest())) {
      if (Failure failure = dictionary()) return failure;
      return members(kZstd);
    }
    return records(window_, std::nullopt);
  }

 private:
  enum class Unpacked : std::uint8_t { Whole, TooLarge, Broken };

  Failure members(std::string_view magic) {
    while (going_) {
      if (Failure failure = window_.hold(kFirstWindow / 16)) return failure;
      if (window_.rest().empty()) return std::nullopt;
      if (!window_.rest().starts_with(magic)) {
        if (magic == kZstd && is_skippable(window_.rest())) {
          if (Failure failure = window_.drop(8U + skippable_size())) return failure;
          continue;
        }
        if (Failure failure = resynchronise(magic)) return failure;
        continue;
      }
      if (Failure failure = member(magic)) return failure;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::uint32_t skippable_size() const {
    std::uint32_t size = 0;
    std::memcpy(&size, window_.rest().data() + 4, sizeof size);
    return size;
  }

  Failure member(std::string_view magic) {
    const std::uint64_t offset = window_.offset();
    while (true) {
      std::size_t taken = 0, given = 0;
      const Unpacked how = magic == kGzip ? gunzip(taken, given) : unzstd(taken, given);
      if (how == Unpacked::Whole) {
        records_in(std::string_view(room_.get(), given), offset, offset + taken);
        return window_.drop(taken);
      }
      if (how == Unpacked::TooLarge) return stream(magic, offset);
      if (window_.ended() || (magic == kGzip && is_damaged())) break;
      if (window_.rest().size() >= kMaxWindow) return stream(magic, offset);
      if (Failure failure = window_.hold(std::max(kFirstWindow, window_.rest().size() * 2))) return failure;
    }
    return resynchronise(magic);
  }

  void grow() {
    capacity_ = capacity_ == 0 ? kFirstRoom : std::min(capacity_ * 4, max_record_ + kSlack);
    room_ = std::make_unique_for_overwrite<char[]>(capacity_);
  }

  Unpacked gunzip(std::size_t& taken, std::size_t& given) {
    if (capacity_ == 0) grow();
    while (true) {
      const std::string_view rest = window_.rest();
      const auto status = libdeflate_gzip_decompress_ex(deflate_.get(), rest.data(), rest.size(), room_.get(), capacity_, &taken, &given);
      if (status == LIBDEFLATE_SUCCESS) return Unpacked::Whole;
      if (status != LIBDEFLATE_INSUFFICIENT_SPACE) return Unpacked::Broken;
      if (capacity_ >= max_record_ + kSlack) return Unpacked::TooLarge;
      grow();
    }
  }

  // libdeflate does not tell damage from bytes that are not there yet; zlib does.
  [[nodiscard]] bool is_damaged() const {
    MemoryReader none{std::string_view{}};
    InflateReader reader(window_.rest(), none, Packing::Gzip);
    std::string piece;
    while (true) {
      piece.clear();
      const Result<bool> more = reader.read(piece, kSlack);
      if (!more) return !reader.left().empty();
      if (!*more) return false;
    }
  }

  Unpacked unzstd(std::size_t& taken, std::size_t& given) {
    const std::string_view rest = window_.rest();
    taken = ZSTD_findFrameCompressedSize(rest.data(), rest.size());
    if (ZSTD_isError(taken) != 0) return Unpacked::Broken;
    const unsigned long long said = ZSTD_getFrameContentSize(rest.data(), rest.size());
    if (said != ZSTD_CONTENTSIZE_UNKNOWN && said > max_record_ + kSlack) return Unpacked::TooLarge;
    if (capacity_ == 0) grow();
    while (true) {
      given = ZSTD_decompress_usingDDict(zstd_.get(), room_.get(), capacity_, rest.data(), taken, words_.get());
      if (ZSTD_isError(given) == 0) return Unpacked::Whole;
      if (ZSTD_getErrorCode(given) != ZSTD_error_dstSize_tooSmall) return Unpacked::Broken;
      if (capacity_ >= max_record_ + kSlack) return Unpacked::TooLarge;
      grow();
    }
  }

  // The first frame of a .warc.zst may be a dictionary, itself packed or not.
  Failure dictionary() {
    if (!is_skippable(window_.rest())) return std::nullopt;
    const std::uint64_t size = skippable_size();
    if (size > kMaxDictionary) return std::nullopt;
    if (Failure failure = window_.hold(static_cast<std::size_t>(8 + size))) return failure;
    std::string_view bytes = window_.rest().substr(8, static_cast<std::size_t>(size));
    std::string plain;
    if (bytes.starts_with(kZstd)) {
      MemoryReader none{std::string_view{}};
      InflateReader reader(bytes, none, Packing::Zstd);
      for (Result<bool> more = true; more.ok() && *more && plain.size() <= kMaxDictionary;) more = reader.read(plain, kSlack);
      bytes = plain;
    }
    words_.reset(ZSTD_createDDict(bytes.data(), bytes.size()));
    return window_.drop(8 + size);
  }

  Failure stream(std::string_view magic, std::uint64_t offset) {
    WindowReader packed(window_);
    InflateReader reader({}, packed, magic == kGzip ? Packing::Gzip : Packing::Zstd);
    ByteWindow inside(reader, "");
    const Failure failure = records(inside, offset);
    if (failure && failure->code == Code::TooLarge) return failure;
    if (!going_) return std::nullopt;
    if (failure) {
      note(offset);
      return resynchronise(magic, false);
    }
    window_.put_back(reader.left());  // what the stream read beyond its end
    return std::nullopt;
  }

  void note(std::uint64_t offset) {
    if (damage_.places++ == 0) damage_.first = offset;
  }

  Failure resynchronise(std::string_view magic, bool counted = true) {
    if (counted) note(window_.offset());
    if (Failure failure = window_.drop(1)) return failure;
    while (true) {
      if (Failure failure = window_.hold(kSlack)) return failure;
      const std::size_t found = window_.rest().find(magic);
      if (found != std::string_view::npos) return window_.drop(found);
      if (window_.ended()) return window_.drop(window_.rest().size());
      if (Failure failure = window_.drop(window_.rest().size() - magic.size())) return failure;
    }
  }

  /// Records that lie in memory.
  void records_in(std::string_view bytes, std::uint64_t offset, std::uint64_t packed) {
    while (going_) {
      bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
      if (bytes.empty()) return;
      const auto extent = warc_extent(bytes);
      if (!extent || extent->block > bytes.size() - extent->heading) return note(offset);
      const std::size_t size = extent->heading + static_cast<std::size_t>(extent->block);
      going_ = take_({bytes.substr(0, size), offset, false, packed});
      bytes.remove_prefix(size);
    }
  }

  /// Records of a plain file, or inside a stream that is unpacked; then their offset is that of the stream.
  Failure records(ByteWindow& window, std::optional<std::uint64_t> of_stream) {
    while (going_) {
      if (Failure failure = window.hold(kMaxHeading)) return failure;
      const std::string_view rest = window.rest();
      const std::size_t blank = std::min(rest.find_first_not_of("\r\n"), rest.size());
      if (blank > 0) {
        if (Failure failure = window.drop(blank)) return failure;
        continue;
      }
      if (rest.empty()) return std::nullopt;
      const std::uint64_t offset = of_stream.value_or(window.offset());
      const auto extent = warc_extent(rest);
      if (!extent) {
        note(offset);
        if (Failure failure = next_record(window)) return failure;
        continue;
      }
      if (Failure failure = record(window, *extent, offset)) return failure;
    }
    return std::nullopt;
  }

  Failure record(ByteWindow& window, const WarcExtent& extent, std::uint64_t offset) {
    if (extent.block > max_record_) {
      going_ = take_({window.rest(), offset, true, window_.offset()});
      const std::uint64_t before = window.offset();
      if (Failure failure = window.drop(extent.heading + extent.block)) return failure;
      if (going_ && window.offset() - before < extent.heading + extent.block) note(offset);
      return std::nullopt;
    }
    const std::size_t size = extent.heading + static_cast<std::size_t>(extent.block);
    if (Failure failure = window.hold(size + kRecord.size())) return failure;
    const std::string_view rest = window.rest();
    const bool whole = rest.size() >= size && (rest.size() == size || rest[size] == '\r' || rest[size] == '\n');
    if (!whole) {  // it says a wrong length, or breaks off
      note(offset);
      return next_record(window);
    }
    going_ = take_({rest.substr(0, size), offset, false, window_.offset() + (&window == &window_ ? size : 0)});
    return window.drop(size);
  }

  static Failure next_record(ByteWindow& window) {
    if (Failure failure = window.drop(1)) return failure;
    while (true) {
      if (Failure failure = window.hold(kSlack)) return failure;
      const std::size_t found = window.rest().find(kRecord);
      if (found != std::string_view::npos) return window.drop(found);
      if (window.ended()) return window.drop(window.rest().size());
      if (Failure failure = window.drop(window.rest().size() - kRecord.size())) return failure;
    }
  }

  ByteWindow window_;
  std::size_t max_record_;
  const TakeWarcRecord& take_;
  WarcDamage& damage_;
  std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> deflate_{libdeflate_alloc_decompressor(),
                                                                                             &libdeflate_free_decompressor};
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> zstd_{ZSTD_createDCtx(), &ZSTD_freeDCtx};
  std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> words_{nullptr, &ZSTD_freeDDict};
  std::unique_ptr<char[]> room_;
  std::size_t capacity_ = 0;
  bool going_ = true;
};

}  // namespace

std::optional<WarcExtent> warc_extent(std::string_view bytes) {
  if (!bytes.starts_with(kRecord)) return std::nullopt;
  const std::string_view head = bytes.substr(0, kMaxHeading);
  const std::size_t heading = heading_size(head);
  if (heading == std::string_view::npos) return std::nullopt;
  const std::string length = head_field(head.substr(0, heading), "content-length");
  std::uint64_t block = 0;
  const auto [end, failed] = std::from_chars(length.data(), length.data() + length.size(), block);
  if (failed != std::errc{} || end != length.data() + length.size() || block > UINT64_MAX / 2) return std::nullopt;
  return WarcExtent{heading, block};
}

Failure walk_warc(Input& input, std::size_t max_record, const TakeWarcRecord& take, WarcDamage& damage) {
  return Walk(input, max_record, take, damage).run();
}

}  // namespace isnad
