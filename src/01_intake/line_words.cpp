#include "line_words.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "utf8.h"

namespace isnad {
namespace {

constexpr char32_t kAlef = 0x0627, kAlefMadda = 0x0622, kAlefHamzaAbove = 0x0623, kAlefHamzaBelow = 0x0625;
constexpr char32_t kAlefWasla = 0x0671, kAlefMaqsura = 0x0649, kYeh = 0x064A, kFarsiYeh = 0x06CC, kHeh = 0x0647;
constexpr char32_t kTehMarbuta = 0x0629, kTatweel = 0x0640, kKeheh = 0x06A9, kKaf = 0x0643;

char32_t fold(char32_t c) {
  switch (c) {
    case kAlefMadda: case kAlefHamzaAbove: case kAlefHamzaBelow: case kAlefWasla: return kAlef;
    case kAlefMaqsura: case kFarsiYeh: return kYeh;
    case kTehMarbuta: return kHeh;
    case kKeheh: return kKaf;
    default: return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}

enum class Class : std::uint8_t { Letter, Digit, Mark, Blank, Dropped };

constexpr char32_t kFirstLetter = 0x0621, kLastLetter = 0x064A, kFirstVowelMark = 0x064B, kLastVowelMark = 0x0652;
constexpr char32_t kFirstDigit = 0x0660, kLastDigit = 0x0669;

// What nearly every character is goes first: ICU's property tables cost ten times as much.
Class class_of(char32_t c) {
  if (c == kTatweel || (c >= kFirstVowelMark && c <= kLastVowelMark)) return Class::Dropped;
  if (c >= kFirstLetter && c <= kLastLetter) return Class::Letter;
  if (c >= kFirstDigit && c <= kLastDigit) return Class::Digit;
  if (c < 0x80) {
    if (c <= ' ' || c == 0x7F) return Class::Blank;
    if (c >= '0' && c <= '9') return Class::Digit;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? Class::Letter : Class::Mark;
  }
  const auto wide = static_cast<UChar32>(c);
  const auto category = u_charType(wide);
  if (category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR) return Class::Dropped;
  if (u_isUWhiteSpace(wide) || category == U_CONTROL_CHAR) return Class::Blank;
  if (u_charDigitValue(wide) >= 0) return Class::Digit;
  return u_isalpha(wide) ? Class::Letter : Class::Mark;
}

}  // namespace

std::vector<LineWord> line_words(std::string_view line) {
  std::vector<LineWord> out;
  bool open = false;  // may the next character join the last word
  for (std::uint32_t at = 0; at < line.size();) {
    const Decoded d = decode_utf8(line, at);
    const std::uint32_t begin = at;
    at += d.bytes;
    const Class found = class_of(d.code_point);
    if (found == Class::Dropped) {
      if (open) out.back().end = at;
      continue;
    }
    if (found == Class::Blank) {
      open = false;
      continue;
    }
    const LineWord::Kind kind = found == Class::Digit    ? LineWord::Kind::Digits
                                : found == Class::Letter ? LineWord::Kind::Letters
                                                         : LineWord::Kind::Mark;
    if (!open || kind == LineWord::Kind::Mark || out.back().kind != kind) out.push_back({kind, {}, begin, at});
    out.back().end = at;
    const bool digit = found == Class::Digit;
    const auto value = digit ? u_charDigitValue(static_cast<UChar32>(d.code_point)) : 0;
    append_utf8(out.back().form, digit ? static_cast<char32_t>('0' + value) : fold(d.code_point));
    open = kind != LineWord::Kind::Mark;
  }
  return out;
}

std::vector<std::string> phrase_forms(std::string_view phrase) {
  std::vector<std::string> out;
  for (LineWord& word : line_words(phrase))
    if (word.kind != LineWord::Kind::Mark) out.push_back(std::move(word.form));
  return out;
}

std::size_t starts_with_phrase(const std::vector<LineWord>& words, const std::vector<std::string>& phrase) {
  std::size_t at = 0;
  for (const std::string& form : phrase) {
    while (at < words.size() && words[at].kind == LineWord::Kind::Mark) ++at;
    if (at == words.size() || words[at].form != form) return 0;
    ++at;
  }
  return at;
}

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](std::string_view s, std::size_t at) {
    const char32_t c = decode_utf8(s, at).code_point;
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return (c < kFirstLetter || c > kLastLetter) && u_isUWhiteSpace(static_cast<UChar32>(c));
  };
  while (!text.empty() && is_blank(text, 0)) text.remove_prefix(decode_utf8(text, 0).bytes);
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!is_blank(text, last)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

void append_folding_blanks(std::string& out, std::string_view text, bool& blank) {
  for (std::size_t at = 0; at < text.size();) {
    const bool no_break = text.substr(at).starts_with("\xC2\xA0");
    if (no_break || static_cast<unsigned char>(text[at]) <= ' ') {
      blank = true;
      at += no_break ? 2 : 1;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += text[at++];
  }
}

// Bytes, not characters, since every line of every text is counted: the marks are D9 80 and D9 8B to D9 92.
std::size_t count_characters(std::string_view text) {
  if (text.empty()) return 0;
  constexpr std::size_t kAtOnce = 255;  // what a byte can count
  const auto* const byte = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t count = (byte[0] & 0xC0U) != 0x80U ? 1 : 0;
  for (std::size_t from = 1; from < text.size(); from += kAtOnce) {
    const std::size_t to = std::min(text.size(), from + kAtOnce);
    unsigned char begun = 0, marks = 0;  // without a branch, so that the compiler compares many bytes at once
    for (std::size_t at = from; at < to; ++at) {
      const unsigned char c = byte[at];
      const auto mark = static_cast<unsigned char>((c == 0x80) | (static_cast<unsigned char>(c - 0x8B) <= 0x92 - 0x8B));
      begun = static_cast<unsigned char>(begun + ((c & 0xC0U) != 0x80U));
      marks = static_cast<unsigned char>(marks + (mark & static_cast<unsigned char>(byte[at - 1] == 0xD9)));
    }
    count = count + begun - marks;
  }
  return count;
}

}  // namespace isnad
