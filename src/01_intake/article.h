// Which part of a page is its article, and the lines of that part.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "html_tree.h"
#include "page_rules.h"

namespace isnad {

/// Where the article stands. Nodes of the tree, [begin, end).
struct ArticlePlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool only_paragraphs = false;  ///< no element is known to hold it: the <p> of the whole page are taken
};

/// Tried in order: itemprop articleBody; an id or class of the table; <article>; role article or main; <main>; each only
/// when it holds 400 bytes of text outside links. Then the paragraphs of the page, then the page.
/// (The order is trafilatura's, Barbaresi 2021, "Trafilatura: A Web Scraping Library", ACL demo.)
ArticlePlace find_article(const HtmlTree& tree, const IntakeTables& tables);

/// Lines of the article, white space folded to single blanks, none empty; without elements and lines that the table
/// names as no article and without lines that are mostly links. What follows an end cue is still there: see text_facts.h.
std::vector<std::string> article_lines(const HtmlTree& tree, const ArticlePlace& place, const IntakeTables& tables);

/// All lines of a piece of HTML that is an article by itself, such as an item of a feed; may be empty. TooLarge as parse_html().
Result<std::string> fragment_text(std::string_view html, const IntakeTables& tables);

/// All text inside one node, white space folded; empty when it is longer than `max_bytes` or
/// lies in more than 2,000 nodes: then it is not the short thing looked for, and the cost stays bounded.
std::string node_text(const HtmlTree& tree, std::uint32_t node, std::size_t max_bytes, const IntakeTables& tables);

/// id and class words of an element, see mark_words().
std::string element_marks(const HtmlTree& tree, std::uint32_t node, const IntakeTables& tables);

}  // namespace isnad
