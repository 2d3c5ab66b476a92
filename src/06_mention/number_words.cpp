// Method: a run of number words adds up in the order of Arabic: unit and ten, both below their hundred, a thousand
// multiplies what stands before it. What is out of this order begins another number ("between twenty and thirty"). In
// digits a comma or point before three digits parts thousands, before another count of digits it is a decimal point.
// Fits: "fifteen thousand and six hundred"; "1.5 million". Does not fit: "between five and twenty", which is read 25.
#include "number_words.h"

#include <limits>

namespace isnad {
namespace {

constexpr std::uint32_t kMaxWords = 12;   // tokens of one number
constexpr std::uint64_t kMaxValue = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kThousand = 1000;
constexpr int kMostDecimals = 6;

// Whether `step` may follow `before` with "and": a ten after its unit, or anything smaller after a hundred or more.
bool adds_up(std::uint64_t before, std::uint64_t step) {
  if (before >= 1 && before <= 9) return step >= 20 && step <= 90;
  return before >= 100 && step < before;
}

}  // namespace

// "athna al-wazir": a spelling that is a verb of the tables too, before a noun with the article, counts nobody.
bool NumberWords::praises(std::uint32_t t) const {
  if (!passage_.is_word(t + 1) || !passage_.reading(t + 1).article() || outer_prefix(passage_.reading(t + 1)) > 0 || passage_.has(t + 1, SenseKind::Number)) return false;
  bool verb = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { verb = verb || sense.morph.verb != 0; });
  return verb;
}

NumberWords::Part NumberWords::found(std::uint32_t t, bool opens) const {
  Part out;
  const auto take = [&](const Sense& sense, std::uint32_t last, const Reading& reading) {
    const NounRow* row = &passage_.tables.nouns[sense.row];
    const bool vague = row->what == static_cast<std::uint8_t>(NumberClass::Vague);
    if (out.row == nullptr || (vague && opens)) out = {last, row, reading.has(kPreWa)};
  };
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Number) take(sense, hit->last, passage_.readings(t).reading[hit->reading]);
  if (out.row != nullptr || praises(t)) return out;
  passage_.each(t, SenseKind::Number, [&](const Reading& reading, const Sense& sense) {
    const bool rather_uncut = reading.enclitic != Enclitic::None && &reading != &passage_.reading(t);  // "she strives" (tas'a), not "my nine"
    if (!rather_uncut) take(sense, t + 1, reading);
  });
  return out;
}

NumberWords::Digits NumberWords::digits(std::uint32_t t) const {
  Digits out;
  const Token& token = passage_.token(t);
  for (std::uint32_t at = token.begin; at < token.end && out.number; ++at) {
    const Letter letter = passage_.letters.letter[at];
    if (is_digit(letter)) {
      if (out.whole <= kMaxValue) out.whole = out.whole * 10 + (letter - '0');
      continue;
    }
    std::uint32_t group = at + 1;
    while (group < token.end && is_digit(passage_.letters.letter[group])) ++group;
    if (letter == ':') out.number = false;
    if (group - at - 1 == 3) continue;
    out.number = out.number && group == token.end;
    for (int n = 0; ++at < token.end && n < kMostDecimals; ++n) {
      out.above = out.above * 10 + (passage_.letters.letter[at] - '0');
      out.below *= 10;
    }
    break;
  }
  return out;
}

NumberWords::Value NumberWords::in_digits(std::uint32_t t, std::uint32_t end) const {
  const Digits found = digits(t);
  if (!found.number) return {t, 0, false, 1};
  Value out{t + 1, found.whole, found.above != 0, 1};
  if (passage_.is_punct(out.last, '%')) return {out.last + 1, 0, true, 1};
  const Part next = out.last < end ? part(out.last, false) : Part{};
  if (next.is(NumberClass::Percent)) return {next.last, 0, true, 1};
  if (!next.is(NumberClass::Value) || next.row->value < static_cast<std::int32_t>(kThousand) || next.joined) return out;
  out.scale = static_cast<std::uint32_t>(next.row->value);
  out.value = found.whole <= kMaxValue ? found.whole * out.scale + found.above * out.scale / found.below : kMaxValue + 1;
  out.vague = false;
  out.last = next.last;
  if (out.last >= end) return out;
  const bool and_digits = out.last + 1 < end && passage_.token(out.last + 1).kind == TokenKind::Number && passage_.is_lone(out.last, kWaw);
  Value rest;
  if (and_digits) rest = {out.last + 2, digits(out.last + 1).whole, digits(out.last + 1).above != 0, 1};
  else if (part(out.last, false).joined) rest = in_words(out.last, end);
  if (rest.last > out.last && rest.value < out.scale && rest.value > 0 && !rest.vague) {
    out.value += rest.value;
    out.last = rest.last;
  }
  return out;
}

// "Half a million"; "half of the town" counts nobody.
NumberWords::Value NumberWords::fraction(const Part& share, std::uint32_t end) const {
  const Part scale = share.last < end ? part(share.last, false) : Part{};
  if (!scale.is(NumberClass::Value) || scale.row->value < static_cast<std::int32_t>(kThousand)) return {share.last, 0, true, 1};
  return {scale.last, static_cast<std::uint64_t>(scale.row->value) * static_cast<std::uint64_t>(share.row->value) / share.row->flags,
          false, 1};
}

NumberWords::Value NumberWords::in_words(std::uint32_t t, std::uint32_t end) const {
  Value out{t, 0, false, 1};
  std::uint64_t total = 0, below = 0, before = 0;
  while (out.last < end && out.last < t + kMaxWords) {
    const bool opens = out.last == t;
    const Part next = part(out.last, opens);
    if (opens && next.is(NumberClass::Vague)) return {next.last, 0, true, 1};
    if (next.is(NumberClass::Fraction)) {
      if (opens) return fraction(next, end);
      if (!next.joined || before < kThousand) break;
      total += before * static_cast<std::uint64_t>(next.row->value) / next.row->flags;
      const Part again = part(next.last, false);  // "a million and a half million"
      out.last = again.is(NumberClass::Value) && static_cast<std::uint64_t>(again.row->value) == before ? again.last : next.last;
      break;
    }
    if (!next.is(NumberClass::Value)) break;
    auto step = static_cast<std::uint64_t>(next.row->value);
    if (!opens) {
      const bool multiplies = step >= kThousand ? below > 0 : step == 100 && below > 1 && below < 10;
      if (next.joined ? !adds_up(before, step) : !multiplies) break;
    }
    if (opens && (next.row->flags & kDoubleAlone) != 0 && passage_.is_word(next.last)) step *= 2;
    if (step >= kThousand) {
      total += (below == 0 ? 1 : below) * step;
      out.scale = static_cast<std::uint32_t>(step);
      below = 0;
    } else if (step == 100 && !next.joined && !opens) {
      below *= step;
    } else {
      below += step;
      out.scale = 1;
    }
    before = step;
    out.last = next.last;
  }
  out.value = total + below;
  return out;
}

NumberWords::Value NumberWords::value(std::uint32_t t, std::uint32_t end) const {
  return passage_.token(t).kind == TokenKind::Number ? in_digits(t, end) : in_words(t, end);
}

}  // namespace isnad
