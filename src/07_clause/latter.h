// "The latter", "these", "and which": words for somebody named before.
#pragma once

#include "clause.h"

namespace isnad {

/// Gives verbs of a sentence whose subject or object is such a word, right behind or right before them, whom it stands for.
void find_latter(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out);

}  // namespace isnad
