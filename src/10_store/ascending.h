// Ids that ascend in an order that is not the order in which things came.
#pragma once

#include <cstdint>
#include <vector>

namespace isnad::store {

inline constexpr std::int64_t kGap = std::int64_t{1} << 32;  ///< between two neighbours that come together: room for what comes between them later

/// Ids above 0, ascending, for things in their order. What has one from before keeps it, as long as they ascend; what is new gets one
/// between its neighbours, or beyond the last one. Only when there is no room left do all get new ones.
/// @param before  the id of each thing, 0 where it has none
std::vector<std::int64_t> ascending_ids(const std::vector<std::int64_t>& before);

}  // namespace isnad::store
