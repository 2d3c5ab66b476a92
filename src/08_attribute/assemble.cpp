// Method: each slot of the predicate has a role in its frame; mentions in the slot become referents in that role. An
// event noun in a role gives its own agents (the subject of "an air strike hit" is who struck); a light verb lends its
// subject; a pronoun the last fitting referent. A country in a role of actors is its government; another place is
// where it happened.
#include "assemble.h"

#include <algorithm>

#include "agreement.h"
#include "assembler.h"
#include "case_nouns.h"
#include "date_words.h"
#include "dating.h"
#include "days.h"
#include "places.h"
#include "reach.h"
#include "time_after.h"

namespace isnad {
namespace {

constexpr std::size_t kReasons = 8;  // for which a draft has room from the first
constexpr std::uint32_t kAidAdjectives = 1;  // words between help and the participle that says whose it is
constexpr std::uint32_t kFacing = 6;  // tokens behind a gathering in which protesters, or what they stand before, are looked for
constexpr std::uint32_t kAnnouncedReach = 2;  // predicates from a truce to the verb of the relative clause that tells who announced it
constexpr std::uint32_t kDoneReach = 2;       // tokens from "is done" (tamma) to the event that is
constexpr std::uint32_t kGovernedReach = 6;  // tokens from a verb that says nothing itself to what it governs
constexpr std::uint32_t kPhraseBefore = 6;  // tokens of a phrase before its verb
constexpr std::uint32_t kWhenReach = 6;     // tokens from "before" to the deed from which a time is counted
constexpr std::uint32_t kNoneReach = 3;      // tokens from "there is no" to the deed that there is not
constexpr std::uint32_t kAdoptedReach = 4;  // tokens from an attack to the verb that says who claimed it
constexpr std::uint32_t kSpentReach = 8;  // tokens from a verb to the time that it says was spent
constexpr std::size_t kCliticPronoun = 4;    // letters of a preposition and its pronoun ("bihima")
constexpr std::int64_t kWeek = 7;         // days
constexpr std::uint32_t kSinceReach = 4;  // tokens from "since" to its day
constexpr std::uint32_t kDescribed = 3;   // tokens from a name to the relative pronoun that is of it

ClaimDate a_week_later(const ClaimDate& date) {
  const auto days = days_of(date.date);
  if (!days) return {};
  ClaimDate out = date;
  out.date = iso_day(days->first + kWeek);
  return out;
}

// "The claims of D. of (bi-) the shelling of": whose claims they are, right before the deed; kNone where no such words stand there.
std::uint32_t who_claims(const Passage& passage, const Mentions& mentions, const Predicate& p) {
  if (p.verb || p.first == 0 || !passage.reading(p.first).has(kPreBi)) return kNone;
  const Mention* claimer = mentions.on(p.first - 1);
  if (claimer == nullptr || claimer->last != p.first || claimer->first == 0 || claimer->type != EntityType::Org || outer_prefix(passage.reading(claimer->first)) > 0) return kNone;
  const NounRow* words = passage.noun(claimer->first - 1, SenseKind::Document);
  return words != nullptr && passage.tables.text(words->kind) == "rumour" && passage.tables.text(words->note) != "hearsay" ? claimer->entity : kNone;
}

}  // namespace

std::optional<Draft> Assembler::run(std::uint32_t index) {
  const Predicate& p = clauses_.predicate[index];
  const FrameRow& frame = tables_.frames[p.row];
  if (frame.type == ClaimType::Control && (is_grip(p, index) || (people_fell(p, frame) && fallen_men(p, frame) == nullptr))) return std::nullopt;
  // "The truce entered into force", "a request that he lodged (taqaddama bi-)": what is agreed or asked takes no ground.
  if (frame.type == ClaimType::Control && p.verb && (is_of(p.slot(ArgSlot::Subj).event, ClaimType::Agree) || is_of(p.slot(ArgSlot::Subj).event, ClaimType::Request))) return std::nullopt;
  // "The strengthening (ta'ziz) of cooperation": nobody sends forces.
  if (frame.type == ClaimType::Mobilize && !p.verb && is_of(p.slot(ArgSlot::Gen).event, ClaimType::Cooperate)) return std::nullopt;
  // "A quarrel exploded (infajara) between": nobody attacks.
  if (frame.type == ClaimType::Assault && p.verb && role_of(p, frame, static_cast<std::size_t>(ArgSlot::Subj)) == Role::Target && p.slot(ArgSlot::Subj).count == 0 && is_of(p.slot(ArgSlot::Subj).event, ClaimType::Split)) return std::nullopt;
  // "Talks set out (intalaqat)": they begin, and nobody marches.
  if (frame.type == ClaimType::Mobilize && p.verb && p.slot(ArgSlot::Subj).count == 0 && is_of(p.slot(ArgSlot::Subj).event, ClaimType::Consult)) return std::nullopt;
  if (only_supposed(p)) return std::nullopt;
  if (foils_no_force(p, frame)) return std::nullopt;
  if (tells_how(p, index) || thing_arrives(p, frame) || (index > 0 && into_hands(index - 1) == &p)) return std::nullopt;
  // "the entry of aid": what comes in takes no ground.
  if (frame.type == ClaimType::Control && !p.verb && is_of(p.slot(ArgSlot::Gen).event, ClaimType::Aid)) return std::nullopt;
  if (frame.type == ClaimType::Consult && p.verb && (is_of(p.slot(ArgSlot::Obj).event, ClaimType::Aid) || is_of(p.slot(ArgSlot::Subj).event, ClaimType::Aid))) return std::nullopt;  // "the port receives aid": nobody meets
  if (names_site(p, frame) || is_place_itself(p, frame) || is_spent(p, frame) || decides(p, frame) || is_foiled(p, index) || told_by_verb(p, index) || is_hit(p, index) || is_term(p, index) || is_process(p, frame)) return std::nullopt;
  Draft draft = draft_of(p, frame, index);
  if (tells_by_noun(p, frame)) draft.first = p.noun, draft.last = p.noun + 1;  // "met his end": the noun tells
  if (const std::uint32_t measure = measure_that_hits(p); measure != kNone) {
    const Predicate& noun = clauses_.predicate[measure];
    draft.type = tables_.frames[noun.row].type;
    draft.mode = tables_.frames[noun.row].mode;
    draft.first = noun.first, draft.last = noun.last;
  }
  draft.weight = frame.weight;
  draft.why.reserve(kReasons);
  draft.why.emplace_back(p.passive ? "clause/passive_verb" : p.verb ? "clause/verb" : "clause/event_noun");
  draft.why.push_back(tables_.text(frame.id));
  draft.occasion = p.occasion;
  result(p, frame, draft);
  roles(p, frame, draft, 0);
  addressed_alone(p, frame, draft);
  if (const Predicate* hands = into_hands(index); hands != nullptr)
    for (std::uint8_t n = 0; n < hands->slot(ArgSlot::Gen).count; ++n) add(draft.agent, mentions_.mention[hands->slot(ArgSlot::Gen).mention[n]].entity);
  agreed_with(p, draft);
  pronoun(p, frame, draft);
  accused_partner(p, frame, draft);
  holds_by_pronoun(p, frame, draft);
  if (forces_move(p, frame, draft)) draft.type = ClaimType::Mobilize;
  sends_aid(p, frame, draft);
  frees_people(p, frame, draft);
  expels_people(p, frame, draft);
  taken_captive(p, frame, draft);
  takes_goods(p, frame, draft);
  convicts(p, frame, draft);
  loses_men(p, frame, draft);
  falls_dead(p, frame, draft);
  abandoned(p, frame, draft);
  const bool of_a_nation = nationality(p, frame, draft) || nations(p, frame, draft);
  struck_nation(p, frame, draft);
  helped(p, frame, draft);
  helps_partner(p, frame, draft);
  has_part(p, draft);
  charged(p, frame, draft);
  talked_of(p, frame, draft);
  governor(index, draft, 0);
  joined_ahead(p, index, draft);
  first_person(p, frame, draft);
  attended(p, index, draft);
  doer_before(p, draft);
  bears(p, frame, draft);
  threatened(p, frame, draft);
  speaks_on(p, frame, draft);
  speaks_again(p, frame, draft);
  asked(p, frame, draft);
  asked_by_clause(p, draft);
  not_done_yet(p, draft);
  backing(p, frame, draft);
  other_side(p, frame, draft);
  own_side(p, frame, draft);
  announced_by_force(p, draft);
  on_terms(p, frame, draft);
  at_odds(p, draft);
  visitor(p, frame, draft);
  owner_of_ground(p, frame, draft);
  holder(p, frame, draft);
  if (draft.agent.empty() && is_case(p, frame)) return std::nullopt;
  if (draft.type == ClaimType::Control && draft.target.empty()) taken_from(p, draft);
  booty(p, frame, draft);
  if (is_regained(p, frame, draft) || enter_in_peace(frame, draft)) return std::nullopt;
  finish(p, frame, draft);
  shares_means(p, frame, draft);
  takes_in(frame, draft);
  not_let(p, frame, draft);
  loyal_group(frame, draft);
  if (draft.type == ClaimType::Belong && !is_tie(p, draft)) return std::nullopt;
  onlookers(frame, draft);
  if (draft.type != ClaimType::Request) std::erase_if(draft.agent, [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Doc; });  // a paper may ask, it does nothing
  // "The toll of the attack rose from 20 dead", "while its victims fall": the dead attack nobody.
  if (draft.type == ClaimType::Assault)
    std::erase_if(draft.agent, [&](std::uint32_t who) { return mentions_.entity[who].name != kNone && is_victim(passage_, mentions_.mention[mentions_.entity[who].name]); });
  const bool met = p.under != kNone && meets_men(clauses_.predicate[p.under], index);
  const bool held_by_nobody = frame.type == ClaimType::Control && done_by_nameless(p, frame);
  const bool of_two = p.enclitic == Enclitic::Huma;  // "the destruction of both": two that have no name
  if (const std::uint32_t claimer = draft.agent.empty() && isnad::by_force(draft.type) ? who_claims(passage_, mentions_, p) : kNone;
      claimer != kNone && does_deeds(tables_, mentions_.entity[claimer]) && std::ranges::find(draft.target, claimer) == draft.target.end()) {
    draft.agent = {claimer};
    draft.why.emplace_back("attribute/own_claim");
  }
  if (draft.agent.empty() && draft.target.empty() && frame.weight >= 3 && !of_a_nation && may_guess(frame, draft) && !author_before(p.first, draft) && !met && !held_by_nobody && !of_two && !is_untold_taking(p, index) && !done_by_us(p)) nearest_actor(p, draft);
  they(p, frame, draft);
  protests_at(p, index, draft);
  if (draft.agent.empty() && (frame.type == ClaimType::Accuse || frame.type == ClaimType::Request) && protest_of(p, index) != kNone) return std::nullopt;  // the protest tells it
  if (is_background_protest(p, frame, draft)) return std::nullopt;
  demonstrators(p, frame, draft);
  protest_in_words(p, frame, draft);
  blocks_in_protest(frame, draft);
  if (draft.type == ClaimType::Protest && !p.verb && (all_states(draft.agent) || all_forces(draft.agent) || is_put_down(p))) return std::nullopt;  // "summoned the envoy in protest", "the army spread out after riots": neither takes to the streets
  if (travels_along(p, frame, draft) || only_gathers(p, frame, draft)) return std::nullopt;
  if (joint(p, index)) draft.tolls.clear();
  if (idle_plan(p, frame, draft) || any_of_its_kind(p, draft) || died_of_it(p, frame) || (draft.type == ClaimType::Support && names_side(p, frame, draft))) return std::nullopt;
  draft.carried_out = draft.agent.empty() && frame.weight > 1 && isnad::by_force(draft.type) && is_carried_out(p) && p.first <= clauses_.predicate[p.under].last + kDoneReach;
  draft.again = hit_by_told(p, draft);
  if (!complete(p, frame, draft)) {
    draft.bare = frame.type == ClaimType::Assault && frame.weight >= 3 && frame.toll == 0 && draft.agent.empty() && draft.target.empty();
    draft.joins_only = frame.weight <= 1 && ((frame.toll != 0 && !draft.target.empty() && !draft.tolls.empty()) ||
                                             (frame.type == ClaimType::Assault && !p.verb && !draft.agent.empty() && draft.place != kNone));
    if (draft.bare && !p.verb && passage_.reading(p.first).article() && !suffered_by_place(p)) draft.again = p.first;
    const bool awaits_doer = draft.carried_out && draft.place != kNone;  // "the town was taken"
    if (!draft.bare && !draft.joins_only && !awaits_doer) return std::nullopt;
  }
  return draft;
}

// "The hospital was exposed to the shelling (li-l-qasf)": any shelling, and not one that was told of before.
bool Assembler::suffered_by_place(const Predicate& p) const {
  if (p.under == kNone) return false;
  const Predicate& over = clauses_.predicate[p.under];
  const Argument& sufferer = over.slot(ArgSlot::Subj);
  return over.kind == PredicateKind::Light && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target && sufferer.count > 0 && places_only(sufferer);
}

// "The spokesman who accompanies the president on his visit", "journalists who accompany the minister": men beside a man; not forces, or beside forces.
bool Assembler::travels_along(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type != ClaimType::Cooperate || !p.verb || frame.weight > 1 || frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Target) return false;
  const auto forces = [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Org && does_deeds(tables_, mentions_.entity[who]); };
  return std::ranges::none_of(draft.agent, forces) && std::ranges::none_of(draft.target, forces);
}

bool Assembler::is_protester(std::uint32_t who) const {
  const std::uint32_t head = mentions_.entity[who].head;
  return head != kNone && tables_.text(tables_.nouns[head].kind) == "protester";
}

// "Protesters cut the road", "closed the gate": who protests obstructs, and restricts nobody.
void Assembler::blocks_in_protest(const FrameRow& frame, Draft& draft) const {
  if (draft.type != ClaimType::Coerce || tables_.text(frame.mode) != "restrict" || draft.agent.empty()) return;
  if (!std::ranges::all_of(draft.agent, [&](std::uint32_t who) { return is_protester(who); })) return;
  draft.type = ClaimType::Protest;
  draft.mode = {};
  draft.why.emplace_back("attribute/blocks_in_protest");
}

// "Students gathered in a garden": no protest, unless they are protesters, stand before a seat (amama), or came to do what the next word tells ("to demonstrate").
bool Assembler::only_gathers(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type != ClaimType::Protest || !p.verb || frame.roles[static_cast<std::size_t>(ArgSlot::Li)] != Role::Content) return false;
  const std::uint32_t end = std::min(p.last + kFacing, passage_.tokens.sentence[p.sentence].last);
  for (std::uint32_t t = p.last; t < end; ++t) {
    const NounRow* people = passage_.noun(t, SenseKind::People);
    if (is_noted(passage_, t, "facing") || (people != nullptr && tables_.text(people->kind) == "protester")) return false;
  }
  if (std::ranges::any_of(draft.agent, [&](std::uint32_t who) { return is_protester(who); })) return false;
  const std::uint32_t next = draft.predicate + 1;
  return next >= clauses_.predicate.size() || clauses_.predicate[next].sentence != p.sentence || !is_of(next, ClaimType::Protest);
}

// "(the alliance made raids.) The raids hit a camp of D.": whoever made them; the token of the attack that is named again.
std::uint32_t Assembler::hit_by_told(const Predicate& p, const Draft& draft) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  if (!p.verb || subject.pronoun || draft.type != ClaimType::Assault || !draft.agent.empty() || draft.target.empty() || !is_of(subject.event, ClaimType::Assault)) return kNone;
  const std::uint32_t attack = clauses_.predicate[subject.event].first;
  return passage_.reading(attack).article() ? attack : kNone;
}

// "met his end (masra')": of a verbal phrase of death or wounds that stands in two parts.
bool Assembler::tells_by_noun(const Predicate& p, const FrameRow& frame) const {
  return p.noun != kNone && frame.type == ClaimType::Assault && frame.toll != 0 && passage_.function(p.noun) != FunctionClass::Preposition;
}

// "A camp of training", "the roads of supply": what a place is for; nobody is trained or supplied there yet.
bool Assembler::names_site(const Predicate& p, const FrameRow& frame) const {
  if (frame.type != ClaimType::Aid || p.verb || p.first == 0 || !passage_.is_word(p.first - 1) || outer_prefix(passage_.reading(p.first)) > 0) return false;
  const NounRow* head = passage_.noun(p.first - 1, SenseKind::PlaceHead);
  const std::string_view kind = head != nullptr ? tables_.text(head->kind) : std::string_view{};
  return (kind == "road" || kind == "base" || kind == "camp" || kind == "site") && !passage_.reading(p.first - 1).article();
}

// "Condemned the bombings", "welcomed the truce", "its condemnation of (li-) the attack": a deed is judged, whoever did it.
bool Assembler::judges_deed(const Predicate& p, const FrameRow& frame) const {
  if (frame.weight < 3 || (frame.type != ClaimType::Accuse && frame.type != ClaimType::Support)) return false;
  const bool blames = frame.type == ClaimType::Accuse;
  for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Bi, ArgSlot::Li}) {
    if (p.verb == (slot == ArgSlot::Li)) continue;  // of a noun behind "of" (li-), of a verb elsewhere
    const std::uint32_t event = p.slot(slot).event;
    const Role role = frame.roles[static_cast<std::size_t>(slot)];
    if (event == kNone || p.slot(slot).pronoun || role != Role::Target || clauses_.predicate[event].kind != PredicateKind::Frame) continue;
    const ClaimType deed = tables_.frames[clauses_.predicate[event].row].type;
    if (blames ? deed == ClaimType::Assault : deed == ClaimType::Agree || deed == ClaimType::Concede || deed == ClaimType::Retreat) return true;
  }
  return false;
}

// A verb of dying that says other things as well, "qada".
static bool may_die(const Predicate& p, const FrameRow& frame) {
  return p.verb && !p.passive && frame.toll != 0 && frame.weight <= 2 && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target;
}

// "The court decided", "(a decree that) provides for (yaqdi bi-) the sale of": what is decided stands behind "bi-", where a death has its cause.
bool Assembler::decides(const Predicate& p, const FrameRow& frame) const {
  if (!may_die(p, frame)) return false;
  const Argument& who = p.slot(ArgSlot::Subj);
  const NounRow* head = who.count == 0 ? nullptr : passage_.noun(mentions_.mention[who.mention[0]].first, SenseKind::OrgHead);
  if (head != nullptr && head->what == static_cast<std::uint8_t>(ActorKind::Court)) return true;
  if (who.count > 0 && mentions_.mention[who.mention[0]].type == EntityType::Org && kind_of(tables_, mentions_.entity[mentions_.mention[who.mention[0]].entity]) == ActorKind::Court) return true;
  if (!passage_.is_word(p.last) || !passage_.reading(p.last).has(kPreBi)) return false;
  const auto next = static_cast<std::uint32_t>(&p - clauses_.predicate.data()) + 1;
  const bool deed = next < clauses_.predicate.size() && clauses_.predicate[next].first == p.last && !clauses_.predicate[next].verb;
  if (deed) return !is_of(next, ClaimType::Assault);
  // "died by a bullet, in an accident"; else "the decision provided for (qada bi-) the dissolution of the army".
  return p.morph.aspect == kImperfect || passage_.function(p.last) == FunctionClass::Complementiser ||
         (who.count > 0 && mentions_.mention[who.mention[0]].type != EntityType::Ppl && !passage_.is_noun_of(p.last, kNounOfWound) && !passage_.is_noun_of(p.last, kNounOfAccident));
}

// "spent (qada) three years in", "17 days", "the time that he spent (qadaha)": a measure of time behind it, with no preposition before it, or a pronoun.
bool Assembler::is_spent(const Predicate& p, const FrameRow& frame) const {
  if (!may_die(p, frame)) return false;
  if (p.enclitic != Enclitic::None) return true;
  for (std::uint32_t t = p.last; t < p.last + kSpentReach && t < passage_.size(); ++t) {
    if (passage_.token(t).kind == TokenKind::Number) continue;
    if (!passage_.is_word(t) || passage_.function(t) == FunctionClass::Preposition) break;
    const NounRow* unit = passage_.noun(t, SenseKind::Calendar);
    if (unit != nullptr && unit->what == static_cast<std::uint8_t>(CalendarKind::Unit) && !passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0) return true;
  }
  return false;
}

// "The demonstrators who (alladhina) gathered at the station": says which ones, and no more.
bool Assembler::only_identifies(const Predicate& p, const FrameRow& frame) const {
  if (frame.type != ClaimType::Protest || frame.weight > 2 || !p.verb || p.first < 2) return false;
  return passage_.function(p.first - 1) == FunctionClass::Relative || passage_.function(p.first - 2) == FunctionClass::Relative;
}

// "The French minister arrived in Beirut": a man of one country's office visits another.
bool Assembler::visits_abroad(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (!p.verb || p.passive || draft.type != ClaimType::Consult || tables_.text(frame.mode) != "visit" || p.slot(ArgSlot::Ila).count == 0) return false;
  const Argument& who = p.slot(ArgSlot::Subj);
  const std::uint32_t place = draft.place != kNone ? mentions_.entity[draft.place].place : kNone;
  if (who.count != 1 || who.pronoun || place == kNone || mentions_.mention[who.mention[0]].type != EntityType::Per) return false;
  Country nation = 0;
  bool office = false;
  for (std::uint32_t t = mentions_.mention[who.mention[0]].last; t-- > p.last && passage_.is_word(t);) {
    if (const NounRow* row = passage_.noun(t, SenseKind::Nation)) nation = row->country;
    office = office || passage_.has(t, SenseKind::Title);
  }
  return office && nation != 0 && nation != tables_.places[place].country;
}

// Names at least what its type asks for; a weak word needs an agent, and a target or a place of its own.
bool Assembler::complete(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (draft.type == ClaimType::Mobilize && frame.type == ClaimType::Consult) return !draft.agent.empty() && draft.place != kNone;
  if (!draft.agent.empty() && judges_deed(p, frame)) return true;
  if (frame.falls != 0 && draft.type == ClaimType::Assault) return true;
  // "(The refugees) with whom the paper spoke", "the dialogue that the paper held with the minister": an interview is no talks.
  if (draft.type == ClaimType::Consult &&
      std::ranges::any_of(draft.agent, [&](std::uint32_t who) { return kind_of(tables_, mentions_.entity[who]) == ActorKind::Media; }))
    return false;
  const std::size_t parties = draft.agent.size() + draft.target.size();
  const std::size_t wanted = visits_abroad(p, frame, draft) || (frame.weight >= 3 && frame.needs_parties == 2 && frame.needs_agent == 0) ? 1 : frame.needs_parties;
  if (parties < wanted || parties == 0 || (draft.agent.empty() && by_accident(p, frame))) return false;
  if (is_bomb(p) && p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Frame) return false;  // "the destruction of a car bomb"
  if (frame.needs_on != 0 && !p.slot(ArgSlot::Ala).filled && !p.slot(ArgSlot::Didd).filled) return false;  // "changed nothing", not "raided"
  // "Six prisoners were released": who is freed is told.
  const bool freed = frame.type == ClaimType::Retreat && frame.weight >= 3 && tables_.text(frame.mode) == "release" && !draft.target.empty();
  // Help that begins or arrives, a shipment, a delivery of aid is told though nobody gives it.
  const bool helped = frame.type == ClaimType::Aid && draft.type == ClaimType::Aid && frame.pos == PartOfSpeech::Noun &&
                      (arrives(p, frame) || (p.under != kNone && clauses_.predicate[p.under].kind == PredicateKind::Light));
  if (frame.needs_agent != 0 && draft.agent.empty() && !freed && !helped) return false;
  if (draft.type == ClaimType::Accuse && draft.target.empty()) return false;
  // "The delivery of a message to D.": words are no help.
  if (frame.type == ClaimType::Aid && !p.verb && p.slot(ArgSlot::Gen).count > 0 && mentions_.mention[p.slot(ArgSlot::Gen).mention[0]].type == EntityType::Doc) return false;
  const bool two_sides = frame.type == ClaimType::Assault && draft.agent.size() > 1;  // "the confrontation between A and B"
  if (frame.needs_target != 0 && draft.target.empty() && !two_sides && !hits_column(p, frame) && !is_shipment(p, frame, draft)) return false;
  // "The financing of D.", "contributes to the arming of D.": help that nobody gives is no occasion.
  if (frame.type == ClaimType::Aid && draft.type == ClaimType::Aid && frame.pos == PartOfSpeech::Noun && p.last == p.first + 1 && draft.agent.empty() && !helped) return false;
  // "(the house) that shelters families", "the raids help D.": a thing gives nothing.
  if (frame.type == ClaimType::Aid && p.verb && !p.passive && draft.agent.empty() && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent &&
      frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target)
    return false;
  if (takes_no_ground(p, frame, draft)) return false;
  // "Lost 800 million", "took over three men": what is lost or taken over is no ground.
  if (draft.type == ClaimType::Control && p.verb && frame.weight < 3) {
    const Argument& object = p.slot(ArgSlot::Obj);
    const bool people = object.count > 0 && mentions_.mention[object.mention[0]].type == EntityType::Ppl && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Place;
    const bool loses = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target;
    const bool took = frame.weight < 2 && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Place && frame.roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::Target;
    if (people || (loses && draft.place == kNone && (!is_ground(object) || !of_force(draft.target))) || (took && object.count == 0)) return false;  // "took over planes from the United States"
    const Argument& on = p.slot(ArgSlot::Ala);
    const bool land = on.count > 0 ? mentions_.mention[on.mention[0]].type == EntityType::Loc : is_ground(on);
    if (on.filled && frame.roles[static_cast<std::size_t>(ArgSlot::Ala)] == Role::None && !loses && !land) return false;  // "embarked on (aqdama 'ala) steps"
    const Argument& with = p.slot(ArgSlot::Bi);
    if (with.filled && frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::None && (with.pronoun || draft.place == kNone)) return false;  // "came forward with (taqaddama bi-) a complaint"
  }
  // "The control of property": a noun alone does not say that what is held is ground ("control of hills and posts", "the advance towards the airport").
  const bool ground = !draft.agent.empty() && (is_ground(p.slot(ArgSlot::Ala)) || is_ground(p.slot(ArgSlot::Ila)) || (frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Place && is_ground(p.slot(ArgSlot::Gen))));
  if (draft.type == ClaimType::Control && frame.pos != PartOfSpeech::Verb && draft.place == kNone && draft.target.empty() && !ground) return false;
  if (asks_nothing(p, frame, draft) || enters_event(p, frame) || adopts_no_deed(p, frame) || only_identifies(p, frame) || on_his_visit(p, draft) || names_accused(p, draft) || attributes_words(p, frame)) return false;
  if (leaves_no_ground(p, frame, draft) || sends_no_force(p, frame)) return false;
  if (frame.type == ClaimType::Mobilize && moves_men(p, frame) && !draft.agent.empty()) return true;  // "deployed hundreds of soldiers"
  if (frame.type == ClaimType::Mobilize && draft.type == ClaimType::Aid && !draft.agent.empty()) return true;  // "sent aid"
  // "spread in the quarter", "moved to the front": forces are told of though the place has no name.
  const auto somewhere = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)] == Role::Place && p.slot(slot).filled; };
  if (frame.type == ClaimType::Mobilize && frame.weight == 1 && p.verb && !p.passive && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && !p.slot(ArgSlot::Obj).filled && all_fight(draft.agent) &&
      (somewhere(ArgSlot::Fi) || somewhere(ArgSlot::Ila) || somewhere(ArgSlot::Ala)))
    return true;
  // "(marched) demanding (bi-) their release": what is asked for is told, by whom is told.
  if (frame.type == ClaimType::Request && frame.pos == PartOfSpeech::ActiveParticiple && !draft.agent.empty() && p.slot(ArgSlot::Bi).filled) return true;
  // "The stopping (iqaf) of three men": done to people, it is an arrest, by whom is told or not.
  const auto men = [&](const Argument& argument) {
    if (argument.count == 0) return false;
    const Mention& whom = mentions_.mention[argument.mention[0]];
    return whom.type == EntityType::Per || (whom.type == EntityType::Ppl && !passage_.reading(whom.first).article());
  };
  // "The keeping (al-ihtifaz) of (bi-) four men, of them": in custody.
  const bool custody = !p.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Target && (men(p.slot(ArgSlot::Bi)) || (p.slot(ArgSlot::Bi).pronoun && !of_force(draft.target)));
  if (frame.type == ClaimType::Coerce && frame.toll != 0 && !draft.target.empty() && (custody || (p.verb ? p.passive && men(p.slot(ArgSlot::Subj)) : men(p.slot(ArgSlot::Gen))))) return true;
  // "The forbidding of (man') twenty men from (min) travel", "the deprivation of the people of water": people are kept from something.
  const auto kept_from = [&](const Argument& whom) {
    if (whom.count == 0) return false;
    const Mention& people = mentions_.mention[whom.mention[0]];
    return (people.type == EntityType::Ppl || people.type == EntityType::Per) && passage_.stands_behind(people.last + 1, ArgSlot::Min);
  };
  if (frame.type == ClaimType::Coerce && frame.toll == 0 && !p.verb && frame.pos == PartOfSpeech::Noun && !draft.target.empty() && kept_from(p.slot(ArgSlot::Gen))) return true;
  // "The guard seized (hajazat) two rifles": what forces seize is told, whosever it was.
  if (frame.type == ClaimType::Coerce && tables_.text(frame.mode) == "seize" && all_forces(draft.agent) && p.slot(p.verb ? ArgSlot::Obj : ArgSlot::Gen).filled) return true;
  // "The death and injury (isaba) of 14", "were killed and wounded 14": whom the stronger word beside it counts, too.
  if (joint(p, draft.predicate) && !draft.target.empty()) return true;
  // A place that only stands near says nothing for a weak word.
  const bool near = std::ranges::find(draft.why, "attribute/nearest_place") != draft.why.end();
  // "(arrived in the capital) to (li-) talk with D.": who goes there and whom he goes to meet.
  const bool together = draft.type == ClaimType::Consult && !p.verb && draft.agent.size() > 1 && p.slot(ArgSlot::Maa).count > 0 && passage_.reading(p.first).has(kPreLi);
  // "Five men were wounded (juriha) by the bullets of": a word that is weak, as it is another noun, too, whom it counts and by what.
  const bool counted = p.verb && p.passive && frame.toll != 0 && !draft.tolls.empty() && p.slot(ArgSlot::By).filled;
  const bool against = draft.type == ClaimType::Protest && std::ranges::find(draft.why, "attribute/protests_at") != draft.why.end();
  if (frame.weight > 1 || together || counted || against || hurt_by_force(p, frame, draft)) return true;
  // "The teacher warned the parents", "(the ministry in which) So-and-so served as": of a weak word people who bear no arms and are known for nothing
  // are no actors, but crowds gather and families leave their land.
  const bool of_people = draft.type == ClaimType::Protest || (draft.type == ClaimType::Assault && frame.needs_target == 0) || (draft.type == ClaimType::Retreat && !std::ranges::any_of(draft.agent, [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Per; }));
  const bool actors = of_people || !draft.tolls.empty() || visits_abroad(p, frame, draft) || acts_in_conflict(draft.agent) || acts_in_conflict(draft.target);
  return actors && !draft.agent.empty() && (!draft.target.empty() || (draft.place != kNone && !near));
}

// "the execution of So-and-so by burning (harqan)": right behind a killing, in the accusative and of nobody, how it was done.
bool Assembler::tells_how(const Predicate& p, std::uint32_t index) const {
  if (p.verb || p.morph.accusative == 0 || index == 0 || p.slot(ArgSlot::Gen).filled) return false;
  const Predicate& deed = clauses_.predicate[index - 1];
  if (deed.sentence != p.sentence || deed.kind != PredicateKind::Frame || tables_.frames[p.row].type != ClaimType::Assault) return false;
  const FrameRow& killing = tables_.frames[deed.row];
  return killing.type == ClaimType::Assault && killing.toll == 1 + static_cast<std::uint8_t>(Toll::Killed) && (deed.verb ? deed.slot(ArgSlot::Obj) : deed.slot(ArgSlot::Gen)).count > 0;
}

// "(the forces laid an ambush for a group that tried to come in,) and killed-she four of its men": nobody kills his own; who acted before did.
void Assembler::own_men(const Predicate& p, Draft& draft) const {
  if (!p.verb || p.passive || !p.conjoined || draft.type != ClaimType::Assault || draft.agent.size() != 1 || draft.target != draft.agent) return;
  for (auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& before = clauses_.predicate[n];
    const Argument& doer = before.slot(ArgSlot::Subj);
    if (!before.verb || before.passive || doer.count != 1 || mentions_.mention[doer.mention[0]].entity == draft.target[0] || mentions_.mention[doer.mention[0]].type != EntityType::Org) continue;
    draft.agent = {mentions_.mention[doer.mention[0]].entity};
    return;
  }
}

// "He is a student (talib)", "a grave matter (amr)": spelt like "asked" and "ordered", but of nobody and for nothing.
bool Assembler::asks_nothing(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type != ClaimType::Request || !p.verb || !draft.target.empty() || p.clause_from != kNone || p.enclitic != Enclitic::None) return false;
  if (passage_.is_word(p.last) && passage_.function(p.last) == FunctionClass::Preposition) return false;  // "asked of them"
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    const Argument& said = p.argument[slot];
    const bool nobody = frame.roles[slot] == Role::Target && said.event == kNone && said.count == 0;
    if (said.filled && frame.roles[slot] != Role::Agent && frame.roles[slot] != Role::Place && !nobody) return false;
  }
  return true;
}

// "Adopted (tabanna) a policy": what is claimed is no attack.
bool Assembler::adopts_no_deed(const Predicate& p, const FrameRow& frame) const {
  // "involved in (mutawarrit fi) corruption", "responsible for security": nor is what somebody has to do with.
  if (frame.type == ClaimType::Assault && frame.pos == PartOfSpeech::ActiveParticiple && std::ranges::find(frame.roles, Role::Content) != std::end(frame.roles)) {
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (frame.roles[slot] == Role::Content && p.argument[slot].event != kNone) return false;
    return true;
  }
  const Argument& object = p.slot(ArgSlot::Obj);
  // "The incident"; what a relative clause says of no deed ("the policies that D. adopted-them") is none.
  const auto n = static_cast<std::uint32_t>(&p - clauses_.predicate.data());
  const bool deed = object.pronoun && n > 0 && is_of(n - 1, ClaimType::Assault) && p.first <= clauses_.predicate[n - 1].last + kAdoptedReach;
  const bool named = object.event != kNone || deed || (!object.pronoun && (object.count > 0 || (passage_.is_word(object.at) && passage_.reading(object.at).article())));
  return p.verb && claims_attack(frame) && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content && object.filled && !named;
}

// "(Said) on his visit that": when he spoke or acted; that he was there is told where he arrives or is received.
bool Assembler::on_his_visit(const Predicate& p, const Draft& draft) const {
  return !p.verb && draft.type == ClaimType::Consult && tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent && refers_back(p.enclitic) && draft.agent.size() + draft.target.size() == 1 && p.first > 0 &&
         passage_.is_word(p.first - 1) && passage_.function(p.first - 1) == FunctionClass::Preposition;
}

// "(Confessed) the accused": a word for somebody, where nothing is said of what he is accused of.
bool Assembler::names_accused(const Predicate& p, const Draft& draft) const {
  if (p.verb || draft.type != ClaimType::Accuse || !draft.agent.empty() || p.slot(ArgSlot::Bi).filled) return false;
  const Mention* m = mentions_.on(p.first);
  return m != nullptr && m->type == EntityType::Ppl && draft.target.size() == 1 && draft.target.front() == m->entity;
}

// "The first visit of (li-) D. to the capital": who goes there.
void Assembler::visitor(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  // "So-and-so said that all is well during a visit to A": a visit that names nobody, told beside his words, is his.
  if (draft.agent.empty() && draft.target.empty() && draft.type == ClaimType::Consult && during_visit(p)) {
    const std::vector<const Scope*> around = scopes_.around(p.sentence, p.first);
    const std::uint32_t who = around.empty() || around.back()->links.empty() ? kNone : around.back()->links.back();
    if (who == kNone || mentions_.entity[who].type != EntityType::Per) return;
    draft.agent = {who};
    draft.why.emplace_back("attribute/speaker_visits");
    return;
  }
  if (p.verb || draft.type != ClaimType::Consult || frame.roles[static_cast<std::size_t>(ArgSlot::Li)] != Role::Target || !p.slot(ArgSlot::Ila).filled) return;
  if (!draft.agent.empty() || draft.target.size() != 1 || mentions_.entity[draft.target.front()].type != EntityType::Per) return;
  std::swap(draft.agent, draft.target);
}

// "The paper attributed (nasabat) to him the saying that": words, and no deed.
bool Assembler::attributes_words(const Predicate& p, const FrameRow& frame) const {
  const auto role = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)]; };
  if (!p.verb || p.passive || frame.type != ClaimType::Accuse || role(ArgSlot::Obj) != Role::Content || role(ArgSlot::Ila) != Role::Target) return false;
  const Argument& who = p.slot(ArgSlot::Subj);  // nobody: "(an attack) that was attributed to D."
  const auto index = static_cast<std::size_t>(&p - clauses_.predicate.data());
  if (index > 0 && who.count == 0 && who.at < p.first) {  // "attacks (that) were attributed to D."
    const Predicate& deed = clauses_.predicate[index - 1];
    if (!deed.verb && deed.kind == PredicateKind::Frame && does_harm(tables_.frames[deed.row].type) && deed.sentence == p.sentence && deed.first >= who.at) return false;
  }
  return who.filled && !who.pronoun && who.event == kNone && p.slot(ArgSlot::Obj).event == kNone && !p.slot(ArgSlot::Obj).pronoun && p.enclitic == Enclitic::None;
}

// "Entered the campaign": no ground.
bool Assembler::enters_event(const Predicate& p, const FrameRow& frame) const {
  if (frame.type != ClaimType::Control || frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Place) return false;
  // "entered into (fi) a new stage", "into fighting with": into what is no place.
  const Argument& in = p.slot(ArgSlot::Fi);
  if (p.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Fi)] == Role::Place && in.filled && in.count == 0 && !in.pronoun && p.slot(ArgSlot::Obj).count == 0 && !is_ground(in)) return true;
  const std::uint32_t event = p.slot(ArgSlot::Obj).event;
  return event != kNone && clauses_.predicate[event].kind == PredicateKind::Frame && !clauses_.predicate[event].verb &&
         tables_.frames[clauses_.predicate[event].row].type == ClaimType::Assault;
}

// "foiled (ahbata) a smuggling of arms", "the foiling of an operation of crossing the border": what is foiled is no force, nor is its foiling.
bool Assembler::foils_no_force(const Predicate& p, const FrameRow& frame) const {
  const ArgSlot what = p.verb ? ArgSlot::Obj : ArgSlot::Gen;
  const bool foils = frame.type == ClaimType::Assault && frame.speaks == 0 && std::ranges::find(frame.roles, Role::Content) != std::end(frame.roles);
  const std::uint32_t event = p.slot(what).event;
  if (!foils || event == kNone) return false;
  if (is_of(event, ClaimType::Aid)) return true;
  const Predicate& foiled = clauses_.predicate[event];
  if (foiled.kind != PredicateKind::Frame || tables_.frames[foiled.row].undertaking == 0) return false;
  const bool deed = event + 1 < clauses_.predicate.size() && clauses_.predicate[event + 1].first == foiled.last;
  return deed ? is_of(event + 1, ClaimType::Aid) : is_process(foiled, tables_.frames[foiled.row]);
}

// "The operation of (amaliyya) counting the votes", "a campaign of vaccination": of a weak word for what somebody undertakes, what is undertaken,
// where it is no deed of the tables.
bool Assembler::is_process(const Predicate& p, const FrameRow& frame) const {
  const std::uint32_t t = p.last;
  if (frame.undertaking == 0 || p.enclitic != Enclitic::None || passage_.reading(p.first).article() || !passage_.is_word(t) || mentions_.on(t) != nullptr) return false;
  if (outer_prefix(passage_.reading(t)) > 0 || passage_.reading(t).article() || passage_.function(t) != FunctionClass::Other) return false;
  const Found noun = passage_.find(t, SenseKind::Noun);
  return noun && noun.sense->row == kNounPlain && !passage_.is_noun_of(t, kNounAdjective) && !passage_.has(t, SenseKind::Frame) && !passage_.may_be_hit(t);
}

// "Help from (min) the United Nations", "Saudi aid", "the help of D. arrived", "a plane of D. loaded with aid", "D. sent arms to A": whose the help is,
// is told, and to whom it goes need not be.
bool Assembler::is_shipment(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type != ClaimType::Aid || frame.weight < 2 || draft.agent.empty()) return false;
  const bool near = std::ranges::find(draft.why, "attribute/nearest_place") != draft.why.end();
  // "D. distributed ten tons of medicine": what is given helps.
  const bool gives = p.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent;
  if (gives && !p.passive && is_of(p.slot(ArgSlot::Obj).event, ClaimType::Aid)) return true;
  // "A plane of D. (that) carries forty tons (tahmil tunnan)": an expression that names what is brought, right behind whose it is.
  const Mention* carrier = p.first > 0 ? mentions_.on(p.first - 1) : nullptr;
  const bool carries = gives && !p.passive && carrier != nullptr && carrier->last == p.first && draft.agent.size() == 1 && carrier->entity == draft.agent.front() && (all_states(draft.agent) || all_forces(draft.agent));
  if (carries && frame.weight >= 3 && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && (p.noun != kNone || p.last > p.first + 1)) return true;
  if (p.verb) return frame.weight >= 3 && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && gives && draft.place != kNone && !near;
  if (frame.pos == PartOfSpeech::PassiveParticiple && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Agent) return true;
  // "D. gave (qaddamat) aid": what a verb does by the noun alone.
  const Predicate* over = p.under != kNone ? &clauses_.predicate[p.under] : nullptr;
  if (over != nullptr && over->kind == PredicateKind::Light && over->verb && frame.weight >= 3 && over->slot(ArgSlot::Obj).event == draft.predicate) return true;
  return p.slot(ArgSlot::Min).count > 0 || p.slot(ArgSlot::Adj).count > 0 || arrives(p, frame) || owned(p) || std::ranges::find(draft.why, "attribute/nationality") != draft.why.end();
}

// "The destruction of (al-qada' 'ala) reinforcements", "of vehicles": what an attack hits, though nobody is told whose it is.
bool Assembler::hits_column(const Predicate& p, const FrameRow& frame) const {
  if (frame.type != ClaimType::Assault) return false;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    const Argument& hit = p.argument[slot];
    if (frame.roles[slot] != Role::Target || !hit.filled || hit.pronoun) continue;
    if (hit.event != kNone ? is_of(hit.event, ClaimType::Mobilize) : hit.count == 0 && passage_.is_word(hit.at) && passage_.may_be_hit(hit.at)) return true;
  }
  return false;
}

// "Answers any attack": of an attack that may come nothing is told, unless it is denied.
bool Assembler::any_of_its_kind(const Predicate& p, const Draft& draft) const {
  if (p.verb || draft.stance != Stance::Asserted || p.first == 0 || !passage_.is_word(p.first - 1)) return false;
  bool any = false;
  passage_.each(p.first - 1, SenseKind::Number, [&](const Reading&, const Sense& sense) {
    any = any || tables_.nouns[sense.row].what == static_cast<std::uint8_t>(NumberClass::Any);
  });
  return any;
}

// "Sent a delegation", "a letter to the capital": what is sent is told, and is no force.
bool Assembler::sends_no_force(const Predicate& p, const FrameRow& frame) const {
  const Argument& sent = p.slot(ArgSlot::Obj);
  if (frame.type != ClaimType::Mobilize || !p.verb || p.passive || frame.weight > 1 || frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::None || !sent.filled || sent.pronoun || sent.event != kNone) return false;
  if (sent.count > 0) {
    const Mention& m = mentions_.mention[sent.mention[0]];
    return m.type == EntityType::Doc || (m.type == EntityType::Ppl && m.people != PeopleKind::Fighter);
  }
  return passage_.is_word(sent.at) && !passage_.has_any(sent.at, kind_bits(SenseKind::OrgHead, SenseKind::Member, SenseKind::Number, SenseKind::Frame)) && !passage_.may_be_hit(sent.at);
}

// "The aid that D. sent (arsalat-ha) to the families": what is sent says that it helps, and whom.
void Assembler::sends_aid(const Predicate& p, const FrameRow& frame, Draft& draft) {
  // "(a ship) carries humanitarian aid belonging to D.": whose the help is gives it.
  if (frame.type == ClaimType::Aid && p.verb && !p.passive && draft.agent.empty() && draft.predicate + 1 < clauses_.predicate.size()) {
    const Predicate& tie = clauses_.predicate[draft.predicate + 1];
    if (!tie.verb && is_of(draft.predicate + 1, ClaimType::Belong) && tie.first >= p.last && tie.first <= p.last + kAidAdjectives) {
      actors_of(tie.slot(ArgSlot::Li), draft.agent);
      if (!draft.agent.empty()) draft.why.emplace_back("attribute/aid_of");
    }
    return;
  }
  const std::uint32_t aid = p.slot(ArgSlot::Obj).event;
  if (frame.type == ClaimType::Aid && p.verb && !p.passive && draft.target.empty() && is_of(aid, ClaimType::Aid)) {  // "financed help for (li-) D."
    Draft given;
    roles(clauses_.predicate[aid], tables_.frames[clauses_.predicate[aid].row], given, 1);
    draft.target = std::move(given.target);
    return;
  }
  if (frame.type != ClaimType::Mobilize || !p.verb || p.slot(ArgSlot::Obj).count > 0 || !is_of(aid, ClaimType::Aid) || names_site(clauses_.predicate[aid], tables_.frames[clauses_.predicate[aid].row])) return;
  draft.type = ClaimType::Aid;
  const Predicate& sent = clauses_.predicate[aid];
  Draft told;
  roles(sent, tables_.frames[sent.row], told, 1);
  for (const std::uint32_t who : told.target) add(draft.target, who);
}

// Whether what a verb, or a verbal noun whose partner it may be, moves are fighters or soldiers.
bool Assembler::moves_men(const Predicate& p, const FrameRow& frame) const {
  const Argument& moved = p.slot(p.verb ? ArgSlot::Obj : ArgSlot::Gen);
  if (moved.count == 0) return false;
  const Mention& m = mentions_.mention[moved.mention[0]];
  if (!p.verb) return m.entity != kNone && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Auto && is_moved(p, frame, m);
  return m.people == PeopleKind::Fighter || passage_.has(m.first, SenseKind::Member);
}

// "The arrival of medicine": a thing that comes visits nobody.
bool Assembler::thing_arrives(const Predicate& p, const FrameRow& frame) const {
  const Argument& partner = p.slot(ArgSlot::Gen);
  return !p.verb && frame.type == ClaimType::Consult && frame.weight < 2 && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent && partner.filled && partner.count == 0 &&
         partner.event == kNone && !partner.pronoun && passage_.reading(partner.at).article();
}

// "The army denied the death of five", "said that there was no attempt on his life", "the reports of the death of": the death itself, and not that of an attack with which nobody has to do.
bool Assembler::is_what_is_denied(const Predicate& p) const {
  for (std::uint32_t at = p.under; at != kNone && clauses_.predicate[at].kind == PredicateKind::Cue; at = clauses_.predicate[at].under)
    if (tables_.cues[clauses_.predicate[at].row].denies != 0) return true;
  for (std::uint32_t t = p.first - std::min(p.first, kNoneReach); t < p.first; ++t)
    if (there_is_no(passage_, t) > t) return true;
  return false;
}

// "If D. takes the town", "has D. struck?": what is supposed or asked is told neither as done nor as meant.
bool Assembler::only_supposed(const Predicate& p) const { return p.supposed || (p.under != kNone && clauses_.predicate[p.under].supposed); }

// "The fear of a fight": what is not done, and nobody is named to do it, is no claim.
bool Assembler::idle_plan(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (!p.verb && frame.type == ClaimType::Control && draft.guessed && draft.stance == Stance::Planned) return true;
  if (!p.verb && frame.type == ClaimType::Coerce && draft.agent.empty() && draft.stance == Stance::Planned) return true;  // "a force for the pursuit of criminals"
  // "called on the army to get ready": what is asked of one alone, against nobody, is told by the asking.
  const bool planned = std::ranges::find(draft.why, "attribute/content_planned") != draft.why.end();
  if (frame.type == ClaimType::Mobilize && draft.target.empty() && planned && p.under != kNone) {
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Request) return true;
  }
  if (p.verb || frame.type != ClaimType::Assault) return false;
  const bool alike = frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Party;
  const bool nobody = draft.guessed || draft.agent.empty() || (alike && draft.agent.size() + draft.target.size() < 2);
  const bool death = frame.toll != 0 && !draft.target.empty();
  const bool unconfirmed = draft.stance == Stance::Doubted && !draft.scopes.empty() && draft.scopes.back()->unconfirmed;
  const bool questioned = death && (unconfirmed || (draft.stance == Stance::Denied && is_what_is_denied(p)));
  const bool to_be_done = !draft.guessed && !draft.target.empty() && will_be_done(p);
  return nobody && !questioned && !to_be_done && !is_aimed(p, draft) && (draft.stance != Stance::Asserted || is_purpose(p, frame));
}

// "A film that calls for (yad'u ila) an attack on D.", "plans to kill two judges": a word above it means it, and somebody is to suffer it. Not what is feared,
// or to be stopped, nor what will have a result ("his death will weaken D.").
bool Assembler::is_aimed(const Predicate& p, const Draft& draft) const {
  if (!draft.agent.empty() || draft.target.empty() || draft.stance != Stance::Planned || p.under == kNone || is_to_stop(p)) return false;
  const Predicate& over = clauses_.predicate[p.under];
  return over.slot(ArgSlot::Subj).event != draft.predicate && !(over.kind == PredicateKind::Cue && feared(over, draft));
}

// "(made) a force to (li-) fight D.": what something is for, no object of the word above ("was exposed to").
bool Assembler::is_purpose(const Predicate& p, const FrameRow& frame) const {
  if (frame.toll != 0 || p.morph.number == 2 || !passage_.reading(p.first).has(kPreLi)) return false;
  if (p.under == kNone) return true;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind == PredicateKind::Other) return true;
  return over.kind == PredicateKind::Frame && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::None;
}

// "an attack that hit": the verb behind states the same attack, and has the noun for its subject.
bool Assembler::told_by_verb(const Predicate& p, std::uint32_t index) const {
  if (p.under == kNone || p.verb) return false;
  const Predicate& over = clauses_.predicate[p.under];
  // "passed a sentence of imprisonment on": the sentence is told.
  if (over.kind == PredicateKind::Frame && over.verb && tables_.frames[over.row].type == ClaimType::Sanction &&
      tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Content && over.slot(ArgSlot::Bi).event == index)
    return true;
  if (is_what_was_agreed(over, index)) return true;
  if (tables_.frames[p.row].type != ClaimType::Assault) return false;
  if (over.kind != PredicateKind::Frame || !over.verb || tables_.frames[over.row].type != ClaimType::Assault) return false;
  const FrameRow& frame = tables_.frames[over.row];
  // Not "the blast of a mine that D. planted", which the verb has no role for.
  const bool object = over.slot(ArgSlot::Obj).event == index && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::None;
  if (over.slot(ArgSlot::Subj).event == index || object) return true;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (over.argument[slot].event == index && frame.roles[slot] == Role::Content && claims_attack(frame)) return true;
  return false;
}

// "(D. agreed) to (ala) a truce with A": one agreement, whether the truce or the consent is told first.
bool Assembler::is_what_was_agreed(const Predicate& over, std::uint32_t event) const {
  if (over.kind != PredicateKind::Frame || tables_.frames[over.row].type != ClaimType::Agree || tables_.frames[over.row].weight < 3) return false;
  const Predicate& what = clauses_.predicate[event];
  if (what.verb || what.kind != PredicateKind::Frame || tables_.frames[what.row].type != ClaimType::Agree) return false;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (over.argument[slot].event == event && tables_.frames[over.row].roles[slot] == Role::Content) return true;
  return false;
}

// ... whose other parties are those of the truce.
void Assembler::agreed_with(const Predicate& p, Draft& draft) {
  for (const Argument& argument : p.argument)
    if (argument.event != kNone && is_what_was_agreed(p, argument.event)) event_role(argument.event, Role::Party, draft, 0);
  // "the truce that D. announced (a'lanat-ha)": who announces it keeps it.
  const FrameRow& frame = tables_.frames[p.row];
  if (p.verb || !draft.agent.empty() || p.stance == Stance::Denied || (frame.type != ClaimType::Agree && tables_.text(frame.mode) != "ceasefire")) return;
  for (std::uint32_t n = draft.predicate + 1; n < clauses_.predicate.size() && n <= draft.predicate + kAnnouncedReach; ++n) {
    const Predicate& told = clauses_.predicate[n];
    const bool of_it = told.slot(ArgSlot::Obj).event == draft.predicate || told.slot(ArgSlot::An).event == draft.predicate;
    if (!told.verb || told.passive || told.sentence != p.sentence || !of_it || !passage_.has(told.first, SenseKind::Light)) continue;
    actors_of(told.slot(ArgSlot::Subj), draft.agent);
    if (!draft.agent.empty()) draft.why.emplace_back("attribute/subject_of_governing_verb");
    return;
  }
}

// "repelled an attempt of D. to advance": the verb states that D. was kept from it.
bool Assembler::is_foiled(const Predicate& p, std::uint32_t index) const {
  if (p.verb || p.under == kNone) return false;
  const Predicate& attempt = clauses_.predicate[p.under];
  if (tables_.frames[p.row].type == ClaimType::Assault && launches(attempt, p) && is_met(p, index)) return true;
  if (attempt.kind == PredicateKind::Frame && !attempt.verb && attempt.slot(ArgSlot::Gen).event == index) return is_foiled(attempt, p.under);  // "to blow up a car"
  // "the foiling of an operation to (li-) kidnap".
  if (attempt.kind == PredicateKind::Frame && !attempt.verb && attempt.slot(ArgSlot::Li).event == index && tables_.frames[attempt.row].type == ClaimType::Assault &&
      is_of(attempt.slot(ArgSlot::Gen).event, ClaimType::Assault))
    return true;
  if (attempt.kind != PredicateKind::Light || attempt.verb || attempt.under == kNone) return false;
  if (attempt.slot(ArgSlot::Gen).event != index && attempt.slot(ArgSlot::Obj).event != index && attempt.slot(ArgSlot::Li).event != index) return false;
  const Predicate& over = clauses_.predicate[attempt.under];
  if (over.kind != PredicateKind::Frame || tables_.frames[over.row].type != ClaimType::Assault) return false;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    const Role role = role_of(over, tables_.frames[over.row], slot);
    if (over.argument[slot].event == p.under && (role == Role::Target || role == Role::Content)) return true;
  }
  return false;
}

// "Repelled an attack that D. launched": who repels it is told to fight D.
bool Assembler::is_met(const Predicate& p, std::uint32_t index) const {
  for (std::uint32_t n = index; n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& over = clauses_.predicate[n];
    if (over.kind == PredicateKind::Frame && over.verb && tables_.frames[over.row].type == ClaimType::Assault && (over.slot(ArgSlot::Obj).event == index || over.slot(ArgSlot::Li).event == index)) return true;
  }
  return false;
}

// "Arrests that targeted (istahdafat) members of D.", "the sanctions hit D.": the measure that is the subject of a verb of hitting; kNone where it is an attack.
std::uint32_t Assembler::measure_that_hits(const Predicate& p) const {
  if (!p.verb || p.passive || p.kind != PredicateKind::Frame || tables_.frames[p.row].type != ClaimType::Assault || tables_.frames[p.row].toll != 0) return kNone;
  const std::uint32_t event = p.slot(ArgSlot::Subj).event;
  return is_of(event, ClaimType::Coerce) || is_of(event, ClaimType::Sanction) ? event : kNone;
}

// Whether this convoy, column or position is only what an attack hit.
bool Assembler::is_hit(const Predicate& p, std::uint32_t index) const {
  const ClaimType type = tables_.frames[p.row].type;
  if (p.under == kNone || p.verb || (type != ClaimType::Mobilize && type != ClaimType::Control)) return false;
  if (tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::None) return false;  // "regions under the control of"
  const Predicate& over = clauses_.predicate[p.under];
  const FrameRow& frame = tables_.frames[over.row];
  if (over.kind == PredicateKind::Light) {
    // "mines that hit a column of D.": a verb of force, whose subject is the attack.
    bool force = false;
    if (type == ClaimType::Mobilize && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Content && over.slot(ArgSlot::Obj).event == index)
      passage_.each(over.first, SenseKind::Frame, [&](const Reading&, const Sense& sense) { force = force || (sense.morph.verb != 0 && tables_.frames[sense.row].type == ClaimType::Assault); });
    return force || (over.slot(ArgSlot::Subj).event == index && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target);
  }
  if (over.kind != PredicateKind::Frame || frame.type != ClaimType::Assault) return false;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (over.argument[slot].event == index && (role_of(over, frame, slot) == Role::Target || role_of(over, frame, slot) == Role::Auto)) return true;
  return false;
}

// "took the town from the grip of D.": whether this word says from whom another CONTROL claim takes.
bool Assembler::taken_out_of(const Predicate& p, std::uint32_t index) const {
  if (p.under == kNone || p.verb) return false;
  const Predicate& over = clauses_.predicate[p.under];
  return over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Control && over.slot(ArgSlot::Min).event == index;
}

// ... and no more than that; of what is still to be taken it says who holds it.
bool Assembler::is_grip(const Predicate& p, std::uint32_t index) const {
  return taken_out_of(p, index) && clauses_.predicate[p.under].stance == Stance::Asserted;
}
bool Assembler::held_still(const Predicate& p, std::uint32_t index) const {
  return taken_out_of(p, index) && clauses_.predicate[p.under].stance == Stance::Planned;
}

// "Agreed to stop the siege", "signed an agreement to hand over the airport": what the parties are to do, with no doer
// of its own; and "an agreement" itself behind the verb that names its parties.
bool Assembler::is_term(const Predicate& p, std::uint32_t index) const {
  if (p.under == kNone || p.verb || p.slot(ArgSlot::Gen).count > 0 || p.slot(ArgSlot::By).count > 0 || p.slot(ArgSlot::Bayn).count > 0) return false;
  const Predicate& over = clauses_.predicate[p.under];
  if (over.kind != PredicateKind::Frame || tables_.frames[over.row].type != ClaimType::Agree || tables_.frames[over.row].weight < 2) return false;
  const ClaimType type = tables_.frames[p.row].type;
  if ((type == ClaimType::Aid || type == ClaimType::Cooperate) && p.slot(ArgSlot::Li).count > 0) return false;  // "agreed to give cover to D."
  if (type == ClaimType::Assault || tables_.frames[over.row].speaks != 0) return false;  // "pledged to widen its raids": a deed that is planned
  if (type == ClaimType::Agree) return over.verb ? over.slot(ArgSlot::Obj).event == index && over.slot(ArgSlot::Subj).count > 0 : over.slot(ArgSlot::Gen).count > 0 || over.slot(ArgSlot::Bayn).count > 0;
  if (over.verb && over.slot(ArgSlot::Subj).count == 0) return false;
  for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Ala, ArgSlot::Li, ArgSlot::Bi})
    if (over.slot(slot).event == index) return true;
  return passage_.reading(p.first).has(kPreLi);
}

// "(D. lost many dead), while the army took arms": the arms were those of whom the words before tell that he was hit, or fought the army.
void Assembler::booty(const Predicate& p, const FrameRow& frame, Draft& draft) {
  constexpr std::uint32_t kFightReach = 4;  // predicates back
  if (!p.verb || frame.type != ClaimType::Coerce || tables_.text(frame.mode) != "seize" || frame.roles[static_cast<std::size_t>(ArgSlot::Min)] != Role::Target ||
      draft.agent.empty() || !draft.target.empty())
    return;
  for (std::uint32_t n = draft.predicate; n-- > 0 && n + kFightReach >= draft.predicate && clauses_.predicate[n].sentence == p.sentence && draft.target.empty();) {
    const Predicate& fight = clauses_.predicate[n];
    if (fight.kind != PredicateKind::Frame || tables_.frames[fight.row].type != ClaimType::Assault) continue;
    Draft other;
    roles(fight, tables_.frames[fight.row], other, 1);
    const bool hit = std::ranges::find(other.target, draft.agent.front()) != other.target.end();
    for (const std::uint32_t who : hit ? other.agent : other.target)
      if (mentions_.entity[who].type == EntityType::Org && std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
  }
  if (!draft.target.empty()) draft.why.emplace_back("attribute/taken_from");
}

// "Did not let D. strike": letting that is denied is refusing, where it says whom.
void Assembler::not_let(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (!p.verb || frame.type != ClaimType::Retreat || tables_.text(frame.mode) != "access" || p.stance != Stance::Denied || draft.stance != Stance::Denied) return;
  if (std::string_view(p.stance_rule) != "clause/negated") return;
  if (draft.target.empty()) {
    draft.agent.clear();  // "will not allow harm to our security" tells of nobody
    return;
  }
  draft.type = ClaimType::Reject;
  draft.stance = Stance::Asserted;
}

// "Gave up (takhalla an) their allies": who leaves somebody, and no ground, breaks with him.
void Assembler::abandoned(const Predicate& p, const FrameRow& frame, Draft& draft) {
  constexpr auto kAn = static_cast<std::size_t>(ArgSlot::An);
  const Argument& left = p.slot(ArgSlot::An);
  if (frame.type != ClaimType::Retreat || frame.roles[kAn] != Role::Place || left.count == 0 || places_only(left)) return;
  draft.type = ClaimType::Split;
  actors_of(left, draft.target);
}

// "The fighters of D. headed for the base", "the arrival of a thousand soldiers": forces that go somewhere visit nobody.
bool Assembler::forces_move(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  const Argument& mover = p.slot(p.verb ? ArgSlot::Subj : ArgSlot::Gen);
  if (frame.type != ClaimType::Consult || frame.roles[static_cast<std::size_t>(ArgSlot::Ila)] != Role::Place || draft.place == kNone ||
      !draft.target.empty() || mover.count == 0)
    return false;
  const Mention& m = mentions_.mention[mover.mention[0]];
  const auto forces = [&](std::uint32_t t) {
    const NounRow* people = passage_.noun(t, SenseKind::People);
    const Found head = passage_.find(t, SenseKind::OrgHead);  // "three brigades of (min) the army"
    const bool units = head && head.sense->morph.number == 2 && !head.reading->article() && tables_.text(tables_.nouns[head.sense->row].note) == "unit" &&
                       static_cast<ActorKind>(tables_.nouns[head.sense->row].what) == ActorKind::Armed;
    return units || passage_.has(t, SenseKind::Member) || (people != nullptr && people->what == static_cast<std::uint8_t>(PeopleKind::Fighter));
  };
  if (m.entity == kNone) return false;
  if (mentions_.entity[m.entity].type == EntityType::Ppl) return m.people == PeopleKind::Fighter && (m.count > 1 || plural_people(passage_, m));
  if (mentions_.entity[m.entity].type != EntityType::Org) return false;
  const std::uint32_t before = m.first > 1 && passage_.stands_behind(m.first, ArgSlot::Min) ? m.first - 2 : m.first - 1;  // "forces of (min) the army"
  return forces(m.first) || (m.first > 0 && passage_.is_word(before) && forces(before));
}

// "The entry of worshippers to the mosque", "the flow of refugees": who comes without arms takes no ground and masses no forces. "A bomber
// entered the market": nor does one man.
bool Assembler::enter_in_peace(const FrameRow& frame, const Draft& draft) const {
  const bool comes = frame.type == ClaimType::Control || (frame.type == ClaimType::Mobilize && frame.pos == PartOfSpeech::Noun);
  if (!comes || frame.weight > 2 || draft.agent.empty()) return false;
  return std::ranges::all_of(draft.agent, [&](std::uint32_t who) {
    const Referent& referent = mentions_.entity[who];
    if (referent.type != EntityType::Ppl || referent.name == kNone) return false;
    const Mention& m = mentions_.mention[referent.name];
    const Found word = passage_.find(m.first, SenseKind::People);
    return m.people != PeopleKind::Fighter || (frame.type == ClaimType::Control && word && word.sense->morph.number == 0 && m.count <= 1);
  });
}

// "(the army) retook what it had lost": the loss only says which places are meant.
bool Assembler::is_regained(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (!p.verb || frame.type != ClaimType::Control || frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Target || !draft.agent.empty()) return false;
  if (!p.slot(ArgSlot::Obj).pronoun && !refers_back(p.enclitic) && passage_.function(p.first - 1) != FunctionClass::Relative) return false;
  for (std::uint32_t n = draft.predicate; n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& before = clauses_.predicate[n];
    if (before.kind != PredicateKind::Frame || tables_.frames[before.row].type != ClaimType::Control) continue;
    return std::ranges::any_of(before.argument, [&](const Argument& a) {
      return std::any_of(a.mention.begin(), a.mention.begin() + a.count, [&](std::uint32_t m) {
        return std::ranges::find(draft.target, mentions_.mention[m].entity) != draft.target.end();
      });
    });
  }
  return false;
}

// "Dozens of dead fell", "the fall of ten dead", "lost a son": not a town.
bool Assembler::people_fell(const Predicate& p, const FrameRow& frame) const {
  if (frame.hands != 0) return false;  // they are captured
  const auto people = [&](ArgSlot slot) {
    const Argument& what = p.slot(slot);
    return frame.roles[static_cast<std::size_t>(slot)] == Role::Place && what.count > 0 && !what.pronoun &&
           mentions_.mention[what.mention[0]].type == EntityType::Ppl;
  };
  // "the freeing (tahrir) of twenty hostages" is a release, as by the verb.
  const bool frees = frame.weight >= 3 && frame.roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::Target && p.slot(ArgSlot::Gen).count > 0 && mentions_.mention[p.slot(ArgSlot::Gen).mention[0]].people == PeopleKind::Captive;
  if (!p.verb) return people(ArgSlot::Gen) && !frees;
  const bool loses = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target;
  // "three journalists were lost (fuqidu)": people of whom no loss is told.
  const Argument& lost = p.slot(ArgSlot::Subj);
  const bool missing = (loses || p.passive) && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Place && !p.slot(ArgSlot::Obj).filled && lost.count > 0 &&
                       mentions_.mention[lost.mention[0]].type == EntityType::Ppl && mentions_.mention[lost.mention[0]].people != PeopleKind::Fighter;
  return missing || people(ArgSlot::Subj) || (loses && people(ArgSlot::Obj) && lost_men(p, frame) == nullptr);
}

// Whether a deed whose doer the text leaves open is only spoken of: "the anniversary of the assassination of".
bool Assembler::is_case(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || p.first == 0 || (frame.type != ClaimType::Assault && frame.type != ClaimType::Coerce)) return false;
  const bool behind = passage_.function(p.first - 1) == FunctionClass::Preposition && p.first > 1;
  const std::uint32_t before = behind ? p.first - 2 : p.first - 1;
  if (!passage_.is_word(before) || !passage_.is_noun_of(before, kNounOfCase)) return false;
  return behind || p.prefix > 0 || !passage_.reading(before).article();  // not "(issued) the judge of the inquiry (qadi al-tahqiq) a warrant of arrest"
}

// "(punishes) those responsible for ('an) the attack", "the suspect in (bihi fi) the attack", "an inquiry into the shelling": a deed of others than
// the subject of the clause.
bool Assembler::done_by_others(const Predicate& p) const {
  if (p.verb || p.kind != PredicateKind::Frame || p.first < 2) return false;
  const FrameRow& frame = tables_.frames[p.row];
  if (frame.type != ClaimType::Assault && frame.type != ClaimType::Coerce) return false;
  // "carried out the sentence (hukm) of execution".
  const Predicate* over = p.under != kNone ? &clauses_.predicate[p.under] : nullptr;
  const bool carried_out = over != nullptr && over->kind == PredicateKind::Light && over->verb && over->slot(ArgSlot::Obj).filled && over->slot(ArgSlot::Obj).at + 1 == p.first;
  if (!carried_out && is_case(p, frame)) return true;
  const std::uint32_t t = p.first - 2;
  if (t == 0 || !passage_.is_word(t)) return false;
  const bool told = over != nullptr && over->slot(ArgSlot::An).filled && over->slot(ArgSlot::An).at <= p.first;  // "activists spoke of ('an) clashes"
  if (passage_.stands_behind(p.first, ArgSlot::An)) return !told && passage_.has(t, SenseKind::People);
  const WordView whom = passage_.word(t);
  return passage_.stands_behind(p.first, ArgSlot::Fi) && whom.size() <= kCliticPronoun && letter_at(whom, 0) == kBeh && passage_.has(t - 1, SenseKind::People);
}

// "Wants to go back to the Riyadh agreement", "... to the agreements": one that there is already, whatever is planned with it.
bool Assembler::is_named_agreement(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || frame.type != ClaimType::Agree) return false;
  const Argument& partner = p.slot(ArgSlot::Gen);
  if (partner.count > 0 && mentions_.mention[partner.mention[0]].type == EntityType::Loc) return true;
  return p.morph.number == 2 && passage_.reading(p.first).article();
}

void Assembler::finish(const Predicate& p, const FrameRow& frame, Draft& draft) {
  const bool disputed = std::ranges::find(draft.why, "attribute/denier_is_accused") != draft.why.end();
  if (p.stance != Stance::Asserted && !disputed && !held_still(p, draft.predicate) && !(p.stance == Stance::Planned && is_named_agreement(p, frame))) {
    draft.stance = p.stance;
    draft.why.emplace_back(p.stance_rule);
  }
  if (draft.stance == Stance::Asserted && is_still_to_come(p, draft)) {
    draft.stance = Stance::Planned;
    draft.why.emplace_back(clauses_.predicate[p.under].stance_rule);
  }
  draft.scopes = scopes_.around(p.sentence, p.first);
  std::erase_if(draft.scopes, [&](const Scope* scope) { return scope->cue == draft.predicate || (disputed && scope->denies); });
  only_reports(p, draft);
  own_men(p, draft);
  std::erase_if(draft.target, [&](std::uint32_t who) { return std::ranges::find(draft.agent, who) != draft.agent.end(); });
  std::erase_if(draft.target, [&](std::uint32_t who) {  // "sources in towns that are under the control of D."
    const std::uint32_t name = mentions_.entity[who].name;
    return name != kNone && is_mere_source(mentions_.mention[name]);
  });
  draft.claimed = claims_attack(frame) && !draft.agent.empty();
  draft.toll_word = frame.toll != 0;
  draft.toll_only = draft.toll_word && draft.agent.empty();
  // "said: we call on D.": who asks or blames in his own words is no source of it. "Threatens to end the truce": who refuses is not heard yet.
  const bool in_own_words = is_speech(draft.type) && !(draft.type == ClaimType::Reject && draft.stance == Stance::Planned);
  // "Said that all is well during a visit to A": that he went there is the text's.
  if (!draft.scopes.empty() && (in_own_words || (draft.type == ClaimType::Consult && during_visit(p))) &&
      std::ranges::find(draft.agent, draft.scopes.back()->links.back()) != draft.agent.end())
    draft.scopes.pop_back();
  report_denied(draft);
  if (const Scope* told = draft.scopes.empty() ? nullptr : draft.scopes.back();
      told != nullptr && draft.stance == Stance::Asserted && (told->denies || told->doubts || told->expects) && !gives_reason(*told, p)) {
    if (told->denies && !tells_when(p) && !is_to_stop(p)) draft.stance = Stance::Denied;
    if (told->doubts) draft.stance = Stance::Doubted;
    if (told->expects) draft.stance = Stance::Planned;
  }
  if (draft.type == ClaimType::Belong && draft.stance == Stance::Asserted && told_in_passing(p)) draft.scopes.clear();
  if (only_identifies(p, draft)) draft.scopes.clear();
  // "The minister said that he rejects": who speaks in the act itself needs nobody to tell of it.
  if (in_own_words)
    std::erase_if(draft.scopes, [&](const Scope* scope) { return scope->links == draft.agent; });
  for (const Scope* scope : draft.scopes) draft.why.emplace_back(scope->rule);
  // Nobody says since when one belongs to a group.
  if (draft.type != ClaimType::Belong) date(draft);
  if (draft.type == ClaimType::Belong || (is_speech(draft.type) && draft.type != ClaimType::Reject)) draft.place = kNone;
  else if (on_the_ground(draft.type) || (draft.type == ClaimType::Consult && (draft.stance == Stance::Asserted || is_aim(p)))) place(p, draft);
}

// "Ruled out that D. lets them go, because (li'annahu) it uses them as shields", "denied the raid, but (bal) the army shelled": what a clause of its own
// behind it tells is neither denied nor expected.
bool Assembler::gives_reason(const Scope& scope, const Predicate& p) const {
  for (std::uint32_t t = scope.from + 1; t < p.first; ++t)
    if (passage_.function(t) == FunctionClass::Subordinator || is_noted(passage_, t, "instead")) return true;
  return false;
}

// "(Denied what was said) two days before the first meeting of A and B": a deed from which a time is counted took place, whatever is denied.
bool Assembler::tells_when(const Predicate& p) const {
  if (p.verb) return false;
  if (refers_back(p.enclitic) && tables_.frames[p.row].type == ClaimType::Consult && passage_.stands_behind(p.first, ArgSlot::Fi)) return true;  // "in his meeting with D."
  for (std::uint32_t t = p.first; t-- > p.first - std::min(p.first, kWhenReach);) {
    if (is_noted(passage_, t, "apart") || is_noted(passage_, t, "circumstance")) return true;
    if (!passage_.is_word(t)) return false;
    const FunctionClass word = passage_.function(t);
    const bool of = word == FunctionClass::Preposition && passage_.noun(t, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::Min);
    const bool counts = passage_.has_any(t, kind_bits(SenseKind::Calendar, SenseKind::Number, SenseKind::Ordinal)) || mentions_.number_on(t) != nullptr;
    if (!of && !counts && word != FunctionClass::Adverb && word != FunctionClass::Particle) return false;
  }
  return false;
}

// "Denied the reports that spoke of the fall of the town": what the reports tell is denied, and he who denies is the source.
void Assembler::report_denied(Draft& draft) const {
  for (std::size_t n = 0; n + 1 < draft.scopes.size(); ++n) {
    const Scope& denial = *draft.scopes[n];
    if (!denial.denies || denial.cue == kNone) continue;
    const Argument& told = clauses_.predicate[denial.cue].slot(ArgSlot::Obj);
    const bool report = told.count > 0 && mentions_.mention[told.mention[0]].type == EntityType::Doc && mentions_.mention[told.mention[0]].entity == draft.scopes[n + 1]->links.back();
    if (!report && draft.scopes[n + 1]->rule != kHearsay) continue;
    draft.scopes.resize(n + 1);
    draft.why.emplace_back("attribute/report_denied");
    return;
  }
}

// "Will work on sending forces", "may be forced to give up": what a verb that says nothing itself governs is as sure as the verb.
// "They will move to the base and (its) free(ing) it": so is a noun of a deed that goes on with a verb.
bool Assembler::is_still_to_come(const Predicate& p, const Draft& draft) const {
  if (p.verb || p.under == kNone || is_speech(draft.type) || draft.type == ClaimType::Belong) return false;
  const Predicate& over = clauses_.predicate[p.under];
  const bool forced_to = passage_.reading(p.first).has(kPreLi) && p.first == over.last;  // "may be forced to give up"
  if (passage_.reading(p.first).article() && !forced_to) return false;
  if (!over.verb || over.stance != Stance::Planned) return false;
  if (over.kind == PredicateKind::Frame) return p.conjoined && refers_back(p.enclitic) && on_the_ground(draft.type);
  const Reading& reading = passage_.reading(p.first);
  return over.kind == PredicateKind::Other && p.first <= over.last + kGovernedReach && (over.slot(ArgSlot::Obj).event == draft.predicate || reading.has(kPreLi) || reading.has(kPreBi) ||
                                               passage_.stands_behind(p.first, ArgSlot::Ala) || passage_.stands_behind(p.first, ArgSlot::Ila));
}

// "Arrived in A to meet D.": they are to meet there.
bool Assembler::is_aim(const Predicate& p) { return std::string_view(p.stance_rule) == "clause/purpose"; }

bool Assembler::is_speech(ClaimType type) {
  return only_speaks(type) || type == ClaimType::Request || type == ClaimType::Threaten;
}

// "The brigade, arm of the group", "which is led by": what describes a party is the text's own word, whoever speaks.
bool Assembler::told_in_passing(const Predicate& p) {
  return !p.verb || p.slot(ArgSlot::Subj).pronoun || p.slot(ArgSlot::Obj).pronoun;
}

// "The party, which controls the capital", "which the army had held", "a quarter that (asyndetic) D. controls": a relative
// clause of a state says which one is meant, and nobody reports it. "The town that D. took": what happened is reported.
bool Assembler::only_identifies(const Predicate& p, const Draft& draft) const {
  if (!p.verb || p.first < 2 || draft.stance != Stance::Asserted) return false;
  if (draft.type != ClaimType::Control && draft.type != ClaimType::Coerce && draft.type != ClaimType::Cooperate && draft.type != ClaimType::Support) return false;
  std::uint32_t before = p.first - 1;
  const auto is_had = [&](std::uint32_t t) {
    bool out = false;
    if (passage_.is_word(t)) passage_.each(t, SenseKind::Function, [&](const Reading&, const Sense& sense) {
      out = out || static_cast<FunctionClass>(tables_.nouns[sense.row].what) == FunctionClass::Auxiliary;
    });
    return out;
  };
  if (const Mention* holder = mentions_.on(before); holder != nullptr && holder->first > 1 && is_had(holder->first - 1)) before = holder->first - 1;
  const bool had = is_had(before);
  if (had) --before;
  if (passage_.function(before) == FunctionClass::Relative) return had || p.morph.aspect != kPerfect;
  const bool said_of = std::ranges::any_of(p.argument, [](const Argument& a) { return a.pronoun; }) && p.morph.aspect == kImperfect;
  return draft.type == ClaimType::Control && said_of && !p.conjoined && passage_.is_word(before) && !passage_.reading(before).article() && passage_.has(before, SenseKind::PlaceHead);
}

void Assembler::place(const Predicate& p, Draft& draft) {
  // "To free A from the grip of D.": what D. holds is A.
  if (draft.place == kNone && draft.type == ClaimType::Control && taken_out_of(p, draft.predicate)) {
    Draft taken;
    taken.type = ClaimType::Control;
    roles(clauses_.predicate[p.under], tables_.frames[clauses_.predicate[p.under].row], taken, 1);
    draft.place = taken.place;
  }
  if (draft.type == ClaimType::Control) listed_ground(p, draft);
  if (draft.place == kNone) taken_by_pronoun(p, draft);
  // "In M., north of A, which D. holds": what stands behind the direction only situates M. "M., which lies 10 km from A, which D. holds": A.
  if (draft.type == ClaimType::Control && draft.place != kNone)
    for (const Argument& held : p.argument)
      if (held.pronoun && held.count > 0 && mentions_.mention[held.mention[0]].entity == draft.place) {
        const Mention& last = mentions_.mention[held.mention[0]];
        const bool which = passage_.function(last.last) == FunctionClass::Relative;
        draft.place = which ? before_direction(passage_, mentions_, last) : situated(passage_, mentions_, last).entity;
      }
  // "Demonstrated in A in protest against": where the verb of the same deed says.
  if (const Predicate* over = draft.type == ClaimType::Protest && draft.place == kNone && !p.verb && p.under != kNone ? &clauses_.predicate[p.under] : nullptr;
      over != nullptr && over->kind == PredicateKind::Frame && tables_.frames[over->row].type == draft.type) {
    Draft same;
    same.type = draft.type;
    roles(*over, tables_.frames[over->row], same, 1);
    draft.place = same.place;
  }
  if (const std::uint32_t held = draft.type == ClaimType::Control ? called_a_hold(p, draft.predicate) : kNone; held != kNone) draft.place = held;
  // "The besieged", "the soldiers kidnapped by D.": which people are meant, wherever the sentence goes on. Who resigns leaves no place.
  if (draft.place == kNone && (is_participle(p) || tables_.text(draft.mode) == "resign")) return;
  const std::uint32_t stop = next_deed(draft.predicate);
  if (draft.place == kNone) {
    const std::uint32_t since = told_since(p, draft);
    const std::vector<Stretch> of_speakers = where_speakers_are(draft);
    draft.place = nearest_place(passage_, mentions_, p.first, p.last, stop, p.sentence, since, of_speakers,
                                draft.type == ClaimType::Retreat || draft.type == ClaimType::Coerce || tables_.text(draft.mode) == "abduct",
                                draft.type == ClaimType::Assault || draft.type == ClaimType::Coerce);
    if (draft.place == kNone && told_by_text(p, draft)) draft.place = only_place(passage_, mentions_, p.first, p.sentence, since, of_speakers);
    if (draft.place == kNone) return;
    draft.why.emplace_back("attribute/nearest_place");
  }
  draft.place = named_ground(passage_, mentions_, draft.place, p.sentence);
  // What is taken is what the verb says, though a city that holds it stands beside.
  if (draft.type != ClaimType::Control) draft.place = finer_place(passage_, mentions_, draft.place, p.sentence, stop);
  else if (!names_what_is_taken(p, draft.place)) draft.place = place_before(p, draft.place);
}

// "Three days after (an attack)": the token of "after"; kNone where no time is counted from a deed.
std::uint32_t Assembler::counted_from(const Predicate& deed) const {
  return deed.verb || outer_prefix(passage_.reading(deed.first)) > 0 ? kNone : time_after(passage_, mentions_, deed.first).first;
}

// Force that the text itself tells as done, and no source: all of the sentence is about one ground.
bool Assembler::told_by_text(const Predicate& p, const Draft& draft) {
  const bool done = draft.stance == Stance::Asserted && (!p.verb || p.morph.aspect == kPerfect);
  return done && draft.scopes.empty() && (draft.type == ClaimType::Assault || draft.type == ClaimType::Coerce);
}

// The first token of the sentence from which on a place before a deed may be its own; the deed where none may.
std::uint32_t Assembler::told_since(const Predicate& p, const Draft& draft) const {
  // "his killing", "its attacks": told in passing, in a clause of another deed that has the place before it; so is
  // what somebody is accused of. "Its recapture" is that of the place.
  const bool blamed = std::ranges::any_of(draft.scopes, [](const Scope* scope) { return scope->rule == std::string_view("attribute/speech_act"); });
  if (blamed || (draft.type != ClaimType::Control && refers_back(p.enclitic))) return p.first;
  // "(Went to A to talk about) a withdrawal"; not "(a truce in A), that D. is to leave".
  if (!p.verb && draft.stance == Stance::Planned && (draft.type == ClaimType::Retreat || draft.type == ClaimType::Mobilize)) return p.first;
  const std::uint32_t first = passage_.tokens.sentence[p.sentence].first;
  // "(Jets struck A) three days after an attack", "in reply to an attack": that was elsewhere. The fighting after which a town was taken, or four
  // months of it, was for the town.
  const bool fight = draft.type == ClaimType::Assault && tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party;
  const std::uint32_t after = counted_from(p);
  if (after != kNone && (!fight || after + 1 == p.first)) return p.first;
  if (fight) return first;
  for (std::uint32_t t = p.first; t-- > first;)
    if (may_open_clause(passage_, t) && opens_clause(passage_, t, "apart")) return t;
  return first;
}

// "A is (hiya) the stronghold of D.", "the town that is held to be the capital of D.": the place of which a noun says who holds it; kNone for others.
std::uint32_t Assembler::called_a_hold(const Predicate& p, std::uint32_t index) const {
  if (p.verb || p.first < 2 || tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::Place) return kNone;
  const bool verb = index > 0 && clauses_.predicate[index - 1].verb && clauses_.predicate[index - 1].last == p.first;
  const bool which = verb && passage_.function(p.first - 2) == FunctionClass::Relative;
  const bool is = which || (verb ? passage_.function(p.first - 1) != FunctionClass::Auxiliary : passage_.function(p.first - 1) == FunctionClass::Pronoun);
  const std::uint32_t behind = which ? p.first - 2 : p.first - 1;
  const Mention* held = is && behind > 0 ? mentions_.on(behind - 1) : nullptr;
  return held != nullptr && held->type == EntityType::Loc ? situated(passage_, mentions_, *held).entity : kNone;
}

// "The quarter of Q. in A, lying under the control of": what the other place, or one named since, only situates.
std::uint32_t Assembler::place_before(const Predicate& p, std::uint32_t place) const {
  const std::uint32_t finer = finer_place(passage_, mentions_, place, p.sentence);
  for (std::uint32_t t = passage_.tokens.sentence[p.sentence].first; t < passage_.tokens.sentence[p.sentence].last; ++t)
    if (const Mention* m = mentions_.on(t); m != nullptr && (m->entity == finer || m->entity == place)) return m->entity;
  return place;
}

// "Took A", "control over A", "occupied (muhtalla) A", "A, stronghold of D."; not "positions in A", "the quarter lying under the control of".
bool Assembler::names_what_is_taken(const Predicate& p, std::uint32_t place) const {
  const std::uint32_t before = p.first > 0 && passage_.is_punct(p.first - 1, ',') ? p.first - 1 : p.first;
  if (const Mention* m = before > 0 ? mentions_.on(before - 1) : nullptr; m != nullptr && m->entity == place && p.last == p.first + 1) return true;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    if (slot == static_cast<std::size_t>(ArgSlot::Fi) || slot == static_cast<std::size_t>(ArgSlot::Head)) continue;
    const Argument& a = p.argument[slot];
    if (std::any_of(a.mention.begin(), a.mention.begin() + a.count, [&](std::uint32_t m) { return mentions_.mention[m].entity == place; })) return true;
  }
  return false;
}

bool Assembler::is_participle(const Predicate& p) const {
  const PartOfSpeech pos = tables_.frames[p.row].pos;
  return !p.verb && (pos == PartOfSpeech::PassiveParticiple || pos == PartOfSpeech::ActiveParticiple) && passage_.reading(p.first).article();
}

// Where a phrase of a few words that opens behind a comma with "and" and a preposition, and ends at the verb in the perfect, begins.
std::uint32_t Assembler::joined_phrase_before(std::uint32_t from, const Predicate& verb) const {
  if (verb.morph.aspect != kPerfect || passage_.function(verb.first - 1) == FunctionClass::Relative) return kNone;
  for (std::uint32_t t = verb.first; t-- > from && verb.first - t <= kPhraseBefore;) {
    if (t + 1 == verb.first && passage_.is_punct(t, ',')) continue;  // "..., and on a visit to A, said"
    if (!passage_.is_word(t) && mentions_.number_on(t) == nullptr) return kNone;
    if (passage_.function(t) == FunctionClass::Preposition && passage_.reading(t).has(kPreWa)) return passage_.is_punct(t - 1, ',') ? t : kNone;
  }
  return kNone;
}

// "D.", "«D.» the extremist": the name right before a relative pronoun, over its marks and an adjective.
const Mention* Assembler::described_before(std::uint32_t relative) const {
  std::uint32_t t = relative;
  for (std::uint32_t left = kDescribed; left > 0 && t > 0 && mentions_.on(t - 1) == nullptr; --left, --t)
    if (passage_.is_word(t - 1) ? !passage_.reading(t - 1).article() : !passage_.is_punct(t - 1, kCloseQuote) && !passage_.is_punct(t - 1, ')')) return nullptr;
  return t > 0 ? mentions_.on(t - 1) : nullptr;
}

// "Took several towns, and launched attacks in": a verb behind a comma and "and" tells another deed, with its own place; so
// does a verb behind "and also" (as), and a clause that a word of contrast opens.
std::uint32_t Assembler::next_deed(std::uint32_t index) const {
  const Predicate& deed = clauses_.predicate[index];
  std::uint32_t stop = passage_.tokens.sentence[deed.sentence].last;
  for (std::uint32_t n = index + 1; n < clauses_.predicate.size() && clauses_.predicate[n].sentence == deed.sentence; ++n) {
    const Predicate& next = clauses_.predicate[n];
    // "A meeting with D., in which officials from A took part": where they meet is said before anything else.
    if (tables_.frames[deed.row].type == ClaimType::Consult) {
      stop = next.first;
      break;
    }
    if (next.first < 2) continue;
    // "..., adding (mudifan) that": what a participle of speech goes on to tell.
    if (next.kind == PredicateKind::Cue && !next.verb && next.clause_from != kNone && passage_.is_punct(next.first - 1, ',')) {
      stop = next.first;
      break;
    }
    // "This attack comes days after another in A".
    if (const std::uint32_t after = next.kind == PredicateKind::Frame ? counted_from(next) : kNone; after != kNone && after >= deed.last) {
      stop = after;
      break;
    }
    if (!next.verb) continue;
    // "The fight against D., who controls wide areas in A": how much an organisation holds is told to say who it is.
    if (const Mention* holder = described_before(next.first - 1); holder != nullptr && holder->type == EntityType::Org && next.kind == PredicateKind::Frame && next.slot(ArgSlot::Subj).pronoun &&
        next.slot(ArgSlot::Ala).filled && next.slot(ArgSlot::Ala).count == 0 && tables_.frames[next.row].type == ClaimType::Control && passage_.function(next.first - 1) == FunctionClass::Relative) {
      stop = next.first;
      break;
    }
    // "..., and in (wa-fi) March launched": the phrase before the verb belongs to it.
    if (const std::uint32_t opens = next.conjoined ? kNone : joined_phrase_before(deed.last, next); opens != kNone) {
      stop = opens;
      break;
    }
    const bool and_also = next.kind != PredicateKind::Cue && opens_clause(passage_, next.first - 1, "as");
    if ((next.conjoined && passage_.is_punct(next.first - 1, ',')) || (and_also && passage_.is_punct(next.first - 2, ','))) {
      stop = next.first;
      break;
    }
  }
  // "After they had taken A": a town of another deed, unless that tells how the dead of this one died. "In reply to (raddan 'ala) an
  // attack in A": a phrase that says what a deed answers or flees, unless such a clause comes behind it.
  const bool toll = tables_.frames[deed.row].toll != 0;
  std::uint32_t apart = kNone;
  for (std::uint32_t t = deed.last; t < stop; ++t) {
    if (!may_open_clause(passage_, t)) continue;
    if (opens_clause(passage_, t, "contrast") || opens_clause(passage_, t, "but") || (!toll && opens_clause(passage_, t, "earlier"))) return t;
    if (!toll && apart == kNone && opens_clause(passage_, t, "apart")) apart = t;
  }
  return apart != kNone ? apart : stop;
}

// "The minister said in a press conference in Ankara that": the words between the verb of saying and what is said. "A source in
// Anbar said that": people without a name tell of where they are.
std::vector<Stretch> Assembler::where_speakers_are(const Draft& draft) const {
  std::vector<Stretch> out;
  for (const Scope* scope : draft.scopes) {
    if (scope->cue == kNone || clauses_.predicate[scope->cue].last > scope->from) continue;
    std::uint32_t from = clauses_.predicate[scope->cue].first;
    for (const std::uint32_t link : scope->mentions) {
      const Mention& speaker = mentions_.mention[link];
      if (speaker.type != EntityType::Ppl || speaker.first < from || speaker.last >= scope->from) continue;
      const Mention* place = mentions_.on(speaker.last);
      if (place == nullptr) place = mentions_.on(speaker.last + 1);
      if (place != nullptr && place->type == EntityType::Loc && !is_hospital(passage_, *place)) from = place->last;
    }
    if (from < scope->from) out.push_back({from, scope->from});
  }
  return out;
}

// What is done with people and arms is done somewhere; words, ties and agreements have a place only where it is said.
bool Assembler::on_the_ground(ClaimType type) {
  return type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Coerce || type == ClaimType::Mobilize ||
         type == ClaimType::Protest || type == ClaimType::Retreat || type == ClaimType::Aid;
}

void Assembler::date(Draft& draft) const {
  const Dated dated = date_of(tables_, clauses_, draft.predicate);
  if (dated.date == kNone) return;
  const DateSpan& said = mentions_.date[dated.date];
  // A day that has passed and stands beside a plan is the day of planning; beside "tried to" that of the attempt.
  const bool tried = std::string_view(clauses_.predicate[draft.predicate].stance_rule) == "clause/attempt";
  const bool past = !tried && draft.stance == Stance::Planned && said.date.date <= passage_.document.published;
  if (past && !is_to_come(draft, said)) return;
  const Predicate& p = clauses_.predicate[draft.predicate];
  // "D. holds the town today": nowadays.
  if (draft.type == ClaimType::Control && p.verb && p.morph.aspect == kImperfect && draft.stance == Stance::Asserted && said.last == said.first + 1 && said.date.date == passage_.document.published) return;
  // "Since the fourth of the month they have fought for A, while D. shelled B": how long the one has lasted is no day of the other.
  if (dated.rule == std::string_view("attribute/date_beside") && is_long_since(said)) return;
  draft.date = past && said.date.date != passage_.document.published ? a_week_later(said.date) : said.date;
  draft.why.emplace_back(dated.rule);
}

// Behind "since": a month, a year or a day some days ago; not "since 1998, when D. bombed".
bool Assembler::is_long_since(const DateSpan& said) const {
  const NounRow* next = passage_.function(said.last) == FunctionClass::Subordinator ? passage_.noun(said.last, SenseKind::Function) : nullptr;
  if (next != nullptr && tables_.text(next->note) == "when") return false;
  const auto ago = days_between(said.date.date, passage_.document.published);
  if (ago && said.date.precision == "day" && *ago <= kLately) return false;
  const DateWords words(passage_);
  for (std::uint32_t t = said.first; t > 0 && t + kSinceReach > said.first; --t)
    if (words.is(t - 1, CalendarKind::Since)) return true;
  return false;
}

// "(It is expected) that they meet on Sunday": a weekday alone behind a verb that is still to be done.
bool Assembler::is_to_come(const Draft& draft, const DateSpan& said) const {
  const Predicate& p = clauses_.predicate[draft.predicate];
  return p.verb && p.stance == Stance::Planned && said.first >= p.last && said.last == said.first + 1 && std::string_view(said.rule) == "mention/date_weekday";
}

std::optional<Draft> assemble(const Passage& passage, const Mentions& mentions, const Clauses& clauses,
                              const Scopes& scopes, std::uint32_t predicate) {
  if (clauses.predicate[predicate].kind != PredicateKind::Frame) return std::nullopt;
  return Assembler(passage, mentions, clauses, scopes).run(predicate);
}

}  // namespace isnad
