// Pages that a browser saved into one file, MHTML (RFC 2557): the page is the document, its pictures are left.
#pragma once

#include <string_view>

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// A message of type multipart/related that a browser made.
bool looks_like_mhtml(std::string_view head);

/// The original is a file of the page alone: the part that the heading's `start` names, else the first of HTML.
/// Rejected: TooLarge over IntakeOptions::max_file_bytes, BadInput without a page.
void cut_mhtml(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// As the reader of pages; url: the page's own, else Snapshot-Content-Location or the part's Content-Location. The heading's Date is
/// when it was saved, not when it was published.
Failure read_mhtml(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
