// Decisions of people brought back from a file into a database.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "link_rows.h"
#include "result.h"

namespace isnad {

/// Adds those that the database does not hold yet, in the order given, with who, when and whether undone as they are; numbers are given
/// anew. They take effect as in decide(): those about
/// claims at once where the documents are there already. All of them or none.
/// @return how many were added. BadArgument for a kind of decision that is none; as decide() for the rest.
Result<std::uint64_t> restore_decisions(const std::string& path, std::span<const DecisionRow> rows);

}  // namespace isnad
