// Method: at each token try a date that states its day, month or year (stated_dates.cpp), then one that is counted from
// publication (relative_dates.cpp); behind it look for the other end of a range. A day or month that names something
// ("the movement of 20 February", "15 May street", the paper "Today") is no date. Words that date nothing ("days ago",
// "on the following day") are passed over whole, so that no part of them is taken for a date.
#include "find_dates.h"

#include <algorithm>

#include "relative_dates.h"

namespace isnad {
namespace {

constexpr std::uint32_t kOpenerReach = 2;  // tokens between "from" and the date: "from the day of"
constexpr std::uint32_t kDayReach = 60;    // tokens from a day to "on the following day"
constexpr std::uint8_t kDual = 2;          // NounRow::flags of a unit whose form says that it is two
constexpr std::uint32_t kNameReach = 3;    // tokens from the beginning of a name to a date inside it

class Dates {
 public:
  Dates(const Passage& passage, const Mentions& mentions)
      : passage_(passage), words_(passage), context_{parse_day(passage.document.published), std::nullopt},
        stated_(passage, context_), relative_(passage, mentions, context_) {}

  [[nodiscard]] bool may_begin(std::uint32_t t) const {
    constexpr std::uint32_t kTime = kind_bits(SenseKind::Calendar, SenseKind::Ordinal);
    return passage_.token(t).kind == TokenKind::Number || passage_.has_any(t, kTime) || passage_.phrase_has(t, kTime);
  }

  std::optional<SaidDate> at(std::uint32_t t) {
    auto said = single(t);
    if (!said) return std::nullopt;
    if (names_something(*said)) said->known = false;
    if (said->known) take_today(*said);
    if (said->from.at.month != 0) {
      const auto before = context_.latest;
      context_.latest = said->from;
      extend(*said);
      context_.latest = said->known ? std::optional(said->from) : before;
      if (said->known) latest_at_ = said->first;
    }
    return said;
  }

 private:
  // "Today Tuesday" in a text of Friday: the text was written on Tuesday, and its "yesterday" is Monday.
  void take_today(const SaidDate& said) {
    if (!context_.published || !words_.is(said.first, CalendarKind::Day)) return;
    int offset = 0;
    const auto again = relative_.day(said.first, &offset);
    if (!again || !again->known || again->from.grain != Grain::Day || again->range || offset > 0) return;
    context_.published = civil_of(days_of(again->from.at) - offset);
  }

  [[nodiscard]] std::optional<SaidDate> single(std::uint32_t t) const {
    using enum CalendarKind;
    const std::uint32_t kinds = words_.kinds(t);
    const auto any = [&](auto... kind) { return (kinds & (DateWords::bit(kind) | ...)) != 0; };
    if (const auto vague = any(Vague) ? words_.phrase(t, Vague) : DateWords::At{}) return counted_on(t, vague);
    if (auto said = days_of_one_month(t)) return said;
    if (auto said = stated_.day(t)) return said;
    if (auto said = years(t)) return said;
    if (auto said = relative_.window(t)) return said;
    if (passage_.token(t).kind == TokenKind::Number) return stated_.year(t);
    if (any(On) && words_.is(t, On))
      if (auto said = stated_.day_and_month(t + 1)) return said;
    if (any(Month, HijriMonth))
      if (auto said = stated_.month(t)) return said;
    if (any(Day))
      if (auto said = relative_.day(t)) return said;
    if (any(Weekday))
      if (auto said = relative_.weekday(t)) return said;
    if (any(Current, Unit))
      if (auto said = relative_.unit(t)) return said;
    return any(Since, After, Ago) ? relative_.ago(t) : std::nullopt;
  }

  // "On the following day", "on the same day": counted from the day that was told a few words before.
  [[nodiscard]] SaidDate counted_on(std::uint32_t t, const DateWords::At& words) const {
    SaidDate out{t, words.last, {}, {}, false, false, false, "mention/date_vague"};
    if (words.row->flags != kFromDayTold || !context_.latest || context_.latest->grain != Grain::Day || t > latest_at_ + kDayReach) return out;
    out.from = {civil_of(days_of(context_.latest->at) + words.row->value), Grain::Day};
    out.known = true;
    out.rule = "mention/date_next_day";
    return out;
  }

  // ---- ranges

  /// "(In) the two months of (shahray) January and February".
  [[nodiscard]] bool two_months(std::uint32_t t) const {
    const auto unit = words_.find(t, CalendarKind::Unit);
    return unit && unit.row->value == kMonthUnit && unit.row->flags == kDual;
  }

  /// Where the other end of a range may begin: behind "to", "until", "-" or, after "between" and "the two months of", "and".
  [[nodiscard]] std::optional<std::uint32_t> other_end(std::uint32_t first, std::uint32_t last) const {
    if (passage_.is_punct(last, '-')) return last + 1;
    bool from = false, between = false;
    for (std::uint32_t b = first; b > 0 && first - b < kOpenerReach && !from && !between; --b) {
      between = words_.slot(b - 1, ArgSlot::Bayn) || two_months(b - 1);
      from = words_.slot(b - 1, ArgSlot::Min) || words_.is(b - 1, CalendarKind::Since);
    }
    if (between) return words_.joined(passage_.is_punct(last, ',') ? last + 1 : last);
    if (!from) return std::nullopt;
    const auto joined = words_.joined(last);
    const std::uint32_t at = joined && *joined == last + 1 ? last + 1 : last;
    return words_.slot(at, ArgSlot::Ila) || words_.is(at, CalendarKind::Until) ? std::optional(at + 1) : std::nullopt;
  }

  // "From 3 to 8 tammuz", "3-8 tammuz", "between the third and the eighth of tammuz".
  [[nodiscard]] std::optional<SaidDate> days_of_one_month(std::uint32_t t) const {
    const DateWords::DayAt day = words_.day(t);
    if (day.day == 0) return std::nullopt;
    const auto end = other_end(t, day.last);
    if (!end || *end >= passage_.size()) return std::nullopt;
    auto said = stated_.day(*end);
    if (!said || !said->known || said->from.grain != Grain::Day || day.day >= said->from.at.day) return std::nullopt;
    said->first = t;
    said->to = said->from;
    said->from.at.day = day.day;
    said->range = true;
    return said;
  }

  // "Between 2011 and 2013": years that stand behind "between" or "from" only.
  [[nodiscard]] std::optional<SaidDate> years(std::uint32_t t) const {
    auto said = stated_.year(t, true);
    const auto end = said ? other_end(t, t + 1) : std::nullopt;
    if (!end || *end >= passage_.size()) return std::nullopt;
    const auto other = stated_.year(*end, true);
    if (!other || other->from.at.year <= said->from.at.year) return std::nullopt;
    if (passage_.has(*end + 1, SenseKind::People)) return std::nullopt;
    said->to = other->from;
    said->last = other->last;
    said->range = true;
    return said;
  }

  // The second of two whole dates.
  void extend(SaidDate& said) const {
    if (said.range) return;
    const auto end = other_end(said.first, said.last);
    if (!end || *end >= passage_.size()) return;
    auto other = stated_.day(*end);
    if (!other && said.from.grain == Grain::Month) other = stated_.month(*end, true);
    if (!other || !other->known || other->range || other->from.grain != said.from.grain) return;
    Civil& from = said.from.at;
    const Civil& to = other->from.at;
    if (!said.year_said) from.year = from.month > to.month ? to.year - 1 : to.year;
    if (days_of(from) >= days_of(to)) return;
    said.to = other->from;
    said.last = other->last;
    said.range = said.known = true;
  }

  // ---- names

  // "Born in (min mawalid) 1987".
  [[nodiscard]] bool of_birth(std::uint32_t t) const {
    const auto word = words_.find(t, CalendarKind::Named);
    return word && word.row->value != 0;
  }

  [[nodiscard]] bool names_something(const SaidDate& said) const {
    for (std::uint32_t back = 1; back <= kNameReach && back <= said.first; ++back)
      if (const Hit* hit = passage_.hit(said.first - back); hit != nullptr && hit->last > said.first)
        for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
          if (sense.kind == SenseKind::Actor || sense.kind == SenseKind::Place) return true;
    if (said.first == 0) return false;
    const std::uint32_t b = said.first - 1;
    if (of_birth(b) || (b > 0 && words_.is(b, CalendarKind::Unit) && of_birth(b - 1))) return true;
    if (!passage_.is_word(b) || passage_.reading(b).article()) return false;
    if (words_.is(said.first, CalendarKind::Weekday)) return passage_.has(b, SenseKind::PlaceHead);
    const bool dated = said.from.grain == Grain::Month || words_.day(said.first).day != 0;
    return dated && !said.year_said &&
           (passage_.has(b, SenseKind::OrgHead) || passage_.has(b, SenseKind::PlaceHead) || words_.is(b, CalendarKind::Named));
  }

  const Passage& passage_;
  DateWords words_;
  DateContext context_;
  std::uint32_t latest_at_ = 0;  // its first token
  StatedDates stated_;
  RelativeDates relative_;
};

std::string iso(const Moment& moment) {
  return moment.grain == Grain::Day     ? iso_day(moment.at)
         : moment.grain == Grain::Month ? iso_month(moment.at.year, moment.at.month)
                                        : iso_year(moment.at.year);
}

std::string_view name_of(Grain grain) {
  return grain == Grain::Day ? "day" : grain == Grain::Month ? "month" : "year";
}

}  // namespace

void find_dates(const Passage& passage, Mentions& out) {
  Dates dates(passage, out);
  out.date.clear();
  for (std::uint32_t t = 0; t < passage.size();) {
    if (!dates.may_begin(t)) {
      ++t;
      continue;
    }
    const auto said = dates.at(t);
    if (!said || said->last <= t) {
      ++t;
      continue;
    }
    if (said->known)
      out.date.push_back({said->first, said->last,
                          {iso(said->from), said->range ? iso(said->to) : std::string(), name_of(said->from.grain)},
                          said->rule, said->window});
    t = said->last;
  }
}

}  // namespace isnad
