// What the word above an event noun says of it: light verbs, plans, charges, words of speaking.
#include "assembler.h"
#include "reach.h"

#include <algorithm>
#include <array>

#include "agreement.h"
#include "case_nouns.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPartAdjectives = 2;  // between who has a part and "in"
constexpr std::uint32_t kKilledReach = 10;  // tokens from "the killing of" to "in an attack"
constexpr std::uint32_t kFoilReach = 12;  // tokens from a word of foiling to the deed that is foiled
constexpr std::uint32_t kKeptTokens = 6;  // between the keeping and the deed that is kept off
constexpr std::uint32_t kKeptReach = 6;  // mentions looked back at for whom a pronoun says to be kept from a deed

}  // namespace

// "with the support of A (and the backing of B)".
bool Assembler::is_adverbial(const Predicate& p, const FrameRow& frame, std::uint32_t index) const {
  constexpr auto kHead = static_cast<std::size_t>(ArgSlot::Head);
  if (frame.pos != PartOfSpeech::Noun) return false;
  if (frame.roles[kHead] == Role::Target) return true;
  if (!p.conjoined || index == 0 || frame.type != ClaimType::Cooperate) return false;
  const Predicate& before = clauses_.predicate[index - 1];
  return before.kind == PredicateKind::Frame && !before.verb && before.sentence == p.sentence &&
         tables_.frames[before.row].type == frame.type && tables_.frames[before.row].roles[kHead] == Role::Target;
}

// "(stood beside) the victims of an attack", "(gave blood to) those wounded in an attack": it is theirs, and nobody's whom the verb tells of.
bool Assembler::has_its_victims(std::uint32_t deed) const {
  const bool in = passage_.stands_behind(deed, ArgSlot::Fi);
  const std::uint32_t behind = in ? deed - 1 : deed;
  const Mention* victims = behind > 0 ? mentions_.on(behind - 1) : nullptr;
  if (victims == nullptr || victims->last != behind || passage_.reading(victims->first).article() != in) return false;
  return is_victim(passage_, *victims);
}

// "took the town with the support of D.": whom an adverbial says to be helped is who does what the verb above it says.
void Assembler::helped(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (p.verb || !draft.target.empty() || draft.agent.empty() || !is_adverbial(p, frame, draft.predicate)) return;
  // "managed to free the university with the support of D.": right behind a place it stands under the deed before.
  std::uint32_t at = p.under;
  if (at == kNone && draft.predicate > 0 && clauses_.predicate[draft.predicate - 1].sentence == p.sentence) at = draft.predicate - 1;
  for (int depth = 0; at != kNone && depth < kMaxDepth; ++depth, at = clauses_.predicate[at].under) {
    const Predicate& over = clauses_.predicate[at];
    Draft other;
    if (over.kind == PredicateKind::Frame) {
      roles(over, tables_.frames[over.row], other, 1);
    } else if (!over.passive) {
      // "(D. faces) an operation that goes on (tajri) with the support of": not who the operation is against, nor who only says so.
      const bool happens = over.verb && over.kind == PredicateKind::Light && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Content;
      if (happens || over.kind == PredicateKind::Cue) return;
      const Argument& subject = over.slot(ArgSlot::Subj);
      for (std::uint8_t n = 0; n < subject.count; ++n) add(other.agent, mentions_.mention[subject.mention[n]].entity);
    }
    for (const std::uint32_t who : other.agent)
      if (mentions_.entity[who].type != EntityType::Loc && !looks_on(who) && std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
    if (draft.target.empty()) continue;
    draft.why.emplace_back("attribute/helped");
    return;
  }
}

// "carried out raids in support of (li-) D.", "went on with the support of D.", "with the blaming of D.": where the word above says who helps, the
// partner of the noun is who is helped.
void Assembler::helps_partner(const Predicate& p, const FrameRow& frame, Draft& draft) {
  constexpr auto kGen = static_cast<std::size_t>(ArgSlot::Gen);
  const bool in_words = (frame.type == ClaimType::Accuse || frame.type == ClaimType::Support) && frame.weight >= 3 && p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Light;
  if (p.verb || (frame.type != ClaimType::Cooperate && !in_words) || frame.roles[kGen] != Role::Agent || p.slot(ArgSlot::Gen).count == 0 || p.under == kNone) return;
  if (!draft.target.empty() || is_adverbial(p, frame, draft.predicate)) return;
  const NounRow* before = p.first > 0 && passage_.is_word(p.first - 1) ? passage_.noun(p.first - 1, SenseKind::Function) : nullptr;
  // "(The fighters) profited from the support of D.": D. helps them.
  if (before != nullptr && before->value == static_cast<std::int32_t>(ArgSlot::Min)) {
    const Predicate& over = clauses_.predicate[p.under];
    if (over.verb && !over.passive && over.kind == PredicateKind::Other) actors_of(over.slot(ArgSlot::Subj), draft.target);
    std::erase_if(draft.target, [&](std::uint32_t who) { return std::ranges::find(draft.agent, who) != draft.agent.end(); });
    if (!draft.target.empty()) draft.why.emplace_back("attribute/helped");
    return;
  }
  Draft other = draft;
  other.agent.clear();
  governor(draft.predicate, other, 0);
  std::erase_if(draft.agent, [&](std::uint32_t who) { return std::ranges::find(other.agent, who) != other.agent.end(); });
  if (other.agent.empty() || draft.agent.empty()) return;
  draft.target = std::move(draft.agent);
  draft.agent = std::move(other.agent);
  draft.why.emplace_back("attribute/helped");
}

// "the part of D. in (fi) the arming of B", "the courage of D. in fighting B": who has it does the deed, to whom its partner is.
void Assembler::has_part(const Predicate& p, Draft& draft) const {
  if (p.verb || !passage_.stands_behind(p.first, ArgSlot::Fi) || passage_.word(p.first - 1).size() > 2) return;  // "in" itself, not "during"
  std::uint32_t t = p.first - 1;
  for (std::uint32_t adjectives = 0; adjectives < kPartAdjectives && t > 0 && passage_.is_word(t - 1) && mentions_.on(t - 1) == nullptr && passage_.reading(t - 1).article(); ++adjectives) --t;
  const Mention* who = t > 0 ? mentions_.on(t - 1) : nullptr;
  if (who == nullptr || who->last != t || who->silent || who->entity == kNone || (who->type != EntityType::Org && who->type != EntityType::Per) || who->first == 0) return;
  const std::uint32_t noun = who->first - 1;
  if (!passage_.is_word(noun) || !passage_.is_noun_of(noun, kNounOfPart) || passage_.reading(noun).article() || passage_.reading(noun).enclitic != Enclitic::None) return;
  if (std::ranges::find(draft.agent, who->entity) != draft.agent.end()) return;
  std::vector<std::uint32_t> partners;
  actors_of(p.slot(ArgSlot::Gen), partners);
  for (const std::uint32_t partner : partners) add(draft.target, partner);
  draft.agent = {who->entity};
  draft.guessed = false;
  draft.why.emplace_back("attribute/has_part");
}

// "Carried out no raid", "no raid was carried out": whether the event is what a light verb takes; not "issued no comment on the arrests".
bool Assembler::takes_content(const Predicate& over, const FrameRow& frame, std::uint32_t index) const {
  bool other = false;  // "the attack caused no death": what its subject is said not to lead to
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    if (frame.roles[slot] == Role::Content && heads(over.argument[slot].event, index)) return true;
    other = other || (frame.roles[slot] == Role::Content && slot != static_cast<std::size_t>(ArgSlot::Subj) && over.argument[slot].filled);
  }
  return over.slot(ArgSlot::Obj).event == index || (!other && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::None && over.slot(ArgSlot::Subj).event == index);
}

// "announced the storming of A and the recapture of B": whether `index` is `event`, or goes on with it behind "and".
bool Assembler::heads(std::uint32_t event, std::uint32_t index) const {
  if (event == kNone || event > index || index - event > kMaxDepth) return false;
  for (std::uint32_t n = event + 1; n <= index; ++n) {
    const Predicate& next = clauses_.predicate[n];
    if (next.verb || !next.conjoined || next.kind != PredicateKind::Frame || next.under != clauses_.predicate[event].under) return false;
  }
  return true;
}

// "demanded during a visit to A", "said at the end of a visit to A": who speaks or acts then is the visitor.
bool Assembler::during_visit(const Predicate& p) const {
  const FrameRow& frame = tables_.frames[p.row];
  if (p.verb || frame.type != ClaimType::Consult || tables_.text(frame.mode) != "visit" || p.enclitic != Enclitic::None || passage_.reading(p.first).article()) return false;
  return passage_.stands_behind(p.first, ArgSlot::Fi) || (p.first > 0 && passage_.stands_behind(p.first - 1, ArgSlot::Fi));
}

// "(families) who fled (al-farra) from (min) the shelling": who flees it does not do it.
bool Assembler::is_fled_from(const Predicate& p) const {
  if (p.verb || p.first < 2 || !passage_.stands_behind(p.first, ArgSlot::Min) || !passage_.is_word(p.first - 2)) return false;
  bool flees = false;
  passage_.each(p.first - 2, SenseKind::Frame, [&](const Reading&, const Sense& sense) { flees = flees || tables_.frames[sense.row].type == ClaimType::Retreat; });
  return flees;
}

// `index` is the event, or what stands between it and its governor.
void Assembler::governor(std::uint32_t index, Draft& draft, int depth) {
  const Predicate& p = clauses_.predicate[index];
  if (kept_by_noun(p, draft)) return;
  if (p.under == kNone || depth >= kMaxDepth || done_by_others(p) || (isnad::by_force(draft.type) && is_fled_from(p))) return;
  // "arrested a network belonging to D.": what belongs is what the participle describes, not who acts.
  if (draft.type == ClaimType::Belong && !p.verb && tables_.frames[p.row].pos != PartOfSpeech::Noun) return;
  const Predicate& over = clauses_.predicate[p.under];
  if (repels(p) && launches(over, p) && draft.agent.empty()) {
    for (std::uint32_t n = index; n-- > 0 && clauses_.predicate[n].sentence == p.sentence && draft.agent.empty();) {
      const Predicate& before = clauses_.predicate[n];
      if (before.verb && std::ranges::any_of(before.argument, [&](const Argument& argument) { return argument.event == index; })) doer(before, draft, p.first);
    }
    if (!draft.agent.empty()) return actors_of(over.slot(ArgSlot::Subj), draft.target);
  }
  if (is_bomb(p) && (over.kind != PredicateKind::Light || over.slot(ArgSlot::Obj).event != index)) return;
  if (over.verb && !over.passive && draft.agent.empty() && draft.target.empty() && during_visit(p)) {
    actors_of(over.slot(ArgSlot::Subj), draft.agent);
    if (!draft.agent.empty()) draft.why.emplace_back("attribute/subject_of_governing_verb");
    return;
  }
  if (over.kind == PredicateKind::Other) {
    if (over.slot(ArgSlot::Subj).event != index) doer(over, draft, p.first);  // "the raids weaken D.": D. does none of them
    return;
  }
  if (over.kind == PredicateKind::Cue) {
    // "the army announced the recapture of": who announces a deed of his own kind has done it, unless he only reports.
    const bool announced = heads(over.slot(ArgSlot::Obj).event, index) || heads(over.slot(ArgSlot::An).event, index);
    if (draft.type == ClaimType::Accuse) {
      if (announced && tables_.cues[over.row].denies != 0) denier(over, draft);
    } else if (over.verb && announced && agreed_by_two(over, draft)) {
      const Argument& both = over.slot(ArgSlot::Subj);
      for (std::uint8_t n = 0; n < both.count; ++n) add(draft.agent, mentions_.mention[both.mention[n]].entity);
      draft.why.emplace_back("attribute/announced_together");
    } else if (over.verb && announced && acts(over) && !feared(over, draft) && !tells_of_others(over, p, draft)) doer(over, draft, p.first);
    // "said A in a press conference with B": the speaker is the other party.
    else if (over.verb && !over.passive && draft.type == ClaimType::Consult && draft.agent.size() <= 1 && draft.target.empty() && over.slot(ArgSlot::Subj).count == 1 &&
             passage_.stands_behind(p.first, ArgSlot::Fi))
      add(draft.agent, mentions_.mention[over.slot(ArgSlot::Subj).mention[0]].entity);
    else if (!over.verb && !announced) governor(p.under, draft, depth + 1);
    else if (!over.verb && acts(over)) doer(over, draft, p.first);
    return;
  }
  const FrameRow& frame = tables_.frames[over.row];
  if (over.kind == PredicateKind::Light) {
    if (answers(over, index) || (is_to_stop(p) && over.first < p.first)) return;  // "was able to stop the attack of D."
    // "will carry out its duty, calling on D.": he calls now.
    const bool calls = tables_.frames[p.row].pos == PartOfSpeech::ActiveParticiple && is_speech(draft.type);
    const bool apart = told_apart(p);
    if (over.stance != Stance::Asserted && draft.stance == Stance::Asserted && !calls && !apart && (over.stance != Stance::Denied || takes_content(over, frame, index))) draft.stance = over.stance;
    // "the waging by (construct) the army of raids": its doer stands before the event.
    const bool doer_inside = over.slot(ArgSlot::Gen).count > 0 && over.slot(ArgSlot::Gen).event == kNone && over.slot(ArgSlot::Obj).event == index;
    const bool noun = !over.verb && (frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Content || doer_inside);
    const Argument& subject = over.slot(noun ? ArgSlot::Gen : ArgSlot::Subj);
    const Role role = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)];
    const bool suffers = role == Role::Target || (draft.type == ClaimType::Coerce && !p.verb && !does(draft));  // "were forced to exodus (nuzuh)", which nobody does
    auto& list = suffers ? draft.target : draft.agent;
    // "holds talks with D.": the other party stands in the noun's slot.
    const bool other_party = role == Role::Agent && ((p.slot(ArgSlot::Maa).count > 0 && draft.agent.size() == p.slot(ArgSlot::Maa).count &&
                             tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party) || other_party_only(draft));
    // "survived an attack during a visit": the subject suffers what the verb governs and no more; "launched raids in answer to the killing of",
    // "after an attack": nor did he kill or attack, though of clashes he is a party.
    // "showed its relief at (min) the agreement": who speaks of a known one made none.
    const bool known = draft.type == ClaimType::Agree && draft.stance == Stance::Asserted && !p.verb && passage_.reading(p.first).article() && p.slot(ArgSlot::Maa).count == 0;
    bool governed = role == Role::Agent && !apart && !known;
    for (std::size_t slot = 0; slot < kArgSlots && !governed; ++slot)
      governed = frame.roles[slot] == Role::Content && over.argument[slot].event == index;
    const bool beside = person_beside(subject, draft);
    const bool takes_part = role == Role::Agent && over.verb && draft.type == ClaimType::Assault && frame.roles[static_cast<std::size_t>(ArgSlot::Fi)] == Role::Content && over.slot(ArgSlot::Fi).event == index;  // "took part in a raid of D."
    if ((role == Role::Agent || role == Role::Target) && governed && !beside && (list.empty() || other_party || takes_part) && !over.passive) {
      for (std::uint8_t n = 0; n < subject.count; ++n) {
        const Mention& m = mentions_.mention[subject.mention[n]];
        if (role == Role::Agent && is_victim(passage_, m)) continue;  // "(the rocket) caused the death of two, and dozens of wounded"
        if (m.type != EntityType::Loc) add(list, m.entity);
        else if (role == Role::Target && draft.place == kNone) draft.place = m.entity;  // "a town was exposed to"
      }
      // "(arrested five people) for their involvement in an attack": the pronoun's, of people.
      if (noun && !subject.filled && list.empty() && over.enclitic == Enclitic::Hum)
        if (const std::uint32_t they = antecedent(passage_, mentions_, over.enclitic, over.first, kKeptReach, false); they != kNone && mentions_.mention[they].type == EntityType::Ppl)
          add(list, mentions_.mention[they].entity);
      if (!list.empty()) draft.why.push_back(tables_.text(frame.id));
    }
    // "a convoy of D. was exposed to an attack": whose the convoy is.
    if (role == Role::Target && list.empty() && subject.event != kNone && subject.event != index &&
        clauses_.predicate[subject.event].kind == PredicateKind::Frame) {
      Draft convoy;
      roles(clauses_.predicate[subject.event], tables_.frames[clauses_.predicate[subject.event].row], convoy, depth + 1);
      for (const std::uint32_t who : convoy.agent) add(list, who);
    }
    // "an explosion that hit a bus": what the event hits.
    if (role == Role::Content && subject.event == index && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None) {
      const Argument& object = over.slot(ArgSlot::Obj);
      for (std::uint8_t n = 0; n < object.count; ++n) give(p, tables_.frames[p.row], Role::Target, object.mention[n], draft);
    }
    // "relations between A and B see tension": the parties of the subject noun.
    if (role != Role::Target && draft.agent.empty() && subject.event != kNone && subject.event != index)
      event_role(subject.event, Role::Party, draft, depth);
    if (over.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content && role == Role::Agent && is_weapon(tables_.frames[p.row])) draft.first = over.first, draft.last = over.last;
    place_from(over.slot(ArgSlot::Fi), draft);
    if (governed && role != Role::Target) governor(p.under, draft, depth + 1);  // not what moved a threat, nor the camps of training that raids hit, nor who is sure of "the exposure of D. to"
    return;
  }
  // Who is part of a group does not do what is told beside it; "a programme that D. leads to (li-) train" is D.'s.
  if (frame.type == ClaimType::Belong && !(draft.type == ClaimType::Aid && over.verb && passage_.reading(p.first).has(kPreLi))) return;
  // What a request, threat or offer has for its content is not done yet.
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    if (!heads(over.argument[slot].event, index) || frame.roles[slot] != Role::Content) continue;
    // "took part in attacks", "is involved in": what one has a part in is as done as the part.
    const bool part = frame.type == ClaimType::Cooperate || (frame.type == ClaimType::Support && over.verb) || (frame.type == ClaimType::Assault && frame.pos == PartOfSpeech::ActiveParticiple);
    if (draft.stance == Stance::Asserted && part) draft.stance = over.stance;
    // What is refused or agreed to was asked.
    const bool answered = draft.type == ClaimType::Request && (frame.type == ClaimType::Reject || frame.type == ClaimType::Agree || frame.type == ClaimType::Concede);
    if (draft.stance == Stance::Asserted && frame.type != ClaimType::Accuse && !part && !answered && !is_to_stop(p)) {
      draft.stance = Stance::Planned;
      draft.why.emplace_back("attribute/content_planned");
    }
    const bool lets = frame.type == ClaimType::Retreat && draft.type == ClaimType::Mobilize;  // "let the inhabitants move"
    // "takes part in talks with D.", "(arrived) for a part in talks with D.": who does is the other party.
    const bool joins = (part || frame.type == ClaimType::Accuse) && other_party_only(draft);
    const bool warned = frame.type == ClaimType::Threaten && draft.type == ClaimType::Assault && of_no_state(p);  // "warned the government of a terrorist attack"
    if ((draft.agent.empty() || joins) && !lets && !warned) {
      const std::vector<std::uint32_t> doers = content_agents(over, frame);
      for (const std::uint32_t who : doers) add(draft.agent, who);
      if (joins && doers.empty() && over.under != kNone && passage_.reading(over.first).has(kPreLi)) {
        const Predicate& goes = clauses_.predicate[over.under];
        const Argument& subject = goes.slot(ArgSlot::Subj);
        for (std::uint8_t n = 0; goes.verb && !goes.passive && n < subject.count; ++n)
          if (mentions_.mention[subject.mention[n]].type != EntityType::Loc) add(draft.agent, mentions_.mention[subject.mention[n]].entity);
      }
    }
    return;
  }
  if (frame.type == ClaimType::Split && over.slot(ArgSlot::Min).event == index) return;  // who disowns an attack did not commit it
  // "demonstrated against (the shelling of A)": nor did they.
  if (frame.type == ClaimType::Protest && draft.type != ClaimType::Protest &&
      std::ranges::any_of(std::array{ArgSlot::Ala, ArgSlot::Didd, ArgSlot::Bi, ArgSlot::Li}, [&](ArgSlot slot) { return over.slot(slot).event == index; }))
    return;
  // "arrested two men on a charge of bombing": who is charged is said to have done it.
  const bool lacks_doer = draft.agent.empty() || other_party_only(draft);
  if (frame.type == ClaimType::Accuse && !over.verb && over.slot(ArgSlot::Gen).event == index && lacks_doer) {
    Draft charge;
    charge.predicate = p.under;
    charged(over, frame, charge);
    for (const std::uint32_t who : charge.target) add(draft.agent, who);
  }
  if (only_speaks(frame.type)) {  // who condemns a massacre did not commit it; who is accused of a part in it did
    const bool charged = frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Content && over.slot(ArgSlot::Bi).filled;
    if (frame.type == ClaimType::Accuse && charged && draft.agent.empty())
      for (const std::uint32_t who : content_agents(over, frame)) add(draft.agent, who);
    return;
  }
  // "called on D. to stop the raids": who asks does none of what he speaks of; what is to be stopped is done by who is asked.
  if (frame.type == ClaimType::Request) {
    if (draft.agent.empty() && draft.stance == Stance::Denied)
      for (const std::uint32_t who : content_agents(over, frame))
        if (std::ranges::find(draft.target, who) == draft.target.end()) add(draft.agent, who);
    return;
  }
  // "visits Ankara to meet (li-) B", "arrived to talk with B": who goes there meets him.
  if (draft.type == ClaimType::Consult && over.verb && !over.passive && draft.agent.size() == 1 && draft.target.empty() && (p.slot(ArgSlot::Gen).count > 0 || p.slot(ArgSlot::Maa).count > 0)) {
    const Argument& subject = over.slot(ArgSlot::Subj);
    if (subject.count > 0 && mentions_.mention[subject.mention[0]].type != EntityType::Loc) add(draft.agent, mentions_.mention[subject.mention[0]].entity);
  }
  // "withdrew after clashes with": an event noun elsewhere in the clause is the doing of the verb's subject.
  if (over.verb && !over.passive && over.argument[static_cast<std::size_t>(ArgSlot::Subj)].event != index) {
    if (!tells_of_others(over, p, draft)) doer(over, draft, p.first);
  } else if (!over.verb && made_to(over, p.first) != ArgSlot::Subj)
    doer(over, draft, p.first);
  // "launched an operation to free": what is done by way of a noun is done by who does the noun.
  else if (!over.verb && draft.agent.empty()) {
    if (does(draft) && frame.toll == 0) {
      Draft other;
      roles(over, frame, other, depth + 1);
      if (other.agent.empty()) pronoun(over, frame, other);  // "its operation to free"
      for (const std::uint32_t who : other.agent)
        if (std::ranges::find(draft.target, who) == draft.target.end()) add(draft.agent, who);
    }
    // "prevented a convoy of aid from entering": nor does who prevents what comes.
    if (draft.agent.empty() && over.under != kNone && kept_from(clauses_.predicate[over.under], p.first)) return;
    if (draft.agent.empty()) governor(p.under, draft, depth + 1);
    else draft.why.emplace_back("attribute/subject_of_governing_verb");
  }
  // "carried out a landing in cooperation with D.": the other party is who did what the noun before says.
  else if (!over.verb && draft.type == ClaimType::Cooperate && other_party_only(draft)) governor(p.under, draft, depth + 1);
}

// "In cooperation with D., the army carried out", "in a meeting with D., the president asked for", "with the support of D. the army took", "during a
// (or his) visit to A, the president said": at the head of its sentence it is of the subject of the verb behind, who is helped.
void Assembler::joined_ahead(const Predicate& p, std::uint32_t index, Draft& draft) const {
  const bool with = letter_at(passage_.word(p.first), 0) == kBeh;  // bi-, also where the tables have the word whole
  const bool talks = draft.type == ClaimType::Consult && (with || passage_.stands_behind(p.first, ArgSlot::Fi));
  const FrameRow& frame = tables_.frames[p.row];
  const bool visits = draft.type == ClaimType::Consult && frame.weight >= 3 && frame.roles[static_cast<std::size_t>(ArgSlot::Ila)] == Role::Place && frame.roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::None && draft.agent.empty() && draft.target.empty() &&
                      p.first > 0 && passage_.function(p.first - 1) == FunctionClass::Preposition && !passage_.reading(p.first).article();
  const bool helped = draft.type == ClaimType::Cooperate && with && !draft.agent.empty() && draft.target.empty() && !other_party_only(draft) &&
                      (is_adverbial(p, frame, index) || frame.roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::Agent);
  if (p.verb || p.under != kNone || (draft.type != ClaimType::Cooperate && !talks && !visits) || (!helped && !visits && !other_party_only(draft))) return;
  const auto beside = [&](std::uint32_t n) { return n < clauses_.predicate.size() && clauses_.predicate[n].sentence == p.sentence; };
  if ((index > 0 && beside(index - 1)) || !beside(index + 1)) return;
  const Predicate& verb = clauses_.predicate[index + 1];
  if (!verb.verb || verb.passive || (!talks && !visits && verb.kind == PredicateKind::Cue)) return;
  const Argument& doer = verb.slot(ArgSlot::Subj);
  if (visits && (doer.count == 0 || mentions_.mention[doer.mention[0]].type == EntityType::Org)) return;  // planes visit nobody
  if (visits && p.enclitic != Enclitic::None && (doer.count != 1 || !agrees(passage_, mentions_, p.enclitic, mentions_.mention[doer.mention[0]]))) return;
  auto& list = helped ? draft.target : draft.agent;
  const std::size_t known = list.size();
  actors_of(doer, list);
  if (helped) std::erase_if(list, [&](std::uint32_t who) { return std::ranges::find(draft.agent, who) != draft.agent.end(); });
  if (list.size() > known) draft.why.emplace_back("attribute/joined_ahead");
}

// "answered (radda 'ala) the raid with (bi-) a shelling", "threatened to answer the raid": the verb has no role for what it goes against.
bool Assembler::is_answered(const Predicate& p) const {
  if (p.under == kNone || !passage_.stands_behind(p.first, ArgSlot::Ala)) return false;
  const Predicate& over = clauses_.predicate[p.under];
  if (!over.verb || (over.kind != PredicateKind::Light && over.kind != PredicateKind::Frame)) return false;
  const FrameRow& row = tables_.frames[over.row];
  if (row.roles[static_cast<std::size_t>(ArgSlot::Ala)] != Role::None) return false;
  if (over.kind == PredicateKind::Frame) return row.type == ClaimType::Threaten;
  return over.slot(ArgSlot::Ala).event != kNone && &clauses_.predicate[over.slot(ArgSlot::Ala).event] == &p;
}

// "after an attack", "the day after (ghadat) a bombing", "in answer to the killing of": an attack at another time, of which clashes are none.
bool Assembler::told_apart(const Predicate& p) const {
  if (p.verb || p.kind != PredicateKind::Frame || p.first < 2 || p.enclitic != Enclitic::None) return false;
  const FrameRow& deed = tables_.frames[p.row];
  if (deed.type != ClaimType::Assault || std::ranges::find(deed.roles, Role::Party) != std::end(deed.roles)) return false;
  return is_answered(p) || at_another_time(p) || killed_apart(p);
}

// "(struck) in answer to the killing of two in (fi) an attack", "protested at their killing in a bombing": that attack was at the time of the killing.
bool Assembler::killed_apart(const Predicate& p) const {
  const auto index = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  if (index == 0 || !passage_.stands_behind(p.first, ArgSlot::Fi)) return false;
  const Predicate& killing = clauses_.predicate[index - 1];
  if (killing.verb || killing.kind != PredicateKind::Frame || killing.sentence != p.sentence || p.first > killing.last + kKilledReach || tables_.frames[killing.row].toll == 0) return false;
  const Predicate* over = killing.under != kNone ? &clauses_.predicate[killing.under] : nullptr;
  const bool protested = over != nullptr && over->kind == PredicateKind::Frame && tables_.frames[over->row].type == ClaimType::Protest;
  return protested || at_another_time(killing);
}

// "(succeeded in) the suppression (qam') of a revolt": of one that names nobody, who puts it down does not rise.
bool Assembler::is_put_down(const Predicate& p) const {
  if (p.under == kNone || actors_in(p.slot(ArgSlot::Gen))) return false;
  const Predicate& over = clauses_.predicate[p.under];
  return !over.verb && over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Coerce && over.slot(ArgSlot::Gen).event != kNone && &clauses_.predicate[over.slot(ArgSlot::Gen).event] == &p;
}

// "After (ba'd) the", "since the", "the day after the".
bool Assembler::at_another_time(const Predicate& p) const { return p.first > 1 && (is_noted(passage_, p.first - 1, "apart") || is_noted(passage_, p.first - 2, "apart")); }

// A word of foiling: a deed of force whose content is another, and which claims nothing.
bool Assembler::foils_deed(const Predicate& p) const {
  if (p.kind != PredicateKind::Frame) return false;
  const FrameRow& frame = tables_.frames[p.row];
  const ArgSlot what = p.verb ? ArgSlot::Obj : ArgSlot::Clause;
  return frame.type == ClaimType::Assault && frame.speaks == 0 && frame.roles[static_cast<std::size_t>(what)] == Role::Content;
}

// "The repelling of an attack (saddu hujumin)": an expression whose last word is a deed of its own.
bool Assembler::repels(const Predicate& p) const {
  if (p.verb || p.last != p.first + 2 || !passage_.is_word(p.last - 1)) return false;
  const FrameRow& frame = tables_.frames[p.row];
  if (frame.pos != PartOfSpeech::Noun || frame.type != ClaimType::Assault || frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Target) return false;
  bool attack = false;
  passage_.each(p.last - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& inner = tables_.frames[sense.row];
    attack = attack || (sense.morph.verb == 0 && inner.type == ClaimType::Assault && inner.toll == 0 && inner.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Target);
  });
  return attack;
}

// "(an attack) that D. launched (shannahu)".
bool Assembler::launches(const Predicate& over, const Predicate& p) const {
  return over.kind == PredicateKind::Light && over.verb && !over.passive && over.first >= p.last && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent;
}

// "(The police) foiled plans that aim at the killing of", "the foiling of a plot to bomb": the word of foiling before a deed in its clause, behind whom no other
// finite verb begins with "and"; null where none is.
const Predicate* Assembler::foiling(const Predicate& p) const {
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0;) {
    const Predicate& before = clauses_.predicate[n];
    if (before.sentence != p.sentence || before.first + kFoilReach < p.first || (before.verb && before.conjoined)) return nullptr;
    if (!foils_deed(before)) continue;
    for (std::uint32_t t = before.last; t < p.first; ++t)
      if (passage_.is_punct(t, ',')) return nullptr;
    return &before;
  }
  return nullptr;
}

// "(the minister arrived in the town) after its capture", "(D. left) after a siege": ground that was taken, or somebody besieged, at another time, by who is no
// fighter in the verb or gave way.
bool Assembler::done_before(const Predicate& over, const Predicate& p) const {
  if (p.verb || over.kind != PredicateKind::Frame || (tables_.frames[p.row].type != ClaimType::Control && tables_.frames[p.row].type != ClaimType::Coerce)) return false;
  const ClaimType type = tables_.frames[over.row].type;
  return !isnad::by_force(type) && p.enclitic != Enclitic::Hum && at_another_time(p);
}

// "intercepted reinforcements": who does something to men on the move did not send them.
bool Assembler::meets_men(const Predicate& over, std::uint32_t event) const {
  const Predicate& p = clauses_.predicate[event];
  if (passage_.has(over.first, SenseKind::Stance)) return false;  // "intends the sending of forces"
  if (!over.verb || over.kind == PredicateKind::Light || p.kind != PredicateKind::Frame || p.verb || tables_.frames[p.row].type != ClaimType::Mobilize) return false;
  const bool listed = p.conjoined && over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Assault;  // "hit positions and reinforcements"
  // "announced the sending of armour": a noun with whom or what it moves is the announcer's deed.
  if (over.kind == PredicateKind::Cue && (p.slot(ArgSlot::Gen).filled || p.last > p.first + 1)) return false;
  return over.slot(ArgSlot::Obj).event == event || listed;
}

// "gathered in protest at the bombing", "refused to comment on the explosions", "shelled D. in answer to the attack": an attack with the
// article of which nothing else is told is somebody's, and not by that the subject's, unless he tries it or it is the verb's object.
bool Assembler::speaks_of_attack(const Predicate& over, std::uint32_t event) const {
  const Predicate& p = clauses_.predicate[event];
  const bool told = over.kind == PredicateKind::Cue;  // "called the attack cowardly"; "claimed the attack" is its doer's
  if (p.verb || (told && (!over.verb || tables_.text(tables_.cues[over.row].colour) == "claim")) || !passage_.reading(p.first).article() || passage_.has(over.first, SenseKind::Stance))
    return false;
  if (passage_.function(p.last - 1) == FunctionClass::Preposition || (p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Light)) return false;  // "the attack on", "dared to carry out the attack"
  const FrameRow& frame = tables_.frames[p.row];
  if (frame.type != ClaimType::Assault || frame.pos != PartOfSpeech::Noun || is_weapon(frame)) return false;
  if (frame.roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party) return false;
  if (told && over.slot(ArgSlot::An).event == event) return false;  // "announced its responsibility for (an) the attack"
  if (!told && (over.slot(ArgSlot::Obj).event == event || over.slot(ArgSlot::Bi).event == event)) return false;
  return std::ranges::none_of(p.argument, [](const Argument& a) { return a.filled; });
}

// "visited the town after its liberation", "hundreds of inhabitants fled because of the shelling": a person or civilians do not do by force what
// the report puts beside what they do.
bool Assembler::person_beside(const Argument& subject, const Draft& draft) const {
  if ((draft.type != ClaimType::Assault && draft.type != ClaimType::Control) || subject.count == 0) return false;
  const Mention& who = mentions_.mention[subject.mention[0]];
  if (who.type != EntityType::Per && (who.type != EntityType::Ppl || who.people != PeopleKind::Civilian)) return false;
  return draft.first > 0 && (is_noted(passage_, draft.first - 1, "circumstance") || is_noted(passage_, draft.first - 1, "apart"));
}

// "(the minister) will discuss the military operations": a person under a verb of talking, or one that neither does nor tries anything.
bool Assembler::speaks_of_war(const Predicate& over, const Draft& draft) const {
  const bool talks = over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Consult;
  if ((over.kind != PredicateKind::Other && !talks) || draft.type != ClaimType::Assault || (!talks && passage_.has(over.first, SenseKind::Stance))) return false;
  const Argument& subject = over.slot(ArgSlot::Subj);
  return subject.count > 0 && mentions_.mention[subject.mention[0]].type == EntityType::Per;
}

// "dropped barrels": a thing that is thrown; the verb states that it was.
bool Assembler::is_weapon(const FrameRow& frame) const {
  return frame.pos == PartOfSpeech::Noun && frame.weight == 1 && tables_.text(frame.mode) == "heavy-weapons";
}

// "(defused, found, seized) an explosive device": who handles what explodes did not set it off.
bool Assembler::is_bomb(const Predicate& p) const {
  if (p.verb || p.kind != PredicateKind::Frame) return false;
  const FrameRow& frame = tables_.frames[p.row];
  return frame.pos == PartOfSpeech::Noun && frame.weight <= 2 && tables_.text(frame.mode) == "explosives" && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::None;
}

// Whether the draft's word has a doer: not one that only counts victims ("the death of"), as against "the arrest of".
bool Assembler::does(const Draft& draft) const {
  const FrameRow& frame = tables_.frames[clauses_.predicate[draft.predicate].row];
  return (frame.toll == 0 || frame.toll == 1 + static_cast<std::uint8_t>(Toll::Captured)) && std::ranges::find(frame.roles, Role::Agent) != std::end(frame.roles);
}

// "denied the accusations (of D.)": who denies it is accused, unless the deed that is blamed has a doer ("of a shelling by
// E."), and that he is stands.
void Assembler::denier(const Predicate& over, Draft& draft) {
  const Argument& subject = over.slot(ArgSlot::Subj);
  draft.why.emplace_back("attribute/denier_is_accused");
  if (!draft.target.empty()) return;
  const std::uint32_t deed = clauses_.predicate[draft.predicate].slot(ArgSlot::Bi).event;
  if (deed != kNone && clauses_.predicate[deed].kind == PredicateKind::Frame) {
    Draft other;
    roles(clauses_.predicate[deed], tables_.frames[clauses_.predicate[deed].row], other, kMaxDepth);
    for (const std::uint32_t who : other.agent)
      if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
  }
  for (std::uint8_t n = 0; n < subject.count && draft.target.empty(); ++n) {
    const Mention& m = mentions_.mention[subject.mention[n]];
    if (m.type != EntityType::Loc && m.type != EntityType::Doc && std::ranges::find(draft.agent, m.entity) == draft.agent.end()) add(draft.target, m.entity);
  }
}

// "announced the killing (qatl) of": a verbal noun spelt as its verb is what somebody does, as against "the death of".
bool Assembler::also_verb(const Draft& draft) const {
  const Predicate& p = clauses_.predicate[draft.predicate];
  bool verb = false;
  passage_.each(p.first, SenseKind::Frame, [&](const Reading&, const Sense& sense) { verb = verb || (sense.morph.verb != 0 && sense.morph.active != 0); });
  return verb && p.last == p.first + 1;
}

// "arrested ten people on a charge of", "the execution of two men on a charge of": who does what is told before accuses, who
// suffers it is accused.
void Assembler::charged(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (frame.type != ClaimType::Accuse || frame.pos != PartOfSpeech::Noun || (p.prefix == 0 && p.under == kNone)) return;
  const Argument& partner = p.slot(ArgSlot::Gen);  // not "on a charge of belonging to D.", whose partner is the deed
  if ((partner.count > 0 && mentions_.mention[partner.mention[0]].first <= p.last) || p.slot(ArgSlot::Adj).count > 0 || p.slot(ArgSlot::By).count > 0) return;
  std::uint32_t n = draft.predicate;
  for (std::uint32_t steps = 0; n-- > 0 && steps < kChargeReach && clauses_.predicate[n].sentence == p.sentence; ++steps) {
    const Predicate& before = clauses_.predicate[n];
    if (before.kind == PredicateKind::Light || before.kind == PredicateKind::Other) continue;
    if (before.kind != PredicateKind::Frame) return;
    const FrameRow& deed = tables_.frames[before.row];
    if (deed.type != ClaimType::Coerce && deed.type != ClaimType::Sanction && deed.type != ClaimType::Assault) return;
    Draft other;
    other.type = deed.type;
    other.predicate = n;
    roles(before, deed, other, 1);
    if (other.target.empty()) return;
    governor(n, other, 0);
    draft.agent = other.agent;
    draft.target = other.target;
    draft.why.emplace_back("attribute/charged");
    return;
  }
}

// Whether what the verb states is done in words: its subject does nothing else that the clause names.
bool Assembler::only_speaks(ClaimType type) {
  return type == ClaimType::Accuse || type == ClaimType::Support || type == ClaimType::Reject;
}

bool does_deeds(const Tables& tables, const Referent& who) {
  const ActorKind kind = kind_of(tables, who);
  return kind == ActorKind::State || kind == ActorKind::Army || kind == ActorKind::Armed || kind == ActorKind::Security;
}

// Whether the speaker of a cue is one who acts: an armed force or a state, not a paper, an observatory, a source.
bool Assembler::acts(const Predicate& cue) const {
  const Argument& subject = cue.slot(cue.verb ? ArgSlot::Subj : ArgSlot::Gen);
  if (subject.count == 0) return false;
  const Mention& m = mentions_.mention[subject.mention[0]];
  return m.type == EntityType::Org && m.entity != kNone && does_deeds(tables_, mentions_.entity[m.entity]);
}

// "expected an attack", "fears the abduction of": who foresees a harm does not do it.
bool Assembler::feared(const Predicate& cue, const Draft& draft) const {
  const bool harm = draft.type == ClaimType::Assault || draft.type == ClaimType::Coerce || draft.type == ClaimType::Threaten || draft.type == ClaimType::Sanction;
  return harm && tables_.text(tables_.cues[cue.row].colour) == "expect";
}

// "The government announced the death of three in a suicide attack", "will not withdraw in spite of it": a state, an army or the police did not make it.
bool Assembler::tells_of_others(const Predicate& over, const Predicate& p, const Draft& draft) const {
  const Argument& subject = over.slot(ArgSlot::Subj);
  if (draft.type != ClaimType::Assault || subject.count == 0 || mentions_.mention[subject.mention[0]].entity == kNone) return false;
  const Referent& who = mentions_.entity[mentions_.mention[subject.mention[0]].entity];
  const ActorKind kind = kind_of(tables_, who);
  return who.actor != kNone && (kind == ActorKind::State || kind == ActorKind::Army || kind == ActorKind::Security) && of_no_state(p);
}

// "A and B announced an agreement", "denied having come to one": two announce together what they have agreed.
bool Assembler::agreed_by_two(const Predicate& cue, const Draft& draft) const {
  return draft.type == ClaimType::Agree && draft.agent.empty() && cue.slot(ArgSlot::Subj).count > 1;
}

bool Assembler::actors_in(const Argument& argument) const {
  if (argument.count == 0) return false;
  const EntityType type = mentions_.mention[argument.mention[0]].type;
  return type != EntityType::Loc && type != EntityType::Doc;
}

// "kept the inhabitants from leaving".
bool Assembler::kept_from(const Predicate& over, std::uint32_t at) const {
  return over.kind == PredicateKind::Frame && at > over.first && tables_.frames[over.row].type == ClaimType::Coerce && passage_.stands_behind(at, ArgSlot::Min);
}

// "(planes struck) to keep D. from (li-man' D. min) the capture of", "to keep them from": those who are kept from a deed would do it.
bool Assembler::kept_by_noun(const Predicate& p, Draft& draft) const {
  if (p.verb || !draft.agent.empty() || !passage_.stands_behind(p.first, ArgSlot::Min)) return false;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& keeper = clauses_.predicate[n];
    if (keeper.verb || keeper.kind != PredicateKind::Frame || tables_.frames[keeper.row].type != ClaimType::Coerce || tables_.text(tables_.frames[keeper.row].mode) != "restrict") continue;
    const Argument& partner = keeper.slot(ArgSlot::Gen);
    if (p.first > keeper.last + kKeptTokens) return false;
    for (std::uint32_t t = keeper.last; t + 1 < p.first; ++t)
      if (!passage_.is_word(t) || passage_.function(t) == FunctionClass::Preposition) return false;
    const std::uint32_t kept = partner.count > 0 ? partner.mention[0] : refers_back(keeper.enclitic) ? antecedent(passage_, mentions_, keeper.enclitic, keeper.first, kKeptReach, false) : kNone;
    if (kept == kNone || mentions_.mention[kept].type == EntityType::Loc) return false;
    add(draft.agent, mentions_.mention[kept].entity);
    if (draft.stance == Stance::Asserted) draft.stance = keeper.stance == Stance::Planned ? Stance::Planned : Stance::Denied;
    draft.why.emplace_back("attribute/kept_from");
    return true;
  }
  return false;
}

// "(the group that) D. sent to plan attacks": a group or person with a name does itself what it is sent for.
bool Assembler::sent_to(const Predicate& over, std::uint32_t at) const {
  if (over.kind != PredicateKind::Frame || !over.verb || at <= over.first || tables_.frames[over.row].type != ClaimType::Mobilize) return false;
  const Argument& sent = over.slot(ArgSlot::Obj);
  if (sent.count == 0 || std::ranges::none_of(passage_.segments.of[at], [](const Reading& reading) { return reading.has(kPreLi); })) return false;
  const Mention& m = mentions_.mention[sent.mention[0]];
  return m.kind == MentionKind::Name && (m.type == EntityType::Org || m.type == EntityType::Per);
}

// "forced him to flee": who is made to do it does it; so do those who are compelled to, let ("to use a base to shell") or helped.
ArgSlot Assembler::made_to(const Predicate& over, std::uint32_t at) const {
  if (over.kind == PredicateKind::Other) return at > over.first && actors_in(over.slot(ArgSlot::Obj)) ? ArgSlot::Obj : ArgSlot::Subj;
  if (over.kind != PredicateKind::Frame || at <= over.first) return ArgSlot::Subj;
  const FrameRow& frame = tables_.frames[over.row];
  const bool on = passage_.stands_behind(at, ArgSlot::Ala);
  const bool compels = on && (frame.type == ClaimType::Coerce || frame.type == ClaimType::Aid || frame.type == ClaimType::Support);
  const bool by = std::ranges::any_of(passage_.segments.of[at], [](const Reading& reading) { return reading.has(kPreBi); });
  const bool uses = over.slot(ArgSlot::Bi).filled && (passage_.stands_behind(at, ArgSlot::Fi) || std::ranges::any_of(passage_.segments.of[at], [](const Reading& reading) { return reading.has(kPreLi); }));
  const bool lets = (by || uses) && (frame.type == ClaimType::Retreat || frame.type == ClaimType::Concede);
  const bool keeps = kept_from(over, at);
  if (sent_to(over, at)) return ArgSlot::Obj;
  // "the forcing of D. to withdraw".
  if (on && !over.verb && frame.type == ClaimType::Coerce && !over.slot(ArgSlot::Obj).filled && actors_in(over.slot(ArgSlot::Gen)) && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Target) return ArgSlot::Gen;
  for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Li}) {
    const Argument& other = over.slot(slot);
    if ((slot == ArgSlot::Obj ? compels || keeps : lets) && role_of(over, frame, static_cast<std::size_t>(slot)) == Role::Target && actors_in(other) && other.at < at) return slot;
  }
  return ArgSlot::Subj;
}

// "coordination with D.", "(to hold) a meeting with D.": an expression that ends in "with" names the other party alone, and so
// does a noun whose parties all stand behind "with"; not a battle, whose dead would be lost to the other side.
bool Assembler::other_party_only(const Draft& draft) const {
  const Predicate& p = clauses_.predicate[draft.predicate];
  if (p.verb || p.enclitic != Enclitic::None) return false;
  const FrameRow& frame = tables_.frames[p.row];
  const auto party = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)] == Role::Party ? p.slot(slot).count : std::size_t{0}; };
  const std::size_t partners = party(ArgSlot::Gen);
  if (partners > 0) return p.last > p.first + 1 && draft.agent.size() == partners && passage_.function(p.last - 1) == FunctionClass::Preposition;
  const std::size_t with = party(ArgSlot::Maa) + party(ArgSlot::Bi);
  return frame.type != ClaimType::Assault && with > 0 && draft.agent.size() == with && p.slot(ArgSlot::Bayn).count == 0;
}

// "(Indirect) talks between A and B to reach a truce": who talks would agree.
void Assembler::talked_of(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (p.verb || !draft.agent.empty() || (frame.type != ClaimType::Agree && frame.type != ClaimType::Retreat)) return;
  if (frame.roles[static_cast<std::size_t>(ArgSlot::Bayn)] != Role::Party || passage_.reading(p.first).article()) return;
  for (std::uint32_t n = draft.predicate; n-- > 0 && n + 2 >= draft.predicate && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& talks = clauses_.predicate[n];
    if (talks.kind != PredicateKind::Frame || talks.verb || tables_.frames[talks.row].type != ClaimType::Consult) continue;
    Draft other;
    roles(talks, tables_.frames[talks.row], other, 1);
    if (other.agent.size() < 2) return;
    draft.agent = other.agent;
    draft.why.emplace_back("attribute/talked_of");
    return;
  }
}

bool Assembler::moves_itself(const Predicate& p) const {
  if (p.verb || p.kind != PredicateKind::Frame) return false;
  const FrameRow& frame = tables_.frames[p.row];
  const Argument& partner = p.slot(ArgSlot::Gen);
  return (frame.type == ClaimType::Control || frame.type == ClaimType::Retreat || frame.type == ClaimType::Mobilize) &&
         frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent && partner.filled && partner.count == 0 && (partner.event == kNone || is_of(partner.event, ClaimType::Aid));
}

// "(announced the arrest of) the man behind (munaffidh) the attack": somebody stands right before an attack as the one who made it.
bool Assembler::author_before(std::uint32_t at, const Draft& draft) const {
  return draft.type == ClaimType::Assault && at > 0 && passage_.is_word(at - 1) && passage_.has(at - 1, SenseKind::People) && !passage_.reading(at - 1).article() &&
         passage_.reading(at).article();
}

// "(D. takes the palace) and (wa-) raids on the capital": an indefinite noun behind "and" that stands in no slot of a verb which has all it
// needs is a clause without a verb.
bool Assembler::opens_clause_of_its_own(const Predicate& over, std::uint32_t index) const {
  const Predicate& p = clauses_.predicate[index];
  if (!over.verb || over.kind != PredicateKind::Frame || over.passive || p.verb || !p.conjoined || passage_.reading(p.first).article() || p.enclitic != Enclitic::None || p.slot(ArgSlot::Gen).filled) return false;
  if (std::ranges::any_of(over.argument, [&](const Argument& a) { return a.event == index; })) return false;
  return over.slot(ArgSlot::Subj).count > 0 && (over.slot(ArgSlot::Obj).filled || over.slot(ArgSlot::Ala).filled);
}

// "(The elders) tried to talk (at-tafawud)", "promised to work for a truce": who talks or agrees with somebody by what the verb tells of him. Who speaks
// of an agreement that is known, of these talks, or has a part in nothing ("the aim of D. was talks"), does not.
bool Assembler::sets_about(const Predicate& over, const Draft& draft) const {
  const Predicate& p = clauses_.predicate[draft.predicate];
  const FrameRow& frame = tables_.frames[p.row];
  if (p.verb || (draft.type != ClaimType::Consult && draft.type != ClaimType::Agree) || frame.pos != PartOfSpeech::Noun || over.kind == PredicateKind::Cue || attends(over, draft.predicate)) return false;
  if ((passage_.function(over.first) == FunctionClass::Auxiliary && !passage_.has(over.first, SenseKind::Stance)) || (p.first > 0 && passage_.function(p.first - 1) == FunctionClass::Demonstrative)) return false;
  return draft.type == ClaimType::Consult || (!passage_.reading(p.first).article() && !is_named_agreement(p, frame));
}

// "managed to take", "began to shell", "went on with their siege of": the subject of the verb does the deed, unless
// the noun counts victims or has no role for a doer.
void Assembler::doer(const Predicate& over, Draft& draft, std::uint32_t at) {
  if ((!draft.agent.empty() && !other_party_only(draft)) || (draft.agent.empty() && !does(draft) && !sets_about(over, draft) && !(over.kind == PredicateKind::Cue && also_verb(draft))) || over.passive) return;
  // "shelled besieged villages": who does what the verb says need not have done what a passive participle says of its object.
  if (draft.predicate != kNone && tables_.frames[clauses_.predicate[draft.predicate].row].pos == PartOfSpeech::PassiveParticiple) return;
  // "moves in a car not subject to (khadi'a) protection": nor is the ground that a participle speaks of held by him.
  if (draft.predicate != kNone && tables_.frames[clauses_.predicate[draft.predicate].row].roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Place) return;
  // "prevents the entry of the aid": what has a doer of its own that is no actor is not done by who prevents it.
  if (draft.predicate != kNone && moves_itself(clauses_.predicate[draft.predicate])) return;
  // "foiled a plot to carry out an attack": who foils it does not make it; who claims it, and speaks, does.
  const Predicate* foils = draft.predicate != kNone ? foiling(clauses_.predicate[draft.predicate]) : nullptr;
  if ((foils != nullptr && over.first <= foils->first) || (over.verb && foils_deed(over))) return;
  if (has_its_victims(draft.first) || (draft.predicate != kNone && done_before(over, clauses_.predicate[draft.predicate]))) return;
  // "advances amid (wasta) explosions": what explodes is set off by nobody whom another verb is about.
  if (const Predicate* blast = draft.predicate != kNone ? &clauses_.predicate[draft.predicate] : nullptr;
      blast != nullptr && !blast->verb && by_bomb(*blast) && tables_.frames[blast->row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::None &&
      std::ranges::none_of(over.argument, [&](const Argument& a) { return a.event == draft.predicate; }))
    return;
  if (draft.predicate != kNone && opens_clause_of_its_own(over, draft.predicate)) return;
  if (draft.type == ClaimType::Belong) return;  // "broke up a cell linked with": the cell is, not who broke it up
  // "the police surrounded the demonstration": who does something else at a protest, or to it, takes no part in it.
  if (draft.type == ClaimType::Protest && draft.predicate != kNone && passage_.reading(draft.first).article()) return;
  // "met his end in a raid": who suffers what the verb says does not do what its noun says.
  if (over.kind == PredicateKind::Frame && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target) return;
  // "took the town after the driving back of D.": who took it drove them.
  const bool drove = draft.predicate != kNone && over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Control && clauses_.predicate[draft.predicate].kind == PredicateKind::Frame &&
                     left_to_taker(clauses_.predicate[draft.predicate]) != nullptr;
  if (draft.predicate != kNone && (meets_men(over, draft.predicate) || speaks_of_attack(over, draft.predicate) || (!drove && told_apart(clauses_.predicate[draft.predicate])))) return;
  const ArgSlot who = over.kind == PredicateKind::Cue && !over.verb ? ArgSlot::Gen : made_to(over, at);
  if (person_beside(over.slot(who), draft) || speaks_of_war(over, draft)) return;
  // "prevented a delegation from entering": who prevents does not enter; "wounds that kept him from it": he.
  if (who == ArgSlot::Subj && kept_from(over, at)) {
    const std::uint32_t kept = refers_back(over.enclitic) ? antecedent(passage_, mentions_, over.enclitic, over.first, kKeptReach, false) : kNone;
    if (kept == kNone) return;
    add(draft.agent, mentions_.mention[kept].entity);
    if (draft.stance == Stance::Asserted) draft.stance = Stance::Denied;
    return;
  }
  if (who != ArgSlot::Subj && kept_from(over, at) && draft.stance == Stance::Asserted) draft.stance = Stance::Denied;
  // "(the gunmen lost the town when they) forced them to (ajbaruhum 'ala) withdraw": those whom the pronoun stands for.
  if (who == ArgSlot::Subj && over.verb && over.kind == PredicateKind::Frame && refers_back(over.enclitic) && over.slot(ArgSlot::Obj).count == 0 && passage_.stands_behind(at, ArgSlot::Ala) &&
      tables_.frames[over.row].type == ClaimType::Coerce) {
    Draft forced;
    pronoun(over, tables_.frames[over.row], forced);
    for (const std::uint32_t they : forced.target) add(draft.agent, they);
    if (!draft.agent.empty()) draft.why.emplace_back("attribute/pronoun");
    return;
  }
  const Argument& subject = over.slot(who);
  if (author_before(at, draft) && (subject.count == 0 || mentions_.mention[subject.mention[0]].last != at)) return;
  for (std::uint8_t n = 0; n < subject.count; ++n) {
    const Mention& m = mentions_.mention[subject.mention[n]];
    // "dead fell after the shelling", "(the number of) the victims of the raids".
    if (m.type != EntityType::Loc && m.type != EntityType::Doc && !is_victim(passage_, m)) add(draft.agent, m.entity);
  }
  std::erase_if(draft.agent, [&](std::uint32_t who) { return std::ranges::find(draft.target, who) != draft.target.end(); });
  if (!draft.agent.empty()) draft.why.emplace_back("attribute/subject_of_governing_verb");
}

// Who is to do what is asked: the one asked; who did what is blamed: the one accused; else who offers or threatens.
std::vector<std::uint32_t> Assembler::content_agents(const Predicate& over, const FrameRow& frame) const {
  std::vector<std::uint32_t> targets, agents;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    for (std::uint8_t n = 0; n < over.argument[slot].count; ++n) {
      const Mention& m = mentions_.mention[over.argument[slot].mention[n]];
      if (m.type == EntityType::Loc) continue;
      const Role role = role_of(over, frame, slot);
      if (role == Role::Target) targets.push_back(m.entity);
      if (role == Role::Agent || role == Role::Party) agents.push_back(m.entity);
    }
  // "warned D. not to (min) attack", "gave D. three days to (li-) withdraw".
  const auto speaks_of = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)] == Role::Content && over.slot(slot).filled; };
  const bool threat = frame.type == ClaimType::Threaten;
  if (threat && targets.empty() && speaks_of(ArgSlot::Min)) return {};  // "warned of (min) attacks": of what others do
  const bool warned = threat && !targets.empty() && (speaks_of(ArgSlot::Min) || speaks_of(ArgSlot::Li));
  const bool lets = frame.type == ClaimType::Retreat && frame.roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target;  // "let D. strike"
  const bool other_does = frame.type == ClaimType::Request || frame.type == ClaimType::Accuse || warned || lets;
  return other_does ? targets : agents;
}

}  // namespace isnad
