#include "acled_csv.h"

#include <algorithm>
#include <array>
#include <memory>

#include "claim_text.h"
#include "days.h"
#include "event_text.h"
#include "name_language.h"
#include "periods.h"

namespace isnad {

extern const std::string_view kAcledEventsTable;

namespace {

constexpr std::string_view kColumns =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,"
    "assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,"
    "geo_precision,source,source_scale,notes,fatalities,tags,timestamp\r\n";

constexpr std::int32_t kDaysOfWeek = 7, kDaysOfMonth = 31;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March", "April", "May", "June",
                                                      "July", "August", "September", "October", "November", "December"};

std::string date_text(std::int32_t day, bool long_dates) {
  const std::string iso = link::iso_of(day);
  if (!long_dates || iso.size() != 10) return iso;
  return iso.substr(8) + " " + std::string(kMonths.at(static_cast<std::size_t>(std::stoi(iso.substr(5, 2)) - 1))) + " " + iso.substr(0, 4);
}

std::string_view time_precision(const StatementRow& row) {
  const std::int32_t days = row.day_to - row.day_from + 1;
  if (days == 1 && row.dated) return "1";
  return days <= kDaysOfWeek ? "2" : "3";
}

std::string_view geo_precision(std::string_view precision) {
  return precision == "point" || precision == "town" ? "1" : precision == "district" ? "2" : "3";
}

std::string tolls_in_words(const StatementRow& row) {
  std::string out;
  const auto add = [&](const std::optional<TollRow>& toll, std::string_view what) {
    if (!toll) return;
    out += "; " + std::string(what) + " " + std::to_string(toll->low);
    if (toll->high != toll->low) out += " to " + std::to_string(toll->high);
  };
  add(row.killed, "killed");
  add(row.wounded, "wounded");
  add(row.captured, "captured");
  return out;
}

}  // namespace

struct AcledCsv::Side {
  std::string actor, others;
  Inter inter = Inter::None;
  bool civilian = false, of_state = false;
};

AcledCsv::AcledCsv(const ExportStyle& style, const Tables& tables, Countries countries, Table events)
    : style_(style), countries_(std::move(countries)), events_(std::move(events)), actors_(tables) {}

Result<std::unique_ptr<ExportForm>> AcledCsv::make(const ExportStyle& style, const Tables& tables) {
  auto countries = Countries::built_in();
  if (!countries) return countries.error();
  auto events = Table::parse(std::string(kAcledEventsTable), "acled_events.tsv",
                             {"type", "mode", "agent", "target", "event_type", "sub_event_type", "disorder_type"});
  if (!events) return events.error();
  return std::unique_ptr<ExportForm>(new AcledCsv(style, tables, *std::move(countries), *std::move(events)));
}

std::string AcledCsv::opening() { return std::string(kColumns); }

AcledCsv::Side AcledCsv::side_of(const std::vector<Party>& parties, const EventPlace& place) const {
  Side out;
  for (const Party& party : parties) {
    const ActorFacts facts = actors_.of(party);
    out.civilian |= facts.civilian;
    if (&party == &parties.front()) {
      out.actor = name_of(party, style_.names);
      out.inter = ActorLookup::inter_in(facts, place.country.code);
      out.of_state = facts.of_state;
    } else {
      out.others += (out.others.empty() ? "" : "; ") + name_of(party, style_.names);
    }
  }
  return out;
}

std::optional<Row> AcledCsv::event_of(const ExportStatement& statement, bool by_state, bool civilians) const {
  const std::string_view mode = mode_of(statement), type = name_of(statement.row.type);
  for (std::size_t at = 0; at < events_.size(); ++at) {
    const Row row = events_.row(at);
    if (row["type"] != type || (!row["mode"].empty() && row["mode"] != mode) || (row["agent"] == "state" && !by_state)) continue;
    if ((row["target"] == "civilians" && !civilians) || (row["target"] == "none" && !statement.row.target.empty())) continue;
    return row;
  }
  return std::nullopt;
}

std::string AcledCsv::notes_of(const ExportStatement& statement) const {
  const StatementRow& row = statement.row;
  std::string out = words_of(statement) + " [Isnad: " + std::to_string(row.articles) + " articles, " + std::to_string(row.origins) + " origins";
  if (row.disputed) out += ", disputed";
  return out + tolls_in_words(row) + "; claims " + claim_ids_of(statement) + "]";
}

std::string AcledCsv::statement(const ExportStatement& statement) {
  const StatementRow& row = statement.row;
  if (row.stance != Stance::Asserted) return leave_out("planned, denied or doubted");
  if (row.day_from == link::kNoDay) return leave_out("no day is known");
  if (row.day_to - row.day_from >= kDaysOfMonth) return leave_out("days not known to the month");
  const Entity* entity = place_entity(statement);
  const auto place = entity == nullptr ? std::nullopt : event_place(*entity, isnad::name_of(*entity, style_.names), countries_);
  if (!place) return leave_out("no place of the tables");
  const Side one = side_of(row.agent, *place), other = side_of(row.target, *place);
  const auto event = event_of(statement, one.of_state, other.civilian);
  if (!event) return leave_out("no event type of ACLED");

  const std::int32_t day = row.day_from + (row.day_to - row.day_from) / 2;
  const auto inter = [&](Inter code) {
    if (code == Inter::None) return std::string();
    return style_.codes ? std::to_string(static_cast<int>(code)) : std::string(isnad::name_of(code));
  };
  const auto [first, second] = std::minmax(one.inter, other.inter);
  std::string interaction;
  if (style_.codes && second != Inter::None)
    interaction = std::to_string(first == Inter::None ? static_cast<int>(second) * 10 : static_cast<int>(first) * 10 + static_cast<int>(second));
  else if (second != Inter::None)
    interaction = first == Inter::None ? std::string(isnad::name_of(second)) + " only"
                                       : std::string(isnad::name_of(first)) + "-" + std::string(isnad::name_of(second));
  std::int32_t published = link::kNoDay;
  for (const Telling& telling : row.tellings) published = std::max(published, telling.said);
  std::string out;
  append_csv_row(out, std::vector<std::string>{
      row.id, date_text(day, style_.long_dates), link::iso_of(day).substr(0, 4), std::string(time_precision(row)),
      std::string((*event)["disorder_type"]), std::string((*event)["event_type"]), std::string((*event)["sub_event_type"]), one.actor,
      one.others, inter(one.inter), other.actor, other.others, inter(other.inter), interaction,
      other.civilian && row.type == ClaimType::Assault ? "Civilian targeting" : "", std::string(place->country.iso_numeric),
      std::string(place->country.acled_region), std::string(place->country.name), place->admin1, place->admin2, place->admin3,
      place->name, degrees_text(place->lat), degrees_text(place->lon), std::string(geo_precision(place->precision)),
      outlets_of(statement), "", notes_of(statement), std::to_string(row.killed ? row.killed->low : 0), "",
      published == link::kNoDay ? "" : std::to_string(published * kSecondsOfDay)}, style_.cells);
  return out;
}

}  // namespace isnad
