#include "store.h"

#include <algorithm>

#include "core.h"
#include "schema.h"
#include "sha256.h"

namespace isnad {

using store::Fault;
using store::Query;
using store::Statement;

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Result<Store> Store::open(const std::string& path) {
  return store::guarded([&] { return Store(std::make_unique<Impl>(path)); });
}

Result<DocumentRow> Store::document_row(std::string_view id) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const auto row = impl_->id_of(id);
    if (!row) throw store::not_found("document", id);
    return impl_->row(*row);
  });
}

Result<std::shared_ptr<const StoredDocument>> Store::document(std::string_view id) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const auto found = impl_->id_of(id);
    if (!found) throw store::not_found("document", id);
    return impl_->load(*found);
  });
}

Result<std::string> Store::original(std::string_view document_id) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database,
                        "SELECT o.sha256, o.bytes, t.bytes FROM document d JOIN original o ON o.id = d.original "
                        "JOIN text t ON t.document = o.document WHERE d.name = ?1");
    Query query(statement, document_id);
    if (!query.step()) throw store::not_found("document", document_id);
    std::string bytes = impl_->expander.expand(query.blob(2));
    if (!query.null(1)) bytes = impl_->expander.expand(query.blob(1), bytes);
    if (sha256_bytes(bytes) != query.blob(0))
      throw Fault{{Code::BadDatabase, std::string(document_id), "an original that is not as it was received", ""}};
    return bytes;
  });
}

Result<Page<DocumentRow>> Store::documents(const DocumentFilter& filter, std::uint32_t limit, std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    store::first_day(filter.since, "since");
    store::last_day(filter.until, "until");
    // The mark is "DAY,ID"; the day of one whose day is unknown is empty.
    std::string last_published = "~";
    std::int64_t last_id = INT64_MAX;
    if (!after.empty()) {
      const std::size_t comma = std::min(after.find(','), after.size());
      last_published = after.substr(0, comma);
      last_id = store::parse_mark(after.substr(std::min(comma + 1, after.size())), 1).front();
    }
    // '~' comes after every digit and '-': "2018-02" as `until` takes in all its days.
    if (!filter.reviewed.empty() && filter.reviewed != "yes" && filter.reviewed != "no")
      throw Fault{{Code::BadArgument, "reviewed", "\"" + filter.reviewed + "\"", "yes or no"}};
    const std::string until = filter.until.empty() ? std::string() : filter.until + "~";
    Statement statement(impl_->database,
                        std::string("SELECT d.id, ") + store::kRowColumns + store::kRowTables +
                            "WHERE d.replaced_by IS NULL AND (d.published, d.id) < (?1, ?2) "
                            "AND (?3 = '' OR d.outlet = ?3) AND (?4 = '' OR d.published >= ?4) "
                            "AND (?5 = '' OR (d.published <= ?5 AND d.published <> '')) "
                            "AND (?7 = '' OR (?7 = 'yes') = EXISTS (SELECT 1 FROM decision n WHERE n.subject = d.name AND "
                            "n.kind = 'reviewed' AND n.words = '' AND n.undone = '')) "
                            "ORDER BY d.published DESC, d.id DESC LIMIT ?6");
    const std::uint32_t size = store::page_size(limit);
    Query query(statement, last_published, last_id, filter.outlet, filter.since, until, size + 1, filter.reviewed);
    Page<DocumentRow> page;
    while (query.step()) {
      if (page.rows.size() == size) {
        page.next = page.rows.back().published + "," + std::to_string(last_id);
        break;
      }
      page.rows.push_back(store::row_of(query, 1, impl_->expander));
      last_id = query.integer(0);
    }
    return page;
  });
}

}  // namespace isnad
