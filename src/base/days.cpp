#include "days.h"

#include <chrono>
#include <cstdio>

namespace isnad {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::int64_t number_of_day(std::chrono::year_month_day day) {
  return std::chrono::sys_days(day).time_since_epoch().count();
}

}  // namespace

std::optional<DayRange> days_of(std::string_view iso) {
  using namespace std::chrono;
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if ((iso.size() > 4 && iso[4] != '-') || (iso.size() > 7 && iso[7] != '-')) return std::nullopt;
  const auto year_number = digits(iso.substr(0, 4));
  if (!year_number) return std::nullopt;
  const year y{*year_number};
  if (iso.size() == 4) return DayRange{number_of_day(y / January / 1), number_of_day(y / December / 31)};
  const auto month_number = digits(iso.substr(5, 2));
  if (!month_number) return std::nullopt;
  const year_month ym = y / month{static_cast<unsigned>(*month_number)};
  if (!ym.ok()) return std::nullopt;
  if (iso.size() == 7) return DayRange{number_of_day(ym / 1), number_of_day(year_month_day(ym / last))};
  const auto day_number = digits(iso.substr(8, 2));
  if (!day_number) return std::nullopt;
  const year_month_day ymd = ym / day{static_cast<unsigned>(*day_number)};
  if (!ymd.ok()) return std::nullopt;
  return DayRange{number_of_day(ymd), number_of_day(ymd)};
}

std::optional<std::int64_t> days_between(std::string_view date, std::string_view later) {
  const auto from = days_of(date), to = days_of(later);
  if (!from || !to) return std::nullopt;
  return to->first - from->last;
}

std::string iso_day(std::int64_t day) {
  using namespace std::chrono;
  constexpr std::int64_t kFirst = -719'162, kLast = 2'932'896;  // 0001-01-01, 9999-12-31
  if (day < kFirst || day > kLast) return {};
  const year_month_day ymd{sys_days(days(day))};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                static_cast<unsigned>(ymd.day()));
  return text;
}

}  // namespace isnad
