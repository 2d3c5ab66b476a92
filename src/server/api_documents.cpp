#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "claims_json.h"
#include "provenance.h"
#include "references.h"
#include "utf8.h"

namespace isnad {
namespace {

Response list_documents(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto page =
      (*store)->documents(document_filter(request.target), *limit, request.target.get("after").value_or(""));
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  write_page(json, page->rows, page->next, [](JsonWriter& to, const DocumentRow& row) { write_head(to, row); });
  json.close_object();
  return out;
}

Response one_document(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto found = (*store)->document(request.params[0]);
  if (!found) return error_response(found.error());
  const StoredDocument& stored = **found;
  const Document& document = stored.document;
  const CodePointIndex points(document.text);
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("head");
  write_head(json, stored);
  json.key("url").string_or_null(document.url).key("byline").string_or_null(document.byline);
  json.key("dateline").string_or_null(document.dateline).key("path").string_or_null(document.path);
  json.key("sha256").string(document.sha256).key("provenance").open_array();
  for (const auto& [what, value] : provenance_rows(document.provenance))
    json.open_object().key("what").string(what).key("value").string(value).close_object();
  json.close_array();
  json.key("engine").string(stored.coder.engine).key("data").string(stored.coder.data);
  json.key("text").string(document.text).key("title_end").number(document.title_bytes == 0 ? 0 : points.at(document.title_begin + document.title_bytes));
  json.key("entities").open_array();
  for (std::size_t entity = 0; entity < stored.claims.entities.size(); ++entity)
    write_entity(json, entity, stored.claims.entities[entity], points);
  json.close_array().key("claims").open_array();
  for (std::size_t claim = 0; claim < stored.claims.claims.size(); ++claim)
    write_claim(json, claim, stored.claims.claims[claim], points);
  json.close_array().key("statements").open_array();
  StatementsOfClaims statements(**store);
  for (std::uint32_t claim = 0; claim < stored.claims.claims.size(); ++claim) statements.write(json, document.id, claim);
  json.close_array().key("reviews").open_array();
  for (std::uint32_t claim = 0; claim < stored.claims.claims.size(); ++claim) write_review(json, {*found, claim}, **store);
  json.close_array().close_object();
  return out;
}

// The document as a reference, with the sentence of one of its claims where that is asked for.
Response citation(StorePool& pool, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto found = (*store)->document(request.params[0]);
  if (!found) return error_response(found.error());
  const StoredDocument& stored = **found;
  std::vector<std::uint32_t> claims;
  if (const auto claim = request.target.get("claim"); claim && !claim->empty()) {
    const auto row = (*store)->claim(request.params[0] + "/" + *claim);
    if (!row) return error_response(row.error());
    claims.push_back(row->index);
  }
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("chicago").string(chicago_of(stored.document));
  json.key("bibtex").string(BibtexForm().document(stored, claims)).key("ris").string(RisForm().document(stored, claims)).close_object();
  return out;
}

void write_hit(JsonWriter& json, const SearchHit& hit) {
  json.open_object().key("document");
  write_head(json, hit.document);
  json.key("snippets").open_array();
  for (const Snippet& snippet : hit.snippets) {
    const CodePointIndex points(snippet.words);
    json.open_object().key("text").string(snippet.words).key("marks").open_array();
    for (const ByteSpan mark : snippet.marks)
      json.open_object().key("start").number(points.at(mark.begin_byte)).key("end").number(points.at(mark.end_byte)).close_object();
    json.close_array().close_object();
  }
  json.close_array().close_object();
}

Response search(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  const std::string order = request.target.get("order").value_or("newest");
  if (order != "newest" && order != "best")
    return error_response(Error{Code::BadArgument, "order", order, "newest or best"});
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto page = (*store)->search(request.target.get("q").value_or(""), order == "best" ? SearchOrder::Best : SearchOrder::Newest,
                                     *limit, request.target.get("after").value_or(""));
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  write_page(json, page->rows, page->next, write_hit);
  json.key("found").number(static_cast<std::int64_t>(page->found)).key("bounded").boolean(page->bounded).close_object();
  return out;
}

}  // namespace

void add_document_routes(Router& router, StorePool& pool) {
  router.add("/api/documents", [&pool](const Request& request) { return list_documents(pool, request); });
  router.add("/api/documents/{id}", [&pool](const Request& request) { return one_document(pool, request); });
  router.add("/api/documents/{id}/citation", [&pool](const Request& request) { return citation(pool, request); });
  router.add("/api/search", [&pool](const Request& request) { return search(pool, request); });
}

}  // namespace isnad
