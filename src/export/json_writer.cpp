#include "json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "utf8.h"

namespace isnad {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kLineSeparators = "\xE2\x80\xA8";  // U+2028; U+2029 differs in the last bit

// The bytes at which append_escaped() stops.
constexpr std::array<bool, 256> kStops = [] {
  std::array<bool, 256> stops{};
  for (std::size_t byte = 0; byte < stops.size(); ++byte) stops[byte] = byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F || byte == 0xE2;
  return stops;
}();

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  const auto flush = [&](std::size_t end) { out.append(text.substr(copied, end - copied)); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!kStops[byte]) continue;
    if (byte == 0xE2) {  // only the two line separators of the many characters that begin so
      if (text.substr(at, 2) != kLineSeparators.substr(0, 2) || at + 2 >= text.size()) continue;
      const auto last = static_cast<unsigned char>(text[at + 2]);
      if (last != 0xA8 && last != 0xA9) continue;
      flush(at);
      out += last == 0xA8 ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      flush(at);
      switch (byte) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
          out += "\\u00";
          out += kHexDigits[byte >> 4];
          out += kHexDigits[byte & 0xF];
      }
    }
    copied = at + 1;
  }
  flush(text.size());
}

// Whether the text is ASCII without what has to be escaped, and characters of two bytes, as nearly every string is: it is valid then, too.
bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (kStops[byte]) return false;
      ++at;
      continue;
    }
    const bool two = byte >= 0xC2 && byte < 0xE0 && at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U;
    if (!two) return false;
    at += 2;
  }
  return true;
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain(text)) {
    out += text;
  } else if (is_valid_utf8(text)) {
    append_escaped(out, text);
  } else {
    std::uint32_t replaced = 0;
    append_escaped(out, repair_utf8(text, replaced));
  }
  out += '"';
}

template <class Number>
void append_number(std::string& out, Number value) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

}  // namespace

void JsonWriter::before_value() {
  if (comma_) *out_ += ',';
  comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  before_value();
  *out_ += bracket;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  *out_ += bracket;
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  word(name);
  *out_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::word(std::string_view value) {
  before_value();
  *out_ += '"';
  *out_ += value;
  *out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  before_value();
  append_string(*out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  before_value();
  append_number(*out_, value);
  return *this;
}

JsonWriter& JsonWriter::real(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  append_number(*out_, value);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  before_value();
  *out_ += json;
  return *this;
}

}  // namespace isnad
