#include "event_reports.h"

#include "claim_text.h"
#include "days.h"
#include "event_place.h"
#include "periods.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr std::string_view kColumns =
    "id,event_id,country,adm_1,adm_2,date_start,date_end,date_precision,date_published,city,location,latitude,longitude,geo_precision,"
    "actor1,actor1_id,actor1_type,actor1_precision,actor2,actor2_id,actor2_type,actor2_precision,event_type,event_subtype,stance,"
    "deaths_best,deaths_low,deaths_high,injuries_best,injuries_low,injuries_high,source,source_author,source_url,text,"
    "number_of_sources,unit_of_analysis\r\n";

constexpr std::string_view kMissing = "NA";
constexpr std::string_view kNone = "0";  // of a precision

std::string_view geo_precision(std::string_view precision) {
  return precision == "point" ? "6" : precision == "town" ? "4" : precision == "district" ? "3" : precision == "governorate" ? "2" : "1";
}

/// Best, low and high of one toll: "at least three" has no upper end, "up to three" no lower one.
void add_toll(std::vector<std::string>& cells, const Claim& claim, const std::optional<std::uint32_t>& toll, Toll what) {
  Bound bound = Bound::Exact;
  for (const TollNumber& number : claim.numbers)
    if (number.what == what && toll == number.value) bound = number.bound;
  const std::string value = toll ? std::to_string(*toll) : "";
  cells.insert(cells.end(), {value, bound == Bound::Max ? "" : value, bound == Bound::Min ? "" : value});
}

}  // namespace

Result<std::unique_ptr<ExportForm>> EventReports::make(const ExportStyle& style, const Tables& tables) {
  auto countries = Countries::built_in();
  if (!countries) return countries.error();
  return std::unique_ptr<ExportForm>(new EventReports(style, tables, *std::move(countries)));
}

std::string EventReports::opening() { return std::string(kColumns); }

void EventReports::add_actor(std::vector<std::string>& cells, const StoredClaim& claim, const std::vector<std::uint32_t>& entities) const {
  if (entities.empty()) {
    cells.insert(cells.end(), {"", "", "", std::string(kNone)});
    return;
  }
  const Entity& first = claim.entity(entities.front());
  const ActorFacts facts = actors_.of(first);
  const std::string type(facts.kind.empty() ? (facts.civilian ? "civilians" : name_of(first.type)) : facts.kind);
  cells.insert(cells.end(), {names_of(claim, entities, style_.names), std::string(first.key), type,
                             !first.key.empty() ? "3" : first.type == EntityType::Ppl ? "1" : "2"});
}

std::string EventReports::claim(const StoredClaim& stored, std::string_view statement) {
  if (statement.empty()) return leave_out("the database is not linked: isnad link");
  const Claim& claim = stored.claim();
  const Document& document = stored.source->document;
  std::vector<std::string> cells{stored.id(), std::string(statement)};
  const Entity* entity = place_of(stored);
  const auto place = entity == nullptr ? std::nullopt : event_place(*entity, name_of(*entity, style_.names), countries_);
  if (place) cells.insert(cells.end(), {std::string(place->country.name), place->admin1, place->admin2});
  else cells.insert(cells.end(), 3, "");
  const auto first = days_of(claim.date.date), last = days_of(claim.date.date_to.empty() ? claim.date.date : claim.date.date_to);
  cells.push_back(first ? link::iso_of(static_cast<std::int32_t>(first->first)) : "");
  cells.push_back(last ? link::iso_of(static_cast<std::int32_t>(last->last)) : "");
  cells.insert(cells.end(), {std::string(claim.date.precision), document.published});
  const bool town = place && (place->precision == "point" || place->precision == "town");
  cells.insert(cells.end(), {town ? place->name : "", entity == nullptr ? "" : name_of(*entity, style_.names)});
  if (place) cells.insert(cells.end(), {degrees_text(place->lat), degrees_text(place->lon), std::string(geo_precision(place->precision))});
  else cells.insert(cells.end(), {"", "", std::string(kNone)});
  add_actor(cells, stored, claim.agent);
  add_actor(cells, stored, claim.target);
  cells.insert(cells.end(), {std::string(name_of(claim.type)), std::string(claim.mode), std::string(name_of(claim.stance))});
  add_toll(cells, claim, claim.killed, Toll::Killed);
  add_toll(cells, claim, claim.wounded, Toll::Wounded);
  cells.insert(cells.end(), {document.outlet, names_of(stored, claim.chain, style_.names), document.url,
                             one_line(stored.words(claim.sentence)), "1", "Event report"});
  for (std::string& cell : cells)
    if (cell.empty()) cell = kMissing;
  std::string out;
  append_csv_row(out, cells, style_.cells);
  return out;
}

}  // namespace isnad
