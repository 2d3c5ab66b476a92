// Steps, periods and table ties of two actors as JSON values: the lines of `isnad ties --format jsonl`, and parts of the server's answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "json_writer.h"
#include "pair_series.h"
#include "pair_summary.h"
#include "table_ties.h"

namespace isnad {

/// {"kind": "step", ...} with its first `most` tellings.
void write_step(JsonWriter& json, const link::Step& step, const link::Ladder& ladder, std::size_t most);
/// {"kind": "period", ...} with the ids of the statements that count and that do not.
void write_period(JsonWriter& json, const link::PairSeries& series, const link::PairSummary& summary, const link::PeriodTie& tie);
/// {"kind": "table-tie", ...}
void write_table_tie(JsonWriter& json, const link::TableTie& tie);
/// Ids of the statements of these steps.
void write_statement_ids(JsonWriter& json, const link::PairSeries& series, std::span<const std::uint32_t> steps);

/// Where the ladder puts one statement of a type by itself: "enemies", ...
std::string rung_of(const link::Ladder& ladder, ClaimType type);

}  // namespace isnad
