// Who is the same as whom. A known actor or place is one referent by its row, an unknown name by its words, a person
// also by each single word of his name. A definite head noun ("the organisation") is the latest organisation that was
// named with that noun, else the latest of its kind; two actors are never joined because both are "the organisation".
#include "finder.h"

#include <algorithm>

namespace isnad {

std::uint32_t Finder::new_referent(EntityType type, std::uint32_t head) {
  Referent referent;
  referent.type = type;
  referent.head = head;
  out_.entity.push_back(referent);
  return static_cast<std::uint32_t>(out_.entity.size() - 1);
}

std::uint64_t Finder::key_of(std::uint32_t first, std::uint32_t last) const {
  std::uint64_t key = 0;
  for (std::uint32_t t = first; t < last; ++t)
    if (passage_.is_word(t)) {
      const Reading& reading = passage_.reading(t);
      key = key * 0x100000001B3ULL ^ hash_word(passage_.stem(t, reading));
    }
  return key;
}

// Later in the text a person goes by one word of his name, mostly the last.
void Finder::name_referent(std::uint32_t index) {
  const Mention& mention = out_.mention[index];
  if (mention.last - mention.first < 2) return;
  by_short_[key_of(mention.last - 1, mention.last)] = mention.entity;
  by_short_.try_emplace(key_of(mention.first, mention.first + 1), mention.entity);
}

std::uint32_t Finder::latest_organisation(std::uint32_t head_row) const {
  const NounRow& head = tables_.nouns[head_row];
  if (const auto same = by_head_.find(head_row); same != by_head_.end()) return same->second;
  // Else the latest whose name begins with the noun ("the party" for Hizb Allah), else the latest of its kind.
  std::uint32_t named = kNone, named_at = 0, kin = kNone, kin_at = 0;
  for (std::uint32_t e = 0; e < out_.entity.size(); ++e) {
    const Referent& referent = out_.entity[e];
    if (referent.type != EntityType::Org || referent.latest == kNone || referent.name == kNone) continue;
    if (begins_with(referent.name, head_row) && (named == kNone || referent.latest > named_at)) {
      named = e;
      named_at = referent.latest;
    }
    const auto kind = referent.actor != kNone ? tables_.actors[referent.actor].kind
                      : referent.head != kNone ? static_cast<ActorKind>(tables_.nouns[referent.head].what)
                                               : ActorKind::Other;
    if (static_cast<std::uint8_t>(kind) == head.what && (kin == kNone || referent.latest > kin_at)) {
      kin = e;
      kin_at = referent.latest;
    }
  }
  return named != kNone ? named : kin;
}

bool Finder::begins_with(std::uint32_t mention, std::uint32_t head_row) const {
  bool out = false;
  passage_.each(out_.mention[mention].first, SenseKind::OrgHead,
                [&](const Reading&, const Sense& sense) { out = out || sense.row == head_row; });
  return out;
}

std::uint32_t Finder::latest_place(const NounRow& head) const {
  std::uint32_t best = kNone, best_at = 0;
  for (std::uint32_t e = 0; e < out_.entity.size(); ++e) {
    const Referent& referent = out_.entity[e];
    if (referent.type != EntityType::Loc || referent.latest == kNone) continue;
    if (referent.place != kNone) {
      const auto precision = static_cast<std::uint8_t>(tables_.places[referent.place].precision);
      if (precision != head.what) continue;
    } else if (referent.head == kNone || tables_.nouns[referent.head].what != head.what) {
      continue;
    }
    if (best == kNone || referent.latest > best_at) {
      best = e;
      best_at = referent.latest;
    }
  }
  return best;
}

}  // namespace isnad
