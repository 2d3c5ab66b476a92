// Method: of sets that were cut to their smallest hashes only the part below the lower cut is compared, where both are
// whole (Beyer and others 2007, "On synopses for distinct-value estimation under multiset operations", SIGMOD).
#include "details.h"

#include <algorithm>

#include "words.h"

namespace isnad::link {
namespace {

// A rewritten copy keeps three of four details and more; a form that is filled in anew, one of six.
constexpr std::uint32_t kDetailsInTwenty = 14;
constexpr std::uint32_t kFewFigures = 2;  // fewer say nothing

enum class WordClass : std::uint8_t { Common, Figure, Proper };

bool is_figure(const Tables& tables, const Sense& sense) {
  switch (sense.kind) {
    case SenseKind::Number: return static_cast<NumberClass>(tables.nouns[sense.row].what) == NumberClass::Value;
    case SenseKind::Calendar: {
      const auto kind = static_cast<CalendarKind>(tables.nouns[sense.row].what);
      return kind == CalendarKind::Month || kind == CalendarKind::HijriMonth || kind == CalendarKind::Weekday;
    }
    default: return sense.kind == SenseKind::Ordinal;
  }
}

bool is_name(const Sense& sense) {
  return sense.kind == SenseKind::Actor || sense.kind == SenseKind::Place || sense.kind == SenseKind::Name ||
         sense.kind == SenseKind::Nation;
}

WordClass class_of(const Tables& tables, WordView word) {
  const std::uint32_t found = tables.find(word, hash_word(word));
  if (found == 0) return WordClass::Proper;
  const auto senses = tables.senses_of(found);
  if (std::ranges::any_of(senses, [&](const Sense& sense) { return is_figure(tables, sense); })) return WordClass::Figure;
  return std::ranges::all_of(senses, is_name) ? WordClass::Proper : WordClass::Common;
}

void keep_smallest(std::vector<std::uint32_t>& hashes, std::size_t limit) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (hashes.size() > limit) hashes.resize(limit);
}

struct Overlap {
  std::uint32_t shared = 0, fewer = 0;  // in both; of the one that has fewer
};

Overlap overlap(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t limit) {
  std::uint32_t cut = 0xFFFFFFFF;
  for (const auto& set : {a, b})
    if (set.size() == limit) cut = std::min(cut, set.back());
  Overlap out;
  std::uint32_t in_a = 0, in_b = 0;
  auto x = a.begin(), y = b.begin();
  const auto inside = [&](auto at, auto end) { return at != end && *at <= cut; };
  while (inside(x, a.end()) || inside(y, b.end())) {
    const bool has_x = inside(x, a.end()), has_y = inside(y, b.end());
    const bool take_x = has_x && (!has_y || *x <= *y), take_y = has_y && (!has_x || *y <= *x);
    in_a += take_x;
    in_b += take_y;
    out.shared += take_x && take_y;
    x += take_x;
    y += take_y;
  }
  out.fewer = std::min(in_a, in_b);
  return out;
}

}  // namespace

void find_details(const Tables& tables, const Letters& letters, const Tokens& tokens, Details& out) {
  out.figures.clear();
  out.proper.clear();
  for (const Token& token : tokens.token) {
    if (token.kind != TokenKind::Number && token.kind != TokenKind::Word) continue;
    const WordView word = bare(letters.view(token.begin, token.end));
    const auto hash = static_cast<std::uint32_t>(mix(hash_word(word)));
    if (token.kind == TokenKind::Number) out.figures.push_back(hash);
    else if (word.size() >= kMinStem) {
      const WordClass kind = class_of(tables, word);
      if (kind == WordClass::Figure) out.figures.push_back(hash);
      if (kind == WordClass::Proper) out.proper.push_back(hash);
    }
  }
  keep_smallest(out.figures, kFigures);
  keep_smallest(out.proper, kProperWords);
}

bool share_details(const Corpus& corpus, const DocumentSketch& a, const DocumentSketch& b) {
  const Overlap figures = overlap(corpus.run(a.figures), corpus.run(b.figures), kFigures);
  if (figures.fewer >= kFewFigures && figures.shared * 2 < figures.fewer) return false;
  const Overlap proper = overlap(corpus.run(a.proper), corpus.run(b.proper), kProperWords);
  return (figures.shared + proper.shared) * 20 >= (figures.fewer + proper.fewer) * kDetailsInTwenty;
}

}  // namespace isnad::link
