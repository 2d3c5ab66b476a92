// What people ask of a table row and no stage reads: where it comes from, what it is called, what it means. Kept in
// sections of their own, so that reading a text touches none of their pages.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "tables.h"

namespace isnad {

/// Of the row of Tables::actors with the same index. Cells as the table has them; empty where it has none.
struct ActorNote { Text kind, sector, inter, table, source, note; };

/// Of the row of Tables::aliases with the same index: the name as the table writes it. A name made of a nationality has
/// the table actor_patterns.tsv.
struct AliasNote { Text name, table, source; };

/// Of the row of Tables::places with the same index.
struct PlaceNote {
  Text kind, table, source;
  std::uint32_t first_name = 0, names = 0;  ///< of Notes::place_names; name_ar is not among them
};
struct PlaceName { Text name, table, source; };

/// "jabhat-al-nusra renamed-to jabhat-fath-al-sham since 2016-07-28". Days, months or years, as precisely as known.
struct TieNote {
  std::uint32_t actor = 0, other = 0;  ///< of Tables::actors
  Text relation, since, until, source;
};

/// A row with an id, or a rule ("clause/verb", of rules.tsv). `meaning` are the cells that say what the word is for, as
/// "column cell; column cell"; of a rule what it does.
struct RowNote { Text id, table, lemma, meaning, source; };

/// Views of the sections above.
class Notes {
 public:
  explicit Notes(const Tables& tables);

  std::span<const ActorNote> actors;
  std::span<const AliasNote> aliases;
  std::span<const PlaceNote> places;
  std::span<const PlaceName> place_names;
  std::span<const TieNote> ties;      ///< in the order of the table
  std::span<const RowNote> rows;     ///< by id

  /// Null when no row has this id.
  [[nodiscard]] const RowNote* row(std::string_view id) const;
  /// Index into Tables::actors or ::places, or nothing. Looks at every row: for people, not for a stage.
  [[nodiscard]] std::optional<std::uint32_t> actor(std::string_view key) const;
  [[nodiscard]] std::optional<std::uint32_t> place(std::string_view key) const;

 private:
  const Tables& tables_;
};

}  // namespace isnad
