// The claims of statements whose numbers surely count the same people, in groups: within a group two numbers are two accounts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "links.h"
#include "sameness.h"

namespace isnad::link {

/// A number and all claims of a group that give it, ascending.
struct Count {
  std::uint32_t value = 0;
  std::vector<std::uint32_t> claims;
};

/// Groups with two or more numbers that are not one number rounded, each number once. A number that is only a rounding of the others, or
/// allowed by their bounds ("at least ten" and fourteen), is not among them.
/// @param ranges  what one or several statements say of this toll
std::vector<std::vector<Count>> rival_counts(const Corpus& corpus, const Sameness& same, std::span<const TollRange* const> ranges, Toll toll);

}  // namespace isnad::link
