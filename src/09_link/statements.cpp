// Method: every claim is compared with its candidates; the linked pairs, heaviest first, join their clusters (Kruskal's order), but only
// when the joined cluster can still be one occasion: its stated days lie close, its towns are one, and a sample of the two sides'
// claims agrees on the whole. So a chain of likenesses through which everything would run together breaks at its weakest link.
#include "statements.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "joining.h"

namespace isnad::link {
namespace {

// As joins_before() says, of pairs that stand by their second claims, then by their first: scores are few, so each has its run of the result.
std::vector<ClaimPair> linked_heaviest_first(std::span<const ClaimPair> pairs) {
  std::vector<std::size_t> begin;  // of each score, of which higher ones begin earlier
  for (const ClaimPair& pair : pairs) {
    if (!pair.linked()) continue;
    const auto score = static_cast<std::size_t>(pair.score);
    if (score > begin.size()) begin.resize(score);
    ++begin[score - 1];
  }
  std::size_t linked = 0;
  for (auto count = begin.rbegin(); count != begin.rend(); ++count) linked += std::exchange(*count, linked);
  std::vector<ClaimPair> out(linked);
  for (const ClaimPair& pair : pairs)
    if (pair.linked()) out[begin[static_cast<std::size_t>(pair.score) - 1]++] = pair;
  return out;
}

}  // namespace

std::vector<Cluster> find_clusters(const Corpus& corpus, const Comparison& comparison, std::span<const std::uint32_t> text_of, std::span<const ClaimPair> pairs) {
  std::vector<std::uint32_t> all(corpus.claims.size());
  std::iota(all.begin(), all.end(), 0U);
  Joining joining(corpus, comparison, text_of, all, all);
  std::vector<ClaimPair> joined = linked_heaviest_first(pairs);
  std::erase_if(joined, [&](const ClaimPair& pair) { return !joining.join(pair.first, pair.second); });
  std::vector<Cluster> out;
  std::vector<std::uint32_t> number(corpus.claims.size());
  for (auto& claims : joining.clusters()) {
    for (const std::uint32_t claim : claims) number[claim] = static_cast<std::uint32_t>(out.size());
    out.push_back({.claims = std::move(claims), .joined = {}});
  }
  for (const ClaimPair& pair : joined) out[number[pair.first]].joined.push_back(pair);
  return out;
}

std::vector<Evidence> evidence_of(const Corpus& corpus, const Comparison& comparison, const std::vector<std::uint32_t>& claims) {
  Shares sum{};
  for (std::size_t k = 1; k < claims.size(); ++k) {
    const Shares held = comparison.shares(corpus.claims[claims[k - 1]], corpus.claims[claims[k]]);
    for (std::size_t e = 0; e < kEvidence; ++e) sum[e] += held[e] * comparison.points().of[e];
  }
  std::vector<Evidence> out;
  for (std::size_t e = 1; e < kEvidence; ++e)
    if (sum[e] > 0) out.push_back(static_cast<Evidence>(e));
  std::ranges::stable_sort(out, [&](Evidence a, Evidence b) {
    return sum[static_cast<std::size_t>(a)] > sum[static_cast<std::size_t>(b)];
  });
  return out;
}

}  // namespace isnad::link
