// Method: at each token try, in this order, a date in digits (21/7/2015, 2015-07-21), a day and month in words with or
// without a year and a second name of the month in brackets, a year after "year" or "in", a relative word (yesterday),
// a weekday, a unit with "last" or "this" (last month), "before N days". A month without a year is the latest one that
// is not after publication, or the next one when the text says so. A weekday is the last one before publication.
// "Last week" names no day and is left out.
#include "find_dates.h"

#include "civil.h"

namespace isnad {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;

struct Finder {
  const Passage& passage;
  const Mentions& mentions;
  std::optional<Civil> published;

  [[nodiscard]] const NounRow* calendar(std::uint32_t t, CalendarKind kind, std::uint32_t* last = nullptr) const {
    const auto is = [&](const NounRow& row) { return row.what == static_cast<std::uint8_t>(kind); };
    if (const Hit* hit = passage.hit(t))
      for (const Sense& sense : passage.tables.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Calendar && is(passage.tables.nouns[sense.row])) {
          if (last != nullptr) *last = hit->last;
          return &passage.tables.nouns[sense.row];
        }
    const NounRow* out = nullptr;
    passage.each(t, SenseKind::Calendar, [&](const Reading&, const Sense& sense) {
      if (out == nullptr && is(passage.tables.nouns[sense.row])) out = &passage.tables.nouns[sense.row];
    });
    if (out != nullptr && last != nullptr) *last = t + 1;
    return out;
  }

  [[nodiscard]] std::optional<std::uint32_t> number(std::uint32_t t) const {
    if (t >= passage.size() || passage.token(t).kind != TokenKind::Number) return std::nullopt;
    std::uint32_t value = 0;
    for (std::uint32_t at = passage.token(t).begin; at < passage.token(t).end; ++at) {
      if (!is_digit(passage.letters.letter[at]) || value > 99999) return std::nullopt;
      value = value * 10 + static_cast<std::uint32_t>(passage.letters.letter[at] - '0');
    }
    return value;
  }

  [[nodiscard]] std::optional<int> year(std::uint32_t t) const {
    const auto value = number(t);
    if (!value || *value < kFirstYear || *value > kLastYear) return std::nullopt;
    return static_cast<int>(*value);
  }

  static ClaimDate day(Civil date) {
    return is_real(date) ? ClaimDate{iso_day(date), "", "day"} : ClaimDate{};
  }
  static ClaimDate month(int y, unsigned m) { return {iso_month(y, m), "", "month"}; }

  // 21/7/2015, 7/21 is not read; 2015-07-21.
  std::optional<DateSpan> digits(std::uint32_t t) const {
    const auto a = number(t), b = number(t + 2), c = number(t + 4);
    if (!a || !b || !c || t + 4 >= passage.size()) return std::nullopt;
    const Letter mark = passage.token(t + 1).punct;
    if (!(mark == '/' || mark == '-') || !passage.is_punct(t + 3, mark)) return std::nullopt;
    const Civil date = *a > 31 ? Civil{static_cast<int>(*a), *b, *c} : Civil{static_cast<int>(*c), *b, *a};
    if (!is_real(date) || date.year < kFirstYear || date.year > kLastYear) return std::nullopt;
    return DateSpan{t, t + 5, day(date), "mention/date_digits"};
  }

  // Skip "(shubat)" or "/ shubat" after a month: the same month by its other name.
  [[nodiscard]] std::uint32_t after_second_name(std::uint32_t t) const {
    if (passage.is_punct(t, '(') && calendar(t + 1, CalendarKind::Month) != nullptr && passage.is_punct(t + 2, ')'))
      return t + 3;
    std::uint32_t last = t;
    if (passage.is_punct(t, '/') && calendar(t + 1, CalendarKind::Month, &last) != nullptr) return last;
    return t;
  }

  [[nodiscard]] int year_of_month(unsigned m, bool next) const {
    const int y = published->year;
    if (next) return m > published->month ? y : y + 1;
    return m <= published->month ? y : y - 1;
  }

  std::optional<DateSpan> named_month(std::uint32_t t) const {
    const auto first_number = number(t);
    std::uint32_t at = first_number ? t + 1 : t;
    std::uint32_t last = at;
    const NounRow* name = calendar(at, CalendarKind::Month, &last);
    if (name == nullptr) return std::nullopt;
    const auto m = static_cast<unsigned>(name->value);
    last = after_second_name(last);
    std::optional<int> y = year(last);
    if (y) ++last;
    const bool next = calendar(last, CalendarKind::Next) != nullptr;
    const bool past = calendar(last, CalendarKind::Last) != nullptr || calendar(last, CalendarKind::Current) != nullptr;
    if (!y && (next || past)) ++last;
    if (!y && !published) return DateSpan{t, last, {}, "mention/date_unresolved"};
    if (!y) y = year_of_month(m, next);
    if (first_number && *first_number >= 1 && *first_number <= 31)
      return DateSpan{t, last, day({*y, m, *first_number}), "mention/date_day"};
    return DateSpan{at, last, month(*y, m), "mention/date_month"};
  }

  std::optional<DateSpan> year_alone(std::uint32_t t) const {
    const auto y = year(t);
    if (!y || t == 0) return std::nullopt;
    const NounRow* unit = calendar(t - 1, CalendarKind::Unit);
    const bool after_year = unit != nullptr && unit->value >= 365;
    const bool after_preposition = passage.function(t - 1) == FunctionClass::Preposition;
    if (!after_year && !after_preposition) return std::nullopt;
    return DateSpan{after_year ? t - 1 : t, t + 1, {iso_year(*y), "", "year"}, "mention/date_year"};
  }

  [[nodiscard]] ClaimDate days_ago(int days) const {
    return published ? day(civil_of(days_of(*published) - days)) : ClaimDate{};
  }

  // "Yesterday", and "yesterday Saturday", where the weekday decides.
  std::optional<DateSpan> relative(std::uint32_t t) const {
    std::uint32_t last = t;
    if (const NounRow* word = calendar(t, CalendarKind::Day, &last)) {
      const auto named = weekday(last);
      if (named) return DateSpan{t, named->last, named->date, "mention/date_weekday"};
      return DateSpan{t, last, days_ago(-word->value), "mention/date_relative"};
    }
    return weekday(t);
  }

  std::optional<DateSpan> weekday(std::uint32_t t) const {
    std::uint32_t last = t;
    const NounRow* name = calendar(t, CalendarKind::Weekday, &last);
    if (name == nullptr) return std::nullopt;
    if (const auto exact = named_month(last); exact && exact->date.precision == "day")
      return DateSpan{t, exact->last, exact->date, "mention/date_day"};
    if (!published) return DateSpan{t, last, {}, "mention/date_unresolved"};
    const std::int32_t today = days_of(*published);
    const auto behind = static_cast<int>((weekday_of(today) + 7 - static_cast<unsigned>(name->value)) % 7);
    if (calendar(last, CalendarKind::Next) != nullptr)
      return DateSpan{t, last + 1, day(civil_of(today + (behind == 0 ? 7 : 7 - behind))), "mention/date_weekday"};
    if (calendar(last, CalendarKind::Last) != nullptr) ++last;
    return DateSpan{t, last, day(civil_of(today - (behind == 0 ? 7 : behind))), "mention/date_weekday"};
  }

  // "Last month", "this year"; "before two days", "before 3 days".
  std::optional<DateSpan> unit(std::uint32_t t) const {
    if (!published) return std::nullopt;
    if (const NounRow* name = calendar(t, CalendarKind::Unit)) {
      const int back = calendar(t + 1, CalendarKind::Last) != nullptr     ? 1
                       : calendar(t + 1, CalendarKind::Current) != nullptr ? 0
                       : calendar(t + 1, CalendarKind::Next) != nullptr    ? -1
                                                                           : 2;
      if (back == 2) return std::nullopt;
      if (name->value == 365) return DateSpan{t, t + 2, {iso_year(published->year - back), "", "year"}, "mention/date_unit"};
      if (name->value != 30) return std::nullopt;
      const int months = published->year * 12 + static_cast<int>(published->month) - 1 - back;
      return DateSpan{t, t + 2, month(months / 12, static_cast<unsigned>(months % 12) + 1), "mention/date_unit"};
    }
    if (calendar(t, CalendarKind::Ago) == nullptr) return std::nullopt;
    std::uint32_t at = t + 1;
    std::uint32_t amount = 0;
    if (const NumberSpan* span = mentions.number_on(at); span != nullptr && !span->vague) {
      amount = span->value;
      at = span->last;
    }
    const Found noun = passage.find(at, SenseKind::Calendar);
    if (!noun) return std::nullopt;
    const NounRow& row = passage.tables.nouns[noun.sense->row];
    if (row.what != static_cast<std::uint8_t>(CalendarKind::Unit) || row.value != 1) return std::nullopt;
    if (amount == 0) amount = noun.sense->morph.number == 1 ? 2 : noun.sense->morph.number == 0 ? 1 : 0;
    if (amount == 0 || amount > 60) return std::nullopt;
    return DateSpan{t, at + 1, days_ago(static_cast<int>(amount)), "mention/date_ago"};
  }

  std::optional<DateSpan> date_at(std::uint32_t t) const {
    if (passage.token(t).kind == TokenKind::Number) {
      if (auto span = digits(t)) return span;
      if (auto span = named_month(t)) return span;
      return year_alone(t);
    }
    if (!passage.has(t, SenseKind::Calendar) && passage.hit(t) == nullptr) return std::nullopt;
    if (auto span = named_month(t)) return span;
    if (auto span = relative(t)) return span;
    return unit(t);
  }
};

}  // namespace

void find_dates(const Passage& passage, Mentions& out) {
  const Finder finder{passage, out, parse_day(passage.document.published)};
  out.date.clear();
  for (std::uint32_t t = 0; t < passage.size();) {
    const auto span = finder.date_at(t);
    if (span && span->last > t) {
      if (!span->date.date.empty()) out.date.push_back(*span);
      t = span->last;
    } else {
      ++t;
    }
  }
}

}  // namespace isnad
