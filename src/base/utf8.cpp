#include "utf8.h"

namespace isnad {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// Of up to kStep bytes; without a branch, so that the compiler looks at many at once.
std::uint32_t characters_begun(std::string_view bytes) {
  unsigned char continued = 0;
  for (const char byte : bytes) continued = static_cast<unsigned char>(continued + is_continuation(static_cast<unsigned char>(byte)));
  return static_cast<std::uint32_t>(bytes.size()) - continued;
}

}  // namespace

Decoded decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t n) -> unsigned char {
    return at + n < text.size() ? static_cast<unsigned char>(text[at + n]) : 0;
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && is_continuation(byte(1)))
    return {static_cast<char32_t>((lead & 0x1FU) << 6 | (byte(1) & 0x3FU)), 2};
  if (lead >= 0xE0 && lead < 0xF0 && is_continuation(byte(1)) && is_continuation(byte(2))) {
    const char32_t value = static_cast<char32_t>((lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU));
    if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && is_continuation(byte(1)) && is_continuation(byte(2)) && is_continuation(byte(3))) {
    const char32_t value = static_cast<char32_t>((lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 |
                                                 (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU));
    if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4};
  }
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6);
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | c >> 12);
    out += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | c >> 18);
    out += static_cast<char>(0x80U | (c >> 12 & 0x3FU));
    out += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && is_continuation(static_cast<unsigned char>(text[at + 1]))) {  // nearly all letters
      at += 2;
      continue;
    }
    const Decoded d = decode_utf8(text, at);
    if (d.code_point == kReplacement && d.bytes == 1) return false;
    at += d.bytes;
  }
  return true;
}

std::string repair_utf8(std::string_view text, std::uint32_t& replaced) {
  std::string out;
  out.reserve(text.size());
  replaced = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode_utf8(text, at);
    if (d.code_point == kReplacement && d.bytes == 1) {
      ++replaced;
      append_utf8(out, kReplacement);
    } else {
      out.append(text.substr(at, d.bytes));
    }
    at += d.bytes;
  }
  return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  before_.reserve(text.size() / kStep + 1);
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kStep) {
    before_.push_back(count);
    count += characters_begun(text.substr(begin, kStep));
  }
}

std::uint32_t CodePointIndex::at(std::uint32_t byte) const {
  const std::uint32_t begin = byte / kStep * kStep;
  return before_[byte / kStep] + characters_begun(text_.substr(begin, byte - begin));
}

}  // namespace isnad
