// Documents that carry one text, and those of one address.
#include "core.h"
#include "disputes.h"
#include "versions.h"

namespace isnad {
namespace {

using store::Query;
using store::Statement;

}  // namespace

Result<std::vector<CopiesRow>> Store::copies(std::string_view document) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database,
                        "SELECT c.text, d.name, e.name, f.name FROM copy c JOIN document d ON d.id = c.document "
                        "JOIN document e ON e.id = c.text JOIN document f ON f.id = c.fullest WHERE ?1 = '' OR c.text = "
                        "(SELECT o.text FROM copy o JOIN document p ON p.id = o.document WHERE p.name = ?1) "
                        "ORDER BY e.published, e.name, d.published, d.name");
    std::vector<CopiesRow> out;
    std::int64_t last = 0;
    for (Query query(statement, document); query.step();) {
      if (out.empty() || query.integer(0) != last) {
        CopiesRow& row = out.emplace_back();
        row.earliest = query.text(2);
        row.fullest = query.text(3);
        row.id = link::short_id('k', row.earliest);
        last = query.integer(0);
      }
      out.back().documents.emplace_back(query.text(1));
    }
    return out;
  });
}

Result<std::vector<std::string>> Store::versions_of(std::string_view document) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    std::vector<std::string> out;
    Statement own(impl_->database, "SELECT url FROM document WHERE name = ?1");
    Query query(own, document);
    if (!query.step()) throw store::not_found("document", document);
    const std::string address = link::address_of(query.text(0));
    if (address.empty()) return out;
    // The host narrows what has to be compared; it stands in every spelling of the address.
    const std::string host = address.substr(0, address.find_first_of("/?"));
    Statement others(impl_->database, "SELECT name, url FROM document WHERE instr(lower(url), ?1) > 0 AND replaced_by IS NULL "
                                      "ORDER BY published = '', published, name");
    for (Query other(others, host); other.step();)
      if (link::address_of(other.text(1)) == address) out.emplace_back(other.text(0));
    if (out.size() < 2) out.clear();
    return out;
  });
}

}  // namespace isnad
