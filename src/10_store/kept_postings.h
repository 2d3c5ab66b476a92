// The indexes that linking keeps of an archive (shelf.h), in the tables of a database: those of the last time that all was linked packed
// many to a row, what came since a row each. A packed posting takes some 6 bytes, a row of its own some 30.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "database.h"
#include "shelf.h"

namespace isnad::store {

/// Of a packed posting: where its document stood among all (kept_rank), and what of the document it is.
struct RankedPosting {
  std::uint64_t key = 0;
  std::uint32_t rank = 0, part = 0;
  auto operator<=>(const RankedPosting&) const = default;
};

/// Within a transaction of the caller; every call throws Fault. The calls are those of link::Shelf.
class KeptPostings {
 public:
  static constexpr std::size_t kAtOnce = 8'000'000;
  using Posting = link::Posting;
  using Visit = link::Shelf::Visit;

  explicit KeptPostings(Database& database);

  void empty();
  /// @param at_once  postings that are sorted together, 16 bytes each: `produce` is called once more for each so many
  void add_all(const std::function<void(const link::Shelf::Add&)>& produce, std::size_t at_once = kAtOnce);
  void add(link::Index index, std::uint64_t key, const Posting& posting);
  void remove(link::Index index, std::uint64_t key, const Posting& posting);
  void from(link::Index index, std::uint64_t key, const Posting& first, const Visit& visit);
  void before(link::Index index, std::uint64_t key, const Posting& end, const Visit& visit);

 private:
  class Backward;
  class Forward;

  template <class Cursor, class Nearer>
  void merge(link::Index index, std::uint64_t key, const Posting& bound, Query& rows, Nearer&& nearer, const Visit& visit);
  Posting posting_of(link::Index index, const RankedPosting& packed);
  RankedPosting bound_of(link::Index index, std::uint64_t key, const Posting& posting);
  Posting document_at(std::uint32_t rank);

  Database& database_;
  std::uint32_t documents_ = 0;                            ///< that have a rank
  std::unordered_map<std::uint32_t, Posting> document_at_;  ///< those that were asked for
  std::unordered_map<std::uint64_t, std::uint32_t> rank_of_;  ///< of places that were asked for: the first rank that is not before it
  Statement add_, remove_, from_, before_, rank_, add_rank_, add_packed_, packed_before_, run_at_, packed_from_;
};

}  // namespace isnad::store
