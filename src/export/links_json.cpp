#include "links_json.h"

#include "json_writer.h"
#include "statement_json.h"
#include "periods.h"

namespace isnad {
namespace {

void write_ids(JsonWriter& json, std::string_view key, const std::vector<Party>& parties) {
  json.key(key).open_array();
  for (const Party& party : parties) json.string(party.id);
  json.close_array();
}

using link::iso_of;

}  // namespace

void append_statement_json(std::string& out, const StatementRow& row) {
  JsonWriter json(out);
  json.open_object().key("kind").string("statement").key("id").string(row.id).key("type").string(name_of(row.type));
  write_ids(json, "agent", row.agent);
  write_ids(json, "target", row.target);
  json.key("place").string_or_null(row.place ? row.place->id : std::string());
  json.key("date").string_or_null(iso_of(row.day_from));
  json.key("date_to").string_or_null(row.day_to == row.day_from ? std::string() : iso_of(row.day_to));
  json.key("dated").boolean(row.dated).key("claims").open_array();
  for (const Telling& telling : row.tellings) {
    json.open_object().key("doc").string(telling.document).key("claim").string("c" + std::to_string(telling.claim + 1));
    json.key("start").number(telling.points.start).key("end").number(telling.points.end);
    json.key("role").string(telling.background ? "background" : "main").key("stance").string(name_of(telling.stance));
    json.close_object();
  }
  json.close_array().key("articles").number(row.articles).key("origins").number(row.origins);
  json.key("circular").boolean(row.circular).key("disputed").boolean(row.disputed);
  write_toll(json, "killed", row.killed);
  write_toll(json, "wounded", row.wounded);
  write_toll(json, "captured", row.captured);
  write_texts(json, "why", row.why);
  json.close_object();
  out += '\n';
}

void append_copies_json(std::string& out, const CopiesRow& row) {
  JsonWriter json(out);
  json.open_object().key("kind").string("copies").key("id").string(row.id);
  write_texts(json, "documents", row.documents);
  json.key("earliest").string(row.earliest).key("fullest").string(row.fullest).close_object();
  out += '\n';
}

void append_dispute_json(std::string& out, const DisputeRow& row) {
  JsonWriter json(out);
  json.open_object().key("kind").string("dispute").key("id").string(row.id).key("on").string(name_of(row.on));
  json.key("state").string(row.state).key("statement").string(row.statement).key("sides").open_array();
  for (const DisputeRow::Side& side : row.sides) {
    json.open_object().key("says").string(side.says).key("claims").open_array();
    for (const Telling& telling : side.tellings) json.string(telling.id());
    json.close_array().close_object();
  }
  json.close_array();
  write_texts(json, "why", row.why);
  json.close_object();
  out += '\n';
}

}  // namespace isnad
