#include "event_place.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "acled_csv.h"
#include "engine.h"
#include "ucdp_csv.h"

using namespace isnad;

namespace {

Entity place(std::string_view key, std::string_view precision, std::vector<std::string_view> within) {
  Entity out;
  out.type = EntityType::Loc;
  out.key = key;
  out.name_ar = out.name_en = "Here";
  out.located = Located{34.5311, 69.1628, precision, std::move(within), 1};
  return out;
}

std::size_t columns_of(const std::string& headings) { return 1 + static_cast<std::size_t>(std::count(headings.begin(), headings.end(), ',')); }

}  // namespace

TEST_CASE("cells of PRIO-GRID are numbered from the south-west, 720 in a row") {
  CHECK(priogrid_cell(-90, -180) == 1);
  CHECK(priogrid_cell(-90, -179.5) == 2);
  CHECK(priogrid_cell(-89.5, -180) == 721);
  CHECK(priogrid_cell(34.5311, 69.1628) == 179779);  // Kabul
  CHECK(priogrid_cell(90, 180) == 360 * 720);
}

TEST_CASE("units are counted from the country down") {
  const auto countries = Countries::built_in();
  REQUIRE(countries.ok());
  const auto town = event_place(place("sy-x", "town", {"Sub", "District", "Governorate", "Syria"}), "Here", *countries);
  REQUIRE(town);
  CHECK(town->country.iso_numeric == "760");
  CHECK(town->admin1 == "Governorate");
  CHECK(town->admin2 == "District");
  CHECK(town->admin3 == "Sub");
  const auto governorate = event_place(place("sy-x", "governorate", {"Syria"}), "Here", *countries);
  CHECK(governorate->admin1 == "Here");
  CHECK(governorate->admin2.empty());
  CHECK(event_place(place("sy", "country", {}), "Here", *countries)->admin1.empty());
}

TEST_CASE("a place without a country or without degrees is none") {
  const auto countries = Countries::built_in();
  REQUIRE(countries.ok());
  CHECK_FALSE(event_place(place("xx-sea", "town", {}), "Here", *countries));
  Entity nowhere = place("sy-x", "town", {});
  nowhere.located.reset();
  CHECK_FALSE(event_place(nowhere, "Here", *countries));
}

TEST_CASE("every country has the codes that its columns ask for") {
  const auto countries = Countries::built_in();
  REQUIRE(countries.ok());
  for (const char* code : {"sy", "iq", "ye", "ly", "sd", "lb", "eg", "ps"}) {
    const auto row = countries->find(code);
    REQUIRE(row);
    CHECK(row->iso3.size() == 3);
    CHECK(row->iso_numeric.size() == 3);
    CHECK_FALSE(row->acled_region.empty());
  }
  CHECK(countries->find("ye")->ucdp_name == "Yemen (North Yemen)");
  CHECK(countries->find("sy")->ucdp_name == "Syria");
}

TEST_CASE("ACLED's layout has 31 columns and UCDP's 49") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  const auto acled = AcledCsv::make({}, **tables), ucdp = UcdpCsv::make({}, **tables);
  REQUIRE(acled.ok());
  REQUIRE(ucdp.ok());
  CHECK(columns_of((*acled)->opening()) == 31);
  CHECK(columns_of((*ucdp)->opening()) == 49);
}
