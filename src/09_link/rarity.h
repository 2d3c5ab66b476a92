// How much a word or a name tells of what a text is about: the fewer texts have it, the more. Counted once in a body of texts that is
// no archive's (data/word_counts.tsv, data/name_counts.tsv), so that no document changes how others compare.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "result.h"

namespace isnad::link {

/// Weights of words and names, between 0 and 1; 1 of what is in no table. They are whole numbers of kRarityStep, so that sums of them
/// are exact, in whatever order they are added up.
class Rarity {
 public:
  /// Knows no word and no name: all weigh 1.
  Rarity() : words_(kSlots, 1.0F) {}
  /// BadTable with file:line: column, found, expected.
  static Result<Rarity> read(std::string_view word_counts, std::string_view name_counts);
  /// A telling word weighs twice what a common one does.
  [[nodiscard]] float of_word(std::uint32_t word) const { return words_[slot(word)] * ((word & kTelling) != 0 ? 2.0F : 1.0F); }
  [[nodiscard]] float of_name(const Name& name) const;

 private:
  static constexpr std::uint32_t kSlots = 1U << 18U;  ///< words share a slot by chance, which makes both look commoner than they are
  static std::uint32_t slot(std::uint32_t word) { return (word >> 1U) % kSlots; }
  std::vector<float> words_;
  std::unordered_map<std::string, float> names_;  ///< by key
};

inline constexpr float kRarityStep = 1.0F / 4096;

/// The tables inside the program.
const Rarity& built_in_rarity();

}  // namespace isnad::link
