// What is said in words that no verb of saying reaches: the rest of a speech behind a colon, and quotations that stand alone.
#pragma once

#include "draft.h"

namespace isnad {

/// Lengthens scopes, and adds one for each quotation that nobody says so far.
void add_quotations(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Scope>& scopes);

}  // namespace isnad
