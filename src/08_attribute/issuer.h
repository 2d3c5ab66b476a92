// Whose words a whole text is: the organisation that issued a statement.
#pragma once

#include "sources.h"

namespace isnad {

/// The referent of "statement number 3 issued by D." in the first sentences, of "we in D." or "we announce in D." outside what others are
/// quoted for; kNone for a text that is nobody's statement.
std::uint32_t issuer_of(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Scopes& scopes);

}  // namespace isnad
