#include "periods.h"

#include <array>
#include <chrono>

namespace isnad::link {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 3> kUnitNames = {"month", "quarter", "year"};
constexpr std::array<std::string_view, 6> kPrecisionNames = {"unknown", "publication", "day", "range", "month", "year"};
constexpr std::int32_t kFirstYear = 1970;
constexpr std::int32_t kFirstDay = -719528, kLastDay = 2932896;  // 0000-01-01, 9999-12-31

std::int32_t months_of(Unit unit) { return unit == Unit::Month ? 1 : unit == Unit::Quarter ? 3 : 12; }

// Rounded down, also below zero.
std::int32_t divided(std::int32_t value, std::int32_t by) { return (value - ((value % by) + by) % by) / by; }

year_month_day date_of(std::int32_t day) { return year_month_day(sys_days(days(day))); }

std::int32_t first_day_of_month(std::int32_t month) {  // counted from 1970-01
  const std::int32_t y = divided(month, 12);
  const auto m = static_cast<unsigned>(month - 12 * y + 1);
  return static_cast<std::int32_t>(sys_days(year(kFirstYear + y) / std::chrono::month(m) / 1).time_since_epoch().count());
}

std::string digits(std::int32_t value, std::size_t places) {
  std::string out = std::to_string(value);
  return out.size() < places ? std::string(places - out.size(), '0') + out : out;
}

}  // namespace

std::string_view name_of(Unit unit) { return kUnitNames[static_cast<std::size_t>(unit)]; }

std::optional<Unit> unit_of(std::string_view name) {
  for (std::size_t at = 0; at < kUnitNames.size(); ++at)
    if (kUnitNames[at] == name) return static_cast<Unit>(at);
  return std::nullopt;
}

std::string_view name_of(DayPrecision precision) { return kPrecisionNames[static_cast<std::size_t>(precision)]; }

std::int32_t Period::first_day() const { return first_day_of_month(number * months_of(unit)); }
std::int32_t Period::last_day() const { return first_day_of_month((number + 1) * months_of(unit)) - 1; }

std::string Period::label() const {
  const std::int32_t month = number * months_of(unit), y = divided(month, 12), of_year = month - 12 * y;
  const std::string of = digits(kFirstYear + y, 4);
  if (unit == Unit::Year) return of;
  return unit == Unit::Quarter ? of + "-Q" + std::to_string(of_year / 3 + 1) : of + "-" + digits(of_year + 1, 2);
}

Period period_of(Unit unit, std::int32_t day) {
  const year_month_day date = date_of(day);
  const std::int32_t month =
      (static_cast<int>(date.year()) - kFirstYear) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
  return {unit, divided(month, months_of(unit))};
}

std::int32_t longest_days(Unit unit) { return unit == Unit::Month ? 31 : unit == Unit::Quarter ? 92 : 366; }

std::string iso_of(std::int32_t day) {
  if (day < kFirstDay || day > kLastDay) return {};
  const year_month_day date = date_of(day);
  return digits(static_cast<int>(date.year()), 4) + "-" +
         digits(static_cast<std::int32_t>(static_cast<unsigned>(date.month())), 2) + "-" +
         digits(static_cast<std::int32_t>(static_cast<unsigned>(date.day())), 2);
}

DayPrecision precision_of(std::int32_t day_from, std::int32_t day_to, bool dated) {
  if (day_from == kNoDay || day_to == kNoDay) return DayPrecision::Unknown;
  if (!dated) return DayPrecision::Publication;
  if (day_from == day_to) return DayPrecision::Day;
  const auto is = [&](Unit unit) {
    const Period period = period_of(unit, day_from);
    return period.first_day() == day_from && period.last_day() == day_to;
  };
  return is(Unit::Month) ? DayPrecision::Month : is(Unit::Year) ? DayPrecision::Year : DayPrecision::Range;
}

std::string days_text(std::int32_t day_from, std::int32_t day_to, bool dated) {
  switch (precision_of(day_from, day_to, dated)) {
    case DayPrecision::Unknown: return {};
    case DayPrecision::Publication: return "~" + iso_of(day_from);
    case DayPrecision::Day: return iso_of(day_from);
    case DayPrecision::Month: return period_of(Unit::Month, day_from).label();
    case DayPrecision::Year: return period_of(Unit::Year, day_from).label();
    case DayPrecision::Range: break;
  }
  return iso_of(day_from) + "/" + iso_of(day_to);
}

}  // namespace isnad::link
