// The order of a corpus (Corpus::sort) for one whose documents stand as they came.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"

namespace isnad::link {

/// Ranks of documents and claims: of two the smaller rank stands before the other in the sorted corpus.
class ReadingOrder {
 public:
  explicit ReadingOrder(const Corpus& corpus) : corpus_(corpus) {}
  /// Takes up the documents that the corpus has got at its end.
  void extend();

  [[nodiscard]] std::uint64_t of_document(std::uint32_t document) const { return rank_[document]; }
  /// The claims of a document stand in it one after another.
  [[nodiscard]] std::uint64_t of_claim(std::uint32_t claim) const { return start_of(corpus_.claims[claim].document) | claim; }
  /// The rank from which on the claims of a document stand.
  [[nodiscard]] std::uint64_t start_of(std::uint32_t document) const { return std::uint64_t{rank_[document]} << 32U; }
  /// All documents, in order.
  [[nodiscard]] const std::vector<std::uint32_t>& documents() const { return order_; }

 private:
  const Corpus& corpus_;
  std::vector<std::uint32_t> order_, rank_;
};

}  // namespace isnad::link
