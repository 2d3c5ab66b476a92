// "The latter", "these": words that stand for those named last.
#pragma once

#include "clause.h"

namespace isnad {

/// Gives verbs of a sentence whose subject or object is such a word, right behind or right before them, the last of those before with whom it agrees.
void find_latter(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out);

}  // namespace isnad
