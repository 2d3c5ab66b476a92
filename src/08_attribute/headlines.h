// Who stands before a colon at the head of a sentence, and says the rest of it.
#pragma once

#include <optional>

#include "draft.h"

namespace isnad {

/// "Yemeni official: the army shelled ...", "Breaking | the spokesman of D., So-and-so: we ...", "The agency, from a source: ...".
/// @return  the scope of what is said; nothing where what stands before the colon is a topic, a place or a sentence.
std::optional<Scope> speaker_before_colon(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Sentence& sentence);

}  // namespace isnad
