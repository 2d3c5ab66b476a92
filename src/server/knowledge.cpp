#include "knowledge.h"

#include "actor_name.h"
#include "engine.h"

namespace isnad {

Result<std::unique_ptr<const Knowledge>> Knowledge::open() {
  auto tables = open_tables();
  if (!tables) return tables.error();
  const auto ladder = link::Ladder::built_in();
  if (!ladder) return ladder.error();
  return std::unique_ptr<const Knowledge>(new Knowledge(*std::move(tables), *ladder));
}

Knowledge::Knowledge(std::shared_ptr<const Tables> tables, const link::Ladder& ladder)
    : tables_(std::move(tables)), notes_(*tables_), ladder_(ladder), sources_(*tables_) {
  places_.reserve(tables_->places.size());
  for (std::uint32_t row = 0; row < tables_->places.size(); ++row) places_.emplace(tables_->text(tables_->places[row].key), row);
}

std::string_view Knowledge::precision_of(std::string_view place) const {
  const auto found = places_.find(place);
  return name_of(found == places_.end() ? Precision::Town : tables_->places[found->second].precision);
}

std::vector<Party> Knowledge::regions_of(std::string_view place) const {
  std::vector<Party> out;
  const auto found = places_.find(place);
  if (found == places_.end()) return out;
  for (std::uint32_t above = tables_->places[found->second].parent; above != 0; above = tables_->places[above - 1].parent) {
    const PlaceRow& row = tables_->places[above - 1];
    out.push_back({std::string(tables_->text(row.key)), std::string(tables_->text(row.name_ar)), std::string(tables_->text(row.name_en)), EntityType::Loc});
  }
  return out;
}

Party Knowledge::party(std::uint32_t actor) const {
  const ActorRow& row = tables_->actors[actor];
  return {std::string(tables_->text(row.key)), std::string(tables_->text(row.name_ar)), std::string(tables_->text(row.name_en)), row.type};
}

Result<Party> Knowledge::actor(Store& store, std::string_view given) const {
  if (const auto row = notes_.actor(given)) return party(*row);
  const auto stored = store.entry(given);
  if (stored) return Party{stored->key, stored->name_ar, stored->name_en, stored->type};
  if (stored.error().code != Code::NotFound) return stored.error();
  const auto id = actor_id(*tables_, given);
  if (!id) return id.error();
  if (const auto row = notes_.actor(*id)) return party(*row);
  return Party{*id, std::string(given), "", EntityType::Org};
}

}  // namespace isnad
