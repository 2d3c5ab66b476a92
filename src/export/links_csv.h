// Statements and disputes as CSV, for `isnad statements`, `isnad disputes` and the lists of the page.
#pragma once

#include <string>

#include "link_rows.h"
#include "name_language.h"

namespace isnad {

void append_statements_csv_headings(std::string& out);
/// One row. Several parties are joined by "; "; what is not known is empty.
void append_statement_csv(std::string& out, const StatementRow& row, NameLanguage names);

void append_disputes_csv_headings(std::string& out);
/// One row for each telling of each side.
void append_dispute_csv(std::string& out, const DisputeRow& row, NameLanguage names);

}  // namespace isnad
