// The clusters of a corpus that documents are added to: what find_clusters() finds in all of it, by looking at what the new ones touch.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim_pairs.h"
#include "corpus.h"
#include "evidence.h"
#include "postings.h"
#include "reading_order.h"
#include "statements.h"

namespace isnad::link {

class GrowingStatements {
 public:
  /// A claim that another one was compared with.
  struct Other {
    std::uint32_t claim = 0;
    float score = 0;
  };
  /// Clusters that are no more, and clusters that are new; the claims of the first are among those of the second.
  struct Change {
    std::vector<std::uint32_t> gone, made;
  };

  /// All have to live longer.
  GrowingStatements(const Corpus& corpus, const ReadingOrder& order, const Comparison& comparison) : corpus_(corpus), order_(order), comparison_(comparison) {}

  /// All of a sorted corpus, from the beginning.
  void build(const std::vector<std::uint32_t>& text_of);
  /// Takes up the claims that the corpus has got at its end. Time grows with what shares blocks with them and with the clusters that
  /// change, not with the corpus.
  /// @param text_of  as in Copies
  /// @param moved    earlier documents that are reprints of others of the earlier documents than before
  Change extend(const std::vector<std::uint32_t>& text_of, const std::vector<std::uint32_t>& moved);

  /// Clusters by numbers that they keep as long as they are as they are; those without claims are no more.
  [[nodiscard]] const std::vector<Cluster>& clusters() const { return clusters_; }
  [[nodiscard]] std::uint32_t cluster_of(std::uint32_t claim) const { return cluster_of_[claim]; }
  /// What a claim is linked with, or nearly (claim_pairs.h).
  [[nodiscard]] const std::vector<Other>& others(std::uint32_t claim) const { return others_[claim]; }

 private:
  struct Candidate {
    std::uint32_t first = 0, second = 0;
    auto operator<=>(const Candidate&) const = default;
  };
  void add_blocks(std::uint32_t first_new);
  void find_touched(std::uint32_t first_new, std::vector<Candidate>& met, std::vector<Candidate>& lost);
  [[nodiscard]] bool is_candidate(const Candidate& pair);
  [[nodiscard]] bool in_reach(std::uint32_t earlier, std::uint32_t later) const;
  [[nodiscard]] ClaimPair pair_of(std::uint32_t claim, const Other& other) const;
  [[nodiscard]] Change join(std::vector<std::uint32_t> open, const std::vector<std::uint32_t>& text_of);

  const Corpus& corpus_;
  const ReadingOrder& order_;
  const Comparison& comparison_;
  Postings blocks_;                         ///< claims by block
  std::vector<std::vector<Other>> others_;  ///< of each claim
  std::vector<std::uint32_t> cluster_of_;   ///< of each claim
  std::vector<Cluster> clusters_;
  std::vector<std::uint32_t> place_;        ///< of each claim among those that are joined anew
  std::vector<std::uint64_t> keys_, other_keys_;
};

}  // namespace isnad::link
