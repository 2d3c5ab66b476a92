// "A meeting that D. attended", "that D. presided over", "attended the meeting D. and D.", "that brought together D. and D.": who attends a meeting is a party to it.
#include <algorithm>

#include "assembler.h"

namespace isnad {
namespace {

constexpr std::uint32_t kLater = 4;  // predicates behind the meeting

// "attended (hadara)": a verb of meeting that is weak, its object being who is met or what is attended. Who hosts a meeting is no party to it.
bool only_attends(const Predicate& verb, const Tables& tables) {
  if (verb.kind != PredicateKind::Frame) return false;
  const FrameRow& row = tables.frames[verb.row];
  return row.type == ClaimType::Consult && row.weight == 1;
}

}  // namespace

void Assembler::attended(const Predicate& p, std::uint32_t index, Draft& draft) const {
  if (draft.type != ClaimType::Consult || p.verb) return;
  const auto attend = [&](const Predicate& verb) {
    const ArgSlot who = gathers(verb, index) ? ArgSlot::Obj : ArgSlot::Subj;
    if (!verb.verb || verb.passive || verb.morph.person != 3 || verb.slot(who).count == 0 || (who == ArgSlot::Subj && !attends(verb, index))) return;
    const std::size_t known = draft.agent.size() + draft.party.size();
    if (draft.agent.empty()) held_by(index, draft);
    actors_of(verb.slot(who), draft.agent);
    if (draft.agent.size() + draft.party.size() > known) draft.why.emplace_back("attribute/attended");
  };
  if (index > 0 && clauses_.predicate[index - 1].sentence == p.sentence && (only_attends(clauses_.predicate[index - 1], tables_) || gathers(clauses_.predicate[index - 1], index))) attend(clauses_.predicate[index - 1]);
  for (std::uint32_t n = index + 1; n < clauses_.predicate.size() && n <= index + kLater; ++n) {
    const Predicate& verb = clauses_.predicate[n];
    if (verb.sentence != p.sentence) return;
    if (!verb.verb && verb.kind == PredicateKind::Frame && tables_.frames[verb.row].type == ClaimType::Consult) return;  // another meeting
    attend(verb);
  }
}

// "(The council) held a meeting that D. attended": who held it, where the relative clause hides him.
void Assembler::held_by(std::uint32_t meeting, Draft& draft) const {
  for (std::uint32_t n = meeting; n-- > 0 && clauses_.predicate[n].sentence == clauses_.predicate[meeting].sentence;) {
    const Predicate& light = clauses_.predicate[n];
    if (light.kind != PredicateKind::Light || !light.verb || light.passive || light.slot(ArgSlot::Obj).event != meeting) continue;
    if (tables_.frames[light.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent) actors_of(light.slot(ArgSlot::Subj), draft.agent);
    return;
  }
}

// "A meeting that brought together (damma) A and B": they came to it.
bool Assembler::gathers(const Predicate& verb, std::uint32_t meeting) const {
  if (verb.kind != PredicateKind::Frame || verb.slot(ArgSlot::Subj).event != meeting) return false;
  const FrameRow& row = tables_.frames[verb.row];
  return row.type == ClaimType::Belong && row.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Agent;
}

// Whether the meeting is what the verb says was attended, led or taken part in, or stands as a pronoun ("attended-it") that nothing else explains.
bool Assembler::attends(const Predicate& verb, std::uint32_t meeting) const {
  if (verb.kind != PredicateKind::Frame) return false;
  const FrameRow& row = tables_.frames[verb.row];
  if (row.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Agent) return false;
  const Argument& object = verb.slot(ArgSlot::Obj);
  if (row.type == ClaimType::Cooperate) return verb.slot(ArgSlot::Fi).event == meeting;
  if (object.event == meeting) return row.type == ClaimType::Consult || row.type == ClaimType::Belong;
  return row.type == ClaimType::Consult && object.count == 0 && object.event == kNone && (verb.enclitic == Enclitic::Hu || verb.enclitic == Enclitic::Ha);
}

}  // namespace isnad
