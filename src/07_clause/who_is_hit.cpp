// Who does and who suffers, where a phrase by itself could be either: sites shell nobody, and a verb with its object inside has its doer behind.
#include <utility>

#include "agreement.h"
#include "argument_walk.h"
#include "case_nouns.h"

namespace isnad {

// "(struck) a bomber with (bi-) an explosive belt a post": right behind the arms, or an adjective of theirs.
bool ArgumentWalk::behind_means(std::size_t at) const {
  std::size_t arms = at - 1;
  if (arms > 0 && items_[arms].kind == ItemKind::Phrase && items_[arms].mentions == 0 && items_[arms - 1].last == items_[arms].first) --arms;
  return arms > 0 && items_[arms].kind == ItemKind::Event && !items_[arms].definite && items_[arms - 1].kind == ItemKind::Preposition && items_[arms - 1].slot == ArgSlot::Bi &&
         out_.predicate[items_[arms].predicate].slot(ArgSlot::Gen).count == 0;
}

// "struck (darabat) raids (gharat) positions of D.", "... planes posts of D.": indefinite sites right behind an event or a thing without a
// name that is the subject are hit, since sites make no raids.
bool ArgumentWalk::strikes_site(std::size_t at) const {
  const Item& item = items_[at];
  if (at == 0 || comma_ || verb_ == kNone || item.conjoined || item.definite || mentions_.on(item.first) != nullptr) return false;
  const Item& before = items_[at - 1];
  if (before.last != item.first || before.definite || !(before.kind == ItemKind::Event || (before.kind == ItemKind::Phrase && before.mentions == 0))) return false;
  const Predicate& p = out_.predicate[verb_];
  if (p.kind != PredicateKind::Frame || p.passive || role(p, ArgSlot::Obj) != Role::Target || p.slot(ArgSlot::Obj).filled || !hits_sites(p, item.first)) return false;
  const Argument& subject = p.slot(ArgSlot::Subj);
  if (subject.filled && behind_means(at)) return true;
  if (!subject.filled || subject.count > 0 || subject.pronoun) return false;
  return before.kind == ItemKind::Event ? subject.event == before.predicate : subject.event != kNone || subject.at == before.first;
}

// "killed the raid five (men)", "were killed in the fighting five": people without article behind a deed that is the verb's subject,
// or stands before it.
bool ArgumentWalk::hit_by(const Item& event, const Item& item) const {
  if (item.mentions == 0 || item.definite || verb_ == kNone) return false;
  const EntityType type = mentions_.mention[item.mention[0]].type;
  if (type != EntityType::Ppl && (type != EntityType::Org || !passage_.has(item.first, SenseKind::People))) return false;  // "men of D."
  const Predicate& p = out_.predicate[verb_];
  if ((p.kind != PredicateKind::Frame && p.kind != PredicateKind::Light) || p.morph.person != 3 || p.morph.number != 0) return false;
  const Argument& subject = p.slot(ArgSlot::Subj);
  return !subject.filled || (subject.event == event.predicate && !p.slot(ArgSlot::Obj).filled);
}

// "struck, on Friday, posts of D.", "targets (ahdafan) of D.", "stores belonging to D.": what force is used on, without an article.
bool ArgumentWalk::hits_sites(const Predicate& p, std::uint32_t t) const {
  if (passage_.tables.frames[p.row].type != ClaimType::Assault || !passage_.is_word(t) || passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  if (passage_.may_be_hit(t)) return true;
  const WordView word = passage_.word(t);
  if (!passage_.is_word(t + 1)) return false;
  bool belongs = letter_at(word, word.size() - 1) == kAlef && passage_.reading(t + 1).has(kPreLi);
  passage_.each(t + 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    belongs = belongs || (passage_.tables.frames[sense.row].type == ClaimType::Belong && passage_.tables.frames[sense.row].pos == PartOfSpeech::ActiveParticiple);
  });
  return belongs;
}

// "(planes) struck gatherings of (li-) D.": what shells nobody is shelled.
bool ArgumentWalk::only_hit(std::size_t at) const {
  const Predicate& p = out_.predicate[verb_];
  const Item& item = items_[at];
  if (!passage_.is_word(item.first) || passage_.reading(item.first).article()) return false;
  // "(where) struck posts of (construct) D.": nor do those whose posts they are strike them.
  const bool theirs = item.mentions == 1 && has_inherited_ && !p.conjoined && mentions_.mention[item.mention[0]].first == item.first + 1 &&
                      passage_.may_be_hit(item.first);
  const Item* next = at + 1 < items_.size() && items_[at + 1].first == item.last ? &items_[at + 1] : nullptr;
  const bool site = passage_.is_noun_of(item.first, kNounOfHit) || (passage_.has(item.first, SenseKind::PlaceHead) && next != nullptr && next->kind == ItemKind::Event);
  if (!theirs && (item.mentions > 0 || !site)) return false;
  const bool owned = theirs || (next != nullptr && ((next->kind == ItemKind::Preposition && next->slot == ArgSlot::Li) || next->kind == ItemKind::Event));
  return owned && p.kind == PredicateKind::Frame && !p.passive && passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Obj) == Role::Target &&
         role(p, ArgSlot::Subj) == Role::Agent && !p.slot(ArgSlot::Obj).filled;
}

// "(struck) units and posts of (li-) D. near": what is hit in a list that ends with whose it is, with nothing behind that could be hit by it.
bool ArgumentWalk::list_of_theirs(std::size_t at) const {
  const Item& item = items_[at];
  if (item.mentions > 0 || passage_.reading(item.first).article() || at + 2 >= items_.size() || items_[at + 1].first != item.last) return false;
  const bool li = items_[at + 1].kind == ItemKind::Preposition && items_[at + 1].slot == ArgSlot::Li && items_[at + 2].kind == ItemKind::Phrase;
  return li && (at + 3 == items_.size() || items_[at + 3].kind != ItemKind::Phrase || items_[at + 3].conjoined);
}

// "(raids were flown) and hit units and targets (ahdafan)": an accusative in the list shows that all of it is hit.
bool ArgumentWalk::lists_targets(std::size_t at) const {
  if (verb_ == kNone) return false;
  const Predicate& p = out_.predicate[verb_];
  const Argument& subject = p.slot(ArgSlot::Subj);
  return last_slot_ == &subject && subject.count == 0 && !subject.pronoun && p.kind == PredicateKind::Frame && !p.passive && role(p, ArgSlot::Obj) == Role::Target &&
         !p.slot(ArgSlot::Obj).filled && p.enclitic == Enclitic::None && passage_.is_word(items_[at].first) && passage_.may_be_hit(items_[at].first) &&
         (ends_in_an(items_[at]) || (passage_.tables.frames[p.row].type == ClaimType::Assault && list_of_theirs(at)));
}

// "cut the supplies (of) D.": right behind an expression that ends in its object, whose that object is; the subject would
// stand between.
bool ArgumentWalk::owns_object(std::size_t at) const {
  const Item* before = at > 0 ? &items_[at - 1] : nullptr;
  if (before == nullptr || before->kind != ItemKind::Verb || before->predicate != verb_ || before->last < before->first + 2 || before->last != items_[at].first) return false;
  const Predicate& p = out_.predicate[verb_];
  if (p.kind != PredicateKind::Frame || role(p, ArgSlot::Subj) != Role::Agent || role(p, ArgSlot::Obj) != Role::Target || p.slot(ArgSlot::Obj).filled) return false;
  const Reading& object = passage_.reading(before->last - 1);
  const WordView word = passage_.word(before->last - 1);
  const Letter end = letter_at(word, word.size() - 1);
  return !object.article() && object.enclitic == Enclitic::None && end != kAlef && end != kNoon && passage_.function(before->last - 1) == FunctionClass::Other;
}

// "moved tanks and vehicles": right behind an expression that ends in its object, what "and" joins without a name is one more.
bool ArgumentWalk::joins_object(std::size_t at) const {
  const Item* before = at > 0 ? &items_[at - 1] : nullptr;
  if (before == nullptr || before->kind != ItemKind::Verb || before->predicate != verb_ || !items_[at].conjoined || items_[at].mentions > 0) return false;
  return before->last > before->first + 1 && before->last == items_[at].first && passage_.function(before->last - 1) == FunctionClass::Other;
}

// "A bomb (that) planted-it (zara'a-ha) terrorists": who stands right behind a verb with a pronoun for its object does it.
bool ArgumentWalk::does_to_it(std::size_t at) const {
  const Item& item = items_[at];
  const Predicate& p = out_.predicate[verb_];
  if (at == 0 || items_[at - 1].kind != ItemKind::Verb || items_[at - 1].predicate != verb_ || items_[at - 1].last != item.first || !refers_back(p.enclitic)) return false;
  if (p.passive || p.slot(ArgSlot::Subj).count > 0 || p.slot(ArgSlot::Subj).event != kNone || role(p, ArgSlot::Obj2) != Role::None) return false;
  return !item.conjoined && item.mentions > 0 && mentions_.mention[item.mention[0]].type != EntityType::Loc && !ends_in_an(item);
}

// "The army, and with it (wa-ma'ahu) the militias, tightened": one more who does.
Argument* ArgumentWalk::beside_doer(std::size_t at, const Argument& argument) {
  if (at < 2 || argument.count == 0 || is_place(argument) || items_[at].conjoined) return nullptr;
  const Item& with = items_[at - 2];
  if (!items_[at - 1].pronoun || with.kind != ItemKind::Preposition || with.slot != ArgSlot::Maa || !with.conjoined || items_[at - 1].last != items_[at].first) return nullptr;
  if (verb_ == kNone) return topic_.count > 0 ? &topic_ : nullptr;
  Argument& subject = predicate(verb_).slot(ArgSlot::Subj);
  return subject.count > 0 && !subject.pronoun ? &subject : nullptr;
}

}  // namespace isnad
