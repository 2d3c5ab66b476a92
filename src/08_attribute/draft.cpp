#include "draft.h"

#include <algorithm>

namespace isnad {

void put_in_text_order(std::vector<Draft>& drafts) {
  if (std::ranges::is_sorted(drafts, {}, &Draft::first)) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // first token, and where the draft stands
  order.reserve(drafts.size());
  for (const Draft& draft : drafts) order.emplace_back(draft.first, static_cast<std::uint32_t>(order.size()));
  std::ranges::sort(order);
  std::vector<Draft> sorted;
  sorted.reserve(drafts.size());
  for (const auto& [first, at] : order) sorted.push_back(std::move(drafts[at]));
  drafts = std::move(sorted);
}

}  // namespace isnad
