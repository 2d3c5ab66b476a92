// What a row of negation.tsv says besides its stance, in NounRow::flags; kAttempt stands in tables.h.
#pragma once

#include <cstdint>

namespace isnad {

inline constexpr std::uint8_t kStopped = 2;  ///< what it governs is to stop, and goes on where somebody asks for that

}  // namespace isnad
