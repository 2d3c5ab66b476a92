// What linking sees of many documents: each document and each claim as a small record that points into common pools.
// A document's part is a pure function of the document and its claims (sketch.h), so it can be made anywhere and in any
// order; sort() then gives the corpus the one order in which everything later runs.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims.h"
#include "tables.h"

namespace isnad::link {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
inline constexpr std::uint32_t kNoName = 0xFFFFFFFF;

/// An actor, person, place or kind of people as documents share it.
struct Name {
  std::string id;        ///< key of the tables, or the Arabic name in guillemets
  std::string name_ar, name_en;
  EntityType type = EntityType::Org;
  bool keyed = false;
  ActorKind kind = ActorKind::Other;  ///< of an actor with a key
  std::uint32_t side = kNoName;       ///< the largest organisation that it is part of; itself when it is part of none
  Country country = 0;
  float lat = 0, lon = 0;             ///< of a place with a key
  Precision precision = Precision::Point;  ///< of a place: how large it is
  std::uint32_t parent = kNoName;     ///< of a place: the next larger one; of an actor: in whose name it acts, as a branch
  std::uint64_t hash = 0;             ///< of its id, below 2^48; set by Names::add()
};

/// A place of the tables no larger than a town.
inline bool is_town(const Name& name) {
  return name.keyed && name.type == EntityType::Loc && name.precision <= Precision::Town;
}

inline constexpr int kMaxParts = 6;  ///< steps from a place to what it is a part of

/// Whether a name is another, or a part of it over at most `kMaxParts` steps (a village in its district in its province).
/// @param parent_of  of a name, what it is a part of; kNoName of a whole
template <class ParentOf>
bool lies_in(std::uint32_t part, std::uint32_t whole, ParentOf&& parent_of) {
  for (int step = 0; step < kMaxParts && part != kNoName; ++step, part = parent_of(part))
    if (part == whole) return true;
  return false;
}

/// All names of a corpus, numbered as they come; by id after sort().
class Names {
 public:
  /// The number it has already, or a new one. Of several spellings of a name without a key the first in the alphabet stays.
  std::uint32_t add(Name name);
  /// Names that came before are told of what they are part of.
  void relate(std::uint32_t number, std::uint32_t side, std::uint32_t parent);
  /// Number them by id. Gives the new number of each old one.
  std::vector<std::uint32_t> sort();
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
  [[nodiscard]] const Name& operator[](std::uint32_t number) const { return names_[number]; }
  [[nodiscard]] bool lies_in(std::uint32_t part, std::uint32_t whole) const {
    return link::lies_in(part, whole, [this](std::uint32_t name) { return names_[name].parent; });
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::vector<Name> names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// The bit of a word's hash that is set when the word is a number, a name, or in no table: two sentences that share it are
/// likelier to be of one occasion than two that share a common word.
inline constexpr std::uint32_t kTelling = 1;

/// Whom a toll may count, as bits: nobody counts a soldier among the civilians.
inline constexpr std::uint8_t kSoldiers = 1, kFighters = 2, kCivilians = 4, kAnybody = kSoldiers | kFighters | kCivilians;

/// A run of a pool.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// Things of one kind that a sentence counts (things.h).
struct Things {
  std::uint8_t kind = 0;     ///< 0: it counts none
  std::uint32_t number = 0;
};

struct DocumentSketch {
  std::string id, outlet, url;
  std::int32_t published = kNoDay;    ///< days from 1970-01-01
  std::uint32_t words = 0;            ///< of the body
  Range shingles = {};                     ///< in Corpus::shingles: hashes of the sampled runs of words, below 2^40, sorted, each once
  Range title = {};                        ///< in Corpus::ids: hashes of the words of the headline, sorted
  Range figures = {};                      ///< in Corpus::ids: hashes of numbers, weekdays and months (details.h), sorted
  Range proper = {};                       ///< in Corpus::ids: hashes of words that may be names (details.h), sorted
  Range topics = {};                       ///< in Corpus::ids: names of persons, places and organisations with a key, sorted
  std::uint32_t outlet_name = kNoName;  ///< the outlet, when the tables know it as an actor
  std::uint32_t first_claim = 0, claims = 0;
};

/// Hash of a text, below 2^48: the same on every machine.
std::uint64_t short_hash(std::string_view text);

/// Where a document stands in a corpus: by day of publication, unknown days last, then by a hash of its id. Below 2^63.
std::uint64_t place_of(const DocumentSketch& document);
/// The day of a place; kNoDay when it is unknown.
std::int32_t day_of(std::uint64_t place);
/// The order of a corpus. By place; of equals, of which there are next to none, by id.
bool stands_before(const DocumentSketch& a, const DocumentSketch& b);

struct ClaimSketch {
  std::uint32_t document = 0;
  std::uint32_t index = 0;            ///< in the document's claims: "c1" is 0
  ClaimType type = ClaimType::Assault;
  Stance stance = Stance::Asserted;
  bool dated = false;                 ///< the text states a day, month or year for it
  bool headline = false;
  bool denial = false;                ///< somebody says that it is not so; a text that only negates, or tells of an end, denies nothing
  bool beside = false;                ///< its place is only named beside it: "quarters held by D. in the town"
  bool several = false;               ///< its place is told together with another: "in A and B"
  bool total = false;                 ///< its toll counts all since a war began, or for years: no occasion
  bool life = false;                  ///< it is about the life of one man with a name: his death, an attempt on him, or that he is not dead
  bool captive = false;               ///< somebody is abducted, caught or arrested
  bool claimed = false;               ///< its agent claims the deed, of which the text tells: "D. claimed the bombing that killed two"
  std::uint8_t counted = kAnybody;    ///< whom its toll counts
  std::int32_t day_from = kNoDay, day_to = kNoDay;  ///< stated, else the day of publication
  ByteSpan sentence;
  Range agent = {}, target = {}, chain = {};         ///< in Corpus::ids: names; agent and target sorted, chain outermost first
  Range victims = {};                 ///< in Corpus::ids: the organisation that its toll counts, where that is no target (one side of a clash); sorted
  std::uint32_t place = kNoName;
  Range words = {};                       ///< in Corpus::ids: the smallest hashes of the sentence's words, sorted
  std::optional<std::uint32_t> killed, wounded, captured;
  Things things = {};                 ///< of an attack: what its sentence counts
  Bound bound[3] = {Bound::Exact, Bound::Exact, Bound::Exact};  ///< of killed, wounded, captured
};

inline constexpr std::array kTolls = {Toll::Killed, Toll::Wounded, Toll::Captured};

/// How many it counts, of the killed, the wounded or the captured.
inline const std::optional<std::uint32_t>& count_of(const ClaimSketch& claim, Toll toll) {
  return toll == Toll::Killed ? claim.killed : toll == Toll::Wounded ? claim.wounded : claim.captured;
}

inline bool has_toll(const ClaimSketch& claim) { return claim.killed || claim.wounded || claim.captured; }

/// A man dies once, wherever and whenever texts say that it was; an attempt on him is of a day.
inline bool is_death(const ClaimSketch& claim) { return claim.life && (claim.killed || claim.stance == Stance::Denied); }

struct Corpus {
  Names names;
  std::vector<DocumentSketch> documents;
  std::vector<ClaimSketch> claims;
  std::vector<std::uint32_t> ids;
  std::vector<std::uint64_t> shingles;

  [[nodiscard]] std::span<const std::uint32_t> run(Range range) const {
    return std::span(ids).subspan(range.begin, range.size);
  }
  [[nodiscard]] std::span<const std::uint64_t> shingles_of(const DocumentSketch& document) const {
    return std::span(shingles).subspan(document.shingles.begin, document.shingles.size);
  }
  [[nodiscard]] const DocumentSketch& document_of(const ClaimSketch& claim) const { return documents[claim.document]; }
  /// "da0012/c3"
  [[nodiscard]] std::string id_of(const ClaimSketch& claim) const {
    return documents[claim.document].id + "/c" + std::to_string(claim.index + 1);
  }
  /// Documents as stands_before() says; claims by document, then place in it; names by id.
  void sort();
  /// Adds a document of another corpus at the end, with all that it points to.
  void add(const Corpus& from, std::uint32_t document);

 private:
  void renumber(const std::vector<std::uint32_t>& number);
  void sort_ids();
};

}  // namespace isnad::link
