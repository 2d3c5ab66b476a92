// Disputes, and what people decided.
#include "core.h"
#include "link_reader.h"
#include "packed_links.h"
#include "schema.h"

namespace isnad {
namespace {

using store::Query;
using store::Statement;

}  // namespace

Result<Page<DisputeRow>> Store::disputes(const DisputeFilter& filter, std::uint32_t limit, std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    std::string sql =
        "SELECT d.id, d.public_id, d.kind, s.public_id, d.body, coalesce((SELECT kind FROM decision WHERE subject = d.public_id "
        "AND undone = '' AND kind IN ('confirm', 'reject', 'propose') ORDER BY id DESC LIMIT 1), 'propose') AS said "
        "FROM dispute d JOIN statement s ON s.id = d.statement WHERE d.id > ?1";
    if (!filter.id.empty()) sql += " AND d.public_id = ?4";
    if (!filter.statement.empty()) sql += " AND s.public_id = ?5";
    if (filter.on) sql += " AND d.kind = " + std::to_string(static_cast<int>(*filter.on));
    if (!filter.actor.empty()) sql += " AND " + store::has_party(store::names_meant(*impl_, filter.actor), "0, 1");
    if (!filter.state.empty()) sql += " AND said = ?3";
    sql += " ORDER BY d.id LIMIT ?2";
    std::int64_t last_id = after.empty() ? 0 : store::parse_mark(after, 1).front();
    const std::uint32_t size = store::page_size(limit);
    Statement statement(impl_->database, sql);
    Query query(statement, last_id, size + 1);
    const std::string said = filter.state == "confirmed" ? "confirm" : filter.state == "rejected" ? "reject" : "propose";
    if (!filter.state.empty()) query.bind(3, std::string_view(said));
    if (!filter.id.empty()) query.bind(4, std::string_view(filter.id));
    if (!filter.statement.empty()) query.bind(5, std::string_view(filter.statement));
    store::LinkReader reader(*impl_);
    Page<DisputeRow> page;
    while (query.step()) {
      if (page.rows.size() == size) {
        page.next = std::to_string(last_id);
        break;
      }
      DisputeRow& row = page.rows.emplace_back();
      row.id = query.text(1);
      row.on = static_cast<link::DisputeOn>(query.integer(2));
      row.statement = query.text(3);
      row.state = query.text(5) == "confirm" ? "confirmed" : query.text(5) == "reject" ? "rejected" : "proposed";
      for (const store::PackedSide& side : store::unpack_dispute(query.blob(4), row.why)) {
        DisputeRow::Side& out = row.sides.emplace_back();
        out.says = side.says;
        for (const std::int64_t claim : side.claims) out.tellings.push_back(reader.telling(claim, false));
      }
      last_id = query.integer(0);
    }
    return page;
  });
}

static_assert(store::kClaimBits == 20, "the shift and the masks in Store::decisions");
Result<std::vector<DecisionRow>> Store::decisions() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database,
                        "SELECT n.id, n.made, n.person, n.kind, n.subject, n.object, n.note, n.undone, n.field, n.words, n.reading, "
                        "d.name || '/c' || (1048576 - (v.claim & 1048575)), v.changed FROM decision n LEFT JOIN review v ON v.decision = n.id "
                        "LEFT JOIN reading r ON r.id = v.claim >> 20 LEFT JOIN document d ON d.id = r.document ORDER BY n.id DESC");
    std::vector<DecisionRow> out;
    for (Query query(statement); query.step();) {
      const auto text = [&](int column) { return std::string(query.text(column)); };
      out.push_back({static_cast<std::uint64_t>(query.integer(0)), text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8),
                     text(9), text(10), text(11), query.integer(12) != 0});
    }
    return out;
  });
}

}  // namespace isnad
