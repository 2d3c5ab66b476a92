#include "database.h"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "tokenizer.h"

namespace isnad::store {
namespace {

constexpr int kOldestSqlite = 3'051'003;  // older ones may corrupt a database in WAL mode
constexpr int kBusyTimeoutMs = 10'000;

Code code_of(int result) {
  switch (result & 0xff) {
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Code::CannotWrite;
    case SQLITE_IOERR:
      return result == SQLITE_IOERR_READ || result == SQLITE_IOERR_SHORT_READ || result == SQLITE_IOERR_CORRUPTFS
                 ? Code::BadDatabase
                 : Code::CannotWrite;
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      return Code::CannotOpen;
    default:
      return Code::BadDatabase;
  }
}

std::string words_of(int result, const char* sqlite_says) {
  switch (result & 0xff) {
    case SQLITE_FULL: return "the disk is full";
    case SQLITE_READONLY: return "the database is read-only";
    case SQLITE_BUSY: return "another program holds the database";
    case SQLITE_NOTADB: return "not a database";
    case SQLITE_CORRUPT: return std::string("the database is damaged (") + sqlite_says + ")";
    default: return sqlite_says;
  }
}

// A file on a read-only medium cannot be opened in WAL mode unless SQLite is told that nobody can change it.
bool is_immutable(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path().string();
  return access(path.c_str(), W_OK) != 0 && access(folder.empty() ? "." : folder.c_str(), W_OK) != 0 &&
         access((path + "-wal").c_str(), F_OK) != 0;
}

std::string immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      char escaped[4];
      std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      uri += escaped;
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
  const int result = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
  if (result != SQLITE_OK) database.fail(result);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Query::~Query() {
  sqlite3_reset(statement_.handle_);
  sqlite3_clear_bindings(statement_.handle_);
}

bool Query::step() {
  const int result = sqlite3_step(statement_.handle_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) statement_.database_->fail(result);
  return false;
}

void Query::bind(int index, std::int64_t value) { sqlite3_bind_int64(statement_.handle_, index, value); }
void Query::bind(int index, double value) { sqlite3_bind_double(statement_.handle_, index, value); }
void Query::bind(int index, std::nullopt_t) { sqlite3_bind_null(statement_.handle_, index); }
void Query::bind(int index, std::string_view value) {
  // A null pointer would bind NULL, an empty view may hold one.
  sqlite3_bind_text64(statement_.handle_, index, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
}
void Query::bind(int index, Blob value) {
  sqlite3_bind_blob64(statement_.handle_, index, value.bytes.empty() ? "" : value.bytes.data(), value.bytes.size(),
                      SQLITE_STATIC);
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_.handle_, column); }
double Query::real(int column) const { return sqlite3_column_double(statement_.handle_, column); }
std::string_view Query::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.handle_, column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle_, column)))
               : std::string_view();
}
std::string_view Query::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.handle_, column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle_, column)))
               : std::string_view();
}
bool Query::null(int column) const { return sqlite3_column_type(statement_.handle_, column) == SQLITE_NULL; }

Database::Database(const std::string& path, Access access) : path_(path) {
  if (sqlite3_libversion_number() < kOldestSqlite)
    throw Fault{{Code::CannotOpen, path, std::string("SQLite ") + sqlite3_libversion(), "3.51.3 or later"}};
  const bool immutable = access == Access::Read && is_immutable(path);
  const int flags = immutable ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE;
  const int result = sqlite3_open_v2(immutable ? immutable_uri(path).c_str() : path.c_str(), &handle_,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  try {
    if (result != SQLITE_OK) fail(result);
    sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
    // Values hostile to us in a file from elsewhere: no function of the schema may do more than compute.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    run(access == Access::Write ? "PRAGMA page_size=8192; PRAGMA cache_size=-131072; PRAGMA temp_store=memory;"
                                  "PRAGMA mmap_size=0"
                                : "PRAGMA cache_size=-32768; PRAGMA temp_store=memory; PRAGMA mmap_size=0;"
                                  "PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0");
    run("SELECT count(*) FROM sqlite_schema");  // a file that is no database is found out here
    register_tokenizers(handle_);
  } catch (Fault&) {
    sqlite3_close_v2(handle_);
    throw;
  }
}

Database::~Database() { sqlite3_close_v2(handle_); }

void Database::run(const char* sql) {
  const int result = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) fail(result);
}

std::int64_t Database::number(const char* sql) const {
  Statement statement(*this, sql);
  Query query(statement);
  return query.step() ? query.integer(0) : 0;
}

bool Database::autocommit() const { return sqlite3_get_autocommit(handle_) != 0; }

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_); }

void Database::fail(int result) const {
  throw Fault{{code_of(result), path_, words_of(result, handle_ ? sqlite3_errmsg(handle_) : "out of memory"), ""}};
}

std::string now_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace isnad::store
