// Pieces of JSON as they stand, without reading their values: for cutting long files into their records.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace isnad {

struct JsonMember {
  std::string_view key;    ///< without quotes, escapes as they stand
  std::string_view value;  ///< as it stands, without blanks around
};

/// Members of an object, in order; nothing when it is no object or breaks off. What is inside the values is not checked.
std::optional<std::vector<JsonMember>> json_members(std::string_view object);

/// Value of the first member of that name; empty when there is none.
std::string_view json_value(const std::vector<JsonMember>& members, std::string_view key);

}  // namespace isnad
