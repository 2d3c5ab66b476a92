#include "draft.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t kFew = 4;  // parties for which a list has room from the first

}  // namespace

void add(std::vector<std::uint32_t>& list, std::uint32_t referent) {
  if (referent == kNone || std::ranges::find(list, referent) != list.end()) return;
  if (list.empty()) list.reserve(kFew);
  list.push_back(referent);
}

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
