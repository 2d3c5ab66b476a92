// Which claims are worth comparing: those that share a place, a party or telling words with a claim, the nearest ones before it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "corpus.h"
#include "flat_map.h"

namespace isnad::link {

inline constexpr std::uint32_t kBlockReach = 20;   ///< claims before a claim in each of its blocks that it is compared with
inline constexpr std::int32_t kBlockDays = 45;     ///< ... told at most so many days before

/// For each claim the earlier ones to compare it with, each once, ascending; claims of other documents and of its type only.
/// At most kBlockReach for each of its blocks, whatever the others give, so that whether two claims are compared depends on nothing
/// but the claims between them. Holds no more than the claims of twice kBlockDays, unless there are texts without a day, to which
/// all are near.
class Candidates {
 public:
  explicit Candidates(const Corpus& corpus);
  /// To be called for the claims in their order. The result lives until the next call.
  const std::vector<std::uint32_t>& next();

 private:
  /// Some claims of a block, one after another, so that a wait for memory is one for all of them.
  struct Link {
    static constexpr std::uint32_t kClaims = 7;
    std::uint32_t before = 0;  ///< index + 1 of the link before it in the block; 0: none
    std::uint32_t claims[kClaims] = {};
  };
  struct Chain {
    std::uint32_t last = 0;  ///< index + 1 of its last link
    std::uint32_t size = 0;  ///< claims
  };
  /// Claims told within kBlockDays from its first one.
  struct Shelf {
    std::int32_t first_day = kNoDay;
    FlatMap<std::uint64_t, Chain> chains;  ///< by block
    std::vector<Link> links;
  };
  void turn_to(std::uint32_t document);
  bool look_through(const Shelf& shelf, Chain chain, std::uint32_t claim, std::uint32_t& reach);

  const Corpus& corpus_;
  std::vector<std::uint32_t> found_for_;  ///< of each claim: the last one that it was found for
  const bool keeps_all_;
  std::uint32_t at_ = 0;
  std::uint32_t in_reach_ = 0;            ///< the first document told at most kBlockDays before the one at hand
  std::uint32_t from_ = 0, to_ = 0;       ///< the claims of the documents from there on before the one at hand
  std::unique_ptr<Shelf> shelf_ = std::make_unique<Shelf>(), shelf_before_;
  std::vector<std::uint64_t> blocks_;
  std::vector<std::pair<Chain, Chain>> chains_;  ///< of each block: on the shelf at hand, on the one before
  std::vector<std::uint32_t> found_;
};

/// The blocks of a claim, ascending: hashes, below 2^40, of its type with a place, a party, a telling word or two.
void blocks_of(const Corpus& corpus, const ClaimSketch& claim, std::vector<std::uint64_t>& out);

/// Whether claims of this type tell of occasions. BELONG states what is, so that every text that says so would be linked.
bool tells_of_an_occasion(ClaimType type);

}  // namespace isnad::link
