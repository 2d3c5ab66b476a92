#include "claims_json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace isnad {
namespace {

constexpr std::array<std::string_view, 4> kPublishedFromNames = {"unknown", "input", "metadata", "text"};

// "e12": the letter of a list, and the place in it.
void write_id(JsonWriter& json, char letter, std::size_t index) {
  std::array<char, 24> id{letter};
  const char* const end = std::to_chars(id.data() + 1, id.data() + id.size(), index + 1).ptr;
  json.word({id.data(), end});
}

void write_span(JsonWriter& json, ByteSpan span, const CodePointIndex& points) {
  json.key("start").number(points.at(span.begin_byte)).key("end").number(points.at(span.end_byte));
}

void write_entity_id(JsonWriter& json, std::int32_t entity) {
  if (entity < 0)
    json.null();
  else
    write_id(json, 'e', static_cast<std::size_t>(entity));
}

void write_entity_ids(JsonWriter& json, const std::vector<std::uint32_t>& entities) {
  json.open_array();
  for (const std::uint32_t entity : entities) write_id(json, 'e', entity);
  json.close_array();
}

void write_count(JsonWriter& json, const std::optional<std::uint32_t>& count) {
  if (count)
    json.number(*count);
  else
    json.null();
}

// A place that the table does not have keeps its fields, empty: readers need no second form.
void write_location(JsonWriter& json, const std::optional<Located>& located) {
  if (located) {
    json.key("lat").real(rounded_degrees(located->lat)).key("lon").real(rounded_degrees(located->lon));
  } else {
    json.key("lat").null().key("lon").null();
  }
  json.key("precision").string_or_null(located ? located->precision : std::string_view{});
  json.key("within").open_array();
  if (located)
    for (const std::string_view name : located->within) json.string(name);
  json.close_array();
  json.key("candidates").number(located ? located->candidates : 0);
}

}  // namespace

double rounded_degrees(double degrees) { return std::round(degrees * 1e5) / 1e5; }

std::string_view name_of(PublishedFrom from) { return kPublishedFromNames[static_cast<std::size_t>(from)]; }

void write_entity(JsonWriter& json, std::size_t index, const Entity& entity, const CodePointIndex& points) {
  json.open_object();
  json.key("id");
  write_id(json, 'e', index);
  json.key("type").word(name_of(entity.type));
  json.key("key").string_or_null(entity.key);
  json.key("name_ar").string(entity.name_ar).key("name_en").string_or_null(entity.name_en);
  if (entity.romanised()) json.key("name_en_romanised").boolean(true);
  if (entity.type == EntityType::Loc) write_location(json, entity.located);
  json.key("mentions").open_array();
  for (const EntityMention& mention : entity.mentions) {
    json.open_object();
    write_span(json, mention.span, points);
    json.key("kind").word(name_of(mention.kind));
    if (!mention.colour.empty()) json.key("colour").word(mention.colour);
    json.close_object();
  }
  json.close_array().close_object();
}

void write_claim(JsonWriter& json, std::size_t index, const Claim& claim, const CodePointIndex& points) {
  json.open_object();
  json.key("id");
  write_id(json, 'c', index);
  json.key("type").word(name_of(claim.type));
  json.key("mode").string_or_null(claim.mode);
  json.key("anchor").open_object();
  write_span(json, claim.anchor, points);
  json.close_object().key("sentence").open_object();
  write_span(json, claim.sentence, points);
  json.close_object().key("agent");
  write_entity_ids(json, claim.agent);
  json.key("target");
  write_entity_ids(json, claim.target);
  json.key("place");
  write_entity_id(json, claim.place);
  json.key("date").string_or_null(claim.date.date).key("date_to").string_or_null(claim.date.date_to);
  json.key("date_precision").string_or_null(claim.date.date.empty() ? std::string_view{} : claim.date.precision);
  json.key("killed");
  write_count(json, claim.killed);
  json.key("wounded");
  write_count(json, claim.wounded);
  json.key("captured");
  write_count(json, claim.captured);
  json.key("numbers").open_array();
  for (const TollNumber& number : claim.numbers) {
    json.open_object().key("what").word(name_of(number.what)).key("value").number(number.value);
    json.key("bound").word(name_of(number.bound)).key("of");
    write_entity_id(json, number.of);
    write_span(json, number.span, points);
    json.close_object();
  }
  json.close_array().key("stance").word(name_of(claim.stance)).key("chain");
  write_entity_ids(json, claim.chain);
  json.key("cues").open_array();
  for (const Cue& cue : claim.cues) {
    json.open_object();
    write_span(json, cue.span, points);
    json.key("verb").string(cue.verb).key("link");
    write_entity_id(json, cue.link);
    json.close_object();
  }
  json.close_array().key("why").open_array();
  for (const std::string_view rule : claim.why) json.string(rule);
  json.close_array().close_object();
}

void append_claims_json(std::string& out, const Document& document, const Claims& claims,
                        std::string_view engine_version, std::string_view data_version) {
  const CodePointIndex points(document.text);
  JsonWriter json(out);
  json.open_object().key("id").string(document.id);
  json.key("engine").string("isnad " + std::string(engine_version)).key("data").string(data_version);
  json.key("published").string_or_null(document.published);
  json.key("published_from").word(name_of(document.published_from));
  json.key("outlet").string_or_null(document.outlet).key("url").string_or_null(document.url);
  json.key("entities").open_array();
  for (std::size_t entity = 0; entity < claims.entities.size(); ++entity)
    write_entity(json, entity, claims.entities[entity], points);
  json.close_array().key("claims").open_array();
  for (std::size_t claim = 0; claim < claims.claims.size(); ++claim)
    write_claim(json, claim, claims.claims[claim], points);
  json.close_array().close_object();
}

void append_error_json(std::string& out, std::string_view id, std::string_view path, std::uint32_t line,
                       const Error& error) {
  JsonWriter json(out);
  json.open_object().key("id").string_or_null(id).key("error").open_object();
  json.key("code").string(code_name(error.code)).key("line");
  if (line > 0)
    json.number(line);
  else
    json.null();
  json.key("path").string(path).key("message").string(error.message()).close_object().close_object();
}

}  // namespace isnad
