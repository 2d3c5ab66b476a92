#include "api_json.h"

#include <algorithm>
#include <set>

#include "claims_json.h"
#include "party_json.h"
#include "statement_json.h"
#include "utf8.h"

namespace isnad {
namespace {

struct Head {
  std::string_view id, title, opening, outlet, published, published_from;
  std::uint64_t claims, text_bytes;
};

void write(JsonWriter& json, const Head& head) {
  json.open_object().key("id").string(head.id).key("title").string_or_null(head.title);
  json.key("opening").string(head.opening).key("outlet").string_or_null(head.outlet);
  json.key("published").string_or_null(head.published).key("published_from").string(head.published_from);
  json.key("claim_count").number(static_cast<std::int64_t>(head.claims));
  json.key("text_bytes").number(static_cast<std::int64_t>(head.text_bytes)).close_object();
}

constexpr std::size_t kOpeningBytes = 200;  // as the store's own

/// The first words after the title, cut at a blank.
std::string_view opening_of(const Document& document) {
  std::string_view rest = std::string_view(document.text).substr(document.title_bytes);
  while (!rest.empty() && (rest.front() == '\n' || rest.front() == ' ')) rest.remove_prefix(1);
  if (rest.size() <= kOpeningBytes) return rest;
  const std::size_t blank = rest.substr(0, kOpeningBytes).find_last_of(" \n");
  return blank == std::string_view::npos ? std::string_view{} : rest.substr(0, blank);
}

void add(std::set<std::uint32_t>& named, std::int32_t entity) {
  if (entity >= 0) named.insert(static_cast<std::uint32_t>(entity));
}

std::set<std::uint32_t> entities_named(const Claim& claim) {
  std::set<std::uint32_t> named(claim.agent.begin(), claim.agent.end());
  named.insert(claim.target.begin(), claim.target.end());
  named.insert(claim.chain.begin(), claim.chain.end());
  add(named, claim.place);
  for (const Cue& cue : claim.cues) add(named, cue.link);
  for (const TollNumber& number : claim.numbers) add(named, number.of);
  return named;
}

constexpr std::string_view kBetweenNames = "; ", kOpenGuillemet = "«", kCloseGuillemet = "»";

/// Who is meant in a correction of parties; one whom the database does not know is called as he was written.
Party party_of(const std::string& id, bool place, Store& store) {
  if (const auto entry = store.entry(id)) return {id, entry->name_ar, entry->name_en, entry->type};
  std::string name = id;
  if (name.starts_with(kOpenGuillemet) && name.ends_with(kCloseGuillemet) && name.size() > kOpenGuillemet.size() + kCloseGuillemet.size())
    name = name.substr(kOpenGuillemet.size(), name.size() - kOpenGuillemet.size() - kCloseGuillemet.size());
  return {id, name, "", place ? EntityType::Loc : EntityType::Org};
}

std::vector<Party> parties_of(const std::string& field, std::string_view value, Store& store) {
  std::vector<Party> out;
  if (field != "agent" && field != "target" && field != "chain" && field != "place") return out;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(kBetweenNames), value.size());
    out.push_back(party_of(std::string(value.substr(0, end)), field == "place", store));
    value.remove_prefix(std::min(end + kBetweenNames.size(), value.size()));
  }
  return out;
}

}  // namespace

void write_head(JsonWriter& json, const DocumentRow& row) {
  write(json, {row.id, row.title, row.opening, row.outlet, row.published, name_of(row.published_from), row.claims, row.text_bytes});
}

void write_head(JsonWriter& json, const StoredDocument& stored) {
  const Document& document = stored.document;
  const std::string title = document.title();
  write(json, {document.id, title, opening_of(document), document.outlet, document.published,
               name_of(document.published_from), stored.claims.claims.size(), document.text.size()});
}

void write_review(JsonWriter& json, const StoredClaim& stored, Store& store) {
  const Review* review = stored.review();
  if (review == nullptr) {
    json.null();
    return;
  }
  json.open_object().key("verdict").string(review->verdict).key("person").string_or_null(review->person).key("made").string(review->made);
  json.key("note").string_or_null(review->note).key("changed").boolean(review->changed).key("corrections").open_array();
  for (const auto& [field, value] : review->corrections) {
    json.open_object().key("field").string(field).key("value").string_or_null(value).key("parties");
    write_parties(json, parties_of(field, value, store));
    json.close_object();
  }
  json.close_array().close_object();
}

void StatementsOfClaims::write(JsonWriter& json, const std::string& document, std::uint32_t claim) {
  const auto [at, is_new] = known_.try_emplace(document);
  if (is_new)
    if (auto found = store_->statements_of(document)) at->second = *std::move(found);
  const auto row = std::ranges::find(at->second, claim, &ClaimStatement::claim);
  if (row == at->second.end()) {
    json.null();
    return;
  }
  json.open_object().key("id").string(row->id).key("articles").number(row->articles).key("origins").number(row->origins);
  json.key("disputed").boolean(row->disputed).close_object();
}

void open_claim_row(JsonWriter& json, const StoredClaim& stored, StatementsOfClaims& statements) {
  const StoredDocument& source = *stored.source;
  const CodePointIndex points(source.document.text);
  json.open_object().key("document");
  write_head(json, source);
  json.key("claim");
  write_claim(json, stored.index, stored.claim(), points);
  json.key("entities").open_array();
  for (const std::uint32_t entity : entities_named(stored.claim()))
    write_entity(json, entity, source.claims.entities[entity], points);
  json.close_array().key("quote").string(stored.words(stored.claim().sentence)).key("statement");
  statements.write(json, source.document.id, stored.index);
  json.key("review");
  write_review(json, stored, statements.store());
}

void write_claim_row(JsonWriter& json, const StoredClaim& stored, StatementsOfClaims& statements) {
  open_claim_row(json, stored, statements);
  json.close_object();
}

void write_count(JsonWriter& json, std::string_view key, std::uint64_t count) {
  json.key(key).number(static_cast<std::int64_t>(count));
}

void write_entry(JsonWriter& json, const EntryRow& entry) {
  json.open_object().key("key").string(entry.key).key("type").string(name_of(entry.type));
  json.key("name_ar").string(entry.name_ar).key("name_en").string_or_null(entry.name_en);
  json.key("lat");
  if (entry.lat_lon) json.real(rounded_degrees(entry.lat_lon->first)).key("lon").real(rounded_degrees(entry.lat_lon->second));
  else json.null().key("lon").null();
  json.key("precision").string_or_null(entry.precision);
  write_texts(json, "within", entry.within);
  write_count(json, "as_agent", entry.as_agent);
  write_count(json, "as_target", entry.as_target);
  write_count(json, "as_source", entry.as_source);
  write_count(json, "as_place", entry.as_place);
  write_count(json, "inside", entry.inside);
  write_count(json, "statements", entry.statements);
  json.close_object();
}

}  // namespace isnad
