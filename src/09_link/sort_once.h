// A list as a set.
#pragma once

#include <algorithm>
#include <vector>

namespace isnad::link {

/// Ascending, each once.
template <class T>
void sort_once(std::vector<T>& all) {
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
}

}  // namespace isnad::link
