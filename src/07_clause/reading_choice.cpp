// What the words around say of which reading of a word is meant: what waits for a noun, what a participle describes, which
// deed follows a verb of happening.
#include "item_builder.h"

#include <algorithm>

#include "agreement.h"

namespace isnad {
namespace {

constexpr std::uint32_t kLiReach = 8;      // tokens between "was exposed" and what to
constexpr std::uint32_t kDeedReach = 10;   // tokens between "there occurred" and the deed
constexpr std::uint32_t kIlaReach = 12;    // tokens from a verb to "to" and the deed that it resorts to
constexpr std::uint32_t kThatReach = 8;    // tokens between a verb of saying and "that"
constexpr std::uint32_t kSayingReach = 10;  // tokens between a verb of ascribing and whose saying it ascribes
constexpr std::uint32_t kChargeReach = 16;  // tokens between a word of accusing and what it accuses of

}  // namespace

// "mubaya'a": at the head of a text or behind no noun the verbal noun, not "a woman who swears allegiance"; so behind a party of another
// gender ("refused the Houthis (the) participation").
bool ItemBuilder::describes_nothing(std::uint32_t t, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || sense.morph.verb != 0) return false;
  const PartOfSpeech pos = passage_.tables.frames[sense.row].pos;
  if (pos != PartOfSpeech::ActiveParticiple && pos != PartOfSpeech::PassiveParticiple) return false;
  if (items_.empty()) return true;
  const Item& before = items_.back();
  if (before.kind == ItemKind::Phrase && before.last == t && before.mentions == 1) {
    const Mention& m = mentions_.mention[before.mention[0]];
    const WordView word = passage_.word(t);
    const bool woman = letter_at(word, word.size() - 1) == kTehMarbuta && passage_.reading(t).article() && m.last == t;
    const bool men = m.type != EntityType::Loc && m.type != EntityType::Doc && letter_at(passage_.word(t - 1), passage_.word(t - 1).size() - 1) == kNoon;
    if (woman && m.entity != kNone && (men || m.type == EntityType::Per) && !agrees(passage_, mentions_, Enclitic::Ha, m)) return true;
  }
  return before.kind != ItemKind::Phrase && before.kind != ItemKind::Comma && before.kind != ItemKind::Event;
}

bool ItemBuilder::behind_light_noun() const {
  const auto light = [&](const Item& item) {
    const bool noun = item.kind == ItemKind::Event && !item.definite && item.predicate != kNone;
    if (!noun || out_.predicate[item.predicate].verb) return static_cast<const Predicate*>(nullptr);
    const Predicate& p = out_.predicate[item.predicate];
    // "the documentation of (tawthiq) a shelling": so has a noun of saying whose partner is what is said.
    const bool says = p.kind == PredicateKind::Cue && passage_.tables.cues[p.row].pos == PartOfSpeech::Noun && passage_.tables.cues[p.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Content;
    // "an operation of shelling (qasf)": so has one that only says that force was used.
    const bool general = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].pos == PartOfSpeech::Noun && passage_.tables.frames[p.row].type == ClaimType::Assault &&
                         passage_.tables.frames[p.row].weight == 1 && passage_.tables.frames[p.row].toll == 0;
    return p.kind == PredicateKind::Light || says || general ? &p : nullptr;
  };
  const auto takes_object = [&](const Predicate* p) { return p != nullptr && p->kind == PredicateKind::Light && passage_.tables.frames[p->row].roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content; };
  if (behind_event()) {  // "the attempt of an advance"; behind a pronoun, too, stands its object: "its intention (of) the withdrawal of"
    const Predicate* p = light(items_.back());
    return p != nullptr && (p->enclitic == Enclitic::None || takes_object(p));
  }
  const std::size_t n = items_.size();  // "the intention of D. (of) the withdrawal of"
  return n > 1 && items_[n - 1].kind == ItemKind::Phrase && items_[n - 1].mentions > 0 && items_[n - 2].last == items_[n - 1].first && takes_object(light(items_[n - 2]));
}

// "Nawwaha (So-and-so) ila anna": a verb of saying that is a deed, too ("praised"), says something where "that" stands behind its subject, and the
// deed takes no clause.
bool ItemBuilder::says_that(std::uint32_t t, const Sense& sense) const {
  if (sense.kind != SenseKind::Cue || sense.morph.verb == 0 || passage_.tables.cues[sense.row].roles[static_cast<std::size_t>(ArgSlot::Clause)] != Role::Content) return false;
  bool takes_clause = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& deed) {
    takes_clause = takes_clause || (deed.morph.verb != 0 && passage_.tables.frames[deed.row].roles[static_cast<std::size_t>(ArgSlot::Clause)] == Role::Content);
  });
  if (takes_clause) return false;
  if (attributes_words(t, passage_.tables.cues[sense.row])) return true;
  for (std::uint32_t at = t + 1; at <= t + kThatReach && passage_.is_word(at); ++at) {
    if (passage_.stands_behind(at + 1, ArgSlot::Ila) && passage_.function(at + 1) == FunctionClass::Complementiser) return true;  // "to that", no "until"
    if (const Hit* phrase = passage_.hit(at); phrase != nullptr && phrase->last > at + 1 && mentions_.on(at) == nullptr) return false;  // "before (qabla an)"
    if (passage_.function(at) == FunctionClass::Complementiser) return true;
    if (mentions_.on(at) == nullptr && deed_verb(at)) return false;
  }
  return false;
}

// "Ascribed (nasabat) the agency to (ila) So-and-so his saying (qawlahu)": a verb of saying that names its speaker behind "to" has his saying for its object.
bool ItemBuilder::attributes_words(std::uint32_t t, const CueRow& row) const {
  if (row.roles[static_cast<std::size_t>(ArgSlot::Ila)] != Role::Source) return false;
  bool said = false;
  for (std::uint32_t at = t + 1; at <= t + kSayingReach && passage_.is_word(at) && !said; ++at)
    passage_.each(at, SenseKind::Cue, [&](const Reading&, const Sense& sense) {
      const CueRow& saying = passage_.tables.cues[sense.row];
      said = said || (saying.position == CuePosition::After && saying.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::None && saying.roles[static_cast<std::size_t>(ArgSlot::Clause)] == Role::Content);
    });
  return said;
}

// "hit", whose subject may be an attack, too.
bool ItemBuilder::deed_verb(std::uint32_t t) const {
  bool deed = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    deed = deed || (sense.morph.verb != 0 && passage_.tables.frames[sense.row].type == ClaimType::Assault);
  });
  return deed;
}

// Whether a noun of force, of a split or a protest stands there, or an expression of two who fight ("an exchange of fire").
bool ItemBuilder::deed_at(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const auto force = [&](const Sense& sense, bool of_two) {
    if (sense.kind != SenseKind::Frame || sense.morph.verb != 0) return false;
    const FrameRow& frame = passage_.tables.frames[sense.row];
    const bool happens = frame.type == ClaimType::Assault || (!of_two && (frame.type == ClaimType::Split || frame.type == ClaimType::Protest));
    return happens && frame.weight > 1 && (!of_two || std::ranges::find(frame.roles, Role::Party) != std::end(frame.roles));
  };
  bool deed = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) { deed = deed || (force(sense, false) && outer_prefix(reading) == 0); });
  const Hit* hit = passage_.hit(t);
  return deed || (hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [&](const Sense& sense) { return force(sense, true); }));
}

// "there occurred (yesterday in the town) clashes": right behind the verb, or behind days, adverbs and the place.
bool ItemBuilder::deed_follows(std::uint32_t t) const {
  std::uint32_t at = t + 1;
  while (at <= t + kDeedReach && passage_.is_word(at)) {
    const auto day = std::ranges::lower_bound(mentions_.date, at, {}, &DateSpan::first);
    if (day != mentions_.date.end() && day->first == at) {
      at = day->last;
      continue;
    }
    const FunctionClass what = passage_.function(at);
    if (what == FunctionClass::Preposition && day != mentions_.date.end() && day->first == at + 1) {  // "there occurred on (fi) 2 August clashes"
      at = day->last;
      continue;
    }
    if (what == FunctionClass::Adverb || passage_.has(at, SenseKind::Calendar)) ++at;
    else if (const Mention* m = mentions_.on(what == FunctionClass::Preposition ? at + 1 : at); m != nullptr && m->type == EntityType::Loc) at = m->last;
    else break;
  }
  return deed_at(at);
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
  const auto more_than = [&](std::uint32_t at) {
    const Hit* hit = passage_.hit(at);
    return hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [](const Sense& sense) { return sense.kind == SenseKind::Number; });
  };
  for (std::uint32_t at = t + 1; at <= t + kLiReach && passage_.is_word(at); ++at)
    if (passage_.reading(at).has(kPreLi) && (at == t + 1 || passage_.has_any(at, kind_bits(SenseKind::Frame, SenseKind::Light, SenseKind::Number)) || more_than(at))) return true;
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

// "resorted (the prisoners) to (ila) a strike", as against "fled to the town": behind the first "to" a deed.
bool ItemBuilder::ila_behind(std::uint32_t t) const {
  for (std::uint32_t at = t + 1; at <= t + kIlaReach && passage_.is_word(at); ++at)
    if (passage_.stands_behind(at, ArgSlot::Ila)) return mentions_.on(at) == nullptr && passage_.has_any(at, kind_bits(SenseKind::Frame, SenseKind::Light));
  return false;
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
  // "raids targeting (mustahdifa) posts of D.": what is hit is an object, too.
  const bool object = passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 && passage_.function(t + 1) == FunctionClass::Other &&
                      (mentions_.on(t + 1) != nullptr || passage_.reading(t + 1).article() || passage_.may_be_hit(t + 1));
  return !object;
}

// "mubaya'atu-hu": with a pronoun a feminine spelling that is participle and verbal noun is the noun ("his pledge").
bool ItemBuilder::owned_participle(const Reading& reading, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || sense.morph.verb != 0 || reading.enclitic == Enclitic::None) return false;
  const PartOfSpeech pos = passage_.tables.frames[sense.row].pos;
  return pos == PartOfSpeech::ActiveParticiple || pos == PartOfSpeech::PassiveParticiple;
}

bool does_deeds(const Passage& passage, const Mentions& mentions, const Mention& speaker) {
  if (speaker.type != EntityType::Org || speaker.entity == kNone) return false;
  const std::uint32_t actor = mentions.entity[speaker.entity].actor;
  if (actor == kNone) return true;
  const ActorKind kind = passage.tables.actors[actor].kind;
  return kind != ActorKind::Media && kind != ActorKind::Body;
}

// How many items stand before what is inserted into the clause ("went on (the army), yesterday, with shelling", "condemned (the party) on
// Friday, the shelling"): times and adverbs that name nobody; all of them where nothing is inserted.
std::size_t ItemBuilder::before_inserted_time() const {
  if (items_.empty() || items_.back().kind != ItemKind::Comma) return items_.size();
  std::size_t at = items_.size() - 1;
  if (at > 0 && items_[at - 1].kind == ItemKind::Phrase && items_[at - 1].last < items_.back().first) return at;  // a date makes no item
  while (at > 0 && items_[at - 1].kind != ItemKind::Comma && items_[at - 1].mentions == 0 &&
         (items_[at - 1].kind == ItemKind::Phrase || items_[at - 1].kind == ItemKind::Preposition || items_[at - 1].kind == ItemKind::Other))
    --at;
  return at > 1 && items_[at - 1].kind == ItemKind::Comma ? at - 1 : items_.size();
}

// "claimed, on Wednesday, the killing of", "condemned the shelling of": behind the subject of a verb that takes an event
// for its object a spelling that may be a noun is that event.
bool ItemBuilder::content_due() const {
  std::size_t at = before_inserted_time();
  if (at == 0 || items_[at - 1].kind != ItemKind::Phrase) return false;
  // "the resistance, (the) loyal to the government, its advance": a participle with the article describes the subject.
  const auto describes = [&](const Item& item) {
    return item.kind == ItemKind::Event && item.definite && !item.conjoined && out_.predicate[item.predicate].kind == PredicateKind::Frame &&
           passage_.tables.frames[out_.predicate[item.predicate].row].pos != PartOfSpeech::Noun;
  };
  while (at > 0 && (items_[at - 1].kind == ItemKind::Phrase || items_[at - 1].kind == ItemKind::Preposition || describes(items_[at - 1]))) --at;
  if (at == 0 || (items_[at - 1].kind != ItemKind::Verb && items_[at - 1].kind != ItemKind::Event) || items_[at - 1].predicate == kNone) return false;
  const Predicate& p = out_.predicate[items_[at - 1].predicate];
  // "the announcement by (construct) the movement (of) the killing of".
  if (!p.verb)
    return p.kind == PredicateKind::Cue && at + 1 == items_.size() && items_[at].mentions > 0 && passage_.tables.cues[p.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Source;
  constexpr auto kObj = static_cast<std::size_t>(ArgSlot::Obj);
  if (p.kind == PredicateKind::Cue) {  // "announced (the movement) its refusal": "that" would stand before a verb; and "announced of"
    const Role* roles = passage_.tables.cues[p.row].roles;
    if (roles[kObj] == Role::Content || roles[static_cast<std::size_t>(ArgSlot::Clause)] == Role::Content) return true;
    return roles[static_cast<std::size_t>(ArgSlot::An)] == Role::Content && items_[at].mentions > 0 &&
           does_deeds(passage_, mentions_, mentions_.mention[items_[at].mention[0]]);
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
  // "D. undertook (qama) the support of (bi-da'm) the army": so does a light verb, where whom it is done to stands right behind ("with support from").
  const Mention* whom = p.kind == PredicateKind::Light && p.verb ? mentions_.on(t + 1) : nullptr;
  const bool light = whom != nullptr && whom->first == t + 1 && whom->type != EntityType::Loc && outer_prefix(passage_.reading(t + 1)) == 0;
  if ((p.kind != PredicateKind::Frame && !light) || p.sentence != sentence_ || t > p.last + kChargeReach) return false;
  if (passage_.tables.frames[p.row].roles[kBi] != Role::Content) return false;
  return std::ranges::any_of(passage_.segments.of[t], [&](const Reading& reading) {
    return reading.has(kPreBi) && std::ranges::any_of(passage_.tables.senses_of(reading.word), [](const Sense& sense) {
             return sense.kind == SenseKind::Frame && sense.morph.verb == 0;
           });
  });
}

// "(said in) a statement that carried-it (naqalathu) the agency": no noun with a pronoun.
bool ItemBuilder::carries_document(std::uint32_t t, const Reading& reading) const { return passage_.has(t - 1, SenseKind::Document) && resumes_noun(t, reading); }

// The gender that a verb has with these words for its subject: by what they name, else by the ending of the noun with the article.
ItemBuilder::Gender ItemBuilder::gender_of(std::uint32_t t) const {
  if (!passage_.is_word(t) || outer_prefix(passage_.reading(t)) > 0 || passage_.function(t) != FunctionClass::Other) return Gender::Unknown;
  const WordView word = passage_.word(t);
  const Letter last = letter_at(word, word.size() - 1);
  const bool ending = last == kTehMarbuta || (last == kTeh && word.size() > 4 && letter_at(word, word.size() - 2) == kAlef);
  if (mentions_.number_on(t) != nullptr) return Gender::Unknown;  // "took to the street (he) the hundreds"
  if (const Mention* m = mentions_.on(t); m != nullptr && m->type != EntityType::Per) {
    if (ending || (m->type == EntityType::Org && agrees(passage_, mentions_, Enclitic::Ha, *m))) return Gender::Feminine;
    const Found people = passage_.find(t, SenseKind::People);
    if (m->type == EntityType::Ppl && m->first == t && people && people.sense->morph.number == 0 && passage_.tables.nouns[people.sense->row].plural_only == 0) return Gender::Masculine;
    return m->type == EntityType::Org && m->first == t ? Gender::Masculine : Gender::Unknown;
  } else if (m != nullptr) {
    return Gender::Masculine;
  }
  if (ending) return Gender::Feminine;
  const Found noun = passage_.find(t, SenseKind::Noun);
  const bool plural = noun && noun.sense->morph.number == 2;
  return passage_.reading(t).article() && !plural ? Gender::Masculine : Gender::Unknown;
}

// "(who) joined and trained with": a verb behind "and" goes on in the gender of the one before, which its aspect shows to be of the same kind.
ItemBuilder::Gender ItemBuilder::of_verb_before() const {
  for (std::size_t at = items_.size(); at-- > 0;) {
    if (items_[at].kind != ItemKind::Verb || items_[at].predicate == kNone) continue;
    const Morph& before = out_.predicate[items_[at].predicate].morph;
    if (before.person != 3 || before.number != 0) return Gender::Unknown;
    if (before.feminine == 0 && before.aspect == kPerfect) return Gender::Masculine;
    return before.feminine != 0 && before.aspect == kImperfect ? Gender::Feminine : Gender::Unknown;
  }
  return Gender::Unknown;
}

// "tasallama (the army)" is spelt like "tusallimu (the forces)": he of the perfect of one verb, she of the imperfect of another. The
// subject tells, before a verb that nothing joins or right behind it.
bool ItemBuilder::other_gender(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const auto is = [](const Sense& s, bool she) {
    return s.morph.verb != 0 && s.morph.person == 3 && s.morph.number == 0 && (s.morph.feminine != 0) == she &&
           s.morph.aspect == (she ? kImperfect : kPerfect);
  };
  const bool she = is(sense, true);
  if ((!she && !is(sense, false)) || reading.has(kPreSa) || reading.has(kPreLi)) return false;
  const bool either = std::ranges::any_of(passage_.tables.senses_of(reading.word), [&](const Sense& other) { return is(other, !she) && sense_fits(other, reading); });
  if (!either) return false;
  if (!items_.empty() && items_.back().kind == ItemKind::Negator) return !she;
  const bool joined = reading.has(kPreWa) || reading.has(kPreFa);
  const bool topic = !joined && !items_.empty() && items_.back().kind == ItemKind::Phrase && items_.back().mentions > 0 &&
                     (items_.size() < 2 || items_[items_.size() - 2].kind != ItemKind::Preposition);
  Gender gender = topic ? gender_of(mentions_.mention[items_.back().mention[0]].first) : Gender::Unknown;
  // "the forces that (allati) fight D.": what follows is the object. "The raids that the army was exposed to (la-ha)": the subject.
  const Found resumed = passage_.is_word(t + 1) ? passage_.find(t + 1, SenseKind::Function) : Found{};
  const bool of_another = passage_.clitic_pronoun(t + 1) != 0 || (resumed && refers_back(resumed.reading->enclitic) && passage_.function(t + 1) == FunctionClass::Preposition);
  if (!items_.empty() && items_.back().kind == ItemKind::Relative && of_another) {
    gender = gender_of(t + 2);
  } else if (!items_.empty() && items_.back().kind == ItemKind::Relative && reading.enclitic == Enclitic::None) {
    const WordView pronoun = passage_.word(items_.back().last - 1);
    if (pronoun.size() > 2) gender = letter_at(pronoun, pronoun.size() - 2) == kTeh ? Gender::Feminine : Gender::Masculine;
  }
  if (gender == Gender::Unknown) gender = gender_of(t + 1);
  if (gender == Gender::Unknown && joined) gender = of_verb_before();
  return gender == Gender::Unknown ? she && !joined && behind_qad(t) : (gender == Gender::Feminine) != she;
}

// Behind "qad", "had", the perfect.
bool ItemBuilder::behind_qad(std::uint32_t t) const {
  const NounRow* row = t > 0 && passage_.is_word(t - 1) ? passage_.noun(t - 1, SenseKind::Function) : nullptr;
  return row != nullptr && passage_.tables.text(row->note) == "may";
}

}  // namespace isnad
