#include "head_fields.h"

#include <algorithm>

#include "line_words.h"

namespace isnad {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_name(std::string_view line, std::string_view name) {
  return line.size() > name.size() && line[name.size()] == ':' &&
         std::equal(name.begin(), name.end(), line.begin(), [](char wanted, char c) { return wanted == lower(c); });
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string without_percents(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 && hex_digit(text[at + 2]) >= 0;
    out += escape ? static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2])) : text[at];
    if (escape) at += 2;
  }
  return out;
}

// One "name=value" behind a semicolon; takes it off `rest`. False at the end.
bool next_parameter(std::string_view& rest, std::string& name, std::string& value) {
  const std::size_t begin = rest.find(';');
  if (begin == std::string_view::npos) return false;
  rest.remove_prefix(begin + 1);
  const std::size_t equal = rest.find_first_of("=;");
  if (equal == std::string_view::npos) return false;
  name = lower_ascii(trimmed(rest.substr(0, equal)));
  value.clear();
  if (rest[equal] == ';') return true;
  rest.remove_prefix(equal + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  if (!rest.starts_with('"')) {
    value = trimmed(rest.substr(0, rest.find(';')));
    return true;
  }
  std::size_t at = 1;
  for (; at < rest.size() && rest[at] != '"'; ++at) {
    if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
    value += rest[at];
  }
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return true;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::size_t heading_size(std::string_view bytes) {
  if (bytes.starts_with("\r\n")) return 2;
  if (bytes.starts_with("\n")) return 1;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    if (bytes.substr(at + 1).starts_with("\r\n")) return at + 3;
    if (bytes.substr(at + 1).starts_with('\n')) return at + 2;
  }
  return std::string_view::npos;
}

std::string head_field(std::string_view heading, std::string_view name) {
  while (!heading.empty()) {
    std::size_t end = std::min(heading.find('\n'), heading.size());
    if (same_name(heading, name)) {
      std::string out;
      while (end + 1 < heading.size() && (heading[end + 1] == ' ' || heading[end + 1] == '\t')) end = std::min(heading.find('\n', end + 1), heading.size());
      bool blank = false;
      append_folding_blanks(out, heading.substr(name.size() + 1, end - name.size() - 1), blank);
      return out;
    }
    heading.remove_prefix(std::min(end + 1, heading.size()));
  }
  return {};
}

std::string media_type(std::string_view value) { return lower_ascii(trimmed(value.substr(0, value.find(';')))); }

std::string parameter(std::string_view value, std::string_view name) {
  std::string found, text, joined;
  for (std::string_view rest = value; next_parameter(rest, found, text);) {
    if (found == name) return text;
    if (!found.starts_with(std::string(name) + "*")) continue;
    const bool escaped = found.ends_with('*'), first = found == std::string(name) + "*" || found.starts_with(std::string(name) + "*0");
    if (escaped && first && std::ranges::count(text, '\'') >= 2) text.erase(0, text.find('\'', text.find('\'') + 1) + 1);
    joined += escaped ? without_percents(text) : text;
  }
  return joined;
}

}  // namespace isnad
