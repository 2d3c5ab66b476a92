// People without a name, with their number ("more than 20 civilians", "qatilan" = two), and documents that speak.
// A noun of members before their group ("'anasir al-tanzim", "13 wounded of the organisation") stands for the group: it
// takes the group's referent, gives it the number, and is no mention of its own.
#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxAdjectives = 2;
constexpr std::uint32_t kOwnerReach = 6;  // mentions looked back at for "his" and "its"
constexpr std::uint32_t kMostInPlural = 10;  // what is counted by more stands in the singular
constexpr std::uint32_t kMaxGap = 4;  // tokens between a number of people and their group

}  // namespace

// "a plane bi-dun tayyar": one whom there is not describes the thing.
bool Finder::behind_without(std::uint32_t t) const {
  bool negates = false;
  if (passage_.is_word(t - 1))
    passage_.each(t - 1, SenseKind::Function, [&](const Reading&, const Sense& sense) {
      negates = negates || tables_.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::Negator);
    });
  return negates;
}

// "hujum musallah": a singular that could be a person stands behind a noun with which it agrees: an adjective.
bool Finder::adjective(std::uint32_t t, const Found& found) const {
  if (found.sense->morph.number != 0 || t == 0 || outer_prefix(*found.reading) > 0) return false;
  if (!found.reading->article() && behind_without(t)) return true;
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
  if (found.reading->article() && named != nullptr && named->last == name + 1 && (named->type == EntityType::Org || (named->type == EntityType::Loc && name == t - 1))) return true;
  if (!passage_.is_word(t - 1)) return false;
  if (outer_prefix(*found.reading) > 0 || out_.number_on(t - 1) != nullptr) return false;
  if (passage_.function(t - 1) != FunctionClass::Other) return false;
  const Reading& before = passage_.reading(t - 1);
  const bool definite = before.article() || before.enclitic != Enclitic::None;  // "its military operations"
  if (definite != found.reading->article()) return false;
  // "dhakara masdar": behind a verb of saying a person is who says it, though the spelling may be a noun too.
  bool says = false;
  passage_.each(t - 1, SenseKind::Cue, [&](const Reading&, const Sense& sense) { says = says || sense.morph.verb != 0; });
  if (says && !found.reading->article()) return false;
  if (!found.reading->article() && only_verb(t - 1) && !passage_.has(t, SenseKind::Title)) return false;  // "fajjara intihari"
  bool noun = before.word == 0 || taken(t - 1);
  bool toll = false;  // "the killing of a soldier": who is counted, no adjective
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    toll = toll || (sense.morph.verb == 0 && frame.pos == PartOfSpeech::Noun && frame.toll != 0);
  });
  if (toll && !before.article()) return false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Verb, SenseKind::Light, SenseKind::Stance})
    passage_.each(t - 1, kind, [&](const Reading&, const Sense& sense) { noun = noun || sense.morph.verb == 0; });
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Document, SenseKind::People,
                               SenseKind::Member, SenseKind::Noun})
    noun = noun || passage_.has(t - 1, kind);
  return noun;
}

// Whether the tables know a deed for the word as a verb and none as a noun.
bool Finder::only_verb(std::uint32_t t) const {
  bool verb = false, noun = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { (sense.morph.verb != 0 ? verb : noun) = true; });
  return verb && !noun;
}

// An adjective by its ending: nationality, nisba, feminine, sound plural.
bool Finder::describes(std::uint32_t t) const {
  if (passage_.has(t, SenseKind::Nation)) return true;
  if (passage_.has_any(t, kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::People))) return false;
  if (const Found head = passage_.find(t, SenseKind::OrgHead); head && head.reading->enclitic == Enclitic::None && head.sense->morph.number == 0)
    return false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb})
    if (passage_.has(t, kind)) return false;
  if (passage_.reading(t).enclitic != Enclitic::None) return false;
  if (passage_.has(t, SenseKind::PlaceHead) && !passage_.reading(t).article()) return false;  // "the people of the village of"
  const WordView word = passage_.word(t);
  const Letter last = letter_at(word, word.size() - 1);
  const Found noun = passage_.find(t, SenseKind::Noun);
  if (noun && noun.sense->row != kNounAdjective) return false;
  return noun || (word.size() > 3 && (last == kTehMarbuta || last == kYeh || last == kNoon));
}

// A sound masculine plural has adjectives in the same: "musallahun majhulun", not "musallahun hafila".
bool Finder::agrees_in_number(std::uint32_t noun, std::uint32_t adjective) const {
  const auto sound_plural = [&](std::uint32_t t) {
    const WordView word = passage_.word(t);
    return word.size() > 4 && letter_at(word, word.size() - 1) == kNoon &&
           (letter_at(word, word.size() - 2) == kWaw || letter_at(word, word.size() - 2) == kYeh);
  };
  return !sound_plural(noun) || sound_plural(adjective);
}

// By their endings: a man in the singular ("musallah"), a feminine ("sayyara"), which does not describe him.
bool Finder::one_man(std::uint32_t t) const { return passage_.is_word(t) && !feminine(t) && tables_.nouns[passage_.find(t, SenseKind::People).sense->row].plural_only == 0; }

bool Finder::feminine(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return !word.empty() && letter_at(word, word.size() - 1) == kTehMarbuta;
}

// "thousands of Yemenis", "the Turks said": a nationality in the plural that describes no noun before it.
bool Finder::nation_people(std::uint32_t t, std::uint32_t first) {
  const Found found = passage_.find(t, SenseKind::Nation);
  if (!found || found.sense->morph.number != 2 || passage_.has(t, SenseKind::Actor) || taken(t)) return false;
  if (first == t && t > 0 && passage_.is_word(t - 1) && passage_.reading(t - 1).article() &&
      outer_prefix(*found.reading) == 0 && !passage_.has(t - 1, SenseKind::Number))
    return false;
  Mention& made = add(first, t + 1, EntityType::Ppl, MentionKind::Nominal, "mention/nation_people");
  if (first == t) made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.people = PeopleKind::Civilian;
  made.row = tables_.nouns[found.sense->row].id;
  if (const NumberSpan* number = out_.number_on(first); number != nullptr && !number->vague && first != t) {
    made.count = number->value;
    made.bound = number->bound;
  }
  const auto [known, added] = by_words_.try_emplace(key_of(t, t + 1), kNone);
  if (added || first != t) known->second = new_referent(EntityType::Ppl, kNone);
  made.entity = known->second;
  latest_of(made.entity);
  return true;
}

// "the extremists": what their foes call a group, when nothing else is said of them, stands for the latest armed group.
bool Finder::group_by_abuse(std::uint32_t t, const NounRow& row, const Found& found) {
  if (tables_.text(row.note) != "group" || !found.reading->article() || found.sense->morph.number != 2) return false;
  const bool described = passage_.is_word(t + 1) && passage_.reading(t + 1).article() && outer_prefix(passage_.reading(t + 1)) == 0 && describes(t + 1);
  if (described || found.reading->enclitic != Enclitic::None) return false;
  std::uint32_t entity = latest_armed_group();
  if (entity == kNone) entity = new_referent(EntityType::Org, found.sense->row);
  Mention& made = add(t, t + 1, EntityType::Org, MentionKind::Nominal, "mention/group_by_abuse");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.colour = Colour::Hostile;
  made.row = row.id;
  made.entity = entity;
  latest_of(entity);
  return true;
}

// "members (of the) movement Taliban": the head noun of a group's name describes nobody.
bool Finder::names_group(std::uint32_t t) const {
  if (!passage_.has(t, SenseKind::OrgHead) || t + 1 >= end_) return false;
  return passage_.has(t + 1, SenseKind::Actor) || name_at(t).alias != kNone;
}

// "mufawadat", "muhajama": negotiations, attacking; a feminine that is also a verbal noun is rather that than women.
bool Finder::event_instead(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  const Letter last = letter_at(word, word.size() - 1);
  if (last != kTehMarbuta && (last != kTeh || letter_at(word, word.size() - 2) != kAlef)) return false;
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    out = out || (sense.morph.verb == 0 && tables_.frames[sense.row].pos == PartOfSpeech::Noun);
  });
  return out;
}

// "masdar 'askari", "mas'ul kabir": an entry of several words ends behind its last one.
std::uint32_t Finder::phrase_end(std::uint32_t t) const {
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (sense.kind == SenseKind::People) return hit->last;
  return t + 1;
}

// "masadir kurdiyya suriyya": a nisba behind sources describes them, though it is a country, a village or a person
// elsewhere.
bool Finder::nisba(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  if (word.size() < 4 || passage_.reading(t).enclitic != Enclitic::None) return false;
  const Letter last = letter_at(word, word.size() - 1);
  return last == kYeh || (last == kTehMarbuta && letter_at(word, word.size() - 2) == kYeh);
}

// "Five went (as its) victims": a noun inside a verbal phrase of the tables is nobody.
bool Finder::part_of_verb(std::uint32_t t) const {
  const Hit* hit = t > 0 ? passage_.hit(t - 1) : nullptr;
  if (hit == nullptr || hit->last <= t) return false;
  for (const Sense& sense : tables_.phrase_senses(hit->node))
    if (sense.kind == SenseKind::Frame && sense.morph.verb != 0) return true;
  return false;
}

bool Finder::people(std::uint32_t t) {
  const NumberSpan* number = out_.number_on(t);
  if (number != nullptr && number->first != t) number = nullptr;
  const std::uint32_t noun_at = number != nullptr ? number->last : t;
  if (noun_at >= end_) return false;
  if (number != nullptr && (counted_members(t, *number) || number_alone(t, *number))) return true;
  if (number == nullptr && part_of_verb(t)) return false;
  const Found found = passage_.find(noun_at, SenseKind::People);
  if (!found) return noun_at < passage_.size() && passage_.is_word(noun_at) && nation_people(noun_at, t);
  if (taken(noun_at)) return false;
  // "al-jumhuri": a dual that lost its noon is in construct, and takes no article.
  const WordView spelled = passage_.word(noun_at);
  if (found.reading->article() && found.sense->morph.number == 1 && letter_at(spelled, spelled.size() - 1) == kYeh) return false;
  if (number == nullptr && adjective(noun_at, found)) return false;
  // "kama talab": a spelling that is also a finite verb is the verb at the head of a clause.
  if (number == nullptr && (verb_instead(noun_at, found) || event_instead(noun_at))) return false;
  // "13 Houthis": a noun of people that names a group is the group, counted.
  if (passage_.has(noun_at, SenseKind::Actor) && name_at(noun_at).alias != kNone) return false;
  const NounRow& row = tables_.nouns[found.sense->row];
  std::uint32_t last = phrase_end(noun_at);
  if (number == nullptr && group_by_abuse(t, row, found)) return true;
  const bool source = static_cast<PeopleKind>(row.what) == PeopleKind::Source;
  for (std::uint32_t n = 0; n < kMaxAdjectives && last < end_ && passage_.is_word(last); ++n) {
    const Reading& reading = passage_.reading(last);
    if (source && reading.article() == found.reading->article() && outer_prefix(reading) == 0 && nisba(last)) {
      ++last;
      continue;
    }
    if (!describes(last) || !agrees_in_number(noun_at, last) || (found.sense->morph.number == 0 && one_man(noun_at) && feminine(last)) || outer_prefix(reading) > 0 || reading.article() != found.reading->article() ||
        passage_.has(last, SenseKind::Actor) || passage_.has(last, SenseKind::Place) || names_group(last))
      break;
    ++last;
  }
  // "two (dual) policemen, two": the number behind the noun, not "gunmen (abducted) three engineers".
  const NumberSpan* behind = number == nullptr && last < end_ ? out_.number_on(last) : nullptr;
  const bool counted_behind = behind != nullptr && behind->first == last && !behind->vague && behind->value <= 10 &&
                              passage_.is_word(last) && outer_prefix(passage_.reading(last)) == 0 && found.reading->enclitic == Enclitic::None &&
                              !counts_next(behind->last);
  if (counted_behind) last = behind->last;
  // "52 persons killed": the noun of victims behind who is counted.
  const NounRow* victims = number != nullptr && !found.reading->article() ? victims_behind(last) : nullptr;
  if (victims != nullptr) ++last;
  Mention& made = add(t, last, EntityType::Ppl, found.reading->article() ? MentionKind::Nominal : MentionKind::Name,
                      "mention/people");
  if (number == nullptr) made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.people = static_cast<PeopleKind>(victims != nullptr ? victims->what : row.what);
  // "The number of the dead rose to 45 persons".
  if (const PeopleKind told = number != nullptr ? tally(t) : PeopleKind::Other; told != PeopleKind::Other) made.people = told;
  made.row = row.id;
  if (number != nullptr) {
    made.count = number->vague ? 0 : number->value;
    made.bound = number->bound;
  } else if (counted_behind) {
    made.count = behind->value;
  } else if (found.sense->morph.number == 1) {
    // "the workers" in -in may be two or many: with the article that is not to be seen.
    const WordView word = passage_.word(t);
    const bool or_many = found.reading->article() && word.size() > 2 && letter_at(word, word.size() - 2) == kYeh;
    if (!or_many) made.count = 2;
  } else if (found.sense->morph.number == 0 && !found.reading->article() && row.plural_only == 0 && !counted_with(t, found)) {
    made.count = 1;
  }
  if (number != nullptr && tables_.text(row.note) == "others") {
    const std::uint32_t counted = counted_before(t);
    if (counted != kNone) {
      made.entity = counted;
      made.silent = true;
      return true;
    }
  }
  // "the source", "the activists" again: the one of that noun before.
  const auto earlier = by_head_.find(found.sense->row);
  if (found.reading->article() && number == nullptr && earlier != by_head_.end())
    made.entity = earlier->second;
  else
    made.entity = new_referent(EntityType::Ppl, found.sense->row);
  by_head_[found.sense->row] = made.entity;
  latest_of(made.entity);
  return true;
}

// Whether people without article stand there, whom the number before them counts.
bool Finder::counts_next(std::uint32_t t) const {
  const Found found = t < end_ && passage_.is_word(t) ? passage_.find(t, SenseKind::People) : Found{};
  return found && !found.reading->article() && outer_prefix(*found.reading) == 0;
}

// "17 soldiers and officers" (an accusative singular each): the number before counts both.
bool Finder::counted_with(std::uint32_t t, const Found& found) const {
  if (found.sense->morph.accusative == 0 || !found.reading->has(kPreWa) || out_.mention.size() < 2) return false;
  const Mention& before = out_.mention[out_.mention.size() - 2];
  return before.last == t && before.count > kMostInPlural;
}

bool Finder::verb_instead(std::uint32_t t, const Found& found) const {
  if (found.reading->article() || found.sense->morph.number != 0) return false;
  bool verb = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { verb = verb || sense.morph.verb != 0; });
  if (!verb) return false;
  const bool head = t == 0 || !passage_.is_word(t - 1) || found.reading->has(kPreWa);
  return head || (passage_.has(t - 1, SenseKind::Function) && passage_.function(t - 1) != FunctionClass::Preposition);
}

// "The announcement by the army of the capture of": a noun of saying that has both its speaker and what he says.
bool Finder::announces(std::uint32_t t, const Reading& document) const {
  if (document.article() || !passage_.has(t, SenseKind::Cue) || !passage_.is_word(t + 1)) return false;
  if (t > 0 && finite_verb(t - 1) && passage_.has(t - 1, SenseKind::Cue) && !passage_.has(t - 1, SenseKind::Function)) return false;  // "said the statement of"
  const NameAt speaker = name_at(t + 1);
  const std::uint32_t content = speaker.last > t + 1 ? speaker.last : passage_.reading(t + 1).article() && passage_.has_any(t + 1, kind_bits(SenseKind::OrgHead, SenseKind::People)) ? t + 2 : t;
  if (content == t || passage_.has(content, SenseKind::Title) || !passage_.is_word(content) || outer_prefix(passage_.reading(content)) > 0) return false;
  bool event = passage_.function(content) == FunctionClass::Complementiser;
  passage_.each(content, SenseKind::Frame, [&](const Reading&, const Sense& sense) { event = event || sense.morph.verb == 0; });
  return event;
}

bool Finder::document_noun(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::Document);
  if (!found || found.reading->enclitic != Enclitic::None) return false;
  bool event = false;  // "a truce", "an agreement" are events first
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    event = event || (tables_.frames[sense.row].weight >= 2 && sense.morph.verb == 0);
  });
  if (event || announces(t, *found.reading)) return false;
  Mention& made = add(t, t + 1, EntityType::Doc, found.reading->article() ? MentionKind::Nominal : MentionKind::Name,
                      "mention/document");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = tables_.nouns[found.sense->row].id;
  const auto earlier = by_head_.find(found.sense->row);
  made.entity = found.reading->article() && earlier != by_head_.end() ? earlier->second
                                                                      : new_referent(EntityType::Doc, found.sense->row);
  by_head_[found.sense->row] = made.entity;
  latest_of(made.entity);
  return true;
}

// "his fighters", "its soldiers": the group that the pronoun stands for.
void Finder::owned_members() {
  for (std::size_t n = 0; n < out_.mention.size(); ++n) {
    Mention& people = out_.mention[n];
    if (people.type != EntityType::Ppl || people.people != PeopleKind::Fighter || people.silent) continue;
    const Enclitic enclitic = passage_.is_word(people.last - 1) ? passage_.reading(people.last - 1).enclitic : Enclitic::None;
    if (!refers_back(enclitic) || enclitic == Enclitic::Na) continue;
    const std::uint32_t owner = antecedent(passage_, out_, enclitic, people.first, kOwnerReach, false);
    if (owner == kNone || out_.mention[owner].type != EntityType::Org) continue;
    people.entity = out_.mention[owner].entity;
    people.silent = true;
  }
}

// "of", "from among the ranks of".
bool Finder::opens_of(std::uint32_t t) const {
  const auto is_of = [&](const NounRow& row) {
    return row.what == static_cast<std::uint8_t>(FunctionClass::Preposition) && row.value == static_cast<std::int32_t>(ArgSlot::Min);
  };
  if (const Hit* hit = passage_.hit(t); hit != nullptr && hit->last > hit->first + 1)
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Function && is_of(tables_.nouns[sense.row])) return true;
  return passage_.function(t) == FunctionClass::Preposition && is_of(*passage_.noun(t, SenseKind::Function));
}

// "members who belong (tabi'un) to D.": a participle and "to" between people and their group.
bool Finder::belonging(const Mention& people, const Mention& group) const {
  if (people.people != PeopleKind::Fighter || group.first != people.last + 1 || !passage_.is_word(people.last) ||
      !passage_.reading(group.first).has(kPreLi))
    return false;
  bool belongs = false;
  passage_.each(people.last, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    belongs = belongs || (sense.morph.verb == 0 && tables_.frames[sense.row].type == ClaimType::Belong);
  });
  return belongs;
}

void Finder::members() {
  for (std::size_t n = out_.mention.size(); n-- > 1;) {
    Mention& people = out_.mention[n - 1];
    const Mention& group = out_.mention[n];
    const bool number_only = people.entity == kNone;
    if (people.type != EntityType::Ppl || people.people == PeopleKind::Source) continue;
    const bool of_a_group = group.type == EntityType::Ppl && group.silent && group.entity != kNone && out_.entity[group.entity].type == EntityType::Org;
    if (group.type != EntityType::Org && !of_a_group && !(number_only && group.type == EntityType::Ppl)) continue;
    const std::uint32_t gap = group.first - people.last;
    bool ends = false;  // a full stop between the two
    for (std::uint32_t t = people.last; t < group.first && gap <= kMaxGap; ++t)
      ends = ends || passage_.is_punct(t, '.') || passage_.is_punct(t, ',');
    if (ends) continue;
    const bool marks = gap == 1 && (passage_.is_punct(people.last, kOpenQuote) || passage_.is_punct(people.last, '('));
    const bool construct = (gap == 0 || marks) && people.kind == MentionKind::Name &&
                           outer_prefix(passage_.reading(group.first)) == 0;
    const bool of = gap >= 1 && gap <= kMaxGap && passage_.is_word(people.last) && opens_of(people.last);
    if (!construct && !of && !belonging(people, group)) continue;
    people.entity = group.entity;
    people.silent = true;
  }
}

}  // namespace isnad
