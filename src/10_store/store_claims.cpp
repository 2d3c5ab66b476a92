// Method: the facets index gives the claims of actors, sources and places, the table of claims filters on type, stance and
// day, the index of words gives the documents for `text`; only claims that are shown, or whose sentence must be looked
// at, are unpacked.
#include <algorithm>
#include <charconv>

#include "core.h"
#include "reviews.h"
#include "schema.h"
#include "search_query.h"

namespace isnad {
namespace {

using store::Fault;
using store::Query;
using store::Statement;

// ?1 facets, ?2 types as bits, ?3 stance, ?4 ?5 first and last day, ?6 ?7 first and last id, ?8 words
constexpr const char* kFromAll = "FROM claim c WHERE ?1 IS NULL";
constexpr const char* kFromFacets = "FROM facet f CROSS JOIN claim c ON c.id = f.rowid WHERE f.facet MATCH ?1";
constexpr const char* kConditions =
    " AND (?2 IS NULL OR (?2 >> c.type) & 1) AND (?3 IS NULL OR c.stance = ?3)"
    " AND (?4 IS NULL OR c.day + c.days >= ?4) AND (?5 IS NULL OR c.day <= ?5) AND c.id BETWEEN ?6 AND ?7"
    " AND (?8 IS NULL OR (c.id >> 20) IN (SELECT r.id FROM word w JOIN reading r ON r.document = w.rowid"
    " WHERE w.word MATCH ?8))";
static_assert(store::kClaimBits == 20, "the shift in kConditions");
constexpr const char* kNewest = " AND c.id < ?9 ORDER BY c.id DESC LIMIT ?10";
// A claim without a day counts as earlier than all.
constexpr const char* kByDay =
    " AND (coalesce(c.day, -10000000), -c.id) > (?11, -?9) ORDER BY coalesce(c.day, -10000000), c.id DESC LIMIT ?10";
constexpr std::int64_t kNoDay = -10'000'000;
constexpr std::int64_t kBeforeAll = kNoDay - 1;
constexpr std::uint32_t kRowsAtOnce = 2000;  // looked through for one page of sentences, before the next ones are asked for

/// A filter in the terms of the statements above.
struct Conditions {
  std::optional<std::string> facets, words;
  std::string more;  ///< what few ask for, in SQL, each with its " AND "
  std::optional<std::int64_t> types, stance, since, until;
  std::int64_t first_id = 0, last_id = INT64_MAX;
  std::optional<store::SearchQuery> text;
  bool nothing = false;  ///< a name or document that is not there

  // A name that stands for nothing lets nothing through.
  bool bears(const store::Meaning& meaning) {
    nothing |= meaning.keys.empty() && meaning.words.empty();
    return !nothing;
  }
  void require(const std::string& facet) { facets = facets ? *facets + " AND " + facet : facet; }
};

std::string in_either_role(const store::Meaning& meaning) {
  return "(" + store::in_role(meaning, "a") + " OR " + store::in_role(meaning, "t") + ")";
}

void require_names(Conditions& out, const ClaimFilter& filter, store::Core& core) {
  if (!filter.actor.empty()) {
    const auto actor = core.meaning(filter.actor);
    if (!filter.role.empty() && filter.role != "agent" && filter.role != "target")
      throw Fault{{Code::BadArgument, "role", filter.role, "agent or target"}};
    if (out.bears(actor)) out.require(filter.role.empty() ? in_either_role(actor) : store::in_role(actor, filter.role.substr(0, 1)));
  }
  if (!filter.between.first.empty() || !filter.between.second.empty()) {
    if (filter.between.first.empty() || filter.between.second.empty())
      throw Fault{{Code::BadArgument, "between", "one name", "two"}};
    const auto one = core.meaning(filter.between.first), other = core.meaning(filter.between.second);
    if (out.bears(one) && out.bears(other)) out.require(store::between(one, other));
  }
  if (!filter.source.empty()) {
    const auto source = core.meaning(filter.source);
    if (out.bears(source)) out.require(store::in_role(source, "s"));
  }
  if (!filter.place.empty()) {
    const auto place = core.meaning(filter.place);
    if (out.bears(place)) out.require(store::in_place(place));
  }
}

void require_document(Conditions& out, const std::string& name, store::Core& core) {
  const auto document = core.id_of(name);
  Statement statement(core.database,
                      "SELECT r.id FROM reading r JOIN coder c ON c.id = r.coder WHERE r.document = ?1 "
                      "AND c.kind = 'machine'");
  if (document) {
    Query query(statement, *document);
    if (query.step()) {
      out.last_id = store::claim_id(query.integer(0), 0);
      out.first_id = store::claim_id(query.integer(0), store::kMaxClaims - 1);
      return;
    }
  }
  out.nothing = true;
}

Conditions conditions_of(const ClaimFilter& filter, store::Core& core) {
  Conditions out;
  require_names(out, filter, core);
  if (!filter.document.empty()) require_document(out, filter.document, core);
  for (const ClaimType type : filter.types) out.types = out.types.value_or(0) | std::int64_t{1} << static_cast<int>(type);
  if (filter.stance) out.stance = static_cast<std::int64_t>(*filter.stance);
  out.since = store::first_day(filter.since, "since");
  out.until = store::last_day(filter.until, "until");
  if (const std::string said = store::published_between(filter.said_since, filter.said_until); !said.empty())
    out.more += " AND (c.id >> 20) IN (SELECT r.id FROM reading r JOIN document d ON d.id = r.document WHERE " + said + ")";
  if (filter.origins > 1 || filter.disputed)
    out.more += " AND EXISTS (SELECT 1 FROM member m JOIN statement s ON s.id = m.statement WHERE m.claim = c.id AND s.origins >= " +
                std::to_string(filter.origins) + (filter.disputed ? " AND s.disputes > 0)" : ")");
  out.more += store::review_condition(filter.reviewed);
  if (!filter.text.empty()) {
    out.text = store::parse_query(filter.text);
    // An excluded word may stand elsewhere in the document, so only wanted ones narrow the documents.
    store::SearchQuery wanted = *out.text;
    std::erase_if(wanted.parts, [](const store::QueryPart& part) { return part.excluded; });
    out.words = store::match_expression(wanted);
  }
  return out;
}

/// Where a walk through claims has come to.
struct Mark {
  std::int64_t day = kBeforeAll, id = INT64_MAX;
};

/// Walks through the claims of a filter in one order.
class ClaimWalk {
 public:
  ClaimWalk(store::Core& core, const ClaimFilter& filter, ClaimOrder order)
      : core_(core),
        conditions_(conditions_of(filter, core)),
        rows_(core.database, std::string("SELECT c.id, coalesce(c.day, -10000000) ") + from() +
                                 (order == ClaimOrder::Newest ? kNewest : kByDay)),
        document_of_(core.database, "SELECT document FROM reading WHERE id = ?1") {
    if (conditions_.text) matcher_.emplace(*conditions_.text);
  }

  [[nodiscard]] const Conditions& conditions() const { return conditions_; }
  [[nodiscard]] std::string from() const {
    return std::string(conditions_.facets ? kFromFacets : kFromAll) + kConditions + conditions_.more;
  }

  /// Bind the conditions to a statement that begins with from(), and `mark` and `limit` after them.
  Query run(Statement& statement, Mark mark, std::int64_t limit) const {
    const auto view = [](const std::optional<std::string>& text) {
      return text ? std::optional<std::string_view>(*text) : std::nullopt;
    };
    return Query(statement, view(conditions_.facets), conditions_.types, conditions_.stance, conditions_.since,
                 conditions_.until, conditions_.first_id, conditions_.last_id, view(conditions_.words), mark.id, limit,
                 mark.day);
  }

  /// Hand over claims after `mark` until `take` returns false or there are no more.
  template <class Take>
  void each(Mark mark, std::uint32_t wanted, Take&& take) {
    if (conditions_.nothing) return;
    const std::int64_t at_once = conditions_.text ? kRowsAtOnce : std::int64_t{wanted};
    while (true) {
      std::vector<Mark> marks;
      for (Query query = run(rows_, mark, at_once); query.step();) marks.push_back({query.integer(1), query.integer(0)});
      for (const Mark& at : marks) {
        StoredClaim claim = load(at.id);
        if (matcher_ && !sentence_holds(claim)) continue;
        if (!take(std::move(claim), at)) return;
      }
      if (static_cast<std::int64_t>(marks.size()) < at_once) return;
      mark = marks.back();
    }
  }

 private:
  StoredClaim load(std::int64_t id) {
    const std::int64_t reading = store::reading_of(id);
    auto& source = loaded_[reading];
    if (!source) {
      Query query(document_of_, reading);
      if (query.step()) source = core_.load(query.integer(0));
    }
    const std::int64_t number = store::number_of(id);
    if (!source || number >= static_cast<std::int64_t>(source->claims.claims.size()))
      throw Fault{{Code::BadDatabase, core_.database.path(), "a claim that its reading does not have", ""}};
    StoredClaim claim{source, static_cast<std::uint32_t>(number)};
    if (loaded_.size() > kPageLimit) loaded_.clear();
    return claim;
  }

  bool sentence_holds(const StoredClaim& claim) {
    store::TextMatcher::Met met;
    return matcher_->find(claim.words(claim.claim().sentence), met);
  }

  store::Core& core_;
  Conditions conditions_;
  Statement rows_, document_of_;
  std::optional<store::TextMatcher> matcher_;
  std::unordered_map<std::int64_t, std::shared_ptr<const StoredDocument>> loaded_;  ///< by reading
};

}  // namespace

Result<Page<StoredClaim>> Store::claims(const ClaimFilter& filter, ClaimOrder order, std::uint32_t limit,
                                        std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    Mark mark;
    if (!after.empty()) {
      const auto numbers = store::parse_mark(after, 2);
      mark = {numbers[0], numbers[1]};
    }
    const std::uint32_t size = store::page_size(limit);
    Page<StoredClaim> page;
    Mark last;
    ClaimWalk walk(*impl_, filter, order);
    walk.each(mark, size + 1, [&](StoredClaim claim, Mark at) {
      if (page.rows.size() == size) {
        page.next = std::to_string(last.day) + "," + std::to_string(last.id);
        return false;
      }
      page.rows.push_back(std::move(claim));
      last = at;
      return true;
    });
    return page;
  });
}

Result<std::uint64_t> Store::count_claims(const ClaimFilter& filter) {
  return store::guarded([&]() -> std::uint64_t {
    const store::Snapshot snapshot(impl_->database);
    ClaimWalk walk(*impl_, filter, ClaimOrder::Newest);
    if (walk.conditions().nothing) return 0;
    if (!walk.conditions().text) {
      Statement statement(impl_->database, "SELECT count(*) " + walk.from() + " AND ?9 = ?9 AND ?10 = ?10 AND ?11 = ?11");
      Query query = walk.run(statement, {}, 1);
      return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
    }
    std::uint64_t count = 0;
    walk.each({}, kPageLimit, [&](const StoredClaim&, Mark) {
      ++count;
      return true;
    });
    return count;
  });
}

std::optional<StoredClaim> store::claim_by_id(Core& core, std::string_view id) {
  const std::size_t slash = id.rfind("/c");
  if (slash == id.npos) return std::nullopt;
  const std::string_view digits = id.substr(slash + 2);
  std::uint32_t number = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  const auto document = core.id_of(id.substr(0, slash));
  if (!document) return std::nullopt;
  auto source = core.load(*document);
  if (number == 0 || number > source->claims.claims.size()) return std::nullopt;
  return StoredClaim{std::move(source), number - 1};
}

Result<StoredClaim> Store::claim(std::string_view id) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    auto found = store::claim_by_id(*impl_, id);
    if (!found) throw store::not_found("claim", id);
    return *std::move(found);
  });
}

}  // namespace isnad
