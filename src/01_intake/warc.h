// Web archives, WARC 1.0 and 1.1: each Arabic page that was fetched is one document, and so are PDFs and the items of feeds.
#pragma once

#include <string_view>

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// Begins with a record, packed or not.
bool looks_like_warc(std::string_view head);

/// A file of any size. Pages are answers of status 2xx and resources that are HTML, plain text, PDF or feeds, and texts of conversions (WET).
/// Requests, pictures, redirections and revisits (which have no body) are passed over, and so are pages in which no Arabic
/// letter can be (is_maybe_arabic). The original is the record as received, so that its id, digest and day of fetching stay
/// with the document; its path is "FILE@OFFSET", the byte of the file at which the record or its packed member begins. Of a feed each item is an original of its own, with the path of
/// the record; of PDFs the language is not known before they are read.
/// Rejected: TooLarge for a page over IntakeOptions::max_page_bytes, or for a member that unpacks to more than 200 times its
/// size, or records and bodies that do beside what was read of the archive (what follows is not read); BadInput, once, with how many places are damaged; EmptyInput when there is no Arabic page.
void cut_warc(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// The page as the reader of pages reads it; url: the page's own, else the address it was fetched from. Charset: as of a page, and by
/// the answer's heading when the page names none.
/// @return as the reader of pages; BadInput for a record that holds no page
Failure read_warc(const Original& original, Document& document, const IntakeTables& tables);

/// False only for bytes that are surely without Arabic text: of 20 characters that are no
/// ASCII, also as references, fewer than five are Arabic in UTF-8, and no charset is said that has Arabic letters; or one is said that has none.
/// @param charset  as said by the answer or the page, lower case; may be empty
bool is_maybe_arabic(std::string_view page, std::string_view charset);

}  // namespace isnad
