// Method: nearly every stretch of letters holds none of the characters that matter, which is told for many
// letters at once; only where one stands is it looked at. Of a word in single letters the first piece may carry
// proclitics (up to four letters), the last may be longer (up to three). Two cases that fit: "d.a.3.sh", "lid.a.3.sh".
// Two that do not: an honorific of two letters ("a.d."), a full stop without a blank behind it.
#include "rejoin.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

constexpr std::uint32_t kStretch = 64;      // letters looked at together
constexpr std::uint32_t kMaxMarks = 3;      // between two tatweels, or beside one
constexpr std::uint32_t kMaxPieces = 24;    // of a word in single letters; a longer run is none, and costs no more
constexpr std::uint32_t kMaxFirst = 4, kMaxLast = 3;  // letters of the outer pieces of a word in single letters
constexpr std::string_view kTatweelBytes = "\xD9\x80";

constexpr bool is_joint(Letter letter) {
  return letter == '.' || letter == '-' || letter == '_' || letter == '*' || letter == '/' || letter == '|';
}

constexpr bool is_ascii_letter(Letter letter) { return letter >= 'a' && letter <= 'z'; }

// The Arabic letter that a Latin one stands for inside an Arabic word, by its sound; kDropped where none does.
Letter by_sound(Letter latin) {
  static constexpr std::array<Letter, 26> kSounds = {
      kAlef, kBeh, kDropped, kDal, kYeh, kFeh, kJeem, kHeh, kYeh, kJeem, kKaf, kLam, kMeem,
      kNoon, kWaw, kBeh, kQaf, kReh, kSeen, kTeh, kWaw, kFeh, kWaw, kDropped, kYeh, kZain};
  return kSounds[latin - 'a'];
}

// The characters that look() asks about.
constexpr std::array<bool, 256> kMatters = [] {
  std::array<bool, 256> matters{};
  for (std::size_t c = 0; c < matters.size(); ++c) matters[c] = c == '#' || is_joint(static_cast<Letter>(c)) || is_ascii_letter(static_cast<Letter>(c));
  return matters;
}();

// Runs of characters that hold all of these and, between the underscore and the bar, a few that are rare in Arabic text.
struct Run {
  Letter first = 0, size = 0;
};
constexpr std::array<Run, 4> kMayMatter = {{{'#', 1}, {'*', 1}, {'-', '/' - '-' + 1}, {'_', '|' - '_' + 1}}};
constexpr bool is_in(Letter letter, Run run) { return static_cast<Letter>(letter - run.first) < run.size; }
static_assert([] {
  for (std::size_t c = 0; c < kMatters.size(); ++c)
    if (kMatters[c] && std::ranges::none_of(kMayMatter, [&](Run run) { return is_in(static_cast<Letter>(c), run); })) return false;
  return true;
}());

class Rejoiner {
 public:
  Rejoiner(std::string_view text, Letters& letters)
      : text_(text), letters_(letters), size_(static_cast<std::uint32_t>(letters.letter.size())) {}

  void run() {
    for (std::uint32_t from = 0; from < size_; from += kStretch) {
      const std::uint32_t to = std::min(size_, from + kStretch);
      if (!worth_a_look(from, to)) continue;
      for (std::uint32_t at = from; at < to; ++at)
        if (kMatters[letters_.letter[at]]) look(at);
    }
    tatweel_blanks();
    take_out();
  }

 private:
  [[nodiscard]] Letter letter(std::uint32_t at) const { return at < size_ ? letters_.letter[at] : Letter{' '}; }
  [[nodiscard]] bool arabic(std::uint32_t at) const { return at < size_ && is_arabic(letters_.letter[at]); }

  // One loop a run, without a branch and in single bytes: so the compiler compares many letters at once. Of several comparisons in one
  // loop it makes a table of bits, which is asked letter by letter.
  [[nodiscard]] bool worth_a_look(std::uint32_t from, std::uint32_t to) const {
    const Letter* const letter = letters_.letter.data();
    Letter any = 0;
    for (const Run run : kMayMatter)
      for (std::uint32_t at = from; at < to; ++at) any |= static_cast<Letter>(is_in(letter[at], run));
    return any != 0;
  }

  void look(std::uint32_t at) {
    const Letter c = letters_.letter[at];
    if (c == '#') {
      if (arabic(at + 1)) letters_.letter[at] = ' ';
    } else if (is_ascii_letter(c)) {
      if (at > 0 && arabic(at - 1) && arabic(at + 1) && by_sound(c) != kDropped) letters_.letter[at] = by_sound(c);
    } else if (is_joint(c) && at > 0 && arabic(at - 1)) {
      if (const std::uint32_t end = single_letters(at); end != at) {
        for (std::uint32_t mark = at; mark < end; ++mark)
          if (letters_.letter[mark] == c) letters_.letter[mark] = kDropped;
        dropped_ = true;
      } else if (const std::uint32_t word = past_marks(at); word != at) {
        std::fill(letters_.letter.begin() + at, letters_.letter.begin() + word, kDropped);
        dropped_ = true;
      } else if (c == '_' && arabic(at + 1)) {
        letters_.letter[at] = ' ';
      }
    }
  }

  // The end of a word in single letters whose first mark stands here; the same place when it is none.
  [[nodiscard]] std::uint32_t single_letters(std::uint32_t at) const {
    std::uint32_t first = at;
    while (first > 0 && at - first <= kMaxFirst && arabic(first - 1)) --first;
    if (at - first > kMaxFirst) return at;
    const Letter mark = letters_.letter[at];
    if (first > 1 && letter(first - 1) == mark && arabic(first - 2)) return at;  // the end of a run that was none
    std::uint32_t last = at, marks = 0, singles = at - first == 1 ? 1 : 0;
    while (letter(last) == mark && arabic(last + 1)) {
      if (++marks == kMaxPieces) return at;
      const std::uint32_t piece = ++last;
      while (arabic(last) && last - piece < kMaxLast) ++last;
      if (arabic(last)) return at;
      singles += last - piece == 1 ? 1 : 0;
      if (last - piece > 1) break;
    }
    return marks >= 2 && singles >= 2 ? last : at;
  }

  // Where the word goes on behind marks with a tatweel beside them; the same place when none stands there.
  [[nodiscard]] std::uint32_t past_marks(std::uint32_t at) const {
    std::uint32_t end = at;
    while (is_joint(letter(end)) && end - at < kMaxMarks) ++end;
    if (!arabic(end)) return at;
    const bool before = tatweel_before(letters_.origin[at]);
    const bool behind = tatweel_before(letters_.origin[end]);
    return before || behind ? end : at;
  }

  [[nodiscard]] bool tatweel_before(std::uint32_t byte) const {
    return byte >= kTatweelBytes.size() && text_.substr(byte - kTatweelBytes.size(), kTatweelBytes.size()) == kTatweelBytes;
  }

  // A blank between two tatweels that hang on letters. Its last byte is looked for, which is rare in Arabic text.
  void tatweel_blanks() {
    static constexpr std::string_view kBlank = "\xD9\x80 \xD9\x80";
    const char last = kTatweelBytes.back();
    for (std::size_t byte = text_.find(last); byte != std::string_view::npos; byte = text_.find(last, byte + 1)) {
      const std::size_t begin = byte + 1 - kTatweelBytes.size();
      if (byte == 0 || text_.substr(begin, kBlank.size()) != kBlank) continue;
      const auto blank = static_cast<std::uint32_t>(byte + 1);
      const auto found = std::lower_bound(letters_.origin.begin(), letters_.origin.end() - 1, blank);
      const auto at = static_cast<std::uint32_t>(found - letters_.origin.begin());
      if (at == 0 || at + 1 >= size_ || *found != blank || !arabic(at - 1) || !arabic(at + 1)) continue;
      letters_.letter[at] = kDropped;
      dropped_ = true;
    }
  }

  void take_out() {
    if (!dropped_) return;
    std::uint32_t kept = 0;
    for (std::uint32_t at = 0; at < size_; ++at) {
      if (letters_.letter[at] == kDropped) continue;
      letters_.letter[kept] = letters_.letter[at];
      letters_.origin[kept++] = letters_.origin[at];
    }
    letters_.origin[kept] = letters_.origin[size_];
    letters_.letter.resize(kept);
    letters_.origin.resize(kept + 1);
  }

  std::string_view text_;
  Letters& letters_;
  std::uint32_t size_;
  bool dropped_ = false;
};

}  // namespace

void rejoin(std::string_view text, Letters& letters) { Rejoiner(text, letters).run(); }

}  // namespace isnad
