// Gives each phrase of a sentence to a predicate.
#pragma once

#include "items.h"

namespace isnad {

/// @param items    of one sentence; its predicates stand in `out`
/// @param subject  of the sentence before, for a verb without one ("They then took ..."); becomes that of this sentence
void give_arguments(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out,
                    Argument& subject);

}  // namespace isnad
