// What linking keeps of an archive (shelf.h), in the tables of a database.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "database.h"
#include "kept_names.h"
#include "kept_postings.h"
#include "shelf.h"

namespace isnad::store {

/// A document goes by the id of its reading. Within a transaction of the caller; every call throws Fault. Sketches are given to one and the
/// same corpus.
class KeptLinks : public link::Shelf {
 public:
  explicit KeptLinks(Database& database);

  void empty();

  void add_all(const std::function<void(const Add&)>& produce) override;
  void add(link::Index index, std::uint64_t key, const link::Posting& posting) override;
  void remove(link::Index index, std::uint64_t key, const link::Posting& posting) override;
  void from(link::Index index, std::uint64_t key, const link::Posting& first, const Visit& visit) override;
  void before(link::Index index, std::uint64_t key, const link::Posting& end, const Visit& visit) override;
  void sketch(link::DocumentNumber document, link::Corpus& into) override;
  void keep_sketch(link::DocumentNumber document, const link::Corpus& corpus, std::uint32_t at) override;
  link::KeptText text(link::DocumentNumber document) override;
  void keep(link::DocumentNumber document, const link::KeptText& text) override;
  std::optional<link::KeptCluster> cluster(link::ClaimRef first) override;
  void keep(link::ClaimRef first, const std::optional<link::KeptCluster>& cluster) override;
  std::vector<link::KeptCopy> copies(link::DocumentNumber group) override;
  void keep(link::DocumentNumber group, const std::vector<link::KeptCopy>& copies) override;
  int balance(std::uint64_t one, std::uint64_t other) override;
  void keep_balance(std::uint64_t one, std::uint64_t other, int attacks) override;

 private:
  Database& database_;
  KeptPostings postings_;
  KeptNames names_;
  Statement sketch_, keep_sketch_, text_, keep_text_, cluster_, keep_cluster_, drop_cluster_, copies_, keep_copies_, drop_copies_, balance_,
      keep_balance_;
};

}  // namespace isnad::store
