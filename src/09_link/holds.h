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

/// Where and when one holder whom the tables know is told to hold a town. Nothing for any other claim: who holds quarters in a town does not hold the town.
std::optional<Scene> scene_of(const Corpus& corpus, const ClaimSketch& claim);
/// The largest organisation of the holder of a claim that has a scene.
std::uint32_t holder_of(const Corpus& corpus, const ClaimSketch& claim);

/// The scene as the archive knows it, whatever the numbers of names; below 2^48.
std::uint64_t key_of(const Corpus& corpus, const Scene& scene);

/// 1 when a claim says that its agents attack its targets, -1 when it says that they stand together, else 0.
int attack_in(const ClaimSketch& claim);
inline constexpr int kFoes = 2;  ///< claims of an attack more than of standing together, from which on two sides are foes

/// Runs `visit` for the sides of the agents and of the targets of a claim, two powers, by the numbers of their names.
template <class Visit>
void for_sides(const Corpus& corpus, const Sameness& same, const ClaimSketch& claim, Visit&& visit) {
  for (const std::uint32_t agent : corpus.run(claim.agent))
    for (const std::uint32_t target : corpus.run(claim.target))
      if (const std::uint32_t one = same.side(agent), other = same.side(target); !same.one_power(one, other)) visit(one, other);
}

/// Pairs of sides of whom more claims say that one attacks the other than that they stand together.
class Foes {
 public:
  void add(const Corpus& corpus, const Sameness& same, const ClaimSketch& claim);
  [[nodiscard]] bool are(std::uint32_t one, std::uint32_t other) const;

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> balance_;
};

}  // namespace isnad::link
