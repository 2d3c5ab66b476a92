// Method: a date that stands beside a relative word or a weekday decides; then a weekday, over "today" or "yesterday":
// a paper that prints a report of the day before keeps its "today Tuesday". A weekday alone is the last one up to and
// with the day of publication (agencies write the name of the day on which they report), "last Friday" lies before it.
// Weeks and days ago give a day, months ago a month, years ago a year; "about" so many days and "more than" give none:
// the text names no date. "Since four years" tells how long something lasts. "The last 48 hours" are a window.
#include "relative_dates.h"

namespace isnad {
namespace {

constexpr int kMostDaysAgo = 62, kMostMonthsAgo = 36, kMostYearsAgo = 100;
constexpr int kHoursOfDay = 24;

}  // namespace

SaidDate RelativeDates::from_today(std::uint32_t first, std::uint32_t last, int days, const char* rule) const {
  SaidDate out{first, last, {}, {}, false, context_.published.has_value(), true, rule};
  if (out.known) out.from = {civil_of(days_of(*context_.published) + days), Grain::Day};
  return out;
}

SaidDate RelativeDates::named(std::uint32_t first, std::uint32_t last, int weekday, int offset) const {
  if (!context_.published) return from_today(first, last, 0, "mention/date_weekday");
  const std::int32_t today = days_of(*context_.published);
  const int from = offset > 0 ? 0 : offset;
  const int behind = (static_cast<int>(weekday_of(today + from)) + 7 - weekday) % 7;
  const int days = offset > 0 ? (behind == 0 ? 7 : 7 - behind) : from - behind;
  return from_today(first, last, days, "mention/date_weekday");
}

std::optional<SaidDate> RelativeDates::exact(std::uint32_t first, std::uint32_t t) const {
  const bool open = passage_.is_punct(t, '(') || passage_.is_punct(t, ',');
  const std::uint32_t at = open ? t + 1 : t;
  if (at >= passage_.size()) return std::nullopt;
  auto said = stated_.day(at);
  if (!said) said = stated_.day_and_month(at);
  if (!said || !said->known) return std::nullopt;
  if (passage_.is_punct(t, '(') && passage_.is_punct(said->last, ')')) ++said->last;
  said->first = first;
  return said;
}

std::optional<SaidDate> RelativeDates::day(std::uint32_t t, int* said_offset) const {
  auto word = words_.find(t, CalendarKind::Day);
  if (!word) return std::nullopt;
  int offset = word.row->value;
  if (offset == -1 && words_.ordinal(word.last) && words_.day(word.last).day == 1) {  // "yesterday the first"
    offset = -2;
    ++word.last;
  }
  if (said_offset != nullptr) *said_offset = offset;
  // "On the third day", "the following day": counted from something else.
  if (offset == 0 && (words_.ordinal(word.last) || words_.is(word.last, CalendarKind::Same)))
    return SaidDate{t, word.last + 1, {}, {}, false, false, false, "mention/date_vague"};
  if (auto said = exact(t, word.last)) return said;
  const bool open = passage_.is_punct(word.last, '(') || passage_.is_punct(word.last, ',');
  const std::uint32_t at = open ? word.last + 1 : word.last;
  if (const auto name = words_.find(at, CalendarKind::Weekday)) {
    if (auto said = exact(t, name.last)) return said;
    const bool closed = passage_.is_punct(word.last, '(') && passage_.is_punct(name.last, ')');
    return named(t, name.last + (closed ? 1 : 0), name.row->value, offset);
  }
  return from_today(t, word.last, offset, "mention/date_relative");
}

// "After the middle of the night of ..."
bool RelativeDates::after_midnight(std::uint32_t t) const {
  return t >= 3 && words_.is(t - 1, CalendarKind::DayPart) && words_.is(t - 2, CalendarKind::Middle) &&
         words_.is(t - 3, CalendarKind::After);
}

std::optional<SaidDate> RelativeDates::weekday(std::uint32_t t) const {
  const auto name = words_.find(t, CalendarKind::Weekday);
  if (!name) return std::nullopt;
  if (auto said = exact(t, name.last)) return said;
  const std::uint32_t last = name.last;
  // "The night of Friday to Saturday" is Friday's, but after midnight it is Saturday.
  const std::uint32_t second_at = passage_.is_punct(last, '-') || passage_.is_punct(last, '/') ? last + 1 : last;
  if (const auto second = words_.find(second_at, CalendarKind::Weekday); second && second.row->value == name.row->value % 7 + 1)
    return after_midnight(t) ? named(t, second.last, second.row->value, 0) : named(t, second.last, name.row->value, 0);
  if (words_.is(last, CalendarKind::Next)) return named(t, last + 1, name.row->value, 1);
  if (words_.is(last, CalendarKind::Last)) return named(t, last + 1, name.row->value, -1);
  if (words_.is(last, CalendarKind::Ago) && words_.is(last + 1, CalendarKind::Last))
    return named(t, last + 2, name.row->value, -8);
  return named(t, last, name.row->value, 0);
}

SaidDate RelativeDates::back(std::uint32_t first, std::uint32_t last, int unit, int count) const {
  SaidDate out{first, last, {}, {}, false, context_.published.has_value(), true, "mention/date_unit"};
  if (!out.known) return out;
  if (unit == kYearUnit) out.from = {{context_.published->year - count, 1, 1}, Grain::Year};
  else out.from = {add_months({context_.published->year, context_.published->month, 1}, -count), Grain::Month};
  return out;
}

std::optional<SaidDate> RelativeDates::unit(std::uint32_t t) const {
  const auto current = words_.find(t, CalendarKind::Current);
  const auto name = words_.find(current ? current.last : t, CalendarKind::Unit);
  if (!name || name.row->flags != 1 || (name.row->value != kMonthUnit && name.row->value != kYearUnit)) return std::nullopt;
  if (current) return back(t, name.last, name.row->value, 0);
  if (words_.is(name.last, CalendarKind::Last)) return back(t, name.last + 1, name.row->value, 1);
  if (words_.is(name.last, CalendarKind::Current)) return back(t, name.last + 1, name.row->value, 0);
  if (words_.is(name.last, CalendarKind::Next)) return back(t, name.last + 1, name.row->value, -1);
  if (words_.is(name.last, CalendarKind::Ago) && words_.is(name.last + 1, CalendarKind::Last))
    return back(t, name.last + 2, name.row->value, 2);
  // "Since the beginning of the year", "at the end of the month": the one that runs, when nothing says which.
  if (t > 0 && words_.part(t - 1) && passage_.reading(t).article() && !words_.is(name.last, CalendarKind::Same) && !words_.named_year(name.last) &&
      !words_.any(name.last) && passage_.token(name.last).kind != TokenKind::Number)
    return back(t, name.last, name.row->value, 0);
  return std::nullopt;
}

std::optional<SaidDate> RelativeDates::window(std::uint32_t t) const {
  std::uint32_t at = t;
  int amount = 0;
  const auto counted = [&] {
    if (passage_.is_word(at) && passage_.word(at).size() == 2 && letter_at(passage_.word(at), 0) == kAlef &&
        letter_at(passage_.word(at), 1) == kLam)
      ++at;  // the article alone, before digits
    const NumberSpan* span = mentions_.number_on(at);
    if (span == nullptr || span->first != at || span->vague || span->bound != Bound::Exact || span->value > 1000) return;
    amount = static_cast<int>(span->value);
    at = span->last;
  };
  counted();
  const auto unit = words_.find(at, CalendarKind::Unit);
  if (!unit) return std::nullopt;
  at = unit.last;
  if (amount == 0) counted();
  if (amount == 0 && unit.row->flags == 2) amount = 2;
  if (amount == 0 || !words_.is(at, CalendarKind::Last)) return std::nullopt;
  int days = amount * unit.row->value;
  if (unit.row->value == kHourUnit) days = amount % kHoursOfDay == 0 ? amount / kHoursOfDay : 0;
  const bool coarse = unit.row->value == kMonthUnit || unit.row->value == kYearUnit;
  if (!coarse && (days <= 0 || days > kMostDaysAgo)) return std::nullopt;
  SaidDate out = coarse ? back(t, at + 1, unit.row->value, amount) : from_today(t, at + 1, -days, "");
  out.rule = "mention/date_window";
  out.range = out.window = true;
  if (out.known) out.to = {*context_.published, out.from.grain};
  return out;
}

std::optional<SaidDate> RelativeDates::ago(std::uint32_t t) const {
  const bool since = words_.is(t, CalendarKind::Since);
  const bool ahead = words_.is(t, CalendarKind::After);
  const auto word = since ? words_.find(t, CalendarKind::Since) : words_.find(t, ahead ? CalendarKind::After : CalendarKind::Ago);
  if (!word) return std::nullopt;
  std::uint32_t at = word.last;
  int amount = 0;
  Bound bound = Bound::Exact;
  if (const NumberSpan* span = mentions_.number_on(at)) {
    if (span->vague || span->value > 1000) return std::nullopt;
    bound = span->bound;
    amount = static_cast<int>(span->value);
    at = span->last;
  } else if (const NounRow* about = passage_.noun(at, SenseKind::Number);
             about != nullptr && about->what == static_cast<std::uint8_t>(NumberClass::About)) {
    bound = Bound::About;  // "about two months": the dual is no number word
    ++at;
  }
  const auto unit = words_.find(at, CalendarKind::Unit);
  if (!unit || passage_.readings(at).reading[0].article()) return std::nullopt;
  if (words_.is(unit.last, CalendarKind::Weekday)) return std::nullopt;  // "since Friday (yawm al-jum'a)", no day ago
  if (amount == 0) amount = unit.row->flags;  // "a day" 1, "two days" 2, "days" 0
  SaidDate out{t, unit.last, {}, {}, false, false, false, "mention/date_ago"};
  const int size_said = unit.row->value;
  const bool coarse = size_said == kMonthUnit || size_said == kYearUnit;
  if (amount == 0 || (bound != Bound::Exact && !(bound == Bound::About && coarse))) return out;
  // "Day after day" is no day.
  if (ahead && t > 0 && words_.is(t - 1, CalendarKind::Unit)) return out;
  // "Two days before the truce", "(only) one day after the attack" are counted from something else; "two days ago from the town" is not.
  const NumberSpan* one = mentions_.number_on(unit.last);
  const std::uint32_t from = one != nullptr ? one->last : unit.last;
  const bool place = passage_.has(from + 1, SenseKind::PlaceHead) || (passage_.has(from + 1, SenseKind::Place) && !passage_.has(from + 1, SenseKind::Frame));
  const auto counts = [&](std::uint32_t at_from) { return words_.slot(at_from, ArgSlot::Min) ? ahead || !place : ahead && words_.slot(at_from, ArgSlot::Ala); };
  if (counts(from) || (ahead && passage_.has(from, SenseKind::Function) && counts(from + 1))) return out;
  int size = size_said;
  if (size == kHourUnit && amount % kHoursOfDay == 0) {
    size = kDayUnit;
    amount /= kHoursOfDay;
  }
  const int sign = ahead ? -1 : 1;
  if (size == kDayUnit || size == kWeekUnit) {
    if (amount * size <= kMostDaysAgo) out = from_today(t, unit.last, -sign * amount * size, "mention/date_ago");
  } else if (!since && ((size == kMonthUnit && amount <= kMostMonthsAgo) || (size == kYearUnit && amount <= kMostYearsAgo))) {
    out = back(t, unit.last, size, sign * amount);
    out.rule = "mention/date_ago";
  }
  return out;
}

}  // namespace isnad
