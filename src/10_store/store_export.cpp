// What an export asks beside documents, claims and statements.
#include "core.h"
#include "schema.h"

namespace isnad {

using store::Query;
using store::Statement;

Result<std::vector<std::string>> Store::document_ids() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database, "SELECT name FROM document WHERE replaced_by IS NULL ORDER BY id");
    std::vector<std::string> out;
    for (Query query(statement); query.step();) out.emplace_back(query.text(0));
    return out;
  });
}

Result<std::vector<std::string>> Store::statements_of(std::string_view document) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement reading(impl_->database,
                      "SELECT r.id, r.claims FROM document d JOIN reading r ON r.document = d.id JOIN coder c ON c.id = r.coder "
                      "WHERE d.name = ?1 AND c.kind = 'machine'");
    std::vector<std::string> out;
    std::int64_t id = 0;
    {
      Query query(reading, document);
      if (!query.step()) return out;
      id = query.integer(0);
      out.resize(static_cast<std::size_t>(query.integer(1)));
    }
    Statement members(impl_->database,
                      "SELECT m.claim, s.public_id FROM member m JOIN statement s ON s.id = m.statement WHERE m.claim BETWEEN ?1 AND ?2");
    for (Query query(members, store::claim_id(id, store::kMaxClaims - 1), store::claim_id(id, 0)); query.step();) {
      const auto number = static_cast<std::size_t>(store::number_of(query.integer(0)));
      if (number < out.size()) out[number] = query.text(1);
    }
    return out;
  });
}

Result<std::string> Store::toll_rule() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database, "SELECT toll_rule FROM linked");
    Query query(statement);
    return query.step() ? std::string(query.text(0)) : std::string();
  });
}

}  // namespace isnad
