#include "count_links.h"

#include <algorithm>

namespace isnad::link {

bool linked_by_count(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second, Toll toll) {
  const ClaimSketch &x = corpus.claims[first], &y = corpus.claims[second];
  if (!gives_count(x, toll) || !gives_count(y, toll)) return false;
  const bool near = x.document == y.document ? same.on_two_words(x, y)
                                             : same.at_one_place(x, y) || (Sameness::on_one_stated_day(x, y) && same.in_one_province(x, y));
  return near && same.one_count(x, y, toll, false) > 0;
}

bool tells_again(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second, Toll toll) {
  const ClaimSketch &x = corpus.claims[first], &y = corpus.claims[second];
  return gives_count(x, toll) && gives_count(y, toll) && same.one_known_count(x, y, toll);
}

bool linked_by_any_count(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second) {
  return std::ranges::any_of(kTolls, [&](Toll toll) { return linked_by_count(corpus, same, first, second, toll); });
}

KeptText::Other kept_pair(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second, std::int32_t score, ClaimRef claim) {
  const bool again = std::ranges::any_of(kTolls, [&](Toll toll) { return tells_again(corpus, same, first, second, toll); });
  return {.claim = claim, .score = score, .joined = false, .by_count = linked_by_any_count(corpus, same, first, second), .again = again};
}

}  // namespace isnad::link
