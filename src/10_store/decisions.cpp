// What people decide: rows that are only ever added, or marked as undone.
#include <algorithm>
#include <array>

#include "database.h"
#include "schema.h"
#include "store.h"
#include "writer_lock.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

constexpr std::array<std::string_view, 3> kOfDisputes = {"confirm", "reject", "propose"}, kOfNames = {"merge", "split", "unsure"};

bool is_one(std::string_view kind, const std::array<std::string_view, 3>& kinds) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

void must_be_there(store::Database& database, const char* sql, const std::string& what, const std::string& id) {
  Statement statement(database, sql);
  if (Query query(statement, id); !query.step()) throw Fault{{Code::NotFound, id, "no such " + what, ""}};
}

}  // namespace

Result<std::uint64_t> decide(const std::string& path, const std::string& person, const std::string& kind, const std::string& subject,
                             const std::string& object, const std::string& note) {
  return store::guarded([&] {
    const store::WriterLock lock(path);
    store::Database database(path, store::Access::Write);
    store::check_schema(database);
    if (is_one(kind, kOfDisputes)) must_be_there(database, "SELECT 1 FROM dispute WHERE public_id = ?1", "dispute", subject);
    else if (is_one(kind, kOfNames)) must_be_there(database, "SELECT 1 FROM name WHERE key = ?1", "name", subject);
    else throw Fault{{Code::BadArgument, "kind", "\"" + kind + "\"", "confirm, reject, propose, merge, split or unsure"}};
    if (kind == "merge") {
      must_be_there(database, "SELECT 1 FROM name WHERE key = ?1", "name", object);
      if (subject == object) throw Fault{{Code::BadArgument, "merge", "one name twice", "two names"}};
    }
    Statement insert(database, "INSERT INTO decision(made, person, kind, subject, object, note) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Query(insert, store::now_utc(), person, kind, subject, object, note).step();
    return static_cast<std::uint64_t>(database.last_id());
  });
}

Failure undo_decision(const std::string& path, std::uint64_t decision) {
  const auto result = store::guarded([&] {
    const store::WriterLock lock(path);
    store::Database database(path, store::Access::Write);
    store::check_schema(database);
    Statement find(database, "SELECT undone FROM decision WHERE id = ?1");
    const auto id = static_cast<std::int64_t>(decision);
    {
      Query query(find, id);
      if (!query.step()) throw Fault{{Code::NotFound, std::to_string(decision), "no such decision", ""}};
      if (!query.text(0).empty())
        throw Fault{{Code::BadArgument, std::to_string(decision), "a decision that was undone at " + std::string(query.text(0)), ""}};
    }
    Statement undo(database, "UPDATE decision SET undone = ?2 WHERE id = ?1");
    Query(undo, id, store::now_utc()).step();
    return true;
  });
  return result ? Failure() : result.error();
}

}  // namespace isnad
