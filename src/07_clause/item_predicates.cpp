// Which word states something, and by which of its readings: verb or noun, frame, cue or light verb.
#include "item_builder.h"

#include <algorithm>

#include "agreement.h"
#include "in_it.h"
#include "split_phrase.h"

namespace isnad {
namespace {

constexpr int kPlainVerb = -15;           // rank of a verb that states nothing: below a verb of the tables behind "and"
constexpr std::uint32_t kFledReach = 6;    // tokens from a verb of fleeing to where from or to
constexpr int kCircumstance = 6;          // ... of a participle that tells what the subject does beside: above a noun or verb of its spelling
constexpr int kSuffers = 2;              // taken from an active participle where the passive of its spelling fits
constexpr int kUnheaded = 1;             // taken from an active participle that describes no noun
constexpr int kOtherGender = 30;         // ... from a verb that does not agree with its subject, where another of its spelling does
constexpr int kAnswers = 20;             // of "and answered with (shelling)": above a verb that begins with the "and"
constexpr std::uint32_t kMovedReach = 6;   // tokens from a verb of sending to the men who are sent
constexpr std::uint32_t kJoinReach = 8;  // tokens from a noun to the one that "and" joins to it
constexpr std::size_t kHadReach = 6;     // items between "had" with its subject and the verb
constexpr int kSpeaker = 3;              // ... from "I" and "you" where "she" is spelt the same

constexpr char kTanwinLead = '\xD9';  // first byte of U+064B to U+064D

// "to prevent (man'an)", "progress (taqadduman)": a word that is written with the mark of the indefinite is no verb. One that has it on several letters is
// not written so.
bool has_tanwin(const Passage& passage, std::uint32_t t) {
  const WordView word = passage.word(t);
  if (word.size() > 2 && letter_at(word, word.size() - 1) == kAlef && letter_at(word, word.size() - 2) == kWaw) return false;  // "they launched", misspelt
  const std::string_view bytes = passage.bytes(passage.letters.bytes(passage.token(t).begin, passage.token(t).end));
  std::size_t marks = 0;
  for (std::size_t at = bytes.find(kTanwinLead); at != std::string_view::npos && at + 1 < bytes.size(); at = bytes.find(kTanwinLead, at + 1))
    if (bytes[at + 1] >= '\x8B' && bytes[at + 1] <= '\x8D') ++marks;
  return marks == 1;
}

// "had (kana) the last attack of D. (taken place)": whether the items end with an auxiliary and its subject, which is an event.
bool had_event(const Passage& passage, const std::vector<Item>& items) {
  std::size_t at = items.size();
  while (at > 0 && items.size() - at < kHadReach && (items[at - 1].kind == ItemKind::Phrase || items[at - 1].kind == ItemKind::Preposition || items[at - 1].kind == ItemKind::Other)) --at;
  if (at < 2 || items[at - 1].kind != ItemKind::Event) return false;
  const Item& before = items[at - 2].kind == ItemKind::Phrase && items[at - 2].mentions == 0 && at > 2 ? items[at - 3] : items[at - 2];
  return before.kind == ItemKind::Verb && passage.function(before.first) == FunctionClass::Auxiliary;
}

// "The clashes (in the town) that happened": behind a word for "who" that a deed of force or a protest stands before.
bool told_of_deed(const Passage& passage, const std::vector<Item>& items, const std::vector<Predicate>& predicates) {
  std::size_t at = items.size();
  if (at < 2 || items[at - 1].kind != ItemKind::Relative) return false;
  for (--at; at > 0 && items.size() - at < kHadReach && (items[at - 1].kind == ItemKind::Phrase || items[at - 1].kind == ItemKind::Preposition);) --at;
  if (at == 0 || items[at - 1].kind != ItemKind::Event) return false;
  const Predicate& deed = predicates[items[at - 1].predicate];
  if (deed.kind != PredicateKind::Frame || deed.verb) return false;
  const ClaimType type = passage.tables.frames[deed.row].type;
  return type == ClaimType::Assault || type == ClaimType::Protest;
}

// "spent (qada) his childhood", "spent four of them sentences": behind the subject of a verb that takes no object, a common noun without article
// is the object of another verb of that spelling.
bool has_object(const Passage& passage, const Mentions& mentions, std::uint32_t verb) {
  const Mention* subject = mentions.on(verb + 1);
  std::uint32_t at = subject != nullptr ? subject->last : verb + 1;
  if (subject == nullptr && passage.is_word(at) && !passage.has(at, SenseKind::Noun)) return false;
  if (passage.function(at) == FunctionClass::Preposition && passage.reading(at).enclitic != Enclitic::None) ++at;
  if (!passage.is_word(at) || mentions.on(at) != nullptr || passage.function(at) != FunctionClass::Other) return false;
  const Reading& reading = passage.reading(at);
  if (reading.article() || outer_prefix(reading) > 0) return false;
  bool noun = false, other = false;
  passage.each(at, SenseKind::Noun, [&](const Reading&, const Sense& sense) { (sense.row == kNounAdjective ? other : noun) = true; });
  return noun && !other && !passage.has_any(at, kind_bits(SenseKind::People, SenseKind::Verb));
}

// "(clashes) in which (fiha) were killed ten", "during which (khilalaha) was wounded": right before "in it" a word of dying is the verb, of those behind.
bool dies_in_it(const Passage& passage, std::uint32_t t) {
  if (passage.reading(t).article() || !is_in_it(passage, t + 1)) return false;
  bool dies = false;
  passage.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = passage.tables.frames[sense.row];
    const bool spoken = outer_prefix(reading) == 0 || reading.has(kPreWa);
    dies = dies || (spoken && sense.morph.verb != 0 && sense.morph.person == 3 && sense.morph.aspect == kPerfect && frame.type == ClaimType::Assault && frame.toll != 0 && frame.weight > 1 && reading.enclitic == Enclitic::None);
  });
  return dies;
}

}  // namespace

bool ItemBuilder::ends_in_yeh(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return letter_at(word, word.size() - 1) == kYeh;
}

bool ItemBuilder::verb_may_stand(std::uint32_t t, const Reading& reading) const {
  const bool joined = reading.has(kPreWa) || reading.has(kPreFa);  // a construct partner carries no "and"
  if (after_preposition()) return false;
  if (phrase_waits() && !joined && reading.noun && !resumes_event(reading) && !resumes_noun(t, reading) && !accusative_people(items_.back().last - 1) && !accusative_people(t + 1)) return false;
  // "(no answer) but (ghayr) the shelling of": a noun stands behind it.
  if (!joined && reading.noun && !items_.empty() && items_.back().kind == ItemKind::Negator && items_.back().last == t && items_.back().row != nullptr && passage_.tables.text(items_.back().row->note) == "un") return false;
  if (!joined && reading.noun && (behind_definite(t, reading) || describes_several(t, reading))) return false;
  return !reading.article() && !reading.has(kPreBi) && !reading.has(kPreKa);
}

// "(renewed So-and-so), during the meeting his refusal (rafdahu) of": what stands behind "in" or "during" and an article is described by no verb without a word for
// "which", and nobody who may have done it is named behind.
bool ItemBuilder::behind_definite(std::uint32_t t, const Reading& reading) const {
  if (items_.size() < 2 || !refers_back(reading.enclitic) || mentions_.on(t + 1) != nullptr) return false;
  const Item& noun = items_.back();
  const Item& in = items_[items_.size() - 2];
  return noun.last == t && noun.definite && noun.mentions == 0 && !noun.of_time && (noun.kind == ItemKind::Event || noun.kind == ItemKind::Phrase) &&
         in.kind == ItemKind::Preposition && in.slot == ArgSlot::Fi;
}

// "New fighters (muqatilin judud)", spelt as "he renewed": an adjective in the plural right behind several people without the article.
bool ItemBuilder::describes_several(std::uint32_t t, const Reading& reading) const {
  if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().definite || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None) return false;
  const Found people = passage_.find(t - 1, SenseKind::People);
  if (!people || people.sense->morph.number != 2 || people.reading->article()) return false;
  bool several = false;
  passage_.each(t, SenseKind::Noun, [&](const Reading&, const Sense& sense) { several = several || (sense.row == kNounAdjective && sense.morph.number == 2); });
  return several;
}

// "ab'ad", dimensions, written with hamza above its alef, is not "ib'ad", expulsion, which has it below; of words alone that the table tells so,
// since some write every hamza above.
bool ItemBuilder::another_word(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const FrameRow& frame = passage_.tables.frames[sense.row];
  return frame.hamza_below != 0 && passage_.written_with_hamza_above(t, reading.prefix_letters);
}

// "struck-she a masira belonging to D. (a convoy)", "struck (the army) with (bi-) masirat": a she of force has no march for its subject, nor a deed of
// force one for its means, but a drone, which is spelt so.
bool ItemBuilder::spelt_like_drone(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  if (passage_.tables.frames[sense.row].like_drone == 0 || items_.empty() || out_.predicate.empty()) return false;
  const Predicate& deed = out_.predicate.back();
  if (deed.sentence != sentence_ || deed.kind != PredicateKind::Frame || passage_.tables.frames[deed.row].type != ClaimType::Assault) return false;
  if (reading.has(kPreBi)) return true;
  const bool she = items_.back().kind == ItemKind::Verb && items_.back().last == t && deed.morph.feminine != 0 && outer_prefix(reading) == 0 && !reading.article();
  return she && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 && passage_.function(t + 1) == FunctionClass::Other;
}

// "video clips (maqati' video)": no boycotts.
bool ItemBuilder::in_recording(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  return hit != nullptr && hit->last > t + 1 && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [](const Sense& sense) { return sense.kind == SenseKind::Document; });
}

// "(buried) a leader (qiyadiyyan) who was killed", "a gunman killed an officer (DabiTan)": people in the accusative have no partner and are none.
bool ItemBuilder::accusative_people(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const Found people = passage_.find(t, SenseKind::People);
  return people && people.sense->morph.accusative != 0 && people.sense->morph.number != 1;
}

// "a violent attack (which) launched-it D.": behind an event noun and its adjective the pronoun is the event.
bool ItemBuilder::resumes_event(const Reading& reading) const {
  if (items_.size() < 2 || !refers_back(reading.enclitic)) return false;
  const Item& event = items_[items_.size() - 2];
  const Item& adjective = items_.back();
  return event.kind == ItemKind::Event && !event.definite && event.last == adjective.first && adjective.mentions == 0 && !adjective.definite &&
         adjective.last == adjective.first + 1;
}

// "a mine (which) planted-it (zara'a-hu) D.": the pronoun is the indefinite noun before, and who did it stands behind.
bool ItemBuilder::resumes_noun(std::uint32_t t, const Reading& reading) const {
  if (outer_prefix(reading) > 0 || !refers_back(reading.enclitic) || t == 0 || !passage_.is_word(t - 1)) return false;
  const Mention* doer = mentions_.on(t + 1);
  if (doer == nullptr || doer->type == EntityType::Loc || doer->type == EntityType::Doc || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  // "(a bomb made by hand) planted-it terrorists (irhabiyyun)": a noun with a pronoun has nobody in the nominative behind it.
  const WordView people = passage_.word(t + 1);
  if (doer->type == EntityType::Ppl && letter_at(people, people.size() - 1) == kNoon && letter_at(people, people.size() - 2) == kWaw) return true;
  const WordView noun = passage_.word(t - 1);
  const bool she = letter_at(noun, noun.size() - 1) == kTehMarbuta;
  return !passage_.reading(t - 1).article() && (she ? reading.enclitic == Enclitic::Ha : reading.enclitic == Enclitic::Hu || reading.enclitic == Enclitic::Ha);
}

// "any (ayyu) intervention": a noun stands behind it.
bool ItemBuilder::behind_any(std::uint32_t t) const {
  bool any = false;
  if (t > 0 && passage_.is_word(t - 1) && t > passage_.tokens.sentence[sentence_].first)
    passage_.each(t - 1, SenseKind::Number, [&](const Reading&, const Sense& sense) {
      any = any || passage_.tables.nouns[sense.row].what == static_cast<std::uint8_t>(NumberClass::Any);
    });
  return any;
}

// A spelling that is mostly a noun: one that opens names, or for verbs that state nothing any noun.
bool ItemBuilder::noun_before_verb(std::uint32_t t, const Sense& sense) const {
  if (sense.kind == SenseKind::Verb) return passage_.has(t, SenseKind::Noun);
  return passage_.has(t, SenseKind::OrgHead) || passage_.has(t, SenseKind::PlaceHead) || passage_.has(t, SenseKind::Member) ||
         passage_.has(t, SenseKind::Title);
}

// Where a verb is likelier than a noun of the same spelling: at the head of a clause, be it behind a date ("in 2014 bombed the army").
bool ItemBuilder::opens_clause(const Reading& reading) const {
  if (reading.has(kPreWa)) return true;
  std::size_t end = items_.size();
  while (end > 0 && items_[end - 1].of_time) --end;
  if (end == 0) return true;
  switch (items_[end - 1].kind) {
    case ItemKind::Clause: case ItemKind::Relative: case ItemKind::Subordinator: case ItemKind::Negator:
    case ItemKind::Comma: case ItemKind::Colon: case ItemKind::QuoteOpen: case ItemKind::Other: return true;
    default: return false;
  }
}

// "a Turkish shelling (qasf) of": before a nationality without the article a spelling that may be a noun is that; not where people are what the verb
// is done to ("(there was) killed (qutila) a Turk").
bool ItemBuilder::of_a_nation(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const bool he_did = sense.morph.aspect == kPerfect && sense.morph.feminine == 0 && sense.morph.number == 0;
  if (!he_did || !reading.noun || reading.enclitic != Enclitic::None || !passage_.has(t + 1, SenseKind::Nation)) return false;
  const Reading& nation = passage_.reading(t + 1);
  if (nation.article() || outer_prefix(nation) > 0 || nation.enclitic != Enclitic::None || !ends_in_yeh(t + 1)) return false;
  // "(there) stabbed a Turk a soldier".
  const Mention* object = mentions_.on(t + 2);
  const bool somebody = object != nullptr && object->first == t + 2 && object->type != EntityType::Loc && !passage_.has(t + 2, SenseKind::Nation);
  if (somebody && outer_prefix(passage_.reading(t + 2)) == 0) return false;
  bool people = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& deed) { people = people || done_to_people(passage_.tables, passage_.tables.frames[deed.row]); });
  return !people;
}

// "(and) D.'s support of (da'm D. li-) the army": who does it and, with li-, whom it is done to, right behind a spelling that takes li- as a noun and not as a verb.
bool ItemBuilder::has_doer_and_li(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || !reading.noun || reading.enclitic != Enclitic::None || sense.morph.aspect != kPerfect || sense.morph.feminine != 0 || sense.morph.number != 0) return false;
  if (passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Li)] != Role::None) return false;
  const Mention* doer = mentions_.on(t + 1);
  if (doer == nullptr || doer->first != t + 1 || doer->type == EntityType::Doc || doer->type == EntityType::Ppl || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  const Mention* whom = mentions_.on(doer->last);
  if (whom == nullptr || whom->first != doer->last || whom->type == EntityType::Doc || whom->type == EntityType::Ppl || !passage_.reading(doer->last).has(kPreLi)) return false;
  bool noun = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& other) {
    noun = noun || (other.morph.verb == 0 && passage_.tables.frames[other.row].roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target);
  });
  return noun;
}

// "(an attack) that D. began (bada'at-hu)": the pronoun of a verb that may take the event is the event.
bool ItemBuilder::has_event_object(const Reading& reading) const {
  if (!refers_back(reading.enclitic)) return false;
  return std::ranges::any_of(passage_.tables.senses_of(reading.word), [&](const Sense& sense) {
    return sense.kind == SenseKind::Light && sense.morph.verb != 0 && sense_fits(sense, reading) &&
           passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content;
  });
}

// Right behind people in the dual.
bool ItemBuilder::behind_two() const {
  if (items_.empty() || items_.back().kind != ItemKind::Phrase) return false;
  const Mention* m = mentions_.on(items_.back().last - 1);
  if (m == nullptr || m->type != EntityType::Ppl || m->count != 2 || m->last != items_.back().last) return false;
  const Found two = passage_.find(m->last - 1, SenseKind::People);
  return two && two.sense->morph.number == 1;
}

// A noun of stance that is no dual.
bool ItemBuilder::one_of_stance(std::uint32_t t) const {
  bool one = false;
  passage_.each(t, SenseKind::Stance, [&](const Reading&, const Sense& sense) { one = one || (sense.morph.verb == 0 && sense.morph.number == 0); });
  return one;
}

bool ItemBuilder::dual_verb(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    out = out || (sense.morph.verb != 0 && sense.morph.number == 1 && reading.prefix_letters == 0);
  });
  return out;
}

// "stressed that (anna) the killing (qatl) of": behind a verb of saying and a bare "that" stands a noun.
bool ItemBuilder::behind_said_that(std::uint32_t t) const {
  if (items_.empty() || items_.back().kind != ItemKind::Clause || items_.back().last != t || items_.back().conjoined || out_.predicate.empty()) return false;
  if (passage_.function(t - 1) != FunctionClass::Complementiser || passage_.reading(t - 1).enclitic != Enclitic::None) return false;
  const Predicate& said = out_.predicate.back();
  return said.kind == PredicateKind::Cue && said.verb && said.sentence == sentence_ && passage_.tables.cues[said.row].roles[static_cast<std::size_t>(ArgSlot::Clause)] == Role::Content &&
         passage_.tables.text(passage_.tables.cues[said.row].colour) != "expect";
}

// "(issued) a statement (that) refused in it (rafada fihi)": between an indefinite accusative and "in it" stands a verb.
bool ItemBuilder::resumed_in_it(std::uint32_t t) const {
  if (t == 0 || !passage_.is_word(t - 1) || passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  const WordView before = passage_.word(t - 1), word = passage_.word(t);
  if (before.size() <= 3 || letter_at(before, before.size() - 1) != kAlef || letter_at(word, word.size() - 1) == kAlef) return false;
  return is_in_it(passage_, t + 1);
}

std::uint32_t ItemBuilder::predicate(std::uint32_t t) {
  struct Best { const Reading* reading = nullptr; const Sense* sense = nullptr; int rank = 0; std::uint16_t order = 0; } best;
  const bool dies = dies_in_it(passage_, t);
  for (const SenseKind what : {SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb, SenseKind::Stance}) {
    for (const FittingSense& one : passage_.senses(t, what)) {
      const Sense& sense = one.sense;
      const Reading& reading = passage_.readings(t).reading[one.reading];
      if ((what == SenseKind::Verb || what == SenseKind::Stance) && sense.morph.verb == 0) continue;  // finite only
      // "kamila", complete: not "like (ka-) one who hopes", where the whole word is a noun.
      if (reading.has(kPreKa) && !passage_.reading(t).has(kPreKa) && passage_.has(t, SenseKind::Noun)) continue;
      const bool verb = sense.morph.verb != 0;
      if (dies && (!verb || sense.kind != SenseKind::Frame)) continue;
      const bool of_two = verb && sense.morph.number == 1 && sense.morph.person == 3 && behind_two();
      if (verb && ((!verb_may_stand(t, reading) && !of_two) || behind_any(t))) continue;
      if (verb && sense.morph.active == 0 && reading.prefix_letters == 0 && begins_with_two_waws(t)) continue;
      if (verb && has_tanwin(passage_, t)) continue;
      if (!verb && sense.kind == SenseKind::Frame && (another_word(t, reading, sense) || in_recording(t) || spelt_like_drone(t, reading, sense))) continue;
      // "lam tarid anba'": where a whole verb is spelt as a shortened one of the tables, reports mean the whole one; not of a light verb ("lam taqum").
      if (sense.morph.jussive != 0 && (items_.empty() || items_.back().kind != ItemKind::Negator || (whole_verb(t) && sense.kind != SenseKind::Light))) continue;
      // "the destruction of a den (wakr)": not "and he attacked", behind a noun that waits for its partner.
      if (verb && reading.has(kPreWa) && behind_event() && !items_.back().definite && passage_.reading(t).prefix_letters == 0 && passage_.has(t, SenseKind::Noun) &&
          &reading != &passage_.reading(t))
        continue;
      // "abdat": "she showed", not "I destroyed".
      if (verb && sense.morph.person != 3 && sense.morph.number == 0 && third_person(t)) continue;
      // "made progress (taqadduman)": an indefinite accusative behind a verb, not "the two of them advanced".
      if (verb && !of_two && (sense.morph.person == 2 || (sense.morph.number == 1 && behind_verb())) && reading.noun) continue;
      // "al-ijtima'i": the adjective, since a dual before its partner ("two meetings of") takes no article.
      if (!verb && reading.article() && sense.morph.number == 1 && letter_at(passage_.word(t), passage_.word(t).size() - 1) == kYeh) continue;
      // "daman": the guaranteeing of, a word of stance, not "two joinings (damman)".
      if (!verb && sense.morph.number == 1 && one_of_stance(t)) continue;
      // Titles that state a tie ("head of", "leader of") are read with their bearers in stage 8.
      if (!verb && sense.kind == SenseKind::Frame && passage_.has(t, SenseKind::Title) &&
          passage_.tables.frames[sense.row].type == ClaimType::Belong)
        continue;
      // "takfiri", "al-ijtima'i": an extremist, social, nisbas; not "my charge of unbelief", nor the two meetings of somebody.
      if (!verb && (reading.enclitic == Enclitic::Ya || sense.morph.number == 1) && ends_in_yeh(t) &&
          (reading.article() || passage_.has_any(t, kind_bits(SenseKind::People, SenseKind::Nation))))
        continue;
      // "(two men) killed (qutila)": right behind two of them, not "in killing (qatlan)".
      if (!verb && reading.prefix_letters == 0 && sense.morph.accusative != 0 && behind_two() && dual_verb(t)) continue;
      // "by land (barran)": an adverb, not "acquitted".
      if (verb && passage_.function(t) == FunctionClass::Adverb && reading.prefix_letters == 0 && !opens_clause(reading)) continue;
      // "hasab": according to, unless a clause follows that somebody thought (hasiba anna).
      if (verb && sense.kind == SenseKind::Stance && reading.enclitic == Enclitic::None && passage_.function(t) == FunctionClass::Preposition &&
          passage_.function(t + 1) != FunctionClass::Complementiser)
        continue;
      if (!verb && reading.article() && passage_.clitic_pronoun(t + 1) == kBeh && waits_for_bi(sense)) continue;  // "al-mu'taraf bihi"
      // Reports address nobody: "al-hukm" is the rule, not "insisted with you".
      if (verb && (reading.enclitic == Enclitic::Ka || reading.enclitic == Enclitic::Kum) && passage_.reading(t).article()) continue;
      if (verb && sense.kind == SenseKind::Frame && reading.enclitic != Enclitic::None && takes_no_object(sense) &&
          !(passage_.tables.frames[sense.row].type == ClaimType::Assault && resumes_noun(t, reading)) &&  // "a mine that D. planted"
          (frame_noun(t) || sense.morph.aspect != kPerfect))
        continue;
      if (verb && (rarely_that_verb(t, reading, sense) || flees(t, reading, sense))) continue;
      if (verb && noun_before_verb(t, sense) && !opens_clause(reading)) continue;
      if (verb && sense.kind == SenseKind::Frame && passage_.tables.frames[sense.row].toll != 0 && passage_.tables.frames[sense.row].weight == 2 &&
          takes_no_object(sense) && has_object(passage_, mentions_, t))
        continue;
      if (verb && sense.morph.aspect == kPerfect && reading.prefix_letters == 0 && behind_said_that(t) && reading.noun) continue;
      // "led the shelling of": right behind a finite verb a spelling that may be a noun is its subject or object.
      if (verb && sense.morph.aspect == kPerfect && reading.prefix_letters == 0 && !items_.empty() && items_.back().kind == ItemKind::Verb &&
          items_.back().last == t && !dies && (reading.noun || (behind_attempt() && noun_in_some_cut(t))))
        continue;
      // "the attempt of (muhawalat) an advance": right behind a light noun without article stands its partner.
      if (verb && !dies && reading.prefix_letters == 0 && behind_light_noun() && reading.noun) continue;
      if (!verb && resumed_in_it(t)) continue;
      if (verb && (sense.morph.aspect == kPerfect || reading.enclitic != Enclitic::None || reading.noun) && !dies && !resumed_in_it(t) && content_due() && reading.prefix_letters == 0 && noun_in_some_cut(t) && !carries_document(t, reading)) continue;
      if (!verb && reading.prefix_letters == 0 && charge_due(t)) continue;
      // "with the support of A and the help of B": behind such an adverbial "and" goes on with a noun.
      if (verb && sense.morph.aspect == kPerfect && reading.has(kPreWa) && last_was_event_ && behind_help() && reading.noun) continue;
      if (verb && (of_a_nation(t, reading, sense) || has_doer_and_li(t, reading, sense))) continue;
      if (verb && (parallel_noun(t, reading) || goes_on_with_noun(t, reading, sense) || accusative_noun(t, reading, sense) || family(t, reading) || noun_behind_or(t, reading, sense))) continue;
      // Later readings cut more off; a verb goes before a noun where both fit; frames before cues before the rest.
      // Beside an event noun a verb of happening is no deed of its own ("clashes that took place", "there occurred clashes").
      const bool happening = sense.kind == SenseKind::Light && !has_event_object(reading) && (behind_event() || had_event(passage_, items_) || ((deed_follows(t) || told_of_deed(passage_, items_, out_.predicate)) && !deed_verb(t))) &&
                             passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Content;
      const bool opens_li = sense.kind == SenseKind::Light && li_behind(t) &&
                            passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Content;
      const auto opens = [&](ArgSlot slot) { return verb && sense.kind == SenseKind::Light && passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(slot)] == Role::Content; };
      const bool opens_deed = (opens(ArgSlot::Fi) && fi_behind(t)) || (opens(ArgSlot::Ila) && ila_behind(t));
      const int kind = opens(ArgSlot::Bi) && bi_behind(t) ? kAnswers
                       : happening || opens_li || opens_deed ? 6
                       : says_that(t, sense) || (verb && spreads_men(t, sense)) ? 5
                       : sense.kind == SenseKind::Frame ? (passage_.tables.frames[sense.row].weight > 1 ? 4 : 2)
                       : sense.kind == SenseKind::Cue   ? 3
                       : sense.kind == SenseKind::Verb  ? kPlainVerb
                                                        : 1;
      // "its support of A and its support of B": behind an event noun "and" goes on with nouns.
      const bool goes_on = verb && reading.has(kPreWa) && last_was_event_ && reading.enclitic != Enclitic::None;
      // "an attack (by) an alliance": behind an indefinite event noun a spelling that may be a noun is its partner.
      const bool partner = verb && behind_event() && !items_.back().definite && reading.enclitic == Enclitic::None &&
                           reading.noun;
      const bool again = goes_on && passage_.reading(out_.predicate.back().first).word == reading.word;
      const int rank = 100 - 10 * one.reading + (again ? -1 : verb && !goes_on && !partner ? 5 : 0) + kind + (circumstance(t, reading, sense) ? kCircumstance : 0) -
                       (suffers(t, reading, sense) || owned_participle(reading, sense) ? kSuffers : 0) - (verb && sense.morph.person != 3 ? kSpeaker : 0) -
                       (describes_nothing(t, sense) ? kUnheaded : 0) - (verb && other_gender(t, reading, sense) ? kOtherGender : 0);
      if (rank > best.rank || (rank == best.rank && one.order < best.order)) best = {&reading, &sense, rank, one.order};
    }
  }
  if (best.sense == nullptr) return 0;
  add_predicate(t, t + 1, *best.reading, *best.sense);
  return t + 1;
}

// "published", but "deployed (nashara) two thousand soldiers": a verb that moves forces, with fighters before the next preposition.
bool ItemBuilder::spreads_men(std::uint32_t t, const Sense& sense) const {
  if (sense.kind != SenseKind::Frame || passage_.tables.frames[sense.row].type != ClaimType::Mobilize || !passage_.has(t, SenseKind::Cue)) return false;
  const auto goes_on = [&](std::uint32_t at) { return passage_.function(at) == FunctionClass::Other || mentions_.number_on(at) != nullptr || mentions_.number_on(at + 1) != nullptr; };  // "about (nahwa) 2000"
  for (std::uint32_t at = t + 1; at <= t + kMovedReach && passage_.is_word(at) && goes_on(at); ++at)
    if (const Mention* m = mentions_.on(at); m != nullptr && m->people == PeopleKind::Fighter) return true;
  return false;
}

// "his life and his family (usratahu)": beside a noun with the same pronoun a spelling that may be a noun of people is one.
bool ItemBuilder::parallel_noun(std::uint32_t t, const Reading& reading) const {
  if (!reading.has(kPreWa) || reading.enclitic == Enclitic::None || items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t) return false;
  if (!passage_.is_word(t - 1) || passage_.reading(t - 1).enclitic != reading.enclitic) return false;
  return passage_.has_any(t, kind_bits(SenseKind::People, SenseKind::OrgHead, SenseKind::Noun));
}

// "(the killing of) his family (usratihi)": no "captured-she him", unless who did it stands right behind.
bool ItemBuilder::family(std::uint32_t t, const Reading& reading) const {
  if (!refers_back(reading.enclitic)) return false;
  const Found people = passage_.find(t, SenseKind::People);
  if (!people || passage_.tables.text(passage_.tables.nouns[people.sense->row].note) != "household") return false;
  const Mention* doer = mentions_.on(t + 1);
  return doer == nullptr || doer->type == EntityType::Loc || outer_prefix(passage_.reading(t + 1)) > 0;
}

// "(no) truce or cooperation (ta'awun)", "the backing of the deal or its rejection (rafd)": behind "or", which stands right behind a noun that names nobody, a
// spelling that may be a noun is one.
bool ItemBuilder::noun_behind_or(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const std::size_t n = items_.size();
  if (n < 2 || sense.morph.aspect != kPerfect || reading.prefix_letters > 0 || items_[n - 1].last != t || items_[n - 1].first + 1 != t || !noun_in_some_cut(t)) return false;
  const Item& before = items_[n - 2];
  const bool noun = before.kind == ItemKind::Event || (before.kind == ItemKind::Phrase && before.mentions == 0);
  const WordView joins = passage_.is_word(t - 1) ? passage_.word(t - 1) : WordView{};
  return noun && before.last + 1 == t && joins.size() == 2 && letter_at(joins, 0) == kAlef && letter_at(joins, 1) == kWaw;
}

// "that a shelling (qasfan)", "a shelling from Israel (qasfan isra'iliyyan)": behind "that", or before an adjective in the accusative, no "they two shelled".
bool ItemBuilder::accusative_noun(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const auto ends_in_alef = [&](std::uint32_t at) {
    const WordView word = passage_.is_word(at) ? passage_.word(at) : WordView{};
    return word.size() > 3 && letter_at(word, word.size() - 1) == kAlef;
  };
  if (sense.morph.number != 1 || sense.morph.aspect != kPerfect || reading.enclitic != Enclitic::None || !ends_in_alef(t) || !reading.noun) return false;
  const bool behind_that = t > 0 && passage_.is_word(t - 1) && passage_.function(t - 1) == FunctionClass::Complementiser && passage_.reading(t - 1).enclitic == Enclitic::None;
  return behind_that || (ends_in_alef(t + 1) && passage_.has(t + 1, SenseKind::Nation));
}

// Right behind "after", "during", "because of".
bool ItemBuilder::tells_circumstance(std::uint32_t t) const {
  const NounRow* row = t > 0 && passage_.is_word(t - 1) ? passage_.noun(t - 1, SenseKind::Function) : nullptr;
  if (row == nullptr) return false;
  const std::string_view note = passage_.tables.text(row->note);
  return note == "circumstance" || note == "apart";
}

// "(was able to) the retaking": a noun behind the preposition by which a light verb takes what its subject does.
bool ItemBuilder::behind_ability(const Predicate& noun) const {
  if (noun.verb || out_.predicate.size() < 2 || noun.first == 0 || passage_.function(noun.first - 1) != FunctionClass::Preposition) return false;
  const Predicate& light = out_.predicate[out_.predicate.size() - 2];
  const auto slot = static_cast<std::size_t>(passage_.noun(noun.first - 1, SenseKind::Function)->value);
  return light.kind == PredicateKind::Light && light.verb && light.sentence == noun.sentence && slot < kArgSlots && passage_.tables.frames[light.row].roles[slot] == Role::Content;
}

// "to (li-) retake the town and (to) drive out the militias", "accused of (bi-) shelling the town and killing the inhabitants", "after the
// retaking of the town and the driving out", "was able to (min) retake the town and kill twenty": behind a noun with its preposition "and" goes on
// with a noun where its spelling may be one and its partner follows.
bool ItemBuilder::goes_on_with_noun(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  if (!last_was_event_ || !reading.has(kPreWa) || reading.enclitic != Enclitic::None || sense.morph.aspect != kPerfect || out_.predicate.empty() || !reading.noun) return false;
  const Predicate& before = out_.predicate.back();
  if (before.sentence != sentence_ || before.last + kJoinReach < t) return false;
  const bool with = before.prefix > 0 && std::ranges::any_of(passage_.segments.of[before.first], [](const Reading& noun) { return noun.has(kPreLi) || noun.has(kPreBi); });
  const bool able = behind_ability(before);
  if (!with && !able && !tells_circumstance(before.first)) return false;
  for (std::size_t at = items_.size(); at-- > 0 && items_[at].predicate != out_.predicate.size() - 1;)
    if (items_[at].kind != ItemKind::Phrase && items_[at].kind != ItemKind::Preposition) return false;
  if (!able && mentions_.number_on(t + 1) != nullptr) return false;
  if (!passage_.is_word(t + 1)) return able && mentions_.number_on(t + 1) != nullptr;
  if (outer_prefix(passage_.reading(t + 1)) > 0) return false;
  const WordView next = passage_.word(t + 1);
  const bool subject = next.size() > 4 && letter_at(next, next.size() - 1) == kNoon && letter_at(next, next.size() - 2) != kYeh;  // "and gunmen (musallahun) killed"
  return !subject && (passage_.reading(t + 1).article() || mentions_.on(t + 1) != nullptr);
}

bool ItemBuilder::noun_in_some_cut(std::uint32_t t) const {
  return std::ranges::any_of(passage_.segments.of[t], [&](const Reading& reading) { return reading.prefix_letters == 0 && reading.noun; });
}

// "(which it) tries (to) retake": right behind a verb of attempt or wish, or a light verb.
bool ItemBuilder::behind_attempt() const {
  if (items_.back().predicate == kNone) return false;
  const Predicate& p = out_.predicate[items_.back().predicate];
  return p.kind == PredicateKind::Light || (p.kind == PredicateKind::Other && passage_.has(p.first, SenseKind::Stance));
}

std::size_t ItemBuilder::verb_before() const {
  for (std::size_t at = items_.size(); at-- > 0;) {
    if (items_[at].kind == ItemKind::Verb) return at;
    if (items_[at].kind != ItemKind::Phrase && items_[at].kind != ItemKind::Preposition && items_[at].kind != ItemKind::Event && items_[at].kind != ItemKind::QuoteOpen) break;
  }
  return items_.size();
}

bool ItemBuilder::third_person(std::uint32_t t) const {
  return std::ranges::any_of(passage_.readings(t), [](const Reading& reading) { return reading.third_person; });
}

bool ItemBuilder::whole_verb(std::uint32_t t) const {
  return std::ranges::any_of(passage_.segments.of[t], [&](const Reading& reading) {
    return std::ranges::any_of(passage_.tables.senses_of(reading.word), [&](const Sense& sense) {
      return sense.kind == SenseKind::Verb && sense.morph.jussive == 0 && sense.morph.aspect != 0 && sense_fits(sense, reading);
    });
  });
}

// "opened the fighters yesterday fire on".
bool ItemBuilder::split(std::uint32_t t, std::uint32_t end) {
  if (after_preposition()) return false;  // no verb stands there
  const auto found = split_phrase(passage_, mentions_, t, end);
  if (!found || !verb_may_stand(t, *found->reading) || (found->reading->prefix_letters == 0 && behind_light_noun() && found->reading->noun)) return false;
  add_predicate(t, t + 1, *found->reading, *found->sense);
  out_.predicate.back().noun = found->first;
  split_first_ = found->first;
  split_last_ = before_that(found->first, found->last);
  return true;
}

// "the opening (of) the fighters fire on"; at the head of a clause the spelling is a verb.
bool ItemBuilder::split_at_noun(std::uint32_t t, std::uint32_t end) {
  const bool governed = t > 0 && passage_.is_word(t - 1) && passage_.function(t - 1) == FunctionClass::Preposition;
  const bool head = items_.empty() || items_.back().kind != ItemKind::Phrase;
  if (head && third_person(t) && !behind_verb() && !governed) return false;
  const auto found = split_noun(passage_, mentions_, t, end);
  if (!found) return false;
  add_predicate(t, t + 1, *found->reading, *found->sense);
  out_.predicate.back().noun = found->first;
  split_first_ = found->first;
  split_last_ = found->last;
  return true;
}

// "sayTarat-ha": a verb without an object bears no pronoun, so the spelling is its verbal noun ("its control").
bool ItemBuilder::takes_no_object(const Sense& sense) const {
  const FrameRow& frame = passage_.tables.frames[sense.row];
  return frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && frame.roles[static_cast<std::size_t>(ArgSlot::Obj2)] == Role::None;
}

// "yu'anuna": "they suffer", an everyday verb in the active, rather than "they are helped".
bool ItemBuilder::everyday_active(const Reading& reading, const Sense& sense) const {
  return sense.kind == SenseKind::Frame && std::ranges::any_of(passage_.tables.senses_of(reading.word), [&](const Sense& other) {
    return other.kind == SenseKind::Verb && other.morph.active != 0 && other.morph.aspect == sense.morph.aspect && sense_fits(other, reading);
  });
}

// "wazir", "a minister", is not "and he was visited", nor "din", "a religion", "he was condemned": a passive of so few letters
// that no noun is spelt like it is rare enough.
bool ItemBuilder::rarely_that_verb(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const Reading& whole = passage_.reading(t);
  const bool titled = reading.has(kPreWa) && whole.prefix_letters == 0 && passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::OrgHead)) && &reading != &whole;
  // "nuzar": of visits and talks no passive is read, nor of "I", "we" and "you".
  const bool party = sense.kind == SenseKind::Frame && passage_.tables.frames[sense.row].type == ClaimType::Consult;
  if (sense.morph.active == 0 && (party || sense.morph.person != 3 || everyday_active(reading, sense))) return true;
  const bool short_passive = sense.morph.active == 0 && sense.morph.aspect == kPerfect && passage_.stem(t, reading).size() <= 3 && reading.noun;
  return titled || short_passive;
}

// "and fled (wa-farra) the thousands to Turkey", not "provided (waffara)": behind "and" a verb of leaving, with whoever leaves right before where from or to.
bool ItemBuilder::flees(std::uint32_t t, const Reading& reading, const Sense& sense) const {
  const bool provides = sense.kind == SenseKind::Light || (sense.kind == SenseKind::Frame && passage_.tables.frames[sense.row].type == ClaimType::Aid);
  if (!provides || reading.has(kPreWa)) return false;
  bool leaves = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& other, const Sense& verb) {
    leaves = leaves || (other.has(kPreWa) && verb.morph.verb != 0 && passage_.tables.frames[verb.row].type == ClaimType::Retreat);
  });
  std::uint32_t at = t + 1;
  while (leaves && at <= t + kFledReach && passage_.is_word(at) && mentions_.on(at) != nullptr) ++at;
  return leaves && (passage_.stands_behind(at + 1, ArgSlot::Ila) || passage_.stands_behind(at + 1, ArgSlot::Min));
}

// "wa-wafqan": two waws are "and" and the word, not the passive of a verb of form III, which reports do not use.
bool ItemBuilder::begins_with_two_waws(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return word.size() > 2 && letter_at(word, 0) == kWaw && letter_at(word, 1) == kWaw;
}

void ItemBuilder::add_predicate(std::uint32_t t, std::uint32_t last, const Reading& reading, const Sense& sense) {
  const bool verb = sense.morph.verb != 0;
  if (!verb) clitics(t, reading);
  static constexpr Predicate kBlank;  // copied as one block, which is quicker than to make its many parts
  Predicate& made = out_.predicate.emplace_back(kBlank);
  made.kind = sense.kind == SenseKind::Cue ? PredicateKind::Cue
              : sense.kind == SenseKind::Light ? PredicateKind::Light
              : sense.kind == SenseKind::Frame ? PredicateKind::Frame : PredicateKind::Other;
  made.row = sense.row;
  made.first = t;
  made.last = last;
  made.sentence = sentence_;
  made.verb = verb;
  made.morph = sense.morph;
  made.passive = verb && sense.morph.passive != 0 && sense.morph.active == 0;
  made.conjoined = reading.has(kPreWa) || reading.has(kPreFa) ||
                   (verb && t > 0 && passage_.function(t - 1) == FunctionClass::Auxiliary && passage_.reading(t - 1).has(kPreWa));
  made.enclitic = reading.enclitic;
  made.prefix = outer_prefix(reading);
  last_was_event_ = !verb;
  Item& item = push(verb ? ItemKind::Verb : ItemKind::Event, t, last);
  item.predicate = static_cast<std::uint32_t>(out_.predicate.size() - 1);
  made.conjoined |= item.conjoined;
  item.conjoined = made.conjoined;
  item.definite = reading.article();
  open_phrase_ = false;
}

}  // namespace isnad
