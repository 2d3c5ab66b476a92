// Actors by what a person types.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "result.h"
#include "tables.h"

namespace isnad {

/// The key of the one actor that bears the key or name, in Arabic or English. A name that no table knows stands for itself, in guillemets, as the links have it.
/// BadArgument when several actors bear it; it names them.
Result<std::string> actor_id(const Tables& tables, std::string_view typed);

}  // namespace isnad
