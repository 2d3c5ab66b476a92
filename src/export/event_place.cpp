#include "event_place.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace isnad {

std::optional<EventPlace> event_place(const Entity& place, std::string name, const Countries& countries) {
  if (!place.located) return std::nullopt;
  const auto country = countries.of_place(place.key);
  if (!country) return std::nullopt;
  EventPlace out{*country, std::move(name), {}, {}, {}, place.located->lat, place.located->lon, place.located->precision};
  // From the country down: governorate, district, and what is smaller, the place itself not among them unless it is such a unit.
  std::vector<std::string> units(place.located->within.rbegin(), place.located->within.rend());
  if (!units.empty() && units.front() == country->name) units.erase(units.begin());
  if (out.precision == "governorate" || out.precision == "district") units.push_back(place.name_en.empty() ? place.name_ar : place.name_en);
  if (!units.empty()) out.admin1 = units[0];
  if (units.size() > 1) out.admin2 = units[1];
  if (units.size() > 2) out.admin3 = units[2];
  return out;
}

int priogrid_cell(double lat, double lon) {
  const int row = std::clamp(static_cast<int>(std::floor((lat + 90) * 2)), 0, 359);
  const int column = std::clamp(static_cast<int>(std::floor((lon + 180) * 2)), 0, 719);
  return row * 720 + column + 1;
}

}  // namespace isnad
