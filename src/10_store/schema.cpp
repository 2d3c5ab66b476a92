#include "schema.h"

#include <string>

namespace isnad::store {
namespace {

// FTS5 keeps no text (content=''), no positions (detail=none) and no lengths (columnsize=0): spans come from the text.
constexpr const char* kTables = R"sql(
CREATE TABLE coder(
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK(kind IN ('machine', 'person')),
  engine TEXT NOT NULL, data TEXT NOT NULL, person TEXT NOT NULL DEFAULT '',
  UNIQUE(kind, engine, data, person)) STRICT;

CREATE TABLE original(
  id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
  document INTEGER NOT NULL, bytes BLOB) STRICT;

CREATE TABLE document(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, original INTEGER NOT NULL REFERENCES original(id),
  title_begin INTEGER NOT NULL, title_bytes INTEGER NOT NULL, body_end INTEGER NOT NULL, text_bytes INTEGER NOT NULL,
  outlet TEXT NOT NULL, url TEXT NOT NULL, byline TEXT NOT NULL, forwarded_from TEXT NOT NULL, dateline TEXT NOT NULL,
  published TEXT NOT NULL, published_from INTEGER NOT NULL,
  path TEXT NOT NULL, line INTEGER NOT NULL, format TEXT NOT NULL, charset TEXT NOT NULL,
  replaced_bytes INTEGER NOT NULL, provenance TEXT NOT NULL, replaced_by INTEGER REFERENCES document(id)) STRICT;
CREATE INDEX document_published ON document(published, id);
CREATE INDEX document_original ON document(original);

CREATE TABLE text(document INTEGER PRIMARY KEY REFERENCES document(id), bytes BLOB NOT NULL) STRICT;
CREATE TRIGGER text_never_changes BEFORE UPDATE ON text
  BEGIN SELECT raise(ABORT, 'a stored text never changes'); END;

CREATE TABLE term(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE entry(
  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, key TEXT NOT NULL, name_ar TEXT NOT NULL, name_en TEXT NOT NULL,
  lat REAL, lon REAL, precision TEXT NOT NULL, within TEXT NOT NULL, candidates INTEGER NOT NULL,
  folded TEXT NOT NULL) STRICT;
CREATE INDEX entry_key ON entry(key);

CREATE TABLE alias(form TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES entry(id), PRIMARY KEY(form, entry))
  STRICT, WITHOUT ROWID;

CREATE TABLE reading(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id),
  coder INTEGER NOT NULL REFERENCES coder(id), entities INTEGER NOT NULL, claims INTEGER NOT NULL,
  body BLOB NOT NULL) STRICT;
CREATE INDEX reading_document ON reading(document, coder);

CREATE TABLE claim(
  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, stance INTEGER NOT NULL,
  day INTEGER, days INTEGER NOT NULL, links INTEGER NOT NULL) STRICT;

CREATE VIRTUAL TABLE word USING fts5(text, content='', columnsize=0, detail=none, tokenize='isnad_text');
CREATE VIRTUAL TABLE facet USING fts5(role, content='', columnsize=0, detail=none, tokenize='isnad_facet');
CREATE VIRTUAL TABLE word_count USING fts5vocab(word, row);
CREATE VIRTUAL TABLE facet_count USING fts5vocab(facet, row);

CREATE TABLE name(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, type INTEGER NOT NULL, name_ar TEXT NOT NULL, name_en TEXT NOT NULL,
  lat REAL, lon REAL) STRICT;
CREATE TABLE statement(
  id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, type INTEGER NOT NULL, stance INTEGER NOT NULL, day INTEGER, days INTEGER NOT NULL,
  articles INTEGER NOT NULL, origins INTEGER NOT NULL, disputes INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX statement_day ON statement(day, id);
CREATE INDEX statement_told ON statement(origins, articles, id);
CREATE TABLE member(claim INTEGER PRIMARY KEY, statement INTEGER NOT NULL, background INTEGER NOT NULL) STRICT;
CREATE INDEX member_statement ON member(statement);
CREATE TABLE party(name INTEGER NOT NULL, statement INTEGER NOT NULL, role INTEGER NOT NULL,
  PRIMARY KEY(name, statement, role)) STRICT, WITHOUT ROWID;
CREATE TABLE dispute(
  id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, statement INTEGER NOT NULL,
  body BLOB NOT NULL) STRICT;
CREATE INDEX dispute_statement ON dispute(statement, id);
CREATE TABLE copy(
  document INTEGER PRIMARY KEY REFERENCES document(id), text INTEGER NOT NULL, fullest INTEGER NOT NULL) STRICT;
CREATE TABLE decision(
  id INTEGER PRIMARY KEY, made TEXT NOT NULL, person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('confirm', 'reject', 'propose', 'merge', 'split', 'unsure', 'right', 'wrong', 'correct', 'reviewed')),
  subject TEXT NOT NULL, object TEXT NOT NULL, note TEXT NOT NULL, undone TEXT NOT NULL DEFAULT '',
  field TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '', reading TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX decision_subject ON decision(subject);
CREATE TABLE review(
  decision INTEGER PRIMARY KEY REFERENCES decision(id), claim INTEGER NOT NULL, changed INTEGER NOT NULL) STRICT;
CREATE INDEX review_claim ON review(claim);
CREATE TABLE linked(
  id INTEGER PRIMARY KEY CHECK(id = 1), state TEXT NOT NULL, toll_rule TEXT NOT NULL, last_reading INTEGER NOT NULL,
  documents INTEGER NOT NULL, claims INTEGER NOT NULL, statements INTEGER NOT NULL, shared INTEGER NOT NULL,
  copies INTEGER NOT NULL, disputes INTEGER NOT NULL) STRICT;
CREATE TRIGGER reading_gone AFTER DELETE ON reading BEGIN UPDATE linked SET state = ''; END;
CREATE TRIGGER reading_changed AFTER UPDATE ON reading BEGIN UPDATE linked SET state = ''; END;
CREATE TABLE kept_posting(
  kind INTEGER NOT NULL, key INTEGER NOT NULL, place INTEGER NOT NULL, item INTEGER NOT NULL,
  PRIMARY KEY(kind, key, place, item)) STRICT, WITHOUT ROWID;
CREATE TABLE kept_rank(rank INTEGER PRIMARY KEY, place INTEGER NOT NULL, reading INTEGER NOT NULL) STRICT;
CREATE TABLE kept_packed(
  kind INTEGER NOT NULL, key INTEGER NOT NULL, rank INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY(kind, key, rank, part)) STRICT, WITHOUT ROWID;
CREATE TABLE kept_name(key INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE kept_sketch(reading INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE kept_text(reading INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE kept_cluster(claim INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE kept_copies(reading INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE kept_balance(
  one INTEGER NOT NULL, other INTEGER NOT NULL, attacks INTEGER NOT NULL, PRIMARY KEY(one, other)) STRICT, WITHOUT ROWID;

CREATE TABLE run(
  id INTEGER PRIMARY KEY, coder INTEGER NOT NULL REFERENCES coder(id), started TEXT NOT NULL,
  finished TEXT NOT NULL DEFAULT '', documents INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE report(
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id), path TEXT NOT NULL, line INTEGER NOT NULL,
  code TEXT NOT NULL, message TEXT NOT NULL) STRICT;
)sql";

bool is_empty(const Database& database) { return database.number("SELECT count(*) FROM sqlite_schema") == 0; }

}  // namespace

void check_schema(const Database& database) {
  if (database.number("PRAGMA application_id") != kApplicationId)
    throw Fault{{Code::BadDatabase, database.path(), is_empty(database) ? "an empty file" : "a database of another program",
                 "a database of Isnad"}};
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version > kSchemaVersion)
    throw Fault{{Code::NewerDatabase, database.path(),
                 "written by a later version of Isnad (format " + std::to_string(version) + ")",
                 "format " + std::to_string(kSchemaVersion) + " or older; use the later program"}};
  if (version != kSchemaVersion)
    throw Fault{{Code::BadDatabase, database.path(), "format " + std::to_string(version),
                 "format " + std::to_string(kSchemaVersion)}};
}

void create_schema(Database& database) {
  if (database.number("PRAGMA application_id") == 0 && is_empty(database)) {
    database.run("PRAGMA journal_mode=WAL");
    database.run("BEGIN IMMEDIATE");
    database.run(kTables);
    database.run(("PRAGMA application_id=" + std::to_string(kApplicationId) +
                  "; PRAGMA user_version=" + std::to_string(kSchemaVersion) + "; COMMIT").c_str());
  }
  check_schema(database);
}

}  // namespace isnad::store
