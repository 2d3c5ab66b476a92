// Parties that the noun before a deed, or the deed inside a threat, names.
#include <algorithm>

#include "agreement.h"
#include "assembler.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTheyReach = 8;      // mentions back from a verb in the plural to the men who do it
constexpr std::uint32_t kTheySentences = 3;  // sentences back from one that opens with it

}  // namespace

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

// "(The morale of the militias collapsed) and they fled (ladhu)", "the quarters which they hold": a verb in the plural that has nobody behind it, and at most
// ground before it, is of the last men of its sentence; where it opens the sentence (wa-qad, kama), of who acted in the one before.
void Assembler::they(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  if (!draft.agent.empty() || !p.verb || p.passive || p.morph.person != 3 || p.morph.number != 2 || p.morph.feminine != 0) return;
  const Role role = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)];
  if ((role != Role::Agent && role != Role::Party) || subject.event != kNone || (subject.filled && !places_only(subject))) return;
  const std::uint32_t first = passage_.tokens.sentence[p.sentence].first;
  const bool opens = p.first <= first + 1 && p.morph.aspect == kPerfect && frame.weight > 1;
  const std::uint32_t men = opens ? men_before(p.sentence) : antecedent(passage_, mentions_, Enclitic::Hum, p.first, kTheyReach, false);
  if (men == kNone || (!opens && mentions_.mention[men].first < first)) return;
  const Mention& m = mentions_.mention[men];
  const bool group = m.type == EntityType::Org && !looks_on(m.entity) && (kind_of(tables_, mentions_.entity[m.entity]) != ActorKind::State || several_men(passage_, m));
  if ((!group && !opens) || std::ranges::find(draft.target, m.entity) != draft.target.end()) return;
  add(draft.agent, m.entity);
  draft.why.emplace_back("attribute/they");
}

// "(The settlers gathered.) And they stormed": the men who are the subject of a verb in the sentence before, or in that before it, where they are no subject there either.
std::uint32_t Assembler::men_before(std::uint32_t sentence) const {
  const std::uint32_t first = sentence - std::min(sentence, kTheySentences);
  auto verb = std::ranges::lower_bound(clauses_.predicate, sentence, {}, &Predicate::sentence);
  while (verb != clauses_.predicate.begin() && (--verb)->sentence >= first) {
    const Argument& subject = verb->slot(ArgSlot::Subj);
    if (!verb->verb || verb->passive || subject.count == 0) continue;
    const Mention& m = mentions_.mention[subject.mention[0]];
    if (m.entity != kNone && m.type != EntityType::Loc && m.type != EntityType::Doc && !looks_on(m.entity) && agrees(passage_, mentions_, Enclitic::Hum, m)) return subject.mention[0];
  }
  return kNone;
}

// The deed that a light noun ("the launching of") governs.
std::uint32_t Assembler::governed(std::uint32_t light) const {
  const Predicate& over = clauses_.predicate[light];
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (tables_.frames[over.row].roles[slot] == Role::Content && over.argument[slot].event != kNone) return over.argument[slot].event;
  return kNone;
}

// "Threatened to attack D.", "to end the truce with D.": who would suffer what is threatened. What one warns of (min) others do.
void Assembler::threatened(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (draft.type != ClaimType::Threaten || draft.agent.empty() || !draft.target.empty()) return;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    std::uint32_t event = p.argument[slot].event;
    if (frame.roles[slot] != Role::Content || event == kNone || slot == static_cast<std::size_t>(ArgSlot::Min)) continue;
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
