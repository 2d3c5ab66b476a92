// Who cites whom, as CSV and JSON lines.
#pragma once

#include <string>

#include "citations.h"
#include "name_language.h"

namespace isnad {

/// One row a source, below a row of headings.
void append_sources_csv(std::string& out, const link::Citations& citations, NameLanguage names);

/// One row for each that cites another, below a row of headings.
void append_citations_csv(std::string& out, const link::Citations& citations, NameLanguage names);

/// One JSON object a line: {"kind": "source", ...}, then {"kind": "cites", ...}, then {"kind": "circle", ...}.
void append_citations_json(std::string& out, const link::Citations& citations);

}  // namespace isnad
