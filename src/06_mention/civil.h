// Days of the Gregorian and of the tabular Islamic calendar, counted from 1970-01-01. Algorithms: H. Hinnant,
// "chrono-compatible low-level date algorithms" (the same that std::chrono uses; gcc 12's <chrono> cannot print them).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

struct Civil {
  int year = 0;
  unsigned month = 0, day = 0;
};

std::int32_t days_of(Civil date);
Civil civil_of(std::int32_t days);
/// 1 Monday .. 7 Sunday.
unsigned weekday_of(std::int32_t days);
/// "YYYY-MM-DD" that names a real day, or nothing.
std::optional<Civil> parse_day(std::string_view iso);
std::string iso_day(Civil date);
std::string iso_month(int year, unsigned month);
std::string iso_year(int year);
bool is_real(Civil date);
/// Add months, to a day that is 1 or not used.
Civil add_months(Civil date, int months);

/// The Gregorian day of a day of the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24,
/// 26 and 29 of 30). The calendar that was in use may differ by a day or two.
/// Source: E. M. Reingold, N. Dershowitz, "Calendrical Calculations", the arithmetical Islamic calendar.
Civil civil_of_hijri(int year, unsigned month, unsigned day);
/// The Islamic year in which a Gregorian day lies, by the same calendar.
int hijri_year_of(Civil date);

}  // namespace isnad
