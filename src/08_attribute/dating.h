// The date of a predicate: that of its occasion, or of the clause that it goes on with.
#pragma once

#include "clause.h"

namespace isnad {

struct Dated {
  std::uint32_t date = kNone;  ///< index into Mentions::date; kNone when the text dates it by nothing
  const char* rule = "";
};

Dated date_of(const Tables& tables, const Clauses& clauses, std::uint32_t predicate);

}  // namespace isnad
