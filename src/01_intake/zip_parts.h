// Named parts of a ZIP that lies in memory.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

struct ZipParts {
  std::map<std::string, std::string> parts;  ///< those asked for that are there, by name
  bool pictures = false;                     ///< a member with the name of a picture
};

/// The first member of each name. TooLarge for a part of more than `max_bytes`, or, from 16 MB on, of more than 200 times
/// the ZIP's own size, and for more than 10,000 members; BadInput for what is no ZIP, or is encrypted or damaged.
Result<ZipParts> zip_parts(std::string_view zip, const std::vector<std::string_view>& names, std::uint64_t max_bytes);

}  // namespace isnad
