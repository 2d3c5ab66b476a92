// Countries as the columns of ACLED, UCDP and PLOVER name them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "result.h"
#include "table.h"

namespace isnad {

struct CountryRow {
  std::string_view code, name, iso3, iso_numeric, gw, acled_region, ucdp_region, ucdp_name;  ///< views into the table
};

/// data/countries.tsv.
class Countries {
 public:
  /// The table that is built in. BadTable only when the project's own table is damaged.
  static Result<Countries> built_in();

  /// @param key  of a place of the tables: it begins with its country, "sy-shaddadi"
  /// Nothing for places that lie in no country of the table.
  [[nodiscard]] std::optional<CountryRow> of_place(std::string_view key) const;
  /// @param code  ISO 3166-1 alpha-2 in lower case
  [[nodiscard]] std::optional<CountryRow> find(std::string_view code) const;

 private:
  explicit Countries(Table table) : table_(std::move(table)) {}
  Table table_;
};

}  // namespace isnad
