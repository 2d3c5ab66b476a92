// Two claims that were compared: linked, or nearly linked with two numbers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "corpus.h"
#include "evidence.h"

namespace isnad::link {

/// Of two claims of two documents what they score: more than 0 links them, else two numbers that they give may still be of one occasion.
struct ClaimPair {
  std::uint32_t first = 0, second = 0;  ///< in the order of the corpus
  std::int32_t score = 0;               ///< hundredths of a point, rounded up
  [[nodiscard]] bool linked() const { return score > 0; }
};

/// The order in which linked pairs are joined: heaviest first; of equals the one that ends, then the one that begins first.
inline bool joins_before(const ClaimPair& a, const ClaimPair& b) {
  return a.score != b.score ? a.score > b.score : a.second != b.second ? a.second < b.second : a.first < b.first;
}

/// The score of a pair that is worth keeping. Nothing when they are neither linked nor nearly so, and when a claim beside one of them, in
/// its sentence, is likelier the one that the other text tells.
/// @param first, second  in Corpus::claims, in the order of the corpus
std::optional<std::int32_t> compare_claims(const Corpus& corpus, const Comparison& comparison, std::uint32_t first, std::uint32_t second);

/// All pairs of a sorted corpus that are worth keeping, by their second claims, then by their first.
std::vector<ClaimPair> find_claim_pairs(const Corpus& corpus, const Comparison& comparison);

inline constexpr std::uint32_t kSentenceReach = 3;  ///< claims before and behind a claim that may be of its sentence

/// Runs `test` for the claims of a claim's type and sentence, till it holds.
template <class Test>
bool any_beside(const Corpus& corpus, std::uint32_t claim, Test&& test) {
  const std::uint32_t from = claim - std::min(claim, kSentenceReach);
  const auto to = std::min(claim + kSentenceReach + 1, static_cast<std::uint32_t>(corpus.claims.size()));
  const ClaimSketch& a = corpus.claims[claim];
  for (std::uint32_t beside = from; beside < to; ++beside) {
    const ClaimSketch& b = corpus.claims[beside];
    if (beside != claim && a.document == b.document && a.type == b.type && a.sentence == b.sentence && test(beside)) return true;
  }
  return false;
}

/// Whether both count the dead, the wounded or the captured, and differ.
inline bool counts_differ(const ClaimSketch& a, const ClaimSketch& b) {
  const auto differ = [](const std::optional<std::uint32_t>& x, const std::optional<std::uint32_t>& y) { return x && y && *x != *y; };
  return differ(a.killed, b.killed) || differ(a.wounded, b.wounded) || differ(a.captured, b.captured);
}

}  // namespace isnad::link
