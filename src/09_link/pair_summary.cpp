#include "pair_summary.h"

#include <map>
#include <optional>

namespace isnad::link {
namespace {

std::optional<Period> period_of(const Step& step, Axis axis, Unit unit) {
  const std::int32_t day = axis == Axis::Saying ? step.said_first : step.day_from;
  if (day == kNoDay) return std::nullopt;
  if (axis == Axis::Occasion && step.day_to - step.day_from >= longest_days(unit)) return std::nullopt;
  return period_of(unit, day);
}

void weigh(PeriodTie& tie, const PairSeries& series, const Ladder& ladder) {
  std::vector<Weighed> all, undisputed;
  for (const std::uint32_t at : tie.counted) {
    const Step& step = series.steps[at];
    all.push_back({step.type, step.origins});
    if (!step.disputed) undisputed.push_back(all.back());
    tie.disputed += step.disputed ? 1 : 0;
    tie.undated += step.dated ? 0 : 1;
  }
  tie.balance = ladder.weigh(all);
  tie.without_disputed = ladder.weigh(undisputed).rung;
}

}  // namespace

PairSummary summary_of(const PairSeries& series, const Ladder& ladder, Unit unit) {
  PairSummary out{unit, series.axis, {}, {}};
  std::map<std::int32_t, PeriodTie> ties;
  for (std::uint32_t at = 0; at < series.steps.size(); ++at) {
    const Step& step = series.steps[at];
    const auto period = period_of(step, series.axis, unit);
    if (!period) {
      out.unplaced.push_back(at);
      continue;
    }
    PeriodTie& tie = ties[period->number];
    tie.period = *period;
    (step.done() ? tie.counted : tie.not_counted).push_back(at);
  }
  for (auto& [number, tie] : ties) {
    weigh(tie, series, ladder);
    if (!out.periods.empty()) {
      const std::int32_t last = out.periods.back().period.number;
      if (number - last - 1 <= kMaxEmptyPeriods)
        for (std::int32_t empty = last + 1; empty < number; ++empty) out.periods.push_back({.period = {unit, empty}});
    }
    out.periods.push_back(std::move(tie));
  }
  return out;
}

}  // namespace isnad::link
