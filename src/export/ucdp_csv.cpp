#include "ucdp_csv.h"

#include <algorithm>
#include <charconv>

#include "claim_text.h"
#include "event_place.h"
#include "event_text.h"
#include "periods.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr std::string_view kColumns =
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,"
    "dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
    "source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,"
    "priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
    "deaths_unknown,best,high,low,gwnoa,gwnob\r\n";

// UCDP's type_of_violence.
constexpr const char *kStateBased = "1", *kNonState = "2", *kOneSided = "3";

// The digits of a statement's id are hexadecimal.
std::string number_of(std::string_view id) {
  std::uint64_t out = 0;
  std::from_chars(id.data() + 1, id.data() + id.size(), out, 16);
  return std::to_string(out);
}

std::string_view where_prec(std::string_view precision) {
  if (precision == "point" || precision == "town") return "1";
  return precision == "district" ? "3" : precision == "governorate" ? "4" : "6";
}

// 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year. A day of publication stands for some day just before it.
std::string_view date_prec(const StatementRow& row) {
  const std::int32_t days = row.day_to - row.day_from + 1;
  if (!row.dated) return "2";
  return days == 1 ? "1" : days < 7 ? "2" : days == 7 ? "3" : days <= 31 ? "4" : "5";
}

// One value for each document of the statement, in order, as source_article wants it.
template <class Value>
std::string of_documents(const ExportStatement& statement, Value&& value) {
  std::string out;
  std::vector<std::string_view> seen;
  for (const StoredClaim& claim : statement.claims) {
    const Document& document = claim.source->document;
    if (std::ranges::find(seen, document.id) != seen.end()) continue;
    out += (seen.empty() ? "" : ";") + value(document);
    seen.emplace_back(document.id);
  }
  return out;
}

std::string headline(const Document& document) { return one_line(document.title()); }

}  // namespace

struct UcdpCsv::Deaths {
  std::optional<std::uint32_t> a, b, civilians, unknown;
};

UcdpCsv::UcdpCsv(const ExportStyle& style, const Tables& tables, Countries countries)
    : style_(style), countries_(std::move(countries)), actors_(tables) {}

Result<std::unique_ptr<ExportForm>> UcdpCsv::make(const ExportStyle& style, const Tables& tables) {
  auto countries = Countries::built_in();
  if (!countries) return countries.error();
  return std::unique_ptr<ExportForm>(new UcdpCsv(style, tables, *std::move(countries)));
}

std::string UcdpCsv::opening() { return std::string(kColumns); }

bool UcdpCsv::is_civilian(const std::vector<Party>& parties) const {
  return std::ranges::any_of(parties, [&](const Party& party) { return actors_.of(party).civilian; });
}

bool UcdpCsv::is_state(const std::vector<Party>& parties) const {
  return std::ranges::any_of(parties, [&](const Party& party) { return actors_.of(party).of_state; });
}

std::string UcdpCsv::state_number(const std::vector<Party>& parties) const {
  for (const Party& party : parties)
    if (const ActorFacts facts = actors_.of(party); facts.of_state)
      if (const auto country = countries_.find(facts.country)) return std::string(country->gw);
  return {};
}

// The first claim that tells the number chosen says whose dead they were; what it does not say is unknown.
UcdpCsv::Deaths UcdpCsv::deaths_of(const ExportStatement& statement, bool swapped) const {
  Deaths out;
  if (!statement.row.killed || !statement.row.killed->best) return out;
  const std::uint32_t best = *statement.row.killed->best;
  std::uint32_t agents = 0, targets = 0, civilians = 0;
  for (const StoredClaim& stored : statement.claims) {
    const Claim& claim = stored.claim();
    if (claim.killed != best) continue;
    for (const TollNumber& number : claim.numbers) {
      if (number.what != Toll::Killed || number.of < 0) continue;
      const auto entity = static_cast<std::uint32_t>(number.of);
      const bool of_target = std::ranges::find(claim.target, entity) != claim.target.end();
      const bool of_agent = std::ranges::find(claim.agent, entity) != claim.agent.end();
      if (actors_.of(stored.entity(entity)).civilian) civilians += number.value;
      else if (of_target) targets += number.value;
      else if (of_agent) agents += number.value;
    }
    break;
  }
  if (std::uint64_t{agents} + targets + civilians > best) agents = targets = civilians = 0;  // a part that was counted twice
  out.a = swapped ? targets : agents;
  out.b = swapped ? agents : targets;
  out.civilians = civilians;
  out.unknown = best - agents - targets - civilians;
  return out;
}

std::string UcdpCsv::statement(const ExportStatement& statement) {
  const StatementRow& row = statement.row;
  if (row.stance != Stance::Asserted) return leave_out("planned, denied or doubted");
  if (!row.killed || row.killed->high == 0) return leave_out("tells of no dead");
  if (row.day_from == link::kNoDay) return leave_out("no day is known");
  const Entity* entity = place_entity(statement);
  const auto place = entity == nullptr ? std::nullopt : event_place(*entity, isnad::name_of(*entity, style_.names), countries_);
  if (!place) return leave_out("no place of the tables");

  const bool civilians = is_civilian(row.target), swapped = !civilians && is_state(row.target) && !is_state(row.agent);
  const std::vector<Party>&a = swapped ? row.target : row.agent, &b = swapped ? row.agent : row.target;
  std::string violence;
  if (civilians && !row.agent.empty()) violence = kOneSided;
  else if (!a.empty() && !b.empty() && !civilians) violence = is_state(a) ? kStateBased : kNonState;
  const std::string side_a = party_names(a, style_.names);
  const std::string side_b = civilians ? "Civilians" : party_names(b, style_.names);
  const std::string dyad = side_a.empty() || side_b.empty() ? "" : side_a + " - " + side_b;
  const Deaths deaths = deaths_of(statement, swapped);
  const std::string lat = degrees_text(place->lat), lon = degrees_text(place->lon);
  std::string out;
  append_csv_row(out, std::vector<std::string>{
      number_of(row.id), row.id, link::iso_of(row.day_from).substr(0, 4), "", "Isnad", violence, "", "", dyad, "", "", dyad, "", "",
      side_a, "", "", side_b, std::to_string(row.articles),
      of_documents(statement, [](const Document& d) { return "\"" + d.outlet + "," + d.published + "," + headline(d) + "\""; }),
      of_documents(statement, [](const Document& d) { return d.outlet; }),
      of_documents(statement, [](const Document& d) { return d.published; }), of_documents(statement, headline),
      original_sources_of(statement, style_.names), std::string(where_prec(place->precision)), place->name,
      std::string(place->precision) + " " + place->name, place->admin1, place->admin2, lat, lon, "POINT (" + lon + " " + lat + ")",
      std::to_string(priogrid_cell(place->lat, place->lon)), std::string(place->country.ucdp_name), std::string(place->country.gw),
      std::string(place->country.ucdp_region), row.day_from == row.day_to ? "1" : "2", std::string(date_prec(row)),
      link::iso_of(row.day_from), link::iso_of(row.day_to), text_or_empty(deaths.a), text_or_empty(deaths.b),
      text_or_empty(deaths.civilians), text_or_empty(deaths.unknown), text_or_empty(row.killed->best), std::to_string(row.killed->high),
      std::to_string(row.killed->low), state_number(a), state_number(b)}, style_.cells);
  return out;
}

}  // namespace isnad
