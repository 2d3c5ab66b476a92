// How far the name of an organisation reaches behind its head noun: names, adjectives, what the body is for; and what
// behind a head is no name at all.
#include "finder.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kMaxTail = 5;  // tokens behind the head
constexpr std::uint32_t kMaxPurpose = 3;  // nouns without article behind the head

}  // namespace

// "(the police arrested) the inhabitants, the shepherds (ru'a), the Kurds": people in the plural, whatever its ending, and no woman or adjective;
// but the nationality of two bodies ("the army and the police al-lubnaniyyayn") is spelt as such people.
bool Finder::several_people(std::uint32_t t) const {
  if (nisba(t) && !feminine(t) && passage_.reading(t).article() && passage_.is_noun_of(t, kNounAdjective)) return false;  // "local (al-ahli)", and not "my people"
  bool people = false, one = false;
  for (const SenseKind kind : {SenseKind::People, SenseKind::Nation})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) {
      const bool several = sense.morph.number == 2 || (kind == SenseKind::People && tables_.nouns[sense.row].plural_only != 0);
      (several ? people : one) = true;
    });
  const WordView word = passage_.word(t);
  const bool joined = word_before(t) && (outer_prefix(passage_.reading(t - 1)) > 0 || (word_before(t - 1) && outer_prefix(passage_.reading(t - 2)) > 0));
  const bool of_two = joined && passage_.has(t, SenseKind::Nation) && letter_at(word, word.size() - 1) == kNoon && letter_at(word, word.size() - 2) == kYeh;
  return people && !one && !of_two;
}

// "al-tanzim", "al-jaysh": a noun of one body, in the masculine.
bool Finder::one_masculine(std::uint32_t t) const {
  if (feminine(t)) return false;
  bool one = false, other = false;
  passage_.each(t, SenseKind::OrgHead, [&](const Reading&, const Sense& sense) {
    (sense.morph.number == 0 && sense.morph.feminine == 0 ? one : other) = true;
  });
  return one && !other;
}

// "(arrested) the police (f.) the gunman (m.)", "(killed) the army the member ('unsur)": behind a verb and its subject one man with the article is no part of
// the name of a body that he does not agree with, nor is who is called by a noun.
bool Finder::man_of_no_body(std::uint32_t head, std::uint32_t t) const {
  const Found man = passage_.find(t, SenseKind::People);
  if (!man || !man.reading->article() || man.sense->morph.number != 0 || feminine(t) || passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Actor))) return false;
  // "(seized) the organisation the journalist (al-sahafi)": no armed group is called by such work.
  const NounRow* group = passage_.noun(head, SenseKind::OrgHead);
  const std::string_view work = tables_.text(tables_.nouns[man.sense->row].kind);
  const bool armed = group != nullptr && (static_cast<ActorKind>(group->what) == ActorKind::Armed || static_cast<ActorKind>(group->what) == ActorKind::Security);
  if (armed && passage_.reading(head).article() && word_before(head) && passage_.has(head - 1, SenseKind::Frame) && (work == "journalist" || work == "activist" || work == "doctor")) return true;
  if (!word_before(head) || !only_verb(head - 1)) return false;  // not "the help (da'm) of the kingdom, the political one"
  const WordView body = passage_.word(head);
  const bool bodies = body.size() > 4 && letter_at(body, body.size() - 1) == kTeh && letter_at(body, body.size() - 2) == kAlef;
  return (tables_.nouns[man.sense->row].flags & kSubstantive) != 0 || feminine(head) || bodies;
}

// "(called on) the coalition the society": a noun that is never an adjective.
bool Finder::plain_thing(std::uint32_t t) const {
  bool plain = false, adjective = passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Name, SenseKind::Place, SenseKind::Ordinal));
  passage_.each(t, SenseKind::Noun, [&](const Reading&, const Sense& sense) { (sense.row == kNounAdjective ? adjective : plain) = true; });
  const Letter last = letter_at(passage_.word(t), passage_.word(t).size() - 1);
  return plain && !adjective && last != kYeh && last != kTehMarbuta;
}

// "(refused) the army the comment (al-ta'liq)": what is said or written is no adjective.
bool Finder::only_words(std::uint32_t t) const {
  if (passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Name, SenseKind::Place, SenseKind::Ordinal)) || passage_.is_noun_of(t, kNounAdjective) || nisba(t)) return false;
  bool words = passage_.has(t, SenseKind::Document);
  passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) { words = words || (sense.morph.verb == 0 && tables_.cues[sense.row].pos == PartOfSpeech::Noun); });
  return words;
}

// "(the spokesman of) the military council Brigadier So-and-so": a title before a name is the man's and no adjective of the body.
bool Finder::title_of_a_name(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  const bool phrase = hit != nullptr && std::ranges::any_of(tables_.phrase_senses(hit->node), [](const Sense& sense) { return sense.kind == SenseKind::Title; });
  if (!phrase && (!passage_.has(t, SenseKind::Title) || nisba(t) || passage_.has(t, SenseKind::Nation))) return false;
  const std::uint32_t next = phrase ? hit->last : t + 1;
  return passage_.is_word(next) && (!passage_.reading(next).article() || given_with_article(next)) && outer_prefix(passage_.reading(next)) == 0 && name_weight(next) > 0;
}

// "(the organisation of) ajnad": a word that the tables know inside longer names only.
bool Finder::step_of_name(std::uint32_t t) const {
  return passage_.unknown(t) && passage_.word(t).size() > 2 && !feminine(t) && !nisba(t);
}

// Words behind a head that still belong to its name.
std::uint32_t Finder::name_tail(std::uint32_t t, bool definite) const {
  std::uint32_t last = t;
  const bool head_definite = definite;
  for (std::uint32_t at = t; at < passage_.size() && at < t + kMaxTail && passage_.is_word(at); ++at) {
    const Reading& reading = passage_.reading(at);
    if (outer_prefix(reading) > 0 && reading.word != 0) break;
    if (passage_.function(at) != FunctionClass::Other || passage_.has(at, SenseKind::Calendar) || passage_.phrase_has(at, kind_bit(SenseKind::Function))) break;
    const bool article = reading.article();
    const bool first = at == t;
    if (first && definite && out_.number_on(at) != nullptr && !passage_.has(at, SenseKind::Ordinal)) break;  // "(killed) the resistance the dozens of them"
    const bool event = passage_.has(at, SenseKind::Frame) || passage_.has(at, SenseKind::Cue) || passage_.has(at, SenseKind::Verb);
    if (event && (!article || participle(at))) break;
    if (passage_.has(at, SenseKind::Noun) && !article) break;
    if (definite && !article) break;
    // "(attacked) the battalions of the X the village": behind an article stand adjectives.
    const bool behind_article = first ? definite : passage_.reading(at - 1).article();
    if (behind_article && article && (passage_.has(at, SenseKind::PlaceHead) || generic_plural(at) || bodies_of_foes(at) || plain_noun(at) || deed_noun(at) || other_forces(at) || group_of_its_own(at) || body_of_its_own(at))) break;
    // "(the president of) the republic So-and-so": where a known name of several words begins.
    if (behind_article && article && name_at(at).alias != kNone && name_at(at).last > at + 1) break;
    if (article && title_of_a_name(at)) break;
    if (first && definite && article && feminine(at - 1) && !feminine(at) && !nisba(at) && !several_people(at) && passage_.has(at, SenseKind::Title)) break;  // "(forced) the movement the king"
    // "(held) the police (al-shurta) the Uzbek So-and-so": a masculine adjective of origin describes no body in the feminine.
    if (first && definite && article && feminine(at - 1) && !feminine(at) && passage_.has(at, SenseKind::Nation) && !several_people(at)) break;
    // "(the head of) the staff (hay'at al-arkan) the Egyptian (m.)": his nation, where the noun between is no body that it goes with.
    if (at == t + 1 && !head_definite && nation_of_bearer(t - 1, at)) break;
    // "(cut) the ministry (f.) the Kuwaiti (f.) the current (m.)": what stands behind the nationality of a body and does not agree with it is another thing.
    if (!first && article && passage_.has(at - 1, SenseKind::Nation) && feminine(at - 1) && !feminine(at) && letter_at(passage_.word(at), passage_.word(at).size() - 1) != kYeh) break;
    // "the army and the security agencies (f.) al-lubnaniyyayn": the nation of both.
    if (!first && article && sound_plural(at) && passage_.has(at, SenseKind::Nation) && feminine(at - 1)) break;
    // "(leaders of) the organisation, the extremist one (m. sg.), the prominent (m. pl.)": behind an adjective of its own, one of its people.
    if (head_definite && article && sound_plural(at) && !sound_plural(at - 1)) break;
    // "(imposed) the organisation (m. sg.) the tribute (f.)".
    if (first && definite && article && feminine(at) && one_masculine(at - 1)) break;
    // "(forced) the organisation the inhabitants": people in the plural describe no body.
    if (first && definite && article && (several_people(at) || plain_thing(at) || only_words(at))) break;
    if (head_definite && article && man_of_no_body(t - 1, at)) break;
    if (!definite && !article) {
      const bool name = reading.word == 0 || step_of_name(at) || passage_.has(at, SenseKind::Name) || passage_.has(at, SenseKind::OrgHead) ||
                        (first && passage_.has(at, SenseKind::Place) && !passage_.has(at, SenseKind::Nation) && !passage_.has(at, SenseKind::PlaceHead));
      if (!first || !name) break;
    }
    last = at + 1;
    // After "head + name" only adjectives with the article go on, and those only behind an article.
    if (!article) definite = true;
  }
  return last;
}

// "quwwat", "kata'ib": the plural has a row of its own, so it is no plural of things ("force") or of several bodies.
bool Finder::own_plural(std::uint32_t t) const {
  bool own = false;
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { own = own || sense.morph.number == 0; });
  return own;
}

// "the Deterrence Forces (quwwat al-rad')": men of a force, which is no thing in the plural, by what it is for; not whose they are.
bool Finder::describes_force(std::uint32_t t) const {
  const NounRow* men = passage_.noun(t, SenseKind::Member);
  return men != nullptr && passage_.is_word(t + 1) && passage_.reading(t + 1).article() && outer_prefix(passage_.reading(t + 1)) == 0 &&
         !passage_.has_any(t + 1, kind_bits(SenseKind::Title, SenseKind::People, SenseKind::Nation, SenseKind::Actor, SenseKind::PlaceHead));
}

// "the traffic of planes", "the second place": behind a head that is also an act or a thing, what neither names nor describes
// an organisation.
bool Finder::is_thing(std::uint32_t t, const Found& head) const {
  if (head.reading->article()) return passage_.reading(t).article() && passage_.has(t, SenseKind::Ordinal);
  // "the department of criminal investigation": a body of the state has a field, which an adjective narrows.
  const bool field = static_cast<ActorKind>(tables_.nouns[head.sense->row].what) == ActorKind::State && name_tail(t, false) > t + 1;
  return !field && !passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Member)) && common_genitive(t);
}

// "(hit) the alliance the compound (al-mujamma')": a noun of bodies with the article is another body, unless it is an adjective alone besides.
bool Finder::body_of_its_own(std::uint32_t t) const {
  return passage_.has(t, SenseKind::OrgHead) && ((passage_.is_noun_of(t, kNounPlain) && !feminine(t)) || !passage_.is_noun_of(t, kNounAdjective)) && !passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::People, SenseKind::Member, SenseKind::Ordinal)) &&
         !nisba(t) && !participle(t);
}

// "(accused) the group the Front": what is the name of a group and no adjective is another one.
bool Finder::group_of_its_own(std::uint32_t t) const {
  if (!passage_.has(t, SenseKind::Actor) || passage_.has(t, SenseKind::Nation) || nisba(t)) return false;
  const NameAt name = name_at(t);
  return name.last == t + 1 && name.alias != kNone && tables_.actors[tables_.aliases[name.alias].actor].kind == ActorKind::Armed && passage_.stem(t, passage_.reading(t)).size() > 3;
}

// "(condemned) the movement the shelling", "(made) the police the arrest": a deed describes nobody; a word for it with a feminine ending may be a participle,
// too ("the accompanying force").
bool Finder::deed_noun(std::uint32_t t) const {
  if (passage_.phrase_has(t, kind_bit(SenseKind::Frame))) return true;  // "(regained) the forces control of (al-saytara 'ala)"
  if (passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Actor, SenseKind::OrgHead, SenseKind::Member, SenseKind::People)) || (nisba(t) && !passage_.is_noun_of(t, kNounPlain))) return false;
  bool deed = false, other = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    (sense.morph.verb == 0 && frame.pos == PartOfSpeech::Noun && (frame.type == ClaimType::Assault || !feminine(t)) ? deed : other) = true;
  });
  return deed && !other;
}

// "(opened) the army the fire": a common noun that has no ending of an adjective describes nothing.
bool Finder::plain_noun(std::uint32_t t) const {
  if (passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Actor, SenseKind::People, SenseKind::Ordinal, SenseKind::Frame)) || nisba(t) || feminine(t)) return false;
  bool plain = false, adjective = false;
  passage_.each(t, SenseKind::Noun, [&](const Reading&, const Sense& sense) { (sense.row == kNounAdjective ? adjective : plain) = true; });
  return plain && !adjective;
}

// "(attacked) the armed factions the army", "(criticised) the party the government": a head noun of forces or of a state is somebody else.
bool Finder::other_forces(std::uint32_t t) const {
  const NounRow* head = passage_.noun(t, SenseKind::OrgHead);
  if (head == nullptr || passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Ordinal)) || nisba(t)) return false;
  const auto kind = static_cast<ActorKind>(head->what);
  return kind == ActorKind::Armed || kind == ActorKind::Security || (kind == ActorKind::State && !passage_.is_noun_of(t, kNounAdjective));
}

// A noun that belongs to no name.
bool Finder::common_genitive(std::uint32_t t) const {
  if (passage_.has_any(t, kind_bits(SenseKind::Actor, SenseKind::Nation, SenseKind::Title)) || name_weight(t) >= kSureName) return false;
  return passage_.has_any(t, kind_bits(SenseKind::Frame, SenseKind::OrgHead)) || passage_.is_noun_of(t, kNounPlain);
}

// A noun of what a body is for: "(committee for) fighting", "(the ministry of) guidance".
bool Finder::purpose(std::uint32_t t) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Actor, SenseKind::Title, SenseKind::Calendar, SenseKind::Number);
  if (!passage_.is_word(t) || t >= end_ || name_weight(t) >= kSureName || passage_.function(t) != FunctionClass::Other || passage_.has_any(t, kOthers)) return false;
  if (passage_.reading(t).enclitic != Enclitic::None) return false;
  bool noun = passage_.has(t, SenseKind::OrgHead) || (passage_.unknown(t) && passage_.reading(t).article());
  passage_.each(t, SenseKind::Noun, [&](const Reading&, const Sense& sense) { noun = noun || sense.row != kNounAdjective; });
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { noun = noun || sense.morph.verb == 0; });
  return noun;
}

// "committee for the fight against corruption", "commission of security and defence": nouns without article up to the first
// with it, another joined by "and", and the adjectives behind. The end that the name has without them when there are none.
std::uint32_t Finder::purpose_end(std::uint32_t t, std::uint32_t end) const {
  std::uint32_t last = t;
  while (last < t + kMaxPurpose && purpose(last) && !passage_.reading(last).article() && outer_prefix(passage_.reading(last)) == 0) ++last;
  if (!purpose(last) || !passage_.reading(last).article() || outer_prefix(passage_.reading(last)) > 0) return end;
  ++last;
  // "... and defence": no second body ("the council and the committee").
  if (purpose(last) && passage_.reading(last).article() && passage_.reading(last).proclitics == (kPreWa | kPreAl) &&
      !passage_.has_any(last, kind_bits(SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People, SenseKind::Member)))
    ++last;
  return last == t + 1 && nation_of_bearer(t - 1, last) ? std::max(end, last) : std::max(end, name_tail(last, true));
}

// "(the head of) the staff (hay'at al-arkan) the Egyptian (m.)": behind a body in the feminine and a plural of no body a nationality in the masculine is his who
// bears the title.
bool Finder::nation_of_bearer(std::uint32_t head, std::uint32_t t) const {
  if (!passage_.is_word(t) || !passage_.has(t, SenseKind::Nation) || !passage_.reading(t).article() || feminine(t) || !feminine(head)) return false;
  const NounRow* between = passage_.noun(t - 1, SenseKind::OrgHead);
  return between != nullptr && tables_.text(between->note) == "named";
}

// "for the pilgrimage (lil-hajj)", spelt as "for Lahij".
bool Finder::everyday_with_article(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Noun, [&](const Reading& reading, const Sense& sense) { out = out || (sense.row == kNounPlain && reading.proclitics == (kPreLi | kPreAl)); });
  return out;
}

// "the National Commission for the fight (li-mukafahat) against corruption", "the National Company for the use and distribution of waters": behind a body and
// its adjective the act that it is for, another joined by "and", and what it is done to; the token itself where something else stands there.
std::uint32_t Finder::act_of_body(std::uint32_t t) const {
  const auto act = [&](std::uint32_t at) { return passage_.is_word(at) && purpose(at) && !passage_.reading(at).article() && !passage_.has_any(at, kind_bits(SenseKind::OrgHead, SenseKind::PlaceHead)) && (!passage_.has(at, SenseKind::People) || passage_.is_noun_of(at, kNounPlain)); };
  if (!act(t)) return t;
  std::uint32_t object = t + 1;
  if (act(object) && passage_.reading(object).proclitics == kPreWa) ++object;
  if (!purpose(object) || !passage_.reading(object).article() || outer_prefix(passage_.reading(object)) > 0) return t;
  return object + 1;
}

// "the General Directorate of (li-) National Security", "the Higher Council of the judiciary": behind a body and its adjective li- says what
// field it is for; the end of the name without it where something else stands there.
std::uint32_t Finder::field_end(std::uint32_t end, const NounRow& head) const {
  const auto kind = static_cast<ActorKind>(head.what);
  const bool body = (head.flags & kPurposeHead) != 0 || tables_.text(head.note) == "named";
  if (!body || kind == ActorKind::Armed || kind == ActorKind::Party || !passage_.is_word(end) || end >= end_) return end;
  const Reading& reading = passage_.reading(end);
  if (passage_.has(end, SenseKind::Light) && passage_.is_word(end + 1) && passage_.reading(end + 1).has(kPreBi)) return end;  // "(leave to) the organisations to carry out (lil-qiyam bi) their duty"
  if (passage_.has_any(end, kind_bits(SenseKind::Nation, SenseKind::Calendar))) return end;
  if (passage_.has(end, SenseKind::Place) && everyday_with_article(end)) return end + 1;
  if (reading.proclitics == kPreLi) return (head.flags & kCommonHead) != 0 && (head.flags & kPurposeHead) == 0 && tables_.text(head.note) != "named" ? end : act_of_body(end);
  if (reading.proclitics != (kPreLi | kPreAl) || passage_.has(end, SenseKind::Place)) return end;
  const Hit* hit = passage_.hit(end);
  const auto names_field = [](const Sense& sense) { return sense.kind == SenseKind::OrgHead || sense.kind == SenseKind::Title; };
  if (hit != nullptr && std::ranges::any_of(tables_.phrase_senses(hit->node), names_field)) return hit->last;  // "of National Security", "of the attorney general"
  if (passage_.has(end, SenseKind::People)) return kind == ActorKind::Body && several_people(end) && head.flags != 0 && (head.flags & kCommonHead) == 0 ? name_tail(end + 1, true) : end;  // "the National Union of Journalists"; "(said) the Public Authority to the residents that"
  const NounRow* other = passage_.noun(end, SenseKind::OrgHead);
  const bool service = other != nullptr && static_cast<ActorKind>(other->what) == ActorKind::Security && tables_.text(other->note).empty() && kind != ActorKind::Security;  // "the National Centre for Intelligence"
  if (other != nullptr && !service && tables_.text(other->note) != "named" && !tables_.text(other->note).starts_with("member")) return end;
  if (!purpose(end)) return end;
  return purpose_end(end, name_tail(end + 1, true));
}

}  // namespace isnad
