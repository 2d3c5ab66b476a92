// What people decide: rows that are only ever added, or marked as undone.
#include <algorithm>
#include <array>

#include "core.h"
#include "reviews.h"
#include "schema.h"
#include "writer_lock.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

constexpr std::array<std::string_view, 3> kOfDisputes = {"confirm", "reject", "propose"}, kOfNames = {"merge", "split", "unsure"},
                                          kOfClaims = {"right", "wrong", "correct"};

bool is_one(std::string_view kind, const std::array<std::string_view, 3>& kinds) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

bool is_there(store::Database& database, const char* sql, const std::string& id) {
  Statement statement(database, sql);
  return Query(statement, id).step();
}

void must_be_there(store::Database& database, const char* sql, const std::string& what, const std::string& id) {
  if (!is_there(database, sql, id)) throw Fault{{Code::NotFound, id, "no such " + what, ""}};
}

/// A claim that is decided about. Holds nothing of the document, whose words are gone with the Core that read it.
struct Subject {
  std::int64_t claim;  ///< id in the table of claims
  store::ClaimMarks marks;
};

std::optional<Subject> claim_of(store::Core& core, const std::string& id) {
  const auto found = store::claim_by_id(core, id);
  if (!found) return std::nullopt;
  Statement statement(core.database, "SELECT r.id FROM reading r JOIN coder c ON c.id = r.coder JOIN document d ON d.id = r.document "
                                     "WHERE d.name = ?1 AND c.kind = 'machine'");
  Query query(statement, found->source->document.id);
  if (!query.step()) return std::nullopt;
  return Subject{store::claim_id(query.integer(0), found->index), store::marks_of(found->source->document.text, found->source->claims, found->index)};
}

// Nothing when it is said of a whole document.
std::optional<Subject> claim_decided(const std::string& path, const NewDecision& decision) {
  const bool judged = is_one(decision.kind, kOfClaims);
  if (!judged && decision.kind != "reviewed") return std::nullopt;
  if (decision.kind == "correct") store::check_correction(decision.field, decision.object);
  store::Core core(path);
  auto found = claim_of(core, decision.subject);
  if (!found && judged) throw store::not_found("claim", decision.subject);
  if (!found && !core.id_of(decision.subject)) throw store::not_found("claim or document", decision.subject);
  return found;
}

void check(store::Database& database, const NewDecision& decision) {
  const std::string &kind = decision.kind, &subject = decision.subject;
  if (is_one(kind, kOfDisputes)) must_be_there(database, "SELECT 1 FROM dispute WHERE public_id = ?1", "dispute", subject);
  else if (is_one(kind, kOfNames)) must_be_there(database, "SELECT 1 FROM name WHERE key = ?1", "name", subject);
  else if (!is_one(kind, kOfClaims) && kind != "reviewed")
    throw Fault{{Code::BadArgument, "kind", "\"" + kind + "\"",
                 "confirm, reject, propose, merge, split, unsure, right, wrong, correct or reviewed"}};
  if (kind != "merge") return;
  must_be_there(database, "SELECT 1 FROM name WHERE key = ?1", "name", decision.object);
  if (subject == decision.object) throw Fault{{Code::BadArgument, "merge", "one name twice", "two names"}};
}

}  // namespace

Result<std::uint64_t> decide(const std::string& path, const NewDecision& decision) {
  return store::guarded([&] {
    const store::WriterLock lock(path);
    store::Database database(path, store::Access::Write);
    store::check_schema(database);
    check(database, decision);
    const auto about = claim_decided(path, decision);
    const bool takes_object = decision.kind == "merge" || decision.kind == "correct";
    const auto marks = about ? about->marks : store::ClaimMarks();
    database.run("BEGIN IMMEDIATE");  // closing the database without COMMIT takes it back
    Statement insert(database, "INSERT INTO decision(made, person, kind, subject, object, note, field, words, reading) "
                               "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    Query(insert, store::now_utc(), decision.person, decision.kind, decision.subject, takes_object ? decision.object : std::string(),
          decision.note, decision.kind == "correct" ? decision.field : std::string(), marks.words, marks.reading)
        .step();
    const std::int64_t id = database.last_id();
    if (about) {
      Statement map(database, "INSERT INTO review(decision, claim, changed) VALUES(?1, ?2, 0)");
      Query(map, id, about->claim).step();
    }
    database.run("COMMIT");
    return static_cast<std::uint64_t>(id);
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
