// How much a word or a name tells of what a text is about: the fewer texts have it, the more.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"

namespace isnad::link {

/// Weights of the words and names of one corpus, between 0 and 1; all are alike in a corpus of a few texts.
class Rarity {
 public:
  explicit Rarity(const Corpus& corpus);
  /// A telling word weighs twice what a common one does.
  [[nodiscard]] float of_word(std::uint32_t word) const { return words_[slot(word)] * ((word & kTelling) != 0 ? 2.0F : 1.0F); }
  [[nodiscard]] float of_name(std::uint32_t name) const { return names_[name]; }

 private:
  static constexpr std::uint32_t kSlots = 1U << 18U;  ///< words share a slot by chance, which makes both look commoner than they are
  static std::uint32_t slot(std::uint32_t word) { return (word >> 1U) % kSlots; }
  std::vector<float> words_, names_;
};

}  // namespace isnad::link
