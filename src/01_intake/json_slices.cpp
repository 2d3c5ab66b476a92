#include "json_slices.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::size_t skip(std::string_view text, std::size_t at) { return std::min(text.find_first_not_of(kBlank, at), text.size()); }

// One past the closing quote of the string that begins at `at`; past the size when it breaks off.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') ++at;
    else if (text[at] == '"') return at + 1;
  }
  return text.size() + 1;
}

// One past a value; past the size when it breaks off.
std::size_t behind_value(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = behind_string(text, at);
      if (depth == 0) return at;
      continue;
    }
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return text.size() + 1;
}

}  // namespace

std::optional<std::vector<JsonMember>> json_members(std::string_view object) {
  std::vector<JsonMember> out;
  std::size_t at = skip(object, 0);
  if (at == object.size() || object[at] != '{') return std::nullopt;
  at = skip(object, at + 1);
  if (at < object.size() && object[at] == '}') return out;
  while (at < object.size() && object[at] == '"') {
    const std::size_t key_end = behind_string(object, at);
    if (key_end > object.size()) return std::nullopt;
    const std::string_view key = object.substr(at + 1, key_end - at - 2);
    at = skip(object, key_end);
    if (at == object.size() || object[at] != ':') return std::nullopt;
    at = skip(object, at + 1);
    const std::size_t end = behind_value(object, at);
    if (end > object.size()) return std::nullopt;
    std::string_view value = object.substr(at, end - at);
    value = value.substr(0, value.find_last_not_of(kBlank) + 1);
    out.push_back({key, value});
    at = skip(object, end);
    if (at < object.size() && object[at] == '}') return out;
    if (at == object.size() || object[at] != ',') return std::nullopt;
    at = skip(object, at + 1);
  }
  return std::nullopt;
}

std::string_view json_value(const std::vector<JsonMember>& members, std::string_view key) {
  const auto found = std::ranges::find(members, key, &JsonMember::key);
  return found == members.end() ? std::string_view{} : found->value;
}

}  // namespace isnad
