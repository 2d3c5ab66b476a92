// Words that describe people, and words for people that only describe what stands before them ("an armed attack").
#include "agreement.h"
#include "case_nouns.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxOwner = 4;  // tokens of the nouns before the name of whose people they are

}  // namespace

// "a plane bi-dun tayyar": one whom there is not describes the thing.
bool Finder::behind_without(std::uint32_t t) const { return passage_.is_word(t - 1) && passage_.may_negate(t - 1); }

// "tafjiran intihariyyan": two duals in one case, the second says what the first are.
bool Finder::dual_pair(std::uint32_t t) const {
  if (!word_before(t)) return false;
  const WordView one = passage_.word(t - 1), two = passage_.word(t);
  if (one.size() < 5 || two.size() < 5 || letter_at(two, two.size() - 1) != kNoon) return false;
  const Letter vowel = letter_at(two, two.size() - 2);
  return (vowel == kAlef || vowel == kYeh) && one.ends_with(two.substr(two.size() - 2));
}

// "tafjirayn": a noun of a deed that is seen to be two.
bool Finder::dual_deed(std::uint32_t t) const {
  bool dual = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { dual = dual || (sense.morph.verb == 0 && sense.morph.number == 1); });
  return dual;
}

// "(kidnapped) gunmen (musallahun) a journalist (sahafiyya), a man of the police", "(killed) a soldier a woman": one does not describe many, a woman no man,
// and who is called by a noun nobody, but what has befallen him ("a wounded soldier").
bool Finder::another_person(std::uint32_t t, const Found& found) const {
  if (found.reading->article()) return false;
  if (keeps_noon(t - 1)) return true;
  const Found man = passage_.find(t - 1, SenseKind::People);
  if (man && is_escort(tables_.nouns[man.sense->row])) return false;  // "a delegation of deputies (wafd barlamani)"
  const bool one = man && man.sense->morph.number == 0 && tables_.nouns[man.sense->row].plural_only == 0;
  const NounRow& row = tables_.nouns[found.sense->row];
  const std::string_view kind = tables_.text(row.kind);
  const bool called = (row.flags & kSubstantive) != 0 && kind != "victim" && kind != "prisoner" && kind != "child";
  return one && (feminine(t) ? !feminine(t - 1) : called);
}

// "(the training of) the sons of the tribes, the volunteers (al-mutatawwi'in)": a sound plural with the article behind people and whose they are describes
// them; not behind "(killed) the members of the police the gunmen (al-musallahin)", whose verb has its object there.
bool Finder::describes_members(std::uint32_t t, const Found& found) const {
  if (!found.reading->article() || found.sense->morph.number != 2 || !sound_plural(t) || t < begin_ + 2 || !word_before(t)) return false;
  const bool nominative = letter_at(passage_.word(t), passage_.word(t).size() - 2) == kWaw;
  const auto may_be_object = [&](std::uint32_t head) { return word_before(head) && finite_verb(head - 1) && !nominative; };
  if (const Found his = passage_.find(t - 1, SenseKind::People); his && refers_back(his.reading->enclitic)) return his.sense->morph.number == 2 && !may_be_object(t - 1);  // "one of its commanders, the military ones"
  const Mention* before = out_.on(t - 1);
  const std::uint32_t owner = before != nullptr && before->type != EntityType::Ppl ? before->first : t - 1;
  if (before == nullptr && !passage_.reading(t - 1).article()) return false;
  std::uint32_t head = owner;  // "the sons of the tribe of D.": nouns without the article
  while (head > begin_ && t < head + kMaxOwner && passage_.is_word(head - 1) && !passage_.reading(head - 1).article() && outer_prefix(passage_.reading(head)) == 0 &&
         passage_.has_any(head - 1, kind_bits(SenseKind::People, SenseKind::Member, SenseKind::OrgHead)))
    --head;
  if (head == owner || passage_.reading(head).enclitic != Enclitic::None) return false;
  const Found people = passage_.find(head, SenseKind::People);
  if (!people || people.sense->morph.number != 2) return false;
  return !may_be_object(head);
}

// "hujum musallah": a singular that could be a person stands behind a noun with which it agrees: an adjective.
bool Finder::adjective(std::uint32_t t, const Found& found) const {
  if (t == 0 || tables_.nouns[found.sense->row].plural_only != 0) return false;
  // "(for reasons) technical and political": behind "and" a feminine that agrees with the adjective before.
  if (found.reading->has(kPreWa) && !found.reading->article() && found.sense->morph.number == 0 && word_before(t) && feminine(t) && feminine(t - 1) &&
      !passage_.reading(t - 1).article() && describes(t - 1))
    return true;
  if (outer_prefix(*found.reading) > 0) return false;
  if (describes_members(t, found)) return true;
  // "(kidnapped) gunmen a headmaster (mudir madrasa)": a noun of several words names somebody else.
  const bool behind_people = taken(t - 1) && out_.on(t - 1)->type == EntityType::Ppl;
  if (behind_people && !found.reading->article() && tables_.text(tables_.nouns[found.sense->row].note).find("phrase") != std::string_view::npos) return false;
  // In -in a dual is spelt like the plural.
  if (found.sense->morph.number != 0 && !(dual_pair(t) && (found.sense->morph.number == 1 || people_at(t - 1) || dual_deed(t - 1)))) return false;
  if (!found.reading->article() && behind_without(t)) return true;
  if (behind_people && found.sense->morph.number == 0 && another_person(t, found)) return false;
  // "..., (she) accusing the government": an indefinite feminine participle behind a comma tells what the subject does.
  if (passage_.is_punct(t - 1, ',') && !found.reading->article()) {
    const WordView word = passage_.word(t);
    bool acts = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      acts = acts || (sense.morph.verb == 0 && tables_.frames[sense.row].pos == PartOfSpeech::ActiveParticiple);
    });
    if (acts && letter_at(word, word.size() - 1) == kTehMarbuta) return true;
  }
  // "tanzim (D.) al-irhabi", "the militias of al-Houthi al-inqilabiyya": the article agrees with a name.
  const std::uint32_t name = !passage_.is_word(t - 1) && t > 1 ? t - 2 : t - 1;
  const Mention* named = out_.on(name);
  if (named != nullptr && named->type == EntityType::Org && named->last == t && passage_.reading(named->first).article() && man_of_no_body(named->first, t)) return false;
  if (found.reading->article() && named != nullptr && named->last == name + 1 && (named->type == EntityType::Org || (named->type == EntityType::Loc && name == t - 1))) return true;
  if (!word_before(t)) return false;
  // "(fled) a commander of the field", "the refusal of an officer": who is called by a noun describes nothing but people.
  if ((tables_.nouns[found.sense->row].flags & kSubstantive) != 0 && !found.reading->article() && found.reading->enclitic == Enclitic::None && !taken(t - 1) && !passage_.has(t - 1, SenseKind::People) &&
      (!passage_.has(t, SenseKind::Title) || finite_verb(t - 1)))
    return false;
  if (outer_prefix(*found.reading) > 0 || out_.number_on(t - 1) != nullptr) return false;
  // "the house (manzil) of an activist": whose home it is; not "a military house".
  if (const NounRow* home = passage_.noun(t - 1, SenseKind::PlaceHead); home != nullptr && tables_.text(home->kind) == "home" && !found.reading->article() && (!nisba(t) || !armed_men(t)) &&
      passage_.reading(t - 1).enclitic == Enclitic::None && !passage_.reading(t - 1).article())
    return false;
  if (passage_.function(t - 1) != FunctionClass::Other) return false;
  // "(killed the group) an officer (dabitan)": an adjective in the accusative has such a noun before it ("hujuman musallahan").
  if (found.sense->morph.accusative != 0 && letter_at(passage_.word(t - 1), passage_.word(t - 1).size() - 1) != kAlef) return false;
  // "launched (shanna) a gunman an attack (hujuman)": at the head of a clause, between a verb that is a noun as well and its object.
  if (!found.reading->article() && found.sense->morph.number == 0 && finite_verb(t - 1) && !ends_in_alef(t - 1) && !feminine(t - 1) && opens_clause(t - 1) && passage_.is_word(t + 1) && t + 1 < end_ &&
      ends_in_alef(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 && !ends_in_alef(t))
    return false;
  const Reading& before = passage_.reading(t - 1);
  const bool definite = before.article() || before.enclitic != Enclitic::None;  // "its military operations"
  if (definite != found.reading->article()) return false;
  if (found.sense->morph.accusative != 0 && !ends_in_alef(t - 1)) return false;  // "(killed) gunmen dabitan": its case is another
  // "the car (sayyara) of an officer": a man does not describe a vehicle with a feminine ending.
  if (!found.reading->article() && found.sense->morph.number == 0 && passage_.is_noun_of(t - 1, kNounOfHit) && feminine(t - 1) && !feminine(t)) return false;
  // "dhakara masdar": behind a verb of saying a person is who says it, though the spelling may be a noun too.
  bool says = false;
  passage_.each(t - 1, SenseKind::Cue, [&](const Reading&, const Sense& sense) { says = says || sense.morph.verb != 0; });
  if (says && !found.reading->article()) return false;
  if (!found.reading->article() && only_verb(t - 1) && !passage_.has(t, SenseKind::Title)) return false;  // "fajjara intihari"
  bool noun = before.word == 0 || taken(t - 1);
  bool toll = false;  // "the killing of a soldier": who is counted, no adjective
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const bool takes = frame.toll != 0 || tables_.text(frame.mode) == "abduct";  // "the kidnapping of a reporter"
    toll = toll || (sense.morph.verb == 0 && frame.pos == PartOfSpeech::Noun && takes);
  });
  if (toll && !before.article()) return false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Verb, SenseKind::Light, SenseKind::Stance})
    passage_.each(t - 1, kind, [&](const Reading&, const Sense& sense) { noun = noun || sense.morph.verb == 0; });
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Document, SenseKind::People,
                               SenseKind::Member, SenseKind::Noun, SenseKind::Nation})
    noun = noun || passage_.has(t - 1, kind);
  // "aliyyat 'askariyya": things in the sound plural are described by a feminine.
  const WordView things = passage_.word(t - 1);
  return noun || (feminine(t) && things.size() > 4 && letter_at(things, things.size() - 1) == kTeh && letter_at(things, things.size() - 2) == kAlef);
}

// "(bounds) amniyya", "and siyasiyya": the feminine of a nisba says of what kind something is, and is a woman only behind a verb, a preposition
// or somebody.
bool Finder::kind_of_thing(std::uint32_t t, const Found& found) const {
  if (found.sense->morph.feminine == 0 || !nisba(t) || found.sense->morph.number != 0 || tables_.nouns[found.sense->row].feminine != 0) return false;
  if (found.reading->has(kPreWa) || found.reading->has(kPreFa)) return true;
  if (!word_before(t)) return found.reading->article();
  return !taken(t - 1) && !finite_verb(t - 1) && !passage_.has(t - 1, SenseKind::Function);
}

// "supported it militarily and politically ('askariyyan wa-siyasiyyan)": a word of grammar behind a verb that has its object, or beside
// another such word. "Diplomatically (diblumasiyyan), sources said": what opens a sentence in the indefinite accusative says in which field.
bool Finder::adverb(std::uint32_t t, const Found& found) const {
  if (t == begin_ && !found.reading->article() && found.sense->morph.number == 0 && in_a_field(t)) return true;
  if (found.sense->morph.accusative == 0 || !passage_.has(t, SenseKind::Function) || !word_before(t)) return false;
  const auto manner = [&](std::uint32_t at) { return passage_.is_word(at) && passage_.has(at, SenseKind::Function) && ends_in_alef(at); };
  if (found.reading->has(kPreWa)) return manner(t - 1);
  return passage_.reading(t - 1).enclitic != Enclitic::None || (t + 1 < end_ && manner(t + 1) && outer_prefix(passage_.reading(t + 1)) > 0);
}

// A nisba in the indefinite accusative: "siyasiyyan".
bool Finder::in_a_field(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return word.size() > 3 && letter_at(word, word.size() - 1) == kAlef && letter_at(word, word.size() - 2) == kYeh;
}

// The ending of an indefinite accusative, as it is written behind all but the feminine ending.
bool Finder::ends_in_alef(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return !word.empty() && letter_at(word, word.size() - 1) == kAlef;
}

// Whether the tables know a deed for the word as a verb and none as a noun.
bool Finder::only_verb(std::uint32_t t) const {
  bool verb = false, noun = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Light})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { (sense.morph.verb != 0 ? verb : noun) = true; });
  return verb && !noun;
}

// An adjective by its ending: nationality, nisba, feminine, sound plural.
bool Finder::describes(std::uint32_t t) const {
  if (passage_.has(t, SenseKind::Nation)) return true;
  if (passage_.has_any(t, kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::People))) return false;
  if (const Found head = passage_.find(t, SenseKind::OrgHead); head && head.reading->enclitic == Enclitic::None && head.sense->morph.number == 0)
    return false;
  const NounRow* time = passage_.noun(t, SenseKind::Calendar);
  if (time != nullptr && time->what == static_cast<std::uint8_t>(CalendarKind::DayPart)) return false;  // "(were killed) Yemeni soldiers the night (layla) of yesterday"
  // "five supposed (muftaradin) members of D.": a word that doubts the noun before it.
  if (const NounRow* doubt = passage_.noun(t, SenseKind::Stance); doubt != nullptr && (doubt->value & slot_bit(ArgSlot::Head)) != 0 && sound_plural(t)) return true;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb})
    if (passage_.has(t, kind)) return false;
  bool tries = false;  // "Kurds (who) try to"
  passage_.each(t, SenseKind::Stance, [&](const Reading&, const Sense& sense) { tries = tries || sense.morph.verb != 0; });
  if (tries) return false;
  if (passage_.reading(t).enclitic != Enclitic::None) return false;
  if (passage_.has(t, SenseKind::PlaceHead) && !passage_.reading(t).article()) return false;  // "the people of the village of"
  const WordView word = passage_.word(t);
  const Letter last = letter_at(word, word.size() - 1);
  const Found noun = passage_.find(t, SenseKind::Noun);
  if (noun && noun.sense->row != kNounAdjective) return false;
  return noun || (word.size() > 3 && (last == kTehMarbuta || last == kYeh || last == kNoon));
}

// By its ending: "musallahun", "musallahin".
bool Finder::sound_plural(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return word.size() > 4 && letter_at(word, word.size() - 1) == kNoon && (letter_at(word, word.size() - 2) == kWaw || letter_at(word, word.size() - 2) == kYeh);
}

// A sound masculine plural has adjectives in the same: "musallahun majhulun", not "musallahun hafila".
bool Finder::agrees_in_number(std::uint32_t noun, std::uint32_t adjective) const { return !sound_plural(noun) || sound_plural(adjective); }

// By their endings: a man in the singular ("musallah"), a feminine ("sayyara"), which does not describe him.
bool Finder::one_man(std::uint32_t t) const {
  const NounRow* row = passage_.noun(t, SenseKind::People);  // none where a phrase begins with another word
  return passage_.is_word(t) && !feminine(t) && (row == nullptr || row->plural_only == 0);
}

bool Finder::feminine(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const WordView word = passage_.word(t);
  return !word.empty() && letter_at(word, word.size() - 1) == kTehMarbuta;
}

// "masadir kurdiyya suriyya": a nisba behind sources describes them, though it is a country, a village or a person
// elsewhere.
bool Finder::nisba(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;  // behind the last one, too
  const WordView word = passage_.word(t);
  if (word.size() < 4 || passage_.reading(t).enclitic != Enclitic::None || passage_.function(t) == FunctionClass::Relative) return false;
  const Letter last = letter_at(word, word.size() - 1);
  return last == kYeh || (last == kTehMarbuta && letter_at(word, word.size() - 2) == kYeh);
}

}  // namespace isnad
