// Parties that the noun before a deed, or the deed inside a threat, names.
#include <algorithm>

#include "assembler.h"

namespace isnad {

// "The storming of the town by D. and the taking of it", "the entry of D. to free it": who does what the noun before says goes on.
void Assembler::doer_before(const Predicate& p, Draft& draft) {
  if (p.verb || p.morph.number != 0 || !draft.agent.empty() || draft.predicate == 0 || !on_the_ground(draft.type) || !does(draft) || p.stance == Stance::Denied) return;
  const bool purpose = passage_.reading(p.first).has(kPreLi);
  if (!purpose && !p.conjoined) return;
  const Predicate& before = clauses_.predicate[draft.predicate - 1];
  if (before.verb || before.kind != PredicateKind::Frame || before.sentence != p.sentence || (!purpose && before.under != p.under)) return;
  const FrameRow& frame = tables_.frames[before.row];
  constexpr auto kGen = static_cast<std::size_t>(ArgSlot::Gen);
  const bool fought = frame.roles[kGen] == Role::Party;  // "to face D. and ...": D. may be who is faced
  if (frame.pos != PartOfSpeech::Noun || !on_the_ground(frame.type) || frame.type == ClaimType::Protest || fought || before.slot(ArgSlot::Gen).count == 0) return;
  // "the spread of D. and the beginning of the recapture": another noun between, which the deed belongs to.
  for (std::uint32_t t = before.last; t < p.first; ++t)
    if (passage_.is_word(t) && passage_.reading(t).has(kPreWa) && mentions_.on(t) == nullptr) return;
  Draft other;
  other.type = frame.type;
  roles(before, frame, other, 1);
  for (const std::uint32_t who : other.agent)
    if (mentions_.entity[who].type == EntityType::Org && std::ranges::find(draft.target, who) == draft.target.end()) add(draft.agent, who);
  if (!draft.agent.empty()) draft.why.emplace_back("attribute/doer_before");
}

// The deed that a light noun ("the launching of") governs.
std::uint32_t Assembler::governed(std::uint32_t light) const {
  const Predicate& over = clauses_.predicate[light];
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (tables_.frames[over.row].roles[slot] == Role::Content && over.argument[slot].event != kNone) return over.argument[slot].event;
  return kNone;
}

// "Threatened to attack D.", "to end the truce with D.": who would suffer what is threatened.
void Assembler::threatened(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (draft.type != ClaimType::Threaten || draft.agent.empty() || !draft.target.empty()) return;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    std::uint32_t event = p.argument[slot].event;
    if (frame.roles[slot] != Role::Content || event == kNone) continue;
    if (clauses_.predicate[event].kind == PredicateKind::Light) event = governed(event);  // "to launch an attack on D."
    if (event == kNone || clauses_.predicate[event].kind != PredicateKind::Frame) continue;
    const Predicate& deed = clauses_.predicate[event];
    Draft other;
    other.type = tables_.frames[deed.row].type;
    roles(deed, tables_.frames[deed.row], other, 1);
    for (const std::uint32_t who : other.target)
      if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
  }
  if (!draft.target.empty()) draft.why.emplace_back("attribute/threatened");
}

}  // namespace isnad
