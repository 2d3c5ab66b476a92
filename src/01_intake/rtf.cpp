// Method: one pass; a stack holds what braces bring back: font, number of stand-ins behind \uN, hidden or not, where text goes.
// (Rich Text Format Specification 1.9.1, Microsoft.)
#include "rtf.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "line_words.h"
#include "text_facts.h"
#include "utf8.h"

namespace isnad {
namespace {

enum class Into : std::uint8_t { Text, Notes, Nothing, Fonts };

struct Group {
  Into into = Into::Text;
  int font = -1;
  int stand_ins = 1;   ///< bytes behind \uN for programs that know no Unicode
  bool hidden = false;
};

constexpr std::array<std::string_view, 21> kLeftOut = {
    "colortbl", "stylesheet", "info", "pict", "header", "footer", "headerl", "headerr", "headerf", "footerl", "footerr", "footerf",
    "listtable", "listoverridetable", "fldinst", "object", "objdata", "datafield", "xmlnstbl", "annotation", "themedata"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kSigns = {{
    {"par", "\n"}, {"line", "\n"}, {"sect", "\n"}, {"page", "\n"}, {"row", "\n"}, {"tab", "\t"}, {"cell", "\t"},
    {"emdash", "\u2014"}, {"endash", "\u2013"}, {"bullet", "\u2022"}, {"lquote", "\u2018"}, {"rquote", "\u2019"}, {"ldblquote", "\u201C"},
    {"rdblquote", "\u201D"}}};

// Charset numbers of fonts (LOGFONT) that the region's writers use; others are as \ansicpg says.
int page_of_charset(int charset) {
  switch (charset) {
    case 0: return 1252;
    case 161: return 1253;
    case 162: return 1254;
    case 177: return 1255;
    case 178: case 179: case 180: return 1256;
    case 204: return 1251;
    case 238: return 1250;
    default: return 0;
  }
}

/// The 128 upper characters of one-byte code pages, asked of ICU once each.
class CodePages {
 public:
  char32_t character(int page, unsigned char byte) {
    if (byte < 0x80) return byte;
    const auto [found, added] = pages_.try_emplace(page);
    if (added) load(page, found->second);
    return found->second.at(byte - 0x80U);
  }

 private:
  using Upper = std::array<char32_t, 128>;

  static void load(int page, Upper& upper) {
    upper.fill(U'\xFFFD');
    UErrorCode status = U_ZERO_ERROR;
    const std::string name = "windows-" + std::to_string(page);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &status), &ucnv_close);
    for (unsigned byte = 0x80; byte < 0x100 && U_SUCCESS(status); ++byte) {
      const char one = static_cast<char>(byte);
      const char* from = &one;
      UErrorCode failed = U_ZERO_ERROR;
      const UChar32 c = ucnv_getNextUChar(converter.get(), &from, &one + 1, &failed);
      if (U_SUCCESS(failed) && c != 0x1A) upper.at(byte - 0x80U) = static_cast<char32_t>(c);
    }
  }

  std::map<int, Upper> pages_;
};

class Reader {
 public:
  explicit Reader(std::string_view rtf) : rtf_(rtf) {}

  Failure run() {
    while (at_ < rtf_.size()) {
      const char c = rtf_[at_++];
      if (c == '{') {
        if (groups_.size() == kMaxRtfDepth) return Error{Code::BadInput, "", "RTF nested deeper than " + std::to_string(kMaxRtfDepth), "a document"};
        groups_.push_back(groups_.back());
        starred_ = false;
        skip_ = 0;
      } else if (c == '}') {
        if (groups_.size() > 1) groups_.pop_back();
        if (groups_.size() == 1) break;
        skip_ = 0;
      } else if (c == '\\') {
        control();
      } else if (c != '\r' && c != '\n') {
        byte(static_cast<unsigned char>(c));
      }
    }
    flush_surrogate();
    return std::nullopt;
  }

  [[nodiscard]] std::string take() {
    if (!notes_.empty()) text_ += "\n" + notes_;
    return std::move(text_);
  }
  [[nodiscard]] bool pictures() const { return pictures_; }
  [[nodiscard]] std::uint32_t replaced() const { return replaced_; }
  [[nodiscard]] int page() const { return page_; }

 private:
  void control() {
    if (at_ == rtf_.size()) return;
    const char c = rtf_[at_];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return word();
    ++at_;
    switch (c) {
      case '\'': return hex();
      case '*': starred_ = true; return;
      case '~': return put(0xA0);
      case '_': return put(0x2011);
      case '-': return;
      case '\r': case '\n': return put('\n');
      default: return byte(static_cast<unsigned char>(c));
    }
  }

  void hex() {
    unsigned value = 0;
    const std::string_view digits = rtf_.substr(at_, 2);
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    at_ += static_cast<std::size_t>(end - digits.data());
    if (failed == std::errc{}) byte(static_cast<unsigned char>(value));
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && ((rtf_[at_] >= 'a' && rtf_[at_] <= 'z') || (rtf_[at_] >= 'A' && rtf_[at_] <= 'Z'))) ++at_;
    const std::string_view name = rtf_.substr(begin, at_ - begin);
    int value = 1;
    const auto [end, failed] = std::from_chars(rtf_.data() + at_, rtf_.data() + rtf_.size(), value);
    const bool given = failed == std::errc{};
    at_ = static_cast<std::size_t>(end - rtf_.data());
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    if (name == "bin") return void(at_ += given && value > 0 ? std::min(rtf_.size() - at_, static_cast<std::size_t>(value)) : 0);
    act(name, value, given);
  }

  void act(std::string_view name, int value, bool given) {
    Group& group = groups_.back();
    const bool starred = std::exchange(starred_, false);
    if (name == "pict") pictures_ = true;
    if (name == "fonttbl") return void(group.into = Into::Fonts);
    if (name == "footnote") {
      if (group.into == Into::Text && !notes_.empty() && !notes_.ends_with('\n')) notes_ += '\n';
      return void(group.into = group.into == Into::Text ? Into::Notes : group.into);
    }
    if (std::ranges::find(kLeftOut, name) != kLeftOut.end() || starred) {
      if (name != "shppict" && name != "shpinst" && name != "shptxt") group.into = Into::Nothing;
      return;
    }
    if (name == "ansicpg") page_ = value;
    else if (name == "mac") page_ = 10000;
    else if (name == "f" || name == "deff") {
      group.font = value;
    } else if (name == "fcharset") {
      if (group.into == Into::Fonts) fonts_[group.font] = value;
    } else if (name == "uc") {
      group.stand_ins = std::clamp(value, 0, 100);
    } else if (name == "u") {
      unit(static_cast<char16_t>(static_cast<std::uint16_t>(value)));
      skip_ = group.stand_ins;
    } else if (name == "v" || name == "deleted") {
      group.hidden = !given || value != 0;
    } else if (name == "plain") {
      group.hidden = false;
    } else {
      const auto sign = std::ranges::find(kSigns, name, [](const auto& one) { return one.first; });
      if (sign != kSigns.end()) append(sign->second);
    }
  }

  void byte(unsigned char value) {
    if (skip_ > 0) return void(--skip_);
    if (groups_.back().into == Into::Fonts || groups_.back().into == Into::Nothing) return;
    const auto font = fonts_.find(groups_.back().font);
    const int by_font = font == fonts_.end() ? 0 : page_of_charset(font->second);
    // A font of the western set may be all that a text in an Arabic code page names.
    const int page = by_font != 0 && by_font != 1252 ? by_font : page_ != 0 ? page_ : 1252;
    const char32_t c = pages_.character(page, value);
    if (c == U'\xFFFD') ++replaced_;
    put(c);
  }

  void unit(char16_t unit) {
    if (unit >= 0xD800 && unit < 0xDC00) {
      flush_surrogate();
      high_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000 && high_ != 0) {
      const char32_t c = 0x10000U + ((high_ - 0xD800U) << 10U) + (unit - 0xDC00U);
      high_ = 0;
      put(c);
    } else {
      put(unit >= 0xDC00 && unit < 0xE000 ? U'\xFFFD' : unit);
    }
  }

  void flush_surrogate() {
    if (high_ == 0) return;
    high_ = 0;
    put(U'\xFFFD');
  }

  void put(char32_t c) {
    flush_surrogate();
    std::string utf8;
    append_utf8(utf8, c == 0 || (c < 0x20 && c != '\n' && c != '\t') ? U'\xFFFD' : c);
    append(utf8);
  }

  void append(std::string_view utf8) {
    const Group& group = groups_.back();
    if (group.hidden || group.into == Into::Nothing || group.into == Into::Fonts) return;
    (group.into == Into::Notes ? notes_ : text_) += utf8;
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  std::vector<Group> groups_ = {Group{}};
  std::map<int, int> fonts_;  ///< number of a font: its charset
  CodePages pages_;
  std::string text_, notes_;
  int page_ = 0, skip_ = 0;
  char16_t high_ = 0;
  std::uint32_t replaced_ = 0;
  bool starred_ = false, pictures_ = false;
};

// Lines without blanks at their ends, none empty.
std::string tidied(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

}  // namespace

bool looks_like_rtf(std::string_view head) { return head.starts_with("{\\rtf"); }

Failure read_rtf(const Original& original, Document& document, const IntakeTables& tables) {
  std::string_view bytes = original.bytes;
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (!looks_like_rtf(bytes)) return Error{Code::BadInput, "", "no RTF", "a file that begins with {\\rtf"};
  Reader reader(bytes);
  if (Failure failure = reader.run()) return failure;
  document.text = tidied(reader.take());
  document.charset = reader.page() == 0 ? "windows-1252" : "windows-" + std::to_string(reader.page());
  document.replaced_bytes = reader.replaced();
  if (document.text.empty())
    return Error{Code::EmptyInput, "", reader.pictures() ? "a document of pictures without text; it needs OCR" : "a document without text", "text"};
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace isnad
