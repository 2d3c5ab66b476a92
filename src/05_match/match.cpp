#include "match.h"

#include <algorithm>

namespace isnad {
namespace {

std::uint32_t step_to(const WordReadings& readings, const Tables& tables, std::uint32_t node) {
  if (readings.continues == 0) return 0;
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    if ((readings.continues >> r & 1U) == 0) continue;
    const Reading& reading = readings.reading[r];
    if (const std::uint32_t next = tables.step(node, reading.word, reading.article())) return next;
  }
  return 0;
}

// The longest phrase that begins with this reading; last == first when there is none.
Hit longest(std::uint32_t first, std::uint8_t reading, std::uint32_t end, const Segments& segments,
            const Tables& tables) {
  Hit hit{first, first, 0, reading};
  std::uint32_t node = segments.of[first].start[reading];
  for (std::uint32_t t = first + 1; node != 0 && t < end; ++t) {
    node = step_to(segments.of[t], tables, node);
    if (node != 0 && tables.nodes[node].senses != 0) hit = {first, t + 1, node, reading};
  }
  return hit;
}

}  // namespace

void match(const Tokens& tokens, const Segments& segments, const Tables& tables, Hits& out) {
  out.hit.clear();
  out.at.assign(tokens.token.size(), 0);
  for (const Sentence& sentence : tokens.sentence) {
    for (std::uint32_t first = sentence.first; first < sentence.last; ++first) {
      const WordReadings& readings = segments.of[first];
      if ((readings.kinds & kStartsSomePhrase) == 0) continue;
      Hit best{first, first, 0, 0};
      for (std::uint8_t r = 0; r < readings.count; ++r) {
        if (readings.start[r] == 0) continue;
        const std::uint32_t end = std::min(sentence.last, first + kMaxPhrase);
        const Hit hit = longest(first, r, end, segments, tables);
        if (hit.last > best.last) best = hit;
      }
      if (best.last == first) continue;
      out.hit.push_back(best);
      out.at[first] = static_cast<std::uint32_t>(out.hit.size());
    }
  }
}

}  // namespace isnad
