// Reprints: documents that carry the same text, whole, cut or reordered, under whatever headline.
//
//   in    Corpus   sorted
//   out   CopyGroups
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"

namespace isnad::link {

struct CopyGroup {
  std::vector<std::uint32_t> documents;  ///< two or more, in the order of the corpus
  std::uint32_t earliest = 0;            ///< first published; of one day the first in the order of the corpus
  std::uint32_t fullest = 0;             ///< most words; of equals the first in the order of the corpus
};

struct Copies {
  std::vector<CopyGroup> groups;         ///< by their first document
  std::vector<std::uint32_t> text_of;    ///< of each document: the first document of its group, or itself
};

/// Near-linear in the shingles: no document is compared with more than a bounded number of others.
/// The order of reading makes no difference.
Copies find_copies(const Corpus& corpus);

}  // namespace isnad::link
