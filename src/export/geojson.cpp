#include "geojson.h"

#include "claim_text.h"
#include "claims_json.h"
#include "json_writer.h"

namespace isnad {
namespace {

void write_names(JsonWriter& json, std::string_view key, const StoredClaim& claim, const std::vector<std::uint32_t>& entities,
                 NameLanguage names) {
  json.key(key).open_array();
  for (const std::uint32_t entity : entities) json.string(name_of(claim.entity(entity), names));
  json.close_array();
}

void write_count(JsonWriter& json, std::string_view key, const std::optional<std::uint32_t>& count) {
  json.key(key);
  if (count) json.number(*count);
  else json.null();
}

}  // namespace

std::string GeoJson::opening() { return "{\"type\":\"FeatureCollection\",\"features\":[\n"; }

std::string GeoJson::claim(const StoredClaim& stored, std::string_view statement) {
  const Claim& claim = stored.claim();
  const Document& document = stored.source->document;
  const Entity* place = place_of(stored);
  std::string out = first_ ? "" : ",\n";
  first_ = false;
  JsonWriter json(out);
  json.open_object().key("type").string("Feature").key("id").string(stored.id()).key("geometry");
  if (place != nullptr && place->located) {
    json.open_object().key("type").string("Point").key("coordinates").open_array();
    json.real(rounded_degrees(place->located->lon)).real(rounded_degrees(place->located->lat)).close_array().close_object();
  } else {
    json.null();
  }
  json.key("properties").open_object().key("id").string(stored.id()).key("statement").string_or_null(statement);
  json.key("type").string(name_of(claim.type)).key("mode").string_or_null(claim.mode).key("status").string(name_of(claim.stance));
  write_names(json, "agent", stored, claim.agent, style_.names);
  write_names(json, "target", stored, claim.target, style_.names);
  json.key("place").string_or_null(place == nullptr ? std::string() : name_of(*place, style_.names));
  json.key("geo_precision").string_or_null(place != nullptr && place->located ? place->located->precision : std::string_view());
  json.key("event_date").string_or_null(claim.date.date).key("event_date_to").string_or_null(claim.date.date_to);
  json.key("published").string_or_null(document.published);
  write_count(json, "killed", claim.killed);
  write_count(json, "wounded", claim.wounded);
  write_count(json, "captured", claim.captured);
  write_names(json, "sources", stored, claim.chain, style_.names);
  json.key("outlet").string_or_null(document.outlet).key("url").string_or_null(document.url);
  json.key("words").string(stored.words(claim.sentence)).close_object().close_object();
  return out;
}

std::string GeoJson::closing() { return "\n]}\n"; }

}  // namespace isnad
