// Words of the calendar at one token, and the points of time that they make.
#pragma once

#include <optional>

#include "civil.h"
#include "mention.h"

namespace isnad {

/// NounRow::value of a unit of time; 0 for units that date nothing.
inline constexpr int kHourUnit = -1, kDayUnit = 1, kWeekUnit = 7, kMonthUnit = 30, kYearUnit = 365;

enum class Grain : std::uint8_t { Day, Month, Year };

/// A point of time as precise as it was said; what lies below the grain means nothing.
struct Moment {
  Civil at;
  Grain grain = Grain::Day;
};

/// Words that were read as a date.
struct SaidDate {
  std::uint32_t first = 0, last = 0;  ///< tokens, last not included
  Moment from, to;                    ///< `to` only when `range`
  bool range = false;
  bool known = false;      ///< false: the words date nothing, or the day that they count from is unknown
  bool year_said = false;  ///< false: the year was inferred
  const char* rule = "";
  bool window = false;     ///< "the last 48 hours": from so long ago until publication
};

/// What dates are counted from.
struct DateContext {
  std::optional<Civil> published;  ///< or the day that the text itself calls today, where a weekday beside it says so
  std::optional<Moment> latest;  ///< the last date that the text gave: "of the same month"
};

class DateWords {
 public:
  explicit DateWords(const Passage& passage) : passage_(passage) {}

  struct At {
    std::uint32_t last = 0;
    const NounRow* row = nullptr;
    explicit operator bool() const { return row != nullptr; }
  };
  static constexpr std::uint32_t bit(CalendarKind kind) { return 1U << static_cast<unsigned>(kind); }
  /// The bits of all kinds that find() could find at the token.
  [[nodiscard]] std::uint32_t kinds(std::uint32_t t) const;
  /// Whether any word or phrase of the calendar begins at the token.
  [[nodiscard]] bool any(std::uint32_t t) const {
    return passage_.has(t, SenseKind::Calendar) || passage_.phrase_has(t, kind_bit(SenseKind::Calendar));
  }
  /// A word or phrase of this kind that begins at the token, the phrase first.
  [[nodiscard]] At find(std::uint32_t t, CalendarKind kind) const { return any(t) ? found(t, kind) : At{}; }
  [[nodiscard]] bool is(std::uint32_t t, CalendarKind kind) const { return static_cast<bool>(find(t, kind)); }
  /// "The beginning of", "the middle of", "the end of".
  [[nodiscard]] bool part(std::uint32_t t) const {
    return is(t, CalendarKind::Begin) || is(t, CalendarKind::Middle) || is(t, CalendarKind::End);
  }
  /// A phrase of two words or more of this kind that begins here.
  [[nodiscard]] At phrase(std::uint32_t t, CalendarKind kind) const;

  /// Digits without point, comma or colon, up to 99,999.
  [[nodiscard]] std::optional<std::uint32_t> digits(std::uint32_t t) const;
  /// A number of 1900 to 2100.
  [[nodiscard]] std::optional<int> year(std::uint32_t t) const;
  /// A number that is a year where it stands behind "year" or a month, of earlier centuries, too.
  [[nodiscard]] std::optional<int> named_year(std::uint32_t t) const;

  struct DayAt { std::uint32_t last = 0; unsigned day = 0; };
  /// "12" or "the twelfth": 1 to 31; day 0 when there is none.
  [[nodiscard]] DayAt day(std::uint32_t t) const;
  [[nodiscard]] bool ordinal(std::uint32_t t) const;

  [[nodiscard]] bool slot(std::uint32_t t, ArgSlot slot) const;
  [[nodiscard]] bool preposition(std::uint32_t t) const { return passage_.function(t) == FunctionClass::Preposition; }
  /// Where what "and" joins begins: behind a lone waw, at the word itself when the waw is part of it.
  [[nodiscard]] std::optional<std::uint32_t> joined(std::uint32_t t) const;
  /// "of it", after a day: of the month spoken of.
  [[nodiscard]] bool of_it(std::uint32_t t) const;

 private:
  [[nodiscard]] bool names_town(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] At found(std::uint32_t t, CalendarKind kind) const;
  [[nodiscard]] const NounRow* numeral(const Sense& sense) const;
  const Passage& passage_;
};

}  // namespace isnad
