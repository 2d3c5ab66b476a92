#include "ftm_forms.h"

#include "json_writer.h"
#include "sha256.h"

namespace isnad {
namespace {

constexpr std::string_view kDataset = "isnad";
constexpr std::size_t kIdDigits = 40;

}  // namespace

std::string FtmEntities::claim(const StoredClaim& claim, std::string_view /*statement*/) {
  std::string out;
  for (const FtmEntity& entity : maker_.take(claim)) {
    JsonWriter json(out);
    json.open_object().key("id").string(entity.id).key("schema").string(entity.schema).key("properties").open_object();
    for (const auto& [property, values] : entity.properties) {
      json.key(property).open_array();
      for (const std::string& value : values) json.string(value);
      json.close_array();
    }
    json.close_object().close_object();
    out += '\n';
  }
  return out;
}

std::string FtmStatements::opening() {
  return "id,entity_id,canonical_id,prop,prop_type,schema,value,original_value,dataset,origin,lang,external,first_seen,last_seen\r\n";
}

std::string FtmStatements::claim(const StoredClaim& claim, std::string_view /*statement*/) {
  std::string out;
  for (const FtmEntity& entity : maker_.take(claim))
    for (const auto& [property, values] : entity.properties)
      for (const std::string& value : values) {
        const std::string id = sha256_hex(entity.id + "\n" + std::string(property) + "\n" + value).substr(0, kIdDigits);
        append_csv_row(out, std::vector<std::string>{
            id, entity.id, entity.id, std::string(property), std::string(ftm_property_type(property)), entity.schema, value, "",
            std::string(kDataset), entity.origin, "", "f", entity.seen, entity.seen}, cells_);
      }
  return out;
}

}  // namespace isnad
