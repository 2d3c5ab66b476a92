// Method: the day, then "of", then the month with its second name, then the year or what stands for it. A day or month
// without a year is the latest one not after publication, a day also the next one where that is within kAhead days:
// papers leave the year out of what is near. Fits: "on 3 August (Ab) next"; "the 25th of last month".
// Does not fit: a day of the year in which a story plays that is told years later.
#include "stated_dates.h"

#include <algorithm>
#include <initializer_list>

namespace isnad {
namespace {

constexpr int kAhead = 31;  // days

}  // namespace

std::optional<SaidDate> StatedDates::in_digits(std::uint32_t t) const {
  const auto made = [&](std::uint32_t last, std::uint32_t a, std::uint32_t b, std::uint32_t c) -> std::optional<SaidDate> {
    if (c >= kFirstHijriYear && c <= kLastHijriYear) return hijri_in_digits(t, last, a, b, c);
    const std::uint32_t year = a > 31 ? a : c;
    const Civil date{static_cast<int>(year), b, a > 31 ? c : a};
    if (year < 1900 || year > 2100 || !is_real(date)) return std::nullopt;
    return SaidDate{t, last, {date, Grain::Day}, {}, false, true, true, "mention/date_digits"};
  };
  const auto a = words_.digits(t), b = words_.digits(t + 2), c = words_.digits(t + 4);
  if (a && b && c) {
    const Letter mark = passage_.token(t + 1).punct;
    if ((mark == '/' || mark == '-') && passage_.is_punct(t + 3, mark)) return made(t + 5, *a, *b, *c);
  }
  if (a) return std::nullopt;
  std::uint32_t part[3] = {0, 0, 0};  // 21.7.2015 is one token
  std::size_t parts = 0;
  const Token& token = passage_.token(t);
  for (std::uint32_t at = token.begin; at < token.end; ++at) {
    const Letter letter = passage_.letters.letter[at];
    if (letter == '.' && ++parts > 2) return std::nullopt;
    if (letter != '.' && (!is_digit(letter) || part[parts] > 9999)) return std::nullopt;
    if (letter != '.') part[parts] = part[parts] * 10 + static_cast<std::uint32_t>(letter - '0');
  }
  return parts == 2 ? made(t + 1, part[0], part[1], part[2]) : std::nullopt;
}

std::optional<SaidDate> StatedDates::day_and_month(std::uint32_t t) const {
  const auto d = words_.digits(t), m = words_.digits(t + 2);
  if (!d || !m || !passage_.is_punct(t + 1, '/') || !context_.published || in_digits(t)) return std::nullopt;
  Civil date{context_.published->year, *m, *d};
  if (!is_real(date)) return std::nullopt;
  if (days_of(date) > days_of(*context_.published) + kAhead) --date.year;
  return SaidDate{t, t + 3, {date, Grain::Day}, {}, false, is_real(date), false, "mention/date_digits"};
}

// Skip "(shubat)", "/shubat", "- shubat" or a bare "shubat" after February: the same month by its other name.
std::uint32_t StatedDates::after_second_name(const DateWords::At& month) const {
  const std::uint32_t t = month.last;
  const bool open = passage_.is_punct(t, '(');
  const bool mark = open || passage_.is_punct(t, '/') || passage_.is_punct(t, '-');
  const auto name = words_.find(mark ? t + 1 : t, CalendarKind::Month);
  if (!name || name.row->value != month.row->value) return t;
  return open && passage_.is_punct(name.last, ')') ? name.last + 1 : name.last;
}

StatedDates::Tail StatedDates::tail(std::uint32_t t) const {
  Tail out{t, std::nullopt, false, false, false, false};
  const auto take = [&](std::uint32_t last, std::optional<int> year) {
    out.last = last;
    out.year = year;
    out.said = true;
    out.unknown = !year;
  };
  const auto from_publication = [&](int years) {
    return context_.published ? std::optional(context_.published->year + years) : std::nullopt;
  };
  const std::uint32_t at = words_.slot(t, ArgSlot::Min) || words_.slot(t, ArgSlot::Fi) ? t + 1 : t;
  const auto unit = words_.find(at, CalendarKind::Unit);
  // "In October of that year", "of the same (nafs) year".
  if (at > t && passage_.is_word(at) && (words_.is(at, CalendarKind::Same) || passage_.function(at) == FunctionClass::Demonstrative))
    if (const auto year = words_.find(at + 1, CalendarKind::Unit); year && year.row->value == kYearUnit) {
      take(year.last, context_.latest ? std::optional(context_.latest->at.year) : std::nullopt);
      return out;
    }
  if (unit && unit.row->value == kYearUnit) {
    if (const auto y = words_.named_year(unit.last); y && (words_.year(unit.last) || !counts_things(unit.last + 1))) take(unit.last + 1, y);
    else if (words_.is(unit.last, CalendarKind::Last)) take(unit.last + 1, from_publication(-1));
    else if (words_.is(unit.last, CalendarKind::Current)) take(unit.last + 1, from_publication(0));
    else if (words_.is(unit.last, CalendarKind::Next)) take(unit.last + 1, from_publication(1));
    else if (words_.is(unit.last, CalendarKind::Same))
      take(unit.last + 1, context_.latest ? std::optional(context_.latest->at.year) : std::nullopt);
    if (out.said) return out;
  }
  // "10 April - 2003", "10 April, 2003".
  if ((passage_.is_punct(t, '-') || passage_.is_punct(t, ',')) && !counts_things(t + 2))
    if (const auto y = words_.year(t + 1)) {
      take(t + 2, y);
      return out;
    }
  const auto early = counts_things(at + 1) ? std::nullopt : words_.named_year(at);  // "October 1853", not "in October 700 dead"
  if (const auto y = early ? early : words_.year(at); y && (at == t || words_.slot(t, ArgSlot::Min))) {
    take(at + 1, y);
  } else if (words_.is(t, CalendarKind::Last)) {
    out.past = out.said = true;
    out.last = t + 1;
  } else if (words_.is(t, CalendarKind::Next)) {
    out.next = out.said = true;
    out.last = t + 1;
  } else if (words_.is(t, CalendarKind::Current)) {
    take(t + 1, from_publication(0));
  }
  return out;
}

std::optional<SaidDate> StatedDates::of_month(std::uint32_t t, const DateWords::DayAt& day) const {
  std::uint32_t at = words_.slot(day.last, ArgSlot::Min) ? day.last + 1 : day.last;
  if (const auto unit = words_.find(at, CalendarKind::Unit); unit && unit.row->value == kMonthUnit) at = unit.last;
  if (auto islamic = hijri(t, at, day.day)) return islamic;
  const auto name = words_.find(at, CalendarKind::Month);
  if (!name) return std::nullopt;
  const Tail end = tail(after_second_name(name));
  SaidDate out{t, end.last, {}, {}, false, false, end.year.has_value(), "mention/date_day"};
  Civil date{0, static_cast<unsigned>(name.row->value), day.day};
  out.from = {date, Grain::Day};
  if (end.unknown || (!end.year && !context_.published && !told_year())) return out;
  if (end.year) {
    date.year = *end.year;
  } else if (!context_.published) {
    date.year = *told_year();
  } else {
    const Civil& today = *context_.published;
    date.year = today.year;
    const bool later = date.month > today.month || (date.month == today.month && date.day > today.day);
    if (end.next) date.year += later ? 0 : 1;
    else if (end.past) date.year -= later ? 1 : 0;
    else if (later && days_of(date) > days_of(today) + kAhead) --date.year;
    else if (!later && days_of({date.year + 1, date.month, date.day}) <= days_of(today) + kAhead) ++date.year;
  }
  out.from.at = date;
  out.known = is_real(date);
  return out;
}

// In a text that is of no day: the year of the last day or month that the text gave.
std::optional<int> StatedDates::told_year() const {
  return context_.latest && context_.latest->grain != Grain::Year ? std::optional(context_.latest->at.year) : std::nullopt;
}

// "The tenth of the current month", "10 of last month", "10 current", "19 of it".
std::optional<SaidDate> StatedDates::of_this_month(std::uint32_t t, const DateWords::DayAt& day) const {
  const auto made = [&](std::uint32_t last, std::optional<Civil> month, int add) {
    SaidDate out{t, last, {}, {}, false, false, false, "mention/date_month_day"};
    if (!month) return out;
    Civil date = add_months(*month, add);
    date.day = day.day;
    out.from = {date, Grain::Day};
    out.known = is_real(date);
    return out;
  };
  std::optional<Civil> spoken_of;
  if (context_.latest && context_.latest->grain != Grain::Year) spoken_of = context_.latest->at;
  if (words_.of_it(day.last) && spoken_of) return made(day.last + 1, spoken_of, 0);
  const bool of = words_.slot(day.last, ArgSlot::Min);
  std::uint32_t at = of ? day.last + 1 : day.last;
  if (!words_.is(at, CalendarKind::Unit) && words_.is(at, CalendarKind::Current) && passage_.is_word(at)) {
    const auto unit = words_.find(at + 1, CalendarKind::Unit);  // "of this month"
    if (unit) return of && unit.row->value == kMonthUnit ? std::optional(made(unit.last, context_.published, 0)) : std::nullopt;
    if (passage_.is_word(t) || !passage_.reading(at).article()) return std::nullopt;
    return made(at + 1, context_.published, 0);
  }
  const auto unit = words_.find(at, CalendarKind::Unit);
  if (!of || !unit || unit.row->value != kMonthUnit) return std::nullopt;
  at = unit.last;
  if (words_.is(at, CalendarKind::Last)) return made(at + 1, context_.published, -1);
  if (words_.is(at, CalendarKind::Current)) return made(at + 1, context_.published, 0);
  if (words_.is(at, CalendarKind::Next)) return made(at + 1, context_.published, 1);
  if (words_.is(at, CalendarKind::Same)) return made(at + 1, spoken_of, 0);
  return std::nullopt;
}

std::optional<SaidDate> StatedDates::day(std::uint32_t t) const {
  if (passage_.token(t).kind == TokenKind::Number)
    if (auto said = in_digits(t)) return said;
  const DateWords::DayAt day = words_.day(t);
  if (day.day == 0) {
    // "32 tammuz" is no day, and no month either.
    const auto name = words_.digits(t) ? words_.find(t + 1, CalendarKind::Month) : DateWords::At{};
    if (!name) return std::nullopt;
    return SaidDate{t, tail(name.last).last, {}, {}, false, false, false, "mention/date_day"};
  }
  if (auto said = of_month(t, day)) return said;
  return of_this_month(t, day);
}

bool StatedDates::month_cue_before(std::uint32_t t) const {
  if (t == 0) return false;
  const std::uint32_t b = t - 1;
  const auto unit = words_.find(b, CalendarKind::Unit);
  return (unit && unit.row->value == kMonthUnit) || words_.part(b) ||
         words_.is(b, CalendarKind::Until) || words_.is(b, CalendarKind::Since) ||
         words_.slot(b, ArgSlot::Fi) || words_.slot(b, ArgSlot::Min) ||
         words_.slot(b, ArgSlot::Bayn);
}

std::optional<SaidDate> StatedDates::month(std::uint32_t t, bool sure) const {
  if (auto islamic = hijri(t, t, 0)) return islamic;
  const auto name = words_.find(t, CalendarKind::Month);
  if (!name) return std::nullopt;
  const std::uint32_t named = after_second_name(name);
  const Tail end = tail(named);
  if (!sure && !end.said && named == name.last && !month_cue_before(t)) return std::nullopt;
  const auto m = static_cast<unsigned>(name.row->value);
  SaidDate out{t, end.last, {{0, m, 1}, Grain::Month}, {}, false, false, end.year.has_value(), "mention/date_month"};
  if (end.unknown || (!end.year && !context_.published)) return out;
  if (end.year) {
    out.from.at.year = *end.year;
  } else {
    const Civil& today = *context_.published;
    const bool this_year = end.next ? m > today.month : end.past ? m < today.month : m <= today.month;
    out.from.at.year = today.year + (end.next && !this_year ? 1 : !end.next && !this_year ? -1 : 0);
  }
  out.known = true;
  return out;
}

// What follows a number of 1900 to 2100 that is no year: people, a measure, any bare noun, known or not.
bool StatedDates::counts_things(std::uint32_t t) const {
  if (passage_.is_punct(t, '%')) return true;
  if (!passage_.is_word(t)) return false;
  const Reading& reading = passage_.reading(t);
  if (reading.article() || outer_prefix(reading) > 0) return false;
  const auto any = [&](std::initializer_list<SenseKind> kinds) {
    return std::ranges::any_of(kinds, [&](SenseKind kind) { return passage_.has(t, kind); });
  };
  if (any({SenseKind::People, SenseKind::Member, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Number})) return true;
  const bool event = any({SenseKind::Verb, SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Function});
  return !event && (reading.word == 0 || passage_.has(t, SenseKind::Noun));
}

std::optional<SaidDate> StatedDates::year(std::uint32_t t, bool sure) const {
  const auto made = [&](std::uint32_t first, int y) { return SaidDate{first, t + 1, {{y, 1, 1}, Grain::Year}, {}, false, true, true, "mention/date_year"}; };
  if (t > 0 && !sure)
    if (const auto unit = words_.find(t - 1, CalendarKind::Unit); unit && unit.row->value == kYearUnit)
      if (const auto named = words_.named_year(t); named && (words_.year(t) || !counts_things(t + 1))) return made(t - 1, *named);  // not "since the year's start 100 men"
  const auto y = words_.year(t);
  if (!y) return std::nullopt;
  const SaidDate out = made(t, *y);
  if (sure) return out;
  if (t == 0) return std::nullopt;
  const std::uint32_t b = t - 1;
  if (words_.is(b, CalendarKind::Season) || words_.part(b)) return out;
  if (!words_.slot(b, ArgSlot::Fi) && !words_.is(b, CalendarKind::Until)) return std::nullopt;
  if (counts_things(t + 1) || (context_.published && *y > context_.published->year + 1)) return std::nullopt;
  return out;
}

}  // namespace isnad
