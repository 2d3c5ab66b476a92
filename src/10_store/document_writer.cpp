#include "document_writer.h"

#include "days.h"
#include "facets.h"
#include "packed_claims.h"
#include "reviews.h"
#include "schema.h"

namespace isnad::store {
namespace {

std::int64_t number(auto value) { return static_cast<std::int64_t>(value); }

// The day of a claim, else that of publication; and how many days more its date spans.
std::optional<DayRange> days_of_claim(const Claim& claim, const Document& document) {
  auto first = days_of(claim.date.date.empty() ? document.published : claim.date.date);
  if (!first) return std::nullopt;
  if (const auto last = days_of(claim.date.date_to); last && last->last > first->last)
    first->last = last->last;
  return first;
}

}  // namespace

DocumentWriter::DocumentWriter(const Database& database)
    : database_(database),
      find_(database,
            "SELECT o.id, d.id, r.id, r.coder FROM original o JOIN document d ON d.original = o.id "
            "JOIN reading r ON r.document = d.id JOIN coder c ON c.id = r.coder AND c.kind = 'machine' "
            "WHERE o.sha256 = ?1 AND d.replaced_by IS NULL"),
      name_(database, "SELECT 1 FROM document WHERE name = ?1"),
      insert_original_(database, "INSERT INTO original(sha256, size, document, bytes) VALUES(?1, ?2, 0, NULL)"),
      set_original_(database, "UPDATE original SET document = ?2, bytes = ?3 WHERE id = ?1"),
      insert_document_(database,
                       "INSERT INTO document(name, original, title_bytes, text_bytes, outlet, url, byline, dateline, "
                       "published, published_from, path, line, format, charset, replaced_bytes, title_begin, body_end, "
                       "forwarded_from, provenance) "
                       "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)"),
      insert_text_(database, "INSERT INTO text(document, bytes) VALUES(?1, ?2)"),
      insert_word_(database, "INSERT INTO word(rowid, text) VALUES(?1, ?2)"),
      insert_reading_(database,
                      "INSERT INTO reading(document, coder, entities, claims, body) VALUES(?1, ?2, ?3, ?4, ?5)"),
      update_reading_(database, "UPDATE reading SET coder = ?2, entities = ?3, claims = ?4, body = ?5 WHERE id = ?1"),
      insert_claim_(database,
                    "INSERT INTO claim(id, type, stance, day, days, links) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
      insert_facet_(database, "INSERT INTO facet(rowid, role) VALUES(?1, ?2)"),
      text_of_(database, "SELECT bytes FROM text WHERE document = ?1"),
      reading_of_(database, "SELECT r.body, d.text_bytes FROM reading r JOIN document d ON d.id = r.document "
                            "WHERE r.id = ?1"),
      title_of_(database, "SELECT title_bytes FROM document WHERE id = ?1"),
      update_parts_(database, "UPDATE document SET title_begin = ?2, body_end = ?3, forwarded_from = ?4 WHERE id = ?1"),
      drop_claim_(database, "DELETE FROM claim WHERE id = ?1"),
      drop_facet_(database, "INSERT INTO facet(facet, rowid, role) VALUES('delete', ?1, ?2)"),
      drop_word_(database, "INSERT INTO word(word, rowid, text) VALUES('delete', ?1, ?2)"),
      drop_reading_(database, "DELETE FROM reading WHERE id = ?1"),
      drop_reviews_(database, "DELETE FROM review WHERE claim BETWEEN ?1 AND ?2"),
      rename_(database, "UPDATE document SET name = ?2, replaced_by = ?3 WHERE id = ?1"),
      dictionary_(database),
      stored_dictionary_(database),
      reviewed_(has_reviews(database)) {}

std::optional<Found> DocumentWriter::find(std::string_view sha256) {
  Query query(find_, Blob{sha256});
  if (!query.step()) return std::nullopt;
  return Found{query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
}

bool DocumentWriter::taken(std::string_view name) { return Query(name_, name).step(); }

std::string DocumentWriter::free_name(const std::string& id) {
  if (!taken(id)) return id;
  for (int copy = 2;; ++copy)
    if (std::string name = id + "~" + std::to_string(copy); !taken(name)) return name;
}

std::int64_t DocumentWriter::add_document(const Document& document, std::string_view name, std::int64_t original) {
  Query(insert_document_, name, original, document.title_bytes, number(document.text.size()), document.outlet,
        document.url, document.byline, document.dateline, document.published, number(document.published_from),
        document.path, document.line, document.format, document.charset, document.replaced_bytes,
        document.title_begin, document.body_end, document.forwarded_from, document.provenance)
      .step();
  const std::int64_t id = database_.last_id();
  const std::string packed = compressor_.compress(document.text);
  Query(insert_text_, id, Blob{packed}).step();
  Query(insert_word_, id, document.text).step();
  return id;
}

void DocumentWriter::add_claims(std::int64_t reading, const Document& document, const Claims& claims) {
  // From the last to the first, so that ids ascend: SQLite then appends.
  for (std::size_t index = claims.claims.size(); index-- > 0;) {
    const Claim& claim = claims.claims[index];
    const std::int64_t id = claim_id(reading, number(index));
    const auto days = days_of_claim(claim, document);
    Query(insert_claim_, id, number(claim.type), number(claim.stance),
          days ? std::optional(days->first) : std::nullopt, days ? days->last - days->first : std::int64_t{0},
          number(claim.chain.size()))
        .step();
    Query(insert_facet_, id, facets_of(claim, claims.entities)).step();
  }
}

void DocumentWriter::add(const Document& document, std::string_view name, std::string_view sha256,
                         std::string_view original, const Claims& claims, std::int64_t coder) {
  Query(insert_original_, Blob{sha256}, number(original.size())).step();
  const std::int64_t original_id = database_.last_id();
  const std::int64_t id = add_document(document, name, original_id);
  // An original that is its own text, letter for letter, is stored as that text; else as what it has beside the text.
  std::string packed;
  if (original != document.text) packed = compressor_.compress(original, document.text);
  if (packed.empty()) Query(set_original_, original_id, id, std::nullopt).step();
  else Query(set_original_, original_id, id, Blob{packed}).step();
  const std::string body = compressor_.compress(pack_claims(claims, document.text, dictionary_));
  Query(insert_reading_, id, coder, number(claims.entities.size()), number(claims.claims.size()), Blob{body}).step();
  add_claims(database_.last_id(), document, claims);
}

std::string DocumentWriter::stored_text(std::int64_t id) {
  Query query(text_of_, id);
  if (!query.step()) throw Fault{{Code::BadDatabase, database_.path(), "a document without its text", ""}};
  return expander_.expand(query.blob(0));
}

bool DocumentWriter::same_text(std::int64_t id, const Document& document) {
  Query query(title_of_, id);
  return query.step() && query.integer(0) == document.title_bytes && stored_text(id) == document.text;
}

void DocumentWriter::drop_claims(const Found& found) {
  if (reviewed_) Query(drop_reviews_, claim_id(found.reading, kMaxClaims - 1), claim_id(found.reading, 0)).step();
  Claims old;
  {
    Query query(reading_of_, found.reading);
    if (!query.step()) return;
    old = unpack_claims(expander_.expand(query.blob(0)), static_cast<std::uint32_t>(query.integer(1)),
                        stored_dictionary_);
  }
  for (std::size_t index = 0; index < old.claims.size(); ++index) {
    const std::int64_t id = claim_id(found.reading, number(index));
    Query(drop_claim_, id).step();
    Query(drop_facet_, id, facets_of(old.claims[index], old.entities)).step();
  }
}

void DocumentWriter::replace_reading(const Found& found, const Document& document, const Claims& claims,
                                     std::int64_t coder) {
  drop_claims(found);
  Query(update_parts_, found.document, document.title_begin, document.body_end, document.forwarded_from).step();
  const std::string body = compressor_.compress(pack_claims(claims, document.text, dictionary_));
  Query(update_reading_, found.reading, coder, number(claims.entities.size()), number(claims.claims.size()), Blob{body})
      .step();
  add_claims(found.reading, document, claims);
  if (reviewed_) map_reviews(database_, found.reading, document.text, claims);
}

void DocumentWriter::replace_text(const Found& found, const Document& document, const Claims& claims,
                                  std::int64_t coder) {
  std::string old_name;
  for (int version = 1; old_name.empty() || taken(old_name); ++version)
    old_name = document.id + "~old" + std::to_string(version);
  drop_claims(found);
  Query(drop_reading_, found.reading).step();
  Query(drop_word_, found.document, stored_text(found.document)).step();
  Query(rename_, found.document, old_name, std::nullopt).step();
  const std::int64_t id = add_document(document, free_name(document.id), found.original);
  Query(rename_, found.document, old_name, id).step();
  const std::string body = compressor_.compress(pack_claims(claims, document.text, dictionary_));
  Query(insert_reading_, id, coder, number(claims.entities.size()), number(claims.claims.size()), Blob{body}).step();
  const std::int64_t reading = database_.last_id();
  add_claims(reading, document, claims);
  if (reviewed_) map_reviews(database_, reading, document.text, claims);
}

}  // namespace isnad::store
