// Claims of many documents about one occasion, put together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim_pairs.h"
#include "corpus.h"
#include "evidence.h"

namespace isnad::link {

/// Claims about one occasion, ascending, and the pairs that made them one, in the order in which they did.
struct Cluster {
  std::vector<std::uint32_t> claims;
  std::vector<ClaimPair> joined;
};

/// Every claim of a sorted corpus is in exactly one cluster. In the order of their first claims.
/// @param text_of  of each document: equal for reprints of one text
/// @param pairs  find_claim_pairs() of the corpus, in its order
std::vector<Cluster> find_clusters(const Corpus& corpus, const Comparison& comparison, std::span<const std::uint32_t> text_of, std::span<const ClaimPair> pairs);

/// What the neighbouring claims of a cluster have in common, heaviest first.
std::vector<Evidence> evidence_of(const Corpus& corpus, const Comparison& comparison, const std::vector<std::uint32_t>& claims);

}  // namespace isnad::link
