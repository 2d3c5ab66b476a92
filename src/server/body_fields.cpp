#include "body_fields.h"

#include <simdjson.h>

namespace isnad {

Result<BodyFields> body_fields(std::string_view body) {
  const Error broken{Code::BadArgument, "body", "something else", "one JSON object of strings and whole numbers"};
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  const simdjson::padded_string bytes(body);
  if (parser.parse(bytes).get_object().get(object) != simdjson::SUCCESS) return broken;
  BodyFields out;
  for (const auto& [name, value] : object) {
    std::string_view text;
    std::uint64_t number = 0;
    if (value.is_null()) continue;
    if (value.get_string().get(text) == simdjson::SUCCESS) {
      if (text.find('\0') != std::string_view::npos) return broken;
      out[std::string(name)] = std::string(text);
    } else if (value.get_uint64().get(number) == simdjson::SUCCESS) {
      out[std::string(name)] = std::to_string(number);
    } else {
      return broken;
    }
  }
  return out;
}

std::string field_of(const BodyFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

}  // namespace isnad
