#include "whence.h"

namespace isnad {

bool comes_from(const Passage& passage, const Mentions& mentions, std::uint32_t place) {
  if (place < 2 || !passage.stands_behind(place, ArgSlot::Min)) return false;
  const std::uint32_t t = place - 2;
  if (!passage.is_word(t) || mentions.number_on(t) != nullptr) return false;
  if (const Mention* who = mentions.on(t)) return who->type != EntityType::Loc;
  if (passage.has_any(t, kind_bits(SenseKind::Frame, SenseKind::Function, SenseKind::PlaceHead))) return false;
  // "the coming (qadima) week of", but "the columns coming from A".
  if (passage.has(t, SenseKind::Calendar) && (t == 0 || !passage.is_word(t - 1) || passage.has(t - 1, SenseKind::Calendar) || !passage.reading(t).article())) return false;
  return passage.has_any(t, kind_bits(SenseKind::Verb, SenseKind::Light)) || (passage.reading(t).article() && outer_prefix(passage.reading(t)) == 0);
}

}  // namespace isnad
