// The documents of an archive that are looked at while others are added: taken off the shelf when they are asked for, put back when they
// have changed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "evidence.h"
#include "shelf.h"

namespace isnad::link {

/// In its corpus documents stand in the order in which they were asked for, the new ones first. Throws std::out_of_range
/// when the shelf tells of a claim that its document does not have.
class Desk {
 public:
  /// Both have to live longer.
  /// @param corpus   the new documents
  /// @param numbers  of each
  Desk(Shelf& shelf, Corpus& corpus, std::span<const DocumentNumber> numbers);
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] Shelf& shelf() const { return shelf_; }
  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  [[nodiscard]] std::span<const DocumentNumber> new_documents() const { return std::span(numbers_).first(new_); }
  [[nodiscard]] bool is_new(DocumentNumber document) const;

  /// Where a document, a claim stands in the corpus.
  std::uint32_t document(DocumentNumber document);
  std::uint32_t claim(ClaimRef claim);
  [[nodiscard]] DocumentNumber number(std::uint32_t document) const { return numbers_[document]; }
  [[nodiscard]] ClaimRef ref(std::uint32_t claim) const { return ref_of(numbers_[corpus_.claims[claim].document], corpus_.claims[claim].index); }
  [[nodiscard]] std::uint64_t place(std::uint32_t document) const { return places_[document]; }
  /// The order of claims in the archive.
  [[nodiscard]] Posting order(std::uint32_t claim) const { return {places_[corpus_.claims[claim].document], ref(claim)}; }
  /// Compares what stands in the corpus now; to be asked for again when more may have come.
  const Comparison& comparison();

  const KeptText& text(DocumentNumber document);
  KeptText& change_text(DocumentNumber document);
  [[nodiscard]] const KeptText::Claim& kept(ClaimRef claim) { return text(document_of(claim)).claims.at(index_of(claim)); }
  KeptText::Claim& change(ClaimRef claim) { return change_text(document_of(claim)).claims.at(index_of(claim)); }
  const KeptCluster& cluster(ClaimRef first);
  /// Nothing when it is no more.
  void set_cluster(ClaimRef first, std::optional<KeptCluster> cluster);
  const std::vector<KeptCopy>& copies(DocumentNumber group);
  void set_copies(DocumentNumber group, std::vector<KeptCopy> copies);

  /// What has changed goes back to the shelf.
  void put_away();

 private:
  template <class Kept>
  struct Held {
    Kept kept;
    bool changed = false;
  };
  Held<KeptText>& hold_text(DocumentNumber document);
  Held<KeptCluster>& hold_cluster(ClaimRef first);

  Shelf& shelf_;
  Corpus& corpus_;
  std::vector<DocumentNumber> numbers_;  ///< of each document of the corpus
  std::vector<std::uint64_t> places_;
  std::size_t new_;
  std::unordered_map<DocumentNumber, std::uint32_t> here_;
  std::optional<Comparison> comparison_;
  std::size_t compared_ = 0;             ///< documents that the comparison knows
  std::unordered_map<DocumentNumber, Held<KeptText>> texts_;
  std::unordered_map<ClaimRef, Held<KeptCluster>> clusters_;
  std::unordered_map<DocumentNumber, Held<std::vector<KeptCopy>>> copies_;
};

}  // namespace isnad::link
