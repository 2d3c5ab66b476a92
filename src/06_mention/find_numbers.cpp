// Method: a bound ("more than", "about"), then digits with or without a word for thousand or million, or a run of
// number words joined by "and": hundreds, units, tens in the order of Arabic add up, a thousand multiplies what stands
// before it. A single unit before a noun ("one of ...") is no number.
#include "find_numbers.h"

#include <limits>

namespace isnad {
namespace {

constexpr std::uint32_t kMaxWords = 12;  // tokens of one number
constexpr std::uint64_t kMaxValue = std::numeric_limits<std::uint32_t>::max();

struct Parser {
  const Passage& passage;

  struct Part { std::uint32_t last = 0; const NounRow* row = nullptr; };

  // A number word or phrase that begins at this token.
  [[nodiscard]] Part part(std::uint32_t t) const {
    if (const Hit* hit = passage.hit(t))
      for (const Sense& sense : passage.tables.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Number) return {hit->last, &passage.tables.nouns[sense.row]};
    if (const NounRow* row = passage.noun(t, SenseKind::Number)) return {t + 1, row};
    return {};
  }

  static bool is(const NounRow* row, NumberClass what) {
    return row != nullptr && row->what == static_cast<std::uint8_t>(what);
  }

  [[nodiscard]] std::uint64_t digits(std::uint32_t t) const {
    std::uint64_t value = 0;
    const Token& token = passage.token(t);
    for (std::uint32_t at = token.begin; at < token.end; ++at) {
      const Letter letter = passage.letters.letter[at];
      if (letter == '.' || letter == ':') break;
      if (is_digit(letter) && value < kMaxValue) value = value * 10 + (letter - '0');
    }
    return value;
  }

  // The value that begins at t; last == t when there is none.
  struct Value { std::uint32_t last = 0; std::uint64_t value = 0; bool vague = false; };
  [[nodiscard]] Value value(std::uint32_t t, std::uint32_t end) const {
    Value out{t, 0, false};
    if (passage.token(t).kind == TokenKind::Number) {
      out = {t + 1, digits(t), false};
      const Part next = out.last < end ? part(out.last) : Part{};
      if (is(next.row, NumberClass::Value) && next.row->value >= 1000 && !joined(out.last)) {
        out.value *= static_cast<std::uint64_t>(next.row->value);
        out.last = next.last;
      }
      return out;
    }
    std::uint64_t total = 0, below = 0;
    while (out.last < end && out.last < t + kMaxWords) {
      const Part next = part(out.last);
      if (is(next.row, NumberClass::Vague) && out.last == t) return {next.last, 0, true};
      if (!is(next.row, NumberClass::Value)) break;
      const auto step = static_cast<std::uint64_t>(next.row->value);
      if (out.last != t && !joined(out.last) && step < 100) break;
      if (step >= 1000) {
        total += (below == 0 ? 1 : below) * step;
        below = 0;
      } else if (step == 100 && below > 1 && below < 10) {
        below *= 100;
      } else {
        below += step;
      }
      out.last = next.last;
    }
    out.value = total + below;
    return out;
  }

  [[nodiscard]] bool joined(std::uint32_t t) const { return passage.find(t, SenseKind::Number).reading != nullptr &&
                                                           passage.find(t, SenseKind::Number).reading->has(kPreWa); }
};

Bound bound_of(const NounRow& row) {
  switch (static_cast<NumberClass>(row.what)) {
    case NumberClass::AtLeast: return Bound::Min;
    case NumberClass::AtMost: return Bound::Max;
    case NumberClass::About: return Bound::About;
    default: return Bound::Exact;
  }
}

}  // namespace

void find_numbers(const Passage& passage, Mentions& out) {
  const Parser parser{passage};
  out.number.clear();
  out.number_at.assign(passage.size(), 0);
  for (const Sentence& sentence : passage.tokens.sentence) {
    for (std::uint32_t t = sentence.first; t < sentence.last;) {
      NumberSpan span{t, t, 0, Bound::Exact, false};
      const Parser::Part head = parser.part(t);
      std::uint32_t at = t;
      if (head.row != nullptr && bound_of(*head.row) != Bound::Exact && head.last < sentence.last) {
        span.bound = bound_of(*head.row);
        at = head.last;
      }
      const Parser::Value value = parser.value(at, sentence.last);
      if (value.last == at || value.value > kMaxValue) {
        ++t;
        continue;
      }
      span.last = value.last;
      span.value = static_cast<std::uint32_t>(value.value);
      span.vague = value.vague;
      // "... at the least" after the number.
      const Parser::Part after = span.last < sentence.last ? parser.part(span.last) : Parser::Part{};
      if (after.row != nullptr && span.bound == Bound::Exact && bound_of(*after.row) != Bound::Exact) {
        span.bound = bound_of(*after.row);
        span.last = after.last;
      }
      out.number.push_back(span);
      for (std::uint32_t n = span.first; n < span.last; ++n)
        out.number_at[n] = static_cast<std::uint32_t>(out.number.size());
      t = span.last;
    }
  }
}

}  // namespace isnad
