#include "statement_json.h"

#include "claims_json.h"
#include "party_json.h"
#include "periods.h"

namespace isnad {

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key).open_array();
  for (const std::string& text : texts) json.string(text);
  json.close_array();
}

void write_toll(JsonWriter& json, std::string_view key, const std::optional<TollRow>& toll) {
  json.key(key);
  if (!toll) {
    json.null();
    return;
  }
  json.open_object().key("low").number(toll->low).key("best");
  if (toll->best) json.number(*toll->best);
  else json.null();
  json.key("high").number(toll->high).key("rule").string(toll->rule).key("by").open_array();
  for (const TollRow::Value& value : toll->by) {
    json.open_object().key("value").number(value.value).key("origins").number(value.origins);
    write_texts(json, "claims", value.claims);
    json.close_object();
  }
  json.close_array().close_object();
}

void write_statement(JsonWriter& json, const StatementRow& row) {
  json.open_object().key("id").string(row.id).key("type").string(name_of(row.type)).key("agent");
  write_parties(json, row.agent);
  json.key("target");
  write_parties(json, row.target);
  json.key("place");
  if (row.place) write_party(json, *row.place);
  else json.null();
  write_days(json, row.day_from, row.day_to, row.dated);
  json.key("articles").number(row.articles).key("origins").number(row.origins).key("circular").boolean(row.circular);
  json.key("stance").string(name_of(row.stance)).key("disputed").boolean(row.disputed);
  write_toll(json, "killed", row.killed);
  write_toll(json, "wounded", row.wounded);
  write_toll(json, "captured", row.captured);
  write_texts(json, "why", row.why);
  json.close_object();
}

void write_days(JsonWriter& json, std::int32_t day_from, std::int32_t day_to, bool dated) {
  write_day(json, "date", day_from);
  write_day(json, "date_to", day_to);
  json.key("precision").string(name_of(link::precision_of(day_from, day_to, dated)));
}

}  // namespace isnad
