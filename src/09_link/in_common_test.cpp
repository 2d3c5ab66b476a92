#include "in_common.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

namespace isnad::link {
namespace {

float weight_of(std::uint32_t element) { return 0.5F + static_cast<float>(element % 7); }

TEST_CASE("A run that was weighed shares with another what a walk along both finds, also after it was set anew") {
  std::mt19937 dice(3);
  WeighedRun weighed;
  const auto draw = [&] {
    std::set<std::uint32_t> elements;
    for (std::uint32_t count = dice() % 48; count > 0; --count) elements.insert(dice() % 80 * 512);  // they stand in one another's slots
    return std::vector<std::uint32_t>(elements.begin(), elements.end());
  };
  for (int round = 0; round < 500; ++round) {
    const auto one = draw(), other = draw();
    float sum = 0;
    for_common(one, other, [&](std::uint32_t element) { sum += weight_of(element); });
    weighed.set(one, weight_of);
    CHECK(weighed.shared_with(other) == sum);
  }
}

}  // namespace
}  // namespace isnad::link
