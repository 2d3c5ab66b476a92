// Title, outlet, writer, address and day of a page, from its metadata.
#pragma once

#include <string>

#include "article.h"
#include "html_tree.h"
#include "page_rules.h"

namespace isnad {

struct PageFacts {
  std::string title;
  std::string outlet;
  std::string byline;
  std::string url;        ///< begins with http:// or https://, or is empty
  std::string published;  ///< "YYYY-MM-DD" or empty
  std::string body;       ///< articleBody of the JSON-LD; a second choice to the page's own text
};

/// Each field is empty when the page does not say it. The day: JSON-LD, then <meta>, then the <time> or date element that
/// is inside the article, else the last one before it. Days elsewhere on the page (today's, other articles') are not read.
PageFacts page_facts(const HtmlTree& tree, const ArticlePlace& article, const IntakeTables& tables);

}  // namespace isnad
