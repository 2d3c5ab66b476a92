// One line of a .jsonl input -> the text and fields of a Document.
#pragma once

#include <string>
#include <string_view>

#include "columns.h"
#include "document.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// {"id", "text", "published", "outlet", "url", "title"}: id (a string or a whole number) and text are required; the others
/// may be missing or null; further keys are passed over. `published` in any form that metadata_day() reads; one that it
/// does not read counts as not given; a whole number is seconds since 1970. A line without "text" may have the names that
/// data/column_names.tsv lists; one that with_columns() made says its names itself. Neither needs an id, and the second no text
/// beside a title. U+0000 in a string becomes U+FFFD and is counted.
/// @param line  without line end; bytes that are no UTF-8 become U+FFFD and are counted
/// @return BadInput for broken JSON, nesting deeper than 64, a missing or mistyped field (`where` names it)
Failure read_json_line(std::string_view line, Document& document, const IntakeTables& tables);

/// The line with the names of its members in front, as an original of its own: {"isnad:columns": {"text": "/story/body"}, "line": ...}.
/// @param names  field to key, or to a JSON pointer
std::string with_columns(std::string_view line, const ColumnNames& names);

/// The id of a line that cannot be read, for its error row: looked for among the leading flat fields. May be empty.
std::string json_line_id(std::string_view line);

}  // namespace isnad
