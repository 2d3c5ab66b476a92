// Statements, copies and disputes as JSON lines: the contract of `isnad link --to jsonl`.
#pragma once

#include <string>

#include "link_rows.h"

namespace isnad {

/// {"kind": "statement", ...} with its tellings; needs StatementRow::tellings. Each appends one line with its end.
void append_statement_json(std::string& out, const StatementRow& row);
void append_copies_json(std::string& out, const CopiesRow& row);
void append_dispute_json(std::string& out, const DisputeRow& row);

}  // namespace isnad
