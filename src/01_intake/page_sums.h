// How much text lies in each part of a page: any subtree is answered by two subtractions.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "html_tree.h"
#include "page_rules.h"

namespace isnad {

class PageSums {
 public:
  PageSums(const HtmlTree& tree, const IntakeTables& tables);

  /// Bytes of text, white space not counted, outside links and outside elements that are never article.
  [[nodiscard]] std::uint32_t prose(std::uint32_t begin, std::uint32_t end) const { return prose_[end] - prose_[begin]; }
  [[nodiscard]] bool dropped_tag(Tag tag) const { return std::ranges::find(drop_, tag) != drop_.end(); }

 private:
  std::vector<Tag> drop_;
  std::vector<std::uint32_t> prose_;  ///< nodes + 1 entries: bytes before node n
};

}  // namespace isnad
