#include "utf8.h"

namespace isnad {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

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
  for (std::size_t byte = 0; byte <= text.size(); ++byte) {
    if (byte % kStep == 0) before_.push_back(count);
    if (byte < text.size() && !is_continuation(static_cast<unsigned char>(text[byte]))) ++count;
  }
}

std::uint32_t CodePointIndex::at(std::uint32_t byte) const {
  const std::uint32_t block = byte / kStep;
  std::uint32_t count = before_[block];
  for (std::uint32_t n = block * kStep; n < byte; ++n)
    if (!is_continuation(static_cast<unsigned char>(text_[n]))) ++count;
  return count;
}

}  // namespace isnad
