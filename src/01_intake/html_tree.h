// A page as a list of elements and texts in the order in which they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html_tags.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// Everything inside node n is [n + 1, n.end) of the list: a subtree is a range, and no walk needs recursion.
struct HtmlNode {
  std::uint32_t end;     ///< one past the last node inside
  std::uint32_t begin;   ///< bytes of the page: a text's characters, an element's attributes
  std::uint32_t size;
  Tag tag;
};

struct HtmlTree {
  std::string_view page;                   ///< must outlive the tree
  std::vector<HtmlNode> nodes;
  std::vector<std::string_view> json_ld;   ///< contents of <script type="application/ld+json">

  [[nodiscard]] std::string_view raw(std::uint32_t node) const {
    return page.substr(nodes[node].begin, nodes[node].size);
  }
};

inline constexpr std::size_t kMaxDepth = 512;         ///< deeper elements vanish, their text stays (as in Blink)
inline constexpr std::size_t kMaxAttributes = 256;    ///< of one tag; later ones are not read
inline constexpr std::size_t kMaxNodes = 2'000'000;

/// Comments, scripts and styles are left out. Broken nesting is no error: implied end tags of p, li, dt, dd, tr, td, th,
/// option are supplied, end tags without a start are passed over, what is open at the end is closed.
/// @param page  UTF-8, under 4 GiB
/// @return the tree, or TooLarge beyond kMaxNodes. Time linear in the page whatever it holds.
/// Reading follows the WHATWG HTML standard's tokenizer; of its tree rules only the ones above: no foster parenting, no
/// adoption of misnested formatting.
Result<HtmlTree> parse_html(std::string_view page);

/// Value of an attribute with its character references resolved; empty when the element lacks it.
/// @param name  lower case
std::string attribute(const HtmlTree& tree, std::uint32_t node, std::string_view name, const IntakeTables& tables);

/// Append text with character references resolved: "&nbsp;", "&#1575;", "&#x627;". One that is unknown stays as it is;
/// one that names no character becomes U+FFFD.
void append_unescaped(std::string& out, std::string_view raw, const IntakeTables& tables);

}  // namespace isnad
