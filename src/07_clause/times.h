// Which predicate each date of a sentence is said of.
#pragma once

#include <vector>

#include "items.h"

namespace isnad {

/// Sets `date`, `occasion` and `beside` of the predicates of a sentence, whose items these are. To be called behind
/// give_arguments(), which tells event nouns in a slot from those that are not. What `scratch` holds means nothing.
void give_dates(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, const std::vector<Item>& items,
                Clauses& out, std::vector<std::uint32_t>& scratch);

}  // namespace isnad
