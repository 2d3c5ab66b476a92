#include "match.h"

#include <algorithm>

namespace isnad {
namespace {

struct Step {
  std::uint32_t node = 0;
  bool pronoun = false;  ///< the word carries one
};

Step step_to(const WordReadings& readings, const Tables& tables, std::uint32_t node) {
  if (readings.continues == 0) return {};
  Step with_pronoun;
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    if ((readings.continues >> r & 1U) == 0) continue;
    const Reading& reading = readings.reading[r];
    const std::uint32_t next = tables.step(node, reading.word, reading.article());
    if (next == 0) continue;
    // "('Abd) Rabbuh", whole, before "his lord".
    if (reading.enclitic == Enclitic::None) return {next, false};
    if (with_pronoun.node == 0) with_pronoun = {next, true};
  }
  return with_pronoun;
}

bool states_by_verb(const Tables& tables, std::uint32_t node) {
  return std::ranges::any_of(tables.phrase_senses(node), [](const Sense& sense) { return sense.morph.verb != 0; });
}

// The longest phrase that begins with this reading; last == first when there is none. A pronoun stands on a name or a
// noun phrase nowhere; a verbal phrase may bear one on its verb and on its last word ("they met their end").
Hit longest(std::uint32_t first, std::uint8_t reading, std::uint32_t end, const Segments& segments,
            const Tables& tables) {
  Hit hit{first, first, 0, 0, reading};
  const Reading& opening = segments.of[first].reading[reading];
  if (opening.enclitic == Enclitic::Ya && opening.suffix_letters == 1) return hit;  // "my" stands on nouns alone, "me" (-ni) on verbs
  bool pronoun = opening.enclitic != Enclitic::None;
  Step step{segments.of[first].start[reading], false};
  for (std::uint32_t t = first + 1; step.node != 0 && !step.pronoun && t < end; ++t) {
    step = step_to(segments.of[t], tables, step.node);
    pronoun = pronoun || step.pronoun;
    if (step.node == 0 || tables.nodes[step.node].senses == 0) continue;
    if (!pronoun || states_by_verb(tables, step.node)) hit = {first, t + 1, step.node, 0, reading};
  }
  return hit;
}

// Tell the machine which second steps will be taken from a token: the tree is far larger than a core's cache.
void fetch_second_steps(const WordReadings& first, const WordReadings& second, const Tables& tables) {
  if ((first.kinds & kStartsSomePhrase) == 0 || second.continues == 0) return;
  for (std::uint8_t r = 0; r < first.count; ++r)
    for (std::uint8_t next = 0; first.start[r] != 0 && next < second.count; ++next)
      if ((second.continues >> next & 1U) != 0) tables.fetch_step(first.start[r], second.reading[next].word, second.reading[next].article());
}

}  // namespace

void match(const Tokens& tokens, const Segments& segments, const Tables& tables, Hits& out) {
  out.hit.clear();
  out.at.assign(tokens.token.size(), 0);
  constexpr std::uint32_t kAhead = 4;  // tokens whose steps are on their way from memory
  for (const Sentence& sentence : tokens.sentence) {
    for (std::uint32_t first = sentence.first; first < sentence.last; ++first) {
      if (first + kAhead + 1 < sentence.last) fetch_second_steps(segments.of[first + kAhead], segments.of[first + kAhead + 1], tables);
      const WordReadings& readings = segments.of[first];
      if ((readings.kinds & kStartsSomePhrase) == 0) continue;
      Hit best{first, first, 0, 0, 0};
      for (std::uint8_t r = 0; r < readings.count; ++r) {
        if (readings.start[r] == 0) continue;
        const std::uint32_t end = std::min(sentence.last, first + kMaxPhrase);
        const Hit hit = longest(first, r, end, segments, tables);
        // A word of grammar that the tables write whole ("ban") is read cut and uncut: phrases go on with it uncut.
        const bool uncut = hit.last == best.last && hit.node == best.node &&
                           readings.reading[r].prefix_letters < readings.reading[best.reading].prefix_letters;
        if (hit.last > best.last || uncut) best = hit;
      }
      if (best.last == first) continue;
      for (const Sense& sense : tables.phrase_senses(best.node)) best.kinds |= kind_bit(sense.kind);
      out.hit.push_back(best);
      out.at[first] = static_cast<std::uint32_t>(out.hit.size());
    }
  }
}

}  // namespace isnad
