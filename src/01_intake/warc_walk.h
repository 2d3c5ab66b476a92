// The records of a web archive, WARC 1.0 or 1.1: plain, each packed as a gzip member of its own, or as a Zstandard frame.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "input.h"

namespace isnad {

struct WarcRecord {
  std::string_view bytes;  ///< heading and block; of one over the limit the beginning
  std::uint64_t offset;    ///< of it, or of the packed member that holds it, in the file
  bool too_large;
  std::uint64_t packed;    ///< bytes of the file up to its end, or as many as had to be read for it
};

struct WarcDamage {
  std::uint64_t places = 0;  ///< stretches of bytes that are no record, records that break off
  std::uint64_t first = 0;   ///< byte of the first one
};

/// False: take no more.
using TakeWarcRecord = std::function<bool(const WarcRecord&)>;

/// Hand over every record in order. After damage it goes on at the next record or packed member; a record that breaks off is
/// counted and not handed over. A member may hold many records. A packed file's dictionary (the first, skippable frame of a
/// .warc.zst) is used.
/// @param max_record  bytes of one record, beyond which only its beginning is handed over
/// @return the error of the device, or TooLarge for a member that unpacks to more than 200 times its size
Failure walk_warc(Input& input, std::size_t max_record, const TakeWarcRecord& take, WarcDamage& damage);

/// Bytes of the heading with its empty line, and of the block as it says; nothing for what begins no record.
struct WarcExtent {
  std::size_t heading;
  std::uint64_t block;
};
std::optional<WarcExtent> warc_extent(std::string_view bytes);

}  // namespace isnad
