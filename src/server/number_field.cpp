#include "number_field.h"

#include <charconv>

namespace isnad {

Result<std::uint32_t> number_field(const Target& target, const char* name, std::uint32_t least, std::uint32_t most, std::uint32_t usual) {
  const auto given = target.get(name);
  if (!given) return usual;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
  if (error == std::errc{} && end == given->data() + given->size() && number >= least && number <= most) return number;
  return Error{Code::BadArgument, name, *given, "a whole number from " + std::to_string(least) + (most == UINT32_MAX ? "" : " to " + std::to_string(most))};
}

}  // namespace isnad
