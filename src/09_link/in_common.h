// What sorted runs share.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace isnad::link {

/// Runs `both` for each element that two sorted runs share. Without a branch on which is smaller: no processor can guess it.
template <class Both>
void for_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, Both&& both) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t x = a[i], y = b[j];
    if (x == y) both(x);
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
}

/// A run that is compared with many others: what weight it shares with one, by a look at each element of the other and without a guess at
/// which of them it has.
class WeighedRun {
 public:
  static constexpr std::uint32_t kSlots = 1024;  ///< more than a run may have elements, so that each look ends

  WeighedRun() { slots_.fill(kFree); }

  template <class WeightOf>
  void set(std::span<const std::uint32_t> run, WeightOf&& weight_of) {
    for (const std::uint32_t at : taken_) slots_[at] = kFree;
    taken_.clear();
    for (const std::uint32_t element : run) {
      const std::uint32_t at = slot(element);
      slots_[at] = {element, weight_of(element)};
      taken_.push_back(at);
    }
  }

  /// What the elements that both have weigh together, added up in the order of the other run.
  [[nodiscard]] float shared_with(std::span<const std::uint32_t> other) const {
    float sum = 0;
    for (const std::uint32_t element : other) {
      const Slot& found = slots_[slot(element)];
      sum += found.element == element ? found.weight : 0.0F;
    }
    return sum;
  }

 private:
  struct Slot {
    std::uint32_t element;
    float weight;
  };
  static constexpr Slot kFree = {0xFFFFFFFF, 0};

  /// Where it stands, else the free slot where it would.
  [[nodiscard]] std::uint32_t slot(std::uint32_t element) const {
    std::uint32_t at = (element >> 1U) % kSlots;  // the lowest bit of a word says what it is
    while (slots_[at].element != element && slots_[at].element != kFree.element) at = (at + 1) % kSlots;
    return at;
  }

  std::array<Slot, kSlots> slots_;
  std::vector<std::uint32_t> taken_;
};

}  // namespace isnad::link
