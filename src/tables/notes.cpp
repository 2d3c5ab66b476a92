#include "notes.h"

#include <algorithm>

namespace isnad {
namespace {

template <class Row>
std::optional<std::uint32_t> index_of(const Tables& tables, std::span<const Row> rows, std::string_view key) {
  const auto found = std::ranges::find_if(rows, [&](const Row& row) { return tables.text(row.key) == key; });
  if (found == rows.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows.begin());
}

}  // namespace

Notes::Notes(const Tables& tables)
    : actors(tables.image.section<ActorNote>(Section::ActorNotes)),
      aliases(tables.image.section<AliasNote>(Section::AliasNotes)),
      places(tables.image.section<PlaceNote>(Section::PlaceNotes)),
      place_names(tables.image.section<PlaceName>(Section::PlaceNames)),
      ties(tables.image.section<TieNote>(Section::TieNotes)),
      rows(tables.image.section<RowNote>(Section::RowNotes)),
      tables_(tables) {}

const RowNote* Notes::row(std::string_view id) const {
  const auto found = std::ranges::lower_bound(rows, id, {}, [&](const RowNote& row) { return tables_.text(row.id); });
  return found != rows.end() && tables_.text(found->id) == id ? &*found : nullptr;
}

std::optional<std::uint32_t> Notes::actor(std::string_view key) const { return index_of(tables_, tables_.actors, key); }
std::optional<std::uint32_t> Notes::place(std::string_view key) const { return index_of(tables_, tables_.places, key); }

}  // namespace isnad
