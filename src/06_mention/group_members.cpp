// A noun of members before their group ("'anasir al-tanzim", "13 wounded of the organisation") stands for the group: it
// takes the group's referent, gives it the number, and is no mention of its own.
#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kOwnerReach = 6;  // mentions looked back at for "his" and "its"
constexpr std::uint32_t kMaxGap = 4;  // tokens between a number of people and their group
constexpr std::uint32_t kRanksGap = 7;  // tokens between the dead and the group in whose ranks they fell

// "(ten) dead and (two) wounded fell in the ranks of D.": the victims before a group in whose ranks they are, and those whom "and" joins to them (`joined`:
// `group` is such victims).
template <typename OpensOf>
bool fell_in_ranks(const Passage& passage, const Mention& people, const Mention& group, bool joined, const OpensOf& opens_of) {
  if (people.people != PeopleKind::Victim && people.people != PeopleKind::Wounded) return false;
  if (joined) return group.first <= people.last + 1 && (group.first > people.last || (passage.is_word(group.first) && passage.reading(group.first).has(kPreWa)));
  if (group.type != EntityType::Org || group.entity == kNone || group.first > people.last + kRanksGap) return false;
  const std::uint32_t last = passage.before_mark(group.first);
  for (std::uint32_t t = people.last; t < last; ++t)
    if (!passage.is_word(t)) return false;
  const Hit* phrase = last > people.last + 1 ? passage.hit(last - 2) : nullptr;
  if (phrase == nullptr || phrase->last != last || !opens_of(last - 2)) return false;
  const bool fall_in_them = last > people.last + 2;  // "dead (fell) in the ranks"; "the fall of dead in the ranks" is an expression of stage 7
  return people.count > 0 || people.last > people.first + 1 || fall_in_them;
}

}  // namespace

// Whose men a pronoun before the token says they are: papers, agencies, sites and sources have none who fight or fall.
std::uint32_t Finder::owner_of_men(Enclitic enclitic, std::uint32_t t) const {
  std::uint32_t owner = antecedent(passage_, out_, enclitic, t, kOwnerReach, false);
  const Mention* reports = owner == kNone ? nullptr : &out_.mention[owner];
  const bool speaks = reports != nullptr && ((reports->type == EntityType::Org && reports->entity != kNone && kind_of(tables_, out_.entity[reports->entity]) == ActorKind::Media) ||
                                              (reports->type == EntityType::Ppl && reports->people == PeopleKind::Source));
  if (speaks)
    owner = antecedent(passage_, out_, enclitic, reports->first, kOwnerReach, false);
  return owner;
}

// "his fighters", "its soldiers", "its delegation": the group that the pronoun stands for.
void Finder::owned_members() {
  for (std::size_t n = 0; n < out_.mention.size(); ++n) {
    Mention& people = out_.mention[n];
    const NounRow* noun = people.type == EntityType::Ppl ? passage_.noun(people.first, SenseKind::People) : nullptr;
    if (people.type != EntityType::Ppl || people.silent || (people.people != PeopleKind::Fighter && (noun == nullptr || !is_escort(*noun)))) continue;
    const Enclitic enclitic = passage_.is_word(people.last - 1) ? passage_.reading(people.last - 1).enclitic : Enclitic::None;
    if (!refers_back(enclitic) || enclitic == Enclitic::Na) continue;
    const std::uint32_t owner = owner_of_men(enclitic, people.first);
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
    for (const Sense& sense : tables_.phrase_senses(hit->node)) {
      if (sense.kind != SenseKind::Function) continue;
      if (tables_.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::By)) return false;  // "those held by (min qibal) D."
      if (is_of(tables_.nouns[sense.row])) return true;
    }
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

// "Gunmen (attacked) a ministry", "fighters (killed) five of D.": a sound plural that kept its noon has no construct partner.
bool Finder::keeps_noon(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const WordView word = passage_.word(t);
  return word.size() > 4 && letter_at(word, word.size() - 1) == kNoon && letter_at(word, word.size() - 2) == kWaw;
}

// "(entered) a gunman Syria": one man, before the bare name of a state.
bool Finder::one_man_abroad(const Mention& people, const Mention& group) const {
  const std::uint32_t actor = group.type == EntityType::Org && group.entity != kNone ? out_.entity[group.entity].actor : kNone;
  return actor != kNone && tables_.actors[actor].kind == ActorKind::State && passage_.has(group.first, SenseKind::Place) && people.count == 1 && people.first + 1 == people.last;
}

// "The families of the soldiers": kin and residents, who are none of those whom they are of.
bool Finder::kin(const Mention& people) const {
  for (std::uint32_t t = people.first; t < people.last; ++t) {
    const NounRow* row = passage_.noun(t, SenseKind::People);
    if (row != nullptr && (tables_.text(row->kind) == "resident" || tables_.text(row->note) == "household")) return true;
  }
  return false;
}

// "fighters in (fi) the organisation", "five men in": several of an armed group; one alone, or who once was one, speaks for himself.
bool Finder::serves_in(const Mention& people, const Mention& group) const {
  if (people.people != PeopleKind::Fighter || people.entity == kNone || passage_.reading(people.first).article() || group.type != EntityType::Org || group.entity == kNone) return false;
  if (group.first != people.last + 1 || !passage_.stands_behind(group.first, ArgSlot::Fi) || passage_.word(people.last).size() > 2) return false;
  bool several = people.count > 1;
  bool men = false;
  passage_.each(people.last - 1, SenseKind::People, [&](const Reading&, const Sense& sense) {
    men = true;
    several = several || sense.morph.number == 2;
  });
  return men && several && kind_of(tables_, out_.entity[group.entity]) == ActorKind::Armed;
}

// "(freed) fifty captives from a prison of D., from the grip of D.", "(fled) thousands from the shelling of D.": what D. has or does stands between.
bool Finder::taken_from(const Mention& people, const Mention& group) const {
  for (std::uint32_t t = people.last + 1; t < group.first; ++t) {
    bool held = passage_.has(t, SenseKind::PlaceHead) && !passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::People, SenseKind::Member));
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      held = held || (sense.morph.verb == 0 && (frame.type == ClaimType::Control || (frame.type == ClaimType::Assault && frame.pos == PartOfSpeech::Noun && frame.toll == 0)));
    });
    if (held) return true;
  }
  return false;
}

// "seven of the leaders of D.", "the killing of leaders of D.": those who lead a group and are counted or fall are the group's men; elsewhere they
// speak for themselves.
bool Finder::speaks_for_himself(const Mention& people) const {
  if (people.people != PeopleKind::Source) return false;
  const NounRow* row = passage_.noun(people.first, SenseKind::People);
  if (row == nullptr || !tables_.text(row->kind).starts_with("leader") || people.first == 0 || !passage_.is_word(people.first - 1)) return true;
  bool falls = opens_of(people.first - 1);
  passage_.each(people.first - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    falls = falls || (sense.morph.verb == 0 && tables_.frames[sense.row].toll != 0);
  });
  return !falls;
}

// "representatives (mumaththilun) of ('an) D.": officials who speak for a group.
bool Finder::represents(const Mention& people, const Mention& group) const {
  if (people.type != EntityType::Ppl || group.type != EntityType::Org || group.first != people.last + 1 || passage_.function(people.last) != FunctionClass::Preposition) return false;
  const NounRow* row = passage_.noun(people.first, SenseKind::People);
  return row != nullptr && tables_.text(row->note).ends_with("represents") && passage_.noun(people.last, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::An);
}

// "(accused) its enemy (of old) D.", "its neighbour D.": one who is somebody's, and right behind him, or his adjective, his name.
bool Finder::is_named_behind(const Mention& people, const Mention& name) const {
  if (people.type != EntityType::Ppl || people.silent || people.people != PeopleKind::Other || people.count > 1 || people.last != people.first + 1 || !passage_.is_word(people.first)) return false;
  const Found noun = passage_.find(people.first, SenseKind::People);
  if (!noun || noun.sense->morph.number != 0 || !refers_back(passage_.reading(people.first).enclitic) || passage_.has(people.first, SenseKind::Frame)) return false;
  if (name.type != EntityType::Org || name.entity == kNone || name.kind != MentionKind::Name || out_.entity[name.entity].actor == kNone || outer_prefix(passage_.reading(name.first)) != 0) return false;
  const std::uint32_t adjective = people.last;
  const bool described = name.first == adjective + 1 && passage_.is_word(adjective) && passage_.reading(adjective).article() && outer_prefix(passage_.reading(adjective)) == 0;
  return name.first == people.last || described;
}

// "five of D.", "fighters of D.": whether the people are of the group that is named behind them.
bool Finder::of_group(const Mention& people, const Mention& group) const {
  if (represents(people, group)) return true;
  if (people.type != EntityType::Ppl || speaks_for_himself(people) || kin(people)) return false;
  const bool of_a_group = group.type == EntityType::Ppl && group.silent && group.entity != kNone && out_.entity[group.entity].type == EntityType::Org;
  // "the fall of dead of (min) the inhabitants": dead whom nothing counts are of the people behind them, too.
  const bool dead = (people.people == PeopleKind::Victim || people.people == PeopleKind::Wounded) && people.count == 0 && people.last == people.first + 1 && !passage_.reading(people.first).article() && people.last + 1 == group.first;
  if (group.type != EntityType::Org && !of_a_group && !((people.entity == kNone || dead) && group.type == EntityType::Ppl)) return false;
  const std::uint32_t gap = group.first - people.last;
  for (std::uint32_t t = people.last; t < group.first && gap <= kMaxGap; ++t) {
    if (passage_.is_punct(t, '.') || passage_.is_punct(t, ',')) return false;
    if (t + 1 == group.first && t > people.last && refers_back(passage_.reading(t).enclitic) && outer_prefix(passage_.reading(group.first)) != 0) return false;  // "(handed) men of the tribes their arms to D."
  }
  const bool marks = gap == 1 && (passage_.is_punct(people.last, kOpenQuote) || passage_.is_punct(people.last, '('));
  const bool closed = people.last == people.first + 1 && passage_.is_word(people.first) && passage_.reading(people.first).article();  // "(attacked) the Kurds the army"
  const bool definite_behind = passage_.reading(group.first).article() && !passage_.reading(people.first).article();  // "(killed) gunmen the soldier of D."
  const bool construct = (gap == 0 || marks) && people.kind == MentionKind::Name && !closed && outer_prefix(passage_.reading(group.first)) == 0 &&
                         !((keeps_noon(people.last - 1) || keeps_noon(people.first)) && (of_a_group || passage_.has_any(group.first, kind_bits(SenseKind::OrgHead, SenseKind::Member)) || definite_behind)) && !one_man_abroad(people, group);
  const bool of = gap >= 1 && gap <= kMaxGap && passage_.is_word(people.last) && opens_of(people.last) && !taken_from(people, group);
  return construct || of || belonging(people, group) || serves_in(people, group);
}

void Finder::members() {
  group_of_.assign(out_.entity.size(), kNone);  // of people who are somebody's
  bool ranks = false;  // whether the mention behind fell in the ranks of a group
  for (std::size_t n = out_.mention.size(); n-- > 1;) {
    Mention& people = out_.mention[n - 1];
    const Mention& group = out_.mention[n];
    if (is_named_behind(people, group)) {
      people.entity = group.entity;
      people.silent = true;
      continue;
    }
    ranks = fell_in_ranks(passage_, people, group, ranks, [&](std::uint32_t t) { return opens_of(t); });
    if (!ranks && !of_group(people, group)) continue;
    if (people.entity != kNone) group_of_[people.entity] = group.entity;
    people.entity = group.entity;
    people.silent = true;
  }
  // "The dead of the police reached 7, and 14 others were wounded": who was counted with them is of the group, too.
  told_.assign(out_.entity.size(), false);
  for (const Mention& m : out_.mention)
    if (!m.silent && m.entity != kNone) told_[m.entity] = true;
  for (Mention& m : out_.mention)
    if (m.silent && m.entity != kNone && !told_[m.entity] && group_of_[m.entity] != kNone) m.entity = group_of_[m.entity];
}

}  // namespace isnad
