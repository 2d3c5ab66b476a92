// Drawing by chance, the same on every machine but for the last bit of a power.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

namespace isnad::bench {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  /// The first of `count` far more often than the last: the n-th about as often as 1 in n, as words of a text are.
  std::size_t ranked(std::size_t count) {
    const double share = static_cast<double>(below(1U << 24U)) / (1U << 24U);
    return std::min(count, static_cast<std::size_t>(std::pow(static_cast<double>(count + 1), share))) - 1;
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace isnad::bench
