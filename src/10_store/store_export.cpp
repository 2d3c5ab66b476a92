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

Result<std::string> Store::toll_rule() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database, "SELECT toll_rule FROM linked");
    Query query(statement);
    return query.step() ? std::string(query.text(0)) : std::string();
  });
}

}  // namespace isnad
