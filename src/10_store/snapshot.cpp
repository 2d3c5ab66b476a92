#include "snapshot.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "database.h"
#include "periods.h"
#include "utf8.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

constexpr const char* kTables = R"sql(
CREATE TABLE document(id TEXT PRIMARY KEY, title TEXT, outlet TEXT, url TEXT, byline TEXT, published TEXT, sha256 TEXT NOT NULL,
  text TEXT NOT NULL, engine TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE entity(document TEXT NOT NULL REFERENCES document(id), entity TEXT NOT NULL, type TEXT NOT NULL, key TEXT, name_ar TEXT,
  name_en TEXT, latitude REAL, longitude REAL, precision TEXT, PRIMARY KEY(document, entity));
CREATE TABLE claim(id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document(id), type TEXT NOT NULL, mode TEXT, stance TEXT NOT NULL,
  place TEXT, date TEXT, date_to TEXT, date_precision TEXT, killed INTEGER, wounded INTEGER, captured INTEGER,
  anchor_start INTEGER NOT NULL, anchor_end INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  words TEXT NOT NULL);
CREATE TABLE claim_entity(claim TEXT NOT NULL REFERENCES claim(id), role TEXT NOT NULL, position INTEGER NOT NULL, entity TEXT NOT NULL,
  PRIMARY KEY(claim, role, position));
CREATE TABLE claim_number(claim TEXT NOT NULL REFERENCES claim(id), position INTEGER NOT NULL, what TEXT NOT NULL, value INTEGER NOT NULL,
  bound TEXT NOT NULL, entity TEXT, PRIMARY KEY(claim, position));
CREATE TABLE claim_rule(claim TEXT NOT NULL REFERENCES claim(id), position INTEGER NOT NULL, rule TEXT NOT NULL,
  PRIMARY KEY(claim, position));
CREATE TABLE statement(id TEXT PRIMARY KEY, type TEXT NOT NULL, stance TEXT NOT NULL, place TEXT, day_from TEXT, day_to TEXT,
  dated INTEGER NOT NULL, articles INTEGER NOT NULL, origins INTEGER NOT NULL, circular INTEGER NOT NULL, disputed INTEGER NOT NULL,
  killed_low INTEGER, killed_best INTEGER, killed_high INTEGER);
CREATE TABLE statement_party(statement TEXT NOT NULL REFERENCES statement(id), role TEXT NOT NULL, position INTEGER NOT NULL,
  party TEXT NOT NULL, name_ar TEXT, name_en TEXT, PRIMARY KEY(statement, role, position));
CREATE TABLE statement_claim(statement TEXT NOT NULL REFERENCES statement(id), claim TEXT NOT NULL REFERENCES claim(id),
  background INTEGER NOT NULL, PRIMARY KEY(statement, claim));
)sql";

std::string numbered(char letter, std::uint32_t index) { return letter + std::to_string(index + 1); }

// What a text does not state is NULL.
std::optional<std::string_view> or_null(std::string_view text) { return text.empty() ? std::nullopt : std::optional(text); }

std::optional<std::string> iso_or_null(std::int32_t day) {
  std::string iso = link::iso_of(day);
  return iso.empty() ? std::nullopt : std::optional(std::move(iso));
}

std::optional<std::string_view> view(const std::optional<std::string>& text) { return text ? std::optional<std::string_view>(*text) : std::nullopt; }

void must_be_new(const std::string& path) {
  if (std::filesystem::exists(path)) throw Fault{{Code::CannotWrite, path, "a file that is there already", "the name of a new one"}};
}

void make_new(const std::string& path) {
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) throw Fault{{Code::CannotWrite, path, std::strerror(errno), "a new file"}};
  close(file);
}

}  // namespace

struct SnapshotWriter::Impl {
  explicit Impl(const std::string& to) : path(to), part(to + "-part") {
    must_be_new(path);
    make_new(part);
    made = true;
    database = std::make_unique<store::Database>(part, store::Access::Write);
    database->run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN");
    database->run(kTables);
    statements = std::make_unique<Statements>(*database);
  }
  ~Impl() {
    statements.reset();
    database.reset();
    if (made) unlink(part.c_str());
  }

  struct Statements {
    explicit Statements(const store::Database& d)
        : document(d, "INSERT INTO document VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"),
          entity(d, "INSERT INTO entity VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"),
          claim(d, "INSERT INTO claim VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"),
          claim_entity(d, "INSERT INTO claim_entity VALUES(?1, ?2, ?3, ?4)"),
          claim_number(d, "INSERT INTO claim_number VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
          claim_rule(d, "INSERT INTO claim_rule VALUES(?1, ?2, ?3)"),
          statement(d, "INSERT INTO statement VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"),
          party(d, "INSERT INTO statement_party VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
          telling(d, "INSERT INTO statement_claim SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM claim WHERE id = ?2)") {}
    Statement document, entity, claim, claim_entity, claim_number, claim_rule, statement, party, telling;
  };

  void add(const StoredDocument& stored, std::span<const std::uint32_t> claims);
  void add_claim(const StoredDocument& stored, std::uint32_t index, const CodePointIndex& points);
  void add(const StatementRow& row);
  void finish();

  std::string path, part;
  bool made = false;
  std::unique_ptr<store::Database> database;
  std::unique_ptr<Statements> statements;
};

void SnapshotWriter::Impl::add(const StoredDocument& stored, std::span<const std::uint32_t> claims) {
  const Document& d = stored.document;
  const std::string title = d.title();
  Query(statements->document, d.id, or_null(title), or_null(d.outlet), or_null(d.url), or_null(d.byline), or_null(d.published), d.sha256,
        d.text, stored.coder.engine, stored.coder.data)
      .step();
  for (std::uint32_t at = 0; at < stored.claims.entities.size(); ++at) {
    const Entity& e = stored.claims.entities[at];
    const bool located = e.located.has_value();
    const std::string id = numbered('e', at);
    Query(statements->entity, d.id, id, name_of(e.type), or_null(e.key), or_null(e.name_ar), or_null(e.name_en),
          located ? std::optional(e.located->lat) : std::nullopt, located ? std::optional(e.located->lon) : std::nullopt,
          located ? or_null(e.located->precision) : std::nullopt)
        .step();
  }
  const CodePointIndex points(d.text);
  for (const std::uint32_t claim : claims) add_claim(stored, claim, points);
}

void SnapshotWriter::Impl::add_claim(const StoredDocument& stored, std::uint32_t index, const CodePointIndex& points) {
  const Claim& c = stored.claims.claims[index];
  const std::string id = stored.document.id + "/" + numbered('c', index);
  const std::optional<std::string> place = c.place < 0 ? std::nullopt : std::optional(numbered('e', static_cast<std::uint32_t>(c.place)));
  Query(statements->claim, id, stored.document.id, name_of(c.type), or_null(c.mode), name_of(c.stance), view(place), or_null(c.date.date),
        or_null(c.date.date_to), or_null(c.date.precision), c.killed, c.wounded, c.captured, points.at(c.anchor.begin_byte),
        points.at(c.anchor.end_byte), points.at(c.sentence.begin_byte), points.at(c.sentence.end_byte),
        std::string_view(stored.document.text).substr(c.sentence.begin_byte, c.sentence.size()))
      .step();
  const auto roles = [&](std::string_view role, const std::vector<std::uint32_t>& entities) {
    for (std::uint32_t at = 0; at < entities.size(); ++at) {
      const std::string entity = numbered('e', entities[at]);
      Query(statements->claim_entity, id, role, at + 1, entity).step();
    }
  };
  roles("agent", c.agent);
  roles("target", c.target);
  roles("source", c.chain);
  for (std::uint32_t at = 0; at < c.numbers.size(); ++at) {
    const TollNumber& n = c.numbers[at];
    const std::optional<std::string> of = n.of < 0 ? std::nullopt : std::optional(numbered('e', static_cast<std::uint32_t>(n.of)));
    Query(statements->claim_number, id, at + 1, name_of(n.what), n.value, name_of(n.bound), view(of)).step();
  }
  for (std::uint32_t at = 0; at < c.why.size(); ++at) Query(statements->claim_rule, id, at + 1, c.why[at]).step();
}

void SnapshotWriter::Impl::add(const StatementRow& row) {
  const auto toll = [&](std::uint32_t TollRow::*which) { return row.killed ? std::optional((*row.killed).*which) : std::nullopt; };
  const auto from = iso_or_null(row.day_from), to = iso_or_null(row.day_to);
  Query(statements->statement, row.id, name_of(row.type), name_of(row.stance), row.place ? or_null(row.place->id) : std::nullopt, view(from),
        view(to), std::int64_t{row.dated}, row.articles, row.origins, std::int64_t{row.circular}, std::int64_t{row.disputed},
        toll(&TollRow::low), row.killed ? row.killed->best : std::nullopt, toll(&TollRow::high))
      .step();
  const auto roles = [&](std::string_view role, const std::vector<Party>& parties) {
    for (std::uint32_t at = 0; at < parties.size(); ++at)
      Query(statements->party, row.id, role, at + 1, parties[at].id, or_null(parties[at].name_ar), or_null(parties[at].name_en)).step();
  };
  roles("agent", row.agent);
  roles("target", row.target);
  for (const Telling& telling : row.tellings) {
    const std::string claim = telling.id();
    Query(statements->telling, row.id, claim, std::int64_t{telling.background}).step();
  }
}

void SnapshotWriter::Impl::finish() {
  database->run("COMMIT");
  statements.reset();
  database.reset();
  must_be_new(path);
  if (std::rename(part.c_str(), path.c_str()) != 0) throw Fault{{Code::CannotWrite, path, std::strerror(errno), "a new file"}};
  made = false;
}

SnapshotWriter::SnapshotWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SnapshotWriter::~SnapshotWriter() = default;
SnapshotWriter::SnapshotWriter(SnapshotWriter&&) noexcept = default;
SnapshotWriter& SnapshotWriter::operator=(SnapshotWriter&&) noexcept = default;

Result<SnapshotWriter> SnapshotWriter::create(const std::string& path) {
  return store::guarded([&] { return SnapshotWriter(std::make_unique<Impl>(path)); });
}

Failure SnapshotWriter::add(const StoredDocument& document, std::span<const std::uint32_t> claims) {
  const auto result = store::guarded([&] {
    impl_->add(document, claims);
    return true;
  });
  return result ? Failure() : result.error();
}

Failure SnapshotWriter::add(const StatementRow& statement) {
  const auto result = store::guarded([&] {
    impl_->add(statement);
    return true;
  });
  return result ? Failure() : result.error();
}

Failure SnapshotWriter::finish() {
  const auto result = store::guarded([&] {
    impl_->finish();
    return true;
  });
  return result ? Failure() : result.error();
}

}  // namespace isnad
