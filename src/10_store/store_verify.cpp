// Everything that can be checked about a file without the program that read the texts.
#include "core.h"
#include "schema.h"
#include "sha256.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

Fault damaged(std::string where, std::string found, std::string expected = "") {
  return Fault{{Code::BadDatabase, std::move(where), std::move(found), std::move(expected)}};
}

void check_structure(store::Core& core) {
  Statement integrity(core.database, "PRAGMA integrity_check(1)");
  if (Query query(integrity); query.step() && query.text(0) != "ok")
    throw damaged(core.database.path(), std::string(query.text(0)), "a file without faults");
  Statement keys(core.database, "PRAGMA foreign_key_check");
  if (Query query(keys); query.step())
    throw damaged(core.database.path(), "a row of " + std::string(query.text(0)) + " that points nowhere");
}

/// Each document's text and original, and its one reading by the machine with all claims it says it has.
void check_documents(store::Core& core) {
  Statement documents(core.database,
                      "SELECT d.id, d.name, d.text_bytes, o.sha256, o.bytes, o.document, d.replaced_by IS NULL, "
                      "(SELECT count(*) FROM reading r JOIN coder c ON c.id = r.coder AND c.kind = 'machine' "
                      "WHERE r.document = d.id) FROM document d JOIN original o ON o.id = d.original");
  Statement claims(core.database, "SELECT count(*) FROM claim WHERE id BETWEEN ?1 AND ?2");
  Statement reading(core.database, "SELECT r.id, r.claims FROM reading r JOIN coder c ON c.id = r.coder "
                                   "AND c.kind = 'machine' WHERE r.document = ?1");
  for (Query query(documents); query.step();) {
    const std::string name(query.text(1));
    const std::string text = core.text(query.integer(0));
    if (static_cast<std::int64_t>(text.size()) != query.integer(2)) throw damaged(name, "a text of another size");
    if (query.integer(7) != query.integer(6)) throw damaged(name, "not one reading by the machine");
    std::string original = query.integer(5) == query.integer(0) ? text : core.text(query.integer(5));
    if (!query.null(4)) original = core.expander.expand(query.blob(4), original);
    if (sha256_bytes(original) != query.blob(3)) throw damaged(name, "an original that is not as it was received");
    const auto document = core.load(query.integer(0));  // unpacks the reading, so checks every span and index
    Query of(reading, query.integer(0));
    if (!of.step()) continue;
    Query counted(claims, store::claim_id(of.integer(0), store::kMaxClaims - 1), store::claim_id(of.integer(0), 0));
    const std::int64_t rows = counted.step() ? counted.integer(0) : 0;
    if (rows != of.integer(1) || rows != static_cast<std::int64_t>(document->claims.claims.size()))
      throw damaged(name, std::to_string(rows) + " claims", std::to_string(of.integer(1)));
  }
}

/// No claim row is left of a reading that is gone.
void check_claims(store::Core& core) {
  if (core.database.number("SELECT count(*) FROM claim") != core.database.number("SELECT sum(claims) FROM reading"))
    throw damaged(core.database.path(), "claims without a reading");
}

}  // namespace

Failure Store::verify() {
  const auto result = store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    check_structure(*impl_);
    check_documents(*impl_);
    check_claims(*impl_);
    return true;
  });
  return result ? Failure() : result.error();
}

}  // namespace isnad
