// Method: one walk over the items of a sentence.
// - A phrase behind a preposition goes to the nearest predicate of the clause that has a role for that preposition; a
//   place without such a role is where the nearest predicate happened.
// - A phrase right behind an event noun is its construct partner; a nationality behind a definite one its adjective.
// - Another bare phrase is the subject, then the object, of the clause's verb. What stands before the verb is its
//   subject, and so is the noun before a relative clause, or its object when the verb carries a pronoun. A plural verb
//   never stands before its subject (agreement), nor does one of the first person have any, so what follows it is the object.
// - "and" + phrase joins the slot that was filled last; "and" + verb without a subject keeps the one before.
// - A verb whose spelling may be active or passive is passive when one phrase alone follows it and is of people.
#include "arguments.h"

#include <algorithm>
#include <utility>

#include "agreement.h"
#include "argument_walk.h"

namespace isnad {
// The subject of the last main verb.
Argument ArgumentWalk::run() {
  for (std::size_t at = 0; at < items_.size(); ++at) step(at);
  close_clause();
  share_parties();
  return main_subject_;
}

const Role* ArgumentWalk::roles(const Predicate& p) const {
  static constexpr Role kNoRoles[kArgSlots] = {};
  if (p.kind == PredicateKind::Other) return kNoRoles;
  return p.kind == PredicateKind::Cue ? passage_.tables.cues[p.row].roles : passage_.tables.frames[p.row].roles;
}

// Behind "by" a verb in the passive, or one whose subject suffers, names its agent; right behind it a noun of force that
// has no partner does so with "from" ("a violent shelling from the forces of D.").
Role ArgumentWalk::role_behind(const Predicate& p, ArgSlot slot) const {
  const Role own = role(p, slot);
  if (own == Role::None && slot == ArgSlot::Min && !p.verb && p.kind == PredicateKind::Frame && p.slot(ArgSlot::Gen).count == 0) {
    const FrameRow& frame = passage_.tables.frames[p.row];
    const NounRow* word = passage_.noun(preposition_at_, SenseKind::Function);  // "from" itself, not "in the ranks of"
    const bool from = word != nullptr && word->value == static_cast<std::int32_t>(ArgSlot::Min);
    // "(the army) launched attacks from several sides".
    const Predicate* light = p.under != kNone && out_.predicate[p.under].kind == PredicateKind::Light && out_.predicate[p.under].verb ? &out_.predicate[p.under] : nullptr;
    if (light != nullptr && light->slot(ArgSlot::Subj).count > 0 && role(*light, ArgSlot::Subj) == Role::Agent) return own;
    return from && frame.type == ClaimType::Assault && frame.toll == 0 && preposition_at_ <= p.last + 1 ? Role::Agent : own;
  }
  if (own != Role::None || slot != ArgSlot::By || !p.verb || p.kind != PredicateKind::Frame) return own;
  const bool passive = p.morph.passive != 0 && role(p, ArgSlot::Obj) == Role::Target;
  return passive || role(p, ArgSlot::Subj) == Role::Target ? Role::Agent : own;
}

void ArgumentWalk::step(std::size_t at) {
  const Item& item = items_[at];
  if (ends_stance(item.kind) && !denies_what(at) && !opens_words(item)) stance_left_ = 0;
  if (may_be_stance(item)) stance_word(item);
  if (has_preposition_ && item.kind == ItemKind::Other && passage_.function(item.first) == FunctionClass::Demonstrative) return;  // "in these (fi hadhihi) raids"
  switch (item.kind) {
    case ItemKind::Verb: verb(at); if (ends_in_preposition(item)) return; break;
    case ItemKind::Event: event(at); if (ends_in_preposition(item)) return; break;
    case ItemKind::Phrase:
      if (counts_event(at)) return;
      phrase(at);
      negated_ = false;
      break;
    case ItemKind::Preposition: preposition(item); return;
    case ItemKind::Clause: complement(at); break;
    case ItemKind::Relative: relative(at); break;
    case ItemKind::Subordinator:
      if (opens_words(item)) {
        complement(at);
        break;
      }
      new_clause();
      supposed(item, at);
      if (noted(item, "aim")) may_ = "clause/purpose";
      aside_ = !noted(item, "as");
      // "but it (lakinnaha)": the subject before.
      if (bears_pronoun(item.first) && main_subject_.count == 1 && agrees(passage_, mentions_, pronoun_of(item.first), mentions_.mention[main_subject_.mention[0]])) {
        topic_ = main_subject_;
        topic_.pronoun = true;
      } else if (bears_pronoun(item.first)) {
        topic_ = named_before(item.first);
      }
      break;
    case ItemKind::Negator:
      negated_ = negates(at);
      if (at > 0 && noted(items_[at - 1], "aim")) {  // "so that it does not": kept from, and still meant
        may_ = "clause/purpose";
        negated_ = false;
      }
      return;
    case ItemKind::Colon: complement(at); break;
    case ItemKind::QuoteOpen:
      if (has_preposition_) return;  // "announced (an) «the downing of ...»"
      // "(that) the army «shelled ...»": a mark between a subject and its verb begins nothing.
      if (at > 0 && (verb_ != kNone || topic_.count == 0) && (items_[at - 1].kind == ItemKind::Verb || items_[at - 1].kind == ItemKind::Phrase)) complement(at);
      break;
    case ItemKind::Comma: case ItemKind::Dash:
      comma_ = true;
      if (verb_ == kNone && is_dateline(topic_)) topic_ = sentence_topic_ = {};
      if (antecedent_.count == 0 && antecedent_event_ == kNone) relative_ = false;  // "any ..., the planes struck"
      if (!supposed_throughout_) supposed_ = false;
      if (!last_is_party_) last_slot_ = nullptr;
      break;
    default: may_ = noted(item, "may") ? "clause/may" : nullptr; if (noted(item, "exception")) except(); bare_pronoun(item); that_does(item); break;
  }
  has_preposition_ = false;
}

// "(and did not) prevent that (dhalika) D. from": what stands alone right behind a verb is its subject, and nobody.
void ArgumentWalk::that_does(const Item& item) {
  if (verb_ == kNone || passage_.function(item.first) != FunctionClass::Demonstrative || predicate(verb_).last != item.first || predicate(verb_).kind != PredicateKind::Frame) return;
  Argument& subject = predicate(verb_).slot(ArgSlot::Subj);
  const Mention* who = mentions_.on(item.last);
  const bool named = who != nullptr && who->type == EntityType::Per && who->kind == MentionKind::Name;
  const bool describes = passage_.is_word(item.last) && passage_.reading(item.last).article() && !named;  // "this young man"
  if (subject.filled || describes || has_inherited_ || role(predicate(verb_), ArgSlot::Obj) != Role::Target) return;
  subject.filled = true;
  subject.at = item.first;
}

// "(there are no forces of D.'s,) but she (lakinnaha)": the body of the sentence that the pronoun agrees with, where nobody acts before.
Argument ArgumentWalk::named_before(std::uint32_t t) const {
  Argument who;
  const Enclitic pronoun = pronoun_of(t);
  if (pronoun != Enclitic::Ha) return who;
  const std::uint32_t before = antecedent(passage_, mentions_, pronoun, t, kNamedReach, false);
  if (before == kNone || mentions_.mention[before].type != EntityType::Org || mentions_.mention[before].first < items_.front().first) return who;
  who.filled = who.pronoun = true;
  who.at = t;
  who.count = 1;
  who.mention[0] = before;
  return who;
}

// "Damascus - ", "Damascus, the agency - ": what stands there before any verb acts in no clause; not right behind "that" ("that the hospital in A, B,").
bool ArgumentWalk::is_dateline(const Argument& argument) const {
  if (argument.count == 0 || (argument.at > 0 && passage_.function(argument.at - 1) == FunctionClass::Complementiser)) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  if (m.type == EntityType::Loc) return true;
  const std::uint32_t actor = m.entity == kNone ? kNone : mentions_.entity[m.entity].actor;
  return actor != kNone && passage_.tables.actors[actor].kind == ActorKind::Media;
}

void ArgumentWalk::close_clause() {
  if (verb_ != kNone) settle(predicate(verb_));
  verb_ = kNone;
}

// A relative clause that has all it needs is over: what follows goes on with the verb around it.
bool ArgumentWalk::leave_relative() {
  if (outer_verb_ == kNone || verb_ == kNone || comma_) return false;
  Predicate& inner = predicate(verb_);
  if (!inner.slot(ArgSlot::Subj).filled) return false;
  const Argument* waits = bare_slot(inner);
  // "(that) controls (ala) the town": what takes no object is complete with what stands behind its preposition.
  const bool no_object = inner.kind == PredicateKind::Frame && waits == &inner.slot(ArgSlot::Obj) && role(inner, ArgSlot::Obj) == Role::None &&
                         !passage_.has(inner.first, SenseKind::Verb) &&
                         (predicate(outer_verb_).kind == PredicateKind::Frame || predicate(outer_verb_).kind == PredicateKind::Light) &&
                         std::any_of(std::begin(inner.argument), std::end(inner.argument), [&](const Argument& a) { return a.filled && &a != &inner.slot(ArgSlot::Subj); });
  if (waits != nullptr && !no_object) return false;
  back_to_outer_verb();
  return true;
}

// "arrested (the movement, which ...) ten people": what looked passive while its object was still to come is active.
void ArgumentWalk::back_to_outer_verb() {
  if (verb_ != kNone) settle(predicate(verb_));
  in_relative_ = false;
  verb_ = outer_verb_;
  outer_verb_ = kNone;
  if (outer_may_act_) predicate(verb_).passive = false;
}

void ArgumentWalk::new_clause() {
  outer_verb_ = asks_beyond_ = kNone;
  close_clause();
  open_count_ = 0;
  topic_ = outer_topic_ = {};
  saying_ = head_deed_ = outer_deed_ = kNone;
  comma_ = false;
  negated_ = false;
  last_slot_ = nullptr;
  nameless_ = owned_ = owner_ = nullptr;
  actors_ = where_ = nullptr;
  among_ = false;
  listed_ = nullptr;
  again_ = resumes_ = false;
}

void ArgumentWalk::open(std::uint32_t index) {
  if (open_count_ == kMaxOpen) {
    std::move(open_.begin() + 1, open_.end(), open_.begin());
    --open_count_;
  }
  open_[open_count_++] = index;
}

// "Five positions", "several posts": what may be hit and is counted from a token on, else that token.
std::uint32_t ArgumentWalk::counted_from(std::uint32_t t, std::uint32_t stop) const {
  const NumberSpan* number = mentions_.number_on(t);
  const std::uint32_t noun = number != nullptr ? number->last : passage_.has(t, SenseKind::Number) ? t + 1 : t;
  return noun < stop && passage_.is_word(noun) && passage_.may_be_hit(noun) ? noun : t;
}

Argument ArgumentWalk::argument_of(const Item& item) const {
  Argument out;
  out.filled = true;
  out.at = item.mentions == 0 ? counted_from(item.first, item.last) : item.first;
  for (std::uint8_t n = 0; n < item.mentions; ++n) out.mention[out.count++] = item.mention[n];
  return out;
}

void ArgumentWalk::fill(Argument& slot, const Argument& with) {
  if (!slot.filled) slot.at = with.at;
  slot.filled = true;
  nameless_ = with.count == 0 ? &slot : nullptr;
  nameless_at_ = with.at;
  for (std::uint8_t n = 0; n < with.count && slot.count < kMaxArguments; ++n) slot.mention[slot.count++] = with.mention[n];
  if (with.count == 0 || is_place(with) || &slot == &topic_) return;
  actors_ = &slot;
  actors_behind_ = has_preposition_ ? preposition_ : ArgSlot::Subj;
}

bool ArgumentWalk::is_place(const Argument& argument) const {
  return argument.count > 0 && mentions_.mention[argument.mention[0]].type == EntityType::Loc;
}

// A cue whose content has come waits for no speaker any more ("and pointed to the killing of ..."); one of "it" still does
// ("as reported (it) activists").
bool ArgumentWalk::said_something(const Predicate& p) const {
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (roles(p)[slot] == Role::Content && p.argument[slot].filled && !p.argument[slot].pronoun) return true;
  return false;
}

// Subject or object of a verb that still waits for one; null when it has both.
Argument* ArgumentWalk::bare_slot(Predicate& p) {
  if (p.kind == PredicateKind::Cue && said_something(p)) return nullptr;
  Argument& subject = p.slot(ArgSlot::Subj);
  Argument& object = p.slot(ArgSlot::Obj);
  const bool plural_verb = p.morph.person != 3 || p.morph.number != 0;  // "we call on D."
  if (!subject.filled && !plural_verb) return &subject;
  if (!object.filled && !p.passive && p.enclitic == Enclitic::None) return &object;
  if (!p.slot(ArgSlot::Obj2).filled && role(p, ArgSlot::Obj2) != Role::None) return &p.slot(ArgSlot::Obj2);
  return nullptr;
}

void give_arguments(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out,
                    Argument& subject) {
  subject = ArgumentWalk(passage, mentions, items, out, subject).run();
}

}  // namespace isnad
