// A number among the fields of a request's query.
#pragma once

#include <cstdint>

#include "request.h"

namespace isnad {

/// @param usual  when the field is absent
/// BadArgument for anything but a whole number from `least` to `most`.
Result<std::uint32_t> number_field(const Target& target, const char* name, std::uint32_t least, std::uint32_t most, std::uint32_t usual);

}  // namespace isnad
