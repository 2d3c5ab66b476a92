#include "forwarded.h"

#include <algorithm>

#include "tables.h"

namespace isnad {
namespace {

// Of the actor that has exactly this name, else of nobody whom the tables know.
Entity entity_named(const std::string& name, const Tables& tables) {
  Entity out;
  out.name_ar = name;
  for (const ActorRow& actor : tables.actors) {
    if (name != tables.text(actor.name_ar) && name != tables.text(actor.name_en)) continue;
    out.key = tables.text(actor.key);
    out.name_ar = tables.text(actor.name_ar);
    out.name_en = tables.text(actor.name_en);
    break;
  }
  return out;
}

}  // namespace

void put_forwarder(const Passage& passage, Claims& claims) {
  const std::string& name = passage.document.forwarded_from;
  if (name.empty() || name == passage.document.outlet || claims.claims.empty()) return;
  Entity forwarder = entity_named(name, passage.tables);
  const auto found = std::ranges::find_if(claims.entities, [&](const Entity& other) {
    return other.type != EntityType::Loc && (forwarder.key.empty() ? other.name_ar == forwarder.name_ar : other.key == forwarder.key);
  });
  const auto link = static_cast<std::uint32_t>(found - claims.entities.begin());
  if (found == claims.entities.end()) claims.entities.push_back(std::move(forwarder));
  for (Claim& claim : claims.claims) {
    if (std::ranges::find(claim.chain, link) != claim.chain.end()) continue;
    claim.chain.insert(claim.chain.begin(), link);
    claim.why.emplace_back("attribute/forwarded");
  }
}

}  // namespace isnad
