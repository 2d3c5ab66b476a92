// The fields of a JSON body: one object of strings and whole numbers.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "result.h"

namespace isnad {

using BodyFields = std::map<std::string, std::string, std::less<>>;

/// Numbers as their digits; null is left out. BadArgument for anything else, and for broken JSON.
Result<BodyFields> body_fields(std::string_view body);

/// The value of a field, empty when it is absent.
std::string field_of(const BodyFields& fields, std::string_view name);

}  // namespace isnad
