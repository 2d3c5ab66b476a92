// People whose number has no noun of its own: "five of the fighters of X", "killed 5 and wounded 10", "wounded ten others",
// "the number of the dead rose to 30". More of those counted before take their referent and are no mention of their own.
#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::size_t kOthersReach = 4;  // mentions looked back at for whom "others" are more of
constexpr std::uint32_t kAmongReach = 4;  // tokens from "among them" to who is
constexpr std::uint32_t kTallyReach = 16;  // tokens from "the dead" to the number that they rose to
constexpr std::uint32_t kSubjectReach = 3;  // tokens of the subject between a verb of killing and a bare number
constexpr std::uint32_t kMaxVictims = 1'000'000;  // more is a sum of money or a year, not people

}  // namespace

// "Thousands, among them (baynahum) women and children": whether people are told as some of others.
bool Finder::among(std::uint32_t t) const {
  for (const std::uint32_t first = t; t-- > begin_ && t + kAmongReach > first && passage_.is_word(t);)
    if (const NounRow* word = passage_.noun(t, SenseKind::Function); word != nullptr && tables_.text(word->note) == "among") return true;
  return false;
}

// "... and wounded ten others": the people or the group that was counted last in the sentence. `any`: or was named without a number ("arrested dozens of
// gunmen and killed others").
std::uint32_t Finder::counted_before(std::uint32_t t, std::size_t made, bool any) const {
  for (std::size_t back = 1; back <= kOthersReach && back <= made; ++back) {
    const Mention& m = out_.mention[made - back];
    for (std::uint32_t n = m.last; n < t; ++n)
      if (passage_.is_punct(n, '.')) return kNone;
    if (any && among(m.first)) continue;  // "thousands, women and children among them (baynahum)"
    if (any && m.count == 0 && m.type == EntityType::Ppl && !passage_.reading(m.first).article() && m.people != PeopleKind::Source) return m.entity;
    if (m.count == 0) continue;
    if (m.count == 1 && m.people == PeopleKind::Source) continue;  // "an official: the group killed ten"
    if (back > 1 && of_group(m, out_.mention[made - back + 1])) return out_.mention[made - back + 1].entity;  // "killed 15 of D. and wounded 7 others"
    if (m.entity != kNone) return m.entity;
  }
  return kNone;
}

// The row of an indefinite noun of dead or wounded that stands alone at the token, or null.
const NounRow* Finder::victims_behind(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t)) return nullptr;
  const Found found = passage_.find(t, SenseKind::People);
  if (!found || found.reading->article() || outer_prefix(*found.reading) > 0) return nullptr;
  const NounRow& row = tables_.nouns[found.sense->row];
  const auto kind = static_cast<PeopleKind>(row.what);
  return kind == PeopleKind::Victim || kind == PeopleKind::Wounded ? &row : nullptr;
}

// The dead, the wounded; "the victims" whose number is told are dead.
PeopleKind Finder::counted_as(const Mention& m) const {
  if (m.people == PeopleKind::Victim || m.people == PeopleKind::Wounded) return m.people;
  return is_victim(passage_, m) ? PeopleKind::Victim : PeopleKind::Other;
}

// "The number of the dead rose to 30", "reached the number of the dead in the raid 30": the dead or wounded whom a number behind "to", right
// behind "the number of the dead", or behind a verb of reaching counts; null when none.
const Mention* Finder::tally(std::uint32_t t) const {
  const auto numbered = [&](const Mention& dead) {
    if (dead.first == begin_ || dead.count != 0 || counted_as(dead) == PeopleKind::Other) return false;
    const std::uint32_t of = dead.first - 1;
    return passage_.is_word(of) && passage_.has_any(of, kind_bits(SenseKind::Noun, SenseKind::Document)) && !passage_.has(of, SenseKind::Verb) && !passage_.reading(of).article();
  };
  if (t == begin_) return nullptr;
  if (const Mention* dead = out_.on(t - 1); dead != nullptr && dead->last == t && dead->kind == MentionKind::Nominal && numbered(*dead)) return dead;
  const bool to = passage_.function(t - 1) == FunctionClass::Preposition && passage_.noun(t - 1, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::Ila);
  for (std::size_t n = out_.mention.size(); n-- > 0;) {
    const Mention& m = out_.mention[n];
    if (m.last + kTallyReach < t) break;
    for (std::uint32_t at = m.last; at < t; ++at)
      if (passage_.is_punct(at, '.') || (!to && passage_.is_punct(at, ','))) return nullptr;
    if (m.count > 0) return nullptr;
    if (to && (m.people == PeopleKind::Victim || m.people == PeopleKind::Wounded || numbered(m)) && (m.kind == MentionKind::Nominal || m.count == 0)) return &m;
    // "The number of the dead in the raid reached 30", "reached the number of the dead of the raids 30".
    if (!to && numbered(m)) return finite_verb(t - 1) || (m.first - 1 > begin_ && finite_verb(m.first - 2)) ? &m : nullptr;
  }
  return nullptr;
}

// "five of the fighters of ...", "hundreds of": a number and "of"; members() finds the group behind it.
bool Finder::counted_members(std::uint32_t t, const NumberSpan& number) {
  const bool of = passage_.is_word(number.last) && passage_.function(number.last) == FunctionClass::Preposition &&
                  passage_.noun(number.last, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::Min);
  if (!of || (number.vague && number.last != t + 1)) return false;  // "80 percent of", "more than half of"
  // "six of them": the people or group that the pronoun stands for.
  const Enclitic enclitic = passage_.find(number.last, SenseKind::Function).reading->enclitic;
  const std::uint32_t owner = !refers_back(enclitic)
                                  ? kNone : owner_of_men(enclitic, t);
  if (enclitic != Enclitic::None && owner == kNone) return false;
  const std::uint32_t entity = owner == kNone ? kNone : out_.mention[owner].entity;
  Mention& made = add(t, number.last, EntityType::Ppl, MentionKind::Nominal, "mention/number_of");
  made.count = number.vague ? 0 : number.value;
  made.bound = number.bound;
  made.entity = entity;
  made.silent = true;
  return true;
}

// Whether a word states a deed whose victims are counted.
bool Finder::kills(std::uint32_t t, bool verb) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    out = out || (tables_.frames[sense.row].toll != 0 && (!verb || sense.morph.verb != 0));
  });
  return out;
}

// "five met (laqiya) their death": a verb before the number and words behind it that are one phrase of killing.
bool Finder::parted_by(std::uint32_t verb, std::uint32_t behind) const {
  if (!passage_.is_word(behind) || outer_prefix(passage_.reading(behind)) > 0) return false;
  const WordReadings& verbs = passage_.readings(verb);
  for (std::uint8_t v = 0; v < verbs.count; ++v) {
    std::uint32_t node = verbs.start[v];
    for (std::uint32_t t = behind; node != 0 && passage_.is_word(t); ++t) {
      node = tables_.step(node, passage_.reading(t).word, passage_.reading(t).article());
      for (const Sense& sense : tables_.phrase_senses(node))
        if (sense.kind == SenseKind::Frame && sense.morph.verb != 0 && tables_.frames[sense.row].type == ClaimType::Assault) return true;
    }
  }
  return false;
}

// "killed 5 and wounded 10", "the raid killed 5": a number with no noun of its own, right behind a word that counts victims or
// behind such a verb and its subject.
bool Finder::counts_victims(std::uint32_t t, const NumberSpan& number) const {
  if (kills(t - 1, false) || parted_by(t - 1, number.last)) return true;
  for (std::uint32_t back = 2; back <= kSubjectReach + 1 && back <= t; ++back) {
    const std::uint32_t subject = t + 1 - back;
    if (!passage_.is_word(subject) || passage_.function(subject) != FunctionClass::Other || outer_prefix(passage_.reading(subject)) > 0) return false;
    if (passage_.has(subject, SenseKind::People)) return false;
    if (passage_.is_word(t - back) && kills(t - back, true)) return true;
  }
  return false;
}

// Whether people stand there, who may be counted: "amama" is "before", no imam.
bool Finder::people_at(std::uint32_t t) const {
  return passage_.has(t, SenseKind::People) && (passage_.function(t) != FunctionClass::Preposition || passage_.reading(t).article());
}

// Whether nothing behind the number is what it counts: the end of the clause, another phrase, a verb.
bool Finder::ends_phrase(std::uint32_t t, std::uint32_t before) const {
  if (!passage_.is_word(t)) return t >= passage_.size() || passage_.token(t).kind == TokenKind::Punct;
  if (people_at(t)) return false;
  if (passage_.has(t, SenseKind::Calendar) && passage_.reading(t).article()) return true;  // "5 today (al-yawm)"
  const bool verb = finite_verb(t) && !passage_.has(t, SenseKind::Noun) && (only_verb(t) || !passage_.has(t, SenseKind::Frame));
  return verb || outer_prefix(passage_.reading(t)) > 0 || passage_.function(t) == FunctionClass::Preposition || passage_.function(t) == FunctionClass::Subordinator || parted_by(before, t);
}

// "The thousands took to the street": a great number without a noun, which is people where somebody is to act or suffer.
bool Finder::crowd(std::uint32_t t, const NumberSpan& number, bool victims) {
  if (number.last != t + 1 || !passage_.is_word(t)) return false;
  const Reading* article = nullptr;
  passage_.each(t, SenseKind::Number, [&](const Reading& reading, const Sense&) { if (reading.article()) article = &reading; });
  if (article == nullptr || outer_prefix(*article) > 0) return false;
  if (passage_.is_word(number.last)) {
    const bool ends = outer_prefix(passage_.reading(number.last)) > 0 || !passage_.reading(number.last).article() || passage_.function(number.last) != FunctionClass::Other ||
                      passage_.has(number.last, SenseKind::Calendar);
    if (!ends || (outer_prefix(passage_.reading(number.last)) == 0 && people_at(number.last))) return false;
  }
  Mention& made = add(t, number.last, EntityType::Ppl, MentionKind::Name, "mention/crowd");
  made.entity = victims ? counted_before(t, out_.mention.size() - 1) : kNone;
  made.silent = made.entity != kNone;
  if (made.silent) return true;
  made.entity = new_referent(EntityType::Ppl, kNone);
  out_.entity[made.entity].name = out_.entity[made.entity].latest = static_cast<std::uint32_t>(out_.mention.size() - 1);
  return true;
}

bool Finder::number_alone(std::uint32_t t, const NumberSpan& number) {
  if (t == begin_ || number.value > kMaxVictims) return false;
  const bool counts = counts_victims(t, number);
  std::uint32_t before = t - 1;  // "(demonstrated) yesterday hundreds"
  while (before > begin_ && passage_.is_word(before) && passage_.has(before, SenseKind::Calendar)) --before;
  if (number.vague) return (counts || finite_verb(before)) && crowd(t, number, counts);
  if (number.value == 0) return false;
  const Mention* told = counts ? nullptr : tally(t);
  if (!counts && told == nullptr) return false;
  if (!ends_phrase(number.last, t - 1)) return false;
  const PeopleKind people = told != nullptr ? counted_as(*told) : PeopleKind::Other;
  const std::uint32_t dead = told != nullptr ? told->entity : kNone;
  Mention& made = add(t, number.last, EntityType::Ppl, MentionKind::Name, "mention/number_alone");
  made.count = number.vague ? 0 : number.value;
  made.bound = number.bound;
  made.people = people;
  // "killed 5 civilians and wounded 10": more of those counted before.
  const std::uint32_t counted = counts ? counted_before(t, out_.mention.size() - 1) : dead;
  if (counted != kNone || !counts) {  // a tally stands for the dead whom it counts
    made.entity = counted;
    made.silent = true;
    return true;
  }
  made.entity = new_referent(EntityType::Ppl, kNone);
  out_.entity[made.entity].name = out_.entity[made.entity].latest = static_cast<std::uint32_t>(out_.mention.size() - 1);
  return true;
}

// "two were killed and a third, another, wounded": such a one (one_besides()) of those counted before, alone behind such a verb.
bool Finder::one_more(std::uint32_t t) {
  if (t == begin_ || !passage_.is_word(t) || passage_.has(t, SenseKind::People)) return false;
  const Reading& reading = passage_.reading(t);
  if (reading.article() || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None || !kills(t - 1, true) || !ends_phrase(t + 1, t - 1)) return false;
  const std::uint32_t counted = counted_before(t, out_.mention.size());
  if (counted == kNone) return false;
  Mention& made = add(t, t + 1, EntityType::Ppl, MentionKind::Name, "mention/one_more");
  made.entity = counted;
  made.count = 1;
  made.silent = true;
  return true;
}

// "(a family) of (min) six members": how many they are; null where the text does not say.
const NumberSpan* Finder::members_behind(std::uint32_t t) const {
  if (t + 1 >= end_ || !passage_.is_word(t) || !opens_of(t)) return nullptr;
  const NumberSpan* number = out_.number_on(t + 1);
  return number != nullptr && number->first == t + 1 && !number->vague && people_at(number->last) ? number : nullptr;
}

}  // namespace isnad
