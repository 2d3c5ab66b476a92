// Method: a statement and a dispute that are found again keep their ids; what is new gets an id between its neighbours in the order of
// the corpus (ascending.h), which are found by walking back along the documents.
#include "growth_writer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "ascending.h"
#include "dispute_finder.h"
#include "packed_links.h"
#include "schema.h"

namespace isnad::store {
namespace {

using link::kNoDay;
using link::kNoName;

class GrowthWriter {
 public:
  GrowthWriter(Database& database, link::Shelf& shelf, const link::Growth& growth, LinkTotals& totals)
      : database_(database), shelf_(shelf), growth_(growth), corpus_(growth.corpus), totals_(totals),
        statement_(database, "SELECT id, articles, body FROM statement WHERE public_id = ?1"), member_(database, "SELECT statement FROM member WHERE claim = ?1"),
        next_statement_(database, "SELECT min(id) FROM statement WHERE id > ?1"), name_(database, "SELECT id, name_ar FROM name WHERE key = ?1"),
        spell_(database, "UPDATE name SET name_ar = ?2 WHERE id = ?1"),
        add_name_(database, "INSERT INTO name(key, type, name_ar, name_en, lat, lon) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
        drop_party_(database, "DELETE FROM party WHERE name = ?1 AND statement = ?2"), drop_statement_(database, "DELETE FROM statement WHERE id = ?1"),
        add_statement_(database, "INSERT OR REPLACE INTO statement(id, public_id, type, stance, day, days, articles, origins, disputes, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                 "(SELECT count(*) FROM dispute WHERE statement = ?1), ?9)"),
        add_member_(database, "INSERT OR REPLACE INTO member(claim, statement, background) VALUES(?1, ?2, ?3)"),
        add_party_(database, "INSERT OR IGNORE INTO party(name, statement, role) VALUES(?1, ?2, ?3)") {}

  bool write() {
    drop_disputes();
    for (const std::string& id : growth_.gone) drop_statement(id);
    std::vector<const link::Statement*> statements;
    for (const link::Statement& statement : growth_.statements) statements.push_back(&statement);
    std::ranges::sort(statements, {}, [](const link::Statement* statement) { return statement->members.front().claim; });
    for (std::size_t at = 0; at < statements.size(); ++at)
      if (!write_statement(*statements[at], static_cast<std::int64_t>(statements.size() - at))) return false;
    write_disputes();
    write_copies();
    return true;
  }

 private:
  struct DisputeRowHere {
    std::size_t reason = 0;
    std::vector<link::Posting> first;  ///< of each side
    std::string public_id;
    std::int64_t kind = 0;
    std::string body;
    auto order() const { return std::tie(reason, first); }
  };

  [[nodiscard]] static std::int64_t row_of(link::ClaimRef claim) { return claim_id(static_cast<std::int64_t>(link::document_of(claim)), link::index_of(claim)); }
  [[nodiscard]] link::ClaimRef ref(std::uint32_t claim) const { return link::ref_of(growth_.numbers[corpus_.claims[claim].document], corpus_.claims[claim].index); }

  void drop_disputes() {
    Statement find(database_, "SELECT id, statement FROM dispute WHERE public_id = ?1"), drop(database_, "DELETE FROM dispute WHERE id = ?1");
    for (const std::string& id : growth_.disputes_gone) {
      Query query(find, std::string_view(id));
      if (!query.step()) continue;
      recount_.insert(query.integer(1));
      const std::int64_t row = query.integer(0);
      Query(drop, row).step();
      --totals_.disputes;
    }
  }

  void drop_parties(std::int64_t statement, std::string_view body) {
    std::vector<std::int64_t> names;
    StatementRow row;
    const auto party = [&](std::int64_t name) {
      names.push_back(name);
      return Party();
    };
    unpack_statement(body, party, [](std::int64_t) { return std::string(); }, row);
    for (const std::int64_t name : names) Query(drop_party_, name, statement).step();
  }

  void drop_statement(const std::string& id) {
    Query query(statement_, std::string_view(id));
    if (!query.step()) return;
    const std::int64_t row = query.integer(0);
    --totals_.statements;
    totals_.shared -= query.integer(1) > 1 ? 1 : 0;
    drop_parties(row, query.blob(2));
    Query(drop_statement_, row).step();
    recount_.erase(row);
  }

  // Of a name that is there already the spelling that comes first in the alphabet stays.
  std::int64_t name_row(std::uint32_t number) {
    const auto [at, is_new] = names_.try_emplace(number, 0);
    if (!is_new) return at->second;
    const link::Name& name = corpus_.names[number];
    {
      Query query(name_, std::string_view(name.id));
      if (query.step()) {
        at->second = query.integer(0);
        if (!name.keyed && name.name_ar < query.text(1)) Query(spell_, at->second, std::string_view(name.name_ar)).step();
        return at->second;
      }
    }
    const bool located = name.type == EntityType::Loc && name.keyed;
    const auto degrees = [&](float value) { return located ? std::optional<double>(value) : std::nullopt; };
    Query(add_name_, std::string_view(name.id), static_cast<std::int64_t>(name.type), std::string_view(name.name_ar), std::string_view(name.name_en), degrees(name.lat), degrees(name.lon)).step();
    return at->second = database_.last_id();
  }

  // The last statement that begins before a claim; 0 when there is none.
  std::int64_t statement_before(link::ClaimRef claim) {
    std::uint64_t place = 0;
    for (std::uint32_t document = 0; document < growth_.numbers.size(); ++document)
      if (growth_.numbers[document] == link::document_of(claim)) place = place_of(corpus_.documents[document]);
    std::int64_t found = 0;
    const auto last_of = [&](link::DocumentNumber document, std::size_t end) {
      const link::KeptText text = shelf_.text(document);
      for (std::size_t index = std::min(end, text.claims.size()); index-- > 0;) {
        const link::ClaimRef ref = link::ref_of(document, index);
        if (text.claims[index].cluster != ref) continue;
        Query query(member_, row_of(ref));
        if (!query.step()) continue;
        found = query.integer(0);
        return true;
      }
      return false;
    };
    if (last_of(link::document_of(claim), link::index_of(claim))) return found;
    shelf_.before(link::Index::Order, 0, {place, link::document_of(claim)}, [&](const link::Posting& document) { return !last_of(document.item, SIZE_MAX); });
    return found;
  }

  // `left`: how many statements may still want an id before the next one that has one; the room between is shared out among them.
  std::optional<std::int64_t> id_of(const link::Statement& statement, std::int64_t left) {
    {
      Query query(statement_, std::string_view(statement.id));
      if (query.step()) {
        totals_.shared -= query.integer(1) > 1 ? 1 : 0;
        const std::int64_t row = query.integer(0);
        drop_parties(row, query.blob(2));
        return row;
      }
    }
    ++totals_.statements;
    const std::int64_t before = statement_before(ref(statement.members.front().claim));
    Query query(next_statement_, before);
    if (!query.step() || query.null(0)) return before + kGap;
    const std::int64_t between = before + (query.integer(0) - before) / (left + 1);
    return between == before ? std::nullopt : std::optional(between);
  }

  // As LinkWriter does it.
  [[nodiscard]] Stance stance_of(const link::Statement& statement) const {
    const auto asserted = std::ranges::count_if(statement.members, [&](const link::Member& member) { return corpus_.claims[member.claim].stance == Stance::Asserted; });
    const bool holds = static_cast<std::size_t>(asserted) * 2 >= statement.members.size();
    return holds ? Stance::Asserted : corpus_.claims[statement.members.front().claim].stance;
  }

  bool write_statement(const link::Statement& statement, std::int64_t left) {
    const auto id = id_of(statement, left);
    if (!id) return false;
    totals_.shared += statement.articles > 1 ? 1 : 0;
    const bool dayless = statement.day_from == kNoDay;
    const std::string body = pack_statement(statement, [&](std::uint32_t name) { return name_row(name); }, [&](std::uint32_t claim) { return row_of(ref(claim)); });
    Query(add_statement_, *id, std::string_view(statement.id), static_cast<std::int64_t>(statement.type), static_cast<std::int64_t>(stance_of(statement)),
          dayless ? std::nullopt : std::optional<std::int64_t>(statement.day_from), dayless ? std::int64_t{0} : std::int64_t{statement.day_to - statement.day_from},
          std::int64_t{statement.articles}, std::int64_t{statement.origins}, Blob{body})
        .step();
    for (const link::Member& member : statement.members) Query(add_member_, row_of(ref(member.claim)), *id, std::int64_t{member.background}).step();
    for (const std::uint32_t name : statement.agent) Query(add_party_, name_row(name), *id, std::int64_t{0}).step();
    for (const std::uint32_t name : statement.target) Query(add_party_, name_row(name), *id, std::int64_t{1}).step();
    return true;
  }

  link::Posting order_of(std::int64_t claim) {
    const auto document = static_cast<link::DocumentNumber>(reading_of(claim));
    const auto [at, is_new] = places_.try_emplace(document, 0);
    if (is_new) {
      link::Corpus one;
      shelf_.sketch(document, one);
      at->second = place_of(one.documents[0]);
    }
    return {at->second, static_cast<std::uint64_t>(number_of(claim))};
  }

  // The disputes of a statement of which some are new, all with the others, in the order of their reasons.
  void write_disputes() {
    std::map<std::int64_t, std::vector<DisputeRowHere>> by_statement;
    for (const link::Growth::Told& told : growth_.disputes) {
      Query query(statement_, std::string_view(told.statement));
      if (!query.step()) throw Fault{{Code::BadDatabase, database_.path(), "a statement that is gone", ""}};
      DisputeRowHere row{.reason = link::rank_of_reason(told.dispute.why.front()), .first = {}, .public_id = told.dispute.id, .kind = static_cast<std::int64_t>(told.dispute.on),
                         .body = pack_dispute(told.dispute, [&](std::uint32_t claim) { return row_of(ref(claim)); })};
      for (const link::DisputeSide& side : told.dispute.sides) row.first.push_back(order_of(row_of(ref(side.claims.front()))));
      by_statement[query.integer(0)].push_back(std::move(row));
      ++totals_.disputes;
    }
    Statement others(database_, "SELECT public_id, kind, body FROM dispute WHERE statement = ?1"), drop(database_, "DELETE FROM dispute WHERE statement = ?1");
    Statement neighbours(database_,
                         "SELECT (SELECT max(id) FROM dispute WHERE statement = (SELECT max(statement) FROM dispute WHERE statement < ?1)), "
                         "(SELECT min(id) FROM dispute WHERE statement = (SELECT min(statement) FROM dispute WHERE statement > ?1))");
    Statement add(database_, "INSERT INTO dispute(id, public_id, kind, statement, body) VALUES(?1, ?2, ?3, ?4, ?5)");
    for (auto& [statement, rows] : by_statement) {
      recount_.insert(statement);
      for (Query query(others, statement); query.step();) {
        std::vector<std::string> why;
        DisputeRowHere row{.reason = 0, .first = {}, .public_id = std::string(query.text(0)), .kind = query.integer(1), .body = std::string(query.blob(2))};
        for (const PackedSide& side : unpack_dispute(row.body, why)) row.first.push_back(order_of(side.claims.front()));
        row.reason = link::rank_of_reason(why.front());
        rows.push_back(std::move(row));
      }
      Query(drop, statement).step();
      std::ranges::stable_sort(rows, [](const DisputeRowHere& a, const DisputeRowHere& b) { return a.order() < b.order(); });
      std::int64_t last = 0, step = kGap;
      {
        Query query(neighbours, statement);
        query.step();
        last = query.null(0) ? 0 : query.integer(0);
        if (!query.null(1)) step = (query.integer(1) - last) / (static_cast<std::int64_t>(rows.size()) + 1);
      }
      for (const DisputeRowHere& row : rows) Query(add, last += step, std::string_view(row.public_id), row.kind, statement, Blob{row.body}).step();
    }
    Statement recount(database_, "UPDATE statement SET disputes = (SELECT count(*) FROM dispute WHERE statement = ?1) WHERE id = ?1");
    for (const std::int64_t statement : recount_) Query(recount, statement).step();
  }

  void write_copies() {
    Statement document(database_, "SELECT document FROM reading WHERE id = ?1"), drop(database_, "DELETE FROM copy WHERE document = ?1");
    Statement add(database_, "INSERT INTO copy(document, text, fullest) VALUES(?1, ?2, ?3)"), first(database_, "SELECT text = document FROM copy WHERE document = ?1");
    const auto row = [&](link::DocumentNumber reading) {
      Query query(document, static_cast<std::int64_t>(reading));
      return query.step() ? query.integer(0) : std::int64_t{0};
    };
    for (const link::DocumentNumber gone : growth_.copies_gone) {
      const std::int64_t id = row(gone);
      {
        Query query(first, id);
        if (query.step() && query.integer(0) != 0) --totals_.copies;
      }
      Query(drop, id).step();
    }
    for (const auto& group : growth_.copies) {
      ++totals_.copies;
      const link::KeptCopy* fullest = &group.front();
      for (const link::KeptCopy& copy : group)
        if (copy.words > fullest->words) fullest = &copy;
      const std::int64_t text = row(group.front().document), full = row(fullest->document);
      for (const link::KeptCopy& copy : group) Query(add, row(copy.document), text, full).step();
    }
  }

  Database& database_;
  link::Shelf& shelf_;
  const link::Growth& growth_;
  const link::Corpus& corpus_;
  LinkTotals& totals_;
  std::unordered_map<std::uint32_t, std::int64_t> names_;
  std::unordered_map<link::DocumentNumber, std::uint64_t> places_;
  std::set<std::int64_t> recount_;  ///< statements some of whose disputes are others
  Statement statement_, member_, next_statement_, name_, spell_, add_name_, drop_party_, drop_statement_, add_statement_, add_member_, add_party_;
};

}  // namespace

bool write_growth(Database& database, link::Shelf& shelf, const link::Growth& growth, LinkTotals& totals) { return GrowthWriter(database, shelf, growth, totals).write(); }

}  // namespace isnad::store
