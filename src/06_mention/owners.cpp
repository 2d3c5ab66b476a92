// Organisations that are named after somebody or something else: forces after the person whom they obey ("the forces of
// the deposed president So-and-so"), an office after its title ("the office of the prime minister"), a council or a
// directorate after its place ("the council of the governorate of Anbar").
#include "finder.h"
#include "ties.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxTitles = 4;  // tokens of titles and adjectives between forces and their person

}  // namespace

// The forces of a person: one organisation, whatever noun they are called by.
std::uint32_t Finder::forces_referent(const NameAt& name, std::uint32_t first, std::uint32_t last, std::uint32_t head_row) {
  std::uint32_t actor = name.last != first && name.alias != kNone ? tables_.aliases[name.alias].actor : kNone;
  if (actor != kNone) {
    const std::uint32_t led = forces_led_by(tables_, actor, day_);
    if (led != kNone) return actor_referent(led);
  }
  const std::uint64_t key = actor != kNone ? actor : key_of(last - 1, last);
  const auto [forces, added] = by_forces_.try_emplace(key, kNone);
  if (added) forces->second = new_referent(EntityType::Org, head_row);
  return forces->second;
}

// A person inside the name of an organisation is named, too, and so is whom forces obey.
void Finder::name_inside(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last && passage_.is_word(t); ++t) {
    const NameAt name = name_at(t);
    if (name.last == t || name.last > last || name.alias == kNone) continue;
    const AliasRow& alias = tables_.aliases[name.alias];
    const EntityType type = tables_.actors[alias.actor].type;
    if (type != EntityType::Per && !(type == EntityType::Org && name.reading->has(kPreLi))) continue;
    const bool titled = passage_.has(t, SenseKind::Title);
    if (titled && (name.last == t + 1 || passage_.has(name.last - 1, SenseKind::Title))) continue;  // "the deposed (president)": his name follows
    Mention& person = add_inside(titled ? t + 1 : t, name.last, type, type == EntityType::Per ? "mention/person_inside" : "mention/org_inside");
    if (!titled) person.begin += outer_prefix(*name.reading);
    person.entity = actor_referent(bearer_on(tables_, alias.actor, day_));
    person.row = tables_.actors[alias.actor].key;
    person.alias = name.alias;
    t = name.last - 1;
  }
}

Mention& Finder::add_forces(std::uint32_t t, std::uint32_t last, std::uint32_t entity, const char* rule) {
  Mention& made = add(t, last, EntityType::Org, MentionKind::Name, rule);
  made.entity = entity;
  const auto index = static_cast<std::uint32_t>(out_.mention.size() - 1);
  Referent& referent = out_.entity[entity];
  referent.latest = index;
  if (referent.name == kNone) referent.name = index;
  if (referent.actor != kNone) made.row = tables_.actors[referent.actor].key;
  return made;
}

bool Finder::forces_of_person(std::uint32_t t, const NounRow& head, const Found& found) {
  const bool led_by = found.reading->has(kPreBi) && tables_.text(head.note) == "command";
  if (static_cast<ActorKind>(head.what) != ActorKind::Armed || led_by) return false;
  std::uint32_t at = t + 1;
  bool titled = false;
  while (at < t + 1 + kMaxTitles && passage_.is_word(at) && outer_prefix(passage_.reading(at)) == 0) {
    const NounRow* row = nullptr;
    const std::uint32_t end = title_end(at, &row);
    const bool adjective = titled && passage_.reading(at).article() && name_weight(at) < 5;
    if (end == at && !adjective) break;
    titled = true;
    at = end != at ? end : at + 1;
  }
  if (!passage_.is_word(at) || outer_prefix(passage_.reading(at)) > 0) return false;
  const NameAt name = name_at(at);
  const bool known = name.last != at && name.alias != kNone && tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Per;
  const std::uint32_t last = known ? name.last : titled ? person_end(at, true) : at;
  if (last == at) return false;
  add_forces(t, last, forces_referent(name, at, last, found.sense->row), "mention/forces_of_person").begin =
      passage_.token(t).begin + outer_prefix(*found.reading);
  name_inside(at, last);
  return true;
}

// "the followers (atba') of the deposed So-and-so": they open no name of an organisation, and are his forces.
bool Finder::followers(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::Member);
  if (!found || found.reading->article() || found.reading->enclitic != Enclitic::None) return false;
  const NounRow& row = tables_.nouns[found.sense->row];
  return tables_.text(row.note) == "member follower" && forces_of_person(t, row, found);
}

// "the militias of al-Houthi and Salih": behind forces, a person joined by "and" stands for his own.
bool Finder::joined_forces(std::uint32_t t) {
  const Mention& before = *out_.on(t - 1);
  if (before.type != EntityType::Org || before.kind != MentionKind::Name) return false;
  const auto armed = [&](std::uint32_t at) {
    for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member})
      if (const NounRow* row = passage_.noun(at, kind); row != nullptr && static_cast<ActorKind>(row->what) == ActorKind::Armed)
        return true;
    return false;
  };
  if (before.last - before.first > 1 ? !armed(before.first) : before.first == 0 || !armed(before.first - 1)) return false;
  const NameAt name = name_at(t);
  if (name.last == t || name.alias == kNone || !name.reading->has(kPreWa)) return false;
  if (name.last == t + 1 && passage_.has(t, SenseKind::Title)) return false;  // the name follows
  if (tables_.actors[tables_.aliases[name.alias].actor].type != EntityType::Per) return false;
  const NameAt copy = name;
  add_forces(t, copy.last, forces_referent(copy, t, copy.last, kNone), "mention/joined_forces").begin =
      passage_.token(t).begin + outer_prefix(*copy.reading);
  return true;
}

// "the Russian forces and the Syrian", "... or the Syrian", "the two armies, the Turkish and the Iraqi": behind what is called by a nationality, another
// one joined by "and" or "or" stands for its own.
bool Finder::joined_nation(std::uint32_t t) {
  const std::uint32_t last = joined(t) ? t : t - 1;  // behind the one before
  const Mention& before = *out_.on(last - 1);
  const bool called = before.last > before.first + 1 || std::string_view(before.rule) == "mention/joined_nation";
  if (before.type != EntityType::Org || before.entity == kNone || !called || name_at(t).alias != kNone) return false;
  const NounRow *one = passage_.noun(last - 1, SenseKind::Nation), *other = passage_.noun(t, SenseKind::Nation);
  if (one == nullptr || other == nullptr || other->country == 0 || one->country == other->country || tables_.text(other->note) == "everyday") return false;
  const std::uint32_t actor = out_.entity[before.entity].actor;
  if (actor == kNone || tables_.actors[actor].country != one->country || passage_.reading(t).article() != passage_.reading(last - 1).article()) return false;
  const std::string_view key = tables_.text(tables_.actors[actor].key);
  const std::string_view what = key.substr(std::min(key.size(), key.find('-')));
  for (std::uint32_t row = 0; row < tables_.actors.size() && !what.empty(); ++row) {
    const std::string_view named = tables_.text(tables_.actors[row].key);
    if (tables_.actors[row].country != other->country || named.size() <= what.size() || named.find('-') != named.size() - what.size() || !named.ends_with(what)) continue;
    add_forces(t, t + 1, actor_referent(row), "mention/joined_nation");
    return true;
  }
  return false;
}

// "the office of the (Turkish) prime minister".
bool Finder::office_of_title(std::uint32_t t, const NounRow& head, const Found& found) {
  const auto kind = static_cast<ActorKind>(head.what);
  if ((kind != ActorKind::Other && kind != ActorKind::State) || !passage_.is_word(t + 1) || outer_prefix(passage_.reading(t + 1)) > 0)
    return false;
  const NounRow* row = nullptr;
  std::uint32_t last = title_end(t + 1, &row);
  if (last == t + 1 || (last == t + 2 && !passage_.reading(t + 1).article())) return false;
  if (passage_.is_word(last) && passage_.has(last, SenseKind::Nation) && passage_.reading(last).article()) ++last;
  Mention& made = add_named(t, last, found, head, "mention/office_of_title");
  const Found title = passage_.find(t + 1, SenseKind::Title);
  const bool one = !title || title.sense->morph.number == 0;  // not "the council of deputies"
  if (const std::uint32_t row = one ? governed_by(head, last) : kNone; row != kNone) {
    made.entity = actor_referent(row);
    latest_of(made.entity);
  }
  return true;
}

// "the government of the Kenyan president", "the regime of the president Bashar al-Assad": the row of the government of the nation that ends
// before a token, else of the man of the tables who begins there.
std::uint32_t Finder::governed_by(const NounRow& head, std::uint32_t last) const {
  if (static_cast<ActorKind>(head.what) != ActorKind::State || (head.flags & kCommonHead) == 0) return kNone;  // not "the council of"
  if (const NounRow* nation = passage_.noun(last - 1, SenseKind::Nation); nation != nullptr) return nation->country != 0 ? government_row(nation->country) : kNone;
  const NameAt name = passage_.is_word(last) ? name_at(last) : NameAt{};
  const ActorRow* man = name.alias != kNone && outer_prefix(*name.reading) == 0 ? &tables_.actors[tables_.aliases[name.alias].actor] : nullptr;
  return man != nullptr && man->type == EntityType::Per && man->country != 0 ? government_row(man->country) : kNone;
}

// "the council of the district of Khalidiya", "the directorate of security of North Sinai".
bool Finder::body_of_place(std::uint32_t t, const NounRow& head, const Found& found) {
  const auto kind = static_cast<ActorKind>(head.what);
  if (kind != ActorKind::State && kind != ActorKind::Security && kind != ActorKind::Court) return false;
  // "a post of security (amni) south of": behind an indefinite noun an adjective, no two bodies.
  if (passage_.word(t).ends_with(std::string{static_cast<char>(kYeh)}) && outer_prefix(*found.reading) == 0 && word_before(t) && !passage_.reading(t - 1).article() &&
      passage_.has_any(t - 1, kind_bits(SenseKind::PlaceHead, SenseKind::Noun, SenseKind::Frame)))
    return false;
  // "mudiriyya" is a district, but that of security is an office.
  const bool office = passage_.is_word(t + 1) && passage_.has(t + 1, SenseKind::OrgHead) && !passage_.has(t + 1, SenseKind::PlaceHead) && !passage_.reading(t + 1).article();
  if (passage_.has(t, SenseKind::PlaceHead) && !office) return false;
  std::uint32_t at = t + 1;
  while (at < t + 3 && passage_.is_word(at) && passage_.has(at, SenseKind::OrgHead) && !passage_.has(at, SenseKind::PlaceHead) &&
         !passage_.reading(at).article() && outer_prefix(passage_.reading(at)) == 0)
    ++at;
  if (!passage_.is_word(at) || outer_prefix(passage_.reading(at)) > 0) return false;
  const bool headed = opens_place(at);
  if (!headed && at == t + 1) return false;
  const NameAt name = name_at(headed ? at + 1 : at);
  if (name.last <= at || name.place == kNone || outer_prefix(*name.reading) > 0) return false;
  add_named(t, name.last, found, head, "mention/org_of_place");
  return true;
}

// "the Staff" after "the General Staff of the armed forces (hay'at al-arkan al-'amma)", and the other way round: of two names that no table has, one of
// which goes on where the other ends, the organisation that was named before; kNone where there is none. The shorter has two words at least, and the
// last of them the article.
std::uint32_t Finder::named_in_part(std::uint32_t t, std::uint32_t last) const {
  if (const auto longer = by_part_.find(key_of(t, last)); longer != by_part_.end()) return longer->second;
  for (std::uint32_t end = last - 1; end > t + 1; --end) {
    if (!passage_.is_word(end - 1) || !passage_.reading(end - 1).article() || by_part_.contains(key_of(t, end))) continue;  // another name goes on from there
    const auto shorter = by_words_.find(key_of(t, end));
    const std::uint32_t entity = shorter != by_words_.end() ? shorter->second : kNone;  // none for the name itself, of which only marks are left out
    if (entity != kNone && out_.entity[entity].type == EntityType::Org && out_.entity[entity].actor == kNone) return entity;
  }
  return kNone;
}

// An organisation that no table has, by its words.
Mention& Finder::add_named(std::uint32_t t, std::uint32_t last, const Found& found, const NounRow& head, const char* rule) {
  Mention& made = add(t, last, EntityType::Org, MentionKind::Name, rule);
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = head.id;
  const std::uint64_t key = key_of(t, last);
  const auto [known, added] = by_words_.try_emplace(key, kNone);
  if (added) {
    const std::uint32_t same = named_in_part(t, last);
    known->second = same != kNone ? same : new_referent(EntityType::Org, found.sense->row);
    for (std::uint32_t end = t + 2; end < last; ++end)
      if (passage_.is_word(end - 1) && passage_.reading(end - 1).article()) by_part_[key_of(t, end)] = known->second;
  }
  made.entity = known->second;
  latest_of(made.entity);
  by_head_[found.sense->row] = made.entity;
  return made;
}

}  // namespace isnad
