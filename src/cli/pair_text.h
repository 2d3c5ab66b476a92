// The tie of two actors as tables for people: its steps, its periods, and what the actor table says.
#pragma once

#include <span>
#include <string>

#include "name_language.h"
#include "pair_series.h"
#include "pair_summary.h"
#include "table_print.h"
#include "table_ties.h"

namespace isnad {

inline constexpr std::size_t kFirstWords = 14;      ///< words of a telling shown beside its step
inline constexpr std::size_t kClaimsOfPeriod = 3;   ///< claims shown behind a period

/// "A ASSAULT B"; "A CONSULT = B" when both act alike. Several of one side are joined by "; ".
std::string words_of(const link::Step& step, NameLanguage names);

/// "asserted", "planned, disputed", "asserted, denied by 1, disputed": of most tellings, and what the others say.
std::string stance_of(const link::Step& step);

/// One line a step: day (with "~" when it is that of publication), first day of saying, who did what to whom, stance,
/// origins/articles, first words, and a claim that `isnad show` opens.
void append_pair_series_table(std::string& out, const link::PairSeries& series, NameLanguage names, const TableStyle& style);

/// One line a period: the tie, what lies on the scales, what is disputed and where the tie stands without it, and the first
/// claims behind it. Below, how many statements have no place in any period.
void append_pair_summary_table(std::string& out, const link::PairSeries& series, const link::PairSummary& summary,
                               const TableStyle& style);

/// One line a row of the actor table.
void append_table_ties_table(std::string& out, std::span<const link::TableTie> ties, NameLanguage names, const TableStyle& style);

}  // namespace isnad
