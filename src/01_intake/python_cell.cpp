// Method: one pass that knows strings, brackets and commas; keys are the strings in front of a colon in the outermost dictionary.
#include "python_cell.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "days.h"
#include "line_words.h"
#include "utf8.h"

namespace isnad {
namespace {

class Walk {
 public:
  explicit Walk(std::string_view cell) : cell_(trimmed(cell)) {}

  std::string value_of(std::string_view key) {
    if (!cell_.starts_with('{')) return {};
    for (at_ = 1; at_ < cell_.size();) {
      blanks();
      if (!at_quote()) return {};
      const bool found = string() == key;
      blanks();
      if (at_ >= cell_.size() || cell_[at_] != ':') return {};
      ++at_;
      blanks();
      if (found) return at_quote() ? string() : day();
      pass_over();
      if (at_ >= cell_.size() || cell_[at_] != ',') return {};
      ++at_;
    }
    return {};
  }

 private:
  void blanks() { at_ = std::min(cell_.find_first_not_of(" \t\r\n", at_), cell_.size()); }
  [[nodiscard]] bool at_quote() const { return at_ < cell_.size() && (cell_[at_] == '\'' || cell_[at_] == '"'); }

  std::string string() {
    std::string out;
    const char quote = cell_[at_++];
    while (at_ < cell_.size() && cell_[at_] != quote)
      if (const char c = cell_[at_++]; c != '\\') out += c;
      else if (at_ < cell_.size()) append_escaped(out, cell_[at_++]);
    at_ = std::min(at_ + 1, cell_.size());
    return out;
  }

  void append_escaped(std::string& out, char c) {
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    std::uint32_t code = 0;
    const std::string_view number = cell_.substr(std::min(at_, cell_.size()), digits);
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), code, 16);
    if (digits > 0 && failed == std::errc{} && end == number.data() + digits) {
      const bool is_character = code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
      append_utf8(out, is_character ? static_cast<char32_t>(code) : U'\xFFFD');
      at_ += digits;
    } else {
      out += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
    }
  }

  // Up to the comma or bracket behind a value.
  void pass_over() {
    std::vector<char> open;
    for (; at_ < cell_.size(); ++at_) {
      const char c = cell_[at_];
      if (c == '\'' || c == '"') string(), --at_;
      else if (c == '{' || c == '[' || c == '(') open.push_back(c);
      else if (open.empty() && (c == ',' || c == '}')) return;
      else if ((c == '}' || c == ']' || c == ')') && !open.empty()) open.pop_back();
    }
  }

  // datetime.datetime(2016, 3, 1, 10, 0, tzinfo=...)
  std::string day() {
    constexpr std::string_view kDateTime = "datetime.datetime(";
    if (!cell_.substr(at_).starts_with(kDateTime)) return {};
    std::string out;
    const char* at = cell_.data() + at_ + kDateTime.size();
    for (const std::size_t digits : {4U, 2U, 2U}) {
      while (at < cell_.data() + cell_.size() && (*at == ' ' || *at == ',')) ++at;
      unsigned number = 0;
      const auto [end, failed] = std::from_chars(at, cell_.data() + cell_.size(), number);
      const std::string written = std::to_string(number);
      if (failed != std::errc{} || written.size() > digits) return {};
      out += (out.empty() ? "" : "-") + std::string(digits - written.size(), '0') + written;
      at = end;
    }
    return days_of(out) ? out : std::string{};
  }

  std::string_view cell_;
  std::size_t at_ = 0;
};

}  // namespace

std::string python_value(std::string_view dictionary, std::string_view key) { return Walk(dictionary).value_of(key); }

}  // namespace isnad
