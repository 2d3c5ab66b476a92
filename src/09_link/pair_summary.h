// The tie of two actors by month, quarter or year: where the ladder puts what was said of them, and on what that stands.
#pragma once

#include <cstdint>
#include <vector>

#include "pair_series.h"

namespace isnad::link {

/// Periods in a row without a statement that a summary shows; a longer gap is left out.
inline constexpr std::int32_t kMaxEmptyPeriods = 24;

struct PeriodTie {
  Period period;
  Balance balance = {};                       ///< its rung is the tie
  std::vector<std::uint32_t> counted = {}; ///< in PairSeries::steps: what the rung stands on
  std::vector<std::uint32_t> not_counted = {};  ///< those planned, denied or doubted
  std::uint32_t disputed = 0;              ///< of the counted
  std::uint32_t undated = 0;               ///< of the counted: placed by the day of publication
  Rung without_disputed = Rung::Indeterminate;  ///< where the ladder stands when disputed steps do not count
};

struct PairSummary {
  Unit unit = Unit::Month;
  Axis axis = Axis::Occasion;
  std::vector<PeriodTie> periods;          ///< in time; those in which nothing was said too, unless the gap is long
  std::vector<std::uint32_t> unplaced;     ///< in PairSeries::steps: of no known day, or of more days than a period has
};

/// A step counts in the period of its first day: that of the occasion, or the first on which it was said, as the series has its
/// axis.
PairSummary summary_of(const PairSeries& series, const Ladder& ladder, Unit unit);

}  // namespace isnad::link
