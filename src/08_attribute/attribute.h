// Stage 8, attribute: claims from predicates: type, roles, place, date, tolls, stance, and the chain of sources.
//
//   in    Passage, Mentions, Clauses
//   out   Claims
//
// Pure. What a claim is, type by type: ARCHITECTURE.md, "What a claim is".
#pragma once

#include "claims.h"
#include "clause.h"

namespace isnad {

inline constexpr int kAttributeVersion = 1;

/// A text that states nothing gives no claims and is no error; its named entities are given all the same.
void attribute(const Passage& passage, const Mentions& mentions, const Clauses& clauses, Claims& out);

}  // namespace isnad
