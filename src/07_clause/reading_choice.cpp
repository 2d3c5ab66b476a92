// What the words around say of which reading of a word is meant: what waits for a noun, what a participle describes, which
// deed follows a verb of happening.
#include "item_builder.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kLiReach = 5;      // tokens between "was exposed" and what to
constexpr std::uint32_t kChargeReach = 6;  // tokens between a word of accusing and what it accuses of

}  // namespace

// "mubaya'a": at the head of a text or behind no noun the verbal noun, not "a woman who swears allegiance".
bool ItemBuilder::describes_nothing(const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || sense.morph.verb != 0 || passage_.tables.frames[sense.row].pos != PartOfSpeech::ActiveParticiple) return false;
  return items_.empty() || (items_.back().kind != ItemKind::Phrase && items_.back().kind != ItemKind::Comma && items_.back().kind != ItemKind::Event);
}

bool ItemBuilder::behind_light_noun() const {
  if (!behind_event() || items_.back().definite) return false;
  const Predicate& p = out_.predicate[items_.back().predicate];
  return p.kind == PredicateKind::Light && !p.verb && p.enclitic == Enclitic::None;
}

// "hit", whose subject may be an attack, too.
bool ItemBuilder::deed_verb(std::uint32_t t) const {
  bool deed = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    deed = deed || (sense.morph.verb != 0 && passage_.tables.frames[sense.row].type == ClaimType::Assault);
  });
  return deed;
}

// Whether a noun of force stands there.
bool ItemBuilder::deed_at(std::uint32_t t) const {
  bool deed = false;
  if (passage_.is_word(t))
    passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      const FrameRow& frame = passage_.tables.frames[sense.row];
      deed = deed || (sense.morph.verb == 0 && frame.type == ClaimType::Assault && frame.weight > 1 && outer_prefix(reading) == 0);
    });
  return deed;
}

bool ItemBuilder::waits_for_bi(const Sense& sense) const {
  const auto bi = static_cast<std::size_t>(ArgSlot::Bi);
  if (sense.kind == SenseKind::Cue) return passage_.tables.cues[sense.row].roles[bi] != Role::None;
  return sense.kind == SenseKind::Frame && passage_.tables.frames[sense.row].roles[bi] != Role::None;
}

// Whether the event noun before is an adverbial that says who helps ("with the support of D.").
bool ItemBuilder::behind_help() const {
  const Predicate& p = out_.predicate.back();
  if (p.kind != PredicateKind::Frame || p.verb) return false;
  const FrameRow& frame = passage_.tables.frames[p.row];
  return frame.type == ClaimType::Cooperate && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Target;
}

// "(was) exposed (the leader of the police) to (li-) an attempt": right behind the word, or an event behind its subject.
bool ItemBuilder::li_behind(std::uint32_t t) const {
  for (std::uint32_t at = t + 1; at <= t + kLiReach && passage_.is_word(at); ++at)
    if (passage_.reading(at).has(kPreLi) && (at == t + 1 || passage_.has_any(at, kind_bits(SenseKind::Frame, SenseKind::Light)))) return true;
  return false;
}

// "and answered (wa-radda) the army with a shelling": an actor right behind, and behind him an event with "with".
bool ItemBuilder::bi_behind(std::uint32_t t) const {
  const Mention* m = mentions_.on(t + 1);
  if (m == nullptr || m->type != EntityType::Org) return false;
  return passage_.is_word(m->last) && passage_.reading(m->last).has(kPreBi) && passage_.has_any(m->last, kind_bits(SenseKind::Frame, SenseKind::Light));
}

// "entered (the army) into (fi) clashes": an actor right behind, and behind him "in" and a deed of force.
bool ItemBuilder::fi_behind(std::uint32_t t) const {
  const Mention* m = mentions_.on(t + 1);
  if (m == nullptr || m->type == EntityType::Loc) return false;
  const NounRow* word = passage_.is_word(m->last) ? passage_.noun(m->last, SenseKind::Function) : nullptr;
  return word != nullptr && word->what == static_cast<std::uint8_t>(FunctionClass::Preposition) && word->value == static_cast<std::int32_t>(ArgSlot::Fi) && deed_at(m->last + 1);
}

// "..., (she) accusing the government", "..., (they) demanding": an indefinite active participle behind a comma, in a form
// that shows no accusative.
bool ItemBuilder::circumstance(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || sense.morph.verb != 0 || reading.article() || reading.prefix_letters > 0 ||
      passage_.tables.frames[sense.row].pos != PartOfSpeech::ActiveParticiple)
    return false;
  return !items_.empty() && items_.back().kind == ItemKind::Comma && circumstantial_form(passage_.word(t));
}

// "the besieged (al-muhasara) town", "the families held (al-muhtajaza) by": with no object right behind it a participle of a
// spelling that may be active or passive is passive.
bool ItemBuilder::suffers(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || sense.morph.verb != 0) return false;
  const FrameRow& frame = passage_.tables.frames[sense.row];
  if (frame.pos != PartOfSpeech::ActiveParticiple || frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Target) return false;
  const bool passive_too = std::ranges::any_of(passage_.tables.senses_of(reading.word), [&](const Sense& other) {
    return other.kind == SenseKind::Frame && other.morph.verb == 0 && sense_fits(other, reading) &&
           passage_.tables.frames[other.row].pos == PartOfSpeech::PassiveParticiple;
  });
  if (!passive_too || sense.morph.accusative != 0) return false;
  const bool object = passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 && passage_.function(t + 1) == FunctionClass::Other &&
                      (mentions_.on(t + 1) != nullptr || passage_.reading(t + 1).article());
  return !object;
}

// "mubaya'atu-hu": with a pronoun a feminine spelling that is participle and verbal noun is the noun ("his pledge").
bool ItemBuilder::owned_participle(const Reading& reading, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || sense.morph.verb != 0 || reading.enclitic == Enclitic::None) return false;
  const PartOfSpeech pos = passage_.tables.frames[sense.row].pos;
  return pos == PartOfSpeech::ActiveParticiple || pos == PartOfSpeech::PassiveParticiple;
}

// Whether who stands behind a verb of announcing does deeds himself: no observatory, paper or witness.
bool ItemBuilder::may_do(const Item& speaker) const {
  if (speaker.mentions == 0) return false;
  const Mention& m = mentions_.mention[speaker.mention[0]];
  if (m.type != EntityType::Org || m.entity == kNone) return false;
  const std::uint32_t actor = mentions_.entity[m.entity].actor;
  if (actor == kNone) return true;
  const ActorKind kind = passage_.tables.actors[actor].kind;
  return kind != ActorKind::Media && kind != ActorKind::Body;
}

// "claimed, on Wednesday, the killing of", "condemned the shelling of": behind the subject of a verb that takes an event
// for its object a spelling that may be a noun is that event.
bool ItemBuilder::content_due() const {
  if (items_.empty() || items_.back().kind != ItemKind::Phrase) return false;
  std::size_t at = items_.size();
  while (at > 0 && (items_[at - 1].kind == ItemKind::Phrase || items_[at - 1].kind == ItemKind::Preposition)) --at;
  if (at == 0 || items_[at - 1].kind != ItemKind::Verb || items_[at - 1].predicate == kNone) return false;
  const Predicate& p = out_.predicate[items_[at - 1].predicate];
  constexpr auto kObj = static_cast<std::size_t>(ArgSlot::Obj);
  if (p.kind == PredicateKind::Cue) {  // "announced (the army) the shelling of" and "announced of"
    const Role* roles = passage_.tables.cues[p.row].roles;
    return roles[kObj] == Role::Content || (roles[static_cast<std::size_t>(ArgSlot::An)] == Role::Content && may_do(items_[at]));
  }
  // "tries (the army) to retake it": so does a verb of attempt or wish.
  if (p.kind == PredicateKind::Other) return passage_.has(p.first, SenseKind::Stance);
  if (p.kind != PredicateKind::Frame && p.kind != PredicateKind::Light) return false;
  const FrameRow& frame = passage_.tables.frames[p.row];
  const bool judges = frame.type == ClaimType::Accuse || frame.type == ClaimType::Support || frame.type == ClaimType::Reject;
  return frame.roles[kObj] == Role::Content || (judges && p.kind == PredicateKind::Frame && frame.roles[kObj] == Role::Target && p.morph.active != 0);
}

// "accused of (bi-) supporting D.": behind a word that takes its content with bi-, a word that begins with it is that,
// and no adverbial ("with the support of").
bool ItemBuilder::charge_due(std::uint32_t t) const {
  if (out_.predicate.empty()) return false;
  const Predicate& p = out_.predicate.back();
  constexpr auto kBi = static_cast<std::size_t>(ArgSlot::Bi);
  if (p.kind != PredicateKind::Frame || p.sentence != sentence_ || t > p.last + kChargeReach) return false;
  if (passage_.tables.frames[p.row].roles[kBi] != Role::Content) return false;
  return std::ranges::any_of(passage_.segments.of[t], [&](const Reading& reading) {
    return reading.has(kPreBi) && std::ranges::any_of(passage_.tables.senses_of(reading.word), [](const Sense& sense) {
             return sense.kind == SenseKind::Frame && sense.morph.verb == 0;
           });
  });
}

}  // namespace isnad
