#include "actor_facts.h"

#include <array>

#include "normalise.h"
#include "tokenise.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 9> kInterNames = {"", "State forces", "Rebel group", "Political militia", "Identity militia",
                                                         "Rioters", "Protesters", "Civilians", "External/Other forces"};

}  // namespace

std::string_view name_of(Inter inter) { return kInterNames[static_cast<std::size_t>(inter)]; }

ActorLookup::ActorLookup(const Tables& tables) : tables_(tables), notes_(tables) {
  for (std::uint32_t row = 0; row < tables.actors.size(); ++row) rows_.emplace(tables.text(tables.actors[row].key), row);
}

ActorFacts ActorLookup::of(std::string_view key, EntityType type, std::string_view name_ar) const {
  ActorFacts out;
  if (const auto found = rows_.find(key); found != rows_.end()) {
    const ActorNote& note = notes_.actors[found->second];
    out.kind = tables_.text(note.kind);
    out.sector = tables_.text(note.sector);
    const std::string_view inter = tables_.text(note.inter);
    if (inter.size() == 1 && inter[0] >= '1' && inter[0] <= '8') out.inter = static_cast<Inter>(inter[0] - '0');
    const Country country = tables_.actors[found->second].country;
    if (country != 0) out.country = {static_cast<char>(country >> 8), static_cast<char>(country & 0xFF)};
    out.of_state = out.inter == Inter::State;
    return out;
  }
  if (type != EntityType::Ppl) return out;
  switch (people_kind(name_ar)) {
    case PeopleKind::Civilian:
    case PeopleKind::Victim:
    case PeopleKind::Wounded:
      out.civilian = true;
      out.sector = "CVL";
      out.inter = Inter::Civilians;
      break;
    case PeopleKind::Fighter: out.sector = "UAF"; break;
    default: break;
  }
  return out;
}

Inter ActorLookup::inter_in(const ActorFacts& facts, std::string_view country) {
  return facts.of_state && !facts.country.empty() && facts.country != country ? Inter::External : facts.inter;
}

PeopleKind ActorLookup::people_kind(std::string_view name_ar) const {
  Letters letters;
  Tokens tokens;
  Segments segments;
  normalise(name_ar, letters);
  tokenise(letters, static_cast<std::uint32_t>(name_ar.size()), tokens);
  segment(letters, tokens, tables_, memo_, segments);
  for (const WordReadings& word : segments.of)
    for (const Reading& reading : word)
      for (const Sense& sense : tables_.senses_of(reading.word))
        if (sense.kind == SenseKind::People && sense_fits(sense, reading)) return static_cast<PeopleKind>(tables_.nouns[sense.row].what);
  return PeopleKind::Other;
}

}  // namespace isnad
