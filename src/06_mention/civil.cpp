#include "civil.h"

#include <array>
#include <cstdio>

namespace isnad {
namespace {

constexpr std::int32_t kDaysPerEra = 146097;
constexpr std::int32_t kEpochShift = 719468;   // 0000-03-01 to 1970-01-01
constexpr std::int32_t kHijriEpoch = -492148;  // 622-07-19, the first day of the Islamic year 1, from 1970-01-01

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string padded(const char* format, int a, unsigned b, unsigned c) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, a, b, c);
  return text.data();
}

}  // namespace

std::int32_t days_of(Civil date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const auto year_of_era = static_cast<unsigned>(year - era * 400);
  const unsigned day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  const unsigned day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + static_cast<std::int32_t>(day_of_era) - kEpochShift;
}

Civil civil_of(std::int32_t days) {
  days += kEpochShift;
  const std::int32_t era = (days >= 0 ? days : days - (kDaysPerEra - 1)) / kDaysPerEra;
  const auto day_of_era = static_cast<unsigned>(days - era * kDaysPerEra);
  const unsigned year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned shifted = (5 * day_of_year + 2) / 153;
  const unsigned day = day_of_year - (153 * shifted + 2) / 5 + 1;
  const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {static_cast<int>(year_of_era) + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

unsigned weekday_of(std::int32_t days) {
  const std::int32_t shifted = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<unsigned>(shifted < 0 ? shifted + 7 : shifted) + 1;
}

bool is_real(Civil date) {
  constexpr std::array<unsigned, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  return date.day <= kLengths[date.month - 1] + (date.month == 2 && is_leap(date.year) ? 1U : 0U);
}

Civil add_months(Civil date, int months) {
  const int count = date.year * 12 + static_cast<int>(date.month) - 1 + months;
  return {count / 12, static_cast<unsigned>(count % 12) + 1, date.day};
}

Civil civil_of_hijri(int year, unsigned month, unsigned day) {
  const int before = 354 * (year - 1) + (3 + 11 * year) / 30 + static_cast<int>((59 * (month - 1) + 1) / 2);
  return civil_of(kHijriEpoch + before + static_cast<int>(day) - 1);
}

int hijri_year_of(Civil date) {
  const std::int32_t days = days_of(date);
  int year = (30 * (days - kHijriEpoch) + 10646) / 10631;
  while (days_of(civil_of_hijri(year, 1, 1)) > days) --year;
  return year;
}

std::optional<Civil> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  int value[3] = {0, 0, 0};
  constexpr std::size_t kBegin[3] = {0, 5, 8}, kSize[3] = {4, 2, 2};
  for (std::size_t part = 0; part < 3; ++part)
    for (const char c : iso.substr(kBegin[part], kSize[part])) {
      if (c < '0' || c > '9') return std::nullopt;
      value[part] = value[part] * 10 + (c - '0');
    }
  const Civil date{value[0], static_cast<unsigned>(value[1]), static_cast<unsigned>(value[2])};
  return is_real(date) ? std::optional(date) : std::nullopt;
}

std::string iso_day(Civil date) { return padded("%04d-%02u-%02u", date.year, date.month, date.day); }
std::string iso_month(int year, unsigned month) { return padded("%04d-%02u", year, month, 0); }
std::string iso_year(int year) { return padded("%04d", year, 0, 0); }

}  // namespace isnad
