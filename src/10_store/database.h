// A thin owner of SQLite's handles: connections and statements are closed by themselves, every refusal is a Fault.
// Only files of this folder include it; a Fault is caught before it leaves the stage (see guarded()).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace isnad::store {

/// Thrown inside the stage only; carries what the caller will be told.
struct Fault {
  Error error;
};

/// Run `work` and turn a Fault into the Error of a Result.
template <class Work>
auto guarded(Work&& work) -> Result<decltype(work())> {
  try {
    return work();
  } catch (Fault& fault) {
    return std::move(fault.error);
  }
}

/// Bytes to be bound as a BLOB; text is bound from std::string_view.
struct Blob {
  std::string_view bytes;
};

class Database;

/// One prepared statement. Use it through Query, which binds, steps and resets.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

 private:
  friend class Query;
  const Database* database_;
  sqlite3_stmt* handle_ = nullptr;
};

/// One run of a statement: binds the arguments to ?1, ?2, ... and resets the statement when it goes out of scope.
/// Bound text must outlive the Query; views that it returns live until the next step().
class Query {
 public:
  template <class... Arguments>
  explicit Query(Statement& statement, const Arguments&... arguments) : statement_(statement) {
    int index = 0;
    (bind(++index, arguments), ...);
  }
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// True while there is a row. Throws Fault.
  bool step();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view blob(int column) const;
  [[nodiscard]] bool null(int column) const;

  /// Bind one more argument, or another in the place of an earlier one, before the first step().
  void bind(int index, std::int64_t value);
  void bind(int index, std::uint32_t value) { bind(index, static_cast<std::int64_t>(value)); }
  /// SQLite has no numbers beyond 2^63; what is below comes back as it was.
  void bind(int index, std::uint64_t value) { bind(index, static_cast<std::int64_t>(value)); }
  void bind(int index, double value);
  void bind(int index, std::string_view value);
  void bind(int index, Blob value);
  void bind(int index, std::nullopt_t);
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    if (value) bind(index, *value);
    else bind(index, std::nullopt);
  }

 private:
  Statement& statement_;
};

enum class Access : std::uint8_t { Read, Write };

/// One connection. Movable in a unique_ptr only: statements point to it.
class Database {
 public:
  /// The file must exist. Sets the pragmas of the stage. Throws Fault: CannotOpen, BadDatabase.
  Database(const std::string& path, Access access);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Run SQL that gives no rows.
  void run(const char* sql);
  /// First column of the first row; 0 when there is none.
  [[nodiscard]] std::int64_t number(const char* sql) const;
  [[nodiscard]] std::int64_t last_id() const;
  /// Whether no transaction is open.
  [[nodiscard]] bool autocommit() const;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] sqlite3* handle() const { return handle_; }
  /// Throw the Fault that SQLite's last result on this connection stands for.
  [[noreturn]] void fail(int result) const;

 private:
  std::string path_;
  sqlite3* handle_ = nullptr;
};

/// The time now, "2026-01-31T23:59:59Z".
std::string now_utc();

}  // namespace isnad::store
