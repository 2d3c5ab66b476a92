// What stands in the slots of a predicate, in the roles of its frame.
#include "assembler.h"
#include "reach.h"

#include <algorithm>

#include "agreement.h"
#include "case_nouns.h"
#include "places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kRiderReach = 4;  // tokens between a vehicle and the verb that says who is in it

}  // namespace

// "Were killed and wounded seven": one number for both, which counts neither.
bool Assembler::joint(const Predicate& p, std::uint32_t index) const {
  if (index == 0 || !p.conjoined) return false;
  const Predicate& before = clauses_.predicate[index - 1];
  const bool acts = p.verb && !p.passive;  // "(the police) kill and wound seven": who does both is told before them
  for (const ArgSlot slot : {ArgSlot::Subj, ArgSlot::Obj, ArgSlot::Gen})
    if (before.slot(slot).count > 0 && !before.slot(slot).pronoun && !(acts && slot == ArgSlot::Subj)) return false;
  return before.last == p.first && before.kind == PredicateKind::Frame && tables_.frames[before.row].toll != 0 &&
         tables_.frames[before.row].toll != tables_.frames[p.row].toll;
}

// "The attack led to the killing of", "..., which led to the killing of": what happened before the victims.
void Assembler::result(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (p.verb || frame.toll == 0 || p.under == kNone) return;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind != PredicateKind::Light) return;
  draft.result_of[0] = over.occasion;
  if (over.beside != kNone) draft.result_of[1] = clauses_.predicate[over.beside].occasion;
}

// "were killed on the side of (min janib) D. eight men": not by D.
bool Assembler::of_that_side(const Predicate& p, const FrameRow& frame) const {
  const Argument& side = p.slot(ArgSlot::By);
  const Argument& dead = p.slot(ArgSlot::Subj);
  if (!p.passive || frame.toll == 0 || side.count == 0 || dead.count == 0 || side.at > dead.at || side.at < 2) return false;
  return mentions_.mention[dead.mention[0]].count > 0 && is_noted(passage_, side.at - 2, "side");
}

Role Assembler::role_of(const Predicate& p, const FrameRow& frame, std::size_t slot) const {
  // "the accusation of (construct) A by (min qibal) B": who stands behind "by" does it, so the partner suffers it.
  if (slot == static_cast<std::size_t>(ArgSlot::Gen) && frame.roles[slot] == Role::Agent && names_doer_by(p)) return Role::Target;
  // "the setting (of) D. free (of) the soldiers": who stands inside the expression does it, unless its rest opens with a preposition ("the referral of D. to the court").
  if (!p.verb && p.noun != kNone && p.kind == PredicateKind::Frame && slot == static_cast<std::size_t>(ArgSlot::Gen) && frame.roles[slot] != Role::Content &&
      passage_.function(p.noun) != FunctionClass::Preposition)
    return Role::Agent;
  if (p.passive && slot == static_cast<std::size_t>(ArgSlot::Subj))
    return frame.roles[static_cast<std::size_t>(ArgSlot::Obj)];
  // "the accusing by A (of) B of": behind its doer, whom a noun is done to.
  if (slot == static_cast<std::size_t>(ArgSlot::Obj) && !p.verb && frame.roles[slot] == Role::None) return Role::Target;
  if (slot == static_cast<std::size_t>(ArgSlot::By) && of_that_side(p, frame)) return Role::None;
  const bool suffers = p.passive || frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target;
  if (p.verb && suffers && slot == static_cast<std::size_t>(ArgSlot::By) && frame.roles[slot] == Role::None) return Role::Agent;
  return frame.roles[slot];
}

// A known alliance or party.
bool Assembler::is_alliance(std::uint32_t who) const {
  if (who == kNone) return false;
  const Referent& body = mentions_.entity[who];
  return body.type == EntityType::Org && body.actor != kNone && kind_of(tables_, body) == ActorKind::Party;
}

void Assembler::roles(const Predicate& p, const FrameRow& frame, Draft& draft, int depth) {
  constexpr auto kIn = static_cast<std::size_t>(ArgSlot::Fi);
  for (std::size_t n = 0; n < kArgSlots; ++n) {
    // What is taken or hit comes before where that lies ("the recapture of the university in the city").
    const std::size_t slot = n + 1 == kArgSlots ? kIn : n < kIn ? n : n + 1;
    const Argument& argument = p.argument[slot];
    if (!argument.filled || (slot == kIn && draft.place != kNone && places_only(argument))) continue;
    if (slot == kIn && !p.verb && role_of(p, frame, slot) == Role::Party && only_spoken_of(argument)) continue;
    // "their arrest (tawqifuhum) over chants against D.": whoever is arrested is named by the pronoun.
    if (slot == static_cast<std::size_t>(ArgSlot::Didd) && !p.verb && frame.type == ClaimType::Coerce && refers_back(p.enclitic)) continue;
    // "the massing of fighters of (min) the tribes": who they are, and not who masses them.
    if (slot == static_cast<std::size_t>(ArgSlot::Min) && p.slot(ArgSlot::Gen).count > 0 && is_moved(p, frame, mentions_.mention[p.slot(ArgSlot::Gen).mention[0]])) continue;
    Role role = role_of(p, frame, slot);
    // "shelling from (min) planes of the regime".
    if (slot == static_cast<std::size_t>(ArgSlot::Min) && !p.verb && role == Role::None && frame.type == ClaimType::Assault)
      role = Role::Agent;
    // "(entered) a delegation, units from (min) D.": whose the nameless subject is, not from whom something was taken; of forces, it is they.
    if (slot == static_cast<std::size_t>(ArgSlot::Min) && p.verb && role == Role::Target && frame.type == ClaimType::Control && of_subject(p)) {
      if (!forces_at(p.slot(ArgSlot::Subj).at)) continue;
      role = Role::Agent;
    }
    // "carried out a shelling of D.": who does it is the subject of the light verb, so the partner suffers it.
    if (slot == static_cast<std::size_t>(ArgSlot::Gen) && (role == Role::Agent || role == Role::Auto) && done_by_subject(p, frame))
      role = Role::Target;
    if (slot == static_cast<std::size_t>(ArgSlot::Gen) && role == Role::Target && (other_suffers(p, frame) || (!p.verb && p.slot(ArgSlot::Obj).count > 0)) && !done_by_subject(p, frame))
      role = Role::Agent;
    if (slot == static_cast<std::size_t>(ArgSlot::Gen) && role == Role::Auto && (arrives(p, frame) || suffered_above(p) || (frame.type == ClaimType::Aid && owned(p)))) role = Role::Agent;
    if (partner_takes(p, frame)) {
      if (slot == static_cast<std::size_t>(ArgSlot::Gen)) role = Role::Agent;
      if (slot == static_cast<std::size_t>(ArgSlot::Obj) || slot == static_cast<std::size_t>(ArgSlot::Li)) role = Role::Place;
    }
    // "takes part in (fi) the alliance": with whom, and not in what.
    if (slot == kIn && role == Role::Content && frame.type == ClaimType::Cooperate && argument.event == kNone && argument.count > 0 && !argument.pronoun && is_alliance(mentions_.mention[argument.mention[0]].entity)) role = Role::Target;
    // "carried out ambushes for (li-) the patrols of D.": who does it is the subject of the light verb.
    if (slot == static_cast<std::size_t>(ArgSlot::Li) && owns(p, frame, argument)) role = done_by_subject(p, frame) ? Role::Target : Role::Agent;
    if (argument.event != kNone && depth < kMaxDepth && role == Role::Content && claims_attack(frame))
      claimed_event(argument.event, draft, depth);
    else if (argument.event != kNone && depth == 0 && role == Role::Content && frame.type == ClaimType::Assault) thwarted(argument.event, draft);
    else if (argument.event != kNone && depth == 0 && role == Role::Content && frame.type == ClaimType::Sanction) claimed_event(argument.event, draft, depth);
    if (argument.event != kNone && depth < kMaxDepth) event_role(argument.event, role, draft, depth);
    if (depth == 0) judged(frame, role, argument, draft);
    // "signed an agreement with D.": the parties of the noun.
    if (argument.event != kNone && depth == 0 && p.verb && frame.type == ClaimType::Agree && slot == static_cast<std::size_t>(ArgSlot::Obj) &&
        is_of(argument.event, ClaimType::Agree))
      event_role(argument.event, Role::Party, draft, depth);
    if (role == Role::Place && takes_site(p, frame, slot)) role = Role::Target;
    for (std::uint8_t m = 0; m < argument.count; ++m) give(p, frame, role, argument.mention[m], draft);
    if (slot == kIn && role == Role::None) place_from(argument, draft);
    if (role == Role::Target && frame.type == ClaimType::Coerce) owner_of_home(argument, draft);
    if (role == Role::Target && frame.type == ClaimType::Assault) riders(argument, draft);
  }
  if (depth == 0 && frame.type == ClaimType::Agree) party_behind_content(p, draft);
  if (depth == 0) judged_nation(p, frame, draft);
}

// "The quarrel between A and B over (bi-sha'n) D.", "over the support of D.": what stands behind such a preposition is no party to it.
bool Assembler::only_spoken_of(const Argument& argument) const {
  std::uint32_t t = argument.event != kNone ? clauses_.predicate[argument.event].first : argument.count > 0 ? mentions_.mention[argument.mention[0]].first : 0;
  while (t > 0 && passage_.is_punct(t - 1, kOpenQuote)) --t;
  return t > 0 && is_noted(passage_, t - 1, "about");
}

// "suffers from a siege of D.": of a party, where whom it is done to is the subject of the verb above.
bool Assembler::suffered_above(const Predicate& p) const {
  if (p.verb || p.under == kNone || p.slot(ArgSlot::Gen).count == 0) return false;
  const Predicate& over = clauses_.predicate[p.under];
  const Argument& sufferer = over.slot(ArgSlot::Subj);
  return over.kind == PredicateKind::Light && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target && sufferer.filled &&
         sufferer.event == kNone && mentions_.mention[p.slot(ArgSlot::Gen).mention[0]].type == EntityType::Org;
}

bool Assembler::forces_at(std::uint32_t t) const {
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member})
    if (const NounRow* row = passage_.noun(t, kind); row != nullptr && static_cast<ActorKind>(row->what) == ActorKind::Armed) return true;
  return false;
}

// Whether "from" stands right behind a subject that has no name.
bool Assembler::of_subject(const Predicate& p) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  const Argument& from = p.slot(ArgSlot::Min);
  return subject.filled && subject.count == 0 && !subject.pronoun && subject.event == kNone && from.count > 0 && subject.at + 2 == mentions_.mention[from.mention[0]].first;
}

// "(signed) an agreement for (li-) a ceasefire with D.": who stands behind what is agreed is a party of the agreement.
void Assembler::party_behind_content(const Predicate& p, Draft& draft) {
  if (draft.agent.size() != 1 || !draft.target.empty()) return;
  const auto agreed = [&](std::uint32_t t) {
    bool out = false;
    if (passage_.is_word(t)) passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { out = out || (sense.morph.verb == 0 && tables_.frames[sense.row].type == ClaimType::Agree); });
    return out;
  };
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()) + 1; n < clauses_.predicate.size() && clauses_.predicate[n].sentence == p.sentence; ++n) {
    const Predicate& content = clauses_.predicate[n];
    if (content.verb) return;
    if (content.kind != PredicateKind::Frame || !passage_.is_word(content.first) || !passage_.reading(content.first).has(kPreLi) || !agreed(content.first - 1)) continue;
    const Argument& with = content.slot(ArgSlot::Maa);
    for (std::uint8_t m = 0; m < with.count; ++m) give(p, tables_.frames[p.row], Role::Party, with.mention[m], draft);
    return;
  }
}

// "hit a car that carries a leader of D.", "fired at a motorcycle that two policemen ride": whom a clause behind a thing without a name
// tells in or on it is hit.
void Assembler::riders(const Argument& argument, Draft& draft) {
  if (!argument.filled || argument.count > 0 || argument.pronoun || argument.event != kNone || !passage_.is_word(argument.at)) return;
  if (!passage_.has(argument.at, SenseKind::Member) && !passage_.is_noun_of(argument.at, kNounOfHit)) return;
  std::uint32_t t = argument.at + 1;
  while (t < argument.at + kRiderReach && passage_.is_word(t) && !passage_.has(t, SenseKind::Verb) && passage_.reading(t).article() == passage_.reading(argument.at).article() &&
         passage_.function(t) == FunctionClass::Other)
    ++t;  // adjectives
  if (passage_.is_word(t) && passage_.function(t) == FunctionClass::Auxiliary) ++t;
  const auto verb = std::ranges::lower_bound(clauses_.predicate, t, {}, &Predicate::first);
  if (verb == clauses_.predicate.end() || verb->first != t || !verb->verb || verb->kind != PredicateKind::Other) return;
  const bool behind = refers_back(verb->enclitic) || verb->slot(ArgSlot::Obj).count == 0;  // a vehicle is its subject, whoever stands behind
  const Argument& who = verb->slot(behind ? ArgSlot::Subj : ArgSlot::Obj);
  for (std::uint8_t n = 0; n < who.count; ++n) {
    const Mention& m = mentions_.mention[who.mention[n]];
    if (m.first < t || m.entity == kNone || m.type == EntityType::Loc || m.type == EntityType::Doc) continue;
    add(draft.target, m.entity);
    draft.why.emplace_back("attribute/riders");
  }
}

// "the army's storming of (li-) the camp": whom the noun's deed is done to stands elsewhere, so its partner does it.
bool Assembler::other_suffers(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || frame.type != ClaimType::Assault) return false;
  const bool thing_behind = p.enclitic != Enclitic::None && passage_.is_word(p.last) && passage_.reading(p.last).article() &&
                            outer_prefix(passage_.reading(p.last)) == 0 && passage_.has(p.last, SenseKind::PlaceHead);  // "its storming (of) the town"
  return thing_behind || p.slot(ArgSlot::Obj).filled || std::ranges::any_of(std::initializer_list{ArgSlot::Li, ArgSlot::Ala, ArgSlot::Didd}, [&](ArgSlot slot) {
           return p.slot(slot).filled && frame.roles[static_cast<std::size_t>(slot)] == Role::Target;
         });
}

// "The help belonging to D.": what is behind the participle is whose it is.
bool Assembler::owned(const Predicate& p) const {
  const std::size_t next = static_cast<std::size_t>(&p - clauses_.predicate.data()) + 1;
  if (next == clauses_.predicate.size()) return false;
  const Predicate& tie = clauses_.predicate[next];
  return !tie.verb && tie.kind == PredicateKind::Frame && tables_.frames[tie.row].type == ClaimType::Belong && tie.first == p.last;
}

// "The help (of) D. arrived": what comes is from whom it is called after; as against "the training of D. began".
bool Assembler::arrives(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || frame.type != ClaimType::Aid || p.under == kNone) return false;
  const Predicate& over = clauses_.predicate[p.under];
  return over.verb && !over.passive && over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Consult &&
         over.slot(ArgSlot::Subj).event == static_cast<std::uint32_t>(&p - clauses_.predicate.data());
}

// "the army's recapture of a town", "of (li-) the town": what is taken stands elsewhere, so the noun's partner takes it.
bool Assembler::partner_takes(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || frame.type != ClaimType::Control || frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Place) return false;
  const Argument& partner = p.slot(ArgSlot::Gen);
  if (partner.count == 0 || mentions_.mention[partner.mention[0]].type != EntityType::Org) return false;
  const auto ground = [&](const Argument& what) {
    return what.filled && (what.count > 0 ? mentions_.mention[what.mention[0]].type == EntityType::Loc : passage_.has(what.at, SenseKind::PlaceHead));
  };
  return ground(p.slot(ArgSlot::Obj)) || ground(p.slot(ArgSlot::Li));
}

// Whether a word states a claim of a type.
bool Assembler::is_of(std::uint32_t event, ClaimType type) const {
  return event != kNone && clauses_.predicate[event].kind == PredicateKind::Frame && tables_.frames[clauses_.predicate[event].row].type == type;
}

// "raided his house", "shelled their positions": who is raided or hit is whose it is, another than who does it.
void Assembler::owner_of_home(const Argument& argument, Draft& draft) {
  constexpr std::uint32_t kOwnerReach = 8;  // mentions looked back at
  if (!argument.filled || argument.count > 0 || argument.pronoun || argument.event != kNone || !passage_.is_word(argument.at) || !passage_.has(argument.at, SenseKind::PlaceHead)) return;
  const Enclitic enclitic = passage_.reading(argument.at).enclitic;
  if (!refers_back(enclitic)) return;
  const auto acts = [&](std::uint32_t mention) { return std::ranges::find(draft.agent, mentions_.mention[mention].entity) != draft.agent.end(); };
  // Who speaks or reports holds no positions.
  const auto tells = [&](const Mention& m) {
    if (enclitic == Enclitic::Na && m.type == EntityType::Per) return true;
    return m.type == EntityType::Ppl ? m.people == PeopleKind::Source : m.type == EntityType::Org && m.entity != kNone && !does_deeds(tables_, mentions_.entity[m.entity]);
  };
  // "(The spokesman of D. said that they shelled) our positions": of his side; a man holds none.
  const std::uint32_t we = enclitic == Enclitic::Na ? who_speaks(clauses_.predicate[draft.predicate], draft.type) : kNone;
  if (we != kNone && mentions_.entity[we].type == EntityType::Org && std::ranges::find(draft.agent, we) == draft.agent.end()) {
    add(draft.target, we);
    draft.why.emplace_back("attribute/first_person");
    return;
  }
  const bool hit = draft.type == ClaimType::Assault;
  std::uint32_t owner = antecedent(passage_, mentions_, enclitic, argument.at, kOwnerReach, false);
  for (std::uint32_t steps = 0; hit && owner != kNone && (acts(owner) || tells(mentions_.mention[owner])) && steps < kOwnerReach; ++steps)
    owner = antecedent(passage_, mentions_, enclitic, mentions_.mention[owner].first, kOwnerReach, false);
  if (owner == kNone || acts(owner) || (hit && tells(mentions_.mention[owner]))) return;
  if (hit && mentions_.mention[owner].type == EntityType::Ppl && mentions_.mention[owner].people != PeopleKind::Fighter) return;  // "their home": the victims are told beside
  add(draft.target, mentions_.mention[owner].entity);
  draft.why.emplace_back("attribute/owner_of_home");
}

// "strikes of the coalition on their positions": an attack that hits what a pronoun owns, and names nobody whom it hits.
void Assembler::owner_of_ground(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (draft.type != ClaimType::Assault || !draft.target.empty() || draft.agent.empty()) return;
  for (std::size_t slot = 0; slot < kArgSlots && draft.target.empty(); ++slot) {
    const Role role = role_of(p, frame, slot);
    const bool partner = role == Role::Auto && slot == static_cast<std::size_t>(ArgSlot::Gen);  // "the shelling of their positions"
    const bool object = role == Role::None && slot == static_cast<std::size_t>(ArgSlot::Obj);
    if (role == Role::Target || partner || object) owner_of_home(p.argument[slot], draft);
  }
}

bool Assembler::places_only(const Argument& argument) const {
  return argument.count > 0 && std::all_of(argument.mention.begin(), argument.mention.begin() + argument.count, [&](std::uint32_t n) {
    return mentions_.mention[n].type == EntityType::Loc;
  });
}

// "answered (to, ala) an attack of B": what is answered is another's.
bool Assembler::answers(const Predicate& light, std::uint32_t event) const {
  constexpr auto kAla = static_cast<std::size_t>(ArgSlot::Ala);
  return light.argument[kAla].event == event && tables_.frames[light.row].roles[kAla] != Role::Content;
}

bool Assembler::done_by_subject(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || p.under == kNone || frame.type != ClaimType::Assault) return false;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.slot(ArgSlot::Fi).event == static_cast<std::uint32_t>(&p - clauses_.predicate.data())) return false;  // "took part in a raid of D."
  if (over.kind != PredicateKind::Light || over.passive || answers(over, static_cast<std::uint32_t>(&p - clauses_.predicate.data()))) return false;
  const Argument& subject = over.slot(ArgSlot::Subj);
  if (tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Agent) return false;
  if (over.verb && !subject.filled && over.morph.person == 3) return true;  // "after they had succeeded in fighting D."
  if (subject.count > 0) return mentions_.mention[subject.mention[0]].type != EntityType::Loc;
  // "The planes went on with the shelling of D.": a thing that strikes, of nobody known.
  return over.verb && subject.filled && !subject.pronoun && subject.event == kNone && passage_.is_word(subject.at) && outer_prefix(passage_.reading(subject.at)) == 0 &&
         passage_.has_any(subject.at, kind_bits(SenseKind::Member, SenseKind::OrgHead));
}

// "a raid of (li-) the coalition": with an event noun that has no construct partner, li- names the doer.
bool Assembler::owns(const Predicate& p, const FrameRow& frame, const Argument& argument) const {
  if (p.verb || p.slot(ArgSlot::Gen).filled || p.enclitic != Enclitic::None || argument.count == 0) return false;
  // "aid to the army": li- has a role of its own, except where force is used ("an attack of the army").
  const Role own = frame.roles[static_cast<std::size_t>(ArgSlot::Li)];
  if (own != Role::None && (frame.type != ClaimType::Assault || frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent)) return false;
  const Role partner = frame.roles[static_cast<std::size_t>(ArgSlot::Gen)];
  if (partner != Role::Agent && partner != Role::Auto) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  if (m.entity == kNone) return false;
  // "the American invasion of (li-) Iraq": of a nation's deed, who behind "of" is of another country suffers it.
  const NounRow* nation = describes(p.last) ? passage_.noun(p.last, SenseKind::Nation) : nullptr;
  const std::uint32_t actor = mentions_.entity[m.entity].actor;
  if (nation != nullptr && actor != kNone && tables_.actors[actor].country != 0 && tables_.actors[actor].country != nation->country) return false;
  const EntityType type = mentions_.entity[m.entity].type;
  // "an attack of (li-) gunmen", "a sit-in of teachers": people, where the noun's deed is not done to them.
  return type == EntityType::Org || (type == EntityType::Ppl && (frame.type == ClaimType::Protest || m.people == PeopleKind::Fighter));
}

// "claimed the bombing": the attack that is claimed is this one.
void Assembler::claimed_event(std::uint32_t event, Draft& draft, int depth) {
  const Predicate& inner = clauses_.predicate[event];
  if (inner.kind != PredicateKind::Frame) return;
  const ClaimType type = tables_.frames[inner.row].type;
  if (type != ClaimType::Assault && !(draft.type == ClaimType::Sanction && type == ClaimType::Coerce)) return;
  Draft other;
  roles(inner, tables_.frames[inner.row], other, depth + 1);
  // "claimed a shelling of", as against "claimed the attack", which was told before.
  if (depth == 0 && !passage_.reading(inner.first).article()) draft.first = inner.first, draft.last = inner.last;
  for (const std::uint32_t who : other.target) add(draft.target, who);
  if (draft.type == ClaimType::Sanction) return;  // "sentenced to the imprisonment of"
  draft.tolls = other.tolls;
  if (draft.place == kNone) draft.place = other.place;
  if (draft.place == kNone) place_that_saw(event, draft);
}

// "(claimed) the two bombings that A was exposed to", "that A saw": the subject of the light verb, where it is a place.
void Assembler::place_that_saw(std::uint32_t event, Draft& draft) const {
  for (std::uint32_t n = event; n-- > 0 && clauses_.predicate[n].sentence == clauses_.predicate[event].sentence;) {
    const Predicate& saw = clauses_.predicate[n];
    if (saw.kind == PredicateKind::Light && std::ranges::any_of(saw.argument, [&](const Argument& argument) { return argument.event == event; }))
      return place_from(saw.slot(saw.verb ? ArgSlot::Subj : ArgSlot::Gen), draft);
  }
}

// "an attack that D. launched".
void Assembler::who_launched(const Predicate& attack, Draft& draft) const {
  if (attack.under == kNone) return;
  const Predicate& over = clauses_.predicate[attack.under];
  if (over.kind != PredicateKind::Light || !over.verb || over.passive || tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Agent) return;
  const Argument& subject = over.slot(ArgSlot::Subj);
  for (std::uint8_t n = 0; n < subject.count; ++n)
    if (const Mention& m = mentions_.mention[subject.mention[n]]; m.type == EntityType::Org || m.type == EntityType::Ppl) add(draft.agent, m.entity);
}

// "foiled an attack of D.", "an attempt of D. to steal in": who is kept from a deed.
void Assembler::thwarted(std::uint32_t event, Draft& draft) {
  for (std::uint32_t n = event; n < clauses_.predicate.size() && n <= event + 1; ++n) {
    const Predicate& inner = clauses_.predicate[n];
    if (n > event && (inner.under != event || clauses_.predicate[event].kind != PredicateKind::Light)) return;
    Draft other;
    if (inner.kind == PredicateKind::Frame) {
      roles(inner, tables_.frames[inner.row], other, 1);
      if (other.agent.empty()) who_launched(inner, other);
    }
    for (const ArgSlot slot : {ArgSlot::Gen, ArgSlot::Li})
      for (std::uint8_t m = 0; m < inner.slot(slot).count && inner.kind == PredicateKind::Light; ++m) {
        const Mention& doer = mentions_.mention[inner.slot(slot).mention[m]];
        if (doer.entity != kNone && doer.type == EntityType::Org) other.agent.push_back(doer.entity);
      }
    for (const std::uint32_t who : other.agent)
      if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
  }
}

// The subject "an attack by X" acts as X does.
void Assembler::event_role(std::uint32_t event, Role role, Draft& draft, int depth) {
  const Predicate& inner = clauses_.predicate[event];
  if (inner.kind == PredicateKind::Light && role == Role::Target && draft.type == ClaimType::Assault && depth == 0) thwarted(event, draft);
  if (inner.kind != PredicateKind::Frame) return;
  const ClaimType of = tables_.frames[inner.row].type;
  const bool state = tables_.frames[inner.row].roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::None;
  if (role == Role::Target && !state && (of == ClaimType::Mobilize || of == ClaimType::Control)) {  // "hit a convoy of D.", "positions of D."
    Draft other;
    roles(inner, tables_.frames[inner.row], other, depth + 1);
    for (const std::uint32_t who : other.agent) add(draft.target, who);
  }
  // "repelled an attack of D.", "condemned the attack of D.": what is done to an attack is done to who attacks.
  const bool repelled = role == Role::Target && (draft.type == ClaimType::Assault || draft.type == ClaimType::Accuse) &&
                        does_harm(tables_.frames[inner.row].type) && (draft.type == ClaimType::Accuse || tables_.frames[inner.row].type == ClaimType::Assault) && depth == 0;
  if (role != Role::Agent && role != Role::Party && !repelled) return;
  Draft other;
  roles(inner, tables_.frames[inner.row], other, depth + 1);
  nationality(inner, tables_.frames[inner.row], other, draft.type == ClaimType::Accuse);
  // "with the support of raids that D. launched", "the raids that D. carries out back the rebels".
  const bool helps = role == Role::Agent && (draft.type == ClaimType::Cooperate || (draft.type == ClaimType::Support && of == ClaimType::Assault));
  if ((repelled || helps) && other.agent.empty()) who_launched(inner, other);
  for (const std::uint32_t agent : other.agent) add(repelled ? draft.target : draft.agent, agent);
  if (draft.place == kNone) draft.place = other.place;
}

void Assembler::place_from(const Argument& argument, Draft& draft) const {
  for (std::uint8_t n = 0; n < argument.count; ++n) {
    const Mention& m = mentions_.mention[argument.mention[n]];
    if (m.type != EntityType::Loc || (is_speech(draft.type) && seat(m)) || tells_of_person(passage_, mentions_, m) || is_elsewhere(passage_, mentions_, m, draft.type)) continue;
    if (draft.place == kNone) draft.place = situated(passage_, mentions_, m).entity;
    else if (draft.type == ClaimType::Control && n > 0 && passage_.reading(m.first).has(kPreWa) && !end_of_between(passage_, mentions_, m)) add(draft.more_places, m.entity);  // "took towns in A and B"
  }
}

// "The government in Ramallah accused": right behind who speaks or is spoken of, "in" says where he sits.
bool Assembler::seat(const Mention& place) const {
  std::uint32_t t = place.first;
  if (!passage_.reading(t).has(kPreBi) && t > 0 && passage_.function(t - 1) == FunctionClass::Preposition) --t;
  const Mention* before = t > 0 ? mentions_.on(t - 1) : nullptr;
  return before != nullptr && before->type != EntityType::Loc;
}

// "The statement called for (da'a)": what is written or said to be heard, not "the matter calls for", "the picture calls for".
bool Assembler::may_ask(const Predicate& p, const FrameRow& frame, const Mention& document) const {
  if (frame.type != ClaimType::Request || frame.weight < 3 || frame.roles[static_cast<std::size_t>(ArgSlot::Ila)] != Role::Content || !p.verb || p.passive || !passage_.is_word(document.first)) return false;
  const NounRow* row = passage_.noun(document.first, SenseKind::Document);
  if (row == nullptr) return false;
  const std::string_view note = tables_.text(row->note);
  return note != "mute" && note != "hearsay" && tables_.text(row->kind) != "image";
}

void Assembler::give(const Predicate& p, const FrameRow& frame, Role role, std::uint32_t mention, Draft& draft) {
  const Mention& m = mentions_.mention[mention];
  // "Killed So-and-so and four of his guards": a number of people who are no entity of their own.
  if (m.entity == kNone && role == Role::Target && m.count > 0 && m.type == EntityType::Ppl) toll(frame, mention, draft);
  if (m.entity == kNone || role == Role::None || role == Role::Content) return;
  const bool place = m.type == EntityType::Loc;
  // "those held by them of (min) the civilians": who is held, and holds nobody.
  const bool held = frame.pos == PartOfSpeech::PassiveParticiple && frame.type == ClaimType::Coerce && m.type == EntityType::Ppl && (m.people == PeopleKind::Civilian || m.people == PeopleKind::Captive);
  if (held && role == Role::Agent) role = Role::Target;
  if (m.type == EntityType::Doc && !(role == Role::Agent && may_ask(p, frame, m))) return;  // a document speaks; it neither acts nor suffers
  if (role == Role::Auto && is_moved(p, frame, m)) return;
  if (role == Role::Auto) {
    role = place ? Role::Place : partner_suffers(p, frame, m) ? Role::Target : Role::Agent;
  }
  if (place) {
    if ((is_speech(draft.type) && seat(m)) || tells_of_person(passage_, mentions_, m) || is_elsewhere(passage_, mentions_, m, draft.type)) return;
    // "The Riyadh agreement" is called after a city.
    if (frame.type == ClaimType::Agree && !p.verb && p.slot(ArgSlot::Gen).count > 0 && p.slot(ArgSlot::Gen).mention[0] == mention) return;
    const bool taken = frame.type == ClaimType::Control;
    const Mention* ranked = taken ? ranked_after(passage_, mentions_, m) : nullptr;  // what is held is what is named last, unless that only ranks it
    if (draft.place == kNone) draft.place = ranked != nullptr ? ranked->entity : taken ? m.entity : first_of_list(passage_, mentions_, m);
    else if (role == Role::Place && taken && m.entity != draft.place && !end_of_between(passage_, mentions_, m)) add(draft.more_places, m.entity);
    return;
  }
  // "Took positions of (li-) D.": who held what is taken.
  if (role == Role::Place && frame.type == ClaimType::Control && m.type == EntityType::Org && passage_.reading(m.first).has(kPreLi) &&
      std::ranges::find(draft.agent, m.entity) == draft.agent.end())
    role = Role::Target;
  switch (role) {
    case Role::Agent: add(draft.agent, m.entity); break;
    case Role::Target: add(draft.target, m.entity); toll(frame, mention, draft); break;
    case Role::Party: add(draft.agent, m.entity); break;
    default: break;
  }
}

// "Retook the positions of (construct) D.": who held what is taken is named by it alone.
bool Assembler::takes_site(const Predicate& p, const FrameRow& frame, std::size_t slot) const {
  const Argument& ground = p.argument[slot];
  const bool taken = slot == static_cast<std::size_t>(ArgSlot::Obj) || slot == static_cast<std::size_t>(ArgSlot::Ala);
  if (!taken || frame.type != ClaimType::Control || frame.pos == PartOfSpeech::ActiveParticiple || frame.pos == PartOfSpeech::PassiveParticiple || ground.pronoun || ground.count != 1) return false;
  const Mention& m = mentions_.mention[ground.mention[0]];
  return m.type == EntityType::Org && m.first > 0 && ground.at < m.first && passage_.is_word(m.first - 1) && !passage_.reading(m.first - 1).article() &&
         outer_prefix(passage_.reading(m.first)) == 0 && is_shelled(m.first - 1);
}

// "The sending of fighters": men without a name are whom somebody moves, and neither move anybody nor suffer it.
bool Assembler::is_moved(const Predicate& p, const FrameRow& frame, const Mention& m) const {
  return frame.type == ClaimType::Mobilize && !p.verb && mentions_.entity[m.entity].type == EntityType::Ppl && m.people == PeopleKind::Fighter;
}

// "(Local) sources": who is named by his speaking alone suffers nothing.
bool Assembler::is_mere_source(const Mention& m) const {
  if (m.type != EntityType::Ppl || m.people != PeopleKind::Source || !passage_.is_word(m.first)) return false;
  const NounRow* row = passage_.noun(m.first, SenseKind::People);
  return row != nullptr && passage_.tables.text(row->kind) == "source";
}

// A place or a thing that is shelled and shells nobody ("positions", "targets").
bool Assembler::is_shelled(std::uint32_t t) const {
  return passage_.has(t, SenseKind::PlaceHead) || passage_.is_noun_of(t, kNounOfHit);
}

// The construct partner of a verbal noun: "the training of the forces" against "the shelling by the army". It suffers
// when nothing else does, and is people, or the noun is of a kind that is done to somebody.
bool Assembler::partner_suffers(const Predicate& p, const FrameRow& frame, const Mention& m) const {
  // "the shelling of positions of D.": the owner of what is hit.
  const Argument& partner = p.slot(ArgSlot::Gen);
  const bool thing = partner.at < m.first && passage_.is_word(partner.at) && is_shelled(partner.at);
  if (thing && frame.type == ClaimType::Assault && frame.toll == 0) return true;
  if (frame.type == ClaimType::Aid && m.type == EntityType::Ppl && m.people != PeopleKind::Fighter && m.people != PeopleKind::Source && !p.slot(ArgSlot::Obj).filled) return true;  // "care of the families for (li-) ..."
  if (frame.type == ClaimType::Coerce && m.type == EntityType::Ppl && m.count > 0) return true;  // "the arrest of 20 people for (li-) their ties to"
  const bool reason = p.slot(ArgSlot::Li).count == 0 && p.slot(ArgSlot::Li).event != kNone;  // "for (li-) their belonging to": no one
  if ((p.slot(ArgSlot::Li).filled && !reason) || p.slot(ArgSlot::Ala).filled || p.slot(ArgSlot::Obj).filled) return false;
  if (m.type == EntityType::Ppl && (m.people != PeopleKind::Fighter || (frame.toll != 0 && m.count > 0))) return true;
  if (m.type == EntityType::Per && frame.toll != 0) return true;  // "the assassination of So-and-so"
  // "(the army set out) to shell (li-qasf) D.": what its subject does it for is done to another.
  if (frame.type == ClaimType::Assault && !p.verb && p.under != kNone && clauses_.predicate[p.under].verb && passage_.reading(p.first).has(kPreLi)) {
    const std::uint32_t subject = subject_of(p.under);
    return subject != kNone && mentions_.mention[subject].entity != m.entity && mentions_.mention[subject].type != EntityType::Loc;
  }
  return frame.type == ClaimType::Aid || frame.type == ClaimType::Coerce || frame.type == ClaimType::Support ||
         frame.type == ClaimType::Sanction;
}

// "A Turkish soldier" is the army of Turkey, and one man of it; two in the dual, also where that is spelt as the plural ("'askariyyin turkiyyin ithnayn").
std::uint32_t Assembler::one_of_them(const Mention& m) const {
  const Found people = passage_.find(m.first, SenseKind::People);
  const NumberSpan* behind = mentions_.number_on(m.last);
  if (people && behind != nullptr && behind->first == m.last && behind->value == 2 && passage_.is_word(m.last)) return 2;
  if (!people || people.reading->article() || m.last - m.first < 2) return 0;
  return people.sense->morph.number == 0 ? tables_.nouns[people.sense->row].plural_only == 0 : people.sense->morph.number == 1 ? 2 : 0;
}

// "The officer was killed".
std::uint32_t Assembler::the_one(const Mention& m) const {
  const Found people = passage_.find(m.first, SenseKind::People);
  if (!people || !people.reading->article() || people.sense->morph.number != 0 || tables_.nouns[people.sense->row].plural_only != 0) return 0;
  return mentions_.number_on(m.first) == nullptr ? 1 : 0;
}

void Assembler::toll(const FrameRow& frame, std::uint32_t mention, Draft& draft) const {
  const Mention& m = mentions_.mention[mention];
  // Who is kidnapped is held. The frame has no toll of its own: with one its claim would be taken for the toll of an attack beside it.
  std::uint8_t what = tables_.text(frame.mode) == "abduct" ? 1 + static_cast<std::uint8_t>(Toll::Captured) : frame.toll;
  if (m.people == PeopleKind::Victim) what = 1 + static_cast<std::uint8_t>(Toll::Killed);
  if (m.people == PeopleKind::Wounded) what = 1 + static_cast<std::uint8_t>(Toll::Wounded);
  if (what != 0) toll(static_cast<Toll>(what - 1), mention, draft);
}

void Assembler::toll(Toll what, std::uint32_t mention, Draft& draft) const {
  const Mention& m = mentions_.mention[mention];
  std::uint32_t count = m.count;
  if (count == 0 && m.type == EntityType::Per) count = 1;
  if (count == 0 && m.type == EntityType::Org) count = one_of_them(m);
  if (count == 0 && m.type == EntityType::Ppl) count = the_one(m);
  if (count == 0 || std::ranges::any_of(draft.tolls, [&](const DraftToll& x) { return x.mention == mention && x.what == what; })) return;
  draft.tolls.push_back({what, count, m.bound, mention, m.first, m.last});
}

}  // namespace isnad
