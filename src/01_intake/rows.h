// CSV, TSV and their relatives: each row is one document.
#pragma once

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// A table of any size, one row in memory at a time; one that is no UTF-8 (UTF-16 as Excel writes it, windows-1256) is converted
/// whole, up to IntakeOptions::max_file_bytes. Its delimiter is said by "sep=;" or guessed (delimited.h), its columns by
/// IntakeOptions::columns, the heading or the cells (columns.h). The original of a row is a table of that row alone: "sep=",
/// a heading that says the fields that were found ("isnad:text Body"), the row as received. Rows of empty cells are passed over.
/// Rejected: BadInput for a table without a column of text and for a quote that is never closed; TooLarge for a row over
/// IntakeOptions::max_line_bytes; BinaryInput for bytes of value 0; EmptyInput without a row.
void cut_rows(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// Fields as the heading says. A published cell of a number alone is a day of Excel's calendar. A row that has a title and no
/// text is a document of that title (Media Cloud's lists hold no texts); an address counts only when it is one of the web.
/// @return EmptyInput for a row without text and title
Failure read_row(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
