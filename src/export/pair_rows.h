// The series of two actors, its summary by period and the table's own ties, as CSV and JSON lines.
#pragma once

#include <span>
#include <string>

#include "name_language.h"
#include "pair_series.h"
#include "pair_summary.h"
#include "table_ties.h"

namespace isnad {

/// One row a step, below a row of headings. No number is negative, since csv.h would guard it as a formula: `rung` names the step
/// of the ladder on which the type stands. `claims` are ids that `isnad show` opens; `words` are those of one that shows the
/// step.
void append_pair_series_csv(std::string& out, const link::PairSeries& series, const link::Ladder& ladder, NameLanguage names);

/// One row a period.
void append_pair_summary_csv(std::string& out, const link::PairSeries& series, const link::PairSummary& summary);

/// One JSON object a line: {"kind": "step", ...} with all its tellings.
void append_pair_series_json(std::string& out, const link::PairSeries& series, const link::Ladder& ladder);

/// {"kind": "period", ...}, one a line, with the statements behind each; then {"kind": "unplaced", ...} when there are any.
void append_pair_summary_json(std::string& out, const link::PairSeries& series, const link::PairSummary& summary);

/// {"kind": "table-tie", ...}, one a line.
void append_table_ties_json(std::string& out, std::span<const link::TableTie> ties);

}  // namespace isnad
