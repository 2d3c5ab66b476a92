// Method: the reverse of the bidirectional algorithm, in the measure in which a line of a report needs it: turn the whole line, then turn
// back each run of numbers and of letters from left to right.
#include "pdf_lines.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "utf8.h"

namespace isnad {
namespace {

constexpr double kSameLine = 0.5;     ///< of the height: overlap of two words of one line
constexpr double kEqualWidth = 1e-6;  ///< of a width
constexpr double kGap = 0.1;          ///< of the height: a blank between two words
constexpr double kLineGap = 0.7;      ///< of the height, between lines of one paragraph
constexpr double kOtherSize = 0.15;   ///< of the height
constexpr double kRagged = 0.15;      ///< of the width, by which a full line may be short
constexpr char32_t kLam = 0x0644;

bool is_alef(char32_t c) { return c == 0x0627 || c == 0x0622 || c == 0x0623 || c == 0x0625; }

/// What was drawn as one: a letter, or lam and alef.
struct Drawn {
  char32_t first, second;  ///< second 0 when there is one letter
};

enum class Way : std::uint8_t { Right, Left, Number, Neutral };

Way way_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT: case U_RIGHT_TO_LEFT_ARABIC: return Way::Left;
    case U_LEFT_TO_RIGHT: return Way::Right;
    case U_EUROPEAN_NUMBER: case U_ARABIC_NUMBER: return Way::Number;
    default: return Way::Neutral;
  }
}

bool is_control(char32_t c) {
  return c < 0x20 || c == 0x7F || c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_form(char32_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

void append_letter(std::string& out, char32_t c) {
  if (!is_form(c)) return append_utf8(out, c);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) return append_utf8(out, c);
  const icu::UnicodeString letters = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  for (int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) append_utf8(out, static_cast<char32_t>(letters.char32At(at)));
}

void append_drawn(std::string& out, const std::vector<Drawn>& line) {
  for (const Drawn& one : line) {
    append_letter(out, one.first);
    if (one.second != 0) append_letter(out, one.second);
  }
}

// Of a font whose letters are all of one width no width tells a lam-alef.
bool is_of_one_width(const PdfWord& word) {
  constexpr std::size_t kLamAlef = 2;
  return word.size > kLamAlef && std::all_of(word.widths, word.widths + word.size, [&](double width) { return std::abs(width - word.widths[0]) <= kEqualWidth * width; });
}

void add_word(std::vector<Drawn>& line, const PdfWord& word) {
  const bool told = !is_of_one_width(word);
  for (std::size_t at = 0; at < word.size; ++at) {
    const char32_t c = word.characters[at];
    if (is_control(c)) continue;
    const bool joined = told && c == kLam && at + 1 < word.size && is_alef(word.characters[at + 1]) &&
                        std::abs(word.widths[at] - word.widths[at + 1]) <= kEqualWidth * word.widths[at];
    line.push_back({c, joined ? word.characters[++at] : U'\0'});
  }
}

// A sign between two digits of one number: 12.5, 10:30, 1/3/2016.
bool is_between_digits(const std::vector<Drawn>& line, std::size_t at) {
  const char32_t c = line[at].first;
  const bool sign = c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == 0x066B || c == 0x066C;
  return sign && at > 0 && at + 1 < line.size() && way_of(line[at - 1].first) == Way::Number && way_of(line[at + 1].first) == Way::Number;
}

/// Runs that are read from left to right turned back. `line` is turned already.
void turn_back(std::vector<Drawn>& line) {
  for (std::size_t begin = 0; begin < line.size();) {
    const Way way = way_of(line[begin].first);
    if (way != Way::Right && way != Way::Number) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    for (std::size_t at = end; at < line.size(); ++at) {
      const Way next = way_of(line[at].first);
      if (next == Way::Left) break;
      // Blanks and marks inside belong to a run of letters when letters follow; to a number only single signs do.
      if (next == Way::Neutral && way == Way::Number && !is_between_digits(line, at)) {
        const bool letters = at + 1 < line.size() && way_of(line[at + 1].first) == Way::Right;
        if (!letters) break;
      }
      if (next == Way::Right || next == Way::Number) end = at + 1;
    }
    std::reverse(line.begin() + static_cast<std::ptrdiff_t>(begin), line.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
}

bool is_turned(const std::vector<Drawn>& line) {
  return std::ranges::any_of(line, [](const Drawn& one) { return way_of(one.first) == Way::Left; });
}

/// Words of one line, from left to right.
class Line {
 public:
  [[nodiscard]] bool holds(const PdfWord& word) const {
    if (words_ == 0) return true;
    const double shared = std::min(bottom_, word.bottom) - std::max(top_, word.top);
    return shared > kSameLine * std::min(height(), word.bottom - word.top) && word.left >= right_ - height();
  }

  void add(const PdfWord& word) {
    if (words_ > 0 && word.left - right_ > kGap * (word.bottom - word.top)) drawn_.push_back({U' ', U'\0'});
    if (words_++ == 0) left_ = word.left;
    add_word(drawn_, word);
    top_ = word.top;
    bottom_ = word.bottom;
    right_ = word.right;
  }

  /// Into the order in which it is read.
  void turn() {
    turned_ = is_turned(drawn_);
    if (!turned_) return;
    std::ranges::reverse(drawn_);
    turn_back(drawn_);
  }

  /// Does the paragraph go on in `next`? It does when this line reaches to the edge of the two, and the next one follows at once.
  [[nodiscard]] bool goes_on_in(const Line& next) const {
    const double gap = next.top_ - bottom_, wide = std::max(right_ - left_, next.right_ - next.left_);
    const bool beside = gap < -kSameLine * height() || gap > kLineGap * height();
    const bool other_size = std::abs(height() - next.height()) > kOtherSize * height();
    if (beside || other_size || std::min(right_, next.right_) <= std::max(left_, next.left_)) return false;
    return (turned_ ? left_ - std::min(left_, next.left_) : std::max(right_, next.right_) - right_) < kRagged * wide;
  }

  [[nodiscard]] bool empty() const { return drawn_.empty(); }
  [[nodiscard]] const std::vector<Drawn>& drawn() const { return drawn_; }

 private:
  [[nodiscard]] double height() const { return bottom_ - top_; }

  std::vector<Drawn> drawn_;
  std::size_t words_ = 0;
  double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
  bool turned_ = false;
};

}  // namespace

std::string lines_of_words(std::span<const PdfWord> words) {
  std::vector<Line> lines(1);
  for (const PdfWord& word : words) {
    if (!word.upright || word.size == 0) continue;
    if (!lines.back().holds(word)) lines.emplace_back();
    lines.back().add(word);
  }
  std::erase_if(lines, [](const Line& line) { return line.empty(); });
  std::string out;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    lines[at].turn();
    if (at > 0) out += lines[at - 1].goes_on_in(lines[at]) ? ' ' : '\n';
    append_drawn(out, lines[at].drawn());
  }
  return out;
}

}  // namespace isnad
