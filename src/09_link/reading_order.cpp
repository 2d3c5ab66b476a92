#include "reading_order.h"

#include <algorithm>

namespace isnad::link {

void ReadingOrder::extend() {
  const auto known = static_cast<std::ptrdiff_t>(order_.size());
  for (auto document = static_cast<std::uint32_t>(known); document < corpus_.documents.size(); ++document) order_.push_back(document);
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return stands_before(corpus_.documents[a], corpus_.documents[b]); };
  std::sort(order_.begin() + known, order_.end(), before);
  std::inplace_merge(order_.begin(), order_.begin() + known, order_.end(), before);
  rank_.resize(order_.size());
  for (std::uint32_t rank = 0; rank < order_.size(); ++rank) rank_[order_[rank]] = rank;
}

}  // namespace isnad::link
