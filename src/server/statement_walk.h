// Statement after statement of a filter, up to a bound, for answers that add them up.
#pragma once

#include <cstdint>
#include <functional>

#include "store.h"

namespace isnad {

/// Statements looked at for one answer that adds up fields; for one that reads every telling of them; for the tie of two actors.
inline constexpr std::uint32_t kMostStatements = 20'000, kMostRead = 10'000, kMostTold = 2'000;

/// Latest first: those that are left out are the earliest and those without a day.
/// @return whether there were more than `most`; the first error of the store
Result<bool> walk_statements(Store& store, const StatementFilter& filter, std::uint32_t most,
                             const std::function<void(const StatementRow&)>& take);

}  // namespace isnad
