#include "archive_json.h"

#include <algorithm>
#include <ranges>

#include "base64.h"
#include "claims_json.h"
#include "json_writer.h"
#include "utf8.h"

namespace isnad {

void append_archive_document(std::string& out, const StoredDocument& stored, std::string_view original) {
  const Document& document = stored.document;
  const CodePointIndex points(document.text);
  JsonWriter json(out);
  json.open_object().key("kind").string("document").key("id").string(document.id);
  json.key("published").string_or_null(document.published).key("published_from").string(name_of(document.published_from));
  json.key("outlet").string_or_null(document.outlet).key("url").string_or_null(document.url);
  json.key("byline").string_or_null(document.byline).key("forwarded_from").string_or_null(document.forwarded_from);
  json.key("dateline").string_or_null(document.dateline);
  json.key("path").string_or_null(document.path).key("line").number(document.line);
  json.key("format").string_or_null(document.format).key("charset").string_or_null(document.charset);
  json.key("replaced_bytes").number(document.replaced_bytes).key("sha256").string(document.sha256);
  json.key("provenance").string_or_null(document.provenance);
  json.key("title").open_object().key("start").number(points.at(document.title_begin));
  json.key("end").number(points.at(document.title_begin + document.title_bytes)).close_object();
  json.key("body_end").number(points.at(document.body_end)).key("text").string(document.text);
  if (original == document.text) json.key("original").null();
  else if (is_valid_utf8(original)) json.key("original").string(original);
  else json.key("original_base64").string(base64_of(original));
  json.key("engine").string(stored.coder.engine).key("data").string(stored.coder.data);
  json.key("entities").open_array();
  for (std::size_t entity = 0; entity < stored.claims.entities.size(); ++entity)
    write_entity(json, entity, stored.claims.entities[entity], points);
  json.close_array().key("claims").open_array();
  for (std::size_t claim = 0; claim < stored.claims.claims.size(); ++claim) write_claim(json, claim, stored.claims.claims[claim], points);
  json.close_array().close_object();
  out += '\n';
}

void append_archive_decision(std::string& out, const DecisionRow& row) {
  JsonWriter json(out);
  json.open_object().key("kind").string("decision").key("made").string(row.made).key("person").string(row.person);
  json.key("decision").string(row.kind).key("subject").string(row.subject).key("object").string_or_null(row.object);
  json.key("note").string_or_null(row.note).key("undone").string_or_null(row.undone);
  if (!row.field.empty()) json.key("field").string(row.field);
  if (!row.words.empty()) json.key("words").string(row.words).key("reading").string(row.reading);
  json.close_object();
  out += '\n';
}

std::string ArchiveForm::opening() {
  const auto rule = store_.toll_rule();
  if (!rule) return fail(rule.error());
  std::string out;
  JsonWriter(out).open_object().key("kind").string(kArchiveKind).key("version").number(kArchiveVersion)
      .key("tolls").string_or_null(*rule).close_object();
  return out + "\n";
}

std::string ArchiveForm::document(const StoredDocument& document, std::span<const std::uint32_t> /*claims*/) {
  const auto original = store_.original(document.document.id);
  if (!original) return fail(original.error());
  std::string out;
  append_archive_document(out, document, *original);
  return out;
}

std::string ArchiveForm::closing() {
  const auto decisions = store_.decisions();
  if (!decisions) return fail(decisions.error());
  std::string out;
  for (const DecisionRow& row : *decisions | std::views::reverse) append_archive_decision(out, row);
  return out;
}

}  // namespace isnad
