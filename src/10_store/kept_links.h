// What linking keeps of an archive (shelf.h), in the tables of a database.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "database.h"
#include "shelf.h"

namespace isnad::store {

/// A document goes by the id of its reading. Within a transaction of the caller; every call throws Fault.
class KeptLinks : public link::Shelf {
 public:
  explicit KeptLinks(Database& database);

  /// Empties the tables. What is added from now on is held back and written in the order of the table, till flush().
  void begin_anew();
  void flush();

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
  struct Row {
    std::int64_t kind, key, place, item;
    auto operator<=>(const Row&) const = default;
  };
  static Row row(link::Index index, std::uint64_t key, const link::Posting& posting);
  void insert(const Row& row);

  Database& database_;
  bool holds_back_ = false;
  std::vector<Row> held_;
  Statement add_, remove_, from_, before_, sketch_, keep_sketch_, text_, keep_text_, cluster_, keep_cluster_, drop_cluster_, copies_, keep_copies_, drop_copies_, balance_,
      keep_balance_;
};

}  // namespace isnad::store
