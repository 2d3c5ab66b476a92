// Method: a bound ("more than", "about"), then one number (number_words.cpp); behind "between" or "from" and before "to"
// or a dash a second, larger one makes a range, whose lower end counts: that many at least. A bound may also stand behind
// what is counted ("40 gunmen at least"), up to kBoundReach words later.
#include "find_numbers.h"

#include <limits>
#include <optional>

#include "number_words.h"

namespace isnad {
namespace {

constexpr std::uint64_t kMaxValue = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kBoundReach = 3;
constexpr std::uint32_t kNegatorReach = 4;  // tokens from a negator to the "any" that it governs

Bound bound_of(const NounRow* row) {
  switch (row == nullptr ? NumberClass::Value : static_cast<NumberClass>(row->what)) {
    case NumberClass::AtLeast: return Bound::Min;
    case NumberClass::AtMost: return Bound::Max;
    case NumberClass::About: return Bound::About;
    default: return Bound::Exact;
  }
}

class Numbers {
 public:
  explicit Numbers(const Passage& passage) : passage_(passage), words_(passage) {}

  [[nodiscard]] bool may_begin(std::uint32_t t) const { return passage_.token(t).kind == TokenKind::Number || words_.any(t); }

  /// The number that begins at t, its bound included; last == t when there is none.
  [[nodiscard]] NumberSpan at(std::uint32_t t, std::uint32_t end) const {
    NumberSpan span{t, t, 0, Bound::Exact, false, 0};
    const NumberWords::Part head = words_.part(t, true);
    if (head.is(NumberClass::None) || (head.is(NumberClass::Any) && negated(t))) {
      span.last = head.last;
      return span;
    }
    std::uint32_t first = t;
    span.bound = bound_of(head.row);
    if (span.bound != Bound::Exact) {
      first = head.last;
      if (first < end && says_their_number(first)) ++first;
      if (first >= end) return span;
    }
    const NumberWords::Value value = words_.value(first, end);
    if (value.last == first || value.value > kMaxValue) return span;
    span.last = value.last;
    span.value = static_cast<std::uint32_t>(value.value);
    span.vague = value.vague;
    if (!span.vague) range(first, value, end, span);
    if (span.bound == Bound::Exact) bound_behind(end, span);
    if (between_marks(span, end)) --span.first, ++span.last;
    return span;
  }

 private:
  // "Arrested (44) persons", «18» fighters: digits between marks count the people behind them.
  [[nodiscard]] bool between_marks(const NumberSpan& span, std::uint32_t end) const {
    if (span.first == 0 || span.last + 1 >= end || passage_.token(span.first).kind != TokenKind::Number) return false;
    const bool quoted = passage_.is_punct(span.first - 1, kOpenQuote) && passage_.is_punct(span.last, kCloseQuote);
    const bool bracketed = passage_.is_punct(span.first - 1, '(') && passage_.is_punct(span.last, ')');
    return (quoted || bracketed) && passage_.has_any(span.last + 1, kind_bits(SenseKind::People, SenseKind::Member, SenseKind::Nation));
  }

  // "There fell no wounded": the negator stands a few words before.
  [[nodiscard]] bool negated(std::uint32_t t) const {
    for (std::uint32_t back = 1; back <= kNegatorReach && back <= t && passage_.is_word(t - back); ++back)
      if (passage_.function(t - back) == FunctionClass::Negator) return true;
    return false;
  }

  // "Does not exceed, their number, the hundred".
  [[nodiscard]] bool says_their_number(std::uint32_t t) const {
    return passage_.is_word(t) && !passage_.has(t, SenseKind::Number) && passage_.function(t) != FunctionClass::Preposition && passage_.reading(t).enclitic != Enclitic::None;
  }

  [[nodiscard]] bool slot(std::uint32_t t, ArgSlot slot) const {
    const NounRow* row = passage_.noun(t, SenseKind::Function);
    return row != nullptr && row->what == static_cast<std::uint8_t>(FunctionClass::Preposition) &&
           row->value == static_cast<std::int32_t>(slot);
  }

  // Where the upper end begins: behind a dash between digits, behind "to", behind "and" after "between".
  [[nodiscard]] std::optional<std::uint32_t> upper_end(std::uint32_t first, std::uint32_t last) const {
    if (passage_.is_punct(last, '-')) {
      const auto digits = [&](std::uint32_t t) { return t < passage_.size() && passage_.token(t).kind == TokenKind::Number; };
      return digits(first) && digits(last + 1) && !passage_.is_punct(last + 2, '-') ? std::optional(last + 1) : std::nullopt;
    }
    if (slot(last, ArgSlot::Ila)) return last + 1;
    if (first == 0 || !slot(first - 1, ArgSlot::Bayn)) return std::nullopt;
    if (passage_.is_lone(last, kWaw)) return last + 1;
    return words_.part(last, false).joined ? std::optional(last) : std::nullopt;
  }

  void range(std::uint32_t first, const NumberWords::Value& low, std::uint32_t end, NumberSpan& span) const {
    if (low.last >= end) return;
    const auto at = upper_end(first, low.last);
    if (!at || *at >= end) return;
    const NumberWords::Value high = words_.value(*at, end);
    if (high.last == *at || high.vague || high.value > kMaxValue) return;
    std::uint64_t value = low.value;
    if (high.scale > 1 && low.scale == 1 && value * high.scale < high.value) value *= high.scale;  // "3 to 4 thousand"
    if (value >= high.value) return;
    span.value = static_cast<std::uint32_t>(value);
    span.high = static_cast<std::uint32_t>(high.value);
    span.bound = Bound::Min;
    span.last = high.last;
    // "(There died) between (ma bayna) 20 and 25 people": the word is of the number, and stands between no parties.
    if (!passage_.is_punct(low.last, '-') && !slot(low.last, ArgSlot::Ila)) {
      const Hit* phrase = first > 1 ? passage_.hit(first - 2) : nullptr;
      span.first = phrase != nullptr && phrase->last == first ? first - 2 : first - 1;
    }
  }

  void bound_behind(std::uint32_t end, NumberSpan& span) const {
    for (std::uint32_t at = span.last; at <= span.last + kBoundReach && at < end && passage_.is_word(at); ++at) {
      const NumberWords::Part part = words_.part(at, true);
      const Bound bound = bound_of(part.row);
      if (bound != Bound::Exact) {
        if ((part.row->flags & kBoundAfter) == 0) return;
        span.bound = bound;
        if (at == span.last) span.last = part.last;
        return;
      }
      if (part.row != nullptr || passage_.reading(at).has(kPreWa)) return;
    }
  }

  const Passage& passage_;
  NumberWords words_;
};

}  // namespace

void find_numbers(const Passage& passage, Mentions& out) {
  const Numbers numbers(passage);
  out.number.clear();
  out.number_at.assign(passage.size(), 0);
  for (const Sentence& sentence : passage.tokens.sentence) {
    for (std::uint32_t t = sentence.first; t < sentence.last;) {
      if (!numbers.may_begin(t)) {
        ++t;
        continue;
      }
      const NumberSpan span = numbers.at(t, sentence.last);
      if (span.last == t) {
        ++t;
        continue;
      }
      out.number.push_back(span);
      for (std::uint32_t n = span.first; n < span.last; ++n)
        out.number_at[n] = static_cast<std::uint32_t>(out.number.size());
      t = span.last;
    }
  }
}

}  // namespace isnad
