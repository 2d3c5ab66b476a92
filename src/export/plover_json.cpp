#include "plover_json.h"

#include "claim_text.h"
#include "claims_json.h"
#include "days.h"
#include "event_place.h"
#include "periods.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::string_view kVersion = "plover-isnad-0.1";

bool is_plover(ClaimType type) {
  return type != ClaimType::Control && type != ClaimType::Join && type != ClaimType::Split && type != ClaimType::Belong;
}

std::string_view auxiliary_mode(Stance stance) {
  switch (stance) {
    case Stance::Planned: return "future";
    case Stance::Denied: return "negation";
    case Stance::Doubted: return "hypothetical";
    case Stance::Asserted: break;
  }
  return {};
}

// 1 country, 2 province, 3 district, 4 city, 5 smaller.
int resolution_of(std::string_view precision) {
  return precision == "point" ? 5 : precision == "town" ? 4 : precision == "district" ? 3 : precision == "governorate" ? 2 : 1;
}

std::string iso(std::int64_t day) { return link::iso_of(static_cast<std::int32_t>(day)); }

void write_size(JsonWriter& json, const Claim& claim) {
  json.key("size").open_object();
  if (claim.killed) json.key("dead").number(*claim.killed);
  if (claim.wounded) json.key("injured").number(*claim.wounded);
  if (claim.captured) json.key("arrested").number(*claim.captured);
  json.close_object();
}

}  // namespace

PloverJson::PloverJson(const ExportStyle& style, const Tables& tables, Countries countries, link::Ladder ladder)
    : style_(style), countries_(std::move(countries)), ladder_(ladder), actors_(tables) {}

Result<std::unique_ptr<ExportForm>> PloverJson::make(const ExportStyle& style, const Tables& tables) {
  auto countries = Countries::built_in();
  if (!countries) return countries.error();
  const auto ladder = link::Ladder::built_in();
  if (!ladder) return ladder.error();
  return std::unique_ptr<ExportForm>(new PloverJson(style, tables, *std::move(countries), *ladder));
}

void PloverJson::write_entities(JsonWriter& json, std::string_view key, const StoredClaim& claim,
                                const std::vector<std::uint32_t>& entities) const {
  json.key(key).open_array();
  for (const std::uint32_t index : entities) {
    const Entity& entity = claim.entity(index);
    const ActorFacts facts = actors_.of(entity);
    const auto country = countries_.find(facts.country);
    json.open_object().key("code").string_or_null(country ? country->iso3 : std::string_view());
    json.key("sector").string_or_null(facts.sector).key("entity_text").string(entity.name_ar);
    json.key("identifier_id").string_or_null(entity.key).key("identifier_text").string(name_of(entity, style_.names)).close_object();
  }
  json.close_array();
}

void PloverJson::write_place(JsonWriter& json, const Entity& entity) const {
  json.key("event_loc").open_object().key("extracted_place").string(entity.name_ar);
  if (const auto place = event_place(entity, name_of(entity, style_.names), countries_)) {
    json.key("resolved_place").string(place->name).key("lat").real(rounded_degrees(place->lat)).key("lon").real(rounded_degrees(place->lon));
    json.key("district").string_or_null(place->admin2).key("province").string_or_null(place->admin1);
    json.key("country").string(place->country.name).key("country_code").string(place->country.iso3);
    json.key("resolution").number(resolution_of(place->precision));
  }
  json.close_object();
}

std::string PloverJson::claim(const StoredClaim& stored, std::string_view statement) {
  const Claim& claim = stored.claim();
  const Document& document = stored.source->document;
  if (!is_plover(claim.type)) return leave_out("no event type of PLOVER");
  const bool stated = !claim.date.date.empty();
  const auto first = days_of(stated ? claim.date.date : document.published);
  const auto last = claim.date.date_to.empty() ? first : days_of(claim.date.date_to);
  if (!first || !last) return leave_out("no day is known");

  const CodePointIndex points(document.text);
  std::string out;
  JsonWriter json(out);
  json.open_object().key("id").string(stored.id()).key("date").string(iso(first->first));
  if (last->last != first->first) json.key("enddate").string(iso(last->last));
  write_entities(json, "actor", stored, claim.agent);
  write_entities(json, "recipient", stored, claim.target);
  json.key("event").open_array().string(name_of(claim.type)).close_array();
  json.key("event_text").open_array().string(stored.words(claim.anchor)).close_array();
  json.key("quad_code").number(1 + static_cast<int>(ladder_[claim.type].quad)).key("mode").open_array();
  if (!claim.mode.empty()) json.string(claim.mode);
  if (const auto mode = auxiliary_mode(claim.stance); !mode.empty()) json.string(mode);
  json.close_array();
  if (const Entity* place = place_of(stored)) write_place(json, *place);
  write_size(json, claim);
  json.key("text").string(stored.words(claim.sentence)).key("text_info").open_object();
  json.key("start").number(points.at(claim.sentence.begin_byte)).key("end").number(points.at(claim.sentence.end_byte)).close_object();
  json.key("cite_info").open_object().key("citation").string(document.id).key("url").string_or_null(document.url);
  json.key("title").string_or_null(document.title()).key("language").string("ara").key("publication").string_or_null(document.outlet);
  json.key("coder").string(stored.source->coder.engine).key("version").string(kVersion).close_object();
  json.key("isnad").open_object().key("statement").string_or_null(statement).key("stance").string(name_of(claim.stance));
  json.key("date_stated").boolean(stated).key("published").string_or_null(document.published).key("chain").open_array();
  for (const std::uint32_t link : claim.chain) json.string(name_of(stored.entity(link), style_.names));
  json.close_array().key("data").string(stored.source->coder.data).close_object().close_object();
  return out + "\n";
}

}  // namespace isnad
