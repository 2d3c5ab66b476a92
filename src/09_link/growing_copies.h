// The reprints of an archive that documents are added to: what find_copies() finds in all of it, by looking at what the new ones touch.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "copies.h"
#include "desk.h"

namespace isnad::link {

class GrowingCopies {
 public:
  /// Documents that are another group than before.
  struct Change {
    std::vector<DocumentNumber> gone, made;  ///< groups; one that has changed is in both
    std::vector<DocumentNumber> moved;       ///< earlier documents that are reprints of other ones of the earlier documents than before
  };

  /// Has to live longer.
  explicit GrowingCopies(Desk& desk) : desk_(desk) {}
  /// Takes up the new documents of the desk, whose shingles are in the archive's index already.
  Change extend();

 private:
  using Copy = KeptText::Copy;

  std::vector<DocumentNumber> update_forms();
  [[nodiscard]] bool is_form(std::uint64_t shingle);
  [[nodiscard]] std::vector<std::uint64_t> telling_shingles(DocumentNumber document);
  void add_later(DocumentNumber document, std::vector<DocumentNumber>& out);
  [[nodiscard]] std::vector<Copy> pairs_before(DocumentNumber document);
  [[nodiscard]] std::uint32_t strength(DocumentNumber a, DocumentNumber b);
  void replace_pairs(DocumentNumber document, const std::vector<Copy>& pairs, std::vector<DocumentNumber>& changed);
  Change regroup(const std::vector<DocumentNumber>& touched);
  [[nodiscard]] bool is_group(const std::vector<KeptCopy>& documents);
  [[nodiscard]] std::vector<std::vector<KeptCopy>> group_anew(std::vector<KeptCopy> documents);

  Desk& desk_;
  std::unordered_map<std::uint64_t, bool> is_form_;
  Forms forms_;                 ///< of the shingles of the desk's corpus, as far as `formed_` says
  std::vector<bool> formed_;    ///< of each document of the corpus: its forms are known
};

}  // namespace isnad::link
