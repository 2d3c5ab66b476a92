// What speaks for two claims being about one occasion, and how much: rows of data/evidence.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus.h"
#include "document_pairs.h"
#include "rarity.h"
#include "result.h"

namespace isnad::link {

/// In the order of the table.
enum class Evidence : std::uint8_t {
  Start, Words, Headline, Topics, SameAgent, SameTarget, OtherTarget, SamePeople, SameMan, SamePlace, SameCountry, NearPlace, FarPlace,
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

/// Compares claims that stand in one corpus (not copies of them). Remembers what it has compared; one thread.
class Comparison {
 public:
  Comparison(const Corpus& corpus, const Points& points);
  /// The corpus has got more documents, claims and names at its end.
  void extend();
  [[nodiscard]] const Points& points() const { return points_; }
  /// Many claims are to be compared with this one, which is then the second of the two.
  void look_at(const ClaimSketch& claim) const;
  /// Brings into reach what comparing these with it will read: claims of many texts lie far from one another.
  void fetch(const std::vector<std::uint32_t>& claims, std::size_t at) const;
  /// The same in two steps, for few claims: all of the first step come before those of the second, which reads what the first has brought.
  /// Inlined, since to a compiler a function that only fetches does nothing.
  [[gnu::always_inline]] void fetch_sketch(std::uint32_t claim) const {
    __builtin_prefetch(&corpus_.claims[claim]);
    __builtin_prefetch(&corpus_.claims[claim].words);  // a sketch is longer than a line of the cache
    __builtin_prefetch(&words_[claim]);
  }
  [[gnu::always_inline]] void fetch_runs(std::uint32_t number) const {
    const ClaimSketch& claim = corpus_.claims[number];
    documents_.fetch(claim.document);
    __builtin_prefetch(corpus_.run(claim.agent).data());
    const auto words = corpus_.run(claim.words);
    __builtin_prefetch(words.data());
    if (!words.empty()) __builtin_prefetch(&words.back());
  }
  [[nodiscard]] Shares shares(const ClaimSketch& a, const ClaimSketch& b) const;
  /// The points added up; more than 0 links the two.
  [[nodiscard]] float score(const ClaimSketch& a, const ClaimSketch& b) const;
  /// The share of the words of two claims that they have in common, of the one with fewer, by the weight of the words.
  [[nodiscard]] float overlap(const ClaimSketch& a, const ClaimSketch& b) const;

 private:
  /// Runs `add` for each evidence that the two have, in the order of the table, with its share.
  template <class Add>
  void weigh(const ClaimSketch& a, const ClaimSketch& b, Add&& add) const;
  /// What of a name is looked at; the rest of it is far larger.
  struct NameSketch {
    float x = 0, y = 0, z = 0;  ///< of a place with a key: on the globe of radius 1
    std::uint32_t side = kNoName, parent = kNoName;
    bool keyed = false, town = false, man = false, country = false;
  };
  [[nodiscard]] bool one_side(std::uint32_t p, std::uint32_t q) const;
  [[nodiscard]] static bool near(const NameSketch& p, const NameSketch& q);
  [[nodiscard]] static NameSketch sketch_of(const Name& name);
  [[nodiscard]] float weight_of(const ClaimSketch& claim) const { return words_[static_cast<std::size_t>(&claim - corpus_.claims.data())]; }

  const Corpus& corpus_;
  const Points& points_;
  const Rarity& rarity_;
  std::vector<float> words_;  ///< of each claim: what its words weigh together
  std::vector<NameSketch> names_;
  mutable const ClaimSketch* looked_at_ = nullptr;  ///< till the corpus is extended
  mutable WeighedRun looked_at_words_;
  mutable DocumentPairs documents_;
};

inline constexpr float kUnlikely = -3;  ///< points of two claims that may still be of one occasion when it is their numbers that differ
inline constexpr double kNearKilometres = 60;  ///< between two places that may be one, told of with another precision

/// Kilometres along the globe between two places with coordinates.
double kilometres(const Name& a, const Name& b);

}  // namespace isnad::link
