#include "restore.h"

#include <algorithm>
#include <array>
#include <set>

#include "core.h"
#include "reviews.h"
#include "schema.h"
#include "writer_lock.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 10> kKinds = {"confirm", "reject", "propose", "merge", "split",
                                                     "unsure", "right", "wrong", "correct", "reviewed"};

/// What of a claim a decision was about is looked for in its document.
void map_restored(store::Core& core, const store::Database& database, std::span<const DecisionRow> rows) {
  store::Statement reading(database, "SELECT r.id FROM reading r JOIN coder c ON c.id = r.coder WHERE r.document = ?1 AND c.kind = 'machine'");
  std::set<std::string_view> documents;
  for (const DecisionRow& row : rows)
    if (!row.words.empty()) documents.insert(std::string_view(row.subject).substr(0, row.subject.rfind("/c")));
  for (const std::string_view name : documents) {
    const auto document = core.id_of(name);
    if (!document) continue;
    const auto stored = core.load(*document);
    if (store::Query query(reading, *document); query.step())
      store::map_reviews(database, query.integer(0), stored->document.text, stored->claims);
  }
}

}  // namespace

Result<std::uint64_t> restore_decisions(const std::string& path, std::span<const DecisionRow> rows) {
  return store::guarded([&] {
    for (const DecisionRow& row : rows) {
      if (std::ranges::find(kKinds, row.kind) == kKinds.end())
        throw store::Fault{{Code::BadArgument, "decision", "\"" + row.kind + "\"", "a kind of decision"}};
      if (row.kind == "correct") store::check_correction(row.field, row.object);
    }
    const store::WriterLock lock(path);
    store::Database database(path, store::Access::Write);
    store::check_schema(database);
    database.run("BEGIN IMMEDIATE");  // closing the database without COMMIT takes it back
    store::Statement insert(database,
                            "INSERT INTO decision(made, person, kind, subject, object, note, undone, field, words, reading) "
                            "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE NOT EXISTS (SELECT 1 FROM decision WHERE made = ?1 "
                            "AND person = ?2 AND kind = ?3 AND subject = ?4 AND object = ?5 AND note = ?6 AND field = ?8)");
    const std::int64_t before = database.number("SELECT count(*) FROM decision");
    for (const DecisionRow& row : rows)
      store::Query(insert, row.made, row.person, row.kind, row.subject, row.object, row.note, row.undone, row.field, row.words, row.reading)
          .step();
    store::Core core(path);
    map_restored(core, database, rows);
    const std::int64_t after = database.number("SELECT count(*) FROM decision");
    database.run("COMMIT");
    return static_cast<std::uint64_t>(after - before);
  });
}

}  // namespace isnad
