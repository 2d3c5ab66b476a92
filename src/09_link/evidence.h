// What speaks for two claims being about one occasion, and how much: rows of data/evidence.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "corpus.h"
#include "rarity.h"
#include "result.h"

namespace isnad::link {

/// In the order of the table.
enum class Evidence : std::uint8_t {
  Start, Words, Headline, Topics, SameAgent, SameTarget, OtherTarget, SamePeople, SamePlace, SameCountry, NearPlace, FarPlace,
  SameDay, NextDay, OtherDay, DaysApart, WeekApart, SameToll, OtherToll, Count
};
inline constexpr std::size_t kEvidence = static_cast<std::size_t>(Evidence::Count);

/// "link/same_place", ...: the id of the row with its stage.
std::string_view id_of(Evidence evidence);

struct Points {
  std::array<float, kEvidence> of{};
};

/// The table inside the program. BadTable with file:line: column, found, expected.
Result<Points> read_points(std::string_view table, std::string_view file);
const Points& built_in_points();

/// How much of each evidence two claims have: 0 or 1, or a share.
using Shares = std::array<float, kEvidence>;

/// Compares claims of one corpus.
class Comparison {
 public:
  Comparison(const Corpus& corpus, const Points& points) : corpus_(corpus), points_(points), rarity_(corpus) {}
  [[nodiscard]] Shares shares(const ClaimSketch& a, const ClaimSketch& b) const;
  /// The points added up; more than 0 links the two.
  [[nodiscard]] float score(const ClaimSketch& a, const ClaimSketch& b) const;
  /// The share that two sorted runs of words have in common, of the smaller one, by the weight of the words.
  [[nodiscard]] float overlap(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const;

 private:
  const Corpus& corpus_;
  const Points& points_;
  Rarity rarity_;
};

/// The share of all names of two sorted runs that both have.
float resemblance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);
/// The same, each name with a weight of its own.
template <class Weight>
float resemblance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, Weight&& weight) {
  float common = 0, all = 0;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      all += weight(a[i++]);
    } else if (i == a.size() || b[j] < a[i]) {
      all += weight(b[j++]);
    } else {
      common += weight(a[i]);
      all += weight(a[i]);
      ++i, ++j;
    }
  }
  return all == 0 ? 0 : common / all;
}
inline constexpr float kUnlikely = -3;  ///< points of two claims that may still be of one occasion when it is their numbers that differ
inline constexpr double kNearKilometres = 60;  ///< between two places that may be one, told of with another precision

/// Kilometres along the globe between two places with coordinates.
double kilometres(const Name& a, const Name& b);

}  // namespace isnad::link
