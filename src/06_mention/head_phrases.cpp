// Organisations whose head is several words and a name by itself: "the riot police", "the border guard", "state security".
#include <algorithm>

#include "finder.h"

namespace isnad {

// The words of its nation behind it are part of it ("the Lebanese"). What is indefinite ("a transitional government") is nobody yet, but
// forces of order are. What is said of another organisation ("the military wing") is a tie.
bool Finder::head_phrase(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || (hit->kinds & kind_bit(SenseKind::OrgHead)) == 0 || taken(t)) return false;
  const auto senses = tables_.phrase_senses(hit->node);
  const auto head = std::ranges::find(senses, SenseKind::OrgHead, &Sense::kind);
  const bool tie = std::any_of(senses.begin(), senses.end(), [](const Sense& sense) { return sense.kind == SenseKind::Frame; });
  if (head == senses.end() || head->morph.number == 1 || tie) return false;
  const NounRow& row = tables_.nouns[head->row];
  const auto kind = static_cast<ActorKind>(row.what);
  if (kind == ActorKind::Media || !tables_.text(row.note).empty() || name_at(t).alias != kNone) return false;
  const Reading& opening = passage_.readings(t).reading[hit->reading];
  std::uint32_t last = hit->last;
  if (kind != ActorKind::Security && !opening.article() && !passage_.reading(last - 1).article()) return false;
  while (last < end_ && passage_.is_word(last) && passage_.reading(last).article() && outer_prefix(passage_.reading(last)) == 0 && passage_.has(last, SenseKind::Nation) &&
         !sound_plural(last))  // "(the army and) the security forces al-lubnaniyyayn": the nation of both
    ++last;
  // "the general secretariat of (li-) the Arab League": an organ is named with its body.
  if (kind == ActorKind::Other && last == hit->last && passage_.is_word(last) && last < end_) {
    const NameAt body = name_at(last);
    if (body.alias != kNone && body.reading->has(kPreLi) && tables_.actors[tables_.aliases[body.alias].actor].type == EntityType::Org) last = body.last;
  }
  add_named(t, last, {&opening, &*head}, row, "mention/org_grammar");
  return true;
}

}  // namespace isnad
