// The reprints of a corpus that documents are added to: what find_copies() finds in all of it, by looking at what the new ones touch.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "copies.h"
#include "corpus.h"
#include "postings.h"
#include "reading_order.h"

namespace isnad::link {

class GrowingCopies {
 public:
  /// Both have to live longer.
  GrowingCopies(const Corpus& corpus, const ReadingOrder& order) : corpus_(corpus), order_(order) {}

  /// All of a sorted corpus, from the beginning.
  void build();
  /// Takes up the documents that the corpus has got at its end. Time grows with what shares shingles with them, not with the corpus.
  /// @return earlier documents that are reprints of other ones of the earlier documents than before
  std::vector<std::uint32_t> extend();

  /// Of each document: equal for reprints of one text.
  [[nodiscard]] const std::vector<std::uint32_t>& text_of() const { return text_of_; }

 private:
  struct Pair {
    std::uint32_t other = 0, strength = 0;
    bool operator==(const Pair&) const = default;
  };

  void add_shingles(std::uint32_t document);
  std::vector<std::uint32_t> update_forms(std::uint32_t first_new);
  [[nodiscard]] Postings::List list_of(std::uint64_t shingle) const { return shingles_.of(shingle); }
  [[nodiscard]] std::uint64_t rank(std::uint32_t place) const { return order_.of_document(owner_[place]); }
  void add_later(std::uint32_t document, std::vector<std::uint32_t>& out) const;
  [[nodiscard]] std::vector<Pair> pairs_before(std::uint32_t document);
  void replace_pairs(std::uint32_t document, std::vector<Pair> pairs, std::vector<std::uint32_t>& changed);
  std::vector<std::uint32_t> regroup(std::uint32_t first_new, const std::vector<std::uint32_t>& touched);
  [[nodiscard]] bool is_group(const std::vector<std::uint32_t>& documents) const;
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> group_anew(std::vector<std::uint32_t> documents) const;

  const Corpus& corpus_;
  const ReadingOrder& order_;
  Postings shingles_;                              ///< places of Corpus::shingles by shingle
  std::vector<std::uint32_t> owner_;               ///< of each place: its document
  Forms forms_;
  std::vector<std::vector<Pair>> before_, later_;  ///< of each document: reprints of it that stand before it, behind it
  std::vector<std::uint32_t> text_of_;             ///< a document of its group
  std::vector<std::vector<std::uint32_t>> group_;  ///< of each document that text_of_ names: its group
  std::vector<std::uint32_t> shared_;              ///< with each document, while one is looked at
};

}  // namespace isnad::link
