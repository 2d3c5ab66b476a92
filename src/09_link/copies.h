// Reprints: documents that carry the same text, whole, cut or reordered, under whatever headline.
//
//   in    Corpus   sorted
//   out   CopyGroups
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "corpus.h"
#include "shingle_index.h"

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

/// Two documents of which one is a reprint of the other.
struct CopyPair {
  std::uint32_t strength = 0, earlier = 0, later = 0;
  bool operator==(const CopyPair&) const = default;
};

/// All pairs of a sorted corpus.
/// @param forms  receives the forms of its shingles
std::vector<CopyPair> find_copy_pairs(const Corpus& corpus, Forms& forms);

/// How strongly two of some documents, by their places among them, are one text; 0: they are not.
using StrengthOf = std::function<std::uint32_t(std::uint32_t, std::uint32_t)>;

/// Puts some documents together by pairs of them, the strongest first; both by places among them, which are in the order of the corpus.
/// Whether two groups become one depends on nothing but the two.
/// @return of each the first of its group, or itself
std::vector<std::uint32_t> group_copies(std::size_t count, std::vector<CopyPair> pairs, const StrengthOf& strength_of);

/// The groups of a sorted corpus.
/// @param text_of  as in Copies
Copies copies_of(const Corpus& corpus, std::vector<std::uint32_t> text_of);

/// Near-linear in the shingles: no document is compared with more than a bounded number of others.
/// The order of reading makes no difference.
Copies find_copies(const Corpus& corpus);

}  // namespace isnad::link
