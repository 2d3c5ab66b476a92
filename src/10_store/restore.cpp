#include "restore.h"

#include <algorithm>
#include <array>

#include "database.h"
#include "schema.h"
#include "writer_lock.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"confirm", "reject", "propose", "merge", "split", "unsure"};

}  // namespace

Result<std::uint64_t> restore_decisions(const std::string& path, std::span<const DecisionRow> rows) {
  return store::guarded([&] {
    for (const DecisionRow& row : rows)
      if (std::ranges::find(kKinds, row.kind) == kKinds.end())
        throw store::Fault{{Code::BadArgument, "decision", "\"" + row.kind + "\"", "confirm, reject, propose, merge, split or unsure"}};
    const store::WriterLock lock(path);
    store::Database database(path, store::Access::Write);
    store::check_schema(database);
    database.run("BEGIN IMMEDIATE");  // closing the database without COMMIT takes it back
    store::Statement insert(database,
                            "INSERT INTO decision(made, person, kind, subject, object, note, undone) "
                            "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM decision WHERE made = ?1 "
                            "AND person = ?2 AND kind = ?3 AND subject = ?4 AND object = ?5 AND note = ?6)");
    const std::int64_t before = database.number("SELECT count(*) FROM decision");
    for (const DecisionRow& row : rows)
      store::Query(insert, row.made, row.person, row.kind, row.subject, row.object, row.note, row.undone).step();
    const std::int64_t after = database.number("SELECT count(*) FROM decision");
    database.run("COMMIT");
    return static_cast<std::uint64_t>(after - before);
  });
}

}  // namespace isnad
