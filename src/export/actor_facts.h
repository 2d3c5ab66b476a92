// What the tables say of an actor beside its name, as event data code it: sector, ACLED's inter code, civilians.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "claims.h"
#include "link_rows.h"
#include "notes.h"
#include "segment.h"
#include "tables.h"

namespace isnad {

/// ACLED's codes of actors; None where the tables do not tell.
enum class Inter : std::uint8_t { None, State, Rebels, PoliticalMilitia, IdentityMilitia, Rioters, Protesters, Civilians, External };
/// "State forces", "Rebel group", ...; empty for None.
std::string_view name_of(Inter inter);

struct ActorFacts {
  std::string_view kind;     ///< of actors.tsv: "army", "armed-group"; empty for one that the table does not have
  std::string_view sector;   ///< PLOVER's, "MIL"
  std::string country;       ///< ISO 3166-1 alpha-2 of the home ground, lower case
  Inter inter = Inter::None; ///< on home ground
  bool civilian = false;     ///< people without a name who are told of as civilians or victims
  bool of_state = false;     ///< a state, its government or forces
};

/// Looks actors up. Not for several threads at once: words are cut with a memory of its own.
class ActorLookup {
 public:
  explicit ActorLookup(const Tables& tables);
  [[nodiscard]] ActorFacts of(std::string_view key, EntityType type, std::string_view name_ar) const;
  [[nodiscard]] ActorFacts of(const Entity& entity) const { return of(entity.key, entity.type, entity.name_ar); }
  [[nodiscard]] ActorFacts of(const Party& party) const { return of(party.id, party.type, party.name_ar); }

  /// The code of an actor where an event took place: a state's force abroad is External.
  [[nodiscard]] static Inter inter_in(const ActorFacts& facts, std::string_view country);

 private:
  [[nodiscard]] PeopleKind people_kind(std::string_view name_ar) const;
  const Tables& tables_;
  Notes notes_;
  mutable Memo memo_;
  std::unordered_map<std::string_view, std::uint32_t> rows_;  ///< of Tables::actors, by key
};

}  // namespace isnad
