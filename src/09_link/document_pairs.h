// How alike two documents are as wholes: their headlines, and whom and what they name. The claims of two documents are compared many
// times, so that what was found is kept for the next time.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "rarity.h"

namespace isnad::link {

class DocumentPairs {
 public:
  /// Shares of what both have together, between 0 and 1.
  struct Alike {
    float headline = 0, topics = 0;
  };

  DocumentPairs(const Corpus& corpus, const Rarity& rarity);
  [[nodiscard]] Alike of(std::uint32_t a, std::uint32_t b);

 private:
  struct Kept {
    std::uint32_t a = kNoName, b = kNoName;
    Alike alike;
  };

  /// What the members of both weigh together.
  [[nodiscard]] Alike in_common(const DocumentSketch& x, const DocumentSketch& y) const;

  const Corpus& corpus_;
  const Rarity& rarity_;
  std::vector<float> tells_;  ///< of each name: how much it tells of what a text is about
  std::vector<Alike> whole_;  ///< of each document: what its members weigh together
  std::vector<Kept> kept_;    ///< by a hash of the two; a later pair takes the place of an earlier one
};

}  // namespace isnad::link
