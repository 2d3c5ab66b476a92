// Method: a decision keeps two digests, one of the words of its claim and one of what the machine made of them. Where a document is read anew,
// the first finds the claim again, and the second tells whether it still says what was decided about.
#include "reviews.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "days.h"
#include "schema.h"
#include "sha256.h"

namespace isnad::store {
namespace {

constexpr std::size_t kDigits = 16;  // of a digest: enough within one document
constexpr std::size_t kMostValue = 1000;  // bytes
constexpr std::string_view kOpenGuillemet = "«", kCloseGuillemet = "»", kBetween = "; ";

std::string digest(std::string_view bytes) { return sha256_hex(bytes).substr(0, kDigits); }

class Digest {
 public:
  void add(std::string_view field) { (bytes_ += field) += '\x1f'; }
  void add(const std::optional<std::uint32_t>& count) { add(count ? std::to_string(*count) : std::string()); }
  void add(const Claims& claims, const std::vector<std::uint32_t>& entities) {
    for (const std::uint32_t entity : entities) {
      const Entity& one = claims.entities[entity];
      add(one.key.empty() ? std::string_view(one.name_ar) : one.key);
    }
    add("");
  }
  [[nodiscard]] std::string text() const { return digest(bytes_); }

 private:
  std::string bytes_;
};

std::string reading_of_claim(const Claims& claims, const Claim& claim) {
  Digest out;
  out.add(name_of(claim.type));
  out.add(name_of(claim.stance));
  out.add(claims, claim.agent);
  out.add(claims, claim.target);
  if (claim.place >= 0) out.add(claims, {static_cast<std::uint32_t>(claim.place)});
  out.add(claim.date.date);
  out.add(claim.date.date_to);
  out.add(claim.killed);
  out.add(claim.wounded);
  out.add(claim.captured);
  out.add(claims, claim.chain);
  return out.text();
}

/// A standing or undone decision about a claim of the document.
struct Decided {
  std::int64_t id;
  std::int64_t number;  ///< that the claim had, from 0
  std::string words, reading;
};

std::vector<Decided> decided_about(const Database& database, std::string_view document) {
  // '0' comes after '/': all that begin with the name and a slash.
  const std::string first = std::string(document) + "/c", last = std::string(document) + "/d";
  Statement statement(database, "SELECT id, subject, words, reading FROM decision WHERE subject >= ?1 AND subject < ?2 AND words <> ''");
  std::vector<Decided> out;
  for (Query query(statement, first, last); query.step();) {
    const std::string_view digits = query.text(1).substr(first.size());
    std::int64_t number = 0;
    const auto [stop, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (failed != std::errc() || stop != digits.data() + digits.size()) continue;  // of a document with a longer name
    out.push_back({query.integer(0), number - 1, std::string(query.text(2)), std::string(query.text(3))});
  }
  return out;
}

struct Match {
  std::int64_t claim;
  bool changed;
};

std::optional<Match> match(const Decided& decided, const std::vector<ClaimMarks>& marks) {
  std::optional<Match> same;
  std::vector<std::int64_t> others;
  const auto distance = [&](std::int64_t claim) { return claim < decided.number ? decided.number - claim : claim - decided.number; };
  for (std::size_t index = 0; index < marks.size(); ++index) {
    const auto claim = static_cast<std::int64_t>(index);
    if (marks[index].words != decided.words) continue;
    if (marks[index].reading != decided.reading) others.push_back(claim);
    else if (!same || distance(claim) < distance(same->claim)) same = Match{claim, false};
  }
  if (same) return same;
  return others.size() == 1 ? std::optional(Match{others.front(), true}) : std::nullopt;
}

[[noreturn]] void refuse(std::string_view field, std::string_view value, const char* expected) {
  throw Fault{{Code::BadArgument, std::string(field), "\"" + std::string(value) + "\"", expected}};
}

// A key holds no blank; a name stands in guillemets.
bool is_name(std::string_view text) {
  if (text.starts_with(kOpenGuillemet))
    return text.ends_with(kCloseGuillemet) && text.size() > kOpenGuillemet.size() + kCloseGuillemet.size();
  return !text.empty() && std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter < '\x7f' && letter != ';'; });
}

bool are_names(std::string_view list) {
  for (;;) {
    const std::size_t end = list.find(kBetween);
    if (!is_name(list.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    list.remove_prefix(end + kBetween.size());
  }
}

bool is_date(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = days_of(text.substr(0, slash));
  if (!first || slash == std::string_view::npos) return first.has_value();
  const auto last = days_of(text.substr(slash + 1));
  return last && last->last >= first->first;
}

bool is_count(std::string_view text) {
  std::uint32_t count = 0;
  const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
  return failed == std::errc() && stop == text.data() + text.size();
}

constexpr const char* kHolds = "FROM review v JOIN decision n ON n.id = v.decision WHERE v.claim = c.id AND n.undone = ''";

}  // namespace

const char* const kReviews =
    "SELECT v.claim, v.changed, n.kind, n.field, n.object, n.person, n.made, n.note FROM review v JOIN decision n ON n.id = v.decision "
    "WHERE v.claim BETWEEN ?1 AND ?2 AND n.undone = '' ORDER BY n.id";

ClaimMarks marks_of(std::string_view text, const Claims& claims, std::uint32_t index) {
  const Claim& claim = claims.claims[index];
  const auto words = text.substr(claim.sentence.begin_byte, claim.sentence.size());
  const auto offset = static_cast<std::int64_t>(claim.anchor.begin_byte) - static_cast<std::int64_t>(claim.sentence.begin_byte);
  return {digest(words) + ":" + std::to_string(offset) + "+" + std::to_string(claim.anchor.size()), reading_of_claim(claims, claim)};
}

void check_correction(std::string_view field, std::string_view value) {
  if (value.size() > kMostValue) refuse(field, value.substr(0, 40), "at most 1,000 bytes");
  if (field == "type") {
    if (!claim_type_of(value)) refuse(field, value, "a claim type of the codebook");
  } else if (field == "stance") {
    if (!stance_of(value)) refuse(field, value, "asserted, denied, doubted or planned");
  } else if (field == "agent" || field == "target" || field == "chain") {
    if (!value.empty() && !are_names(value)) refuse(field, value, "keys or names in guillemets, with \"; \" between");
  } else if (field == "place") {
    if (!value.empty() && !is_name(value)) refuse(field, value, "a key, or a name in guillemets");
  } else if (field == "date") {
    if (!value.empty() && !is_date(value)) refuse(field, value, "a day, month or year, or two with a slash between");
  } else if (field == "killed" || field == "wounded" || field == "captured") {
    if (!value.empty() && !is_count(value)) refuse(field, value, "a whole number");
  } else {
    refuse("field", field, "type, stance, agent, target, chain, place, date, killed, wounded or captured");
  }
}

bool has_reviews(const Database& database) { return database.number("SELECT EXISTS(SELECT 1 FROM decision WHERE words <> '')") != 0; }

void map_reviews(const Database& database, std::int64_t reading, std::string_view text, const Claims& claims) {
  Statement name(database, "SELECT d.name FROM reading r JOIN document d ON d.id = r.document WHERE r.id = ?1");
  Query named(name, reading);
  if (!named.step()) return;
  const std::vector<Decided> decided = decided_about(database, named.text(0));
  if (decided.empty()) return;
  std::vector<ClaimMarks> marks;
  for (std::uint32_t claim = 0; claim < claims.claims.size(); ++claim) marks.push_back(marks_of(text, claims, claim));
  Statement insert(database, "INSERT OR REPLACE INTO review(decision, claim, changed) VALUES(?1, ?2, ?3)");
  for (const Decided& one : decided)
    if (const auto found = match(one, marks))
      Query(insert, one.id, claim_id(reading, found->claim), std::int64_t{found->changed}).step();
}

std::map<std::uint32_t, Review> reviews_of(Statement& reviews, std::int64_t reading) {
  std::map<std::uint32_t, Review> out;
  for (Query query(reviews, claim_id(reading, kMaxClaims - 1), claim_id(reading, 0)); query.step();) {
    const std::string_view kind = query.text(2);
    Review& review = out[static_cast<std::uint32_t>(number_of(query.integer(0)))];
    if (kind == "reviewed" && !review.verdict.empty() && review.verdict != kind) continue;
    if (kind == "correct") {
      std::erase_if(review.corrections, [&](const Review::Correction& one) { return one.field == query.text(3); });
      review.corrections.push_back({std::string(query.text(3)), std::string(query.text(4))});
    } else {
      review.corrections.clear();
    }
    review.verdict = kind == "correct" ? "corrected" : kind;
    review.person = query.text(5);
    review.made = query.text(6);
    review.note = query.text(7);
    review.changed = query.integer(1) != 0;
  }
  return out;
}

std::string review_condition(std::string_view reviewed) {
  if (reviewed.empty()) return {};
  const std::string any = std::string("EXISTS (SELECT 1 ") + kHolds + " AND v.changed = 0)";
  if (reviewed == "yes") return " AND " + any;
  if (reviewed == "no") return " AND NOT " + any;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kVerdicts{
      {{"right", "right"}, {"wrong", "wrong"}, {"corrected", "correct"}}};
  const auto* const verdict = std::ranges::find(kVerdicts, reviewed, &std::pair<std::string_view, std::string_view>::first);
  if (verdict == kVerdicts.end()) refuse("reviewed", reviewed, "yes, no, right, wrong or corrected");
  return std::string(" AND (SELECT n.kind ") + kHolds + " AND n.kind <> 'reviewed' ORDER BY n.id DESC LIMIT 1) = '" +
         std::string(verdict->second) + "'";
}

}  // namespace isnad::store
