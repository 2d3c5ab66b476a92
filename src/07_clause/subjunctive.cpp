// Who does what is asked, threatened or intended: "that" (an) and a verb in the imperfect that names nobody.
#include "agreement.h"
#include "argument_walk.h"

namespace isnad {

// The verb in the imperfect right behind "that" (an), negated or not; null where another word stands there.
const Predicate* ArgumentWalk::bare_subjunctive(const Item& item) const {
  auto at = static_cast<std::size_t>(&item - items_.data()) + 1;
  if (at < items_.size() && items_[at].kind == ItemKind::Negator) ++at;
  if (at >= items_.size() || items_[at].kind != ItemKind::Verb || items_[at].predicate == kNone) return nullptr;
  const Predicate& verb = out_.predicate[items_[at].predicate];
  return verb.morph.aspect == kImperfect ? &verb : nullptr;
}

// "Called on D. to (an) attack the town", "threatened to (bi-an) attack it": who is asked does what is asked, else who speaks. The verb
// agrees with him, and what stands behind it is its object; a subject of its own has the object or nothing more behind it.
const Argument* ArgumentWalk::doer_of_content(const Predicate& p, const Item& item) const {
  const Predicate* verb = bare_subjunctive(item);
  if (verb == nullptr || p.kind == PredicateKind::Cue || subject_pronoun(item.first) != Enclitic::None) return nullptr;
  const Argument* doer = &p.slot(ArgSlot::Subj);
  if (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Request) {
    doer = nullptr;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (roles(p)[slot] == Role::Target && p.argument[slot].count > 0) doer = &p.argument[slot];
  }
  if (doer == nullptr || doer->count == 0 || !agrees(passage_, mentions_, person_of(*verb), mentions_.mention[doer->mention[0]])) return nullptr;
  const bool takes_object = verb->kind == PredicateKind::Frame && role(*verb, ArgSlot::Obj) != Role::None && verb->enclitic == Enclitic::None;
  auto behind = items_.begin() + (&item - items_.data()) + 1;
  while (behind != items_.end() && behind->kind != ItemKind::Verb) ++behind;
  const auto named = [&](auto at) { return at != items_.end() && (at->kind == ItemKind::Phrase || at->kind == ItemKind::Event); };
  if (behind == items_.end() || !named(++behind)) return doer;
  return takes_object && !named(behind + 1) ? doer : nullptr;
}

// The same party as the subject of a clause that does not name it again.
Argument ArgumentWalk::spoken_of(Argument who) {
  who.pronoun = true;
  return who;
}

}  // namespace isnad
