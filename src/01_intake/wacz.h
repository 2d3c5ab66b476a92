// WACZ 1.1.1: a ZIP of web archives, with a list of what is in it and of the SHA-256 of each part.
#pragma once

#include <string_view>

#include "input.h"

namespace isnad {

/// The pages of its archive/*.warc, *.warc.gz and *.warc.zst, as cut_warc() gives them; what may come out is limited as for archives.
/// Its sums are checked as the parts are read: a part that differs from datapackage.json, or is missing, or a list that differs from
/// datapackage-digest.json, is a row of BadInput at the end, and so is a file without a list. What was read stays read: the
/// row says that nothing vouches for it.
/// Rejected besides: as cut_archive().
void cut_wacz(Input& input, const IntakeOptions& options, const OriginalSink& sink);

}  // namespace isnad
