#include "ascending.h"

namespace isnad::store {

std::vector<std::int64_t> ascending_ids(const std::vector<std::int64_t>& before) {
  std::vector<std::int64_t> out(before.size());
  std::int64_t last = 0;
  std::size_t next = 0;  // the first thing without an id
  for (std::size_t at = 0; at < before.size(); ++at) {
    const std::int64_t id = before[at];
    if (id <= last) continue;
    const auto between = static_cast<std::int64_t>(at - next);
    if (id - last <= between) return ascending_ids(std::vector<std::int64_t>(before.size()));
    for (std::int64_t k = 1; k <= between; ++k) out[next++] = last + (id - last) * k / (between + 1);
    out[next++] = last = id;
  }
  while (next < out.size()) out[next++] = last += kGap;
  return out;
}

}  // namespace isnad::store
