// The parts that several answers share, in the shapes of openapi.yaml.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json_writer.h"
#include "request.h"
#include "store.h"
#include "stored.h"

namespace isnad {

/// DocumentHead: a document without its text.
void write_head(JsonWriter& json, const DocumentRow& row);
void write_head(JsonWriter& json, const StoredDocument& stored);

/// Statements of the claims of documents, looked up once a document.
class StatementsOfClaims {
 public:
  explicit StatementsOfClaims(Store& store) : store_(&store) {}
  /// ClaimStatement of a claim ("d001", 0), or null. A document that cannot be asked has none.
  void write(JsonWriter& json, const std::string& document, std::uint32_t claim);
  [[nodiscard]] Store& store() const { return *store_; }

 private:
  Store* store_;
  std::map<std::string, std::vector<ClaimStatement>> known_;
};

/// Review: what people decided of a claim; null when nobody did.
void write_review(JsonWriter& json, const StoredClaim& stored, Store& store);

/// ClaimRow: the claim in the contract's shape, the entities it names, the sentence that states it, the document's head, its statement, what
/// people decided of it.
void write_claim_row(JsonWriter& json, const StoredClaim& stored, StatementsOfClaims& statements);
/// The same with the object left open.
void open_claim_row(JsonWriter& json, const StoredClaim& stored, StatementsOfClaims& statements);

/// Entry: an actor or place with its counts.
void write_entry(JsonWriter& json, const EntryRow& entry);

/// "key": count
void write_count(JsonWriter& json, std::string_view key, std::uint64_t count);

/// Writes items[first..] by `write` under "items", and "next" (null when empty); the object is left open.
template <class Row, class Write>
void write_page(JsonWriter& json, const std::vector<Row>& rows, std::string_view next, Write write) {
  json.open_object().key("items").open_array();
  for (const Row& row : rows) write(json, row);
  json.close_array().key("next").string_or_null(next);
}

}  // namespace isnad
