// An interview: who answers.
#pragma once

#include "draft.h"

namespace isnad {

/// Adds the answers of an interview, each a paragraph, as words of the one person whom what stands before the first question has speak. Nothing where the text
/// is no interview, or several speak there.
void add_answers(const Passage& passage, const Mentions& mentions, std::vector<Scope>& scopes);

}  // namespace isnad
