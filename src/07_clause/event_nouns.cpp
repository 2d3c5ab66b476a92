// Where an event noun stands: in a slot of the predicate before, under a light verb, beside the noun that it qualifies.
#include <algorithm>
#include <span>

#include "agreement.h"
#include "argument_walk.h"
#include "case_nouns.h"

namespace isnad {
namespace {

constexpr std::uint32_t kInsertedReach = 12;  // tokens from a verb of words to what it blames behind a comma
constexpr std::uint32_t kSaidReach = 6;  // tokens from a participle of words to its object

// What one goes, gathers forces or mediates for; "shelled in support of (li-da'm)" is done by what is told.
bool is_aim(ClaimType type) {
  return type == ClaimType::Control || type == ClaimType::Consult || type == ClaimType::Coerce || type == ClaimType::Join || type == ClaimType::Retreat;
}

}  // namespace

void ArgumentWalk::event(std::size_t at) {
  const Item& item = items_[at];
  Predicate& p = predicate(item.predicate);
  if (has_preposition_) among_ = false;  // "hundreds of them in the province, within the efforts of D."
  listed_ = nullptr;
  if (verb_ == kNone && open_count_ == 0 && !has_preposition_ && !item.conjoined && !comma_ && !topic_.filled) head_deed_ = item.predicate;
  const bool arms = arms_of_attack(at);
  verge(at, p);
  if (!qualifies(at)) stand(at, p);
  head(at, p);
  saying_ = says_on(at, p) ? item.predicate : kNone;
  last_event_ = item.predicate;
  if (!arms && !says_it(at)) open(item.predicate);
  last_slot_ = nullptr;
}

// "D. (is) on the verge of ('ala washk) an attack": who the clause begins with, and has no verb of his own, does it.
void ArgumentWalk::verge(std::size_t at, Predicate& p) {
  if (at == 0 || verb_ != kNone || topic_.count == 0 || has_preposition_ || stance_left_ == 0 || stance_ != Stance::Planned || role(p, ArgSlot::By) != Role::Agent) return;
  const Item& phrase = items_[at - 1];
  if (phrase.kind != ItemKind::Other || phrase.last != items_[at].first || phrase.last == phrase.first + 1) return;
  p.slot(ArgSlot::By) = topic_;
  p.slot(ArgSlot::By).pronoun = true;
}

// "an attack with (bi-) shells on D.": what stands behind the arms is the attack's. Arms are nouns of force of weight 1, which alone tell no attack.
bool ArgumentWalk::arms_of_attack(std::size_t at) const {
  if (at < 2 || !has_preposition_ || preposition_ != ArgSlot::Bi || items_[at - 2].kind != ItemKind::Event || items_[at - 2].last != items_[at - 1].first) return false;
  const auto force = [&](const Item& item, bool thrown) {
    const Predicate& p = out_.predicate[item.predicate];
    if (p.kind != PredicateKind::Frame || p.verb) return false;
    const FrameRow& frame = passage_.tables.frames[p.row];
    return frame.type == ClaimType::Assault && frame.toll == 0 && (frame.weight == 1) == thrown;
  };
  return force(items_[at], true) && force(items_[at - 2], false);
}

// "Confessed the accused (al-muttaham) to (bi-) belonging": right behind a verb of saying that waits for what is said, who says it waits for nothing.
bool ArgumentWalk::says_it(std::size_t at) const {
  const Mention* m = mentions_.on(items_[at].first);
  if (m == nullptr || m->type != EntityType::Ppl || verb_ == kNone) return false;
  const Predicate& verb = out_.predicate[verb_];
  return verb.kind == PredicateKind::Cue && verb.last == items_[at].first && role(verb, ArgSlot::Bi) == Role::Content;
}

// "With the support of D.": written with its preposition, no subject of a verb.
bool ArgumentWalk::is_adverb(const Predicate& p) const {
  return p.kind == PredicateKind::Frame && !p.verb && passage_.tables.frames[p.row].pos == PartOfSpeech::Noun && role(p, ArgSlot::Head) == Role::Target;
}

// Where an event noun stands: in a slot of the predicate before, or under the verb of the clause.
void ArgumentWalk::stand(std::size_t at, Predicate& p) {
  const Item& item = items_[at];
  take_stance(p, false);
  if (!has_preposition_) leave_relative();
  Argument* slot = nullptr;
  const bool noun = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].pos == PartOfSpeech::Noun;
  const bool behind_event = at > 0 && items_[at - 1].kind == ItemKind::Event && !items_[at - 1].definite &&
                            !item.conjoined && items_[at - 1].last == item.first && !(noun && closed_noun(items_[at - 1])) && !hits_column(items_[at - 1], p);
  if (item.conjoined && joins_content(p.sentence)) slot = last_slot_;
  else if (item.conjoined && at > 0 && last_event_ != kNone && predicate(last_event_).sentence == p.sentence && !has_preposition_) {
    p.under = predicate(last_event_).under;  // "of a killing and a wounding": both stand where the first stands
  } else if (Argument* measured = measured_by(at)) slot = measured;
  else if (Argument* column = waited_for(p)) slot = column;
  else if (has_preposition_) slot = prepositional_slot(true);
  else if (behind_event && is_adverb(p)) slot = nullptr;  // "an attack with support from D.": no partner
  else if (behind_event && described_by(item.predicate) != nullptr) return;  // "reinforcements belonging to D."
  else if (behind_event) {  // "their refusal (of) the agreement": with a pronoun for its partner, what stands behind is the object
    Predicate& before = predicate(items_[at - 1].predicate);
    if (only_names_kind(before, p)) {
      before.kind = PredicateKind::Other;
      p.under = before.under;
      slot = slot_of(items_[at - 1].predicate);
    } else {
      slot = &before.slot(before.enclitic == Enclitic::None ? ArgSlot::Gen : ArgSlot::Obj);
    }
  }
  else if (p.kind == PredicateKind::Cue && verb_ != kNone && predicate(verb_).kind == PredicateKind::Frame) slot = nullptr;  // "(held) over the tongue of"
  else if (Argument* praised = p.kind == PredicateKind::Cue ? nullptr : said_of(item)) slot = praised;
  else if (Argument* told = told_by_noun(at)) slot = told;
  else if (Argument* taken = light_object()) slot = taken;
  else if (Argument* awaited = behind_comma(p)) slot = awaited;
  else if (need_of(at) || counted_in_place(at)) slot = last_slot_;
  else if (verb_ != kNone && !comma_) {
    slot = shows_object(at, p) ? &predicate(verb_).slot(ArgSlot::Obj) : bare_slot(predicate(verb_));
    if (is_adverb(p) && slot == &predicate(verb_).slot(ArgSlot::Subj)) slot = nullptr;
    // "(D. holds A) and bombings in B": what "and" joins is no object of a verb that takes none.
    if (item.conjoined && slot == &predicate(verb_).slot(ArgSlot::Obj) && role(predicate(verb_), ArgSlot::Obj) == Role::None && predicate(verb_).kind == PredicateKind::Frame) slot = nullptr;
  }
  const bool waited_for = slot != nullptr && waits_for_event(predicate(owner_of(slot)));
  if (slot != nullptr) {
    slot->filled = true;
    slot->event = item.predicate;
    slot->at = item.first;
    p.under = owner_of(slot);
    hand_over(predicate(p.under), p);
  } else if (verb_ != kNone && p.under == kNone) {
    p.under = verb_;
  }
  // "will visit A to hold (li-ijra') talks": what is only to come is for what is to come.
  if (has_preposition_ && preposition_ == ArgSlot::Li && p.kind == PredicateKind::Light && p.stance == Stance::Asserted && verb_ != kNone && predicate(verb_).stance == Stance::Planned) {
    p.stance = Stance::Planned;
    p.stance_rule = "clause/purpose";
  }
  // "launched an operation to free (li-tahrir) the town", "flew to A to meet (li-liqa') D.": a purpose that no predicate waits for is not reached yet.
  if (has_preposition_ && preposition_ == ArgSlot::Li && !waited_for && p.kind == PredicateKind::Frame && p.stance == Stance::Asserted &&
      is_aim(passage_.tables.frames[p.row].type)) {
    p.stance = Stance::Planned;
    p.stance_rule = "clause/purpose";
  }
  protests_for(item.predicate);
}

// "(they will) demonstrate in protest at (ihtijajan)", "(plans) demonstrations in protest at": why they protest, as planned or as denied as the protest.
void ArgumentWalk::protests_for(std::uint32_t index) {
  Predicate& why = predicate(index);
  const auto protests = [&](const Predicate& p) { return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Protest; };
  if (index == 0 || why.verb || why.morph.accusative == 0 || why.stance != Stance::Asserted || !protests(why)) return;
  const Predicate& protest = predicate(index - 1);
  if (protest.sentence != why.sentence || !protests(protest) || protest.stance == Stance::Asserted) return;
  why.stance = protest.stance;
  why.stance_rule = protest.stance_rule;
}

// "operations of shelling", "(claimed) the operation of murder": a noun that only says that force was used; where it stands stands the deed behind it.
bool ArgumentWalk::only_names_kind(const Predicate& noun, const Predicate& deed) const {
  if (noun.kind != PredicateKind::Frame || deed.kind != PredicateKind::Frame || noun.enclitic != Enclitic::None) return false;
  const FrameRow& general = passage_.tables.frames[noun.row];
  const FrameRow& told = passage_.tables.frames[deed.row];
  return general.type == ClaimType::Assault && general.weight == 1 && general.toll == 0 && told.type == general.type && told.weight > 1;
}

// The slot of the predicate above in which an event noun stands; null where it stands in none.
Argument* ArgumentWalk::slot_of(std::uint32_t event) {
  const std::uint32_t over = predicate(event).under;
  if (over == kNone) return nullptr;
  const auto slot = std::ranges::find(predicate(over).argument, event, &Argument::event);
  return slot == predicate(over).argument.end() ? nullptr : &*slot;
}

// "hit an attack a patrol of D.": what is on the move is no partner of the attack that a verb of force has for its subject.
bool ArgumentWalk::hits_column(const Item& deed, const Predicate& column) const {
  if (verb_ == kNone || column.kind != PredicateKind::Frame || passage_.tables.frames[column.row].type != ClaimType::Mobilize) return false;
  const Predicate& p = out_.predicate[verb_];
  return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Obj) == Role::Target && !p.passive &&
         p.slot(ArgSlot::Subj).event == deed.predicate && !p.slot(ArgSlot::Obj).filled;
}

// "(laid) an ambush for (li-) reinforcements of D.": what is on the move is hit.
Argument* ArgumentWalk::waited_for(const Predicate& column) {
  if (!has_preposition_ || preposition_ != ArgSlot::Li || open_count_ == 0 || column.kind != PredicateKind::Frame || passage_.tables.frames[column.row].type != ClaimType::Mobilize) return nullptr;
  Predicate& deed = predicate(open_[open_count_ - 1]);
  if (deed.verb || deed.kind != PredicateKind::Frame || passage_.tables.frames[deed.row].type != ClaimType::Assault || role(deed, ArgSlot::Ala) != Role::Target) return nullptr;
  Argument& hit = deed.slot(ArgSlot::Ala);  // as if it were "on" them
  return hit.filled ? nullptr : &hit;
}

// "efforts of D. to give advice and to train": what a light noun waits for was filled by what states nothing, and "and" goes on.
bool ArgumentWalk::joins_content(std::uint32_t sentence) {
  if (has_preposition_ || last_event_ == kNone || last_slot_ == nullptr || last_slot_ == &topic_ || last_slot_->event != kNone || last_slot_->count > 0) return false;
  const Predicate& light = predicate(last_event_);
  if (light.sentence != sentence || light.kind != PredicateKind::Light || light.verb || owner_of(last_slot_) != last_event_) return false;
  return role(light, static_cast<ArgSlot>(last_slot_ - light.argument.data())) == Role::Content;
}

// "(agreed) on the need for (construct) the supply of": what a bare noun behind a preposition is about stands in its place.
bool ArgumentWalk::need_of(std::size_t at) {
  if (at == 0 || items_[at].conjoined || items_[at].definite || last_slot_ == nullptr || last_slot_ == &topic_ || last_slot_->count > 0 || last_slot_->event != kNone) return false;
  const Item& bare = items_[at - 1];
  if (bare.kind != ItemKind::Phrase || bare.mentions > 0 || bare.definite || bare.last != items_[at].first || last_slot_->at != bare.first) return false;
  const Predicate& owner = predicate(owner_of(last_slot_));
  const auto slot = static_cast<std::size_t>(last_slot_ - owner.argument.data());
  const bool condemns = owner.kind == PredicateKind::Frame && owner.verb && passage_.tables.frames[owner.row].type == ClaimType::Accuse && role(owner, ArgSlot::Obj) == Role::Target;
  if (condemns && !owner.slot(ArgSlot::Obj).filled) return false;  // "condemned strongly (bi-shidda) the storming of"
  return owner.kind == PredicateKind::Frame && slot != static_cast<std::size_t>(ArgSlot::Subj) && slot != static_cast<std::size_t>(ArgSlot::Obj) &&
         role(owner, static_cast<ArgSlot>(slot)) == Role::Content;
}

// "(was killed) in one (of) the battles": right behind a number that stands behind a preposition, the deed that it counts.
bool ArgumentWalk::counted_in_place(std::size_t at) {
  if (at == 0 || items_[at].conjoined || last_slot_ == nullptr || last_slot_ == &topic_ || last_slot_->count > 0 || last_slot_->event != kNone) return false;
  const Item& number = items_[at - 1];
  if (number.kind != ItemKind::Phrase || number.mentions > 0 || number.last != items_[at].first || last_slot_->at != number.first || mentions_.number_on(number.first) == nullptr) return false;
  const auto slot = static_cast<std::size_t>(last_slot_ - predicate(owner_of(last_slot_)).argument.data());
  return slot != static_cast<std::size_t>(ArgSlot::Subj) && slot != static_cast<std::size_t>(ArgSlot::Obj);
}

// "was exposed to a series (of) raids", "to dozens of (min) attacks": the deed that a bare noun in the place of a light verb's deed measures.
Argument* ArgumentWalk::measured_by(std::size_t at) {
  std::size_t n = at;
  if (n > 0 && items_[n - 1].kind == ItemKind::Preposition && items_[n - 1].slot == ArgSlot::Min) --n;
  if (n == 0 || items_[at].conjoined) return nullptr;
  const Item& measure = items_[n - 1];
  if (Argument* place = counted_by_noun(n)) return place;
  if (verb_ == kNone) return nullptr;
  Predicate& light = predicate(verb_);
  if (light.kind != PredicateKind::Light || measure.kind != ItemKind::Phrase || measure.mentions > 0 || measure.pronoun || !passage_.is_word(measure.first)) return nullptr;
  if (!passage_.has(measure.first, SenseKind::Number) && !passage_.is_noun_of(measure.first, kNounOfMeasure)) return nullptr;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
    Argument& place = light.argument[slot];
    const bool waits = role(light, static_cast<ArgSlot>(slot)) == Role::Content && slot != static_cast<std::size_t>(ArgSlot::Subj);
    if (waits && place.filled && place.count == 0 && place.event == kNone && place.at == measure.first) return &place;
  }
  return nullptr;
}

// "the carrying out of several (idda) raids", "its waging (shannuhu) dozens of attacks": right behind a light noun a number counts the deed that it governs.
Argument* ArgumentWalk::counted_by_noun(std::size_t behind) {
  if (behind < 2) return nullptr;
  const Item& number = items_[behind - 1];
  const Item& noun = items_[behind - 2];
  if (number.kind != ItemKind::Phrase || number.mentions > 0 || noun.kind != ItemKind::Event || noun.definite || noun.last != number.first) return nullptr;
  const bool counts = mentions_.number_on(number.first) != nullptr || (passage_.is_word(number.first) && (passage_.has(number.first, SenseKind::Number) || passage_.is_noun_of(number.first, kNounOfMeasure)));
  Predicate& light = predicate(noun.predicate);
  if (!counts || light.kind != PredicateKind::Light || light.verb || role(light, ArgSlot::Gen) != Role::Content) return nullptr;
  Argument& place = light.slot(light.enclitic == Enclitic::None ? ArgSlot::Gen : ArgSlot::Obj);
  return place.count == 0 && place.event == kNone ? &place : nullptr;
}

// "the announcement by (construct) the army (of) the liberation of": what stands behind the teller is what he tells.
Argument* ArgumentWalk::told_by_noun(std::size_t at) {
  if (at < 2 || items_[at].conjoined || items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].last != items_[at].first || items_[at - 2].kind != ItemKind::Event ||
      items_[at - 2].last != items_[at - 1].first)
    return nullptr;
  Predicate& noun = predicate(items_[at - 2].predicate);
  if (noun.kind != PredicateKind::Cue || noun.verb || role(noun, ArgSlot::Gen) != Role::Source || noun.slot(ArgSlot::Gen).count == 0) return nullptr;
  return &noun.slot(ArgSlot::Obj);
}

// "(arrived) and held-he a meeting (ijtima'an), talks (muhadathat)": an event noun in the accusative is no subject, nor is a feminine one
// right behind a masculine verb, though the subject is not named here.
bool ArgumentWalk::shows_object(std::size_t at, const Predicate& event) const {
  const Predicate& p = out_.predicate[verb_];
  // "(the king received him) and talked with him of the help for D.": a deed talks with nobody.
  if (has_inherited_ && !p.passive && role(p, ArgSlot::Subj) == Role::Party && p.slot(ArgSlot::Maa).filled) return true;
  if (p.passive || p.enclitic != Enclitic::None || p.slot(ArgSlot::Obj).filled) return false;
  if (waits_for_deed(p)) return true;
  if (role(p, ArgSlot::Obj) == Role::None) return false;
  if (event.morph.accusative != 0) return true;
  // "claimed (tabannat) the attack D.": no attack claims another.
  if (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Assault && passage_.tables.frames[p.row].speaks != 0 && role(p, ArgSlot::Obj) == Role::Content)
    return true;
  if (!has_inherited_ && last_subject_.count == 0) return false;
  // "(the president promised ...) and asked of the States the supply of": who asks was named, and a deed asks nothing.
  if (has_inherited_ && role(p, ArgSlot::Obj) == Role::Content && role(p, ArgSlot::Subj) == Role::Agent) return true;
  if (p.morph.number != 0 || p.morph.person != 3 || at == 0 || items_[at - 1].predicate != verb_) return false;
  // "(the government ...) and refused-she his departure (rahilahu)", "for she has refused (fa-qad) the support of A": a she has no noun of the
  // other gender behind it for its subject.
  const bool behind_for = at > 1 && items_[at - 1].first > 0 && passage_.is_word(items_[at - 1].first - 1) && passage_.reading(items_[at - 1].first - 1).has(kPreFa);
  if (p.morph.feminine != 0) return (p.conjoined ? waiting_she() : behind_for) && event.morph.number == 0 && !feminine_ending(event.last - 1);
  if (event.enclitic != Enclitic::None) return false;
  const WordView word = passage_.word(event.last - 1);
  return word.size() > 4 && (letter_at(word, word.size() - 1) == kTehMarbuta ||
                             (letter_at(word, word.size() - 1) == kTeh && letter_at(word, word.size() - 2) == kAlef));
}

// "(when they) tried the capture of", "was able (to do) the repelling of": no deed tries, wishes or goes on with itself.
bool ArgumentWalk::waits_for_deed(const Predicate& p) const {
  if (p.kind == PredicateKind::Other) {
    constexpr std::int32_t kOfSomebody = slot_bit(ArgSlot::Obj) | slot_bit(ArgSlot::Clause);
    const bool meant = stance_owner_ == verb_ && stance_left_ > 0 && stance_ == Stance::Planned;
    return meant && (stance_slots_ & kOfSomebody) == kOfSomebody && (stance_slots_ & slot_bit(ArgSlot::Subj)) == 0;
  }
  if (p.kind != PredicateKind::Light || !p.verb || p.morph.passive != 0 || role(p, ArgSlot::Subj) != Role::Agent || role(p, ArgSlot::Obj) != Role::Content) return false;
  return !may_happen(p.first);
}

// A verb that in one of its senses has the deed for its subject ("began (bada'at) the clashes").
bool ArgumentWalk::may_happen(std::uint32_t verb) const {
  bool happens = false;
  passage_.each(verb, SenseKind::Light, [&](const Reading&, const Sense& sense) {
    const auto& roles = passage_.tables.frames[sense.row].roles;
    happens = happens || (sense.morph.verb != 0 && roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Content);
  });
  return happens;
}

// "carries out (the coalition that D. leads,) raids", "condemned (the party) on Friday, the shelling": the noun that a verb which has its
// subject still waits for, over what is inserted.
Argument* ArgumentWalk::behind_comma(const Predicate& event) {
  if (!comma_ || event.kind != PredicateKind::Frame || passage_.tables.frames[event.row].pos != PartOfSpeech::Noun) return nullptr;
  const auto waits = [&](const Predicate& p) {
    if (p.kind == PredicateKind::Light) return role(p, ArgSlot::Obj) == Role::Content;
    if (p.last + kInsertedReach < event.first) return false;
    // "announced (the army), on Sunday, the destruction of".
    if (p.kind == PredicateKind::Cue) return role(p, ArgSlot::Obj) == Role::Content && event.first > 0 && passage_.is_punct(event.first - 1, ',') && !said_something(p);
    if (p.kind != PredicateKind::Frame) return false;
    const ClaimType type = passage_.tables.frames[p.row].type;
    return (type == ClaimType::Accuse || type == ClaimType::Support || type == ClaimType::Reject) && role(p, ArgSlot::Obj) == Role::Target;
  };
  for (const std::uint32_t index : {verb_, outer_verb_}) {
    if (index == kNone) continue;
    Predicate& p = predicate(index);
    if (!p.verb || p.passive || !waits(p) || !p.slot(ArgSlot::Subj).filled || p.slot(ArgSlot::Obj).filled) continue;
    if (index == outer_verb_) back_to_outer_verb();
    comma_ = false;  // the clause goes on
    return &p.slot(ArgSlot::Obj);
  }
  return nullptr;
}

// "launched on D. an attack": what stood behind a preposition before the noun of a light verb belongs to the noun.
void ArgumentWalk::hand_over(Predicate& light, Predicate& event) {
  if (light.kind != PredicateKind::Light || !light.verb) return;
  for (std::size_t n = 0; n < kArgSlots; ++n) {
    const auto slot = static_cast<ArgSlot>(n);
    if (light.slot(slot).count == 0 || light.slot(slot).at < light.last || role(light, slot) != Role::None) continue;
    if (role(event, slot) == Role::None || event.slot(slot).filled) continue;
    event.slot(slot) = light.slot(slot);
    light.slot(slot) = {};
  }
}

// "..., accusing", "..., praising": a participle of words behind a comma, with what it says still to come.
bool ArgumentWalk::says_on(std::size_t at, const Predicate& p) const {
  if (has_preposition_ || at == 0 || p.kind != PredicateKind::Frame || p.enclitic != Enclitic::None || items_[at].definite || items_[at - 1].kind != ItemKind::Comma) return false;
  const FrameRow& frame = passage_.tables.frames[p.row];
  return frame.pos == PartOfSpeech::ActiveParticiple && states_words(frame.type) && role(p, ArgSlot::Obj) == Role::Target && (p.morph.accusative != 0 || circumstance(at, p));
}

// "accusing in the same breath D. of", "praising again the efforts of D.": over an adverb, its object.
Argument* ArgumentWalk::said_of(const Item& item) {
  if (saying_ == kNone || item.conjoined || has_preposition_) return nullptr;
  Predicate& p = predicate(saying_);
  if (p.slot(ArgSlot::Gen).filled || p.slot(ArgSlot::Obj).filled || item.first > p.last + kSaidReach) return nullptr;
  for (std::uint32_t t = p.last; t < item.first; ++t)
    if (passage_.is_punct(t, ',')) return nullptr;
  return &p.slot(ArgSlot::Obj);
}

// Whether what stands behind a preposition of a predicate is what it speaks of ("subject to the control of"), no purpose.
bool ArgumentWalk::waits_for_event(const Predicate& owner) const {
  const bool holds = owner.kind == PredicateKind::Frame && passage_.tables.frames[owner.row].type == ClaimType::Control;
  return role(owner, preposition_) == Role::Content || (holds && role(owner, preposition_) == Role::Agent);
}

// "the attempt of D. (to launch) an attack", "the waging by (construct) D. of raids": the event that a light noun governs behind its doer.
Argument* ArgumentWalk::light_object() {
  if (open_count_ == 0) return nullptr;
  Predicate& p = predicate(open_[open_count_ - 1]);
  const Argument& partner = p.slot(ArgSlot::Gen);
  const bool doer_inside = role(p, ArgSlot::Gen) == Role::Content && partner.event == kNone && partner.count > 0 && !is_place(partner);
  if (p.kind != PredicateKind::Light || p.verb || (role(p, ArgSlot::Obj) != Role::Content && !doer_inside) || !partner.filled) return nullptr;
  return p.slot(ArgSlot::Obj).filled ? nullptr : &p.slot(ArgSlot::Obj);
}

// "the police, belonging to the movement, refused": a participle or an adverbial right behind a phrase says something
// about it, is no argument of the verb, and is not under its negation.: a participle with the article right behind a phrase.
bool ArgumentWalk::qualifies(std::size_t at) {
  const Item& item = items_[at];
  if (at == 0 || item.conjoined || has_preposition_ || items_[at - 1].kind != ItemKind::Phrase) return false;
  const Predicate& p = predicate(item.predicate);
  const bool ties = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Belong;  // "positions belonging to"
  return (items_[at - 1].mentions > 0 || ties) && role(p, ArgSlot::Head) != Role::None;
}

// The noun that a participle or a title in apposition qualifies: the phrase right before it.
void ArgumentWalk::head(std::size_t at, Predicate& p) {
  const Item& item = items_[at];
  if (role(p, ArgSlot::Head) == Role::None || at == 0 || has_preposition_) return;
  if (verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).count > 0) last_subject_ = predicate(verb_).slot(ArgSlot::Subj);
  // "..., calling on the merchants": an indefinite participle in the accusative speaks of the clause's subject.
  // One that says something speaks of who spoke last ("said that ..., adding that").
  // "a post belonging (maqarran tabi'an) to D.": right behind a noun in the accusative it is that noun's adjective.
  const Item& noun = items_[at - 1];
  // "a store of (li-) arms belonging to": nor is it the subject's where a preposition stands between.
  const bool ties = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Belong && !p.verb && noun.kind == ItemKind::Phrase;
  const bool adjective = ties || (noun.kind == ItemKind::Phrase && noun.last == p.first && noun.mentions == 0 && ends_in_an(noun));
  const bool beside = !adjective && (p.morph.accusative != 0 || circumstance(at, p));
  const bool in_words = p.kind == PredicateKind::Frame && states_words(passage_.tables.frames[p.row].type) && passage_.tables.frames[p.row].pos == PartOfSpeech::ActiveParticiple;
  // "and he said that ..., accusing", "he said: "..."(,) accusing": not of whom the words speak.
  const bool behind_quote = items_[at - 1].kind == ItemKind::QuoteClose || (at > 1 && items_[at - 1].kind == ItemKind::Comma && items_[at - 2].kind == ItemKind::QuoteClose);
  if (beside && in_words && (last_subject_.count == 0 || (behind_quote && last_speaker(p) == nullptr))) return;
  if (beside && p.kind == PredicateKind::Cue && noun.kind == ItemKind::Comma && adds_unnamed(p)) return;
  if (beside && last_subject_.count > 0) {
    const Argument* speaker = p.kind == PredicateKind::Cue || in_words ? last_speaker(p) : nullptr;
    // "said the spokesman that the party refuses, accusing-she": who agrees with the form.
    const auto fits = [&](const Argument& who) { return !in_words || (who.count > 0 && agrees(passage_, mentions_, form_of(item), mentions_.mention[who.mention[0]])); };
    if (speaker != nullptr && !fits(*speaker)) speaker = nullptr;
    const bool main = main_subject_.count > 0 && (fits(main_subject_) || !fits(last_subject_));
    p.slot(ArgSlot::Head) = speaker != nullptr ? *speaker : main ? main_subject_ : last_subject_;
    p.slot(ArgSlot::Head).pronoun = true;
    return;
  }
  std::size_t before = at - 1;
  if ((items_[before].kind == ItemKind::Comma || items_[before].kind == ItemKind::Dash) && before > 0) --before;
  if (tied(before, p)) return;
  if (items_[before].kind != ItemKind::Phrase || items_[before].mentions == 0) return;
  if (before + 1 == at && speaks_of_another(items_[before], p, item)) {
    predicate(verb_).slot(ArgSlot::Obj).filled = true;
    return;
  }
  // "fought D. with the support of": who is helped is the subject, not the object that stands between.
  const bool helps = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Cooperate && is_adverb(p);
  const bool object = verb_ != kNone && last_slot_ == &predicate(verb_).slot(ArgSlot::Obj) && predicate(verb_).slot(ArgSlot::Subj).count > 0;
  const bool both = p.morph.number == 1 && topic_.count == 2 && topic_.mention[1] == items_[before].mention[0];  // "A and B (are) agreed"
  p.slot(ArgSlot::Head) = helps && object ? predicate(verb_).slot(ArgSlot::Subj) : both ? topic_ : argument_of(items_[before]);
  // "the families of the soldiers held by D.": people that describe people speak of those right before them.
  const Mention* nearest = p.first > 0 && mentions_.on(p.first) != nullptr ? mentions_.on(p.first - 1) : nullptr;
  const bool men = nearest != nullptr && (nearest->type == EntityType::Ppl || (nearest->type == EntityType::Org && passage_.has(nearest->first, SenseKind::People)));
  if (men && nearest->last == p.first) {
    p.slot(ArgSlot::Head).mention[0] = static_cast<std::uint32_t>(nearest - mentions_.mention.data());
    p.slot(ArgSlot::Head).count = 1;
  }
}

// "(arrested) the police the accused (al-muttaham) of": a participle that does not agree with the feminine before it, who acts on nobody yet, is somebody else.
bool ArgumentWalk::speaks_of_another(const Item& before, const Predicate& p, const Item& participle) const {
  if (p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].pos != PartOfSpeech::PassiveParticiple || !passage_.reading(p.first).article()) return false;
  if (verb_ == kNone) return false;
  const Predicate& acts = out_.predicate[verb_];
  if (acts.passive || role(acts, ArgSlot::Obj) != Role::Target || acts.slot(ArgSlot::Obj).filled) return false;
  const Mention& nearest = mentions_.mention[before.mention[before.mentions - 1]];
  return nearest.type == EntityType::Org && agrees(passage_, mentions_, Enclitic::Ha, nearest) && !agrees(passage_, mentions_, form_of(participle), nearest);
}

// The pronoun that a participle agrees with.
Enclitic ArgumentWalk::form_of(const Item& participle) const {
  if (!passage_.is_word(participle.first)) return Enclitic::Hu;
  const WordView word = passage_.stem(participle.first, passage_.reading(participle.first));
  const Letter last = word.empty() ? Letter{0} : letter_at(word, word.size() - 1);
  return last == kTehMarbuta ? Enclitic::Ha : last == kNoon ? Enclitic::Hum : Enclitic::Hu;
}

// "D. - and it is a wing of E. -", "D. is not a branch of E.": a pronoun or a negation between who belongs and the noun.
bool ArgumentWalk::tied(std::size_t at, Predicate& p) {
  if (p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].type != ClaimType::Belong || p.verb) return false;
  if (items_[at].kind == ItemKind::Phrase && items_[at].mentions == 0 && !items_[at].definite && at > 0) --at;  // "it is a militia belonging to"
  bool linked = false;
  const auto links = [&](const Item& item) {
    return item.kind == ItemKind::Negator || (item.kind == ItemKind::Other && passage_.function(item.first) == FunctionClass::Pronoun);
  };
  for (; at > 0 && (links(items_[at]) || (linked && (items_[at].kind == ItemKind::Dash || items_[at].kind == ItemKind::Comma))); --at) linked = true;
  if (!linked || items_[at].kind != ItemKind::Phrase || items_[at].mentions == 0) return false;
  p.slot(ArgSlot::Head) = argument_of(items_[at]);
  return true;
}

// "..., (she) calling on": the same where the form shows no accusative, behind a comma or a place.
bool ArgumentWalk::circumstance(std::size_t at, const Predicate& p) const {
  const Item& item = items_[at];
  const bool acts = role(p, ArgSlot::Head) == Role::Agent || (p.kind == PredicateKind::Cue && role(p, ArgSlot::Head) == Role::Source);
  if (item.definite || p.kind == PredicateKind::Light || !acts || p.enclitic != Enclitic::None) return false;
  const Item& before = items_[at - 1];
  // "(the families before) the Palace, demanding-they": in the plural without article behind one name it is not the name's.
  const bool others = before.kind == ItemKind::Phrase && before.mentions == 1 && mentions_.mention[before.mention[0]].type != EntityType::Ppl && passage_.is_word(item.first) &&
                      letter_at(passage_.word(item.first), passage_.word(item.first).size() - 1) == kNoon;
  if (others && circumstantial_form(passage_.word(item.first))) return true;
  const bool apart = before.kind == ItemKind::Comma || before.kind == ItemKind::QuoteClose ||
                     (before.kind == ItemKind::Phrase && is_place(argument_of(before)));  // "in the town demanding"
  return apart && passage_.is_word(item.first) && circumstantial_form(passage_.word(item.first));
}

const Argument* ArgumentWalk::last_speaker(const Predicate& p) const {
  for (std::size_t n = static_cast<std::size_t>(&p - out_.predicate.data()); n-- > 0 && out_.predicate[n].sentence == p.sentence;) {
    const Predicate& other = out_.predicate[n];
    if (other.kind == PredicateKind::Cue && other.verb && other.slot(ArgSlot::Subj).count > 0) return &other.slot(ArgSlot::Subj);
  }
  return p.kind == PredicateKind::Cue ? who_accuses(p) : nullptr;
}

// "(Accused S. D. of it, saying: "D. kills",) adding: "we"": who accuses or demands outside the marks goes on to say, and nobody of whom his words speak.
const Argument* ArgumentWalk::who_accuses(const Predicate& p) const {
  for (const Predicate& act : std::span(out_.predicate).first(static_cast<std::size_t>(&p - out_.predicate.data()))) {
    if (act.sentence != p.sentence || !act.verb || passage_.token(act.first).quote_depth > 0) continue;
    const Argument& subject = act.slot(ArgSlot::Subj);
    const bool speaks = act.kind == PredicateKind::Frame && passage_.tables.frames[act.row].speaks != 0 && role(act, ArgSlot::Subj) == Role::Agent && !act.passive && subject.count > 0;
    return speaks && agrees(passage_, mentions_, person_of(p), mentions_.mention[subject.mention[0]]) ? &subject : nullptr;
  }
  return nullptr;
}

// "And (he) added that the campaign began, making clear that": the last verb of saying names nobody, so its participle speaks
// of him who spoke before, and not of whom the words name.
bool ArgumentWalk::adds_unnamed(const Predicate& p) const {
  for (std::size_t n = static_cast<std::size_t>(&p - out_.predicate.data()); n-- > 0 && out_.predicate[n].sentence == p.sentence;) {
    const Predicate& other = out_.predicate[n];
    if (other.kind == PredicateKind::Cue && other.verb) return !other.slot(ArgSlot::Subj).filled && other.clause_from != kNone && other.morph.active != 0;
  }
  return false;
}

std::uint32_t ArgumentWalk::owner_of(const Argument* slot) const {
  const auto* bytes = reinterpret_cast<const char*>(slot);
  const auto* base = reinterpret_cast<const char*>(out_.predicate.data());
  return static_cast<std::uint32_t>(static_cast<std::size_t>(bytes - base) / sizeof(Predicate));
}

// "reinforcements belonging to D.": the event noun right before a participle that says whose it is.
Predicate* ArgumentWalk::described_by(std::uint32_t index) {
  const Predicate& p = predicate(index);
  if (p.kind != PredicateKind::Frame || p.verb || passage_.tables.frames[p.row].type != ClaimType::Belong || index == 0) return nullptr;
  Predicate& before = predicate(index - 1);
  const bool noun = before.kind == PredicateKind::Frame && !before.verb && before.last == p.first && !before.slot(ArgSlot::Gen).filled;
  return noun ? &before : nullptr;
}

}  // namespace isnad
