// The fields of a request's query as the store's filters.
#pragma once

#include <cstdint>

#include "request.h"
#include "stored.h"

namespace isnad {

inline constexpr std::uint32_t kUsualRows = 50;
inline constexpr std::uint32_t kMostRows = 200;

/// Field "limit", 1 to kMostRows; kUsualRows when absent. BadArgument for anything else.
Result<std::uint32_t> row_limit(const Target& target);

/// Fields outlet, since, until.
DocumentFilter document_filter(const Target& target);

/// Fields actor, between (A,B: the first comma parts them), type (one or several, with commas), source, stance, place,
/// since, until, role, said_since, said_until, origins, disputed (yes), text, document. BadArgument for a type or stance that is none, and for a `between` without two parts.
Result<ClaimFilter> claim_filter(const Target& target);

/// Field order: newest (also when absent) or day.
Result<ClaimOrder> claim_order(const Target& target);

}  // namespace isnad
