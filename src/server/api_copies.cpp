#include <algorithm>

#include "api.h"
#include "api_json.h"
#include "differences.h"

namespace isnad {
namespace {

constexpr std::size_t kDocumentsShown = 200, kDifferencesShown = 200;

Failure write_heads(JsonWriter& json, std::string_view key, Store& store, const std::vector<std::string>& documents) {
  json.key(key).open_array();
  for (std::size_t at = 0; at < documents.size() && at < kDocumentsShown; ++at) {
    const auto row = store.document_row(documents[at]);
    if (!row) return row.error();
    write_head(json, *row);
  }
  json.close_array();
  return std::nullopt;
}

// Documents that carry the same text, and those of the same address, the document itself among them.
Response copies(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto versions = (*store)->versions_of(request.params[0]);
  if (!versions) return error_response(versions.error());
  const auto groups = (*store)->copies(request.params[0]);
  if (!groups) return error_response(groups.error());
  const CopiesRow group = groups->empty() ? CopiesRow{} : groups->front();
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("id").string_or_null(group.id);
  json.key("earliest").string_or_null(group.earliest).key("fullest").string_or_null(group.fullest);
  write_count(json, "copy_count", group.documents.size());
  if (const Failure failure = write_heads(json, "copies", **store, group.documents)) return error_response(*failure);
  write_count(json, "version_count", versions->size());
  if (const Failure failure = write_heads(json, "versions", **store, *versions)) return error_response(*failure);
  json.close_object();
  return out;
}

void write_sentences(JsonWriter& json, std::string_view key, const std::string& text, const std::vector<ByteSpan>& spans) {
  json.key(key).open_array();
  for (std::size_t at = 0; at < spans.size() && at < kDifferencesShown; ++at)
    json.string(std::string_view(text).substr(spans[at].begin_byte, spans[at].size()));
  json.close_array();
}

// Sentence by sentence: what only one of two documents says, and what they say differently.
Response document_differences(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto with = request.target.get("with");
  if (!with) return error_response(Error{Code::BadArgument, "with", "nothing", "the id of another document"});
  const auto one = (*store)->document(request.params[0]), other = (*store)->document(*with);
  if (!one) return error_response(one.error());
  if (!other) return error_response(other.error());
  const std::string &first = (*one)->document.text, &second = (*other)->document.text;
  const link::Differences found = link::differences(first, second);
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("first");
  write_head(json, **one);
  json.key("second");
  write_head(json, **other);
  json.key("changed").open_array();
  for (std::size_t at = 0; at < found.changed.size() && at < kDifferencesShown; ++at) {
    const auto& [from, to] = found.changed[at];
    json.open_object().key("first").string(std::string_view(first).substr(from.begin_byte, from.size()));
    json.key("second").string(std::string_view(second).substr(to.begin_byte, to.size())).close_object();
  }
  json.close_array();
  write_sentences(json, "only_first", first, found.only_first);
  write_sentences(json, "only_second", second, found.only_second);
  json.key("bounded").boolean(std::max({found.changed.size(), found.only_first.size(), found.only_second.size()}) > kDifferencesShown);
  json.close_object();
  return out;
}

}  // namespace

void add_copy_routes(Router& router, StorePool& pool) {
  router.add("/api/documents/{id}/copies", [&pool](const Request& request) { return copies(pool, request); });
  router.add("/api/documents/{id}/differences", [&pool](const Request& request) { return document_differences(pool, request); });
}

}  // namespace isnad
