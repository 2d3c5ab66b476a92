// People without a name, with their number ("more than 20 civilians", "qatilan" = two), and documents that speak.
#include "agreement.h"
#include "finder.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kMaxAdjectives = 2;
constexpr std::size_t kOfficialBack = 12;     // mentions looked back at for whom "the official" is
constexpr std::uint32_t kMostInPlural = 10;  // what is counted by more stands in the singular

}  // namespace

// "(killed) a Tunisian", "(arrested) tunisiyyan": one or two of a nation, where no noun stands before that the word could describe.
bool Finder::one_of_nation(std::uint32_t t, const Found& found) const {
  if (found.reading->article() || outer_prefix(*found.reading) > 0 || found.reading->enclitic != Enclitic::None || feminine(t) || passage_.has(t, SenseKind::Place) || !word_before(t)) return false;
  bool hurt = false;
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    hurt = hurt || (done_to_people(tables_, tables_.frames[sense.row]) && !reading.article() && reading.enclitic == Enclitic::None);
  });
  if (hurt && out_.on(t - 1) == nullptr) return true;
  hurt = false;
  if (t > begin_ + 1 && passage_.stands_behind(t, ArgSlot::Ala))  // "the arrest of (al-qabd 'ala)"
    passage_.each(t - 2, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      hurt = hurt || (frame.roles[static_cast<std::size_t>(ArgSlot::Ala)] == Role::Target && done_to_people(tables_, frame));
    });
  if (hurt) return true;
  if (found.sense->morph.number != 0 || found.sense->morph.accusative == 0 || ends_in_alef(t - 1)) return false;
  const Mention* before = out_.on(t - 1);
  if (before != nullptr) return before->type != EntityType::Ppl || keeps_noon(t - 1);  // "(arrested) the police a Tunisian", "(kidnapped) gunmen (musallahun) an American"
  return only_verb(t - 1);
}

// "thousands of Yemenis", "20 Tunisians", "the Turks said": a nationality in the plural, or counted, that describes no noun before it.
bool Finder::nation_people(std::uint32_t t, std::uint32_t first) {
  const Found found = passage_.find(t, SenseKind::Nation);
  if (!found || taken(t) || (first == t && passage_.has(t, SenseKind::Actor))) return false;
  const bool several = found.sense->morph.number == 2 && !passage_.has(t, SenseKind::Actor);
  const bool counted = first != t && !found.reading->article() && outer_prefix(*found.reading) == 0 && !feminine(t);
  const bool few = !several && first == t && one_of_nation(t, found);
  if (!several && !counted && !few) return false;
  if (first == t && word_before(t) && passage_.reading(t - 1).article() &&
      outer_prefix(*found.reading) == 0 && !passage_.has(t - 1, SenseKind::Number) && !few)
    return false;
  Mention& made = add(first, t + 1, EntityType::Ppl, MentionKind::Nominal, "mention/nation_people");
  if (first == t) made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.people = PeopleKind::Civilian;
  made.row = tables_.nouns[found.sense->row].id;
  if (const NumberSpan* number = out_.number_on(first); number != nullptr && !number->vague && first != t) {
    made.count = number->value;
    made.bound = number->bound;
  } else if (few) {
    made.count = found.sense->morph.number == 1 ? 2 : 1;
  }
  const auto [known, added] = by_words_.try_emplace(key_of(t, t + 1), kNone);
  if (added || first != t || few) known->second = new_referent(EntityType::Ppl, kNone);
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

// "mufawadat", "muhajama": negotiations, attacking; a feminine that is also a verbal noun is rather that than women. "'udwan":
// an aggression, not two enemies.
bool Finder::event_instead(std::uint32_t t, const Found& found) const {
  const WordView word = passage_.word(t);
  const Letter last = letter_at(word, word.size() - 1);
  const bool dual = found.sense->morph.number == 1 && last == kNoon && letter_at(word, word.size() - 2) == kAlef;
  const bool ours = found.reading->enclitic == Enclitic::Na;
  const WordView stem = passage_.stem(t, *found.reading);
  const bool owned = found.reading->enclitic != Enclitic::None && letter_at(stem, stem.size() - 1) == kTeh;  // "their besieging"
  if (captures_one(t, found)) return true;
  bool says = false;  // "abana", made clear, and no two fathers
  if (dual) passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) { says = says || sense.morph.verb != 0; });
  if (says) return true;
  // "leaders (qada) in (fi) D.": several, who are no deed.
  const bool in_body = found.sense->morph.number == 2 && !found.reading->article() && found.reading->enclitic == Enclitic::None && passage_.stands_behind(t + 2, ArgSlot::Fi);
  if (!dual && !ours && !owned && last != kTehMarbuta && (last != kTeh || letter_at(word, word.size() - 2) != kAlef)) return false;
  // "mutahadditha": a woman who speaks for somebody; not "muhafaza", a province, nor "responsible (mas'ula) for", "represented (mumaththila) in", which describe things.
  const bool of_woman = !passage_.has(t, SenseKind::PlaceHead) && !passage_.stands_behind(t + 2, ArgSlot::An) && !(passage_.stands_behind(t + 2, ArgSlot::Fi) && passage_.word(t + 1).size() == 2);
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const bool noun = sense.morph.verb == 0 && frame.pos == PartOfSpeech::Noun && !(in_body && frame.type == ClaimType::Belong);
    const bool same = found.sense->morph.number == 2 && sense.morph.number == 2 && last == kTehMarbuta;  // "qada": leaders in both tables
    const bool office = frame.type == ClaimType::Belong && of_woman && sense.morph.feminine != 0 && sense.morph.number == 0;
    out = out || (noun && !same && !office && !(dual && sense.morph.number == 1) && !(ours && reading.enclitic != Enclitic::None));
  });
  return out;
}

// "asr jundi", the capture of a soldier, of others, of a third: families ("usar") are not those of one man without the article.
bool Finder::captures_one(std::uint32_t t, const Found& found) const {
  if (tables_.text(tables_.nouns[found.sense->row].note) != "household" || found.sense->morph.number != 2 || found.reading->article()) return false;
  if (!passage_.has(t, SenseKind::Frame) || !passage_.is_word(t + 1) || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  const Found man = passage_.find(t + 1, SenseKind::People);
  const bool others = man && tables_.text(tables_.nouns[man.sense->row].note).find("others") != std::string_view::npos;
  if (others || passage_.has(t + 1, SenseKind::Ordinal)) return !feminine(t + 1);
  return man && man.sense->morph.number == 0 && !man.reading->article() && outer_prefix(*man.reading) == 0 && man.reading->enclitic == Enclitic::None;
}

// "the farms (mazari') of the citizens": a plural of grounds before whose they are, spelt as one man.
bool Finder::grounds_of(std::uint32_t t, const Found& found) const {
  if (found.sense->morph.number != 0 || found.reading->article() || found.reading->enclitic != Enclitic::None || !passage_.is_word(t + 1)) return false;
  const Found ground = passage_.find(t, SenseKind::PlaceHead);
  const Reading& owner = passage_.reading(t + 1);
  return ground && ground.sense->morph.number == 2 && owner.article() && outer_prefix(owner) == 0 && passage_.has(t + 1, SenseKind::People);
}

// Whether a word of killing, wounding, arrest or flight stands right before a token.
bool Finder::done_to_some(std::uint32_t t) const {
  bool out = false;
  if (t == begin_ || !passage_.is_word(t - 1)) return false;
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    out = out || frame.toll != 0 || frame.type == ClaimType::Coerce || frame.type == ClaimType::Retreat;
  });
  return out;
}

// "akharan": two others, whose form the table writes out.
bool Finder::two_others(std::uint32_t t, const NounRow& row) const {
  const WordView word = passage_.word(t);
  return tables_.text(row.note).ends_with("others") && word.size() > 3 && letter_at(word, word.size() - 1) == kNoon && letter_at(word, word.size() - 2) == kAlef;
}

// "masdar 'askari", "mas'ul kabir": an entry of several words ends behind its last one.
std::uint32_t Finder::phrase_end(std::uint32_t t) const {
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (sense.kind == SenseKind::People) return hit->last;
  return t + 1;
}

// "'awn amn", "hirs hudud": an entry of several words whose first is no word for people by itself.
// "(five of) the men of (rijal) the Spanish police": a body that the tables have ends behind the phrase for its men.
bool Finder::of_named_body(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || hit->last != t + 2 || !passage_.has(t, SenseKind::Member) || !passage_.is_word(t + 1) || !passage_.reading(t + 1).article()) return false;
  const NameAt body = name_at(t + 1);
  return body.alias != kNone && body.last > hit->last && tables_.actors[tables_.aliases[body.alias].actor].type == EntityType::Org;
}

Found Finder::people_phrase(std::uint32_t t) const {
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (sense.kind == SenseKind::People) return {&passage_.reading(t), &sense};
  return {};
}

// "Five went (as its) victims", "close to (ala maqraba min)": a noun inside a verbal phrase or a phrase of grammar is nobody.
bool Finder::part_of_phrase(std::uint32_t t) const {
  const Hit* hit = t > 0 ? passage_.hit(t - 1) : nullptr;
  if (hit == nullptr || hit->last <= t) return false;
  for (const Sense& sense : tables_.phrase_senses(hit->node))
    if ((sense.kind == SenseKind::Frame && sense.morph.verb != 0) || sense.kind == SenseKind::Function) return true;
  return false;
}

// "bab" is a door before it is "with a father", and "kabbadu" they inflicted before it is "like bedouins".
bool Finder::noun_uncut(std::uint32_t t, const Reading& people) const {
  const Reading& first = passage_.reading(t);
  if (outer_prefix(people) == 0 || first.prefix_letters > 0 || first.word == 0) return false;
  return std::ranges::any_of(tables_.senses_of(first.word),
                             [&](const Sense& sense) { return sense.kind == SenseKind::Noun || (people.has(kPreKa) && sense.morph.verb != 0); });
}

// "(killed) jundiyyan", "(slaughtered D.) rahina": an indefinite noun whose ending, or a party before it, shows that it is the object.
bool Finder::in_object_place(std::uint32_t t) const {
  if (ends_in_alef(t)) return true;
  const WordView word = passage_.word(t);
  const Mention* doer = t > begin_ ? out_.on(t - 1) : nullptr;
  return doer != nullptr && doer->type != EntityType::Loc && doer->type != EntityType::Doc && letter_at(word, word.size() - 1) == kTehMarbuta;
}

// "the corpse (juthman) of the child So-and-so": whose it is stands right behind.
bool Finder::body_of(std::uint32_t t, const NounRow& row, const Found& found) const {
  if (tables_.text(row.note) != "dead" || found.sense->morph.number != 0 || found.reading->article() || found.reading->enclitic != Enclitic::None) return false;
  if (!passage_.has_any(t, kind_bits(SenseKind::Frame)) || !passage_.is_word(t + 1) || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  return passage_.reading(t + 1).article() && passage_.has_any(t + 1, kind_bits(SenseKind::Title, SenseKind::People));
}

bool Finder::people(std::uint32_t t) {
  const NumberSpan* number = out_.number_on(t);
  if (number != nullptr && number->first != t) number = nullptr;
  const std::uint32_t noun_at = number != nullptr ? number->last : t;
  if (noun_at >= end_) return false;
  if (number != nullptr && (counted_members(t, *number) || number_alone(t, *number))) return true;
  if (number == nullptr && part_of_phrase(t)) return false;
  Found found = number == nullptr || people_at(noun_at) ? passage_.find(noun_at, SenseKind::People) : Found{};
  if (!found) found = people_phrase(noun_at);
  if (number == nullptr && found && of_named_body(noun_at)) return false;
  if (!found) return noun_at < passage_.size() && passage_.is_word(noun_at) && nation_people(noun_at, t);
  if (taken(noun_at)) return false;
  if (number == nullptr && noun_uncut(noun_at, *found.reading)) return false;
  // "al-jumhuri": a dual that lost its noon is in construct, and takes no article.
  const WordView spelled = passage_.word(noun_at);
  if (found.reading->article() && found.sense->morph.number == 1 && letter_at(spelled, spelled.size() - 1) == kYeh) return false;
  // "a tourist (siyahi) site": an adjective, not "my tourists", which nobody says outside a quotation.
  if (found.reading->enclitic == Enclitic::Ya && passage_.token(noun_at).quote_depth == 0) return false;
  // "a popular (sha'bi) market": nor does it stand without one ("two peoples of").
  if (found.sense->morph.number == 1 && letter_at(spelled, spelled.size() - 1) == kYeh && found.reading->enclitic == Enclitic::None &&
      (noun_at + 1 >= end_ || !passage_.is_word(noun_at + 1) || passage_.has(noun_at + 1, SenseKind::Function) || outer_prefix(passage_.reading(noun_at + 1)) > 0))
    return false;
  // "The hundreds (attended) the funeral (juthman) of": a great number with the article counts no noun without one.
  if (number != nullptr && number->vague && passage_.reading(number->last - 1).article() && !found.reading->article()) return number_alone(t, *number);
  if (number == nullptr && (adjective(noun_at, found) || adverb(noun_at, found) || kind_of_thing(noun_at, found))) return false;
  // "kama talab": a spelling that is also a finite verb is the verb at the head of a clause.
  if (number == nullptr && (verb_instead(noun_at, found) || event_instead(noun_at, found) || deed_on(noun_at, found) || has_object(noun_at, found))) return false;
  // "13 Houthis": a noun of people that names a group is the group, counted.
  if (passage_.has(noun_at, SenseKind::Actor) && name_at(noun_at).alias != kNone) return false;
  const NounRow& row = tables_.nouns[found.sense->row];
  if (number == nullptr && (body_of(noun_at, row, found) || grounds_of(noun_at, found))) return false;
  // "So-and-so, whom a delegation accompanies (yurafiquhu wafd)": it only goes with him.
  if (number == nullptr && is_escort(row) && word_before(t) && refers_back(passage_.reading(t - 1).enclitic)) return false;
  std::uint32_t last = phrase_end(noun_at);
  if (number == nullptr && group_by_abuse(t, row, found)) return true;
  const bool source = static_cast<PeopleKind>(row.what) == PeopleKind::Source;
  for (std::uint32_t n = 0; n < kMaxAdjectives && last < end_ && passage_.is_word(last); ++n) {
    const Reading& reading = passage_.reading(last);
    if (passage_.unknown(last) && family_alone(last)) break;  // "the minister al-Maytami"
    if (source && reading.article() == found.reading->article() && outer_prefix(reading) == 0 && nisba(last) && agrees_in_number(noun_at, last)) {
      ++last;
      continue;
    }
    // "armed men (rijal musallahun)": a verb has one subject, so a second nominative describes the first.
    const NounRow* beside = passage_.noun(last, SenseKind::People);
    // "two other (akharan) men", "38 other persons".
    const bool others = (found.sense->morph.number == 1 || number != nullptr) && beside != nullptr && tables_.text(beside->note).ends_with("others");
    if (beside != nullptr && !reading.article() && !found.reading->article() && outer_prefix(reading) == 0 && ((found.sense->morph.number == 2 && keeps_noon(last)) || others) &&
        !passage_.has(last, SenseKind::Actor)) {
      ++last;
      continue;
    }
    // "500 civilian prisoners (sajin madani)": behind a number of more than ten both stand in the singular.
    if (beside != nullptr && number != nullptr && last == noun_at + 1 && found.sense->morph.number == 0 && !reading.article() && outer_prefix(reading) == 0 &&
        ends_in_alef(last) == ends_in_alef(noun_at) && passage_.find(last, SenseKind::People).sense->morph.number == 0 && !passage_.has(last, SenseKind::Actor)) {
      ++last;
      continue;
    }
    // "(killed) a Turkish soldier (jundiyyan turkiyyan)", spelt as the country: it agrees in the accusative. "Fighters (muqatilun) 'arab": a
    // broken plural agrees with a sound one.
    const Found nation = outer_prefix(reading) == 0 && !reading.article() && !found.reading->article() ? passage_.find(last, SenseKind::Nation) : Found{};
    if (nation && ((in_object_place(noun_at) && ends_in_alef(last)) || (found.sense->morph.number == 2 && nation.sense->morph.number == 2 && !passage_.has(last, SenseKind::Actor)))) {
      ++last;
      continue;
    }
    // "foreign fighters", "the foreign fighters"; not "(helped) the young man the foreigners".
    if (const Found word = passage_.find(last, SenseKind::People); word && tables_.text(tables_.nouns[word.sense->row].note) == "describes" && reading.article() == found.reading->article() &&
        (!reading.article() || word.sense->morph.number == found.sense->morph.number) && outer_prefix(reading) == 0) {
      ++last;
      continue;
    }
    // "the wife of Sami (sublime) al-Hajj": a name of two words is who she is the wife of.
    if (number == nullptr && !reading.article() && name_weight(last) >= kSureName && may_be_given(last) && goes_on_as_name(last + 1, kSureName)) break;
    // "(died) a soldier of (muta'aththiran bi-) his wounds": in the accusative it says how, behind who is not.
    if (number == nullptr && last == noun_at + 1 && ends_in_alef(last) && !ends_in_alef(noun_at)) break;
    if (!describes(last) || !agrees_in_number(noun_at, last) || (found.sense->morph.number == 0 && one_man(noun_at) && feminine(last)) || outer_prefix(reading) > 0 || reading.article() != found.reading->article() ||
        passage_.has(last, SenseKind::Actor) || passage_.has(last, SenseKind::Place) || names_group(last))
      break;
    ++last;
  }
  // "two (dual) policemen, two": the number behind the noun, not "gunmen (abducted) three engineers".
  const NumberSpan* behind = number == nullptr && last < end_ ? out_.number_on(last) : nullptr;
  const bool counted_behind = behind != nullptr && behind->first == last && !behind->vague && behind->value <= 10 &&
                              passage_.is_word(last) && outer_prefix(passage_.reading(last)) == 0 && found.reading->enclitic == Enclitic::None &&
                              !counts_next(behind->last) && !counts_thing(behind->last) && !(behind->value > 2 && opens_of(behind->last));
  if (counted_behind) last = behind->last;
  const bool household = number == nullptr && tables_.text(row.note) == "household" && found.sense->morph.number == 0;
  const NumberSpan* members = household ? members_behind(last) : nullptr;
  if (members != nullptr) last = members->last + 1;
  // "52 persons killed": the noun of victims behind who is counted.
  const NounRow* victims = number != nullptr && !found.reading->article() ? victims_behind(last) : nullptr;
  if (victims != nullptr) ++last;
  const Mention* counted_dead = number != nullptr ? tally(t) : nullptr;
  const PeopleKind told = counted_dead != nullptr ? counted_as(*counted_dead) : PeopleKind::Other;
  Mention& made = add(t, last, EntityType::Ppl, found.reading->article() ? MentionKind::Nominal : MentionKind::Name,
                      "mention/people");
  if (number == nullptr) made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.people = static_cast<PeopleKind>(victims != nullptr ? victims->what : row.what);
  // "The number of the dead rose to 45 persons".
  if (told != PeopleKind::Other) made.people = told;
  made.row = row.id;
  if (number != nullptr) {
    made.count = number->vague ? 0 : number->value;
    made.bound = number->bound;
  } else if (counted_behind) {
    made.count = behind->value;
  } else if (household) {
    made.count = members != nullptr ? members->value : 0;
  } else if (two_others(noun_at, row)) {
    made.count = 2;
  } else if (found.sense->morph.number == 1) {
    // "the workers" in -in may be two or many: with the article that is not to be seen.
    const WordView word = passage_.word(t);
    const bool or_many = found.reading->article() && word.size() > 2 && letter_at(word, word.size() - 2) == kYeh;
    if (!or_many) made.count = 2;
  } else if (number == nullptr && tables_.text(row.kind) == "soldier" && two_struck(t, found)) {
    made.count = 2;
  } else if (found.sense->morph.number == 0 && !found.reading->article() && row.plural_only == 0 && !counted_with(t, found)) {
    made.count = 1;
  }
  if (number != nullptr && tables_.text(row.note).ends_with("others")) {
    const std::uint32_t counted = counted_before(t, out_.mention.size() - 1);
    if (counted != kNone) {
      made.entity = counted;
      made.silent = true;
      return true;
    }
  }
  // "(killed three of D.) and wounded others", "while others fled".
  if (number == nullptr && last == noun_at + 1 && !found.reading->article() && outer_prefix(*found.reading) == 0 && tables_.text(row.note).ends_with("others") && done_to_some(t)) {
    const std::uint32_t counted = counted_before(t, out_.mention.size() - 1, true);
    if (counted != kNone) {
      made.entity = counted;
      made.silent = true;
      return true;
    }
  }
  // "the source", "the activists" again: the one of that noun before.
  const auto earlier = by_head_.find(found.sense->row);
  if (const std::uint32_t named = earlier == by_head_.end() && number == nullptr ? named_official(t, last, found) : kNone; named != kNone) {
    made.type = EntityType::Per;
    made.rule = "mention/official_again";
    made.entity = named;
    latest_of(named);
    return true;
  }
  const bool named_man = earlier != by_head_.end() && out_.entity[earlier->second].type == EntityType::Per;  // "his envoy So-and-so ... the envoy"
  if (found.reading->article() && number == nullptr && earlier != by_head_.end() && (!named_man || (found.sense->morph.number == 0 && row.plural_only == 0 && speaks_again(t, last)))) {
    made.entity = earlier->second;
    made.type = out_.entity[made.entity].type;
  } else {
    made.entity = new_referent(EntityType::Ppl, found.sense->row);
  }
  by_head_[found.sense->row] = made.entity;
  latest_of(made.entity);
  return true;
}

// "(added) the envoy that", "(pointed) the envoy to (ila) that": right behind a verb of saying and before what is said.
bool Finder::speaks_again(std::uint32_t t, std::uint32_t last) const {
  if (!behind_saying(t, false)) return false;
  if (last < end_ && passage_.is_word(last) && passage_.function(last) == FunctionClass::Preposition) return passage_.function(last + 1) == FunctionClass::Complementiser;
  return last >= end_ || !passage_.is_word(last) || passage_.function(last) == FunctionClass::Complementiser;
}

// "(added) the Yemeni official that": right behind a verb of saying and before what is said, who was named last with a title; kNone where that is nobody,
// or somebody of another country.
std::uint32_t Finder::named_official(std::uint32_t t, std::uint32_t last, const Found& found) const {
  const NounRow& row = tables_.nouns[found.sense->row];
  if (!found.reading->article() || outer_prefix(*found.reading) > 0 || found.sense->morph.number != 0 || row.plural_only != 0 || tables_.text(row.kind) != "official") return kNone;
  if (!speaks_again(t, last)) return kNone;
  const NounRow* nation = last > t + 1 ? passage_.noun(last - 1, SenseKind::Nation) : nullptr;
  const std::size_t stop = out_.mention.size() > kOfficialBack ? out_.mention.size() - kOfficialBack : 0;
  for (std::size_t n = out_.mention.size() - 1; n-- > stop;) {  // the last is the noun itself
    const Mention& m = out_.mention[n];
    if (m.type != EntityType::Per || m.entity == kNone || (!after_title(m.first) && std::string_view(m.rule) != "mention/person_short")) continue;
    const Country country = home(m.entity);
    return nation != nullptr && country != 0 && country != nation->country ? kNone : m.entity;
  }
  return kNone;
}

// "The killing of (qatl) shurtiyyin", "wounding (isabat) 'askariyyin": two or many by their letters, but many of those who serve go by a number or
// as "members of the police".
bool Finder::two_struck(std::uint32_t t, const Found& found) const {
  const WordView word = passage_.word(t);
  if (found.sense->morph.number != 2 || found.reading->article() || found.reading->enclitic != Enclitic::None || outer_prefix(*found.reading) > 0 || !word_before(t) ||
      word.size() < 2 || letter_at(word, word.size() - 1) != kNoon || letter_at(word, word.size() - 2) != kYeh)
    return false;
  bool struck = false;
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const ClaimType type = tables_.frames[sense.row].type;
    struck = struck || (!reading.article() && reading.enclitic == Enclitic::None && (type == ClaimType::Assault || type == ClaimType::Coerce));
  });
  return struck;
}

// Whether people without article stand there, whom the number before them counts.
bool Finder::counts_next(std::uint32_t t) const {
  const Found found = t < end_ && passage_.is_word(t) ? passage_.find(t, SenseKind::People) : Found{};
  return found && !found.reading->article() && outer_prefix(*found.reading) == 0;
}

// "(burnt) gunmen three buses": a common noun without article, which the number before it counts.
bool Finder::counts_thing(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t) || outer_prefix(passage_.reading(t)) > 0 || passage_.reading(t).article()) return false;
  bool plain = passage_.has(t, SenseKind::PlaceHead);
  passage_.each(t, SenseKind::Noun, [&](const Reading&, const Sense& sense) { plain = plain || sense.row != kNounAdjective; });
  return plain && !passage_.has(t, SenseKind::Function);
}

// "17 soldiers and officers" (an accusative singular each): the number before counts both.
bool Finder::counted_with(std::uint32_t t, const Found& found) const {
  if (found.sense->morph.accusative == 0 || !found.reading->has(kPreWa) || out_.mention.size() < 2) return false;
  const Mention& before = out_.mention[out_.mention.size() - 2];
  return before.last == t && before.count > kMostInPlural;
}

// Behind "qad", "had", stands nothing but a verb.
bool Finder::behind_qad(std::uint32_t t) const {
  if (!word_before(t)) return false;
  const NounRow* row = passage_.noun(t - 1, SenseKind::Function);
  return row != nullptr && tables_.text(row->note) == "may";
}

// "and the capture (asr) of seven": the spelling of families, with a number of people behind it, is a deed.
bool Finder::deed_on(std::uint32_t t, const Found& found) const {
  if (found.reading->article() || found.sense->morph.number != 2 || out_.number_on(t + 1) == nullptr) return false;
  return passage_.has(t, SenseKind::Frame);
}

// "that she", "that he": behind a word that opens a clause and bears its subject.
bool Finder::behind_pronoun(std::uint32_t t) const {
  bool pronoun = false;
  if (t > begin_ && passage_.is_word(t - 1) && passage_.function(t - 1) == FunctionClass::Complementiser)
    passage_.each(t - 1, SenseKind::Function, [&](const Reading& reading, const Sense&) { pronoun = pronoun || reading.enclitic != Enclitic::None; });
  return pronoun;
}

// "(attacked the parties,) accusing (muttahimatan) them (iyyaha)", "accusing (muttahiman) D. of": a participle that has its object is nobody.
bool Finder::has_object(std::uint32_t t, const Found& found) const {
  if (t + 1 >= end_ || !passage_.is_word(t + 1)) return false;
  const NounRow* next = passage_.noun(t + 1, SenseKind::Function);
  if (next != nullptr && tables_.text(next->note) == "object") return true;
  if (found.sense->morph.accusative == 0 || found.reading->article() || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  bool acts = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const Role object = frame.roles[static_cast<std::size_t>(ArgSlot::Obj)];
    acts = acts || (sense.morph.verb == 0 && frame.pos == PartOfSpeech::ActiveParticiple && object == Role::Target);
  });
  const bool named = passage_.has_any(t + 1, kind_bits(SenseKind::Actor, SenseKind::OrgHead)) || passage_.has(t + 1, SenseKind::PlaceHead) || passage_.reading(t + 1).article();
  return acts && named && !passage_.has(t + 1, SenseKind::Nation) && !finite_verb(t + 1);
}

// "(the police sighted ten men) and killed-she them (wa-qatalathum)", "(five men) whom the movement (killed-she them)", not "their killers".
bool Finder::goes_on_as_she(std::uint32_t t, const Reading& people) const {
  const bool relative = outer_prefix(people) == 0 && t + 1 < end_ && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 &&
                        passage_.has_any(t + 1, kind_bits(SenseKind::Actor, SenseKind::OrgHead)) && feminine(t + 1);
  if (!people.has(kPreWa) && !people.has(kPreFa) && !relative) return false;
  bool she = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    she = she || (reading.enclitic != Enclitic::None && sense.morph.verb != 0 && sense.morph.feminine != 0 && sense.morph.aspect == kPerfect);
  });
  return she;
}

// "So-and-so was born (wulida)", not "a boy": a bare noun of one that opens its sentence, before a person's name, where it may be a verb.
bool Finder::opens_life(std::uint32_t t, const Found& found) const {
  if (word_before(t) || found.sense->morph.number != 0 || found.reading->prefix_letters > 0 || found.reading->enclitic != Enclitic::None || !passage_.is_word(t + 1) || name_weight(t + 1) < kSureName) return false;
  bool verb = false;
  passage_.each(t, SenseKind::Verb, [&](const Reading&, const Sense& sense) { verb = verb || sense.morph.verb != 0; });
  return verb;
}

bool Finder::verb_instead(std::uint32_t t, const Found& found) const {
  if (found.reading->article() || found.sense->morph.number == 1) return false;
  if (opens_life(t, found)) return true;
  bool verb = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { verb = verb || sense.morph.verb != 0; });
  if (!verb) return false;
  if (behind_qad(t) || demands(t, found)) return true;
  const bool opens = !word_before(t);
  // "captured (asara) the rebels ...", not "families of"; "that she killed him (qatalat-hu)", not "his killers".
  if (found.sense->morph.number == 2)
    return opens || (found.reading->enclitic != Enclitic::None && (behind_pronoun(t) || passage_.function(t - 1) == FunctionClass::Relative || goes_on_as_she(t, *found.reading)));
  const bool head = opens || found.reading->has(kPreWa);
  const FunctionClass before = passage_.function(t - 1);
  return head || (passage_.has(t - 1, SenseKind::Function) && before != FunctionClass::Preposition && before != FunctionClass::Demonstrative);
}

// "(the council) demanded (talaba) the government", not "a student": behind a whole phrase, before somebody who is spoken to.
bool Finder::demands(std::uint32_t t, const Found& found) const {
  if (found.reading->prefix_letters > 0 || found.reading->enclitic != Enclitic::None || !word_before(t) || !passage_.is_word(t + 1)) return false;
  bool speaks = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    speaks = speaks || (reading.prefix_letters == 0 && sense.morph.verb != 0 && frame.speaks != 0 && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target);
  });
  const Reading& before = passage_.reading(t - 1);
  const bool whole = taken(t - 1) || (passage_.function(t - 1) == FunctionClass::Other && (before.article() || before.enclitic != Enclitic::None));
  const bool named = passage_.has_any(t + 1, kind_bits(SenseKind::Actor, SenseKind::OrgHead, SenseKind::Title));
  const bool somebody = outer_prefix(passage_.reading(t + 1)) == 0 && (named || (behind_doer(t) && passage_.reading(t + 1).article()));  // "the army demanded of the gunmen"
  return speaks && whole && somebody;
}

// "The announcement by the army of the capture of": a noun of saying that has both its speaker and what he says.
bool Finder::announces(std::uint32_t t, const Reading& document) const {
  if (document.article() || !passage_.has(t, SenseKind::Cue) || !passage_.is_word(t + 1)) return false;
  if (t > begin_ && finite_verb(t - 1) && passage_.has(t - 1, SenseKind::Cue) && !passage_.has(t - 1, SenseKind::Function)) return false;  // "said the statement of"
  const NameAt speaker = name_at(t + 1);
  const std::uint32_t content = speaker.last > t + 1 ? speaker.last : passage_.reading(t + 1).article() && passage_.has_any(t + 1, kind_bits(SenseKind::OrgHead, SenseKind::People)) ? t + 2 : t;
  if (content == t || passage_.has(content, SenseKind::Title) || !passage_.is_word(content) || outer_prefix(passage_.reading(content)) > 0) return false;
  const bool event = passage_.function(content) == FunctionClass::Complementiser;
  const auto deed = [&](std::uint32_t at) {
    bool noun = false;
    if (passage_.is_word(at)) passage_.each(at, SenseKind::Frame, [&](const Reading&, const Sense& sense) { noun = noun || sense.morph.verb == 0; });
    return noun;
  };
  return event || deed(content) || (passage_.has(content, SenseKind::Light) && deed(content + 1));  // "(the announcement by France of) launching raids"
}

// "(that) the army | demanded": an organisation or a person that opens the clause stands right before.
bool Finder::behind_doer(std::uint32_t t) const {
  if (!word_before(t) || !taken(t - 1)) return false;
  const Mention& doer = *out_.on(t - 1);
  return opens_clause(doer.first) && (doer.type == EntityType::Org || doer.type == EntityType::Per) && outer_prefix(passage_.reading(doer.first)) == 0;
}

// "kataba al-wazir": at the head of a clause, before somebody, "wrote" rather than "the books of"; "(that) the president ordered (amara)": right
// behind who opens the clause, the verb rather than "an order".
bool Finder::written_by(std::uint32_t t, const Found& found) const {
  if (found.reading->article() || !passage_.is_word(t + 1)) return false;
  bool cue = false, verb = false;
  passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) { cue = cue || sense.morph.verb != 0; });
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { verb = verb || (sense.morph.verb != 0 && sense.morph.person == 3); });
  if ((cue || verb) && outer_prefix(*found.reading) == 0 && behind_doer(t)) return true;
  const bool head = !word_before(t) || found.reading->has(kPreWa);
  return cue && head && found.sense->morph.number == 2 && passage_.has_any(t + 1, kind_bits(SenseKind::Title, SenseKind::Actor, SenseKind::OrgHead, SenseKind::People));
}

bool Finder::document_noun(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::Document);
  if (!found || found.reading->enclitic != Enclitic::None) return false;
  bool event = passage_.phrase_has(t, kind_bit(SenseKind::Frame));  // "the suspension (ta'liq) of contacts", "a truce", "an agreement" are events first
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    event = event || (tables_.frames[sense.row].weight >= 2 && sense.morph.verb == 0);
  });
  if (event || announces(t, *found.reading) || verb_instead(t, found) || written_by(t, found)) return false;
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

}  // namespace isnad
