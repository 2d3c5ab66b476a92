// The clusters of an archive that documents are added to: what find_clusters() finds in all of it, by looking at what the new ones touch.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "claim_pairs.h"
#include "desk.h"

namespace isnad::link {

class GrowingStatements {
 public:
  /// Clusters by their first claims.
  struct Change {
    std::vector<ClaimRef> gone, made;  ///< the claims of the first are among those of the second; one may be in both
    std::vector<ClaimRef> parted;      ///< claims of two clusters that are compared no more
  };

  /// Has to live longer.
  explicit GrowingStatements(Desk& desk) : desk_(desk) {}
  /// Takes up the claims of the new documents of the desk, whose blocks are in the archive's index already. Time grows with what shares
  /// blocks with them and with the clusters that change, not with the archive.
  /// @param moved  earlier documents that are reprints of others of the earlier documents than before
  Change extend(const std::vector<DocumentNumber>& moved);

 private:
  using Other = KeptText::Other;
  using Pair = std::pair<ClaimRef, ClaimRef>;  ///< the later one, the earlier one

  void find_touched(std::vector<Pair>& met, std::vector<Pair>& lost);
  [[nodiscard]] std::vector<Posting> around(std::uint64_t block, const Posting& claim);
  void look_around(const std::vector<Posting>& list, const Posting& claim, std::vector<Pair>& met, std::vector<Pair>& lost);
  [[nodiscard]] bool is_candidate(const Pair& pair);
  void compare(const std::vector<Pair>& met);
  void part(const std::vector<Pair>& lost, Change& out, std::vector<ClaimRef>& open);
  [[nodiscard]] ClaimPair pair_of(ClaimRef claim, const Other& other);
  void join(std::vector<ClaimRef> open, Change& out);
  void take_over(const std::vector<ClaimRef>& open, const std::vector<std::uint32_t>& claims, const std::vector<std::vector<std::uint32_t>>& found,
                 const std::vector<ClaimPair>& joined, Change& out);

  Desk& desk_;
  std::vector<std::uint64_t> keys_, other_keys_;
};

}  // namespace isnad::link
