// How alike two documents are as wholes: their headlines, and whom and what they name. The claims of two documents are compared many
// times, so that what was found is kept for the next time.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "in_common.h"
#include "rarity.h"

namespace isnad::link {

class DocumentPairs {
 public:
  /// Shares of what both have together, between 0 and 1.
  struct Alike {
    float headline = 0, topics = 0;
  };

  DocumentPairs(const Corpus& corpus, const Rarity& rarity);
  /// The corpus has got more documents and names at its end.
  void extend();
  /// What follows will mostly be asked of this document.
  void look_at(std::uint32_t document);
  /// Brings into reach what comparing with this document will read.
  void fetch(std::uint32_t document) const { __builtin_prefetch(corpus_.run(looks_[document].topics).data()); }
  [[nodiscard]] Alike of(std::uint32_t a, std::uint32_t b);

 private:
  struct Kept {
    std::uint32_t a = kNoName, b = kNoName;
    Alike alike;
  };

  /// What of a document is looked at; the rest of it is far larger.
  struct Looks {
    Range title, topics;
    Alike whole;  ///< what its members weigh together
  };

  /// What the members of both weigh together.
  [[nodiscard]] Alike in_common(std::uint32_t a, std::uint32_t b) const;

  const Corpus& corpus_;
  const Rarity& rarity_;
  std::vector<float> tells_;  ///< of each name: how much it tells of what a text is about
  std::vector<Looks> looks_;  ///< of each document
  std::uint32_t looked_at_ = kNoName;
  WeighedRun title_, topics_;  ///< of the document that is looked at
  std::vector<Kept> kept_;    ///< by a hash of the two; a later pair takes the place of an earlier one
};

}  // namespace isnad::link
