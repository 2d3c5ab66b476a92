#include "counted.h"

#include "corpus.h"
#include "normalise.h"
#include "tokenise.h"

namespace isnad::link {

std::uint8_t CountedPeople::of(const Claim& claim, const std::vector<Entity>& entities, std::span<const ActorKind> kinds) {
  if (!claim.killed && !claim.wounded && !claim.captured) return kAnybody;
  std::uint8_t out = 0;
  for (const TollNumber& number : claim.numbers)
    if (number.of >= 0) out |= of(entities[static_cast<std::size_t>(number.of)], kinds[static_cast<std::size_t>(number.of)]);
  if (out == 0)
    for (const std::uint32_t target : claim.target) out |= of(entities[target], kinds[target]);
  return out == 0 ? kAnybody : out;
}

std::uint8_t CountedPeople::of(const Entity& entity, ActorKind kind) {
  if (entity.type == EntityType::Org) return kind == ActorKind::Army || kind == ActorKind::Security ? kSoldiers : kSoldiers | kFighters;
  if (entity.type != EntityType::Ppl) return kAnybody;
  normalise(entity.name_ar, letters_);
  tokenise(letters_, static_cast<std::uint32_t>(entity.name_ar.size()), tokens_);
  segment(letters_, tokens_, tables_, memo_, segments_);
  std::uint8_t organised = 0;  // "men of the police"
  for (const WordReadings& word : segments_.of) {
    bool member = false;  // "element of": of an army as well as of a band
    std::string_view kind;
    for (const Reading& reading : word)
      for (const Sense& sense : tables_.senses_of(reading.word)) {
        if (!sense_fits(sense, reading)) continue;
        member |= sense.kind == SenseKind::Member;
        if (sense.kind == SenseKind::People && kind.empty()) kind = tables_.text(tables_.nouns[sense.row].kind);
        if (sense.kind != SenseKind::OrgHead) continue;
        const auto head = static_cast<ActorKind>(tables_.nouns[sense.row].what);
        organised |= head == ActorKind::Security ? kSoldiers : head == ActorKind::Armed ? kSoldiers | kFighters : 0;
      }
    if (kind.empty() || kind == "other") continue;
    if (kind == "soldier") return kSoldiers;
    if (kind == "fighter") return member ? kSoldiers | kFighters : kFighters;
    return kind == "civilian" || kind == "child" || kind == "doctor" || kind == "journalist" || kind == "refugee" ? kCivilians : kAnybody;
  }
  return organised == 0 ? kAnybody : organised;
}

}  // namespace isnad::link
