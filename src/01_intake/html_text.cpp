// Attributes and character references: the half of html_tree.h that resolves what the tree keeps raw.
#include <array>
#include <charconv>

#include "html_tree.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxReference = 12;  // "&thetasym;" is the longest name; "&#x10FFFF;" fits as well
constexpr std::string_view kBlanks = " \t\r\n\f";

// What windows-1252 holds at 80-9F: pages write &#147; and mean a quotation mark (WHATWG HTML, numeric character
// reference end state). 0: nothing there.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0,      0x017E, 0x0178};

char32_t numeric_character(std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  std::uint32_t value = 0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (status != std::errc{} || end != digits.data() + digits.size()) return 0xFFFD;
  if (value >= 0x80 && value <= 0x9F && kWindows1252.at(value - 0x80) != 0) return kWindows1252.at(value - 0x80);
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0xFFFD;
  return value;
}

bool is_name_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_name(std::string_view found, std::string_view name) {
  if (found.size() != name.size()) return false;
  for (std::size_t at = 0; at < found.size(); ++at)
    if (lower(found[at]) != name[at]) return false;
  return true;
}

}  // namespace

void append_unescaped(std::string& out, std::string_view raw, const IntakeTables& tables) {
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t mark = std::min(raw.find('&', at), raw.size());
    out.append(raw.substr(at, mark - at));
    at = mark;
    if (at == raw.size()) return;
    std::size_t end = at + 1;
    while (end < raw.size() && end - at <= kMaxReference && is_name_byte(raw[end])) ++end;
    const std::string_view name = raw.substr(at + 1, end - at - 1);
    const bool closed = end < raw.size() && raw[end] == ';';
    const auto known = tables.character_names.find(std::string(name));
    if (name.size() > 1 && name[0] == '#') append_utf8(out, numeric_character(name.substr(1)));
    else if (known != tables.character_names.end() && closed) append_utf8(out, known->second);
    else {
      out += '&';
      ++at;
      continue;
    }
    at = end + (closed ? 1 : 0);
  }
}

std::string attribute(const HtmlTree& tree, std::uint32_t node, std::string_view name, const IntakeTables& tables) {
  const std::string_view raw = tree.raw(node);
  std::size_t at = 0;
  for (std::size_t count = 0; count < kMaxAttributes; ++count) {
    at = raw.find_first_not_of(" \t\r\n\f/", at);
    if (at == std::string_view::npos) return {};
    const std::size_t name_end = std::min(raw.find_first_of(" \t\r\n\f/=", at + 1), raw.size());
    const std::string_view found = raw.substr(at, name_end - at);
    at = std::min(raw.find_first_not_of(kBlanks, name_end), raw.size());
    std::string_view value;
    if (at < raw.size() && raw[at] == '=') {
      at = std::min(raw.find_first_not_of(kBlanks, at + 1), raw.size());
      const bool quoted = at < raw.size() && (raw[at] == '"' || raw[at] == '\'');
      const std::size_t begin = quoted ? at + 1 : at;
      const std::size_t end = std::min(quoted ? raw.find(raw[at], begin) : raw.find_first_of(kBlanks, begin), raw.size());
      value = raw.substr(begin, end - begin);
      at = end + (quoted ? 1 : 0);
    }
    if (!same_name(found, name)) continue;
    std::string out;
    append_unescaped(out, value, tables);
    return out;
  }
  return {};
}

}  // namespace isnad
