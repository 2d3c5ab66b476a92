// "The raids came three days after ('ala, min) an attack in B": the attack was three days before the raids. Days and weeks give a day where the
// day of the later deed is known; "about" so many give none, nor do hours, months and years.
#include "time_after.h"

#include "date_words.h"
#include "days.h"

namespace isnad {
namespace {

constexpr std::uint32_t kToDeed = 2;      // tokens from "after three days from" to the deed: "the beginning of"
constexpr std::uint32_t kCounted = 4;     // ... from "after" to the unit
constexpr std::uint32_t kMainReach = 30;  // ... from the deed before to "after"
constexpr int kMost = 1000;

bool counts_from(const DateWords& words, std::uint32_t t) {
  return words.slot(t, ArgSlot::Min) || words.slot(t, ArgSlot::Ala) || words.slot(t, ArgSlot::An);
}

// Empty where the day or the time is not exact.
std::string day_before(const ClaimDate& later, const TimeAfter& time) {
  const auto days = days_of(later.date);
  if (!days || days->first != days->last || !later.date_to.empty() || (time.unit != kDayUnit && time.unit != kWeekUnit)) return {};
  return time.amount == 0 ? std::string() : iso_day(days->first - std::int64_t{time.amount} * time.unit);
}

}  // namespace

TimeAfter time_after(const Passage& passage, const Mentions& mentions, std::uint32_t deed) {
  const DateWords words(passage);
  if (!passage.is_word(deed) || passage.reading(deed).has(kPreWa)) return {};
  for (std::uint32_t t = deed; t > 1 && t + kToDeed >= deed && passage.is_word(t - 1) && (t == deed || !passage.reading(t).article()); --t) {
    if (const auto next = words.find(t - 1, CalendarKind::After); next && next.row->flags == 1) return {t - 1, 1, kDayUnit};  // "on the day after (ghadat)"
    if (!counts_from(words, t - 1)) continue;
    std::uint32_t at = t - 2;
    if (!words.find(at, CalendarKind::Unit) && at > 0) --at;  // "one day", "a week only"
    const auto unit = words.find(at, CalendarKind::Unit);
    if (!unit || passage.reading(at).article()) return {};
    TimeAfter out{kNone, unit.row->flags, unit.row->value};
    std::uint32_t before = at;
    if (const NumberSpan* number = at > 0 ? mentions.number_on(at - 1) : nullptr) {
      if (number->vague || number->bound != Bound::Exact) out.amount = 0;
      else out.amount = number->value < kMost ? static_cast<int>(number->value) : 0;
      before = number->first;
    }
    for (; before > 0 && before + kCounted > at && passage.is_word(before - 1); --before)
      if (words.is(before - 1, CalendarKind::After)) {
        if (before < at && mentions.number_on(before) == nullptr) out.amount = 0;  // "less than", "about"
        out.first = before - 1;
        return out;
      }
    return {};
  }
  return {};
}

void find_counted_days(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& d = drafts[n];
    if (d.predicate == kNone || clauses.predicate[d.predicate].verb || d.stance != Stance::Asserted) continue;
    const TimeAfter time = time_after(passage, mentions, d.first);
    if (time.first == kNone) continue;
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence == d.sentence;) {
      const Draft& later = drafts[k];
      if (later.last > time.first || later.last + kMainReach < time.first || later.stance != Stance::Asserted || later.date.date.empty()) continue;
      if (!d.date.date.empty() && d.date.date != later.date.date) break;  // it has a day of its own
      d.date = {};
      d.date.date = day_before(later.date, time);
      if (!d.date.date.empty()) {
        d.date.precision = "day";
        d.why.emplace_back("attribute/days_after");
      }
      break;
    }
  }
}

}  // namespace isnad
