// Names of organisations that are a chain of nouns: "the Brigades of the Martyrs of al-Jawlan" (kata'ib shuhada' al-jawlan), "the Youth of Change
// Movement", "the Network of the News of Qalamun". The head has no article, nor have the nouns behind it, and the last word is definite: a word with
// the article, a place, a name.
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxConstruct = 3;  // nouns without article between the head and the last word

}  // namespace

// "shuhada'", "ahali": people in the plural, whatever else the word may be.
bool Finder::plural_people(std::uint32_t t) const {
  bool several = false;
  passage_.each(t, SenseKind::People, [&](const Reading&, const Sense& sense) {
    several = several || sense.morph.number == 2 || tables_.nouns[sense.row].plural_only != 0;
  });
  return several;
}

// A noun that may stand inside: no adjective ("an armoured battalion | the village"), no deed ("the front of the fighting of"), no verb ("factions
// that oppose"), and no men or arms that act themselves ("a battalion of tanks | the village").
bool Finder::inside_construct(std::uint32_t t) const {
  if (!passage_.is_word(t) || t >= end_) return false;
  const Reading& reading = passage_.reading(t);
  if (reading.article() || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None || passage_.function(t) != FunctionClass::Other) return false;
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Member, SenseKind::Nation, SenseKind::Title, SenseKind::Number, SenseKind::Calendar, SenseKind::Ordinal,
                                              SenseKind::Document, SenseKind::PlaceHead, SenseKind::Cue);
  if (passage_.readings(t).name_weight >= kSureName) return true;
  if (passage_.has_any(t, kOthers)) return false;
  if (passage_.unknown(t)) return !feminine(t) && letter_at(passage_.word(t), 0) != kLam;
  if (passage_.has(t, SenseKind::OrgHead)) return true;
  if (passage_.has(t, SenseKind::People)) return plural_people(t);
  if (nisba(t) || (feminine(t) && feminine(t - 1))) return false;
  bool other = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Verb, SenseKind::Light, SenseKind::Stance})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { other = other || sense.morph.verb == 0 || sense.morph.aspect != kPerfect; });
  return !other && passage_.is_noun_of(t, kNounPlain);
}

// Whether a noun opens a name of several nouns. One that is also an act or a thing ("the movement of", "the organising of") opens one of people only,
// or where it speaks; one that describes ("resistance", "media") opens none, nor does a site.
bool Finder::heads_construct(std::uint32_t t, const NounRow& head) const {
  const auto kind = static_cast<ActorKind>(head.what);
  if (kind == ActorKind::State || kind == ActorKind::Court || kind == ActorKind::Security) return false;
  if (kind == ActorKind::Other && (head.flags & kPurposeHead) == 0) return false;  // tribes, clubs, hospitals
  if (kind == ActorKind::Media && passage_.has(t, SenseKind::PlaceHead)) return false;
  const std::string_view note = tables_.text(head.note);
  const bool thing = (head.flags & kThingHead) != 0 || note == "named";
  const bool speaks = cited(t) && passage_.function(t - 1) != FunctionClass::Preposition;
  if (thing) return speaks || (note.empty() && plural_people(t + 1));
  return (head.flags & kCommonHead) == 0 || note == "unit" || speaks;
}

// One past the name in construct behind a head; the token behind the head where there is none.
std::uint32_t Finder::construct_end(std::uint32_t t, const NounRow& head) const {
  std::uint32_t last = t + 1;
  if (!heads_construct(t, head)) return last;
  while (last <= t + kMaxConstruct && inside_construct(last)) ++last;
  if (last == t + 1 || !passage_.is_word(last) || last >= end_) return t + 1;
  const Reading& reading = passage_.reading(last);
  if (outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None || passage_.function(last) != FunctionClass::Other) return t + 1;
  const NameAt name = name_at(last);
  if (name.place != kNone && outer_prefix(*name.reading) == 0 && (reading.article() || !passage_.is_noun_of(last, kNounAdjective))) return name.last;
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Nation, SenseKind::Title, SenseKind::Calendar, SenseKind::Member);
  const bool closes = reading.article() && !passage_.has_any(last, kOthers) && !nominative(last) && !other_forces(last) && !generic_plural(last);
  return closes ? name_tail(last + 1, true) : t + 1;
}

}  // namespace isnad
