// The fields of a request's query as filters of statements, disputes and tellings.
#pragma once

#include "link_rows.h"
#include "request.h"
#include "store.h"
#include "telling_request.h"

namespace isnad {

/// Fields actor, between (A,B: the first comma parts them), type (one or several, with commas), place, since, until, role,
/// source, stance, said_since, said_until, text, articles, origins, disputed (yes). BadArgument for a type or number that is none, and for a `between` without two parts.
Result<StatementFilter> statement_filter(const Target& target);

/// Field order: earliest (also when absent), latest or told.
Result<StatementOrder> statement_order(const Target& target);

/// Fields on, state, actor, statement. BadArgument for a kind or state that is none.
Result<DisputeFilter> dispute_filter(const Target& target);

/// Fields told_by and without (several with commas), since, until, axis, origins.
Result<link::TellingRequest> telling_request(const Target& target);

}  // namespace isnad
