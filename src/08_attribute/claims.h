// What the reading ends in: the entities and sourced claims of one document. The contract's JSON is a picture of this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "span.h"

namespace isnad {

enum class EntityType : std::uint8_t { Org, Per, Ppl, Loc, Doc };
enum class MentionKind : std::uint8_t { Name, Nominal };
enum class Stance : std::uint8_t { Asserted, Denied, Doubted, Planned };
enum class Bound : std::uint8_t { Exact, Min, Max, About };
enum class Toll : std::uint8_t { Killed, Wounded, Captured };

/// PLOVER's sixteen plus CONTROL, JOIN, SPLIT, BELONG; see eval/codebook.md for their meaning.
enum class ClaimType : std::uint8_t {
  Agree, Consult, Support, Cooperate, Aid, Concede, Retreat, Request, Accuse, Reject,
  Threaten, Protest, Sanction, Mobilize, Coerce, Assault, Control, Join, Split, Belong
};
inline constexpr int kClaimTypes = 20;

/// "ORG", "name", "asserted", "exact", "killed", "ASSAULT": the words of the contract.
std::string_view name_of(EntityType type);
std::string_view name_of(MentionKind kind);
std::string_view name_of(Stance stance);
std::string_view name_of(Bound bound);
std::string_view name_of(Toll toll);
std::string_view name_of(ClaimType type);
std::optional<ClaimType> claim_type_of(std::string_view name);
std::optional<Stance> stance_of(std::string_view name);

struct EntityMention {
  ByteSpan span;
  MentionKind kind = MentionKind::Name;
  std::string_view colour;  ///< "hostile", "self", "praise"; empty when neutral
};

/// Where a place is. Degrees, WGS 84.
struct Located {
  double lat = 0, lon = 0;
  std::string_view precision;             ///< point, town, district, governorate, country
  std::vector<std::string_view> within;   ///< English names, nearest first
  std::uint32_t candidates = 1;           ///< how many places of that name the table has
};

struct Entity {
  EntityType type = EntityType::Org;
  std::string_view key;      ///< id in the actor or place table; empty when the table has none
  std::string name_ar;
  std::string name_en;       ///< of the table; of a person without a key made by machine, or empty
  /// Whether name_en was made by machine from the Arabic name (romanise.h), not read in a table.
  [[nodiscard]] bool romanised() const { return key.empty() && !name_en.empty(); }
  std::optional<Located> located;
  std::vector<EntityMention> mentions;  ///< in text order
};

struct TollNumber {
  Toll what = Toll::Killed;
  std::uint32_t value = 0;
  Bound bound = Bound::Exact;
  std::int32_t of = -1;      ///< index of the entity counted, -1 when the text does not say
  ByteSpan span;
};

/// The words by which a link of the chain is known to speak.
struct Cue {
  ByteSpan span;
  std::string_view verb;     ///< colour of the cue: say, stress, reveal, claim, deny, doubt, ...
  std::int32_t link = -1;    ///< index of the entity
};

/// ISO day, month or year, as precise as the text: "2018-02-16", "2018-02", "2018".
struct ClaimDate {
  std::string date;          ///< empty when the text states none
  std::string date_to;       ///< empty unless the text gives a range
  std::string_view precision;  ///< day, month, year; empty with date
};

struct Claim {
  ClaimType type = ClaimType::Assault;
  std::string_view mode;     ///< PLOVER's mode, or empty
  ByteSpan anchor;
  ByteSpan sentence;         ///< contains the anchor
  std::vector<std::uint32_t> agent;   ///< indices into Claims::entities
  std::vector<std::uint32_t> target;
  std::int32_t place = -1;
  ClaimDate date;
  std::optional<std::uint32_t> killed, wounded, captured;
  std::vector<TollNumber> numbers;
  Stance stance = Stance::Asserted;
  std::vector<std::uint32_t> chain;   ///< outermost source first; empty when the text speaks itself
  std::vector<Cue> cues;
  std::vector<std::string_view> why;  ///< rule ids "stage/what" and table row ids, in the order they fired
};

/// string_views point into the tables, which outlive every Claims.
struct Claims {
  std::vector<Entity> entities;  ///< ids in the contract: "e1" is index 0
  std::vector<Claim> claims;     ///< in text order of their anchors; ids "c1", ...
};

}  // namespace isnad
