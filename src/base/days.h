// ISO days, months and years as runs of day numbers, so that dates of unlike precision can be compared.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// First and last day, counted from 1970-01-01 = 0.
struct DayRange {
  std::int64_t first = 0, last = 0;
};

/// "2018-02-16", "2018-02" or "2018", proleptic Gregorian; nothing for anything else ("2018-02-30", "18", "").
std::optional<DayRange> days_of(std::string_view iso);

/// Days from the end of a date to the beginning of a later one, as that on which a text was published; nothing where one of them is no date.
std::optional<std::int64_t> days_between(std::string_view date, std::string_view later);

/// Days before publication of which a text tells as of what goes on.
inline constexpr std::int64_t kLately = 2;

/// The way back: "1970-01-01" for 0. Empty for a day outside the years 1 to 9999.
std::string iso_day(std::int64_t day);

}  // namespace isnad
