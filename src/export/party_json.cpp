#include "party_json.h"

#include "periods.h"

namespace isnad {

void write_party(JsonWriter& json, const Party& party) {
  json.open_object().key("id").string(party.id).key("type").string(name_of(party.type));
  json.key("name_ar").string_or_null(party.name_ar).key("name_en").string_or_null(party.name_en).close_object();
}

void write_parties(JsonWriter& json, const std::vector<Party>& parties) {
  json.open_array();
  for (const Party& party : parties) write_party(json, party);
  json.close_array();
}

void write_day(JsonWriter& json, std::string_view key, std::int32_t day) { json.key(key).string_or_null(link::iso_of(day)); }

}  // namespace isnad
