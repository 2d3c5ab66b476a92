// "We": who speaks, or who the text is from, does what a verb of the first person says.
#include <algorithm>

#include "assembler.h"

namespace isnad {

// Who "we" is at a predicate: of deeds on the ground the side that the speaker speaks for, of words the speaker.
std::uint32_t Assembler::who_speaks(const Predicate& p, ClaimType type) const {
  const auto index = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  const std::vector<const Scope*> scopes = scopes_.around(p.sentence, p.first);
  std::uint32_t paper = kNone;
  for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
    if ((*scope)->cue == index || (*scope)->links.empty()) continue;
    const std::uint32_t side = on_the_ground(type) ? side_of(**scope) : kNone;
    if (side != kNone) return side;
    const std::uint32_t last = (*scope)->links.back();
    if (mentions_.entity[last].type != EntityType::Doc) return last;
    paper = last;  // "S said: "according to our information we ..."": he speaks, and not the paper
  }
  return paper != kNone ? paper : scopes_.issuer();
}

// "(A commander: the army advanced) and we attacked": a man whose side is not told speaks of those before as his own.
bool Assembler::own_forces(const Argument& taken, std::uint32_t who) const {
  if (mentions_.entity[who].type == EntityType::Org || taken.count == 0) return false;
  const std::uint32_t before = mentions_.mention[taken.mention[0]].entity;
  return before != kNone && mentions_.entity[before].type == EntityType::Org && does_deeds(tables_, mentions_.entity[before]);
}

// "we attacked", "we began the attack": a verb of the first person says who does it, though the text does not name him.
bool Assembler::done_by_us(const Predicate& p) const {
  const Predicate& verb = p.verb || p.under == kNone || clauses_.predicate[p.under].kind != PredicateKind::Light ? p : clauses_.predicate[p.under];
  return verb.verb && !verb.passive && verb.morph.person == 1;
}

// "(The spokesman of D.: ...) we hit the base", "(statement from D.) we condemn", "we launched an attack".
void Assembler::first_person(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Predicate* verb = &p;
  if (!p.verb) verb = p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Light ? &clauses_.predicate[p.under] : nullptr;
  if (verb == nullptr || !verb->verb || verb->passive || verb->morph.person != 1) return;
  const Role role = (p.verb ? frame : tables_.frames[verb->row]).roles[static_cast<std::size_t>(ArgSlot::Subj)];
  if (role != Role::Agent && role != Role::Party) return;
  const std::uint32_t who = who_speaks(p, draft.type);
  if (who == kNone || mentions_.entity[who].type == EntityType::Doc) return;
  const Argument& taken = verb->slot(ArgSlot::Subj);  // whom the verb before had for its subject
  if (verb->conjoined && verb->enclitic == Enclitic::None && own_forces(taken, who)) return;
  if (taken.count == 0 && on_the_ground(draft.type) && p.stance != Stance::Asserted && mentions_.entity[who].type == EntityType::Per) return;  // "we shall stop them": a man's word
  for (std::uint8_t n = 0; n < taken.count; ++n) std::erase(draft.agent, mentions_.mention[taken.mention[n]].entity);
  if (std::ranges::find(draft.agent, who) != draft.agent.end()) return;
  draft.agent.insert(draft.agent.begin(), who);
  draft.why.emplace_back("attribute/first_person");
}

}  // namespace isnad
