// Claims that cannot all hold: within a statement, and over the control of one place. Laid side by side; never decided.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dispute_finder.h"
#include "evidence.h"
#include "links.h"

namespace isnad::link {

/// @param statements  of the corpus, in their order
/// @param apart       linked or nearly linked claims of two statements: their numbers may be two accounts of one thing
/// @return disputes in the order of their statements, each with two or more sides
std::vector<Dispute> find_disputes(const Corpus& corpus, const Comparison& comparison, const std::vector<Statement>& statements,
                                   std::span<const Linked> apart = {});

/// The kind by its name ("number", ...), or nothing.
std::optional<DisputeOn> dispute_on_of(std::string_view name);

/// "s" or "d" and 12 hexadecimal digits of a hash of `of`: the same for the same words on every machine.
std::string short_id(char kind, std::string_view of);

}  // namespace isnad::link
