// The parts that several answers share, in the shapes of openapi.yaml.
#pragma once

#include <string_view>

#include "json_writer.h"
#include "request.h"
#include "stored.h"

namespace isnad {

/// DocumentHead: a document without its text.
void write_head(JsonWriter& json, const DocumentRow& row);
void write_head(JsonWriter& json, const StoredDocument& stored);

/// ClaimRow: the claim in the contract's shape, the entities it names, the sentence that states it, the document's head.
void write_claim_row(JsonWriter& json, const StoredClaim& stored);

/// Writes items[first..] by `write` under "items", and "next" (null when empty); the object is left open.
template <class Row, class Write>
void write_page(JsonWriter& json, const std::vector<Row>& rows, std::string_view next, Write write) {
  json.open_object().key("items").open_array();
  for (const Row& row : rows) write(json, row);
  json.close_array().key("next").string_or_null(next);
}

}  // namespace isnad
