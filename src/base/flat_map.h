// A small map that allocates nothing until it holds more than kInline entries: most articles name fewer things than that.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

namespace isnad {

/// Keys are integers, values plain. Open addressing, at most half full, nothing is ever taken out. Entries are told in
/// no order that means anything, so ask only questions whose answer does not depend on it.
template <class Key, class Value>
class FlatMap {
  static_assert(std::is_integral_v<Key> && std::is_trivially_copyable_v<Value>);

 public:
  struct Entry {
    Key first{};
    Value second{};
    bool used = false;
  };

  FlatMap() : entries_(inline_.data()), mask_(kInline * 2 - 1) {}
  FlatMap(const FlatMap&) = delete;
  FlatMap& operator=(const FlatMap&) = delete;

  /// end() when the map lacks the key. Holds until the next new key, and so does what try_emplace() gives.
  [[nodiscard]] const Entry* find(Key key) const {
    if (size_ == 0) return nullptr;
    const Entry& entry = entries_[slot(key)];
    return entry.used ? &entry : nullptr;
  }
  /// Brings into reach what find() will read. Of a large map each look costs a wait for memory; those of many keys can be waited for together.
  void fetch(Key key) const { __builtin_prefetch(&entries_[first_slot(key)]); }
  [[nodiscard]] const Entry* end() const { return nullptr; }
  [[nodiscard]] bool contains(Key key) const { return find(key) != end(); }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  /// The entry of a key, and whether it is new.
  std::pair<Entry*, bool> try_emplace(Key key, Value value) {
    std::size_t at = slot(key);
    if (entries_[at].used) return {&entries_[at], false};
    if ((size_ + 1) * 2 > mask_ + 1) {
      grow();
      at = slot(key);
    }
    entries_[at] = {key, value, true};
    ++size_;
    return {&entries_[at], true};
  }
  Value& operator[](Key key) { return try_emplace(key, Value{}).first->second; }

  template <class Visit>
  void each(Visit&& visit) const {
    for (std::size_t at = 0; at <= mask_; ++at)
      if (entries_[at].used) visit(entries_[at].first, entries_[at].second);
  }

 private:
  static constexpr std::size_t kInline = 16;

  [[nodiscard]] std::size_t first_slot(Key key) const { return static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15ULL >> 32 & mask_; }

  // The slot of the key, or the free one where it would stand.
  [[nodiscard]] std::size_t slot(Key key) const {
    std::size_t at = first_slot(key);
    while (entries_[at].used && entries_[at].first != key) at = (at + 1) & mask_;
    return at;
  }

  void grow() {
    std::vector<Entry> old(entries_, entries_ + mask_ + 1);
    heap_.assign(old.size() * 2, {});
    entries_ = heap_.data();
    mask_ = heap_.size() - 1;
    for (const Entry& entry : old)
      if (entry.used) entries_[slot(entry.first)] = entry;
  }

  std::array<Entry, kInline * 2> inline_{};
  std::vector<Entry> heap_;
  Entry* entries_;
  std::size_t mask_;
  std::size_t size_ = 0;
};

}  // namespace isnad
