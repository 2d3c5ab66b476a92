// What linking found: statements, disputes, copies, and what people decided about them.
#include <algorithm>
#include <unordered_map>

#include "core.h"
#include "days.h"
#include "disputes.h"
#include "packed_links.h"
#include "schema.h"
#include "split_words.h"
#include "utf8.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

constexpr std::size_t kDocumentsAtHand = 256;  // documents kept while tellings are put together
constexpr std::int64_t kBeforeAll = -10'000'001, kDayless = -10'000'000;

constexpr const char* kColumns =
    "s.id, s.public_id, s.type, s.day, s.days, s.articles, s.origins, s.disputes, s.body FROM statement s ";

/// Puts rows together: names, claims and documents as they are asked for.
class Rows {
 public:
  explicit Rows(store::Core& core)
      : core_(core),
        name_(core.database, "SELECT key, type, name_ar, name_en, lat, lon FROM name WHERE id = ?1"),
        document_(core.database, "SELECT d.id, d.name FROM reading r JOIN document d ON d.id = r.document WHERE r.id = ?1"),
        members_(core.database, "SELECT claim, background FROM member WHERE statement = ?1") {}

  std::string claim_name(std::int64_t claim) {
    return document_of(claim).name + "/c" + std::to_string(store::number_of(claim) + 1);
  }

  StatementRow statement(const Query& query, bool tellings) {
    StatementRow out;
    out.id = query.text(1);
    out.type = static_cast<ClaimType>(query.integer(2));
    if (!query.null(3)) {
      out.day_from = static_cast<std::int32_t>(query.integer(3));
      out.day_to = out.day_from + static_cast<std::int32_t>(query.integer(4));
    }
    out.articles = static_cast<std::uint32_t>(query.integer(5));
    out.origins = static_cast<std::uint32_t>(query.integer(6));
    out.disputed = query.integer(7) > 0;
    const auto place = store::unpack_statement(query.blob(8), [&](std::int64_t id) { return named(id).party; },
                                               [&](std::int64_t claim) { return claim_name(claim); }, out);
    if (place) {
      out.place = named(*place).party;
      out.lat_lon = named(*place).lat_lon;
    }
    if (tellings) add_tellings(query.integer(0), out);
    return out;
  }

  Telling telling(std::int64_t claim, bool background) {
    const Named& named = document_of(claim);
    const Open& open = document(named.id);
    const StoredDocument& stored = *open.stored;
    const auto number = static_cast<std::uint32_t>(store::number_of(claim));
    if (number >= stored.claims.claims.size())
      throw Fault{{Code::BadDatabase, core_.database.path(), "a link to a claim that is gone", "isnad link"}};
    const Claim& of = stored.claims.claims[number];
    Telling out{.document = named.name, .claim = number, .outlet = stored.document.outlet, .sentence = of.sentence,
                .points = {open.points.at(of.sentence.begin_byte), open.points.at(of.sentence.end_byte)},
                .words = stored.document.text.substr(of.sentence.begin_byte, of.sentence.size()), .type = of.type,
                .stance = of.stance, .background = background};
    if (const auto day = days_of(stored.document.published)) out.said = static_cast<std::int32_t>(day->first);
    const auto parties = [&](const std::vector<std::uint32_t>& entities, std::vector<Party>& into) {
      for (const std::uint32_t index : entities) {
        const Entity& entity = stored.claims.entities[index];
        into.push_back({entity.key.empty() ? "«" + entity.name_ar + "»" : std::string(entity.key), entity.name_ar, entity.name_en,
                        entity.type});
      }
    };
    parties(of.agent, out.agent);
    parties(of.target, out.target);
    parties(of.chain, out.chain);
    return out;
  }

 private:
  struct Named {
    std::int64_t id = 0;
    std::string name;
  };
  struct NameRow {
    Party party;
    std::optional<std::pair<double, double>> lat_lon;
  };
  struct Open {
    explicit Open(std::shared_ptr<const StoredDocument> document)
        : stored(std::move(document)), points(stored->document.text) {}
    std::shared_ptr<const StoredDocument> stored;
    CodePointIndex points;
  };

  const Named& document_of(std::int64_t claim) {
    const std::int64_t reading = store::reading_of(claim);
    const auto [at, is_new] = readings_.try_emplace(reading);
    if (is_new) {
      Query query(document_, reading);
      if (!query.step())
        throw Fault{{Code::BadDatabase, core_.database.path(), "a link to a reading that is gone", "isnad link"}};
      at->second = {query.integer(0), std::string(query.text(1))};
    }
    return at->second;
  }

  const Open& document(std::int64_t id) {
    const auto at = documents_.find(id);
    if (at != documents_.end()) return at->second;
    if (documents_.size() >= kDocumentsAtHand) documents_.clear();
    return documents_.emplace(id, Open(core_.load(id))).first->second;
  }

  const NameRow& named(std::int64_t id) {
    const auto [at, is_new] = names_.try_emplace(id);
    if (!is_new) return at->second;
    Query query(name_, id);
    if (!query.step()) throw Fault{{Code::BadDatabase, core_.database.path(), "a name without a row", ""}};
    at->second.party = {std::string(query.text(0)), std::string(query.text(2)), std::string(query.text(3)),
                        static_cast<EntityType>(query.integer(1))};
    if (!query.null(4)) at->second.lat_lon = {query.real(4), query.real(5)};
    return at->second;
  }

  void add_tellings(std::int64_t statement, StatementRow& out) {
    std::vector<std::pair<std::int64_t, bool>> members;
    for (Query query(members_, statement); query.step();) members.emplace_back(query.integer(0), query.integer(1) != 0);
    for (const auto& [claim, background] : members) out.tellings.push_back(telling(claim, background));
    std::ranges::sort(out.tellings, [](const Telling& a, const Telling& b) {
      return a.said != b.said ? a.said < b.said : a.document != b.document ? a.document < b.document : a.claim < b.claim;
    });
    std::size_t asserted = 0;
    for (const Telling& telling : out.tellings) asserted += telling.stance == Stance::Asserted ? 1 : 0;
    if (!out.tellings.empty() && asserted * 2 < out.tellings.size()) out.stance = out.tellings.front().stance;
  }

  store::Core& core_;
  Statement name_, document_, members_;
  std::unordered_map<std::int64_t, NameRow> names_;
  std::unordered_map<std::int64_t, Named> readings_;
  std::unordered_map<std::int64_t, Open> documents_;
};

// The rows of `name` that a key or name given by a person may stand for, as a list in SQL.
std::string names_meant(store::Core& core, const std::string& given) {
  const store::Meaning meaning = core.meaning(given);
  std::string out;
  Statement statement(core.database, "SELECT id, key, name_ar FROM name");
  for (Query query(statement); query.step();) {
    const bool keyed = std::ranges::find(meaning.keys, store::key_form(query.text(1))) != meaning.keys.end();
    const std::string form = "_" + store::name_form(query.text(2)) + "_";
    const bool named = meaning.keys.empty() && !meaning.words.empty() &&
                       std::ranges::all_of(meaning.words, [&](const std::string& word) {
                         return form.find("_" + word + "_") != std::string::npos;
                       });
    if (keyed || named) out += (out.empty() ? "" : ",") + std::to_string(query.integer(0));
  }
  return out.empty() ? "-1" : out;
}

std::string names_meant(store::Core& core, const std::vector<std::string>& given) {
  std::string out;
  for (const std::string& name : given) out += (out.empty() ? "" : ",") + names_meant(core, name);
  return out;
}

std::string has_party(const std::string& names, const char* roles) {
  return "s.id IN (SELECT statement FROM party WHERE name IN (" + names + ") AND role IN (" + roles + "))";
}

}  // namespace

Result<Page<StatementRow>> Store::statements(const StatementFilter& filter, std::uint32_t limit, std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const auto since = store::first_day(filter.since, "since"), until = store::last_day(filter.until, "until");
    std::string sql = std::string("SELECT ") + kColumns + "WHERE (coalesce(s.day, -10000000), s.id) > (?1, ?2)";
    if (since) sql += " AND s.day + s.days >= " + std::to_string(*since);
    if (until) sql += " AND s.day <= " + std::to_string(*until);
    if (filter.articles > 1) sql += " AND s.articles >= " + std::to_string(filter.articles);
    if (filter.origins > 1) sql += " AND s.origins >= " + std::to_string(filter.origins);
    if (filter.disputed) sql += " AND s.disputes > 0";
    if (!filter.types.empty()) {
      std::string types;
      for (const ClaimType type : filter.types) types += (types.empty() ? "" : ",") + std::to_string(static_cast<int>(type));
      sql += " AND s.type IN (" + types + ")";
    }
    if (!filter.actor.empty()) sql += " AND " + has_party(names_meant(*impl_, filter.actor), "0, 1");
    if (filter.between.first.empty() != filter.between.second.empty())
      throw Fault{{Code::BadArgument, "between", "one name", "two"}};
    if (!filter.between.first.empty()) {
      const std::string a = names_meant(*impl_, filter.between.first), b = names_meant(*impl_, filter.between.second);
      const std::string mutual = "(" + has_party(a, "0") + " AND " + has_party(b, "0") +
                                 " AND NOT EXISTS (SELECT 1 FROM party WHERE statement = s.id AND role = 1))";
      sql += " AND ((" + has_party(a, "0") + " AND " + has_party(b, "1") + ") OR (" + has_party(b, "0") + " AND " +
             has_party(a, "1") + ") OR " + mutual + ")";
    }
    sql += " ORDER BY coalesce(s.day, -10000000), s.id LIMIT ?3";
    std::int64_t last_day = kBeforeAll, last_id = 0;
    if (!after.empty()) {
      const auto mark = store::parse_mark(after, 2);
      last_day = mark[0];
      last_id = mark[1];
    }
    const std::uint32_t size = store::page_size(limit);
    Statement statement(impl_->database, sql);
    Query query(statement, last_day, last_id, size + 1);
    Rows rows(*impl_);
    Page<StatementRow> page;
    while (query.step()) {
      if (page.rows.size() == size) {
        page.next = std::to_string(last_day) + "," + std::to_string(last_id);
        break;
      }
      page.rows.push_back(rows.statement(query, filter.tellings));
      last_day = query.null(3) ? kDayless : query.integer(3);
      last_id = query.integer(0);
    }
    return page;
  });
}

Result<StatementRow> Store::statement(std::string_view id) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database, std::string("SELECT ") + kColumns + "WHERE s.public_id = ?1");
    Query query(statement, id);
    if (!query.step()) throw store::not_found("statement", id);
    return Rows(*impl_).statement(query, true);
  });
}

Result<Page<DisputeRow>> Store::disputes(const DisputeFilter& filter, std::uint32_t limit, std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    std::string sql =
        "SELECT d.id, d.public_id, d.kind, s.public_id, d.body, coalesce((SELECT kind FROM decision WHERE subject = d.public_id "
        "AND undone = '' AND kind IN ('confirm', 'reject', 'propose') ORDER BY id DESC LIMIT 1), 'propose') AS said "
        "FROM dispute d JOIN statement s ON s.id = d.statement WHERE d.id > ?1";
    if (filter.on) sql += " AND d.kind = " + std::to_string(static_cast<int>(*filter.on));
    if (!filter.actor.empty()) sql += " AND " + has_party(names_meant(*impl_, filter.actor), "0, 1");
    if (!filter.state.empty()) sql += " AND said = ?3";
    sql += " ORDER BY d.id LIMIT ?2";
    std::int64_t last_id = after.empty() ? 0 : store::parse_mark(after, 1).front();
    const std::uint32_t size = store::page_size(limit);
    Statement statement(impl_->database, sql);
    Query query(statement, last_id, size + 1);
    const std::string said = filter.state == "confirmed" ? "confirm" : filter.state == "rejected" ? "reject" : "propose";
    if (!filter.state.empty()) query.bind(3, std::string_view(said));
    Rows rows(*impl_);
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
        for (const std::int64_t claim : side.claims) out.tellings.push_back(rows.telling(claim, false));
      }
      last_id = query.integer(0);
    }
    return page;
  });
}

Result<std::vector<CopiesRow>> Store::copies() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database,
                        "SELECT c.text, d.name, e.name, f.name FROM copy c JOIN document d ON d.id = c.document "
                        "JOIN document e ON e.id = c.text JOIN document f ON f.id = c.fullest "
                        "ORDER BY e.published, e.name, d.published, d.name");
    std::vector<CopiesRow> out;
    std::int64_t last = 0;
    for (Query query(statement); query.step();) {
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

Result<std::vector<DecisionRow>> Store::decisions() {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Statement statement(impl_->database,
                        "SELECT id, made, person, kind, subject, object, note, undone FROM decision ORDER BY id DESC");
    std::vector<DecisionRow> out;
    for (Query query(statement); query.step();)
      out.push_back({static_cast<std::uint64_t>(query.integer(0)), std::string(query.text(1)), std::string(query.text(2)),
                     std::string(query.text(3)), std::string(query.text(4)), std::string(query.text(5)),
                     std::string(query.text(6)), std::string(query.text(7))});
    return out;
  });
}

}  // namespace isnad
