// Whom the pronoun on a predicate stands for: who does what a noun says ("its attack"), or whom it is done to ("their arrest").
#include "assembler.h"

#include <algorithm>

#include "agreement.h"
#include "places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDoneReach = 10;  // tokens between a noun and the next one that is done to the same people
constexpr std::uint32_t kPronounReach = 12;  // mentions looked back at for a pronoun
constexpr std::uint32_t kHelpReach = 12;     // tokens from a word of help to the deed of who is helped
constexpr std::uint32_t kThingReach = 20;    // tokens from the pronoun back to what is hit
constexpr std::uint32_t kOpening = 2;        // tokens from the head of a sentence to the noun that opens it
constexpr std::uint32_t kOwnerBehind = 4;    // tokens from what is hit to its owner

}  // namespace

// The subject of the verb that governs an event noun: "his forces launched their attacks", "they tried to drive him out to go on with (li-mutaba'at) their attack".
std::uint32_t Assembler::subject_of(std::uint32_t index) const {
  if (const Predicate* aim = index != kNone ? &clauses_.predicate[index] : nullptr; aim != nullptr && !aim->verb && aim->kind != PredicateKind::Frame && passage_.reading(aim->first).has(kPreLi)) index = aim->under;
  if (index == kNone) return kNone;
  const Argument& subject = clauses_.predicate[index].slot(ArgSlot::Subj);
  return subject.count > 0 ? subject.mention[0] : kNone;
}

// "(The minister called for calm.) And he said during his meeting with D. that": who says what a verb of saying without a subject opens.
std::uint32_t Assembler::speaker_over(const Predicate& p) const {
  if (p.verb || p.under == kNone) return kNone;
  const Predicate& cue = clauses_.predicate[p.under];
  if (cue.kind != PredicateKind::Cue || !cue.verb || cue.clause_from == kNone || cue.slot(ArgSlot::Subj).count > 0) return kNone;
  for (const Scope* scope : scopes_.around(cue.sentence, cue.clause_from))
    if (scope->cue == p.under && !scope->mentions.empty()) return scope->mentions.back();
  return kNone;
}

// "Will be targeted (sa-yatimmu)".
bool Assembler::will_be_done(const Predicate& p) const {
  return is_carried_out(p) && std::string_view(clauses_.predicate[p.under].stance_rule) == "clause/future";
}

// "(planes of D. shall not fly) and their targeting will be done (sa-yatimmu)": of the verb before the one that "and" opens.
std::uint32_t Assembler::subject_before(const Predicate& p) const {
  if (!clauses_.predicate[p.under].conjoined) return kNone;
  for (std::uint32_t n = p.under; n-- > 0 && clauses_.predicate[n].sentence == p.sentence;)
    if (clauses_.predicate[n].verb) return subject_of(n);
  return kNone;
}

// "(A) accused B of (bi-) its support for", "condemned B for (li-) its shelling of": what is blamed is done by who is blamed.
std::uint32_t Assembler::blamed_above(const Predicate& p) const {
  if (p.verb || p.under == kNone) return kNone;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind != PredicateKind::Frame || tables_.frames[over.row].type != ClaimType::Accuse) return kNone;
  const auto index = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  if (std::ranges::none_of(over.argument, [&](const Argument& what) { return what.event == index; })) return kNone;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    const Argument& blamed = over.argument[slot];
    if (role_of(over, tables_.frames[over.row], slot) != Role::Target) continue;
    for (std::uint8_t n = blamed.count; n-- > 0;)
      if (mentions_.mention[blamed.mention[n]].last <= p.first && agrees(passage_, mentions_, p.enclitic, mentions_.mention[blamed.mention[n]])) return blamed.mention[n];
  }
  return kNone;
}

// "their arrest", "its besieging": the noun of a deed that is always done to somebody, who is named nowhere else.
bool Assembler::suffers_by_pronoun(const Predicate& p, const FrameRow& frame) const {
  if (p.verb) return false;
  if (frame.type == ClaimType::Aid) return p.slot(ArgSlot::Li).count == 0 && !p.slot(ArgSlot::Obj).filled;  // "their training (for the battle)"
  if (frame.type != ClaimType::Coerce) return false;
  return std::ranges::none_of(std::initializer_list{ArgSlot::Obj, ArgSlot::Li, ArgSlot::Ala, ArgSlot::Didd}, [&](ArgSlot slot) {
    const Argument& other = p.slot(slot);
    const bool thing = slot == ArgSlot::Obj && other.filled && other.count == 0;  // "its raid on (bare) a house"
    const bool lies_on = slot == ArgSlot::Ala && other.count > 0;  // "its siege of (ala) the town"
    return thing || lies_on || (other.count > 0 && !places_only(other)) || other.event != kNone;
  });
}

// "(they found the base and) its shelling was carried out (tamma)": as in the passive, whose the noun is suffers it.
bool Assembler::is_carried_out(const Predicate& p) const {
  if (p.verb || p.under == kNone) return false;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind != PredicateKind::Light || !over.verb) return false;
  const auto& roles = tables_.frames[over.row].roles;
  return roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Content && roles[static_cast<std::size_t>(ArgSlot::By)] == Role::Agent;
}

// "(entered) the town and shelled it": a deed that may be done to a place, and a place that is no mere "in" or "from".
bool Assembler::hits_ground(const Predicate& p, const Mention& place) const {
  if (p.enclitic == Enclitic::Hum || place.entity == kNone || !agrees(passage_, mentions_, p.enclitic, place) || tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::Place) return false;
  const Mention* first = &place;
  while (const Mention* before = listed_before(passage_, mentions_, *first)) first = before;
  return !passage_.stands_behind(first->first, ArgSlot::Fi) && !passage_.stands_behind(first->first, ArgSlot::Min);
}

// "(found) a base of D. and shelled it", "(entered) the town and shelled it": the last thing that can be hit and has no name, with its owner, or the
// last town that is no mere "in"; where one stands nearer than anybody with whom the pronoun agrees, nobody else is hit.
bool Assembler::thing_before(const Predicate& p, std::uint32_t& owner, std::uint32_t& ground) const {
  owner = ground = kNone;
  const std::uint32_t first = passage_.tokens.sentence[p.sentence].first;
  for (std::uint32_t t = p.first; t-- > first && t + kThingReach > p.first;) {
    const Mention* m = mentions_.on(t);
    if (m != nullptr && m->type != EntityType::Loc && m->entity != kNone && agrees(passage_, mentions_, p.enclitic, *m)) return false;
    if (m != nullptr && t == m->first && m->type == EntityType::Loc && hits_ground(p, *m)) {
      ground = m->entity;
      return true;
    }
    const Found thing = m == nullptr ? passage_.find(t, SenseKind::PlaceHead) : Found{};
    if (!thing) continue;
    const bool she = thing.sense->morph.number == 2 || tables_.nouns[thing.sense->row].feminine != 0;
    if (p.enclitic != (she ? Enclitic::Ha : Enclitic::Hu)) continue;
    for (std::uint32_t u = t + 1; owner == kNone && u < p.first && u < t + kOwnerBehind; ++u)
      if (const Mention* of = mentions_.on(u); of != nullptr && of->type == EntityType::Org) owner = static_cast<std::uint32_t>(of - mentions_.mention.data());
    return true;
  }
  return false;
}

// "(the police killed) the gunmen after besieging them": whom the verb above does something to, else the last one who agrees.
std::uint32_t Assembler::done_to_before(const Predicate& p) const {
  if (p.under != kNone) {
    const Argument& object = clauses_.predicate[p.under].slot(ArgSlot::Obj);
    for (std::uint8_t n = object.count; n-- > 0;)
      if (agrees(passage_, mentions_, p.enclitic, mentions_.mention[object.mention[n]])) return object.mention[n];
  }
  if (const std::uint32_t last = antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, false); last != kNone &&
      mentions_.mention[last].first >= passage_.tokens.sentence[p.sentence].first)
    return last;
  return p.enclitic == Enclitic::Hum ? last_armed_group(p) : kNone;  // "cut the supplies of D. after besieging them"
}

// "(tries) to occupy the province and (to) subject it": the ground that the noun before is done to, of which the pronoun is.
std::uint32_t Assembler::ground_before(const Predicate& p) const {
  const auto index = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  if (!p.conjoined || index == 0) return kNone;
  const Predicate& before = clauses_.predicate[index - 1];
  if (before.verb || before.kind != PredicateKind::Frame || before.sentence != p.sentence) return kNone;
  for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Gen}) {
    const Argument& what = before.slot(slot);
    if (what.count != 1) continue;
    const Mention& m = mentions_.mention[what.mention[0]];
    return m.type == EntityType::Loc && m.entity != kNone && agrees(passage_, mentions_, p.enclitic, m) ? m.entity : kNone;
  }
  return kNone;
}

// "(the police arrested) So-and-so for his membership (li-intima'ihi) in D.": who is arrested or killed right before, not who did it.
std::uint32_t Assembler::suffered_for_tie(const Predicate& p) const {
  auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  while (n-- > 0 && clauses_.predicate[n].sentence == p.sentence && clauses_.predicate[n].kind != PredicateKind::Frame) {}
  if (n == kNone || clauses_.predicate[n].sentence != p.sentence) return kNone;
  const Predicate& deed = clauses_.predicate[n];
  const ClaimType type = tables_.frames[deed.row].type;
  if (type != ClaimType::Coerce && type != ClaimType::Assault && type != ClaimType::Sanction) return kNone;
  const Argument& whom = deed.slot(deed.verb ? deed.passive ? ArgSlot::Subj : ArgSlot::Obj : ArgSlot::Gen);
  for (std::uint8_t m = whom.count; m-- > 0;)
    if (agrees(passage_, mentions_, p.enclitic, mentions_.mention[whom.mention[m]])) return whom.mention[m];
  return kNone;
}

// "(A backs B and) plans to train it": who plans trains not himself. "Asked D. to help him": who asks is to be helped.
std::uint32_t Assembler::given_before(const Predicate& p) const {
  const std::uint32_t subject = subject_of(p.under);
  if (subject != kNone && clauses_.predicate[p.under].kind == PredicateKind::Frame && tables_.frames[clauses_.predicate[p.under].row].type == ClaimType::Request) return subject;
  const auto plans = [&](std::uint32_t mention) {
    return mention != kNone && subject != kNone && mentions_.mention[mention].entity == mentions_.mention[subject].entity;
  };
  std::uint32_t out = antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, false);
  if (plans(out)) out = antecedent(passage_, mentions_, p.enclitic, mentions_.mention[out].first, kPronounReach, false);
  return plans(out) ? kNone : out;
}

// The last armed group named before in the sentence that is not the subject of the verb above.
std::uint32_t Assembler::last_armed_group(const Predicate& p) const {
  const std::uint32_t subject = subject_of(p.under);
  for (std::uint32_t t = p.first; t-- > passage_.tokens.sentence[p.sentence].first;) {
    const Mention* m = mentions_.on(t);
    if (m == nullptr || m->type != EntityType::Org || m->entity == kNone || !does_deeds(tables_, mentions_.entity[m->entity])) continue;
    if (subject == kNone || mentions_.mention[subject].entity != m->entity) return static_cast<std::uint32_t>(m - mentions_.mention.data());
  }
  return kNone;
}

// "supports the army in its attack on", "praised the brigade for its fight against": who is helped or praised does it.
std::uint32_t Assembler::helped_before(const Predicate& p) const {
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence && clauses_.predicate[n].last + kHelpReach > p.first;) {
    const Predicate& help = clauses_.predicate[n];
    if (help.kind != PredicateKind::Frame) continue;
    const FrameRow& frame = tables_.frames[help.row];
    if (frame.pos == PartOfSpeech::ActiveParticiple && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Agent) continue;  // "(the army) loyal to D. announced its control"
    if (frame.type != ClaimType::Support && frame.type != ClaimType::Aid && frame.type != ClaimType::Cooperate) return kNone;
    const bool given = !help.verb && help.under != kNone && clauses_.predicate[help.under].kind == PredicateKind::Light;
    for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Li, ArgSlot::Bi, ArgSlot::Ila, ArgSlot::Gen}) {
      const Argument& own = help.slot(slot);
      const Argument& other = own.count == 0 && given ? clauses_.predicate[help.under].slot(slot) : own;
      for (std::uint8_t m = other.count; m-- > 0;) {
        const Mention& party = mentions_.mention[other.mention[m]];
        if (party.last <= p.first && party.type != EntityType::Loc && agrees(passage_, mentions_, p.enclitic, party)) return other.mention[m];
      }
    }
    return kNone;
  }
  return kNone;
}

// "the killing of So-and-so in a raid during his flight", "arrested three men during their attack on": who suffers beside the
// deed does it; a single man only what nobody does who kills.
std::uint32_t Assembler::struck_during(const Predicate& p, const FrameRow& frame) const {
  const NounRow* word = p.first > 0 && passage_.is_word(p.first - 1) ? passage_.noun(p.first - 1, SenseKind::Function) : nullptr;
  if (word == nullptr || static_cast<FunctionClass>(word->what) != FunctionClass::Preposition || !(p.enclitic == Enclitic::Hum || frame.type == ClaimType::Retreat)) return kNone;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& before = clauses_.predicate[n];
    if (before.kind == PredicateKind::Cue) return kNone;
    if (before.kind != PredicateKind::Frame) continue;
    const FrameRow& deed = tables_.frames[before.row];
    if (deed.toll == 0 && deed.type != ClaimType::Coerce) continue;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      const Argument& argument = before.argument[slot];
      const Role role = role_of(before, deed, slot);
      if (role != Role::Target && !(role == Role::Auto && slot == static_cast<std::size_t>(ArgSlot::Gen))) continue;
      for (std::uint8_t m = argument.count; m-- > 0;) {
        const Mention& who = mentions_.mention[argument.mention[m]];
        if (who.last <= p.first && who.entity != kNone && who.type != EntityType::Loc && agrees(passage_, mentions_, p.enclitic, who)) return argument.mention[m];
      }
    }
  }
  return kNone;
}

// "A stop of (waqf) the shelling of", "the prevention of (man') an attack of": the noun of a deed right behind that word.
bool Assembler::is_to_stop(const Predicate& p) const {
  const NounRow* stop = !p.verb && p.first > 0 && passage_.is_word(p.first - 1) ? passage_.noun(p.first - 1, SenseKind::Stance) : nullptr;
  return stop != nullptr && (stop->flags == kStopped || tables_.text(stop->note) == "prevented");
}

// "(D. asked the United Nations) to oblige E. to the stop of its crimes (and its raids)": what somebody asks to be stopped is done by the last one named
// since whom the pronoun agrees with.
std::uint32_t Assembler::stopped_by_another(const Predicate& p) const {
  const Predicate* stopped = &p;
  if (const auto n = static_cast<std::size_t>(&p - clauses_.predicate.data()); n > 0 && passage_.reading(p.first).has(kPreWa)) {
    const Predicate& joined = clauses_.predicate[n - 1];
    if (!joined.verb && joined.last == p.first && joined.enclitic == p.enclitic) stopped = &joined;
  }
  if (stopped->under == kNone || !is_to_stop(*stopped)) return kNone;
  const std::uint32_t last = antecedent(passage_, mentions_, p.enclitic, stopped->first, kPronounReach, false);
  return last != kNone && mentions_.mention[last].first > clauses_.predicate[stopped->under].first && mentions_.mention[last].type == EntityType::Org ? last : kNone;
}

// Whether somebody is a link of the chain of what stands at the predicate.
bool Assembler::tells(const Predicate& p, std::uint32_t who) const {
  return std::ranges::any_of(scopes_.around(p.sentence, p.first), [&](const Scope* scope) { return std::ranges::find(scope->links, who) != scope->links.end(); });
}

// "(told the paper that the delegation) in its talks": papers report and do not act; "(a source said that) he was killed": who only
// tells suffers nothing.
std::uint32_t Assembler::no_onlooker(const Predicate& p, const FrameRow& frame, Role role, std::uint32_t mention) const {
  const auto wrong = [&](std::uint32_t m) {
    const Mention& who = mentions_.mention[m];
    if (who.entity == kNone) return false;
    if (who.people == PeopleKind::Victim || (who.people == PeopleKind::Wounded && role != Role::Target)) return true;  // nothing more is done to the dead, nor by the wounded
    if (role == Role::Target && does_harm(frame.type) && who.type == EntityType::Ppl && tells(p, who.entity)) return true;
    const std::uint32_t actor = mentions_.entity[who.entity].actor;
    return actor != kNone && tables_.actors[actor].kind == ActorKind::Media && frame.type != ClaimType::Accuse;
  };
  for (std::uint32_t steps = 0; mention != kNone && wrong(mention) && steps < kPronounReach; ++steps)
    mention = antecedent(passage_, mentions_, p.enclitic, mentions_.mention[mention].first, kPronounReach, false);
  return mention;
}

// "(sources in the brigade) announced its capture of", "the spokesman of D. ... his attack": who only speaks for a force does no deed of its own; the
// force does, where it is named. Else the mention itself.
const Mention& Assembler::force_spoken_for(const Predicate& p, const FrameRow& frame, const Mention& who) const {
  const std::uint32_t in = who.last;  // a preposition
  if (!isnad::by_force(frame.type) || who.type != EntityType::Ppl || !passage_.is_word(in)) return who;
  if (who.people != PeopleKind::Source && !passage_.has(who.first, SenseKind::Title)) return who;
  for (auto body = std::ranges::lower_bound(mentions_.mention, who.first, {}, &Mention::first); body != mentions_.mention.end() && body->first <= in + 1; ++body) {
    const bool inside = body->last <= who.last, behind = body->first == in + 1 && (passage_.stands_behind(body->first, ArgSlot::Fi) || passage_.stands_behind(body->first, ArgSlot::Min));
    if (body->type == EntityType::Org && body->entity != kNone && (inside || behind) && does_deeds(tables_, mentions_.entity[body->entity]) && agrees(passage_, mentions_, p.enclitic, *body)) return *body;
  }
  return who;
}

// "(The government asked D. to act) against the gunmen after their breach of": several named behind a preposition between the verb and the noun, who tell
// of nothing.
bool Assembler::stands_between(const Predicate& over, std::uint32_t mention, const Predicate& p) const {
  const Mention& men = mentions_.mention[mention];
  return over.verb && over.sentence == p.sentence && over.first < men.first && men.last <= p.first && men.entity != kNone && !tells(p, men.entity) && men.people != PeopleKind::Victim;
}

// "(A and B announced) their (-huma) meeting", "arrested two men for their membership": the last pair or two people before; "A asked of B at
// their meeting": who does something and to whom.
bool Assembler::both(const Predicate& p, Role role, Draft& draft) {
  auto& list = role == Role::Target ? draft.target : draft.agent;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Argument& subject = clauses_.predicate[n].slot(ArgSlot::Subj);
    for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Min, ArgSlot::Li, ArgSlot::Ila}) {
      const Argument& other = clauses_.predicate[n].slot(slot);
      if (role == Role::Target || subject.count != 1 || other.count != 1) continue;
      const Mention& one = mentions_.mention[subject.mention[0]];
      const Mention& two = mentions_.mention[other.mention[0]];
      if (one.type != EntityType::Per || two.type != EntityType::Per || one.entity == two.entity) continue;
      add(list, one.entity);
      add(list, two.entity);
      draft.why.emplace_back("attribute/pronoun");
      return true;
    }
    for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Bayn, ArgSlot::Gen, ArgSlot::Subj}) {
      const Argument& before = clauses_.predicate[n].slot(slot);
      if (before.count == 0 || before.count > 2) continue;
      const auto two = [&](std::uint32_t m) { return mentions_.mention[m].type != EntityType::Loc && (before.count == 2 || mentions_.mention[m].count == 2); };
      if (!std::all_of(before.mention.begin(), before.mention.begin() + before.count, two)) continue;
      for (std::uint8_t m = 0; m < before.count; ++m) add(list, mentions_.mention[before.mention[m]].entity);
      draft.why.emplace_back("attribute/pronoun");
      return true;
    }
  }
  return false;
}

// "the advance of the Houthis and their capture of": whom the noun before names for its doer, where the pronoun is his.
std::uint32_t Assembler::doer_before(const Predicate& p) const {
  const auto index = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  if (p.verb || !p.conjoined || index == 0) return kNone;
  const Predicate& before = clauses_.predicate[index - 1];
  const Argument& doer = before.slot(ArgSlot::Gen);
  if (before.verb || before.kind != PredicateKind::Frame || before.sentence != p.sentence || doer.count == 0) return kNone;
  const FrameRow& frame = tables_.frames[before.row];
  const Role role = role_of(before, frame, static_cast<std::size_t>(ArgSlot::Gen));
  const Mention& who = mentions_.mention[doer.mention[0]];
  if (role != Role::Agent && (role != Role::Auto || who.type != EntityType::Org || partner_suffers(before, frame, who))) return kNone;
  const bool men = p.enclitic == Enclitic::Hum && who.type == EntityType::Org;  // of a group, whatever the gender of its name
  return men || agrees(passage_, mentions_, p.enclitic, who) ? doer.mention[0] : kNone;
}

// "(spoke of) D. and its coordination with": the name that the noun is joined to.
std::uint32_t Assembler::joined_before(const Predicate& p) const {
  const Mention* m = !p.verb && p.conjoined && p.first > 0 ? mentions_.on(p.first - 1) : nullptr;
  if (m == nullptr || m->last != p.first || m->type == EntityType::Loc || m->type == EntityType::Doc || m->entity == kNone || looks_on(m->entity)) return kNone;
  return agrees(passage_, mentions_, p.enclitic, *m) ? static_cast<std::uint32_t>(m - mentions_.mention.data()) : kNone;
}

// "the militias of D. and the forces of their ally (halifihim)": those named right before, to whom the word in front of the ally is joined.
std::uint32_t Assembler::ally_before(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || frame.type != ClaimType::Cooperate || frame.pos != PartOfSpeech::Noun || p.first < 2 || !passage_.is_word(p.first - 1)) return kNone;
  const Mention* m = passage_.reading(p.first - 1).has(kPreWa) ? mentions_.on(p.first - 2) : nullptr;
  if (m == nullptr || m->last != p.first - 1 || m->type != EntityType::Org || m->entity == kNone) return kNone;
  return static_cast<std::uint32_t>(m - mentions_.mention.data());
}

// "(the fighters) managed to drive him back", "D. shelled it": a pronoun that suffers is not who does it, for then the language says "himself".
std::uint32_t Assembler::another_than_doer(const Predicate& p, std::uint32_t mention) const {
  std::uint32_t doer = kNone;  // of what the light verb above is about
  if (!p.verb && p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Light && !clauses_.predicate[p.under].passive) {
    const Predicate& over = clauses_.predicate[p.under];
    const auto& roles = tables_.frames[over.row].roles;
    const bool governed = std::ranges::any_of(over.argument, [&](const Argument& a) {
      return a.event == static_cast<std::uint32_t>(&p - clauses_.predicate.data()) && roles[static_cast<std::size_t>(&a - over.argument.data())] == Role::Content;
    });
    if (const std::uint32_t subject = subject_of(p.under); governed && subject != kNone && roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent) doer = mentions_.mention[subject].entity;
  }
  if (const Argument& subject = p.slot(ArgSlot::Subj); p.verb && subject.count == 1 && !subject.pronoun && subject.at >= p.last) doer = mentions_.mention[subject.mention[0]].entity;
  if (doer == kNone) return mention;
  const std::uint32_t first = passage_.tokens.sentence[p.sentence].first;
  const bool himself = mention != kNone && mentions_.mention[mention].entity == doer;
  while (mention != kNone && mentions_.mention[mention].entity == doer && mentions_.mention[mention].first >= first)
    mention = antecedent(passage_, mentions_, p.enclitic, mentions_.mention[mention].first, kPronounReach, false);
  return himself && mention != kNone && mentions_.mention[mention].first < first ? kNone : mention;
}

// "After its (-hi) capture of the town, the group announced": a noun that opens the sentence behind a preposition has its pronoun for the
// subject of the verb to come.
std::uint32_t Assembler::subject_to_come(const Predicate& p) const {
  const std::uint32_t first = passage_.tokens.sentence[p.sentence].first;
  if (p.verb || p.first == 0 || p.first > first + kOpening || passage_.function(p.first - 1) != FunctionClass::Preposition) return kNone;
  for (std::uint32_t t = first; t < p.first; ++t)
    if (mentions_.on(t) != nullptr) return kNone;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()) + 1; n < clauses_.predicate.size() && clauses_.predicate[n].sentence == p.sentence; ++n) {
    const Predicate& verb = clauses_.predicate[n];
    const Argument& subject = verb.slot(ArgSlot::Subj);
    if (!verb.verb || verb.conjoined || subject.count == 0 || subject.pronoun) continue;
    if (passage_.is_word(verb.first - 1) && passage_.function(verb.first - 1) == FunctionClass::Relative) continue;
    const Mention& m = mentions_.mention[subject.mention[0]];
    return m.type != EntityType::Loc && m.first > p.last && agrees(passage_, mentions_, p.enclitic, m) ? subject.mention[0] : kNone;
  }
  return kNone;
}

// "(D. sent men to the front with E.), and moved tanks to the towns under its control": who the verb right before is about, rather than whom an earlier clause names
// last. kNone where no verb stands between.
std::uint32_t Assembler::doer_of_clause(const Predicate& p, std::uint32_t named) const {
  if (p.verb) return kNone;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& verb = clauses_.predicate[n];
    if (!verb.verb) continue;
    const Argument& subject = verb.slot(ArgSlot::Subj);
    const bool told = verb.first >= mentions_.mention[named].last && !verb.passive && verb.kind != PredicateKind::Cue && subject.count == 1 && subject.pronoun;
    return told && mentions_.mention[subject.mention[0]].type == EntityType::Org ? subject.mention[0] : kNone;
  }
  return kNone;
}

// "(D. began) the massing of fighters and the sending of them (irsaluhum) to": a noun behind "and" whose pronoun stands for whom the noun before is done to
// is done to them by the same.
bool Assembler::done_on(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (p.verb || !p.conjoined || frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Auto) return false;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& before = clauses_.predicate[n];
    if (before.verb || p.first > before.last + kDoneReach) return false;
    const Argument& partner = before.slot(ArgSlot::Gen);
    if (before.kind != PredicateKind::Frame || partner.count != 1) continue;
    const FrameRow& first = tables_.frames[before.row];
    const Mention& them = mentions_.mention[partner.mention[0]];
    const bool suffers = is_moved(before, first, them) || (role_of(before, first, static_cast<std::size_t>(ArgSlot::Gen)) == Role::Auto && partner_suffers(before, first, them));
    if (them.type != EntityType::Ppl || !suffers || !agrees(passage_, mentions_, p.enclitic, them)) continue;
    Draft other = draft_of(before, first, n);
    roles(before, first, other, 1);
    governor(n, other, 0);
    for (const std::uint32_t who : other.agent) add(draft.agent, who);
    if (!is_moved(p, frame, them)) give(p, frame, Role::Target, partner.mention[0], draft);
    draft.why.emplace_back("attribute/done_on");
    return true;
  }
  return false;
}

// "(joined) an alliance against D. that A leads (taquduhu)": a verb right behind a name that a preposition governs describes the noun before that, since a name
// takes no clause without a word for "which"; of "men of (min) D." they are D.'s.
bool Assembler::describes_noun_before(const Predicate& p, const Mention& m) const {
  const bool men = m.first > 1 && passage_.stands_behind(m.first, ArgSlot::Min) && passage_.has_any(m.first - 2, kind_bits(SenseKind::People, SenseKind::Member));
  return p.verb && !p.conjoined && m.last == p.first && m.type == EntityType::Org && m.kind == MentionKind::Name && m.first > 0 && passage_.function(m.first - 1) == FunctionClass::Preposition && !men;
}

void Assembler::pronoun(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (!refers_back(p.enclitic)) return;
  const ArgSlot slot = p.verb ? ArgSlot::Obj : ArgSlot::Gen;
  if (p.slot(slot).filled) return;
  Role role = frame.roles[static_cast<std::size_t>(slot)];
  if (role == Role::Auto && suffers_by_pronoun(p, frame)) role = Role::Target;
  if (role == Role::Auto || (role == Role::Target && other_suffers(p, frame))) role = Role::Agent;
  if (role == Role::Agent && is_carried_out(p)) role = Role::Target;
  // "his accusation by (min qibal) the president": who does it is named behind, so the pronoun suffers it.
  if (!p.verb && role == Role::Agent && p.slot(ArgSlot::By).count > 0) role = Role::Target;
  if (p.slot(slot).count > 0) return;
  if (role != Role::Agent && role != Role::Target && role != Role::Party) return;
  if (done_on(p, frame, draft)) return;
  if (p.enclitic == Enclitic::Na) {
    if (const std::uint32_t we = who_speaks(p, frame.type); we != kNone) {
      add(role == Role::Target ? draft.target : draft.agent, we);
      draft.why.emplace_back("attribute/first_person");
    }
    return;  // "our unity": of whoever speaks, and of nobody named before
  }
  if (p.enclitic == Enclitic::Huma) {
    both(p, role, draft);
    return;  // "the destruction of both (-huma)": of two that are named together, or of none
  }
  std::uint32_t mention = p.verb ? kNone : subject_of(p.under);
  if (mention == kNone && frame.type == ClaimType::Consult) mention = speaker_over(p);
  if (mention == kNone && will_be_done(p)) mention = subject_before(p);
  if (!p.verb && (role == Role::Agent || role == Role::Party)) {
    if (const std::uint32_t blamed = blamed_above(p); blamed != kNone) mention = blamed;
    else if (const std::uint32_t helped = helped_before(p); helped != kNone) mention = helped;
    else if (const std::uint32_t struck = struck_during(p, frame); struck != kNone) mention = struck;
    else if (const std::uint32_t stopped = stopped_by_another(p); stopped != kNone) mention = stopped;
    else if (const std::uint32_t tied = frame.type == ClaimType::Belong ? suffered_for_tie(p) : kNone; tied != kNone) mention = tied;
  } else if (!p.verb && role == Role::Target && frame.type == ClaimType::Coerce) {
    if (const std::uint32_t ground = ground_before(p); ground != kNone) {
      if (draft.place == kNone) draft.place = ground;
      draft.why.emplace_back("attribute/pronoun");
      return;
    }
    mention = done_to_before(p);
    if (mention != kNone && mentions_.mention[mention].people == PeopleKind::Source) return;  // "a source said that (they fight near) the factory after besieging it"
  } else if (!p.verb && role == Role::Target && frame.type == ClaimType::Aid) {
    mention = is_carried_out(p) ? antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, false) : given_before(p);
    if (mention == kNone || (mentions_.mention[mention].type == EntityType::Ppl && tells(p, mentions_.mention[mention].entity))) return;
  }
  if (const std::uint32_t joined = joined_before(p); joined != kNone) mention = joined;
  if (const std::uint32_t ally = ally_before(p, frame); ally != kNone) mention = ally;
  if (const std::uint32_t later = subject_to_come(p); later != kNone) mention = later;
  // The members of a group are men, its forces and planes feminine, whatever the gender of its name.
  const auto fits = [&](const Mention& m) {
    const bool men = p.enclitic == Enclitic::Ha && several_men(passage_, m);
    // "(the soldiers protested, but) the government ignored their (-hum) demands": a state has no men of its own.
    if (p.enclitic == Enclitic::Hum && m.entity != kNone && m.type == EntityType::Org && kind_of(tables_, mentions_.entity[m.entity]) == ActorKind::State && !agrees(passage_, mentions_, p.enclitic, m)) return false;
    return m.entity != kNone && (agrees(passage_, mentions_, p.enclitic, m) || (p.enclitic != Enclitic::Hu && m.type != EntityType::Per && !men));
  };
  if (const std::uint32_t same = doer_before(p); same != kNone) {
    mention = same;
  } else if (mention == kNone || !fits(mentions_.mention[mention])) {
    mention = no_onlooker(p, frame, role, antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, false));
    if (const std::uint32_t doer = mention != kNone && (role == Role::Agent || role == Role::Party) ? doer_of_clause(p, mention) : kNone; doer != kNone && fits(mentions_.mention[doer])) mention = doer;
  } else if (p.under != kNone && p.enclitic == Enclitic::Hum && !agrees(passage_, mentions_, p.enclitic, mentions_.mention[mention])) {
    // "(the army) arrested five men for their membership": those arrested, rather than the men of the army.
    const std::uint32_t men = antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, false);
    const Argument& object = clauses_.predicate[p.under].slot(ArgSlot::Obj);
    const bool object_of = men != kNone && std::find(object.mention.begin(), object.mention.begin() + object.count, men) != object.mention.begin() + object.count;
    if (object_of || (men != kNone && stands_between(clauses_.predicate[p.under], men, p))) mention = men;
  }
  if (mention != kNone && describes_noun_before(p, mentions_.mention[mention])) return;
  if (role == Role::Target) mention = another_than_doer(p, mention);
  std::uint32_t owner = kNone, ground = kNone;
  if (role == Role::Target && frame.type == ClaimType::Assault && frame.toll == 0 && thing_before(p, owner, ground)) mention = owner;
  if (ground != kNone) {
    if (draft.place == kNone) draft.place = ground;
    draft.why.emplace_back("attribute/pronoun");
    return;
  }
  const std::uint32_t who = mention == kNone ? kNone : role == Role::Target ? mentions_.mention[mention].entity : force_spoken_for(p, frame, mentions_.mention[mention]).entity;
  if (who == kNone || mentions_.entity[who].type == EntityType::Loc) return;
  if (std::ranges::find(draft.agent, who) != draft.agent.end()) return;
  add(role == Role::Target ? draft.target : draft.agent, who);
  // "A and B completed their control of": theirs of both.
  if (role != Role::Target && !p.verb && p.enclitic == Enclitic::Hum && p.under != kNone) {
    const Argument& subject = clauses_.predicate[p.under].slot(ArgSlot::Subj);
    const auto end = subject.mention.begin() + subject.count;
    if (std::find(subject.mention.begin(), end, mention) != end)
      for (auto other = subject.mention.begin(); other != end; ++other)
        if (mentions_.mention[*other].type != EntityType::Loc) add(draft.agent, mentions_.mention[*other].entity);
  }
  // "The militias of D. and E. retreated after raids on their posts": of all that are joined.
  const bool many = p.enclitic == Enclitic::Hum || (p.enclitic == Enclitic::Ha && isnad::by_force(frame.type) && passage_.has(mentions_.mention[mention].first, SenseKind::Member));
  if (many && mentions_.mention[mention].type == EntityType::Org) joined_to(mention, draft, role == Role::Target ? draft.target : draft.agent);
  const bool one = mentions_.mention[mention].type == EntityType::Per || mentions_.mention[mention].type == EntityType::Ppl;  // "(shot at) the attacker and killed him"
  if (role == Role::Target && (one || mentions_.mention[mention].count > 0)) toll(frame, mention, draft);
  draft.why.emplace_back("attribute/pronoun");
}

// "(the group said that the town) has come under its control": the pronoun on the last word of a verbal phrase whose object holds.
void Assembler::holds_by_pronoun(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (draft.type != ClaimType::Control || !p.verb || p.last < p.first + 2 || !draft.agent.empty() || p.slot(ArgSlot::Obj).filled) return;
  const Enclitic enclitic = passage_.reading(p.last - 1).enclitic;
  if (!refers_back(enclitic) || enclitic == Enclitic::Na || frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Agent) return;
  const std::uint32_t holder = antecedent(passage_, mentions_, enclitic, p.first, kPronounReach, false);
  if (holder == kNone || mentions_.mention[holder].entity == kNone || mentions_.mention[holder].type != EntityType::Org) return;
  draft.agent.push_back(mentions_.mention[holder].entity);
  draft.why.emplace_back("attribute/pronoun");
}

// "(the town) and its recapture", "the palace, to free it": a pronoun for the place that is taken; "of both": for two that "and" joins.
void Assembler::taken_by_pronoun(const Predicate& p, Draft& draft) const {
  const ArgSlot slot = p.verb ? ArgSlot::Obj : ArgSlot::Gen;
  if (draft.type != ClaimType::Control || !refers_back(p.enclitic) || tables_.frames[p.row].roles[static_cast<std::size_t>(slot)] != Role::Place) return;
  const std::uint32_t place = antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, true);
  if (place == kNone) return;
  const Mention& last = mentions_.mention[place];
  const Mention* at = &situated(passage_, mentions_, last);
  if (p.enclitic == Enclitic::Huma)
    for (std::uint32_t n = place; n > 0 && mentions_.mention[n].first >= passage_.tokens.sentence[p.sentence].first; --n)
      if (const Mention* other = listed_before(passage_, mentions_, mentions_.mention[n])) {
        at = &mentions_.mention[n];
        draft.more_places = {other->entity};
        break;
      }
  draft.place = at == &last ? finer_place(passage_, mentions_, last.entity, p.sentence) : at->entity;
  draft.why.emplace_back("attribute/pronoun");
}

}  // namespace isnad
