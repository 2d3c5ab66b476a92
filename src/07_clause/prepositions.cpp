// What stands behind a preposition, and pronouns that it bears.
#include <algorithm>

#include "argument_walk.h"
#include "case_nouns.h"

#include "agreement.h"
#include "whence.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPronounReach = 8;   // mentions looked back at for the pronoun of a preposition
constexpr std::uint32_t kSubjectTail = 6;    // tokens from a subject to the place that says which one it is

// "(39 were killed,) 36 of them at the hand of D.": he killed those, and not all of them.
bool of_some_only(const Passage& passage, const Mentions& mentions, std::uint32_t by) {
  if (by < 2 || !passage.is_word(by - 1) || passage.function(by - 1) != FunctionClass::Preposition || mentions.number_on(by - 2) == nullptr) return false;
  const bool of = passage.noun(by - 1, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::Min);
  return of && refers_back(passage.reading(by - 1).enclitic);
}

}  // namespace

// "from A and from B": the same preposition behind "and" goes on with the same slot.
void ArgumentWalk::preposition(const Item& item) {
  if (noted(item, "circumstance") || noted(item, "apart")) stance_left_ = 0;
  if (item.of_time) return;  // "hit on 25 April the town": an adverb
  again_ = item.conjoined && last_slot_ != nullptr && last_slot_ != &topic_ &&
           last_slot_ == &predicate(owner_of(last_slot_)).slot(item.slot);
  resumes_ = item.conjoined && !again_ && actors_ != nullptr && actors_behind_ == item.slot;
  preposition_ = item.slot;
  preposition_at_ = item.first;
  has_preposition_ = true;
}

// "the fighting that (allati) broke out between A and B": what stands behind a verb of happening belongs to the deed that is its subject; "the
// truce that was reached (ilayha), signed, between A and B": who stands behind "between", to the deed that the relative clause is about.
Argument* ArgumentWalk::of_told_event(Predicate& verb) {
  if (!verb.verb || role(verb, preposition_) != Role::None) return nullptr;
  const bool happens = verb.kind == PredicateKind::Light && role(verb, ArgSlot::Subj) == Role::Content;
  std::uint32_t told = happens ? verb.slot(ArgSlot::Subj).event : kNone;
  if (told == kNone && preposition_ == ArgSlot::Bayn)
    for (const Argument& argument : verb.argument)
      if (argument.pronoun && argument.event != kNone) told = argument.event;
  if (told == kNone) return nullptr;
  Predicate& event = predicate(told);
  const Role r = role_behind(event, preposition_);
  if (event.verb || event.kind != PredicateKind::Frame || (r != Role::Party && r != Role::Target)) return nullptr;
  Argument& slot = event.slot(preposition_);
  return slot.filled ? nullptr : &slot;
}

// The slot of the nearest open predicate that has a role for the pending preposition and is free.
Argument* ArgumentWalk::prepositional_slot(bool for_event) {
  for (std::size_t n = open_count_; n-- > 0;) {
    Predicate& p = predicate(open_[n]);
    if (Argument* told = for_event ? nullptr : of_told_event(p)) return told;
    const Role r = role_behind(p, preposition_);
    if (r == Role::None && !(p.kind == PredicateKind::Light && for_event)) continue;
    if (for_event && (r == Role::Place || (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Belong))) continue;
    Argument& slot = p.slot(preposition_);
    if (!slot.filled) return &slot;
  }
  // "demanded (the movement, which besieges a village,) the release (bi-)": what the clause has no role for is asked by the verb around it.
  if (asks_beyond_ == kNone || role(predicate(asks_beyond_), preposition_) != Role::Content) return nullptr;
  Argument& asked = predicate(asks_beyond_).slot(preposition_);
  return asked.filled ? nullptr : &asked;
}

// The pronoun on a preposition.
Enclitic ArgumentWalk::pronoun_of(std::uint32_t t) const {
  const Found word = passage_.find(t, SenseKind::Function);
  return word ? word.reading->enclitic : passage_.reading(t).enclitic;
}

bool ArgumentWalk::fills(const Predicate& p, std::uint32_t entity) const {
  return std::ranges::any_of(p.argument, [&](const Argument& a) {
    return std::any_of(a.mention.begin(), a.mention.begin() + a.count, [&](std::uint32_t n) { return mentions_.mention[n].entity == entity; });
  });
}

// "clashes between them and (baynahum wa-bayna) the army", "and happen between them (taqa'u baynaha) clashes": before another "between" or right behind
// a verb of happening a party, and not some of them.
bool ArgumentWalk::between_them(const Item& item) {
  if (preposition_ != ArgSlot::Bayn || item.last != item.first + 1) return false;
  const auto next = static_cast<std::size_t>(&item - items_.data()) + 1;
  const bool and_another = next < items_.size() && items_[next].kind == ItemKind::Preposition && items_[next].slot == ArgSlot::Bayn && items_[next].conjoined;
  Predicate* verb = verb_ != kNone ? &predicate(verb_) : nullptr;
  const bool happens = verb != nullptr && verb->last == item.first && verb->kind == PredicateKind::Light && may_happen(verb->first);
  const Enclitic whose = pronoun_of(item.first);
  if ((!and_another && !happens) || (whose != Enclitic::Ha && whose != Enclitic::Hum && !(and_another && whose == Enclitic::Hu))) return false;
  const std::uint32_t party = antecedent(passage_, mentions_, whose, item.first, kPronounReach, false);
  Argument* slot = prepositional_slot(false);
  if (slot == nullptr && happens && !verb->slot(ArgSlot::Bayn).filled) slot = &verb->slot(ArgSlot::Bayn);
  if (party == kNone || slot == nullptr) return false;
  Argument them;
  them.mention[them.count++] = party;
  them.filled = them.pronoun = true;
  them.at = item.first;
  take(*slot, them);
  if (and_another) parties_ = slot;
  return true;
}

// "against it", "over it": the pronoun of a preposition that some predicate waits for.
void ArgumentWalk::pronoun(const Item& item) {
  // "among them two children", "two of them (min dimnihim)", "those with them (bi-man fihim)".
  const bool within = preposition_ == ArgSlot::Fi && passage_.stands_behind(item.first, ArgSlot::Min) && pronoun_of(item.first) == Enclitic::Hum;
  // "drove from it (minha) D.": where the verb comes from, right behind it.
  // "(the quarters) from which (minha) D. shelled": nor where a relative clause goes back to its noun.
  const bool resumed = verb_ != kNone && predicate(verb_).slot(ArgSlot::Min).pronoun;
  const bool from = preposition_ == ArgSlot::Min && verb_ != kNone && predicate(verb_).last == item.first && (resumed || role(predicate(verb_), ArgSlot::Min) == Role::Place) &&
                    (pronoun_of(item.first) == Enclitic::Ha || pronoun_of(item.first) == Enclitic::Hu);
  if (between_them(item)) return;
  if (preposition_ == ArgSlot::Bayn || (preposition_ == ArgSlot::Min && !from) || within) {
    among_ = true;
    return;
  }
  const std::uint32_t told = verb_ != kNone ? resumed_event(predicate(verb_)) : kNone;
  if (told != kNone && predicate(verb_).slot(preposition_).event == told) return;  // "the raids that it carries out (bi-ha)": the noun again
  Argument* slot = prepositional_slot(false);
  if (slot == nullptr) slot = before_event();
  last_slot_ = nullptr;
  if (slot == nullptr) return;
  slot->filled = true;
  slot->pronoun = true;
  slot->at = item.first;
  const Enclitic enclitic = pronoun_of(item.first);
  const bool places = role(predicate(owner_of(slot)), preposition_) == Role::Place;
  std::uint32_t found = antecedent(passage_, mentions_, enclitic, item.first, kPronounReach, places);
  // "the accusation of the Kurds against it": not who stands in another slot of the same word.
  const Predicate& owner = predicate(owner_of(slot));
  const Argument& head = owner.slot(ArgSlot::Head);  // "the forces allied with her"
  const auto own = [&](std::uint32_t m) {
    const bool inside = mentions_.mention[m].first >= owner.first && mentions_.mention[m].last <= owner.last;  // "those held by them"
    return inside || (head.count > 0 && head.mention[0] == m);
  };
  if (found != kNone && !owner.verb && ((preposition_ == ArgSlot::Li && fills(owner, mentions_.mention[found].entity)) || own(found)))
    found = antecedent(passage_, mentions_, enclitic, mentions_.mention[found].first, kPronounReach, places);
  if (found != kNone) slot->mention[slot->count++] = found;
}

// "accusing it (iyyaha)": a pronoun that stands alone as an object.
void ArgumentWalk::bare_pronoun(const Item& item) {
  const NounRow* row = item.row;
  if (row == nullptr || open_count_ == 0 || row->what != static_cast<std::uint8_t>(FunctionClass::Pronoun) || !noted(item, "object")) return;
  Predicate& p = predicate(open_[open_count_ - 1]);
  Argument& object = p.slot(ArgSlot::Obj);
  if (object.filled || p.last != item.first || role(p, ArgSlot::Obj) == Role::None) return;
  const WordView word = passage_.word(item.first);
  const Letter end = letter_at(word, word.size() - 1);
  const Enclitic enclitic = end == kAlef ? Enclitic::Ha : end == kHeh ? Enclitic::Hu : Enclitic::Hum;
  object.filled = object.pronoun = true;
  object.at = item.first;
  if (const std::uint32_t found = antecedent(passage_, mentions_, enclitic, item.first, kPronounReach, false); found != kNone) object.mention[object.count++] = found;
}

// "launched on D. an attack": a light verb keeps what stands behind a preposition until its noun comes.
Argument* ArgumentWalk::before_event() {
  if (verb_ == kNone || preposition_ == ArgSlot::Fi || preposition_ == ArgSlot::Min) return nullptr;
  Predicate& p = predicate(verb_);
  if (p.kind != PredicateKind::Light || p.passive || role(p, ArgSlot::Obj) != Role::Content || p.slot(ArgSlot::Obj).filled) return nullptr;
  Argument& slot = p.slot(preposition_);
  return slot.filled ? nullptr : &slot;
}

// "hit positions belonging to (li-) D.": what has no name was hit, and D. owns it.
bool ArgumentWalk::names_owner(const Argument* slot) const {
  if (nameless_ == nullptr || nameless_ == slot || nameless_->count > 0) return false;
  const Predicate& p = out_.predicate[owner_of(slot)];
  return p.kind == PredicateKind::Frame && !p.verb && passage_.tables.frames[p.row].type == ClaimType::Belong &&
         p.slot(ArgSlot::Head).count == 0;
}

// The last slot to be filled, which "and" goes on with.
void ArgumentWalk::take(Argument& slot, const Argument& argument) {
  fill(slot, argument);
  last_slot_ = &slot;
  last_is_party_ = false;
}

// "a raid of (li-) the alliance", "a wide attack of the rebels": the event noun right before, over its adjectives, where it has no partner yet;
// null when there is none.
Predicate* ArgumentWalk::owned_noun(const Argument& argument) {
  if (preposition_ != ArgSlot::Li || open_count_ == 0 || argument.count == 0 || is_place(argument)) return nullptr;
  Predicate& noun = predicate(open_[open_count_ - 1]);
  if (noun.verb || noun.slot(ArgSlot::Gen).filled || noun.enclitic != Enclitic::None) return nullptr;
  std::uint32_t behind = noun.last;
  const auto stands_alone = [&](std::uint32_t t) { return verb_ != kNone && nameless_ == &predicate(verb_).slot(ArgSlot::Obj) && nameless_->count == 0 && nameless_at_ == t; };  // "(hit) an attack a bus (hafila) of D."
  const Argument& adjective = noun.slot(ArgSlot::Adj);
  const auto describes = [&](std::uint32_t t) { return passage_.is_noun_of(t, kNounAdjective) || passage_.has(t, SenseKind::Nation) || (adjective.filled && adjective.count == 0 && adjective.at == t); };
  while (behind < argument.at && passage_.is_word(behind) && !stands_alone(behind) && describes(behind) && outer_prefix(passage_.reading(behind)) == 0) ++behind;
  return argument.at == behind || preposition_at_ == behind ? &noun : nullptr;  // li- may stand alone before a mark
}

// "an attempt of (li-, min) D. to": who stands right behind a light noun without a partner does what it governs.
Predicate* ArgumentWalk::light_noun_before(const Argument& argument) {
  if ((preposition_ != ArgSlot::Li && preposition_ != ArgSlot::Min) || open_count_ == 0 || argument.count == 0 || is_place(argument)) return nullptr;
  Predicate& noun = predicate(open_[open_count_ - 1]);
  if (noun.kind != PredicateKind::Light || noun.verb || noun.enclitic != Enclitic::None || noun.slot(ArgSlot::Gen).filled) return nullptr;
  if (role(noun, ArgSlot::Gen) == Role::Content || role(noun, ArgSlot::Subj) != Role::Agent) return nullptr;
  return argument.at <= noun.last + 1 && preposition_at_ <= noun.last ? &noun : nullptr;
}

// "(announced) the liberation by (construct) the army of (li-) the town": the town is the noun's, whoever waits for "li-" besides.
Predicate* ArgumentWalk::takes_town(const Argument& argument) {
  if (preposition_ != ArgSlot::Li || open_count_ == 0 || !is_place(argument)) return nullptr;
  Predicate& noun = predicate(open_[open_count_ - 1]);
  const Argument& partner = noun.slot(ArgSlot::Gen);
  const bool takes = noun.kind == PredicateKind::Frame && !noun.verb && role(noun, ArgSlot::Gen) == Role::Place && partner.count > 0 && !is_place(partner);
  return takes && !noun.slot(ArgSlot::Li).filled ? &noun : nullptr;
}

// A noun of force or forces that has no other role for "li-" is theirs whoever waits for "li-" besides.
bool ArgumentWalk::is_theirs(const Predicate& noun) const {
  if (noun.kind != PredicateKind::Frame || role(noun, ArgSlot::Li) != Role::None) return false;
  const FrameRow& frame = passage_.tables.frames[noun.row];
  return (frame.type == ClaimType::Assault || frame.type == ClaimType::Mobilize) && frame.toll == 0;
}

// "(strikes that ...) and raids on seats of (li-) D.": the owner of what stands right before, which a predicate behind
// the one that waits for "li-" has for its argument.
bool ArgumentWalk::owns_nameless(const Argument& argument) {
  if (preposition_ != ArgSlot::Li || nameless_ == nullptr || nameless_ == &topic_ || nameless_->count > 0 || argument.count == 0 || is_place(argument) || adjective_waits()) return false;
  const Argument* waiting = prepositional_slot(false);
  if (waiting == nullptr) return false;
  const std::uint32_t named = counted_from(nameless_->at, preposition_at_);
  const Hit* phrase = passage_.hit(named);  // "a checkpoint (nuqtat taftish)"
  const bool site = passage_.may_be_hit(named);
  std::uint32_t behind = phrase != nullptr && site && phrase->last <= preposition_at_ ? phrase->last : named + 1;
  while (site && behind < preposition_at_ && passage_.is_word(behind) && passage_.is_noun_of(behind, kNounAdjective) && outer_prefix(passage_.reading(behind)) == 0) ++behind;
  if (behind != preposition_at_) return false;
  const Predicate& p = predicate(owner_of(waiting));
  // "an attack on a checkpoint of (li-) D.": of the noun's own object. "The shelling hit a post of D.": of what its verb hit.
  const bool attack = p.kind == PredicateKind::Frame && !p.verb && passage_.tables.frames[p.row].type == ClaimType::Assault;
  // "underwent (ta'arradat) a base of D. shelling (li-qasf)": of what underwent it.
  const bool underwent = p.kind == PredicateKind::Light && p.verb && role(p, ArgSlot::Li) == Role::Content && nameless_ == &p.slot(ArgSlot::Subj);
  return underwent || owner_of(nameless_) > owner_of(waiting) || (attack && (owner_of(nameless_) == owner_of(waiting) || hit_by_subject(p)));
}

// "(hit) the shelling a post (of D.)": whether what stands last without a name is the object of the verb whose subject the deed is.
bool ArgumentWalk::hit_by_subject(const Predicate& noun) const {
  const Predicate& verb = out_.predicate[owner_of(nameless_)];
  return verb.verb && nameless_ == &verb.slot(ArgSlot::Obj) && nameless_->at >= noun.last && verb.slot(ArgSlot::Subj).event == static_cast<std::uint32_t>(&noun - out_.predicate.data());
}

// "the American shelling of (li-) D.": what was filled last is the adjective of a deed, which belongs to nobody.
bool ArgumentWalk::adjective_waits() const { return nameless_ != nullptr && nameless_ != &topic_ && nameless_ == &out_.predicate[owner_of(nameless_)].slot(ArgSlot::Adj); }

// "hit five positions of (li-) the group": the owner of what was hit. "A force of (min) D. began": a noun that names
// nobody is of those right behind it.
bool ArgumentWalk::names_nameless(const Argument& argument) const {
  if (nameless_ == nullptr || argument.count == 0 || is_place(argument) || (preposition_ == ArgSlot::Li && adjective_waits())) return false;
  const bool from = preposition_ == ArgSlot::Min && nameless_at_ < preposition_at_ && nameless_at_ + 2 >= preposition_at_;
  if (nameless_->count > 0) return from && nameless_at_ + 1 == preposition_at_ && passage_.has(nameless_at_, SenseKind::Member);  // "the fighters and units of the army"
  return preposition_ == ArgSlot::Li || from;
}

// Who is named right before "of" (min).
const Mention* ArgumentWalk::men_of() const {
  const Mention* men = preposition_ == ArgSlot::Min && preposition_at_ > 0 ? mentions_.on(preposition_at_ - 1) : nullptr;
  return men != nullptr && men->last == preposition_at_ ? men : nullptr;
}

// "twenty of the police (and the army) were killed", "representatives of ('an) the army": those of whom the men before are, and "and" goes on with them.
bool ArgumentWalk::says_of_whom() const {
  const bool of = (preposition_ == ArgSlot::Min || preposition_ == ArgSlot::An) && preposition_at_ > 0;
  const Mention* men = of ? mentions_.on(preposition_at_ - 1) : nullptr;
  return men != nullptr && men->last == preposition_at_ && men->silent;
}

// "asked members of (min) the committee of (min) the minister to": of two "of" that a verb of asking could take the first says who asks.
bool ArgumentWalk::asks_another(const Predicate& p, const Argument& argument) const {
  const Mention* men = men_of();
  if (men == nullptr || men->type != EntityType::Ppl || argument.count == 0 || !p.verb || p.kind != PredicateKind::Frame || role(p, ArgSlot::Min) != Role::Target) return false;
  if (passage_.tables.frames[p.row].type != ClaimType::Request) return false;
  for (std::uint32_t t = mentions_.mention[argument.mention[0]].last; t < passage_.tokens.sentence[p.sentence].last && passage_.is_word(t); ++t) {
    const Mention* asked = mentions_.on(t);
    if (asked == nullptr && passage_.readings(t).finite_verb) return false;
    if (asked != nullptr && asked->first == t && asked->type != EntityType::Loc && passage_.stands_behind(t, ArgSlot::Min)) return true;
  }
  return false;
}

// "(were killed in the raid) civilians of (min) the town": people are made of those behind them, before a raid comes from these.
bool ArgumentWalk::made_of(const Predicate& deed, const Argument& argument) const {
  if (argument.count == 0 || is_place(argument) || deed.verb || deed.kind != PredicateKind::Frame || passage_.tables.frames[deed.row].type != ClaimType::Assault) return false;
  const Mention* men = men_of();
  return men != nullptr && men->type == EntityType::Ppl;
}

// "Said the commander of a unit, one of the formations of the army, to (li-) the agency that": to whom the press belongs is
// told, whatever stands between.
Argument* ArgumentWalk::told_press(const Argument& argument) {
  if (preposition_ != ArgSlot::Li || argument.count == 0) return nullptr;
  const Mention& m = mentions_.mention[argument.mention[0]];
  if (m.type != EntityType::Org || m.entity == kNone) return nullptr;
  const bool press = kind_of(passage_.tables, mentions_.entity[m.entity]) == ActorKind::Media;
  for (std::size_t n = open_count_; press && n-- > 0;) {
    Predicate& p = predicate(open_[n]);
    if (waits_for_press(p)) return &p.slot(ArgSlot::Li);
  }
  // "Said the source, who asked not to be named, to the agency that": the clause between says only that.
  if (!press || open_count_ == 0) return nullptr;
  const std::uint32_t aside = open_[0];
  const bool unnamed = aside > 0 && predicate(aside).kind == PredicateKind::Cue && passage_.tables.cues[predicate(aside).row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::None;
  Predicate* before = unnamed ? &predicate(aside - 1) : nullptr;
  return before != nullptr && before->sentence == predicate(aside).sentence && waits_for_press(*before) ? &before->slot(ArgSlot::Li) : nullptr;
}

// A verb of saying whose speaker is told, and not yet to whom.
bool ArgumentWalk::waits_for_press(const Predicate& p) const {
  return p.kind == PredicateKind::Cue && p.verb && role(p, ArgSlot::Li) == Role::Channel && p.slot(ArgSlot::Subj).filled && !p.slot(ArgSlot::Li).filled;
}

// "Pulled (men) out from A", "kidnapped So-and-so from A".
bool ArgumentWalk::takes_away(const Predicate& p) const {
  if (p.kind != PredicateKind::Frame) return false;
  const FrameRow& frame = passage_.tables.frames[p.row];
  return frame.type == ClaimType::Retreat || frame.type == ClaimType::Coerce || passage_.tables.text(frame.mode) == "abduct";
}

// "The rebels in (fi) A shelled posts of D. in B", "shelled from (min) A the posts in B": the place of who strikes, or from where he
// does, gives way to that of what he strikes.
bool ArgumentWalk::gives_way(const Predicate& p) const {
  if (preposition_ != ArgSlot::Fi || p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].type != ClaimType::Assault) return false;
  const Argument& place = p.slot(ArgSlot::Fi);
  const auto from = [&](std::uint32_t t) {
    const NounRow* word = passage_.function(t) == FunctionClass::Preposition ? passage_.noun(t, SenseKind::Function) : nullptr;
    return word != nullptr && word->value == static_cast<std::int32_t>(ArgSlot::Min);
  };
  if (!is_place(place) || place.at == 0 || mentions_.mention[place.mention[0]].last == preposition_at_) return false;  // "from A in B": where A lies
  if (from(place.at - 1)) return true;
  const Argument& subject = p.slot(ArgSlot::Subj);
  const Argument& object = p.slot(ArgSlot::Obj);
  if (!p.verb || subject.count == 0 || subject.pronoun || !object.filled || object.event != kNone || !hits_sites(p, object.at)) return false;
  if (place.at <= subject.at || place.at > subject.at + kSubjectTail || place.at > object.at) return false;
  for (std::uint32_t t = subject.at; t < place.at; ++t)
    if (passage_.is_punct(t, ',')) return false;
  return true;
}

// "retook the quarters of (min) the town from (min) D.": a town behind the first "from" only says where; from whom the ground was taken comes behind it.
Argument* ArgumentWalk::taken_from(const Argument& argument) {
  if (preposition_ != ArgSlot::Min || argument.count == 0 || is_place(argument)) return nullptr;
  for (std::size_t n = open_count_; n-- > 0;) {
    Predicate& p = predicate(open_[n]);
    if (role(p, ArgSlot::Min) == Role::None) continue;
    const bool taking = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Control && role(p, ArgSlot::Min) == Role::Target;
    return taking && p.slot(ArgSlot::Min).count > 0 && is_place(p.slot(ArgSlot::Min)) ? &p.slot(ArgSlot::Min) : nullptr;
  }
  return nullptr;
}

// "The wild shelling of (li-) civilians": who bears no arms suffers what a noun of force says.
bool ArgumentWalk::hurts_civilians(const Predicate& noun, const Argument& argument) const {
  const Mention& m = mentions_.mention[argument.mention[0]];
  if (m.type != EntityType::Ppl || m.people != PeopleKind::Civilian || noun.kind != PredicateKind::Frame) return false;
  return passage_.tables.frames[noun.row].type == ClaimType::Assault && role(noun, ArgSlot::Ala) == Role::Target && !noun.slot(ArgSlot::Ala).filled;
}

// "An air strike on (li-) posts of D.", "the Turkish strikes on (li-) D.": whose ground it is suffers, and so does he behind the nation that struck.
bool ArgumentWalk::is_struck(Predicate& noun, const Argument& argument) const {
  if (role(noun, ArgSlot::Ala) != Role::Target || noun.slot(ArgSlot::Ala).filled) return false;
  for (std::uint32_t t = noun.last; t < argument.at; ++t)
    if (passage_.has(t, SenseKind::Nation)) return true;
  return mentions_.mention[argument.mention[0]].first > argument.at && passage_.is_word(argument.at) && passage_.may_be_hit(argument.at);
}

// "the shelling and the siege by (min qibal) D.": of the nouns that "and" joins, those before it that have no doer of their own, too.
void ArgumentWalk::share_doer(std::uint32_t noun, const Argument& doer) {
  for (; noun > 0 && !predicate(noun).verb && predicate(noun).conjoined; --noun) {
    Predicate& before = predicate(noun - 1);
    const Argument& partner = before.slot(ArgSlot::Gen);
    const bool own = before.enclitic != Enclitic::None || before.slot(ArgSlot::Adj).filled || before.slot(ArgSlot::By).filled ||
                     (partner.count > 0 && mentions_.mention[partner.mention[0]].type == EntityType::Org);
    if (before.verb || before.kind != PredicateKind::Frame || before.sentence != predicate(noun).sentence || role(before, ArgSlot::By) != Role::Agent || own) return;
    before.slot(ArgSlot::By) = doer;
  }
}

// "discussed (the minister) the truce with D.", "for discussing (bahth) the truce with D.": a man or a delegation talks with D. about what stands
// between; a body of many ("the parliament") discusses its own truce with D.
Argument* ArgumentWalk::talks_with(const Argument& argument) {
  if (preposition_ != ArgSlot::Maa || argument.count == 0 || is_place(argument)) return nullptr;
  for (std::size_t n = open_count_; n-- > 0;) {
    Predicate& p = predicate(open_[n]);
    if (p.kind != PredicateKind::Frame || p.passive || passage_.tables.frames[p.row].type != ClaimType::Consult || role(p, ArgSlot::Maa) != Role::Party) continue;
    const Argument& talker = p.slot(ArgSlot::Subj);
    const Mention* who = talker.count == 1 ? &mentions_.mention[talker.mention[0]] : nullptr;
    const bool delegate = who != nullptr && (who->type != EntityType::Org || who->first > talker.at);  // "a delegation of D."
    const Argument& subject_matter = p.slot(p.verb ? ArgSlot::Obj : ArgSlot::Gen);
    const bool cooperates = subject_matter.event != kNone && predicate(subject_matter.event).kind == PredicateKind::Frame &&
                            passage_.tables.frames[predicate(subject_matter.event).row].type == ClaimType::Cooperate;  // "discussed the coordination with the army"
    const bool waits = subject_matter.event != kNone && !cooperates && !p.slot(ArgSlot::Maa).filled;
    return waits && (delegate || !p.verb) ? &p.slot(ArgSlot::Maa) : nullptr;
  }
  return nullptr;
}

// "(in) the region that faces (al-muqabila li-) the town": only where the place lies; not "the northern border of Nigeria".
bool ArgumentWalk::faces(const Argument& argument) const {
  if (preposition_ != ArgSlot::Li || !is_place(argument) || preposition_at_ < 2) return false;
  const std::uint32_t adjective = preposition_at_ - 1;
  const Mention* place = mentions_.on(adjective - 1);
  if (place == nullptr || place->last != adjective || place->type != EntityType::Loc || !passage_.is_word(adjective)) return false;
  const NounRow* head = passage_.noun(place->first, SenseKind::PlaceHead);
  const bool border = head != nullptr && passage_.tables.text(head->kind) == "border";
  return !border && passage_.reading(adjective).article() && outer_prefix(passage_.reading(adjective)) == 0;
}

void ArgumentWalk::prepositional(const Argument& argument) {
  // "near the border with (ma'a) Syria": that only says which border.
  if (preposition_ == ArgSlot::Maa && is_place(argument) && at_border(passage_, preposition_at_)) return;
  if (faces(argument)) return;
  if (Argument* channel = told_press(argument)) return take(*channel, argument);
  // "on three of (min) the leaders of D.": the number says who; those whom it is of have no other place.
  const Mention* number = preposition_ == ArgSlot::Min && preposition_at_ > 0 ? mentions_.on(preposition_at_ - 1) : nullptr;
  if (number != nullptr && number->entity != kNone && std::string_view(number->rule) == "mention/number_of") return;
  // "(dozens fell,) between dead and wounded": what became of them, and no two who fight.
  if (preposition_ == ArgSlot::Bayn && argument.count > 0) {
    const PeopleKind fate = mentions_.mention[argument.mention[0]].people;
    if (fate == PeopleKind::Victim || fate == PeopleKind::Wounded) {
      last_slot_ = nullptr;
      return;
    }
  }
  if (says_of_whom() || (preposition_ == ArgSlot::By && of_some_only(passage_, mentions_, preposition_at_))) return;
  // "(went off) at (lada) the passing of a convoy of D.": when, and by nobody.
  if (const NounRow* at = argument.count == 0 && preposition_ == ArgSlot::By ? passage_.noun(preposition_at_, SenseKind::Function) : nullptr; at != nullptr && passage_.tables.text(at->note) == "party")
    return;
  if (Predicate* light = light_noun_before(argument)) return take(light->slot(ArgSlot::Gen), argument);
  if (Predicate* taking = takes_town(argument)) return take(taking->slot(ArgSlot::Li), argument);
  Predicate* noun = owned_noun(argument);
  if (noun != nullptr && (hurts_civilians(*noun, argument) || (is_theirs(*noun) && is_struck(*noun, argument)))) return take(noun->slot(ArgSlot::Ala), argument);
  if (noun != nullptr && is_theirs(*noun)) return take(noun->slot(ArgSlot::Li), argument);
  if (owns_nameless(argument)) return take(*nameless_, argument);
  if (Argument* with = talks_with(argument)) return take(*with, argument);
  if (Argument* from = taken_from(argument)) *from = {};
  if (Argument* slot = prepositional_slot(false)) {
    if (made_of(predicate(owner_of(slot)), argument) || asks_another(predicate(owner_of(slot)), argument)) return;
    // "(took it) with the support of (min) units of (min) the army": whose the men are who have no name.
    if (preposition_ == ArgSlot::Min && slot != nameless_ && names_nameless(argument) && nameless_ != &topic_ && nameless_->count == 0 && nameless_->at + 1 == preposition_at_ &&
        nameless_ == &predicate(owner_of(nameless_)).slot(ArgSlot::Min) && passage_.has_any(nameless_->at, kind_bits(SenseKind::Member, SenseKind::OrgHead)))
      return take(*nameless_, argument);
    // "(gave) to the needy of (min) the people": of people right behind a noun that names nobody, it is made of them; not "retook the
    // hill from the gunmen", whose object is ground.
    if (preposition_ == ArgSlot::Min && slot != nameless_ && names_nameless(argument) && nameless_ != &topic_ && nameless_->at + 1 == preposition_at_ &&
        mentions_.mention[argument.mention[0]].type == EntityType::Ppl && owner_of(nameless_) == owner_of(slot)) {
      Predicate& p = predicate(owner_of(slot));
      if (nameless_ != &p.slot(ArgSlot::Obj) || role(p, ArgSlot::Obj) != Role::Place) return take(*nameless_, argument);
    }
    // "(left) the first batch of (min) the gunmen from the town": who a noun that names nobody is made of comes from nowhere.
    if (preposition_ == ArgSlot::Min && role(predicate(owner_of(slot)), ArgSlot::Min) == Role::Place && slot != nameless_ && names_nameless(argument) && nameless_ != &topic_)
      return take(*nameless_, argument);
    if (Predicate* convoy = described_by(owner_of(slot)); convoy != nullptr) return take(convoy->slot(ArgSlot::Gen), argument);  // "a column belonging to A (and B)"
    owned_ = names_owner(slot) ? nameless_ : nullptr;
    owner_ = slot;
    if (owned_ != nullptr) fill(*owned_, argument);
    take(*slot, argument);
    if (preposition_ == ArgSlot::By) share_doer(owner_of(slot), *slot);
    last_is_party_ = preposition_ == ArgSlot::Bayn;
    if (last_is_party_) parties_ = slot;
    return;
  }
  if (noun != nullptr) return take(noun->slot(ArgSlot::Li), argument);  // "an attempt of the group"
  if (names_nameless(argument)) return take(*nameless_, argument);
  if (Argument* slot = before_event(); slot != nullptr && argument.count > 0) return take(*slot, argument);
  last_slot_ = nullptr;
  if (!is_place(argument) || open_count_ == 0) return;
  for (std::size_t n = open_count_; n-- > 0;) {
    Argument& slot = predicate(open_[n]).slot(ArgSlot::Fi);
    if (slot.filled && !gives_way(predicate(open_[n]))) continue;
    if (preposition_ == ArgSlot::Min && comes_from(passage_, mentions_, argument.at) && !takes_away(predicate(open_[n]))) return;  // "gunmen from A"
    slot = {};
    fill(slot, argument);
    where_ = &slot;
    return;
  }
}

}  // namespace isnad
