// Ground and who is on it: what is land without a name, who holds what fell, who leaves a place, who is freed from one and who is driven out.
#include <algorithm>
#include <array>

#include "agreement.h"
#include "assembler.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kQuantityReach = 3;  // words of "a number of quarters"
constexpr std::uint32_t kFateReach = 16;     // tokens from "fell" to "between dead and wounded"
constexpr std::uint32_t kGivenUp = 6;        // tokens from "gave up" to what was given up

// "(fell) into the hands of (aydi) D.": behind them stands whose they are, not who fell.
bool behind_hands(const Predicate& p, const Mention& m) { return m.first > (p.noun == kNone ? p.first : p.noun); }

}  // namespace

// "(freed) from (min) a prison (sijn)", "on the summit (qimma) of mount Sabir": a place that is spelt as a deed.
bool Assembler::is_place_itself(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || p.last != p.first + 1 || !passage_.has(p.first, SenseKind::PlaceHead)) return false;
  if (frame.type == ClaimType::Coerce && frame.pos == PartOfSpeech::Noun)
    return p.first > 0 && p.slot(ArgSlot::Gen).count == 0 && outer_prefix(passage_.reading(p.first)) == 0 && passage_.function(p.first - 1) == FunctionClass::Preposition;
  const Mention* of = mentions_.on(p.last);
  return frame.type == ClaimType::Consult && of != nullptr && of->first == p.last && of->type == EntityType::Loc && passage_.has(p.last, SenseKind::PlaceHead) &&
         outer_prefix(passage_.reading(p.last)) == 0;
}

// "Took (istawla 'ala) four tanks", "the taking of cars": goods, by their noun, as arms or as what is counted, and no ground, power or body.
void Assembler::takes_goods(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Argument& taken = p.slot(ArgSlot::Ala);
  if (frame.goods == 0 || draft.type != ClaimType::Control || !taken.filled || taken.pronoun || taken.count > 0 || is_ground(taken)) return;
  bool goods = taken.event != kNone && clauses_.predicate[taken.event].kind == PredicateKind::Frame && is_weapon(tables_.frames[clauses_.predicate[taken.event].row]);
  if (taken.event != kNone && !goods) return;
  for (std::uint32_t t = taken.at; !goods && t < taken.at + kQuantityReach && passage_.is_word(t); ++t) {
    if (passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Title))) return;
    const bool counted = t > 0 && (passage_.has(t - 1, SenseKind::Number) || passage_.token(t - 1).kind == TokenKind::Number);
    goods = passage_.is_noun_of(t, kNounOfHit) || (counted && passage_.is_noun_of(t, kNounPlain));
  }
  if (!goods) return;
  draft.type = ClaimType::Coerce;
  draft.why.emplace_back("attribute/takes_goods");
}

// "Hills", "a number of quarters": land without a name.
bool Assembler::is_ground(const Argument& argument) const {
  if (!argument.filled || argument.pronoun) return false;
  for (std::uint32_t t = argument.at; t < argument.at + kQuantityReach && passage_.is_word(t); ++t) {
    const NounRow* word = passage_.function(t) == FunctionClass::Preposition ? passage_.noun(t, SenseKind::Function) : nullptr;
    const bool of = word != nullptr && word->value == static_cast<std::int32_t>(ArgSlot::Min);
    if (t > argument.at && !of && (word != nullptr || outer_prefix(passage_.reading(t)) > 0)) return false;  // "cars in the region"
    if (passage_.has(t, SenseKind::PlaceHead)) return true;
  }
  return false;
}

// "Regained confidence", "came third (ihtalla al-martaba)", "the wresting of a decision": what is taken has a name of its own that is no ground,
// whatever place stands near. A person who runs (yudir) a company holds none either.
bool Assembler::takes_no_ground(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (draft.type != ClaimType::Control || frame.type != ClaimType::Control) return false;
  const auto person = [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Per; };
  if (p.verb && frame.weight <= 1 && !draft.agent.empty() && std::ranges::all_of(draft.agent, person)) return true;
  const bool near = std::ranges::find(draft.why, "attribute/nearest_place") != draft.why.end();
  // "The papers fell into (waqa'at fi) the hands of D.": what falls is no ground.
  const Argument& who = p.slot(ArgSlot::Subj);
  if (frame.hands != 0 && who.count > 0 && !places_only(who) && !behind_hands(p, mentions_.mention[who.mention[0]])) return true;
  // "The forces entered (dakhala) with new aims": nothing that is entered stands behind.
  const bool enters = p.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Place && frame.roles[static_cast<std::size_t>(ArgSlot::Fi)] == Role::Place;
  const std::uint32_t behind = who.count > 0 ? std::max(p.last, mentions_.mention[who.mention[0]].last) : p.last;  // "gunmen entered the market"
  const bool into = p.slot(ArgSlot::Obj).filled || p.slot(ArgSlot::Ila).filled || (passage_.is_word(behind) && passage_.may_be_hit(behind) && outer_prefix(passage_.reading(behind)) == 0);
  if (enters && (near || draft.place == kNone) && !into) return true;
  if (draft.place != kNone && !near) return false;
  return std::ranges::any_of(std::array{ArgSlot::Subj, ArgSlot::Obj, ArgSlot::Gen}, [&](ArgSlot slot) {
    const Argument& taken = p.slot(slot);
    if (frame.roles[static_cast<std::size_t>(slot)] != Role::Place || !taken.filled || taken.pronoun || taken.count > 0 || taken.event != kNone || !passage_.is_word(taken.at)) return false;
    if (slot == ArgSlot::Subj && outer_prefix(passage_.reading(taken.at)) > 0) return false;  // "lies entirely (bil-kamil) in the grip of"
    if (passage_.stands_behind(taken.at + 2, ArgSlot::Min) || passage_.stands_behind(taken.at + 3, ArgSlot::Min)) return false;  // "a (great) part of the town"
    const Found noun = passage_.find(taken.at, SenseKind::Noun);
    return noun && noun.sense->row == kNounPlain && !is_ground(taken) && !passage_.may_be_hit(taken.at) && passage_.reading(taken.at).enclitic == Enclitic::None;
  });
}

// Whether one of them is an organisation, or fights: families who lose their houses hold no ground.
bool Assembler::of_force(const std::vector<std::uint32_t>& parties) const {
  return std::ranges::any_of(parties, [&](std::uint32_t who) {
    const Referent& referent = mentions_.entity[who];
    return referent.type != EntityType::Ppl || (referent.name != kNone && mentions_.mention[referent.name].people == PeopleKind::Fighter);
  });
}

// Whether one of the parties is an organisation, bears arms or is known by name.
bool Assembler::acts_in_conflict(const std::vector<std::uint32_t>& parties) const {
  return std::ranges::any_of(parties, [&](std::uint32_t who) {
    const Referent& referent = mentions_.entity[who];
    return referent.actor != kNone || (referent.type != EntityType::Per && of_force({who}));
  });
}

// "Gave up ('an) violence", "will not abandon its support for D.": what is given up is no ground.
bool Assembler::gives_up_thing(const Predicate& p, const FrameRow& frame) const {
  if (frame.roles[static_cast<std::size_t>(ArgSlot::An)] != Role::Place) return false;
  for (std::uint32_t t = p.last; t < p.last + kGivenUp && passage_.is_word(t); ++t) {
    if (!passage_.stands_behind(t, ArgSlot::An)) continue;
    Argument what;
    what.filled = true;
    what.at = t;
    return mentions_.on(t) == nullptr && passage_.function(t) == FunctionClass::Other && !is_ground(what);
  }
  return false;
}

// "(was hit) leaving (khuruj) his house", "hundreds of men came out (kharaja) in the town": civilians who leave no place go out, they do
// not retreat. A place has a name, is land without one ("from the region") or a pronoun; the object of "leave" (ghadara) always is one.
bool Assembler::leaves_no_ground(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type == ClaimType::Retreat && draft.type == ClaimType::Retreat && gives_up_thing(p, frame)) return true;
  if (frame.type != ClaimType::Retreat || frame.weight > 1 || draft.agent.empty() || of_force(draft.agent)) return false;
  if (p.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Place) return false;
  return std::ranges::none_of(std::array{ArgSlot::Min, ArgSlot::An, ArgSlot::Gen}, [&](ArgSlot slot) {
    const Argument& left = p.slot(slot);
    return left.pronoun || is_ground(left) || (left.count > 0 && mentions_.mention[left.mention[0]].type == EntityType::Loc);
  });
}

// "the fall of the town into the hands (bi-yad) of D.": the words that say who holds it, right behind a noun that only says what fell.
const Predicate* Assembler::into_hands(std::uint32_t index) const {
  if (index + 1 >= clauses_.predicate.size()) return nullptr;
  const Predicate& fall = clauses_.predicate[index];
  const Predicate& hands = clauses_.predicate[index + 1];
  const auto states = [&](const Predicate& p, ArgSlot place) {
    return p.kind == PredicateKind::Frame && !p.verb && tables_.frames[p.row].type == ClaimType::Control &&
           tables_.frames[p.row].roles[static_cast<std::size_t>(place)] == Role::Place && p.slot(place).count > 0;
  };
  if (!states(fall, ArgSlot::Gen) || !states(hands, ArgSlot::Head) || tables_.frames[fall.row].weight > 1) return nullptr;
  const Mention& place = mentions_.mention[fall.slot(ArgSlot::Gen).mention[0]];
  const bool same = hands.slot(ArgSlot::Head).mention[0] == fall.slot(ArgSlot::Gen).mention[0];
  return same && place.last == hands.first && hands.slot(ArgSlot::Gen).count > 0 ? &hands : nullptr;
}

// "The army lost 20 soldiers": the men, counted or fighters, whom a verb of losing ground has for its object; null for ground.
const Mention* Assembler::lost_men(const Predicate& p, const FrameRow& frame) const {
  const Argument& lost = p.slot(ArgSlot::Obj);
  const bool loses = frame.type == ClaimType::Control && p.verb && !p.passive && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target && p.slot(ArgSlot::Subj).count > 0;
  if (!loses || lost.count == 0 || lost.pronoun) return nullptr;
  const Mention& men = mentions_.mention[lost.mention[0]];
  return men.type == EntityType::Ppl && (men.count > 0 || men.people == PeopleKind::Fighter) ? &men : nullptr;
}

// "(large numbers of D. fell) between dead and wounded (bayna qatil wa-jarih)".
bool Assembler::fell_dead_or_wounded(const Predicate& p) const {
  const std::uint32_t end = std::min(p.last + kFateReach, passage_.tokens.sentence[p.sentence].last);
  for (std::uint32_t t = p.last + 1; t < end; ++t) {
    const Mention* fate = passage_.stands_behind(t, ArgSlot::Bayn) ? mentions_.on(t) : nullptr;
    if (fate != nullptr && (fate->people == PeopleKind::Victim || fate->people == PeopleKind::Wounded)) return true;
  }
  return false;
}

// "Thirty fighters of D. fell (saqata)", "the fall of dozens of dead of D.": men who are counted or fight, or the dead of a group; null for a town.
const Mention* Assembler::fallen_men(const Predicate& p, const FrameRow& frame) const {
  const Argument& fell = p.slot(p.verb ? ArgSlot::Subj : ArgSlot::Gen);
  if (frame.falls == 0 || p.passive) return nullptr;
  if (fell.count > 0 && !places_only(fell) && !is_victim(passage_, mentions_.mention[fell.mention[0]]) && fell_dead_or_wounded(p)) return &mentions_.mention[fell.mention[0]];
  if (fell.pronoun) return nullptr;
  for (std::uint8_t n = 0; n < fell.count; ++n) {
    const Mention& men = mentions_.mention[fell.mention[n]];
    if (men.entity == kNone || men.type != EntityType::Ppl) continue;
    const bool of_group = men.silent && mentions_.entity[men.entity].type == EntityType::Org;
    const bool dead = men.people == PeopleKind::Victim || men.people == PeopleKind::Wounded;
    if (dead ? of_group && men.count == 0 : men.count > 0 && (of_group || men.people == PeopleKind::Fighter)) return &men;
  }
  return nullptr;
}

// Men who fall are dead, where they do not fall into somebody's hands.
void Assembler::falls_dead(const Predicate& p, const FrameRow& frame, Draft& draft) {
  const Mention* men = fallen_men(p, frame);
  if (men == nullptr) return;
  draft.type = ClaimType::Assault;
  draft.agent.clear();
  draft.target = {men->entity};
  draft.toll_word = draft.toll_only = true;
  if (men->count > 0 && !fell_dead_or_wounded(p)) draft.tolls.push_back({Toll::Killed, men->count, men->bound, static_cast<std::uint32_t>(men - mentions_.mention.data()), men->first, men->last});
  place_from(p.slot(ArgSlot::Fi), draft);
}

// Men that are lost are dead.
void Assembler::loses_men(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Mention* men = lost_men(p, frame);
  if (men == nullptr) return;
  draft.type = ClaimType::Assault;
  if (men->count > 0) draft.tolls.push_back({Toll::Killed, men->count, men->bound, static_cast<std::uint32_t>(men - mentions_.mention.data()), men->first, men->last});
}

// "freed (harrara) fifty captives": of people it is a release, of ground a taking.
void Assembler::frees_people(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const ArgSlot whom = p.verb ? p.passive ? ArgSlot::Subj : ArgSlot::Obj : ArgSlot::Gen;
  const Argument& freed = p.slot(whom);
  const ArgSlot place = p.verb ? ArgSlot::Obj : ArgSlot::Gen;
  if (frame.type != ClaimType::Control || frame.weight < 3 || frame.roles[static_cast<std::size_t>(place)] != Role::Place || frame.roles[static_cast<std::size_t>(ArgSlot::Min)] != Role::Target) return;
  if (freed.count == 0 || freed.pronoun) return;
  const Mention& m = mentions_.mention[freed.mention[0]];
  if (m.type != EntityType::Ppl || m.people == PeopleKind::Fighter) return;
  draft.type = ClaimType::Retreat;
  draft.target.clear();
  for (std::uint8_t n = 0; n < freed.count; ++n) add(draft.target, mentions_.mention[freed.mention[n]].entity);
  // "the freeing of hostages (that are) with (lada) D.": who holds them frees nobody.
  const Argument& holder = p.slot(ArgSlot::By);
  const bool holds = holder.count > 0 && holder.at > 0 && is_noted(passage_, holder.at - 1, "party");
  std::erase_if(draft.agent, [&](std::uint32_t who) { return std::ranges::find(draft.target, who) != draft.target.end() || (holds && who == mentions_.mention[holder.mention[0]].entity); });
}

// "Fell (waqa'a) a soldier into the hands of D.": of men it is a capture, of a town a loss of ground.
void Assembler::taken_captive(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Argument& who = p.slot(ArgSlot::Subj);
  if (frame.hands == 0 || draft.type != ClaimType::Control || places_only(who)) return;
  for (std::uint8_t n = 0; n < who.count; ++n) {
    const Mention& m = mentions_.mention[who.mention[n]];
    if (behind_hands(p, m)) continue;
    const bool man = m.type == EntityType::Per || m.type == EntityType::Ppl || (m.type == EntityType::Org && one_of_them(m) > 0);
    if (m.entity == kNone || !man) continue;
    add(draft.target, m.entity);
    toll(Toll::Captured, who.mention[n], draft);
    draft.type = ClaimType::Coerce;
  }
  if (draft.type == ClaimType::Coerce) draft.why.emplace_back("attribute/taken_captive");
}

// "drove out (tarada) the refugees", "three diplomats": people who hold no ground are expelled, and those who are posted there are sent home.
void Assembler::expels_people(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const auto whom = static_cast<std::size_t>(frame.pos == PartOfSpeech::Noun ? ArgSlot::Gen : ArgSlot::Obj);
  const bool drives_out = frame.type == ClaimType::Control && frame.roles[whom] == Role::Target && frame.roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::Place;
  if (!drives_out || draft.target.size() != 1) return;
  const Argument& driven = p.passive ? p.slot(ArgSlot::Subj) : p.argument[whom];
  if (driven.count == 0 || driven.pronoun) return;
  const Mention& m = mentions_.mention[driven.mention[0]];
  if (m.type != EntityType::Ppl || m.people == PeopleKind::Fighter) return;
  bool posted = false;
  for (std::uint32_t t = m.first; t < m.last; ++t)
    if (const NounRow* people = passage_.is_word(t) ? passage_.noun(t, SenseKind::People) : nullptr; people != nullptr)
      posted = posted || tables_.text(people->kind) == "official" || tables_.text(people->kind) == "envoy";
  draft.type = posted ? ClaimType::Sanction : ClaimType::Coerce;
  draft.why.emplace_back("attribute/expelled");
}

}  // namespace isnad
