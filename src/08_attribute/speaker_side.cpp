// Whose side a speaker is on, and what that says of who does what he speaks of.
#include <algorithm>

#include "agreement.h"
#include "assembler.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTitleReach = 6;  // tokens between a title and the name of its bearer

}  // namespace

// The government of a country, where the text speaks of it.
std::uint32_t Assembler::government_of(std::uint16_t country) const {
  if (country == 0) return kNone;
  for (std::uint32_t e = 0; e < mentions_.entity.size(); ++e) {
    const std::uint32_t actor = mentions_.entity[e].actor;
    if (actor != kNone && tables_.actors[actor].kind == ActorKind::State && tables_.actors[actor].country == country) return e;
  }
  return kNone;
}

// "The spokesman of D.", or a person who bears a title with D. or a nationality anywhere in the text: whom he speaks for.
std::uint32_t Assembler::side_of(const Scope& scope) const {
  if (scope.mentions.empty()) return kNone;
  const Mention& speaker = mentions_.mention[scope.mentions.back()];
  if (speaker.type == EntityType::Ppl) {
    if (!passage_.has(speaker.first, SenseKind::Title)) return kNone;
    for (const std::uint32_t t : {speaker.last, speaker.last + 1})
      if (const Mention* m = mentions_.on(t); m != nullptr && m->type == EntityType::Org && m->entity != kNone) return m->entity;
    return kNone;
  }
  if (speaker.type != EntityType::Per || speaker.entity == kNone) return kNone;
  if (const std::uint32_t side = titled_side(speaker); side != kNone) return side;
  for (const Mention& m : mentions_.mention)
    if (m.entity == speaker.entity && m.type == EntityType::Per)
      if (const std::uint32_t side = titled_side(m); side != kNone) return side;
  return kNone;
}

// "The leader of D. So-and-so", "the Russian minister So-and-so": whose title stands right before the name; "the leader of D.": D.
std::uint32_t Assembler::titled_side(const Mention& name) const {
  for (auto body = std::ranges::lower_bound(mentions_.inside, name.first, {}, &Mention::first); body != mentions_.inside.end() && body->last <= name.last; ++body)
    if (body->first > name.first && body->type == EntityType::Org) return body->entity;
  std::uint32_t side = kNone, nation = kNone;
  for (std::uint32_t t = name.first; t-- > 0 && t + kTitleReach > name.first && passage_.is_word(t);) {
    const Mention* m = mentions_.on(t);
    if (side == kNone && m != nullptr && m->type == EntityType::Org) side = m->entity;
    if (const NounRow* row = passage_.noun(t, SenseKind::Nation); row != nullptr && (m == nullptr || m->type != EntityType::Org)) nation = government_of(row->country);
    if (passage_.has(t, SenseKind::Title) && (side != kNone || nation != kNone)) return side != kNone ? side : nation;
  }
  return kNone;
}

// "(The director said:) a rocket fell, which caused the death of": a man who tells of a deed in the third person did not do it.
void Assembler::only_reports(const Predicate& p, Draft& draft) const {
  if (!on_the_ground(draft.type) || draft.agent.size() != 1 || draft.scopes.empty()) return;
  const Scope& scope = *draft.scopes.back();
  const std::uint32_t who = draft.agent.front();
  if (scope.links.empty() || scope.links.back() != who || mentions_.entity[who].type != EntityType::Per || scope.rule == std::string_view("attribute/speech_act")) return;
  for (const std::string_view own : {"attribute/first_person", "attribute/subject_of_governing_verb", "attribute/content_planned", "attribute/announced_event", "attribute/pronoun"})
    if (std::ranges::find(draft.why, own) != draft.why.end()) return;
  for (const ArgSlot doer : {ArgSlot::Subj, ArgSlot::Gen})  // "his men entered"
    if (const Argument& men = p.slot(doer); men.filled && passage_.is_word(men.at) && passage_.reading(men.at).enclitic != Enclitic::None) return;
  const Predicate* cue = scope.cue != kNone ? &clauses_.predicate[scope.cue] : nullptr;
  const bool named = cue != nullptr && cue->slot(ArgSlot::Subj).count > 0 && !cue->slot(ArgSlot::Subj).pronoun;
  for (std::uint32_t t = named ? cue->last : scope.from; t < p.first; ++t)  // "said that he"
    if (that_with_pronoun(passage_, t)) return;
  draft.agent.clear();
}

// "The spokesman of D. said that the talks with E. go on": with nobody else named, the other side is the speaker's own.
void Assembler::own_side(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Argument& with = p.slot(ArgSlot::Maa);
  if (p.verb || frame.roles[static_cast<std::size_t>(ArgSlot::Maa)] != Role::Party || with.count == 0 || !draft.target.empty() || draft.agent.size() != with.count ||
      mentions_.mention[with.mention[0]].entity != draft.agent.front())
    return;
  const std::vector<const Scope*> scopes = scopes_.around(p.sentence, p.first);
  const std::uint32_t own = scopes.empty() ? kNone : side_of(*scopes.back());
  if (own == kNone || looks_on(own) || std::ranges::find(draft.agent, own) != draft.agent.end()) return;
  draft.agent.insert(draft.agent.begin(), own);
  draft.why.emplace_back("attribute/own_side");
}

// "The spokesman of the army announced the start of an operation to": the force whose man announces a deed does it.
void Assembler::announced_by_force(const Predicate& p, Draft& draft) const {
  if (p.verb || !draft.agent.empty() || !does(draft) || passage_.reading(p.first).article()) return;
  if (draft.type != ClaimType::Assault && draft.type != ClaimType::Control && draft.type != ClaimType::Coerce && draft.type != ClaimType::Mobilize) return;
  const std::vector<const Scope*> scopes = scopes_.around(p.sentence, p.first);
  if (scopes.empty() || std::string_view(scopes.back()->rule) != "attribute/announced_event") return;
  const std::uint32_t force = side_of(*scopes.back());
  if (force == kNone || std::ranges::find(draft.target, force) != draft.target.end() || !does_deeds(tables_, mentions_.entity[force])) return;
  const std::uint32_t actor = mentions_.entity[force].actor;
  if (actor != kNone && tables_.actors[actor].kind == ActorKind::State) return;
  draft.agent.push_back(force);
  draft.why.emplace_back("attribute/spokesman");
}

}  // namespace isnad
