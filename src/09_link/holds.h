// Who is told to hold which town on which day, and who are foes: two foes do not hold one town.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "corpus.h"
#include "sameness.h"

namespace isnad::link {

/// A town on a day that a text states.
struct Scene {
  std::uint32_t place = kNoName;  ///< a name
  std::int32_t day = kNoDay;
  auto operator<=>(const Scene&) const = default;
};

/// Where and when one holder whom the tables know is told to hold a town. Nothing for any other claim.
std::optional<Scene> scene_of(const Corpus& corpus, const ClaimSketch& claim);
/// The largest organisation of the holder of a claim that has a scene.
std::uint32_t holder_of(const Corpus& corpus, const ClaimSketch& claim);

/// Pairs of sides of whom more claims say that one attacks the other than that they stand together.
class Foes {
 public:
  /// Runs `changed` for two sides that are foes from now on, or no more.
  template <class Changed>
  void add(const Corpus& corpus, const Sameness& same, const ClaimSketch& claim, Changed&& changed) {
    const int step = step_of(claim);
    if (step == 0) return;
    for (const std::uint32_t agent : corpus.run(claim.agent))
      for (const std::uint32_t target : corpus.run(claim.target)) {
        const std::uint32_t one = same.side(agent), other = same.side(target);
        if (same.one_power(one, other)) continue;
        int& attacks = balance_[std::minmax(one, other)];
        const bool before = attacks >= kFoes;
        attacks += step;
        if (before != (attacks >= kFoes)) changed(one, other);
      }
  }
  [[nodiscard]] bool are(std::uint32_t one, std::uint32_t other) const;

 private:
  static constexpr int kFoes = 2;  ///< claims of an attack more than of help
  static int step_of(const ClaimSketch& claim);
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> balance_;
};

}  // namespace isnad::link
