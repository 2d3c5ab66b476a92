// Words that say how surely: which predicates a negator, a word of intention, a condition or a future reaches.
#include "argument_walk.h"

#include <utility>

namespace isnad {
namespace {

constexpr std::uint32_t kStanceReach = 2;    // predicates behind a word of intention
constexpr std::uint32_t kAimNouns = 2;       // nouns between the preposition of an aim and what is aimed at
constexpr std::uint32_t kDenialReach = 4;    // tokens from a verb that is denied to the intention that there is not

}  // namespace

bool ArgumentWalk::noted(const Item& item, std::string_view note) const {
  return item.row != nullptr && passage_.tables.text(item.row->note) == note;
}

// "if", "has ...?": what follows is not told as done, to the comma, and from the head of a sentence to its end.
void ArgumentWalk::supposed(const Item& item, std::size_t at) {
  supposed_ = noted(item, "condition") || noted(item, "question");
  supposed_throughout_ = supposed_ && at == 0;
}

bool ArgumentWalk::ends_stance(ItemKind kind) {
  return kind == ItemKind::Relative || kind == ItemKind::Subordinator || kind == ItemKind::Comma || kind == ItemKind::Dash;
}

// "denied what (ma) is told about": the denial reaches the clause of "what" that is its object.
bool ArgumentWalk::denies_what(std::size_t at) const {
  const Item& item = items_[at];
  if (item.kind != ItemKind::Subordinator || stance_left_ == 0 || stance_ != Stance::Denied || stance_owner_ == kNone || stance_owner_ != verb_) return false;
  const WordView word = passage_.word(item.first);
  return word.size() == 2 && letter_at(word, 0) == kMeem && letter_at(word, 1) == kAlef && at > 0 && items_[at - 1].kind != ItemKind::Comma &&
         out_.predicate[verb_].slot(ArgSlot::Obj).count == 0;
}

// "sitting over", "in control of": an entry whose last word is a preposition opens its slot, and repeats no preposition before it ("talks in A and
// in an attack on D.").
bool ArgumentWalk::ends_in_preposition(const Item& item) {
  if (item.last - item.first < 2 || passage_.function(item.last - 1) != FunctionClass::Preposition) return false;
  preposition_ = static_cast<ArgSlot>(passage_.noun(item.last - 1, SenseKind::Function)->value);
  const Predicate& p = predicate(item.predicate);
  if (role(p, preposition_) == Role::None && role(p, ArgSlot::Gen) != Role::None) return false;  // "quoting (from)": a partner
  has_preposition_ = true;
  again_ = resumes_ = false;
  return true;
}

// "stressing that ('ala anna)", "D. stressed that the army": behind a word of saying "on that" is no condition, unless a verb follows ("announced
// a truce provided that it begins").
bool ArgumentWalk::states_content(const Item& item) const {
  const bool on_that = item.last == item.first + 2 && passage_.function(item.first) == FunctionClass::Preposition && passage_.function(item.first + 1) == FunctionClass::Complementiser;
  if (!on_that || item.first == 0 || !passage_.is_word(item.last)) return false;
  if (passage_.readings(item.last).finite_verb) return false;
  const bool cue = passage_.is_word(item.first - 1) && passage_.has(item.first - 1, SenseKind::Cue);
  return cue || (verb_ != kNone && out_.predicate[verb_].kind == PredicateKind::Cue);
}

// The row of the stance word that an item is, or null. A spelling that may be a verb of intention is one only where it
// is read as a verb ("tis'": nine, not "may it strive").
const NounRow* ArgumentWalk::stance_row(const Item& item) const {
  if (const Hit* hit = passage_.hit(item.first); hit != nullptr && hit->last == item.last && (hit->kinds & kind_bit(SenseKind::Stance)) != 0)
    for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Stance && !states_content(item)) return &passage_.tables.nouns[sense.row];
  const NounRow* out = nullptr;
  for (std::uint32_t t = item.first; t < item.last; ++t) {
    if (!passage_.has(t, SenseKind::Stance)) continue;
    // "the means of information (wasa'il al-i'lam)": a word of a name says nothing of what stands behind.
    if (const Mention* m = mentions_.on(t); m != nullptr && m->type == EntityType::Org && m->last > m->first + 1) continue;
    passage_.each(t, SenseKind::Stance, [&](const Reading& reading, const Sense& sense) {
      if (item.row != nullptr && reading.prefix_letters > 0 && !reading.has(kPreWa)) return;  // "ba'dama" is no "bi-'adam"
      if (reading.has(kPreKa) && !passage_.reading(t).has(kPreKa)) return;  // "kamil", the whole of, is no "like (ka-) a hope"
      if ((sense.morph.verb != 0) == (item.kind == ItemKind::Verb)) out = &passage_.tables.nouns[sense.row];
    });
  }
  // "the imposing of a ban on going out (fard hazr at-tajawwul)", "a stop of the firing": a word inside an expression for one deed bans or stops no other.
  const bool inside = item.kind == ItemKind::Event && item.last > item.first + 1 && item.predicate != kNone && out_.predicate[item.predicate].kind == PredicateKind::Frame;
  return inside && out != nullptr && static_cast<Stance>(out->what) == Stance::Denied ? nullptr : out;
}

// "Does not intend to send", "there are no plans to send", "the country has (laysa lada) no plans": what nobody intends is denied.
bool ArgumentWalk::nobody_intends(std::size_t at) const {
  const Item& item = items_[at];
  if (item.predicate != kNone && out_.predicate[item.predicate].stance == Stance::Denied) return true;
  for (std::size_t n = at; n-- > 0 && items_[n].last + kDenialReach >= item.first;) {
    const Item& before = items_[n];
    if (before.kind == ItemKind::Negator) return !noted(before, "un");
    if (before.kind == ItemKind::Verb) return out_.predicate[before.predicate].kind == PredicateKind::Other && out_.predicate[before.predicate].stance == Stance::Denied;
    if (before.kind != ItemKind::Phrase && before.kind != ItemKind::Preposition && before.kind != ItemKind::Other) return false;
  }
  return false;
}

// "The unrecognised (ghayr al-mu'taraf bihi) government", "D. and others (wa-ghayruha)": what denies an adjective, or bears a pronoun, denies no deed.
bool ArgumentWalk::negates(std::size_t at) const {
  const Item& item = items_[at];
  if (passage_.reading(item.first).enclitic != Enclitic::None || ((noted(item, "without") || noted(item, "un")) && denied_already())) return false;
  return !noted(item, "un") || (at + 1 < items_.size() && items_[at + 1].first == item.last && items_[at + 1].kind == ItemKind::Event);
}

// "Was not able to stop (an yuqif) the attacks", "the failure in the prevention of", "did nothing to (li-) prevent": what somebody did not stop goes on.
bool ArgumentWalk::fails(const Item& item) const {
  if (stance_left_ > 0 && stance_ == Stance::Denied && item.predicate != stance_owner_) {
    const std::int32_t slot = has_preposition_ ? slot_bit(preposition_) : slot_bit(ArgSlot::Gen) | slot_bit(ArgSlot::Obj) | kNextSlot;
    if ((stance_slots_ & slot) != 0) return true;
  }
  if (item.kind == ItemKind::Verb) return negated_;
  if (negated_) return true;
  if (verb_ == kNone) return false;
  const Predicate& verb = out_.predicate[verb_];
  return verb.stance == Stance::Denied && item.first <= verb.last + kDenialReach && (verb.kind == PredicateKind::Light || verb.kind == PredicateKind::Other);
}

// "Strives for the stopping of", "an appeal for (li-) the stopping of": a noun that a word of intention has in its slot, or that says what something is for.
bool ArgumentWalk::meant(const Item& item) const {
  if (item.kind == ItemKind::Verb) return false;
  if (passage_.reading(item.first).has(kPreLi)) return true;
  if (stance_left_ == 0 || stance_ != Stance::Planned) return false;
  const Predicate* owner = stance_owner_ != kNone ? &out_.predicate[stance_owner_] : nullptr;
  if (owner != nullptr && owner->kind == PredicateKind::Frame && passage_.tables.frames[owner->row].type == ClaimType::Agree) return false;  // "agreed to stop the shelling"
  const std::int32_t bare = slot_bit(ArgSlot::Obj) | slot_bit(ArgSlot::Gen) | kNextSlot;
  return (stance_slots_ & (has_preposition_ && !stance_preposition_ ? slot_bit(preposition_) : bare)) != 0;
}

// "No day goes by without (min dun) a raid", "hardly (la yakadu) a day goes by without": what is denied twice is so.
bool ArgumentWalk::denied_already() const {
  const auto denied = [&](const Predicate& p) { return p.verb && p.stance == Stance::Denied && std::string_view(p.stance_rule) == "clause/negated"; };
  if (verb_ == kNone) return false;
  const Predicate& verb = out_.predicate[verb_];
  return denied(verb) || (verb_ > 0 && out_.predicate[verb_ - 1].last == verb.first && denied(out_.predicate[verb_ - 1]));
}

// "Did not strike but (illa) D.", "shall not withdraw but after": what is denied of all else is so.
void ArgumentWalk::except() {
  negated_ = false;
  stance_left_ = 0;
  if (verb_ == kNone || std::string_view(predicate(verb_).stance_rule) != "clause/negated") return;
  Predicate& denied = predicate(verb_);
  const bool shall_not = denied.first > 0 && passage_.is_word(denied.first - 1) && letter_at(passage_.word(denied.first - 1), passage_.word(denied.first - 1).size() - 1) == kNoon;  // "lan"
  denied.stance = shall_not ? Stance::Planned : Stance::Asserted;
  if (!shall_not) denied.stance_rule = "";
}

void ArgumentWalk::stance_word(const Item& item) {
  // "who declined to be named": a phrase in which nobody says anything denies nothing.
  const bool phrase = item.last - item.first > 1 && item.predicate != kNone;
  if (phrase && predicate(item.predicate).kind == PredicateKind::Cue && role(predicate(item.predicate), ArgSlot::Subj) == Role::None)
    return;
  const NounRow* row = stance_row(item);
  if (row == nullptr && item.kind == ItemKind::Verb && item.predicate != kNone && is_must(predicate(item.predicate))) {  // "on D. (it is) to"
    stance_ = Stance::Planned;
    attempt_ = false;
    stance_slots_ = slot_bit(ArgSlot::Subj) | slot_bit(ArgSlot::Clause);
    stance_left_ = kStanceReach;
    stance_owner_ = item.predicate;
    stance_said_ = false;
    return;
  }
  const bool cue = item.predicate != kNone && predicate(item.predicate).kind == PredicateKind::Cue;
  const bool denies = row != nullptr && static_cast<Stance>(row->what) == Stance::Denied;
  // "did not stop shelling": it went on.
  if (denies && !cue && fails(item) && (item.kind == ItemKind::Verb || row->flags == kStopped || passage_.tables.text(row->note) == "prevented")) {
    if (item.kind != ItemKind::Verb || (row->value & slot_bit(ArgSlot::An)) != 0) negated_ = false;
    stance_left_ = 0;
    return;
  }
  if (denies && !cue && item.kind != ItemKind::Verb && row->flags != kStopped && denied_already()) {
    stance_left_ = 0;
    return;
  }
  // "did not rule out (lam yastab'id) a raid": it may come. "Does not deny (la tunkir) that": it is so.
  const bool not_ruled_out = negated_ && item.kind == ItemKind::Verb && denies && cue;
  if (not_ruled_out && (row->value & slot_bit(ArgSlot::An)) != 0) {
    stance_left_ = 0;
    return;
  }
  // "began", "was able to" are spelled as "seemed" and "it may be that": a light verb states its noun, and so does a light noun that is no intention.
  if (row == nullptr) return;
  const auto stance = static_cast<Stance>(row->what);
  if (item.predicate != kNone && predicate(item.predicate).kind == PredicateKind::Light && (item.kind == ItemKind::Verb || stance != Stance::Planned || row->flags == kAttempt)) return;
  if ((row->value & slot_bit(ArgSlot::Head)) != 0) {  // "the expected attack": an adjective speaks of the noun before it
    const Mention* people = mentions_.on(item.first);  // "(the arrest of) twelve suspects"
    if (people != nullptr && people->type == EntityType::Ppl && (row->value & ~slot_bit(ArgSlot::Head)) == 0) return;
    if (last_event_ != kNone && item.first <= predicate(last_event_).last + 1 && predicate(last_event_).stance == Stance::Asserted)
      say(predicate(last_event_), stance);
    if ((row->value & ~slot_bit(ArgSlot::Head)) == 0) return;  // "ready (musta'idd) for (li-)" opens a slot, too
  }
  // "there is no truth in it that D. refused": the word itself is what the word before speaks of.
  if (item.kind == ItemKind::Verb && item.predicate != kNone && !predicate(item.predicate).conjoined && under_stance(predicate(item.predicate)))
    say(predicate(item.predicate), stance_);
  // "there is no attempt (muhawala) on his life": it is the attempt that is denied.
  if (row->flags == kAttempt && item.kind == ItemKind::Event && item.predicate != kNone && stance_ == Stance::Denied && under_stance(predicate(item.predicate))) return;
  // "The decision (al-qarar) stipulates (yanuss) that": its subject is no further plan.
  const bool subject = stance == Stance::Planned && stance_ == Stance::Planned && stance_left_ == kStanceReach && stance_owner_ != kNone && predicate(stance_owner_).verb && item.kind != ItemKind::Verb &&
                       item.first == predicate(stance_owner_).last && passage_.reading(item.first).article();
  if (subject) return;
  // "demanded (bi-) a stop of the crimes that D. commits": they are committed. "In order to prevent an attack": it has not been kept off yet.
  const bool aim = denies && meant(item);
  const bool asked = aim && row->flags == kStopped;
  const bool kept_off = aim && passage_.tables.text(row->note) == "prevented";
  stance_ = not_ruled_out ? Stance::Doubted : asked ? Stance::Asserted : kept_off ? Stance::Planned : stance == Stance::Planned && nobody_intends(static_cast<std::size_t>(&item - items_.data())) ? Stance::Denied : stance;
  attempt_ = row->flags == kAttempt && stance_ == Stance::Planned && (item.kind != ItemKind::Verb || item.predicate == kNone || predicate(item.predicate).morph.aspect == kPerfect);
  stance_slots_ = row->value;
  // "(issued) a decree (qararan) on": an act, and what it is on is done with it.
  if (item.kind != ItemKind::Verb && letter_at(passage_.word(item.first), passage_.word(item.first).size() - 1) == kAlef) stance_slots_ &= ~slot_bit(ArgSlot::Bi);
  stance_left_ = kStanceReach;
  stance_owner_ = item.predicate;
  stance_said_ = false;
  stance_preposition_ = item.kind == ItemKind::Preposition;  // "in order to"
}

// "strives for (ila) the tightening of its control", "called for (ila) the announcement of their oath", "aims at the safeguarding of the arrival of aid": the slot of an aim whose noun, or the
// noun of whose noun, has the word at `t` for its partner; no slot without one.
std::int32_t ArgumentWalk::slots_over_noun(std::uint32_t t) const {
  for (std::uint32_t nouns = 0; nouns < kAimNouns && t >= 2 && passage_.is_word(t - 1) && passage_.has_any(t - 1, kind_bits(SenseKind::Noun, SenseKind::Document)); ++nouns) {
    const Reading& noun = passage_.reading(--t);
    if (noun.article() || noun.enclitic != Enclitic::None) return 0;
    if (noun.has(kPreLi)) return slot_bit(ArgSlot::Li);
    if (passage_.function(t - 1) != FunctionClass::Preposition) continue;
    const auto slot = static_cast<ArgSlot>(passage_.noun(t - 1, SenseKind::Function)->value);
    return slot == ArgSlot::Ila ? slot_bit(slot) : 0;  // not "warned of the consequences of"
  }
  return 0;
}

// Whether a predicate stands in the slot that the stance word names, or behind another that does.
bool ArgumentWalk::in_stance_slot(const Predicate& p) const {
  constexpr std::int32_t kBare = slot_bit(ArgSlot::Subj) | slot_bit(ArgSlot::Obj) | slot_bit(ArgSlot::Gen) | kNextSlot;
  // "to stop the attacks of D. and condemned (wa-naddada)": a verb in the perfect goes on with no noun.
  if (stance_left_ < kStanceReach) return !p.verb || p.morph.aspect != kPerfect || (stance_slots_ & (slot_bit(ArgSlot::Clause) | slot_bit(ArgSlot::An) | kNextSlot)) != 0;
  if (p.verb) {
    // "wants to (an) attack": behind a verb only with "that" between; "in order to" has it in itself.
    const bool verb = stance_owner_ != kNone && out_.predicate[stance_owner_].verb;
    return (stance_slots_ & kNextSlot) != 0 || ((stance_slots_ & (slot_bit(ArgSlot::Clause) | slot_bit(ArgSlot::An))) != 0 && (!verb || stance_said_));
  }
  if (!has_preposition_ && (stance_slots_ & slots_over_noun(p.first)) != 0) return true;
  return (stance_slots_ & (has_preposition_ && !stance_preposition_ ? slot_bit(preposition_) : kBare)) != 0;
}

// "If they want peace, they must ...": what must be done on a condition is asked without one.
bool ArgumentWalk::is_must(const Predicate& p) const {
  return p.verb && p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Request && role(p, ArgSlot::Subj) == Role::Content;
}

// "If the alliance that D. leads attacks", "tries to retake towns (that) D. holds": what describes somebody holds all the same.
bool ArgumentWalk::only_describes(const Predicate& p) const {
  if (p.verb ? !relative_ && !(in_relative_ && p.conjoined && !comma_) : !in_relative_) return false;
  if (relative_word_) return true;
  return p.verb && p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Control && antecedent_event_ == kNone;
}

// "the failure of an attack that D. launched (shannahu)": it was made, whatever came of it.
void ArgumentWalk::made_all_the_same(Predicate& light, std::uint32_t event) {
  Predicate& deed = predicate(event);
  if (!light.verb || light.kind != PredicateKind::Light || light.morph.aspect != kPerfect || deed.verb || deed.stance != Stance::Denied || deed.first == 0 ||
      !passage_.has(deed.first - 1, SenseKind::Stance) || passage_.function(deed.first - 1) != FunctionClass::Other)
    return;
  deed.stance = light.stance = Stance::Asserted;
}

// "the planning of an attack that resulted in (asfara 'an)": it was made, too.
void ArgumentWalk::had_results(const Predicate& light, Predicate& deed) const {
  if (light.kind == PredicateKind::Light && light.morph.aspect == kPerfect && role(light, ArgSlot::Subj) == Role::None && deed.stance == Stance::Planned) deed.stance = Stance::Asserted;
}

void ArgumentWalk::say(Predicate& p, Stance stance) {
  p.stance = stance;
  p.stance_rule = "clause/stance_word";
}

// Whether the stance word before speaks of a predicate that is not that word itself.
bool ArgumentWalk::under_stance(const Predicate& p) const {
  return stance_left_ > 0 && !(only_describes(p) && !relative_word_) && !(stance_ == Stance::Planned && p.verb && p.morph.aspect == kPerfect) &&
         stance_owner_ != static_cast<std::uint32_t>(&p - out_.predicate.data()) && in_stance_slot(p);
}

// Behind "so" (fa-).
bool ArgumentWalk::opens_with_fa(std::uint32_t t) const { return passage_.is_word(t) && passage_.reading(t).has(kPreFa); }

void ArgumentWalk::take_stance(Predicate& p, bool future) {
  const char* may = p.morph.aspect == kImperfect ? may_ : nullptr;
  may_ = nullptr;
  const bool describes = only_describes(p);
  // "If they attack, they will be (fa-sa-) driven off": what follows from it is told as what will be done, or will not.
  const bool follows = p.verb && (future || opens_with_fa(p.first) || (negated_ && p.first > 0 && opens_with_fa(p.first - 1)));
  if (supposed_ && follows) {
    supposed_ = false;
    future = !is_must(p);
  }
  if (supposed_ && !describes && !is_must(p)) {
    p.stance = Stance::Planned;
    p.supposed = true;
  } else if (may != nullptr) {
    p.stance = Stance::Planned;
    p.stance_rule = may;
  } else if (negated_) {
    p.stance = Stance::Denied;
    p.stance_rule = "clause/negated";
  } else if (future) {
    p.stance = Stance::Planned;
    p.stance_rule = "clause/future";
  } else if (under_stance(p)) {
    say(p, stance_);
    if (attempt_) p.stance_rule = "clause/attempt";
    --stance_left_;
  } else if (p.verb && p.conjoined && p.morph.aspect == kPerfect && stance_owner_ != static_cast<std::uint32_t>(&p - out_.predicate.data())) {
    stance_left_ = 0;
  }
  negated_ = false;
}

}  // namespace isnad
