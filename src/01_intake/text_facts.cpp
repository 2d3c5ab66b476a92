#include "text_facts.h"

#include <algorithm>
#include <vector>

#include "line_words.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kShortLine = 200;       // characters: above, a line is a paragraph
constexpr std::size_t kLongTailLine = 150;    // a line like this after an end cue: the article goes on
constexpr std::size_t kTailLines = 80;
constexpr std::size_t kHeadLines = 8;
constexpr std::size_t kMaxOutletWords = 6;
constexpr std::size_t kMaxEndCueCharacters = 100;

struct Line {
  std::uint32_t begin, end;  // bytes of the text, trimmed
  std::size_t characters;
};

class Facts {
 public:
  Facts(Document& document, const IntakeTables& tables) : document_(document), tables_(tables) {
    const std::string_view text = document.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = trimmed(text.substr(at, end - at));
      if (!line.empty()) {
        const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
        lines_.push_back({begin, static_cast<std::uint32_t>(begin + line.size()), count_characters(line)});
      }
      at = end + 1;
    }
  }

  void read() {
    document_.body_end = static_cast<std::uint32_t>(document_.text.size());
    if (lines_.empty()) return;
    if (document_.title_bytes == 0) title();
    tail();
    head();
    if (document_.published.empty()) day();
    if (document_.dateline.empty()) dateline();
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t line) const {
    return std::string_view(document_.text).substr(lines_[line].begin, lines_[line].end - lines_[line].begin);
  }
  // None for a paragraph. Kept, for a line is asked for several times.
  const std::vector<LineWord>& words(std::size_t line) {
    if (line != words_of_) {
      words_ = lines_[line].characters <= kShortLine ? line_words(view(line)) : std::vector<LineWord>{};
      words_of_ = line;
    }
    return words_;
  }

  void title() {
    const std::string_view first = view(0);
    const bool sentence = first.ends_with('.');
    const std::optional<LineDate> date = find_date(first, tables_.dates);
    if (sentence || lines_[0].characters > kShortLine || (date && date->alone)) return;
    if (std::ranges::none_of(lines_, [&](const Line& line) { return line.characters > lines_[0].characters; })) return;
    document_.title_begin = lines_[0].begin;
    document_.title_bytes = lines_[0].end - lines_[0].begin;
  }

  // The words between the first and the last that is no mark, as written.
  static std::string_view without_edge_marks(std::string_view line, const std::vector<LineWord>& words, std::size_t from) {
    std::size_t to = words.size();
    const auto mark = [&](std::size_t n) { return words[n].kind == LineWord::Kind::Mark; };
    while (from < to && mark(from)) ++from;
    while (to > from && mark(to - 1)) --to;
    if (from == to) return {};
    return line.substr(words[from].begin, words[to - 1].end - words[from].begin);
  }

  // The outlet that a source line names, on itself or on the next line; empty when the line is none.
  [[nodiscard]] std::string_view source_line(std::size_t line) {
    const Cues::Match match = tables_.source_cues.match(words(line));
    if (match.words == 0) return {};
    const std::vector<LineWord> here = words(line);
    if (match.whole && line + 1 < lines_.size()) {
      const std::vector<LineWord> next = words(line + 1);
      const bool is_name = !next.empty() && next.size() <= kMaxOutletWords && tables_.end_cues.match(next).words == 0;
      if (is_name) return without_edge_marks(view(line + 1), next, 0);
    }
    if (match.set_off && here.size() - match.words <= kMaxOutletWords + 2)
      return without_edge_marks(view(line), here, match.words);
    return {};
  }

  // Looks at the first words only: nearly every line is done with here.
  [[nodiscard]] bool may_end_article(std::size_t line) const {
    constexpr std::size_t kHeadBytes = 64;
    std::size_t size = std::min<std::size_t>(lines_[line].end - lines_[line].begin, kHeadBytes);
    const std::string_view whole = view(line);
    while (size < whole.size() && (static_cast<unsigned char>(whole[size]) & 0xC0U) == 0x80U) --size;
    const std::vector<LineWord> head = line_words(whole.substr(0, size));
    return tables_.end_cues.may_match(head) || tables_.outlets.may_match(head);
  }

  [[nodiscard]] bool ends_article(std::size_t line) {
    if (lines_[line].characters > kMaxEndCueCharacters) return false;
    const Cues::Match match = tables_.end_cues.match(words(line));
    return match.words > 0 && (match.whole || match.set_off);
  }

  [[nodiscard]] bool is_outlet_alone(std::size_t line) {
    const Cues::Match match = tables_.outlets.match(words(line));
    return match.words > 0 && match.whole;
  }

  void tail() {
    const std::size_t count = lines_.size();
    std::vector<std::size_t> longest_after(count + 1, 0);
    for (std::size_t line = count; line-- > 0;)
      longest_after[line] = std::max(longest_after[line + 1], lines_[line].characters);
    std::size_t longest_before = 0;
    end_line_ = count;
    for (std::size_t line = 0; line < count && end_line_ == count; ++line) {
      const bool near_end = line > 0 && line + kTailLines >= count;
      const bool rest_is_short = longest_after[line + 1] < std::min(kLongTailLine, longest_before);
      if (near_end && rest_is_short && may_end_article(line) &&
          (ends_article(line) || (line + 1 == count && is_outlet_alone(line))))
        end_line_ = line;
      longest_before = std::max(longest_before, lines_[line].characters);
    }
    if (end_line_ == count) return;
    std::string outlet;
    for (std::size_t line = end_line_; line < std::min(count, end_line_ + 3) && outlet.empty(); ++line)
      outlet = source_line(line);
    if (outlet.empty() && is_outlet_alone(end_line_)) outlet = tables_.outlets.match(words(end_line_)).value;
    // A site signs with its name above its source line as well.
    while (end_line_ > 1 && !outlet.empty() && (view(end_line_ - 1) == outlet || is_outlet_alone(end_line_ - 1))) --end_line_;
    document_.body_end = lines_[end_line_].begin;
    if (document_.outlet.empty()) document_.outlet = std::move(outlet);
  }

  // Source and writer where they stand above the article.
  void head() {
    for (std::size_t line = 0; line < std::min(lines_.size(), kHeadLines); ++line) {
      if (document_.outlet.empty()) document_.outlet = source_line(line);
      const std::vector<LineWord>& here = words(line);
      const Cues::Match match = tables_.byline_cues.match(here);
      const bool short_enough = match.words > 0 && here.size() <= match.words + 8 && here.size() > match.words;
      const bool is_title = lines_[line].begin == document_.title_begin && document_.title_bytes > 0;
      if (document_.byline.empty() && short_enough && !is_title && (match.set_off || here.size() <= match.words + 4))
        document_.byline = without_edge_marks(view(line), here, match.words);
    }
  }

  void day() {
    std::string updated;
    const auto take = [&](std::size_t line) {
      const std::optional<LineDate> date = find_date(view(line), tables_.dates);
      if (!date || !date->alone) return false;
      if (tables_.update_cues.match(words(line)).words > 0) {
        if (updated.empty()) updated = date->day;
        return false;
      }
      document_.published = date->day;
      return true;
    };
    bool found = false;
    std::size_t paragraphs = 0;
    for (std::size_t line = 0; line < std::min(lines_.size(), kHeadLines) && !found && paragraphs < 2; ++line) {
      if (lines_[line].characters > kShortLine) ++paragraphs;
      else found = take(line);
    }
    const std::size_t begin = end_line_ < 3 ? 0 : end_line_ - 3;
    for (std::size_t line = begin; line < std::min(lines_.size(), end_line_ + 3) && !found; ++line) found = take(line);
    if (!found) document_.published = updated;
    if (!document_.published.empty()) document_.published_from = PublishedFrom::Text;
  }

  void dateline() {
    constexpr std::size_t kLook = 120;  // bytes before the dash
    constexpr std::size_t kDash = 5;    // bytes of the longest
    const auto body = std::ranges::find_if(lines_, [&](const Line& line) {
      return line.characters > kLongTailLine && line.begin >= document_.title_begin + document_.title_bytes;
    });
    if (body == lines_.end()) return;
    const std::string_view line = view(static_cast<std::size_t>(body - lines_.begin())).substr(0, kLook + kDash);
    std::size_t cut = std::string_view::npos;
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xD9\x80 "})
      cut = std::min(cut, line.find(dash));
    if (cut > kLook) return;
    const std::vector<LineWord> place = line_words(line.substr(0, cut));
    const auto letters = std::ranges::count(place, LineWord::Kind::Letters, &LineWord::kind);
    const bool only_names = std::ranges::none_of(place, [](const LineWord& word) {
      return word.kind == LineWord::Kind::Digits || word.form == ":" || word.form == "\"";
    });
    if (only_names && letters >= 1 && letters <= 3) document_.dateline = trimmed(line.substr(0, cut));
  }

  Document& document_;
  const IntakeTables& tables_;
  std::vector<Line> lines_;
  std::vector<LineWord> words_;
  std::size_t words_of_ = static_cast<std::size_t>(-1);
  std::size_t end_line_ = 0;  // the first line that is no article, lines_.size() when there is none
};

}  // namespace

void read_text_facts(Document& document, const IntakeTables& tables) { Facts(document, tables).read(); }

}  // namespace isnad
