// Where an event lies, in the units that ACLED and UCDP ask for.
#pragma once

#include <optional>
#include <string>

#include "claims.h"
#include "countries.h"

namespace isnad {

struct EventPlace {
  CountryRow country;
  std::string name;                    ///< in the language asked for
  std::string admin1, admin2, admin3;  ///< English names, the largest first; empty where the place is larger or the tables do not tell
  double lat = 0, lon = 0;             ///< degrees, WGS 84
  std::string_view precision;          ///< of the contract: "point", "town", "district", "governorate", "country"
};

/// Nothing for a place that the tables do not have, or that lies in no country of countries.tsv.
std::optional<EventPlace> event_place(const Entity& place, std::string name, const Countries& countries);

/// The cell of PRIO-GRID, half a degree wide, numbered from 1 at the south-west corner, 720 in a row.
/// Source: Tollefsen, Strand and Buhaug 2012, "PRIO-GRID: A unified spatial data structure".
int priogrid_cell(double lat, double lon);

}  // namespace isnad
