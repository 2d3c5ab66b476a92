#include "likeness.h"

#include <algorithm>

#include "details.h"
#include "sketch.h"

namespace isnad::link {
namespace {

constexpr std::uint32_t kAlike = 700;         // a rewritten copy begins here, a paragraph of background in two reports ends
constexpr std::uint32_t kFewShingles = 12;    // below so many the share of them is uncertain ...
constexpr std::uint32_t kAlikeInFew = 1000;   // ... and more is asked
constexpr std::uint32_t kLeastShared = 4;

}  // namespace

Likeness likeness(const Corpus& corpus, const Forms& forms, std::uint32_t a, std::uint32_t b) {
  const DocumentSketch &x = corpus.documents[a], &y = corpus.documents[b];
  const bool all = is_short(x) && is_short(y);
  const auto next = [&](std::uint32_t at, std::uint32_t end) {
    while (at < end && ((!all && !is_sampled(corpus.shingles[at])) || forms[at])) ++at;
    return at;
  };
  const std::uint32_t x_end = x.shingles.begin + x.shingles.size, y_end = y.shingles.begin + y.shingles.size;
  std::uint32_t in_x = 0, in_y = 0, shared = 0;
  std::uint32_t i = next(x.shingles.begin, x_end), j = next(y.shingles.begin, y_end);
  while (i < x_end || j < y_end) {
    const bool take_x = i < x_end && (j >= y_end || corpus.shingles[i] <= corpus.shingles[j]);
    const bool take_y = j < y_end && (i >= x_end || corpus.shingles[j] <= corpus.shingles[i]);
    in_x += take_x;
    in_y += take_y;
    shared += take_x && take_y;
    if (take_x) i = next(i + 1, x_end);
    if (take_y) j = next(j + 1, y_end);
  }
  const std::uint32_t fewer = std::min(in_x, in_y);
  if (shared < kLeastShared) return {0, 0, fewer};
  return {shared * 1000 / fewer, shared * 1000 / (in_x + in_y - shared), fewer};
}

std::uint32_t copy_strength(const Corpus& corpus, const Forms& forms, std::uint32_t a, std::uint32_t b) {
  const Likeness like = likeness(corpus, forms, a, b);
  const std::uint32_t strength = like.containment + like.resemblance;
  if (strength < (like.shingles < kFewShingles ? kAlikeInFew : kAlike)) return 0;
  return share_details(corpus, corpus.documents[a], corpus.documents[b]) ? strength : 0;
}

}  // namespace isnad::link
