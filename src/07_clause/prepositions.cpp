// What stands behind a preposition, and pronouns that it bears.
#include <algorithm>

#include "argument_walk.h"

#include "agreement.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPronounReach = 8;   // mentions looked back at for the pronoun of a preposition

}  // namespace

// "from A and from B": the same preposition behind "and" goes on with the same slot.
void ArgumentWalk::preposition(const Item& item) {
  again_ = item.conjoined && last_slot_ != nullptr && last_slot_ != &topic_ &&
           last_slot_ == &predicate(owner_of(last_slot_)).slot(item.slot);
  resumes_ = item.conjoined && !again_ && actors_ != nullptr && actors_behind_ == item.slot;
  preposition_ = item.slot;
  preposition_at_ = item.first;
  has_preposition_ = true;
  if (noted(item, "circumstance")) stance_left_ = 0;
}

// The slot of the nearest open predicate that has a role for the pending preposition and is free.
Argument* ArgumentWalk::prepositional_slot(bool for_event) {
  for (std::size_t n = open_count_; n-- > 0;) {
    Predicate& p = predicate(open_[n]);
    const Role r = role_behind(p, preposition_);
    if (r == Role::None && !(p.kind == PredicateKind::Light && for_event)) continue;
    if (for_event && (r == Role::Place || (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Belong))) continue;
    Argument& slot = p.slot(preposition_);
    if (!slot.filled) return &slot;
  }
  return nullptr;
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

// "against it", "over it": the pronoun of a preposition that some predicate waits for.
void ArgumentWalk::pronoun(const Item& item) {
  if (preposition_ == ArgSlot::Bayn || preposition_ == ArgSlot::Min) {  // "among them two children"
    among_ = true;
    return;
  }
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
  if (preposition_ == ArgSlot::Li && !owner.verb && found != kNone && fills(owner, mentions_.mention[found].entity))
    found = antecedent(passage_, mentions_, enclitic, mentions_.mention[found].first, kPronounReach, places);
  if (found != kNone) slot->mention[slot->count++] = found;
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

// "in a raid of (li-) the alliance", "a column of the army": right behind an event noun without a partner, who does it.
bool ArgumentWalk::did_it(const Argument& argument) {
  if (preposition_ != ArgSlot::Li || open_count_ == 0 || argument.count == 0 || is_place(argument)) return false;
  Predicate& noun = predicate(open_[open_count_ - 1]);
  if (noun.kind != PredicateKind::Frame) return false;
  const FrameRow& frame = passage_.tables.frames[noun.row];
  if ((frame.type != ClaimType::Assault && frame.type != ClaimType::Mobilize) || frame.toll != 0) return false;
  if (noun.verb || argument.at != noun.last || noun.slot(ArgSlot::Gen).filled || noun.enclitic != Enclitic::None || role(noun, ArgSlot::Li) != Role::None) return false;
  fill(noun.slot(ArgSlot::Li), argument);
  last_slot_ = &noun.slot(ArgSlot::Li);
  last_is_party_ = false;
  return true;
}

// "(strikes that ...) and raids on seats of (li-) D.": the owner of what stands right before, which a predicate behind
// the one that waits for "li-" has for its argument.
bool ArgumentWalk::owns_nameless(const Argument& argument) {
  if (preposition_ != ArgSlot::Li || nameless_ == nullptr || nameless_ == &topic_ || nameless_->count > 0 || argument.count == 0 || is_place(argument)) return false;
  const Argument* waiting = prepositional_slot(false);
  if (waiting == nullptr || nameless_->at + 1 != preposition_at_ || owner_of(nameless_) <= owner_of(waiting)) return false;
  fill(*nameless_, argument);
  last_slot_ = nameless_;
  last_is_party_ = false;
  return true;
}

void ArgumentWalk::prepositional(const Argument& argument) {
  if (did_it(argument) || owns_nameless(argument)) return;
  if (Argument* slot = prepositional_slot(false)) {
    if (names_owner(slot)) fill(*nameless_, argument);
    if (Predicate* convoy = described_by(owner_of(slot)); convoy != nullptr) {
      fill(convoy->slot(ArgSlot::Gen), argument);
      return;
    }
    fill(*slot, argument);
    last_slot_ = slot;
    last_is_party_ = preposition_ == ArgSlot::Bayn;
    if (last_is_party_) parties_ = slot;
    return;
  }
  // "an attempt of (li-) the group": the same with a noun of another kind, where no predicate before waits for it.
  if (preposition_ == ArgSlot::Li && open_count_ > 0 && argument.count > 0 && !is_place(argument)) {
    Predicate& noun = predicate(open_[open_count_ - 1]);
    if (!noun.verb && argument.at == noun.last && !noun.slot(ArgSlot::Gen).filled && noun.enclitic == Enclitic::None) {
      fill(noun.slot(ArgSlot::Li), argument);
      last_slot_ = &noun.slot(ArgSlot::Li);
      last_is_party_ = false;
      return;
    }
  }
  // "hit five positions of (li-) the group": the owner of what was hit.
  if (preposition_ == ArgSlot::Li && nameless_ != nullptr && nameless_->count == 0 && argument.count > 0 && !is_place(argument)) {
    fill(*nameless_, argument);
    last_slot_ = nameless_;
    last_is_party_ = false;
    return;
  }
  // "a force of (min) D. began": a noun that names nobody is of those behind it.
  if (preposition_ == ArgSlot::Min && nameless_ != nullptr && nameless_->count == 0 && argument.count > 0 && !is_place(argument) &&
      nameless_->at < preposition_at_ && nameless_->at + 2 >= preposition_at_) {
    fill(*nameless_, argument);
    last_slot_ = nameless_;
    last_is_party_ = false;
    return;
  }
  if (Argument* slot = before_event(); slot != nullptr && argument.count > 0) {
    fill(*slot, argument);
    last_slot_ = slot;
    last_is_party_ = false;
    return;
  }
  last_slot_ = nullptr;
  if (!is_place(argument) || open_count_ == 0) return;
  for (std::size_t n = open_count_; n-- > 0;) {
    Argument& slot = predicate(open_[n]).slot(ArgSlot::Fi);
    if (slot.filled) continue;
    fill(slot, argument);
    return;
  }
}

}  // namespace isnad
