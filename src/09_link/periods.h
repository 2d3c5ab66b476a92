// Months, quarters and years in which the ties of actors are summed up, and the days of a statement as people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus.h"

namespace isnad::link {

enum class Unit : std::uint8_t { Month, Quarter, Year };
/// "month", "quarter", "year".
std::string_view name_of(Unit unit);
std::optional<Unit> unit_of(std::string_view name);

/// A month, quarter or year of the proleptic Gregorian calendar, counted from the one in which 1970-01-01 lies.
struct Period {
  Unit unit = Unit::Month;
  std::int32_t number = 0;

  /// Days from 1970-01-01, both included.
  [[nodiscard]] std::int32_t first_day() const;
  [[nodiscard]] std::int32_t last_day() const;
  /// "2014-09", "2014-Q3", "2014".
  [[nodiscard]] std::string label() const;
  bool operator==(const Period&) const = default;
};

/// @param day  from 1970-01-01; not kNoDay
Period period_of(Unit unit, std::int32_t day);

/// The longest month, quarter or year, in days.
std::int32_t longest_days(Unit unit);

/// "2014-09-30"; empty for kNoDay and outside the years 0 to 9999, which no text states.
std::string iso_of(std::int32_t day);

/// How precisely the day of an occasion is known.
enum class DayPrecision : std::uint8_t {
  Unknown,      ///< neither stated nor published on a known day
  Publication,  ///< not stated: the day of publication stands in its place
  Day,
  Range,        ///< from one day to another
  Month,
  Year
};
/// "unknown", "publication", "day", "range", "month", "year".
std::string_view name_of(DayPrecision precision);

/// @param dated  a text states the days
DayPrecision precision_of(std::int32_t day_from, std::int32_t day_to, bool dated);

/// "2014-09-30", "2014-09", "2014", "2014-09-28/2014-10-02", "~2014-09-30" for the day of publication; empty when unknown.
std::string days_text(std::int32_t day_from, std::int32_t day_to, bool dated);

}  // namespace isnad::link
