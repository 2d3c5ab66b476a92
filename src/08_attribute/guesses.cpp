// Parties that no slot names: the nearest actor, the nation of an adjective, from whom a place was taken.
#include "assembler.h"

#include <algorithm>

#include "agreement.h"
#include "places.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kActorReach = 15;    // tokens back from a predicate to an actor that no rule ties to it
constexpr std::uint32_t kActorAhead = 12;    // tokens ahead
constexpr std::uint32_t kPartyReach = 4;     // tokens back from a noun of agreeing or acting together to a party
constexpr std::uint32_t kBeforeRelative = 5;      // words back from a relative clause to the noun that it describes
constexpr std::uint32_t kOwnReach = 6;       // mentions back from what is hit to whose it is
constexpr std::uint32_t kSideReach = 40;     // tokens back from a clash to a verb that tells its other side
constexpr std::uint32_t kHolderReach = 8;    // tokens from an attack to who holds what it hit
constexpr std::uint32_t kProtestWords = 2;   // predicates from a protest to the blame or demand that is told of it
constexpr std::uint32_t kLoserReach = 12;    // ... from a taking of ground to who held that

// "in the ranks of (fi sufuf) D.", "... of the men of D.": a preposition of two words before a group.
bool in_ranks_of(const Passage& passage, const Mentions& mentions, const Mention& group) {
  std::uint32_t first = group.first;
  for (const Mention* men = first > 0 ? mentions.on(first - 1) : nullptr; men != nullptr && men->silent && men->entity == group.entity; men = first > 0 ? mentions.on(first - 1) : nullptr) first = men->first;
  const Hit* phrase = first > 1 ? passage.hit(first - 2) : nullptr;
  if (phrase == nullptr || phrase->last != first) return false;
  return std::ranges::any_of(passage.tables.phrase_senses(phrase->node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Function && passage.tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::Preposition) && passage.tables.nouns[sense.row].value == static_cast<std::int32_t>(ArgSlot::Min);
  });
}

}  // namespace

// Papers, agencies, observatories, sources and documents report; they do not shell, arrest or deploy.
bool Assembler::looks_on(std::uint32_t who) const {
  const Referent& referent = mentions_.entity[who];
  if (referent.type == EntityType::Doc) return true;
  if (referent.type == EntityType::Ppl && referent.name != kNone && mentions_.mention[referent.name].people == PeopleKind::Source)
    return true;
  const ActorKind kind = kind_of(tables_, referent);
  return kind == ActorKind::Media || kind == ActorKind::Body;
}

// Soldiers and police who gather or go out into the streets do not demonstrate.
bool Assembler::keeps_order(std::uint32_t who) const {
  const Referent& referent = mentions_.entity[who];
  if (referent.type == EntityType::Ppl) return referent.name != kNone && mentions_.mention[referent.name].people == PeopleKind::Fighter;
  const ActorKind kind = kind_of(tables_, referent);
  return kind == ActorKind::Army || kind == ActorKind::Security || kind == ActorKind::Armed;
}

void Assembler::onlookers(const FrameRow& frame, Draft& draft) const {
  if (frame.type == ClaimType::Protest && frame.weight < 3 && frame.pos == PartOfSpeech::Verb) std::erase_if(draft.agent, [&](std::uint32_t who) { return keeps_order(who); });
  if (draft.type != ClaimType::Assault && draft.type != ClaimType::Mobilize && draft.type != ClaimType::Control &&
      draft.type != ClaimType::Coerce && draft.type != ClaimType::Retreat)
    return;
  // "(The court) gave its judgement on the killing of": a court kills nobody but whom it has put to death.
  const bool judges = draft.type == ClaimType::Assault && tables_.text(frame.mode) != "execute";
  if (judges) std::erase_if(draft.agent, [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Org && kind_of(tables_, mentions_.entity[who]) == ActorKind::Court; });
  // "The officials fled": sources that speak as a rule leave like others.
  const bool leaves = draft.type == ClaimType::Retreat && frame.pos == PartOfSpeech::Verb && tables_.text(frame.mode) == "withdraw";
  std::erase_if(draft.agent, [&](std::uint32_t who) { return looks_on(who) && !(leaves && mentions_.entity[who].type == EntityType::Ppl); });
}

// Only force, ground and new agreements are told as a rule with their doers near, and moves when they are planned or denied. What is
// done with words or in the street, an agreement known before, an arrest, a row, coordination or help is the deed of whom the text names for it, and "besieged" leaves open
// by whom; who stands near may be anybody.
bool Assembler::may_guess(const FrameRow& frame, const Draft& draft) const {
  if (frame.pos == PartOfSpeech::PassiveParticiple) return false;
  switch (frame.type) {
    case ClaimType::Assault: case ClaimType::Control: return true;
    case ClaimType::Agree: return frame.pos != PartOfSpeech::Noun || draft.stance != Stance::Asserted || !passage_.reading(draft.first).article();  // "exploited the truce", "is pleased with the agreement"
    case ClaimType::Aid: return frame.pos != PartOfSpeech::Noun;
    case ClaimType::Cooperate: return frame.pos == PartOfSpeech::Verb;
    case ClaimType::Threaten: return frame.pos != PartOfSpeech::Verb;  // "raids that threaten the truce"
    case ClaimType::Mobilize: case ClaimType::Retreat: return draft.stance != Stance::Asserted;
    case ClaimType::Coerce: return frame.pos == PartOfSpeech::Verb && besieges_as_she(draft);
    case ClaimType::Split: return frame.roles[static_cast<std::size_t>(ArgSlot::An)] == Role::Target;  // "the defection of a commander in the army"
    default: return false;
  }
}

// "(The forces advanced) and surrounded-she (tawwaqat) the base": a verb of siege and restraint in the feminine, in which forces act, is as a rule told of those
// right before; one in the masculine may be read as passive ("ten were arrested").
bool Assembler::besieges_as_she(const Draft& draft) const {
  const Predicate& p = clauses_.predicate[draft.predicate];
  return p.verb && !p.passive && p.morph.feminine != 0 && p.morph.number == 0 && p.morph.person == 3;
}

// "groups that fight", "the blocs attacked some parties": a doer whom the verb has, and who is nobody known.
bool Assembler::done_by_nobody_known(const Predicate& p) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  return p.verb && !p.passive && tables_.frames[p.row].type == ClaimType::Assault && subject.filled && subject.count == 0 && subject.event == kNone &&
         role_of(p, tables_.frames[p.row], static_cast<std::size_t>(ArgSlot::Subj)) == Role::Agent;
}

// "Demonstrations broke out ... and the demonstrators closed the square": a protest that names nobody is theirs.
void Assembler::demonstrators(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (!draft.agent.empty() || frame.type != ClaimType::Protest || frame.weight < 3 || p.verb || passage_.reading(p.first).article() || passage_.reading(p.last - 1).article()) return;
  const Sentence& sentence = passage_.tokens.sentence[p.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Mention* m = mentions_.on(t);
    if (m == nullptr || m->type != EntityType::Ppl || m->entity == kNone) continue;
    bool protest = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      const FrameRow& row = tables_.frames[sense.row];
      protest = protest || (row.type == ClaimType::Protest && row.pos == PartOfSpeech::ActiveParticiple);
    });
    if (!protest) continue;
    draft.agent.push_back(m->entity);
    draft.why.emplace_back("attribute/demonstrators");
    return;
  }
}

// "A march that condemns (tunaddidu bi-) D.", "a march condemning D.": the protest of which a blame or a demand is told; kNone where it is of none.
std::uint32_t Assembler::protest_of(const Predicate& p, std::uint32_t index) const {
  if (p.verb) return is_of(p.slot(ArgSlot::Subj).event, ClaimType::Protest) ? p.slot(ArgSlot::Subj).event : kNone;
  return index > 0 && is_of(index - 1, ClaimType::Protest) && clauses_.predicate[index - 1].slot(ArgSlot::Gen).event == index ? index - 1 : kNone;
}

// ... is against whom they blame, or of whom they demand it.
void Assembler::protests_at(const Predicate& p, std::uint32_t index, Draft& draft) {
  if (draft.type != ClaimType::Protest || p.verb || !draft.target.empty()) return;
  for (std::uint32_t n = index + 1; n <= index + kProtestWords && n < clauses_.predicate.size() && clauses_.predicate[n].sentence == p.sentence; ++n) {
    const Predicate& word = clauses_.predicate[n];
    if (word.kind != PredicateKind::Frame || protest_of(word, n) != index) continue;
    const FrameRow& frame = tables_.frames[word.row];
    if (frame.type != ClaimType::Accuse && frame.type != ClaimType::Request) continue;
    Draft told;
    told.type = frame.type;
    told.predicate = n;
    roles(word, frame, told, 0);
    asked(word, frame, told);
    for (const std::uint32_t who : told.target)
      if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
    if (!draft.target.empty()) draft.why.emplace_back("attribute/protests_at");
    return;
  }
}

// "Ten were wounded in demonstrations", "during the riots", "the police banned a march": a protest behind a preposition, or under a verb of
// force, which names nobody whose it is and which no verb of taking part or of telling takes, is only where something else happened.
bool Assembler::is_background_protest(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type != ClaimType::Protest || p.verb || frame.pos != PartOfSpeech::Noun || p.first == 0 || p.enclitic != Enclitic::None || p.morph.accusative != 0) return false;
  if (!draft.target.empty() || (!draft.agent.empty() && std::ranges::find(draft.why, "attribute/subject_of_governing_verb") == draft.why.end())) return false;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    const Argument& argument = p.argument[slot];
    const bool somebody = argument.count > 0 && mentions_.mention[argument.mention[0]].type != EntityType::Loc;
    if (somebody && frame.roles[slot] != Role::None && frame.roles[slot] != Role::Place) return false;
  }
  const Predicate* over = p.under == kNone ? nullptr : &clauses_.predicate[p.under];
  const ClaimType type = over != nullptr && over->kind == PredicateKind::Frame ? tables_.frames[over->row].type : ClaimType::Protest;
  if (over != nullptr && over->verb && !over->passive && over->slot(ArgSlot::Obj).event == draft.predicate && (type == ClaimType::Coerce || type == ClaimType::Assault || type == ClaimType::Sanction)) return true;
  const bool behind = passage_.is_word(p.first - 1) && (passage_.function(p.first - 1) == FunctionClass::Preposition || passage_.stands_behind(p.first, ArgSlot::Fi));
  if (!behind) return false;
  if (over == nullptr) return true;
  if (over->kind == PredicateKind::Frame) return type != ClaimType::Protest && type != ClaimType::Request;
  for (std::size_t slot = 0; over->verb && slot < kArgSlots; ++slot)
    if (slot != static_cast<std::size_t>(ArgSlot::Subj) && over->argument[slot].event == draft.predicate) return false;
  return true;
}

// "Announced its protest (ihtijaj) against the decision of D.": words, that blame D.
void Assembler::protest_in_words(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (draft.type != ClaimType::Protest || frame.pos != PartOfSpeech::Noun || p.under == kNone || !refers_back(p.enclitic)) return;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind == PredicateKind::Cue && over.verb && p.last == p.first + 1 && frame.roles[static_cast<std::size_t>(ArgSlot::Ala)] == Role::Target && p.slot(ArgSlot::Ala).filled) draft.type = ClaimType::Accuse;
}

// "Since the fighting began", "the battle of Falluja": a noun of clash that no verb tells ("clashes broke out", "the town saw fighting",
// "spoke of clashes") is only spoken of, and one party beside it is no claim.
bool Assembler::is_untold_clash(const Predicate& p, std::uint32_t index) const {
  const FrameRow& frame = tables_.frames[p.row];
  if (p.verb || frame.type != ClaimType::Assault || frame.roles[static_cast<std::size_t>(ArgSlot::Maa)] != Role::Party) return false;
  if (p.under == kNone) return true;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind == PredicateKind::Cue) return passage_.reading(p.first).article();
  return !over.verb || (over.kind != PredicateKind::Light && over.slot(ArgSlot::Subj).event != index);
}

// "After the liberation of the town", "the operation to retake it": a noun of taking whose partner is the ground, and that no verb tells ("an attack
// that aims at the retaking of"), is only spoken of; who stands near may have lost it. At the head of a sentence ("after the retaking of the town the army
// advanced") it is of who acts then.
bool Assembler::is_untold_taking(const Predicate& p, std::uint32_t index) const {
  const FrameRow& frame = tables_.frames[p.row];
  if (p.verb || frame.type != ClaimType::Control || frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Place || is_carried_out(p)) return false;
  if (p.first == passage_.tokens.sentence[p.sentence].first + 1) return false;
  if (p.under == kNone || (p.first > 0 && (is_noted(passage_, p.first - 1, "apart") || is_noted(passage_, p.first - 1, "circumstance")))) return true;
  const Predicate& over = clauses_.predicate[p.under];
  return !over.verb || over.kind == PredicateKind::Cue || over.slot(ArgSlot::Subj).event == index;
}

// "The government declined to comment on the raid": by no means who keeps silent about it.
bool Assembler::spoken_of_in_silence(const Predicate& p) const {
  if (&p == clauses_.predicate.data()) return false;
  const Predicate& silence = *(&p - 1);
  return silence.kind == PredicateKind::Cue && silence.verb && silence.sentence == p.sentence && tables_.cues[silence.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::None;
}

// A strong word whose parties no rule finds: the last actor named before it in the sentence, who is not its source,
// else the first one behind.
void Assembler::nearest_actor(const Predicate& p, Draft& draft) const {
  // "(attacked the brigade,) accused of allegiance to D.": by somebody.
  if (draft.type == ClaimType::Accuse && tables_.frames[p.row].pos == PartOfSpeech::PassiveParticiple) return;
  if (done_by_nobody_known(p) || done_by_others(p) || is_untold_clash(p, draft.predicate)) return;
  if (is_to_stop(p) || spoken_of_in_silence(p)) return;  // "demanded a stop of the attacks"
  // "called the attack cowardly": who speaks of it, or stands near, did not do it by that.
  const Predicate* cue = p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Cue ? &clauses_.predicate[p.under] : nullptr;
  if (cue != nullptr && cue->slot(ArgSlot::Obj).event == draft.predicate && speaks_of_attack(*cue, draft.predicate)) return;
  if (p.under != kNone && opens_clause_of_its_own(clauses_.predicate[p.under], draft.predicate)) return;
  // "(teams assess) the damage that the fighting left (khallafat-ha)": who deals with what came of a deed did not do it. Not "(D. launched) an operation that
  // raids followed".
  const Predicate* left = p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Light ? &clauses_.predicate[p.under] : nullptr;
  const auto wages = [&](const Predicate& light) { return light.kind == PredicateKind::Light && light.verb && light.first < p.first && light.slot(ArgSlot::Obj).event != kNone && light.slot(ArgSlot::Subj).count > 0; };
  if (left != nullptr && left->slot(ArgSlot::Subj).event == draft.predicate && refers_back(left->enclitic) && std::ranges::none_of(sentence_of(p), wages)) return;
  // "threatened to answer the attack that hit its embassy", "withdrew after an attack that hit the base": what the attack does is as far from
  // who acts before it.
  if (const std::uint32_t attack = p.slot(ArgSlot::Subj).event; p.verb && attack != kNone && told_apart(clauses_.predicate[attack])) return;
  const Sentence& sentence = passage_.tokens.sentence[p.sentence];
  // "The agreement", "the coordination": many speak of it who are no party to it.
  const bool spoken_of = draft.type == ClaimType::Agree || (draft.type == ClaimType::Cooperate && !p.verb);
  for (std::uint32_t t = p.first; t-- > sentence.first && t + (spoken_of ? kPartyReach : kActorReach) > p.first;) {
    if (draft.stance == Stance::Asserted && passage_.function(t) == FunctionClass::Complementiser) break;  // "a source in the ministry said that": whoever speaks does nothing in it
    if (take_actor(p, t, draft)) return;
  }
  if (spoken_of) return;
  const bool taking = draft.type == ClaimType::Control && !p.verb;
  const bool clash = std::ranges::find(tables_.frames[p.row].roles, Role::Party) != std::end(tables_.frames[p.row].roles);
  // "(after the arson) the police closed the gate", "the bombing angered those who accuse the government": who does or suffers something else behind the
  // deed did not do it. "killings that D. carried on (marasa-ha)", "attacks that D. planned (khattata la-ha)": the verb tells the deed.
  const auto busy = [&](const Mention& m) {
    return std::ranges::any_of(sentence_of(p), [&](const Predicate& verb) {
      if (!verb.verb || verb.first < p.last || verb.kind == PredicateKind::Light || refers_back(verb.enclitic) || passage_.function(verb.first) == FunctionClass::Auxiliary) return false;
      if (passage_.function(verb.last) == FunctionClass::Preposition && refers_back(passage_.reading(verb.last).enclitic)) return false;
      if (verb.kind == PredicateKind::Frame && tables_.frames[verb.row].type == ClaimType::Assault) return false;
      const bool described = verb.first > 0 && passage_.function(verb.first - 1) == FunctionClass::Relative;  // "the occupation by D., which (alladhi) sowed"
      return (!described && names(verb.slot(ArgSlot::Subj), m)) || names(verb.slot(ArgSlot::Obj), m);
    });
  };
  for (std::uint32_t t = p.last; t < sentence.last && t < p.last + kActorAhead && !passage_.is_punct(t, ','); ++t) {
    if (!clash && is_noted(passage_, t, "apart")) return;  // "(these raids come) two days after an attack of D."; clashes go on from it
    if (t > p.last && passage_.function(t) == FunctionClass::Complementiser && passage_.has(t - 1, SenseKind::Cue) && passage_.reading(t - 1).has(kPreWa)) return;  // "(condemned the attack) and said that it helps D."
    if (passage_.function(t) == FunctionClass::Subordinator) return;  // "(killed in a raid) while clashes between A and B go on"
    if (object_of_deed(p, t)) return;
    if (taking && !passage_.reading(t).has(kPreLi)) continue;  // "the capture of the road will cut the supplies of D.": who stands behind loses by it; but "an advance of (li-) D."
    if (const Mention* m = mentions_.on(t); !clash && m != nullptr && m->type == EntityType::Org && busy(*m)) return;
    if (take_actor(p, t, draft)) return;
  }
}

// "(shelled the depots) in the Fifth Brigade", "(an alliance) against D.", "(a coup) on D.", "moves towards D.": who stands right behind such a word is where it
// is done, or suffers it. Of clashes, who is fought is a party.
bool Assembler::only_beside(const Predicate& p, const Mention& m) const {
  const ClaimType type = tables_.frames[p.row].type;
  if (type != ClaimType::Assault && type != ClaimType::Control) return false;
  const auto behind = [&](ArgSlot slot) { return passage_.stands_behind(m.first, slot) && passage_.reading(m.first - 1).enclitic == Enclitic::None; };
  if (behind(ArgSlot::Fi) || behind(ArgSlot::An)) return true;
  const bool clash = std::ranges::find(tables_.frames[p.row].roles, Role::Party) != std::end(tables_.frames[p.row].roles);
  return !clash && (behind(ArgSlot::Didd) || behind(ArgSlot::Ala));
}

// "(killed two of D.) and destroyed (a car)": of a result that "and" joins to the dead, who has the dead suffers it, too.
bool Assembler::joined_to_dead(const Predicate& p, std::uint32_t who) const {
  const auto index = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  if (p.verb || !p.conjoined || tables_.frames[p.row].type != ClaimType::Assault) return false;
  for (std::uint32_t n = index; n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& dead = clauses_.predicate[n];
    if (dead.verb || dead.kind != PredicateKind::Frame || tables_.frames[dead.row].toll == 0) return false;
    const Argument& whom = dead.slot(ArgSlot::Gen);
    if (std::any_of(whom.mention.begin(), whom.mention.begin() + whom.count, [&](std::uint32_t m) { return mentions_.mention[m].entity == who; })) return true;
  }
  return false;
}

// "The raids weaken D.", "the recapture of the town will cut the supplies of D.": whether D., who stands there, suffers from a verb whose
// subject is the deed.
bool Assembler::object_of_deed(const Predicate& p, std::uint32_t t) const {
  if (p.under == kNone) return false;
  const Predicate& over = clauses_.predicate[p.under];
  const std::uint32_t deed = over.slot(ArgSlot::Subj).event;
  const bool tells = over.kind == PredicateKind::Frame && over.verb && !over.passive;
  if ((over.kind != PredicateKind::Other && !tells) || passage_.function(over.first) == FunctionClass::Auxiliary || deed == kNone || &clauses_.predicate[deed] != &p) return false;
  const auto suffers = [&](ArgSlot slot) {
    const Argument& object = over.slot(slot);
    return (!tells || tables_.frames[over.row].roles[static_cast<std::size_t>(slot)] == Role::Target) &&
           std::any_of(object.mention.begin(), object.mention.begin() + object.count, [&](std::uint32_t m) { return mentions_.mention[m].first <= t && t < mentions_.mention[m].last; });
  };
  return suffers(ArgSlot::Obj) || (tells && (suffers(ArgSlot::Gen) || suffers(ArgSlot::Ala)));
}

// "the killing of the leader of (fi) D.", "a Libyan commander in D.", "two soldiers in the force", "a source in the ministry": the
// organisation says who was killed or who speaks, not who killed.
bool Assembler::of_a_title(const Mention& m) const {
  const auto title = [&](std::uint32_t t) {
    const Mention* who = t + 1 < m.first && passage_.stands_behind(m.first, ArgSlot::Fi) ? mentions_.on(t) : nullptr;
    return t < m.first && (passage_.has(t, SenseKind::Title) || (who != nullptr && who->type == EntityType::Ppl));
  };
  const Mention* name = mentions_.on(m.last);
  if (name != nullptr && name->type == EntityType::Per && outer_prefix(passage_.reading(name->first)) == 0) return true;  // "the police of A, So-and-so"
  if (m.first == 0 || title(m.first - 1)) return m.first > 0;
  if (m.first < 2 || passage_.function(m.first - 1) != FunctionClass::Preposition) return false;
  return title(m.first - 2) || (m.first > 2 && passage_.is_word(m.first - 2) && (passage_.reading(m.first - 2).article() || passage_.has(m.first - 2, SenseKind::Nation)) && title(m.first - 3));
}

// The predicates of the sentence of one of them.
std::span<const Predicate> Assembler::sentence_of(const Predicate& p) const {
  const std::vector<Predicate>& all = clauses_.predicate;
  auto first = static_cast<std::size_t>(&p - all.data()), last = first + 1;
  while (first > 0 && all[first - 1].sentence == p.sentence) --first;
  while (last < all.size() && all[last].sentence == p.sentence) ++last;
  return {all.data() + first, last - first};
}

// "(took the town) with the support of D.": who backs a deed is not who does it.
bool Assembler::backs(const Predicate& p, const Mention& m) const {
  return std::ranges::any_of(sentence_of(p), [&](const Predicate& backing) {
    if (&backing == &p || backing.kind != PredicateKind::Frame || tables_.frames[backing.row].roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::Target) return false;
    return !backing.verb && std::ranges::any_of(std::initializer_list{ArgSlot::Gen, ArgSlot::Min, ArgSlot::Bi}, [&](ArgSlot slot) {
      const Argument& by = backing.slot(slot);
      return names(by, m) || (by.event != kNone && (names(clauses_.predicate[by.event].slot(ArgSlot::Gen), m) || names(clauses_.predicate[by.event].slot(ArgSlot::Min), m)));
    });
  });
}

bool Assembler::names(const Argument& argument, const Mention& m) const {
  return std::any_of(argument.mention.begin(), argument.mention.begin() + argument.count, [&](std::uint32_t who) { return mentions_.mention[who].first == m.first; });
}

// "(D. entered the town) after a shelling", as against "(the government promised) after a shelling": who moves, fights or takes ground in the sentence.
bool Assembler::takes_the_field(const Predicate& p, const Mention& m) const {
  return std::ranges::any_of(sentence_of(p), [&](const Predicate& verb) {
    if (verb.first > p.first || verb.kind != PredicateKind::Frame || !verb.verb) return false;
    const ClaimType type = tables_.frames[verb.row].type;
    return (type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Retreat) && names(verb.slot(ArgSlot::Subj), m);
  });
}

// "(D. launched) an attack on posts of the army and managed to take", "besieged E. and advanced": who was attacked or besieged takes no ground.
bool Assembler::was_attacked(const Predicate& p, const Mention& m) const {
  return std::ranges::any_of(sentence_of(p), [&](const Predicate& attack) {
    if (attack.first > p.first || attack.kind != PredicateKind::Frame) return false;
    const ClaimType type = tables_.frames[attack.row].type;
    if (type != ClaimType::Assault && !(type == ClaimType::Coerce && p.verb && p.conjoined)) return false;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (role_of(attack, tables_.frames[attack.row], slot) == Role::Target && names(attack.argument[slot], m)) return true;
    return false;
  });
}

// "(raids hit) a road that D. uses (yastakhdimu-hu)", "an area where D. sits": a verb of having and using, or one that states no claim.
bool Assembler::uses(std::uint32_t t) const {
  if (!passage_.is_word(t) || outer_prefix(passage_.reading(t)) != 0) return false;
  bool other = passage_.has_any(t, kind_bits(SenseKind::Light, SenseKind::Cue)), uses = false;
  passage_.each(t, SenseKind::Verb, [&](const Reading&, const Sense& sense) { uses = uses || sense.morph.verb != 0; });
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    if (sense.morph.verb != 0) (tables_.frames[sense.row].type == ClaimType::Control ? uses : other) = true;
  });
  return uses && !other;
}

// "raids that D. leads (-ha)", "the shelling of the town that D. carried out (-hu)": whether the noun right before `t` that the pronoun may stand
// for is an attack itself. What ends as a feminine is no "-hu"; other nouns may be broken plurals, so they are either.
bool Assembler::describes_attack(std::uint32_t t, Enclitic pronoun) const {
  for (std::uint32_t steps = 0; t-- > 0 && passage_.is_word(t) && steps < kBeforeRelative; ++steps) {
    const Mention* place = mentions_.on(t);
    if (place != nullptr && place->type == EntityType::Loc && !passage_.has(t, SenseKind::PlaceHead)) continue;
    bool attack = false, adjective = false, noun = passage_.has(t, SenseKind::PlaceHead), feminine = letter_at(passage_.word(t), passage_.word(t).size() - 1) == kTehMarbuta;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      attack = attack || (sense.morph.verb == 0 && tables_.frames[sense.row].type == ClaimType::Assault);
      feminine = feminine || (attack && sense.morph.number == 2);
    });
    passage_.each(t, SenseKind::Noun, [&](const Reading&, const Sense& sense) { (sense.row == kNounAdjective ? adjective : noun) = true; });
    if ((attack || (noun && !adjective)) && !(feminine && pronoun == Enclitic::Hu)) return attack;
  }
  return false;
}

// "a store of arms belonging (tabi') to D. was destroyed", "a road that D. uses": whose it was.
bool Assembler::owns_what_is_hit(const Mention& m) const {
  if (m.first < 2 || !passage_.is_word(m.first - 1)) return false;
  if (outer_prefix(passage_.reading(m.first)) == 0 && refers_back(passage_.reading(m.first - 1).enclitic)) {
    const std::uint32_t verb = passage_.function(m.first - 1) == FunctionClass::Preposition ? m.first - 2 : m.first - 1;
    return uses(verb) && !describes_attack(verb, passage_.reading(m.first - 1).enclitic);
  }
  if (!passage_.reading(m.first).has(kPreLi)) return false;
  bool belongs = false;
  passage_.each(m.first - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& row = tables_.frames[sense.row];
    belongs = belongs || (row.type == ClaimType::Belong && row.pos == PartOfSpeech::ActiveParticiple);
  });
  return belongs;
}

// Whether a mention is the subject of a verb of the sentence that only speaks of a deed ("condemned strongly the attack that hit"), or stands
// before the charge that the deed is part of ("arrested a man on a charge of planning an attack").
bool Assembler::only_speaks_of(const Predicate& p, const Mention& m) const {
  auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  while (n + 1 < clauses_.predicate.size() && clauses_.predicate[n + 1].sentence == p.sentence) ++n;  // "an attack of which W. accused D."
  for (++n; n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& over = clauses_.predicate[n];
    if (&over == &p || over.kind != PredicateKind::Frame || !only_speaks(tables_.frames[over.row].type)) continue;
    if (!over.verb && tables_.frames[over.row].type == ClaimType::Accuse && tables_.frames[over.row].pos == PartOfSpeech::Noun && over.first < p.first && m.first < over.first) return true;
    if (!over.verb) continue;
    const Argument& subject = over.slot(ArgSlot::Subj);
    if (std::any_of(subject.mention.begin(), subject.mention.begin() + subject.count,
                    [&](std::uint32_t who) { return mentions_.mention[who].entity == m.entity; }))
      return true;
  }
  return false;
}

// "(were arrested) leaders of D. during the liberation of": who is arrested or besieged beside the deed does not do it. `killed`: or hurt.
bool Assembler::suffered_before(const Predicate& p, std::uint32_t who, bool killed) const {
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& before = clauses_.predicate[n];
    if (before.kind != PredicateKind::Frame) continue;
    const FrameRow& frame = tables_.frames[before.row];
    if (frame.type != ClaimType::Coerce && !(killed && frame.toll != 0)) continue;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      const Argument& argument = before.argument[slot];
      if (role_of(before, frame, slot) != Role::Target) continue;
      for (std::uint8_t m = 0; m < argument.count; ++m)
        if (mentions_.mention[argument.mention[m]].entity == who) return true;
    }
  }
  return false;
}

// "(ten were killed,) most of them from (min) D.": who the victims are did not kill them.
bool Assembler::names_most(const Mention& m) const {
  if (m.first < 2 || !passage_.stands_behind(m.first, ArgSlot::Min) || !passage_.is_word(m.first - 2)) return false;
  const NounRow* most = passage_.noun(m.first - 2, SenseKind::Function);
  return most != nullptr && tables_.text(most->note) == "among";
}

// "The coordination of the battles against D.": who suffers what is coordinated takes no part in it.
bool Assembler::suffers_behind(const Predicate& p, std::uint32_t who) const {
  const auto index = static_cast<std::size_t>(&p - clauses_.predicate.data()) + 1;
  if (p.verb || tables_.frames[p.row].type != ClaimType::Cooperate || index == clauses_.predicate.size()) return false;
  const Predicate& deed = clauses_.predicate[index];
  if (deed.kind != PredicateKind::Frame || deed.verb || deed.first > p.last + 1 || deed.sentence != p.sentence) return false;
  for (const ArgSlot slot : {ArgSlot::Didd, ArgSlot::Ala}) {
    const Argument& against = deed.slot(slot);
    for (std::uint8_t n = 0; n < against.count; ++n)
      if (mentions_.mention[against.mention[n]].entity == who) return true;
  }
  return false;
}

// "(a shell fell on) the quarter that lies under the control of D.": who holds a place of the sentence is told for the place.
bool Assembler::only_holds(const Predicate& p, const Mention& m) const {
  return std::ranges::any_of(sentence_of(p), [&](const Predicate& held) {
    if (&held == &p || held.kind != PredicateKind::Frame) return false;
    const FrameRow& frame = tables_.frames[held.row];
    if (frame.type != ClaimType::Control || (held.verb ? !speaks_of_place(held, frame) : frame.roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::Place)) return false;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      if (role_of(held, frame, slot) == Role::Agent && names(held.argument[slot], m)) return true;
    }
    return false;
  });
}

// "(Killed was) a French soldier of (min) the force": the body that a victim right before it is of.
bool Assembler::is_where_victim_serves(const Predicate& p, const Mention& m, const Draft& draft) const {
  if (m.first < 2 || !passage_.stands_behind(m.first, ArgSlot::Min)) return false;
  const Mention* victim = mentions_.on(m.first - 2);
  if (victim == nullptr || victim->entity == kNone) return false;
  return std::ranges::find(draft.target, victim->entity) != draft.target.end() || suffered_before(p, victim->entity, true);
}

// "the alliance that D. leads": who leads somebody else of the sentence is told for him.
bool Assembler::only_leads(const Predicate& p, const Mention& m) const {
  const std::span<const Predicate> all = sentence_of(p);
  const auto leads = [&](const Predicate& lead) { return lead.kind == PredicateKind::Frame && lead.verb && tables_.frames[lead.row].type == ClaimType::Belong && lead.slot(ArgSlot::Obj).count > 0 && names(lead.slot(ArgSlot::Subj), m); };
  return std::ranges::any_of(all, leads) && std::ranges::none_of(all, [&](const Predicate& other) { return !leads(other) && other.verb && names(other.slot(ArgSlot::Subj), m); });
}

// A bomb or a suicide attack: states, armies and police are named near those of others ("asked for the punishment of those behind the bombing").
bool Assembler::by_bomb(const Predicate& p) const {
  const std::string_view mode = tables_.text(tables_.frames[p.row].mode);
  return mode == "explosives" || mode == "suicide-attack";
}

// "The terrorist attack", "the suicide attack that hit the town": no reporter tells so what a state, an army or the police did.
bool Assembler::of_no_state(const Predicate& p) const {
  const std::uint32_t told = p.slot(ArgSlot::Subj).event;
  if (by_bomb(p.verb && told != kNone && clauses_.predicate[told].kind == PredicateKind::Frame ? clauses_.predicate[told] : p)) return true;
  for (const std::uint32_t t : {p.last - 1, p.last}) {
    const NounRow* row = passage_.is_word(t) ? passage_.noun(t, SenseKind::People) : nullptr;
    if (row != nullptr && t > p.first && tables_.text(row->note) == "group") return true;
  }
  return false;
}

// "the forces (she) ... the villages that he holds (yusaytiru)": a verb in the masculine whose subject no slot has is not of a feminine, and they
// are no state. A name that shows no gender may be either.
bool Assembler::of_other_gender(const Predicate& p, const Mention& m) const {
  if (!p.verb || p.passive || p.morph.person != 3 || p.slot(ArgSlot::Subj).event != kNone) return false;
  if (p.morph.number != 0) return kind_of(tables_, mentions_.entity[m.entity]) == ActorKind::State && !several_men(passage_, m);
  return p.morph.feminine == 0 && agrees(passage_, mentions_, Enclitic::Ha, m);
}

// "(D. withdrew after) an attack that hit his base", "(threatened to answer) the attack that destroyed her consulate": what is hit is his who was
// named before, and so he did not hit it.
bool Assembler::hits_what_is_his(const Predicate& p, const Mention& m) const {
  if (tables_.frames[p.row].type != ClaimType::Assault) return false;
  const std::span<const Predicate> beside = sentence_of(p);
  const auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  const auto told = std::ranges::find_if(beside, [&](const Predicate& verb) { return verb.verb && !verb.passive && (&verb == &p || verb.slot(ArgSlot::Subj).event == n); });
  if (told == beside.end() || !passage_.is_word(told->last) || !passage_.has_any(told->last, kind_bits(SenseKind::PlaceHead, SenseKind::OrgHead))) return false;
  const Enclitic whose = passage_.reading(told->last).enclitic;
  if (!refers_back(whose)) return false;
  const std::uint32_t who = antecedent(passage_, mentions_, whose, told->last, kOwnReach, false);
  return who != kNone && mentions_.mention[who].entity == m.entity;
}

// "The army and the resistance", of whom a rule found one: all that "and" joins to him are in the list, too.
void Assembler::joined_to(std::uint32_t mention, const Draft& draft, std::vector<std::uint32_t>& list) const {
  const auto joins = [&](const Mention& before, const Mention& m) {
    return before.last == m.first && before.type == EntityType::Org && m.type == EntityType::Org && before.entity != kNone && m.entity != kNone && behind_and(passage_, m) && !told_alone(before, m);
  };
  const auto take = [&](const Mention& m) {
    const bool done_to = std::ranges::find(draft.target, m.entity) != draft.target.end() || std::ranges::find(draft.agent, m.entity) != draft.agent.end();
    if (!done_to && !looks_on(m.entity)) add(list, m.entity);
  };
  const std::vector<Mention>& all = mentions_.mention;
  for (std::uint32_t n = mention; n > 0 && joins(all[n - 1], all[n]); --n) take(all[n - 1]);
  for (std::uint32_t n = mention; n + 1 < all.size() && joins(all[n], all[n + 1]); ++n) take(all[n + 1]);
}

// "(attacked) the army and the resistance withdrew": whether one of two is the subject of a verb that the other is not.
bool Assembler::told_alone(const Mention& before, const Mention& m) const {
  const std::uint32_t first = before.first > kActorReach ? before.first - kActorReach : 0;
  auto verb = std::ranges::lower_bound(clauses_.predicate, first, {}, &Predicate::first);
  for (; verb != clauses_.predicate.end() && verb->first < m.last + kActorReach; ++verb) {
    const Argument& subject = verb->slot(ArgSlot::Subj);
    if (verb->verb && names(subject, before) != names(subject, m)) return true;
  }
  return false;
}

bool Assembler::take_actor(const Predicate& p, std::uint32_t t, Draft& draft) const {
  const Mention* m = mentions_.on(t);
  if (m == nullptr || m->type != EntityType::Org || m->entity == kNone || only_speaks_of(p, *m) || of_a_title(*m) || names_most(*m) || backs(p, *m) || only_beside(p, *m) || only_leads(p, *m) || (draft.type == ClaimType::Control && was_attacked(p, *m))) return false;
  if (t < p.first && of_other_gender(p, *m)) return false;
  // "(the police are sure of) the exposure of a hotel to an attack": nor did who stands before the word that has whom it is done to.
  const Predicate* over = p.under != kNone ? &clauses_.predicate[p.under] : nullptr;
  if (over != nullptr && over->kind == PredicateKind::Light && m->last <= over->first && tables_.frames[over->row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target) return false;
  if (const Predicate* foils = t < p.first ? foiling(p) : nullptr; foils != nullptr && t < foils->first) return false;
  // "(planes hit) posts of D. after an attack", "the fight against D. during the battles of the town": who was attacked is not for that who attacked.
  if (draft.type == ClaimType::Assault && t < p.first && was_attacked(p, *m) && !takes_the_field(p, *m)) return false;
  const ActorKind kind = kind_of(tables_, mentions_.entity[m->entity]);
  if (draft.type == ClaimType::Assault && (kind == ActorKind::State || kind == ActorKind::Army || kind == ActorKind::Security) && of_no_state(p)) return false;
  if (draft.type == ClaimType::Assault && kind == ActorKind::Court) return false;  // "the court (opened an inquiry into) the bombing"
  // "shelled D. in answer to (raddan 'ala) an attack": who fights did not make the one that he answers.
  if (t < p.first && told_apart(p) && (killed_apart(p) || passage_.stands_behind(p.first, ArgSlot::Ala) || !takes_the_field(p, *m))) return false;
  const bool source = std::ranges::any_of(draft.scopes, [&](const Scope* scope) {
    return scope->owner == m->entity || std::ranges::find(scope->links, m->entity) != scope->links.end();
  });
  const bool force = draft.type == ClaimType::Assault || draft.type == ClaimType::Control || draft.type == ClaimType::Coerce;
  if (source || is_where_victim_serves(p, *m, draft) || looks_on(m->entity) || suffers_behind(p, m->entity) || (force && !p.verb && t < p.first && suffered_before(p, m->entity))) return false;
  // "the defection of a commander in the army": who is named alone beside a split is who was left.
  const FrameRow& frame = tables_.frames[p.row];
  const bool left = frame.type == ClaimType::Split && frame.roles[static_cast<std::size_t>(ArgSlot::An)] == Role::Target && t >= p.last;
  // "the shelling with rockets of ('ala) the Ninth Division": who stands behind "on" or "against" suffers it.
  const bool struck = frame.type == ClaimType::Assault && !p.verb && frame.toll == 0 && t >= p.last && m->first == t &&
                      frame.roles[static_cast<std::size_t>(ArgSlot::Ala)] == Role::Target && p.slot(ArgSlot::Ala).count == 0 &&
                      (passage_.stands_behind(t, ArgSlot::Ala) || passage_.stands_behind(t, ArgSlot::Didd));
  // "(killed) a raid that a plane belonging to D. launched": whose plane it was.
  const auto wages = [&](const Predicate& light) { return light.kind == PredicateKind::Light && light.verb && names(light.slot(ArgSlot::Subj), *m); };
  // "(the shelling left) wounded in the ranks of D.".
  const bool ranks = frame.type == ClaimType::Assault && t >= p.last && m->first == t && in_ranks_of(passage_, mentions_, *m);
  const bool owner = struck || ranks || joined_to_dead(p, m->entity) || (t < p.first && hits_what_is_his(p, *m)) || (frame.type == ClaimType::Assault && (t >= p.last || p.passive) && owns_what_is_hit(*m) && std::ranges::none_of(sentence_of(p), wages));
  if (!owner && t >= p.last && only_holds(p, *m)) return false;
  if (!owner && force && is_premises(*m)) return false;
  const bool without_name = kind == ActorKind::Other && mentions_.entity[m->entity].actor == kNone && mentions_.entity[m->entity].head == kNone;
  if (!owner && frame.by_air != 0 && (kind == ActorKind::Armed || without_name)) return false;  // "(the rebels took the palace) and air raids on the capital": by who has planes
  auto& list = left || owner ? draft.target : draft.agent;
  list.push_back(m->entity);
  if (frame.toll == 0) joined_to(static_cast<std::uint32_t>(m - mentions_.mention.data()), draft, list);  // of the dead many are told beside others
  draft.guessed = !owner;
  draft.why.emplace_back("attribute/nearest_actor");
  return true;
}

// "The government compound", "the cultural centre": a body that nobody knows, called by a noun for its house, strikes nobody because it stands near.
bool Assembler::is_premises(const Mention& m) const {
  if (mentions_.entity[m.entity].actor != kNone || kind_of(tables_, mentions_.entity[m.entity]) != ActorKind::Other) return false;
  const NounRow* head = passage_.is_word(m.first) ? passage_.noun(m.first, SenseKind::OrgHead) : nullptr;
  return head != nullptr && static_cast<ActorKind>(head->what) == ActorKind::Other && tables_.text(head->note) == "named";
}

// "A terrorist network belonging to (tabi'a li-) D.", "the planes (that are) belonging to": of an indefinite participle, a body that nobody knows and
// that is not called after something.
bool Assembler::is_nameless_body(const Mention& m) const {
  if (m.type != EntityType::Org || m.entity == kNone || mentions_.entity[m.entity].actor != kNone) return false;
  const auto definite = [&](std::uint32_t t) { return passage_.is_word(t) && passage_.reading(t).article(); };
  if (definite(m.first)) return true;
  for (std::uint32_t t = m.first; t < m.last; ++t)
    if (definite(t)) return false;
  return true;
}

// BELONG is between a named organisation or person and a named organisation.
bool Assembler::is_tie(const Predicate& p, Draft& draft) const {
  // "the forces belonging to D.": whose forces they are is all that they are.
  const Argument& head = p.slot(ArgSlot::Head);
  if (!p.verb && tables_.frames[p.row].pos != PartOfSpeech::Noun && head.count == 1) {
    const Mention& m = mentions_.mention[head.mention[0]];
    if (m.kind == MentionKind::Nominal && m.last == m.first + 1 && passage_.has(m.first, SenseKind::Member)) return false;
    if (!passage_.reading(p.first).article() && is_nameless_body(m)) return false;
  }
  const auto type = [&](std::uint32_t who) { return mentions_.entity[who].type; };
  std::erase_if(draft.agent, [&](std::uint32_t who) { return type(who) != EntityType::Org && type(who) != EntityType::Per; });
  std::erase_if(draft.target, [&](std::uint32_t who) { return type(who) != EntityType::Org; });
  return !draft.agent.empty() && !draft.target.empty();
}

// "(took the town) after the driving out of D.", "after the flight of D.": who held it.
const Argument* Assembler::left_to_taker(const Predicate& p) const {
  const FrameRow& frame = tables_.frames[p.row];
  const bool when = p.first > 0 && passage_.stands_behind(p.first, ArgSlot::Fi) && passage_.word(p.first - 1).size() > 2;  // "following (ithra)", not "in (fi)"
  if (p.verb || p.stance != Stance::Asserted || frame.roles[static_cast<std::size_t>(ArgSlot::Min)] != Role::Place || !(when || at_another_time(p))) return nullptr;
  const Role held = frame.roles[static_cast<std::size_t>(ArgSlot::Gen)];
  const bool driven = held == Role::Target && (frame.type == ClaimType::Control || frame.type == ClaimType::Assault);
  const bool left = held == Role::Agent && frame.type == ClaimType::Retreat && frame.roles[static_cast<std::size_t>(ArgSlot::By)] == Role::None;
  return (driven || left) && p.slot(ArgSlot::Gen).count > 0 ? &p.slot(ArgSlot::Gen) : nullptr;
}

// "freed the town from the grip of D.", "took the hill after fighting with D.": whom it was taken from.
void Assembler::taken_from(const Predicate& p, Draft& draft) {
  std::uint32_t event = p.slot(ArgSlot::Min).event;
  bool lies = false;  // "the town, where the palace lies, after"
  for (std::uint32_t n = draft.predicate + 1; event == kNone && n < clauses_.predicate.size() && n <= draft.predicate + 2; ++n) {
    const Predicate& next = clauses_.predicate[n];
    if (next.sentence != p.sentence) break;
    lies = lies || (next.verb && (next.kind == PredicateKind::Other || next.kind == PredicateKind::Light));
    if (lies && next.kind != PredicateKind::Frame) continue;
    if (next.verb || next.kind != PredicateKind::Frame) break;
    if ((!lies && tables_.frames[next.row].type == ClaimType::Assault && next.slot(ArgSlot::Maa).count > 0) || left_to_taker(next) != nullptr) event = n;
  }
  if (event == kNone || clauses_.predicate[event].kind != PredicateKind::Frame) return;
  const Predicate& other = clauses_.predicate[event];
  Draft inner;
  if (const Argument* who = left_to_taker(other)) {
    actors_of(*who, inner.agent);
  } else if (tables_.frames[other.row].type == ClaimType::Control) {
    roles(other, tables_.frames[other.row], inner, 1);
  } else {
    const Argument& with = other.slot(ArgSlot::Maa);
    for (std::uint8_t n = 0; n < with.count; ++n) give(other, tables_.frames[other.row], Role::Agent, with.mention[n], inner);
  }
  for (const std::uint32_t who : inner.agent)
    if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
  if (!draft.target.empty()) draft.why.emplace_back("attribute/taken_from");
}

// Who acts by a predicate, or falls by it, where it is a verb or tells who holds ground; nobody where it is another noun or a word of saying.
std::vector<std::uint32_t> Assembler::side_of(const Predicate& p) {
  Draft told;
  if (p.kind == PredicateKind::Frame) {
    const FrameRow& frame = tables_.frames[p.row];
    const bool ground = frame.type == ClaimType::Control || frame.type == ClaimType::Retreat;
    if (p.verb ? !ground && frame.type != ClaimType::Assault && frame.type != ClaimType::Coerce && frame.type != ClaimType::Mobilize : frame.type != ClaimType::Control) return {};
    roles(p, frame, told, 1);
    if (frame.toll != 0 && (p.passive || frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target)) return told.target;
    return told.agent;
  }
  if (p.verb && p.kind != PredicateKind::Cue) actors_of(p.slot(ArgSlot::Subj), told.agent);
  return told.agent;
}

// "(D.) fell back after clashes with the army", "five of D. were killed in fighting with the army", "the town is in the hands of D. after": the other
// side is whom the verbs before speak of.
void Assembler::other_side(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (p.verb || frame.type != ClaimType::Assault || frame.roles[static_cast<std::size_t>(ArgSlot::Maa)] != Role::Party || p.slot(ArgSlot::Maa).count == 0 ||
      draft.agent.size() != p.slot(ArgSlot::Maa).count)
    return;
  const auto known = [&](std::uint32_t who) { return std::ranges::find(draft.agent, who) != draft.agent.end(); };
  for (std::uint32_t n = draft.predicate; n-- > 0 && clauses_.predicate[n].sentence == p.sentence && clauses_.predicate[n].first + kSideReach > p.first;) {
    std::vector<std::uint32_t> side = side_of(clauses_.predicate[n]);
    std::erase_if(side, [&](std::uint32_t who) { return known(who) || mentions_.entity[who].type != EntityType::Org || looks_on(who); });
    if (side.empty() && clauses_.predicate[n].verb && clauses_.predicate[n].kind != PredicateKind::Cue && passage_.reading(p.first).article()) return;  // "the fighting"
    if (side.empty()) continue;
    for (const std::uint32_t who : side) add(draft.agent, who);
    draft.why.emplace_back("attribute/other_side");
    return;
  }
}

// "which D. controls (literally: over it)", "which D. took", "which fell into the hands of D.": whether a relative clause says it of the place before.
bool Assembler::speaks_of_place(const Predicate& p, const FrameRow& frame) const {
  for (const ArgSlot slot : {ArgSlot::Ala, ArgSlot::Obj, ArgSlot::Subj})
    if (p.slot(slot).pronoun && frame.roles[static_cast<std::size_t>(slot)] == Role::Place) return true;
  return false;
}

// A doer stands in its slot, though without a name: "the grip of hunger".
bool Assembler::done_by_nameless(const Predicate& p, const FrameRow& frame) const {
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    const Argument& argument = p.argument[slot];
    if (argument.filled && argument.count == 0 && argument.event == kNone && !argument.pronoun && role_of(p, frame, slot) == Role::Agent) return true;
  }
  return false;
}

// "A row between A and B", "A fell out with B": to break with somebody has a direction, from the one named first. "Their rows" and
// "A and B compete" are of both.
void Assembler::at_odds(const Predicate& p, Draft& draft) {
  if (draft.type != ClaimType::Split || !draft.target.empty() || draft.agent.size() != 2) return;
  if (p.verb ? p.slot(ArgSlot::Bayn).count != 2 && p.slot(ArgSlot::Maa).count == 0 : p.slot(ArgSlot::Gen).count > 0 || refers_back(p.enclitic)) return;
  draft.target = {draft.agent.back()};
  draft.agent.pop_back();
}

// "D. is at odds ('ala khilaf) with E.", "in touch with": who stands right before "on" is the other party.
void Assembler::on_terms(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (p.verb || frame.roles[static_cast<std::size_t>(ArgSlot::Maa)] != Role::Party || p.slot(ArgSlot::Maa).count == 0 || draft.agent.size() + draft.target.size() != p.slot(ArgSlot::Maa).count) return;
  if (p.first < 2 || !passage_.stands_behind(p.first, ArgSlot::Ala) || passage_.reading(p.first).article()) return;
  const Mention* m = mentions_.on(p.first - 2);
  if (m == nullptr || m->last + 1 != p.first || m->type == EntityType::Loc || m->entity == kNone || std::ranges::find(draft.agent, m->entity) != draft.agent.end()) return;
  draft.agent.insert(draft.agent.begin(), m->entity);
  draft.why.emplace_back("attribute/on_terms");
}

// "Shelled positions that D. controls", "retook towns under the control of D.": who holds what is hit or taken suffers it.
void Assembler::holder(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if ((frame.type != ClaimType::Assault && frame.type != ClaimType::Control) || frame.toll != 0 || !draft.target.empty() || draft.agent.empty()) return;
  const bool takes = frame.type == ClaimType::Control;
  if (takes && (draft.guessed || (p.verb ? speaks_of_place(p, frame) : frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Place))) return;  // itself only who holds
  for (std::uint32_t n = draft.predicate + 1; n < clauses_.predicate.size() && clauses_.predicate[n].sentence == p.sentence; ++n) {
    const Predicate& next = clauses_.predicate[n];
    const bool was = next.kind == PredicateKind::Other && passage_.function(next.first) == FunctionClass::Auxiliary;  // "that D. had held", "that were in the grip of D."
    if (next.kind == PredicateKind::Light || was) continue;
    if (next.kind != PredicateKind::Frame || next.first > p.last + (takes ? kLoserReach : kHolderReach)) return;
    const FrameRow& held = tables_.frames[next.row];
    const bool in_hands = next.last > next.first + 1 && held.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Place;
    const bool said_of_place = next.verb ? speaks_of_place(next, held) : held.pos != PartOfSpeech::Noun || in_hands;
    if (held.type != ClaimType::Control || !said_of_place) return;
    Draft other;
    roles(next, held, other, 1);
    for (const std::uint32_t who : other.agent)
      if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
    if (!draft.target.empty()) draft.why.emplace_back("attribute/holder");
    return;
  }
}

}  // namespace isnad
