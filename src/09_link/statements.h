// Claims of many documents about one occasion, put together.
#pragma once

#include <cstdint>
#include <vector>

#include "copies.h"
#include "corpus.h"
#include "evidence.h"

namespace isnad::link {

/// Claims about one occasion, ascending, with the evidence that put them together, heaviest first.
struct Cluster {
  std::vector<std::uint32_t> claims;
  std::vector<Evidence> evidence;
};

inline constexpr std::int32_t kOccasionDays = 3;  ///< an occasion's stated days lie at most so far apart: a battle of weeks is many
inline constexpr std::size_t kClusterSample = 15;  ///< claims of each side that are compared before two clusters become one

/// Two claims that are linked.
struct Linked {
  std::uint32_t first = 0, second = 0;
};

/// Every claim is in exactly one cluster. In the order of their first claims.
/// @param apart  receives, if asked for, the linked claims that stand in two clusters, which could not join as wholes, and the claims of
///               two numbers that are nearly linked
std::vector<Cluster> find_clusters(const Corpus& corpus, const Copies& copies, const Points& points, std::vector<Linked>* apart = nullptr);

}  // namespace isnad::link
