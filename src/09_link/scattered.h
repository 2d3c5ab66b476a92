// Sentences that count the dead of several places or of a whole day together ("in scattered clashes"): rows of data/scattered.tsv.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad::link {

/// The words of the table, as claims keep their words; sorted. BadTable with file:line: column, found, expected.
Result<std::vector<std::uint32_t>> read_scattered(std::string_view table, std::string_view file);

/// Whether one of the words of a sentence (ClaimSketch::words) says that it tells of several places or events.
bool tells_of_several(std::span<const std::uint32_t> words);

}  // namespace isnad::link
