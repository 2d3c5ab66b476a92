// Method: a month of the Islamic calendar gives the Gregorian month or months that it lies in, and a day of it the month
// of that day: never a day, for the calendars in use differ by a day or two. Without a year it is the latest such month
// that has begun by publication. Most of its months are also first names: one that stands without day, year or adjective
// must follow "in", "month of" or "beginning of".
#include "stated_dates.h"

namespace isnad {
namespace {

constexpr unsigned kShortestMonth = 29;  // days

}  // namespace

// "19/6/1436": day, month and year of the Hijri calendar in digits, with or without its letter.
std::optional<SaidDate> StatedDates::hijri_in_digits(std::uint32_t first, std::uint32_t last, std::uint32_t day, std::uint32_t month, std::uint32_t year) const {
  if (day == 0 || day > 30 || month == 0 || month > 12) return std::nullopt;
  SaidDate out{first, words_.is(last, CalendarKind::HijriEra) ? last + 1 : last, {}, {}, false, true, true, "mention/date_hijri"};
  out.from = {civil_of_hijri(static_cast<int>(year), month, day), Grain::Month};
  out.to = out.from;
  return out;
}

std::optional<SaidDate> StatedDates::hijri(std::uint32_t first, std::uint32_t t, unsigned day) const {
  const auto name = words_.find(t, CalendarKind::HijriMonth);
  if (!name) return std::nullopt;
  const auto m = static_cast<unsigned>(name.row->value);
  SaidDate out{first, name.last, {}, {}, false, false, false, "mention/date_hijri"};
  const auto said = words_.digits(out.last);
  const bool year = said && *said >= kFirstHijriYear && *said <= kLastHijriYear;
  int y = 0;
  if (year) {
    y = static_cast<int>(*said);
    ++out.last;
    if (words_.is(out.last, CalendarKind::HijriEra)) ++out.last;
  } else {
    const Tail adjective = tail(out.last);
    if (adjective.past || adjective.year) out.last = adjective.last;
    const std::uint32_t before = day != 0 ? t : first;
    const bool cue = day != 0 || adjective.past || adjective.year ||
                     (before > 0 && (words_.is(before - 1, CalendarKind::Unit) || words_.part(before - 1) ||
                                     words_.slot(before - 1, ArgSlot::Fi)));
    if (!cue) return std::nullopt;
    if (adjective.year && !adjective.unknown) {
      y = hijri_year_of({*adjective.year, 7, 1});
      while (civil_of_hijri(y, m, 1).year > *adjective.year) --y;
      while (civil_of_hijri(y, m, 1).year < *adjective.year) ++y;
    } else if (context_.published) {
      y = hijri_year_of(*context_.published);
      if (days_of(civil_of_hijri(y, m, 1)) > days_of(*context_.published)) --y;
    } else {
      return out;
    }
  }
  out.known = true;
  out.from = {civil_of_hijri(y, m, day == 0 ? 1 : day), Grain::Month};
  out.to = {day == 0 ? civil_of_hijri(y, m, kShortestMonth) : out.from.at, Grain::Month};
  out.range = out.from.at.month != out.to.at.month;
  return out;
}

}  // namespace isnad
