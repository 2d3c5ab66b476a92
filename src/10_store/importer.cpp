// Method: one transaction for some hundreds of documents. SQLite's write-ahead log makes it whole or absent whenever the
// program ends; synchronous=NORMAL syncs at checkpoints only, so a power cut may lose the last transactions, never
// half of one.
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>

#include "document_writer.h"
#include "packed_claims.h"
#include "schema.h"
#include "sha256.h"
#include "store.h"
#include "writer_lock.h"

namespace isnad {
namespace {

using store::Database;
using store::Fault;
using store::Query;
using store::Statement;

// A larger transaction makes fewer pieces of the search index to be merged; a smaller one finishes documents sooner.
constexpr std::size_t kBatchBytes = 8u << 20;
constexpr std::size_t kBatchDocuments = 2000;
constexpr std::chrono::milliseconds kBatchTime{1000};
constexpr std::size_t kDigestDigits = 64;

// The file is made for its owner alone; SQLite gives the same rights to its log.
void make_file(const std::string& path) {
  const int handle = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (handle < 0) {
    const Code code = errno == EROFS || errno == EACCES || errno == ENOSPC ? Code::CannotWrite : Code::CannotOpen;
    throw Fault{{code, path, std::strerror(errno), "a file that can be written to"}};
  }
  close(handle);
}

// Lock first, so that two programs never make the tables of one new file.
std::unique_ptr<Database> open_for_writing(const std::string& path) {
  make_file(path);
  auto database = std::make_unique<Database>(path, store::Access::Write);
  store::create_schema(*database);
  database->run("PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=2000; PRAGMA journal_size_limit=33554432");
  return database;
}

std::string digest_bytes(std::string_view hex) {
  auto bytes = bytes_of_hex(hex);
  if (!bytes || hex.size() != kDigestDigits)
    throw Fault{{Code::BadArgument, "sha256", "\"" + std::string(hex) + "\"", "64 lower-case hexadecimal digits"}};
  return *std::move(bytes);
}

// Errors of one document; the importer goes on after them.
bool concerns_one_document(Code code) {
  return code == Code::BadArgument || code == Code::SpanOutOfRange || code == Code::TooLarge;
}

}  // namespace

struct Importer::Impl {
  store::WriterLock lock;
  std::unique_ptr<Database> database;
  store::DocumentWriter writer;
  Statement insert_report, finish_run;
  std::int64_t coder = 0, run = 0;
  std::optional<Error> closed;
  std::size_t batch_bytes = 0;
  std::uint64_t batch_documents = 0, committed = 0;
  std::chrono::steady_clock::time_point batch_began;
  bool in_transaction = false;

  Impl(const std::string& path, const Coder& coder);
  void begin();
  void commit();
  Added add(const Document& document, std::string_view original, const Claims& claims);
  void report(const std::string& path, std::uint32_t line, std::string_view code, std::string_view message);
  void finish();
  void close(Error error);

  /// Run `work`. An error of the database closes the importer for good.
  template <class Work>
  auto careful(Work&& work) -> Result<decltype(work())> {
    if (closed) return *closed;
    auto result = store::guarded(work);
    if (result || concerns_one_document(result.error().code)) return result;
    close(result.error());
    return *closed;
  }
};

Importer::Impl::Impl(const std::string& path, const Coder& by)
    : lock(path),
      database(open_for_writing(path)),
      writer(*database),
      insert_report(*database, "INSERT INTO report(run, path, line, code, message) VALUES(?1, ?2, ?3, ?4, ?5)"),
      finish_run(*database, "UPDATE run SET finished = ?2, documents = documents + ?3 WHERE id = ?1") {
  database->run("BEGIN IMMEDIATE");
  Statement add_coder(*database, "INSERT INTO coder(kind, engine, data) VALUES('machine', ?1, ?2) "
                                 "ON CONFLICT DO NOTHING");
  Query(add_coder, by.engine, by.data).step();
  Statement find_coder(*database, "SELECT id FROM coder WHERE kind = 'machine' AND engine = ?1 AND data = ?2");
  {
    Query query(find_coder, by.engine, by.data);
    if (query.step()) coder = query.integer(0);
  }
  Statement add_run(*database, "INSERT INTO run(coder, started) VALUES(?1, ?2)");
  Query(add_run, coder, store::now_utc()).step();
  run = database->last_id();
  database->run("COMMIT");
}

void Importer::Impl::begin() {
  if (in_transaction) return;
  database->run("BEGIN IMMEDIATE");
  in_transaction = true;
  batch_began = std::chrono::steady_clock::now();
}

void Importer::Impl::commit() {
  if (!in_transaction) return;
  Query(finish_run, run, std::string_view(), static_cast<std::int64_t>(batch_documents)).step();
  database->run("COMMIT");
  in_transaction = false;
  committed += batch_documents;
  batch_documents = 0;
  batch_bytes = 0;
}

void Importer::Impl::close(Error error) {
  // SQLite may have rolled back by itself already (it does on a full disk).
  if (!database->autocommit())
    sqlite3_exec(database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  in_transaction = false;
  if (committed > 0) error.found += "; " + std::to_string(committed) + " documents of this import are safely stored";
  closed = std::move(error);
}

void Importer::Impl::report(const std::string& path, std::uint32_t line, std::string_view code,
                            std::string_view message) {
  begin();
  Query(insert_report, run, path, line, code, message).step();
}

Added Importer::Impl::add(const Document& document, std::string_view original, const Claims& claims) {
  if (auto wrong = store::check_claims(claims, static_cast<std::uint32_t>(document.text.size())))
    throw Fault{{wrong->code, document.id + ": " + wrong->where, wrong->found, wrong->expected}};
  if (claims.claims.size() >= static_cast<std::size_t>(store::kMaxClaims))
    throw Fault{{Code::TooLarge, document.id, std::to_string(claims.claims.size()) + " claims",
                 "fewer than " + std::to_string(store::kMaxClaims)}};
  const std::string sha256 = digest_bytes(document.sha256);
  const auto found = writer.find(sha256);
  if (found && found->coder == coder) return Added::Unchanged;
  begin();
  if (found) {
    if (writer.same_text(found->document, document)) writer.replace_reading(*found, document, claims, coder);
    else writer.replace_text(*found, document, claims, coder);
  } else {
    const std::string name = writer.free_name(document.id);
    writer.add(document, name, sha256, original, claims, coder);
    if (name != document.id)
      report(document.path, document.line, "id_taken",
             "a document \"" + document.id + "\" with other bytes is stored already; this one is \"" + name + "\"");
  }
  ++batch_documents;
  batch_bytes += document.text.size();
  if (batch_bytes >= kBatchBytes || batch_documents >= kBatchDocuments ||
      std::chrono::steady_clock::now() - batch_began >= kBatchTime)
    commit();
  return found ? Added::Reread : Added::New;
}

void Importer::Impl::finish() {
  begin();
  commit();
  // A bounded share of the merging that queries would otherwise pay for.
  database->run("INSERT INTO word(word, rank) VALUES('merge', 2000); INSERT INTO facet(facet, rank) VALUES('merge', 2000)");
  Query(finish_run, run, store::now_utc(), std::int64_t{0}).step();
  database->run("PRAGMA optimize");
  Statement checkpoint(*database, "PRAGMA wal_checkpoint(TRUNCATE)");
  Query(checkpoint).step();
}

Importer::Importer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Importer::~Importer() = default;
Importer::Importer(Importer&&) noexcept = default;
Importer& Importer::operator=(Importer&&) noexcept = default;

Result<Importer> Importer::open(const std::string& path, const Coder& coder) {
  return store::guarded([&] { return Importer(std::make_unique<Impl>(path, coder)); });
}

Result<Known> Importer::known(std::string_view sha256) {
  return impl_->careful([&] {
    const auto found = impl_->writer.find(digest_bytes(sha256));
    return !found ? Known::No : found->coder == impl_->coder ? Known::Current : Known::Outdated;
  });
}

Result<Added> Importer::add(const Document& document, std::string_view original, const Claims& claims) {
  return impl_->careful([&] { return impl_->add(document, original, claims); });
}

Failure Importer::report(const std::string& path, std::uint32_t line, const Error& error) {
  const auto result = impl_->careful([&] {
    impl_->report(path, line, code_name(error.code), error.message());
    return true;
  });
  return result ? Failure() : result.error();
}

std::uint64_t Importer::committed() const { return impl_->committed; }

Failure Importer::finish() {
  const auto result = impl_->careful([&] {
    impl_->finish();
    return true;
  });
  return result ? Failure() : result.error();
}

}  // namespace isnad
