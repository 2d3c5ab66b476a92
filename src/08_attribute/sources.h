// Who says what: the stretches of text that each source vouches for.
#pragma once

#include "draft.h"

namespace isnad {

/// Scopes in the order in which they begin, a wider one before a narrower one.
std::vector<Scope> find_scopes(const Passage& passage, const Mentions& mentions, const Clauses& clauses);

/// The scopes around a token, outermost first.
std::vector<const Scope*> scopes_of(const std::vector<Scope>& scopes, std::uint32_t token);

}  // namespace isnad
