// Which things stand under a key, in an order that new things may come into the middle of.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace isnad::link {

/// Numbers of things by keys: most in one sorted array, those that came later in lists beside it. A rank is a function of a number that
/// tells the order; things that come later may change ranks, but never which of two is smaller.
class Postings {
 public:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t item = 0;
  };

  /// What stands under one key: two lists, each in order. Holds until the next insert().
  class List {
   public:
    List(std::span<const std::uint32_t> first, std::span<const std::uint32_t> later) : first_(first), later_(later) {}

    /// Runs `visit` for the items of at least a rank, in order, till it is false.
    template <class Rank, class Visit>
    void from(std::uint64_t rank, Rank&& rank_of, Visit&& visit) const {
      auto a = place(first_, rank, rank_of), b = place(later_, rank, rank_of);
      while (a != first_.end() || b != later_.end()) {
        const bool take_a = b == later_.end() || (a != first_.end() && rank_of(*a) < rank_of(*b));
        if (!visit(take_a ? *a++ : *b++)) return;
      }
    }
    /// Runs `visit` for the items below a rank, the last one first, till it is false.
    template <class Rank, class Visit>
    void before(std::uint64_t rank, Rank&& rank_of, Visit&& visit) const {
      auto a = place(first_, rank, rank_of), b = place(later_, rank, rank_of);
      while (a != first_.begin() || b != later_.begin()) {
        const bool take_a = b == later_.begin() || (a != first_.begin() && rank_of(*(a - 1)) > rank_of(*(b - 1)));
        if (!visit(take_a ? *--a : *--b)) return;
      }
    }

   private:
    template <class Rank>
    static auto place(std::span<const std::uint32_t> list, std::uint64_t rank, Rank&& rank_of) {
      return std::ranges::lower_bound(list, rank, {}, rank_of);
    }
    std::span<const std::uint32_t> first_, later_;
  };

  /// All that there is; the items of one key stand in order.
  void build(std::vector<Entry> entries) {
    std::ranges::stable_sort(entries, {}, &Entry::key);
    keys_.clear();
    items_.clear();
    later_.clear();
    keys_.reserve(entries.size());
    items_.reserve(entries.size());
    for (const Entry& entry : entries) {
      keys_.push_back(entry.key);
      items_.push_back(entry.item);
    }
  }

  template <class Rank>
  void insert(const Entry& entry, Rank&& rank_of) {
    std::vector<std::uint32_t>& list = later_[entry.key];
    list.insert(std::ranges::lower_bound(list, rank_of(entry.item), {}, rank_of), entry.item);
  }

  [[nodiscard]] List of(std::uint64_t key) const {
    const auto run = std::ranges::equal_range(keys_, key);
    const auto later = later_.find(key);
    return {std::span(items_).subspan(static_cast<std::size_t>(run.begin() - keys_.begin()), run.size()),
            later == later_.end() ? std::span<const std::uint32_t>() : std::span(later->second)};
  }

 private:
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> items_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> later_;
};

}  // namespace isnad::link
