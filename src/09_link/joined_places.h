// Places told together: "in A and in B", "in the province of A, and the province of B". A claim keeps one of them, its toll counts both.
#pragma once

#include <cstdint>
#include <vector>

#include "claims.h"
#include "tables.h"
#include "tokenise.h"

namespace isnad::link {

/// A mention of a place that another place is joined to by "and".
struct JoinedPlace {
  std::uint32_t byte = 0;    ///< where it begins in the text
  std::uint32_t entity = 0;
};

/// All of a text, in its order. Not those of "between A and B".
/// @param letters, tokens  of the text
std::vector<JoinedPlace> find_joined_places(const std::vector<Entity>& entities, const Tables& tables, const Letters& letters, const Tokens& tokens);

/// Whether one of them is the place of the claim, in its sentence.
[[nodiscard]] bool at_joined_place(const Claim& claim, const std::vector<JoinedPlace>& joined);

}  // namespace isnad::link
