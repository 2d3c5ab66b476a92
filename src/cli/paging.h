// Page after page of a list, up to a limit.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "result.h"
#include "store.h"

namespace isnad {

/// How many rows to print: as asked for; else `table_limit` of a table, which is looked at, and all for the other forms, which are for machines.
inline std::uint64_t rows_to_print(std::uint64_t asked, bool table, std::uint64_t table_limit) {
  return asked > 0 ? asked : table ? table_limit : UINT64_MAX;
}

/// @param fetch  (limit, after) -> Result<Page<Row>>
/// @param take   (rows) -> Failure, called for each page
/// @return whether there are more; the first error of either
template <class Fetch, class Take>
Result<bool> each_page(std::uint64_t rows, Fetch&& fetch, Take&& take) {
  std::string after;
  do {
    const auto page = fetch(static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, kPageLimit)), after);
    if (!page) return page.error();
    if (Failure failure = take(page->rows)) return *failure;
    rows -= page->rows.size();
    after = page->next;
  } while (!after.empty() && rows > 0);
  return !after.empty();
}

}  // namespace isnad
