#include "claim_pairs.h"

#include <cmath>

#include "candidates.h"

namespace isnad::link {
namespace {

// "A bomb killed three in one town, while five died in another": of the deeds that a sentence tells, the likest is the one that
// another text tells.
bool outdone(const Corpus& corpus, const Comparison& comparison, std::uint32_t one, std::uint32_t other, float score) {
  const ClaimSketch& claim = corpus.claims[one];
  return any_beside(corpus, one, [&](std::uint32_t beside) {
    const ClaimSketch& b = corpus.claims[beside];
    const bool placed = claim.place != kNoName && b.place != kNoName && claim.place != b.place;
    // "in the market of the town": a toll without a place of the tables may be that of the deed beside it.
    const bool two_places = placed && (has_toll(claim) == has_toll(b) || (corpus.names[claim.place].keyed && corpus.names[b.place].keyed));
    return (two_places || counts_differ(claim, b)) && comparison.score(b, corpus.claims[other]) > score;
  });
}

}  // namespace

std::optional<std::int32_t> compare_claims(const Corpus& corpus, const Comparison& comparison, std::uint32_t first, std::uint32_t second) {
  const ClaimSketch &a = corpus.claims[first], &b = corpus.claims[second];
  if (a.total != b.total) return std::nullopt;
  const float score = comparison.score(a, b);
  const bool kept = score > 0 ? !outdone(corpus, comparison, first, second, score) && !outdone(corpus, comparison, second, first, score)
                              : score > kUnlikely && counts_differ(a, b);
  return kept ? std::optional(static_cast<std::int32_t>(std::ceil(score * 100))) : std::nullopt;
}

std::vector<ClaimPair> find_claim_pairs(const Corpus& corpus, const Comparison& comparison) {
  std::vector<ClaimPair> out;
  Candidates candidates(corpus);
  for (std::uint32_t k = 0; k < corpus.claims.size(); ++k) {
    const auto& others = candidates.next();
    if (!others.empty()) comparison.look_at(corpus.claims[k]);
    for (std::size_t at = 0; at < others.size(); ++at) {
      comparison.fetch(others, at);
      if (const auto score = compare_claims(corpus, comparison, others[at], k)) out.push_back({others[at], k, *score});
    }
  }
  return out;
}

}  // namespace isnad::link
