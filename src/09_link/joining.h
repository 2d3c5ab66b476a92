// Clusters of claims, which grow by pairs of linked claims while the whole can still be one occasion.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim_pairs.h"
#include "corpus.h"
#include "evidence.h"
#include "flat_map.h"

namespace isnad::link {

inline constexpr std::int32_t kOccasionDays = 3;  ///< an occasion's stated days lie at most so far apart: a battle of weeks is many
inline constexpr std::int32_t kToldDays = 2;      ///< what is fought without a stated day or a number is told of one occasion on days so far apart: later texts tell of later fights
inline constexpr double kSceneKilometres = 15;    ///< ... and in towns so far apart
inline constexpr double kGroundKilometres = 300;   ///< two places of any size below a country, of which none lies in the other, that may be one occasion's
inline constexpr std::size_t kClusterSample = 15;  ///< claims of each side that are compared before two clusters become one

/// Some claims of a corpus, each known by its place among them. Whether two clusters join depends on nothing but the two, so that
/// claims that no pair leads to need not be among them.
class Joining {
 public:
  /// All of it has to live longer.
  /// @param text_of  of each document of the corpus: equal for reprints of one text
  /// @param claims   in the order of the corpus; numbers in Corpus::claims
  /// @param place    of each claim of the corpus: its place in `claims`; kNoName when it is not there
  Joining(const Corpus& corpus, const Comparison& comparison, std::span<const std::uint32_t> text_of, std::span<const std::uint32_t> claims,
          std::span<const std::uint32_t> place);
  /// Makes one cluster of those of two places. False when they are one already, or cannot be one occasion as wholes.
  bool join(std::uint32_t first, std::uint32_t second);
  /// The same of two that are known to have joined.
  void unite(std::uint32_t first, std::uint32_t second);
  /// A place that stands for the cluster; the same for all of it until it grows.
  [[nodiscard]] std::uint32_t find(std::uint32_t place);
  /// The places of each cluster, ascending; in the order of their first places.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> clusters();

 private:
  struct Days {
    std::int32_t from = kNoDay, to = kNoDay;
    void widen(const Days& more);
    [[nodiscard]] bool lie_within(std::int32_t reach, const Days& more) const;
  };
  /// What the claims of a cluster say together; kept at its root.
  struct Side {
    Days stated;                     ///< by the texts
    Days told;                       ///< days of the texts that tell what is fought, with neither day nor number
    std::uint32_t town = kNoName;
    std::uint32_t ground = kNoName;  ///< a place smaller than a country
    std::uint32_t scene_town = kNoName, scene_province = kNoName;  ///< where it is fought by the latter
    std::uint32_t size = 1, last = 0;  ///< last: end of the chain of its claims
  };

  [[nodiscard]] const ClaimSketch& claim(std::uint32_t place) const { return corpus_.claims[claims_[place]]; }
  [[nodiscard]] bool parted_in_a_sentence(std::uint32_t a, std::uint32_t b);
  [[nodiscard]] bool one_scene(const Side& a, const Side& b) const;
  [[nodiscard]] bool one_ground(const Side& a, const Side& b) const;
  [[nodiscard]] bool one_occasion(const Side& a, const Side& b) const;
  [[nodiscard]] std::span<const std::uint32_t> sample(const std::uint32_t& root) const;
  [[nodiscard]] std::vector<std::uint32_t> joined_sample(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool samples_agree(std::uint32_t a, std::uint32_t b) const;
  void unite_roots(std::uint32_t a, std::uint32_t b);

  const Corpus& corpus_;
  const Comparison& comparison_;
  std::span<const std::uint32_t> text_of_, claims_, place_;
  std::vector<std::uint32_t> parent_, next_;
  std::vector<Side> side_;
  std::vector<std::vector<std::uint32_t>> sample_;  ///< of each root of more than one claim
  FlatMap<std::uint64_t, std::uint32_t> refused_;   ///< two roots: how large their samples were together when they did not agree; kForGood
};

}  // namespace isnad::link
