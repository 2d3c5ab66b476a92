// One HTML page -> the text and fields of a Document.
#pragma once

#include <string_view>

#include "document.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// Fill text, title, body_end, outlet, url, byline, dateline, published of `document`.
/// @param page  UTF-8
/// @return EmptyInput when the page holds no article text, TooLarge beyond kMaxNodes (html_tree.h)
Failure read_page(std::string_view page, Document& document, const IntakeTables& tables);

}  // namespace isnad
