#include "check_export_tables.h"

#include <algorithm>
#include <array>

#include "claims.h"
#include "table.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 6> kEventTypes = {"Battles", "Explosions/Remote violence", "Violence against civilians",
                                                         "Protests", "Riots", "Strategic developments"};

bool are_digits(std::string_view text, std::size_t size) {
  return text.size() == size && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void check_countries(const std::string& dir, std::vector<Error>& faults) {
  const auto table = Table::read(dir + "/export/data/countries.tsv",
                                 {"code", "name", "iso3", "iso_numeric", "gw", "acled_region", "ucdp_region", "ucdp_name", "source"}, faults);
  if (!table) return;
  for (std::size_t at = 0; at < table->size(); ++at) {
    const Row row = table->row(at);
    if (row["code"].size() != 2) faults.push_back(row.error("code", "two letters"));
    if (row["iso3"].size() != 3) faults.push_back(row.error("iso3", "three letters"));
    if (!row["iso_numeric"].empty() && !are_digits(row["iso_numeric"], 3)) faults.push_back(row.error("iso_numeric", "three digits"));
    if (row["name"].empty()) faults.push_back(row.error("name", "a name"));
    for (std::size_t before = 0; before < at; ++before)
      if (table->row(before)["code"] == row["code"]) faults.push_back(row.error("code", "each country once"));
  }
}

void check_events(const std::string& dir, std::vector<Error>& faults) {
  const auto table = Table::read(dir + "/export/data/acled_events.tsv",
                                 {"type", "mode", "agent", "target", "event_type", "sub_event_type", "disorder_type", "source"}, faults);
  if (!table) return;
  for (std::size_t at = 0; at < table->size(); ++at) {
    const Row row = table->row(at);
    if (!claim_type_of(row["type"])) faults.push_back(row.error("type", "a claim type"));
    if (!row["agent"].empty() && row["agent"] != "state") faults.push_back(row.error("agent", "state or -"));
    if (!row["target"].empty() && row["target"] != "civilians" && row["target"] != "none")
      faults.push_back(row.error("target", "civilians, none or -"));
    if (std::ranges::find(kEventTypes, row["event_type"]) == kEventTypes.end())
      faults.push_back(row.error("event_type", "one of ACLED's six event types"));
  }
}

}  // namespace

std::vector<Error> check_export_tables(const std::string& dir) {
  std::vector<Error> faults;
  check_countries(dir, faults);
  check_events(dir, faults);
  return faults;
}

}  // namespace isnad
