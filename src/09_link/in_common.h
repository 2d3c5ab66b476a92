// What two sorted runs share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

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

}  // namespace isnad::link
