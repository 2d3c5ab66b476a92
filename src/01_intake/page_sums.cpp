#include "page_sums.h"

namespace isnad {

PageSums::PageSums(const HtmlTree& tree, const IntakeTables& tables) {
  for (const std::string& name : tables.drop_tags)
    if (const Tag tag = tag_of(name); tag != Tag::Other) drop_.push_back(tag);
  prose_.reserve(tree.nodes.size() + 1);
  prose_.push_back(0);
  std::uint32_t outside_until = 0;  // nodes below this one lie in a link or a dropped element
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    if (here.tag == Tag::A || here.tag == Tag::Head || dropped_tag(here.tag))
      outside_until = std::max(outside_until, here.end);
    std::uint32_t bytes = 0;
    if (here.tag == Tag::Text && node >= outside_until)
      bytes = static_cast<std::uint32_t>(
          std::ranges::count_if(tree.raw(node), [](unsigned char c) { return c > ' '; }));
    prose_.push_back(prose_.back() + bytes);
  }
}

}  // namespace isnad
