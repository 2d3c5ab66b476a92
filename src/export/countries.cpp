#include "countries.h"

namespace isnad {

extern const std::string_view kCountriesTable;

Result<Countries> Countries::built_in() {
  auto table = Table::parse(std::string(kCountriesTable), "countries.tsv",
                            {"code", "name", "iso3", "iso_numeric", "gw", "acled_region", "ucdp_region", "ucdp_name", "source"});
  if (!table) return table.error();
  return Countries(*std::move(table));
}

std::optional<CountryRow> Countries::of_place(std::string_view key) const { return find(key.substr(0, key.find('-'))); }

std::optional<CountryRow> Countries::find(std::string_view code) const {
  for (std::size_t at = 0; at < table_.size(); ++at) {
    const Row row = table_.row(at);
    if (row["code"] != code) continue;
    return CountryRow{row["code"], row["name"], row["iso3"], row["iso_numeric"], row["gw"], row["acled_region"], row["ucdp_region"],
                      row["ucdp_name"].empty() ? row["name"] : row["ucdp_name"]};
  }
  return std::nullopt;
}

}  // namespace isnad
