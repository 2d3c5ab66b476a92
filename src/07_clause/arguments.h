// Gives each phrase of a sentence to a predicate.
#pragma once

#include "items.h"

namespace isnad {

/// @param items  of one sentence; its predicates stand in `out`
void give_arguments(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out);

}  // namespace isnad
