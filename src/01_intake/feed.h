// RSS, Atom and news sitemaps: each item is one document.
#pragma once

#include <string_view>

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// XML whose first element is <rss>, <feed>, <rdf:RDF> or <urlset>.
bool looks_like_feed(std::string_view head);

/// A file of at most IntakeOptions::max_page_bytes. The original of an item is a feed of that item alone: the opening of the
/// file, title, link and language of the channel, the item, each as it stood; without the hour at which the feed was made,
/// so that an item that stays in a feed stays one document. Its line is that on which the item begins. A file in another
/// charset is converted to UTF-8 before it is cut, and its charset stands in Original::charset.
/// Rejected: BadInput for XML that is damaged, has a document type declaration (nothing of it is read: entities are how XML
/// is made to explode or to open files), is nested deeper than 64 or is no feed; the items before the damage are read. EmptyInput without an item.
void cut_feed(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// text: the item's full text (content:encoded, <content>), else its summary; HTML in it is read as the paragraphs of a page.
/// outlet: the channel. byline, url (http and https only), published: as the item says, the first date that can be read.
/// Of a news sitemap the title alone, its site, address and day; its other addresses are no items.
/// id: the bytes' own; a guid is not unique between feeds.
/// @return BadInput for damaged XML, EmptyInput for an item without title and text
Failure read_feed(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
