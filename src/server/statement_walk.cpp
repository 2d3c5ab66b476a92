#include "statement_walk.h"

#include <algorithm>

namespace isnad {

Result<bool> walk_statements(Store& store, const StatementFilter& filter, std::uint32_t most,
                             const std::function<void(const StatementRow&)>& take) {
  std::string after;
  for (std::uint32_t left = most; left > 0;) {
    const auto page = store.statements(filter, std::min(left, kPageLimit), after, StatementOrder::Latest);
    if (!page) return page.error();
    for (const StatementRow& row : page->rows) take(row);
    left -= static_cast<std::uint32_t>(page->rows.size());
    after = page->next;
    if (after.empty()) return false;
  }
  return true;
}

}  // namespace isnad
