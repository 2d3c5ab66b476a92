// Who is the same as whom. A known actor or place is one referent by its row, an unknown name by its words, a person
// also by each single word of his name. A definite head noun ("the organisation") is the latest organisation that was
// named with that noun, or is in the tables under it, else the latest of its kind; two actors are never joined because both are "the organisation".
#include "finder.h"

namespace isnad {

// The mention made last is the latest of its referent, and its name when it has none.
void Finder::latest_of(std::uint32_t entity) {
  Referent& referent = out_.entity[entity];
  referent.latest = static_cast<std::uint32_t>(out_.mention.size() - 1);
  if (referent.name == kNone) referent.name = referent.latest;
}
namespace {

constexpr std::uint32_t kKnownAs = 5;  // tokens of "that is known as"
constexpr std::uint8_t kTown = 4;      // rank from which a place may be called a city
constexpr std::uint32_t kOpening = 2;  // tokens before the town that opens a sentence
constexpr std::uint32_t kUnits = 3;    // units above a town up to its province

}  // namespace

std::uint32_t Finder::new_referent(EntityType type, std::uint32_t head) {
  Referent referent;
  referent.type = type;
  referent.head = head;
  out_.entity.push_back(referent);
  return static_cast<std::uint32_t>(out_.entity.size() - 1);
}

// Later in the text a person goes by one word of his name, mostly the last.
void Finder::name_referent(std::uint32_t index) {
  const Mention& mention = out_.mention[index];
  if (mention.last - mention.first < 2) return;
  // "Nasr Allah", "Sayf al-Islam": the second half alone names nobody.
  // "King ... the Second" is not "the second".
  if (name_kind(mention.last - 1) != "half" && !passage_.has(mention.last - 1, SenseKind::Ordinal)) by_short_[short_key(mention.last - 1)] = mention.entity;
  by_short_.try_emplace(short_key(mention.first), mention.entity);
}

std::uint32_t Finder::latest_organisation(const Found& found) const {
  const NounRow& head = tables_.nouns[found.sense->row];
  const std::uint32_t opened = opened_by(found);
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;) {
    const Mention& m = out_.mention[n];
    if (m.type != EntityType::Org || m.entity == kNone || out_.entity[m.entity].type != EntityType::Org) continue;
    const Referent& referent = out_.entity[m.entity];
    if (begins_with(static_cast<std::uint32_t>(n), found.sense->row) || called(referent, found, opened) || (referent.actor != kNone && goes_with(m, referent.actor, opened))) return m.entity;
  }
  if (const auto same = by_head_.find(found.sense->row); same != by_head_.end()) return same->second;
  // "the cell" is none of the groups that were named otherwise, nor the site (al-mawqi') a newspaper.
  if (tables_.text(head.note) == "unit" || tables_.text(head.note) == "called") return kNone;
  if (tables_.text(head.note) == "named" && found.sense->morph.number == 2) return kNone;  // nor are "the forces"
  const bool of_state = static_cast<ActorKind>(head.what) == ActorKind::State;
  return latest(EntityType::Org, [&](const Referent& referent) {
    if (of_state && referent.actor == kNone && referent.head != found.sense->row) return false;  // "the parliament" is not "the government"
    if (referent.actor == kNone && referent.head != kNone && tables_.text(tables_.nouns[referent.head].note) == "unit") return false;  // nor "the militias" "the National Army"
    return referent.name != kNone && static_cast<std::uint8_t>(kind_of(tables_, referent)) == head.what;
  });
}

// "a group, the group, that is known as (tu'raf bi-ism) «D.»": the organisation made last is what the noun before says, then and from there on.
void Finder::goes_by_name() {
  const Mention& name = out_.mention.back();
  const std::uint32_t end = name.first > begin_ && (passage_.is_punct(name.first - 1, kOpenQuote) || passage_.is_punct(name.first - 1, '(')) ? name.first - 1 : name.first;
  if (name.type != EntityType::Org || name.entity == kNone || end < begin_ + 3 || !passage_.is_word(end - 1)) return;
  for (std::uint32_t t = end - 2; t > begin_ && t + kKnownAs >= end; --t) {
    const Hit* hit = passage_.hit(t);
    if (hit == nullptr || hit->last != end) continue;
    const bool names = std::ranges::any_of(tables_.phrase_senses(hit->node), [&](const Sense& sense) {
      return sense.kind == SenseKind::Function && tables_.text(tables_.nouns[sense.row].note) == "names";
    });
    if (!names) return;
    std::uint32_t noun = t > begin_ + 1 && passage_.function(t - 1) == FunctionClass::Relative ? t - 2 : t - 1;
    if (taken(noun)) {
      Mention& group = out_.mention[out_.at[noun] - 1];
      if (group.type == EntityType::Org && group.alias == kNone && group.last == noun + 1) group.entity = name.entity;
      noun = group.first;
    }
    if (const Found head = passage_.find(noun, SenseKind::OrgHead)) by_head_[head.sense->row] = name.entity;
    return;
  }
}

// The organisation named last whose name begins with this head noun.
std::uint32_t Finder::named_with(const Found& found) const {
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;) {
    const Mention& m = out_.mention[n];
    if (m.type == EntityType::Org && m.entity != kNone && m.last > m.first + 1 && begins_with(static_cast<std::uint32_t>(n), found.sense->row)) return m.entity;
  }
  return kNone;
}

// Whether an organisation goes by this head noun: its name begins with it ("the party" for Hizb Allah), or the tables
// have its name behind it ("the organisation" for Da'ish, of "tanzim Da'ish").
bool Finder::called(const Referent& referent, const Found& head, std::uint32_t opened) const {
  if (referent.name == kNone) return false;
  return begins_with(referent.name, head.sense->row) || (referent.actor != kNone && goes_with(out_.mention[referent.name], referent.actor, opened));
}

// "(the organisation) of D.": whether the tables have the noun that opened this node before a name as a name of the actor that is no abuse.
bool Finder::goes_with(const Mention& name, std::uint32_t actor, std::uint32_t opened) const {
  std::uint32_t node = opened;
  for (std::uint32_t t = name.first; t < name.last && node != 0; ++t)
    node = passage_.is_word(t) ? tables_.step(node, passage_.reading(t).word, passage_.reading(t).article()) : 0;
  return node != 0 && std::ranges::any_of(tables_.phrase_senses(node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Actor && tables_.aliases[sense.row].actor == actor && tables_.aliases[sense.row].colour != Colour::Hostile;
  });
}

bool Finder::begins_with(std::uint32_t mention, std::uint32_t head_row) const {
  bool out = false;
  passage_.each(out_.mention[mention].first, SenseKind::OrgHead,
                [&](const Reading&, const Sense& sense) { out = out || sense.row == head_row; });
  return out;
}

std::uint32_t Finder::place_referent(std::uint32_t place, std::uint32_t namesakes) {
  const auto [found, added] = by_place_.try_emplace(place, kNone);
  if (added) {
    found->second = new_referent(EntityType::Loc, kNone);
    out_.entity[found->second].place = place;
    out_.entity[found->second].candidates = namesakes;
  }
  return found->second;
}

// "In (fi) Marib the resistance took the west of the province": the province that its sentence is set in by its own name or that of its capital, though
// another was called a province before. "In Taiz, ... the quarters of the city": the town that opens the sentence so; who speaks in another is behind it.
std::uint32_t Finder::ground_of_sentence(const Found& found, const NounRow& head) {
  const bool province = tables_.text(head.kind) == "governorate" && head.what == static_cast<std::uint8_t>(Precision::Governorate);
  if (!province && tables_.text(head.note) != "city") return kNone;
  for (std::size_t n = out_.mention.size(); n-- > 0 && out_.mention[n].first >= begin_;) {
    const Mention& m = out_.mention[n];
    const std::uint32_t row = m.type == EntityType::Loc && m.entity != kNone ? out_.entity[m.entity].place : kNone;
    if (row == kNone) continue;
    bool called = false;
    passage_.each(m.first, SenseKind::PlaceHead, [&](const Reading&, const Sense& sense) { called = called || sense.row == found.sense->row; });
    if (called) return kNone;
    if (!passage_.stands_behind(m.first, ArgSlot::Fi) && !passage_.reading(m.first).has(kPreBi)) continue;
    const PlaceRow& place = tables_.places[row];
    if (!province) {
      if (m.first > begin_ + kOpening) continue;
      if (place.precision == Precision::Town && place.rank >= kTown) return m.entity;
      if (place.precision == Precision::Governorate) return city_of(m);
      continue;
    }
    if (place.precision == Precision::Governorate) return m.entity;
    if (place.precision != Precision::Town || place.parent == 0) continue;
    for (std::uint32_t unit = place.parent, level = 0; unit != 0 && level < kUnits; unit = tables_.places[unit - 1].parent, ++level)
      if (tables_.places[unit - 1].precision == Precision::Governorate && tables_.text(tables_.places[unit - 1].name_ar) == tables_.text(place.name_ar)) return place_referent(unit - 1, 1);
  }
  return kNone;
}

// "Deraa the city (al-madina)": the town right before, against its province; kNone where none stands there.
std::uint32_t Finder::itself_a_city(std::uint32_t t, const NounRow& head) const {
  const Mention* before = tables_.text(head.note) == "city" && t > begin_ && outer_prefix(passage_.reading(t)) == 0 ? out_.on(t - 1) : nullptr;
  const std::uint32_t row = before != nullptr && before->last == t && before->type == EntityType::Loc && before->entity != kNone ? out_.entity[before->entity].place : kNone;
  return row != kNone && tables_.places[row].precision == Precision::Town ? before->entity : kNone;
}

// "In the province of Taiz, ... the quarters of the city": the city that a province is called after; kNone for other provinces.
std::uint32_t Finder::city_of(const Mention& province) {
  const PlaceRow& whole = tables_.places[out_.entity[province.entity].place];
  const NameAt name = province.last > province.first + 1 ? name_at(province.first + 1) : name_at(province.first);
  for (const Sense& sense : name.senses) {
    if (sense.kind != SenseKind::Place) continue;
    const PlaceRow& place = tables_.places[sense.row];
    if (place.precision == Precision::Town && place.rank >= kTown && place.country == whole.country) return place_referent(sense.row, 1);
  }
  return kNone;
}

// What a head noun with the article points back to. "The city" is rather the one that was called so than another town named
// since; "the mosque" none that was not called so.
std::uint32_t Finder::place_again(const Found& found, const NounRow& head) {
  if (const std::uint32_t here = ground_of_sentence(found, head); here != kNone) return here;
  if (const auto same = by_head_.find(found.sense->row); same != by_head_.end()) return same->second;
  const std::string_view note = tables_.text(head.note);
  if (note == "capital") {
    const auto capital = capitals_.find(out_.country);
    return capital == capitals_.end() ? kNone : place_referent(capital->second, 1);
  }
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;) {
    const Mention& m = out_.mention[n];
    if (m.type != EntityType::Loc || m.entity == kNone) continue;
    bool called = false;
    passage_.each(m.first, SenseKind::PlaceHead, [&](const Reading&, const Sense& sense) { called = called || sense.row == found.sense->row; });
    if (called) return m.entity;
  }
  return head.what == static_cast<std::uint8_t>(Precision::Point) ? kNone : latest_place(head);
}

std::uint32_t Finder::latest_place(const NounRow& head) const {
  const std::string_view note = tables_.text(head.note);
  const bool city = note == "city" || note == "ranked";
  return latest(EntityType::Loc, [&](const Referent& referent) {
    if (referent.place != kNone) {
      const PlaceRow& place = tables_.places[referent.place];
      return static_cast<std::uint8_t>(place.precision) == head.what && (!city || place.rank >= kTown);
    }
    return referent.head != kNone && tables_.nouns[referent.head].what == head.what;
  });
}

// "al-bilad": the country that the text is about.
std::uint32_t Finder::this_country(const NounRow& head) {
  std::uint32_t entity = latest(EntityType::Loc, [&](const Referent& referent) {
    return referent.place != kNone && tables_.places[referent.place].precision == Precision::Country &&
           tables_.places[referent.place].country == out_.country;
  });
  if (entity != kNone) return entity;
  const std::uint32_t place = country_place(out_.country);
  if (place != kNone) return place_referent(place, 1);
  entity = latest_place(head);
  return entity != kNone ? entity : new_referent(EntityType::Loc, kNone);
}

// "al-irhabi", "al-mutashaddid" behind a head noun that was named before.
bool Finder::points_back(std::uint32_t adjective, const Found& head) const {
  const NounRow* people = passage_.noun(adjective, SenseKind::People);
  if (people == nullptr || static_cast<PeopleKind>(people->what) != PeopleKind::Fighter) return false;
  if (by_head_.contains(head.sense->row)) return true;
  const std::uint32_t opened = opened_by(head);
  return latest(EntityType::Org, [&](const Referent& referent) { return called(referent, head, opened); }) != kNone;
}

std::uint32_t Finder::latest_armed_group() const {
  return latest(EntityType::Org, [&](const Referent& referent) {
    return referent.actor != kNone ? tables_.actors[referent.actor].kind == ActorKind::Armed
                                   : referent.head != kNone && referent.name != kNone &&
                                         tables_.text(tables_.nouns[referent.head].note) == "group";
  });
}

}  // namespace isnad
