// Names of the tables. An alias that several actors share goes by the countries that the text is about and by its
// date; an everyday word that is also a name (a paper called "The Day") counts only in quotation marks; a short
// personal name only where the full one or a title stands in the text. governments.cpp tells a country or capital from
// its government.
#include "finder.h"

#include <algorithm>
#include "ties.h"

namespace isnad {
namespace {

constexpr std::uint8_t kHamlet = 5;  // rank up to which a place called like a common word needs its head noun
constexpr std::uint8_t kQuarter = 3;  // rank up to which a place called after a king is not told from him
constexpr std::uint32_t kDateline = 8;  // tokens from the beginning of a line to its outlet, or from there to its end
constexpr std::uint32_t kOverMark = 6;  // tokens of a name that goes on behind marks
constexpr std::uint32_t kHardly = 4;  // times that a text names its country for each time that it names another
constexpr std::uint32_t kShared = 2;  // ... whose body goes by a name that bodies of several countries share
constexpr std::uint32_t kNamedInFull = 1000;  // names of its country that the full name of an actor outweighs

}  // namespace

bool Finder::about(const AliasRow& alias) const {
  for (const Country country : alias.when)
    if (country != 0 && countries_.contains(country)) return true;
  return false;
}

bool Finder::alias_holds(const AliasRow& alias) const {
  if (day_ != 0 && alias.since != 0 && day_ < alias.since) return false;
  if (day_ != 0 && alias.until != 0 && day_ > alias.until) return false;
  return alias.when[0] == 0 || about(alias);
}

// "the army", "the government" in a text about Guinea that names Syria once: of a country that has no such row none of another is meant. The
// kingdom may be that of the paper. `shared`: whether bodies of several countries go by the name.
bool Finder::hardly_about(std::uint32_t t, const AliasRow& alias, bool shared) const {
  const ActorKind kind = tables_.actors[alias.actor].kind;
  const NounRow* land = passage_.noun(t, SenseKind::PlaceHead);
  if (land != nullptr && land->what == static_cast<std::uint8_t>(Precision::Country)) return false;
  if (alias.when[0] == 0 || (kind != ActorKind::State && kind != ActorKind::Army && kind != ActorKind::Security)) return false;
  const auto count = [&](Country which) {
    const auto found = countries_.find(which);
    return which == 0 || found == countries_.end() ? 0U : found->second;
  };
  std::uint32_t most = 0;
  for (const Country country : alias.when) most = std::max(most, count(country));
  return most * (shared ? kShared : kHardly) <= count(out_.country);
}

// "'Abbas Musawi": behind a short name a further name is another man's.
bool Finder::name_goes_on(std::uint32_t next) const {
  if (!passage_.is_word(next) || next >= end_) return false;
  const Reading& reading = passage_.reading(next);
  if (outer_prefix(reading) > 0) return false;
  // "'Abd al-Rahman al-...": half a name that goes on with a word of no table is another man's, too; so is "Hadi al-Yami", with a nisba.
  if (reading.article()) {
    const bool family = family_form(next) && !passage_.has_any(next, kind_bits(SenseKind::Noun, SenseKind::Actor, SenseKind::Title, SenseKind::People, SenseKind::Calendar, SenseKind::Function));
    return next > 0 && (passage_.unknown(next) ? family || name_kind(next - 1) == "half" : family && name_weight(next) > 0);
  }
  return passage_.unknown(next) || name_weight(next) > 0;
}

// "the citizen Salih al-Sahami": behind the given name by which the known man goes stands another family name, behind a title any other name.
bool Finder::another_man(std::uint32_t t, std::uint32_t last) const {
  if (last != t + 1 || last >= end_ || name_kind(t) != "given" || !passage_.is_word(last) || outer_prefix(passage_.reading(last)) > 0) return false;
  const bool article = passage_.reading(last).article();
  if (article && name_goes_on(last)) return true;
  const bool name = name_weight(last) >= kLikelyName || (article && passage_.unknown(last));
  return name && after_title(t) && !common_word(last) && !passage_.has_any(last, kind_bits(SenseKind::Actor, SenseKind::Place, SenseKind::Nation));
}

// "'Abd al-'Aziz al-Sayd": right behind another name, what the known man is called by is the end of it.
bool Finder::ends_name(std::uint32_t t) const {
  if (!word_before(t) || outer_prefix(passage_.reading(t)) > 0) return false;
  return name_kind(t - 1) == "half" || first_name(t - 1);
}

// "the Houthis and Salih": a short name joined to an actor of the same country.
bool Finder::named_beside(std::uint32_t t, const AliasRow& alias) const {
  if (t == begin_ || !taken(t - 1) || !passage_.reading(t).has(kPreWa) || name_goes_on(t + 1)) return false;
  const Mention& before = *out_.on(t - 1);
  if (before.entity == kNone || (before.type != EntityType::Org && before.type != EntityType::Per)) return false;
  const std::uint32_t actor = out_.entity[before.entity].actor;
  return actor != kNone && tables_.actors[actor].country != 0 && tables_.actors[actor].country == tables_.actors[alias.actor].country;
}

// "the arm of al-Qaeda", "allied with al-Qaeda": behind a word of belonging or of loyalty stands an actor, unless an adjective says which
// base it is.
bool Finder::tied_to(std::uint32_t t, std::uint32_t last) const {
  if (t == begin_ || !passage_.is_word(t - 1)) return false;
  if (described_by_adjective(last)) return false;
  bool tie = false;
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const bool loyal = frame.type == ClaimType::Support && frame.pos == PartOfSpeech::ActiveParticiple;
    tie = tie || loyal || frame.type == ClaimType::Belong || frame.type == ClaimType::Join;
  });
  return tie;
}

// "al-Qaeda (the base) killed": a noun of places that is an armed group, too, is the group in a text that calls no place so; not "inside the base", nor the
// base that an adjective describes.
bool Finder::no_place_so_called(std::uint32_t t, std::uint32_t last, const AliasRow& alias) const {
  const Found head = last == t + 1 ? passage_.find(t, SenseKind::PlaceHead) : Found{};
  if (!head || tables_.actors[alias.actor].kind != ActorKind::Armed || called_places_.contains(head.sense->row)) return false;
  if (tables_.nouns[head.sense->row].what != static_cast<std::uint8_t>(Precision::Point)) return false;  // "the state", which groups call themselves
  // "the base and the airport", "the airport and the base".
  const std::uint32_t beside = passage_.reading(t).has(kPreWa) && t > begin_ ? t - 1 : passage_.is_word(last) && passage_.reading(last).has(kPreWa) ? last : t;
  if (beside != t && beside < end_ && passage_.is_word(beside) && !taken(beside) && passage_.has(beside, SenseKind::PlaceHead) && name_at(beside).alias == kNone) return false;
  const bool where = word_before(t) && outer_prefix(passage_.reading(t)) == 0 &&
                     (passage_.has(t - 1, SenseKind::PlaceHead) || passage_.stands_behind(t, ArgSlot::Ila) || passage_.function(t - 1) == FunctionClass::Complementiser);
  return !where && !described_by_adjective(last);
}

// An adjective with the article, no title and no nationality.
bool Finder::described_by_adjective(std::uint32_t t) const {
  return passage_.is_word(t) && passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0 && !passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Title));
}

// "Paris - al-Watan:", "(al-Firansiyya - archive)": an outlet in the line that says where a report comes from.
bool Finder::credited(std::uint32_t t, std::uint32_t last) const {
  if (t > begin_ + kDateline || last >= end_) return false;
  const bool behind_mark = t == begin_ || passage_.is_punct(t - 1, '-') || passage_.is_punct(t - 1, '/') || passage_.is_punct(t - 1, '(');
  if (!behind_mark || (!passage_.is_punct(last, '-') && !passage_.is_punct(last, ':'))) return false;
  if (t > begin_ && passage_.is_punct(last, ':')) return true;
  for (std::uint32_t at = last; at < end_ && at < last + kDateline; ++at)
    if (passage_.is_punct(at, ':') || passage_.is_punct(at, ')')) return passage_.is_punct(last, '-');
  return false;
}

// "(said) to (li-) «al-Riyadh»": a name in marks behind "to" is the outlet that was told, whatever else is called so.
bool Finder::told_outlet(std::uint32_t t, std::uint32_t last) const {
  if (t < begin_ + 2 || !passage_.is_quotation_mark(t - 1) || !quoted(t, last)) return false;
  return passage_.is_lone(t - 2, kLam);
}

// "al-Qaeda and the Houthi group", "D. and al-Qaeda": a base is joined to no armed group.
bool Finder::beside_armed_group(std::uint32_t t, std::uint32_t last) const {
  const auto armed = [&](std::uint32_t actor) { return actor != kNone && tables_.actors[actor].kind == ActorKind::Armed; };
  if (passage_.reading(t).has(kPreWa)) return t > begin_ && taken(t - 1) && out_.on(t - 1)->entity != kNone && armed(out_.entity[out_.on(t - 1)->entity].actor);
  if (last >= end_ || !passage_.is_word(last) || !passage_.reading(last).has(kPreWa)) return false;
  const NameAt next = name_at(last);
  return next.alias != kNone && armed(tables_.aliases[next.alias].actor);
}

// Where an everyday word can only be the actor that is called so: an outlet in a dateline; "Mali", spelt as "financial", where a verb
// that is a she or a name and "and" stands before it; "the West", a direction, that does or is done what only a party is.
bool Finder::rather_actor(std::uint32_t t, std::uint32_t last, const AliasRow& alias) const {
  const ActorKind kind = tables_.actors[alias.actor].kind;
  if (kind == ActorKind::Media) return credited(t, last);
  // "the Interior publishes", "the Interior: ...": a ministry by its field alone, where it opens a headline.
  if (kind == ActorKind::State && t == begin_ && alias.when[0] != 0) return finite_verb(last) || passage_.is_punct(last, ':');
  if (kind == ActorKind::State && t > begin_)
    return passage_.reading(t).has(kPreWa) ? taken(t - 1) && out_.on(t - 1)->type != EntityType::Per : verb_of_hers(t - 1);
  if (kind == ActorKind::Armed) return beside_armed_group(t, last);
  return last == t + 1 && passage_.reading(t).article() && passage_.is_direction(t) && stands_for_government(t, last, passage_.reading(t));
}

// "(said) Samir al-Maliki ... al-Maliki added": a family name alone is whom the text has named with it, where it has not named the known man yet.
bool Finder::named_otherwise(std::uint32_t t, std::uint32_t actor) const {
  if (by_short_.empty() || by_actor_.contains(actor)) return false;
  const auto known = by_short_.find(short_key(t));
  if (known == by_short_.end() || out_.entity[known->second].actor != kNone) return false;
  const std::uint32_t name = out_.entity[known->second].name;
  return name != kNone && out_.mention[name].last > out_.mention[name].first + 1 && first_name(out_.mention[name].first) && short_key(out_.mention[name].last - 1) == short_key(t);
}

std::uint32_t Finder::choose_alias(std::uint32_t t, std::uint32_t last, std::span<const Sense> senses,
                                   const Reading& reading) const {
  std::uint32_t best = kNone;
  std::uint32_t best_count = 0;
  const bool capital = std::ranges::any_of(senses, [&](const Sense& sense) { return sense.kind == SenseKind::Actor && tables_.aliases[sense.row].colour == Colour::Capital; });
  const bool shared = std::ranges::count(senses, SenseKind::Actor, &Sense::kind) > 1;
  for (const Sense& sense : senses) {
    if (sense.kind != SenseKind::Actor || !sense_fits(sense, reading)) continue;
    const AliasRow& alias = tables_.aliases[sense.row];
    const bool outlet = tables_.actors[alias.actor].kind == ActorKind::Media && told_outlet(t, last);
    if (!outlet && (!alias_holds(alias) || hardly_about(t, alias, shared))) continue;
    // "Jabhat al-Nusra, the arm of «al-Qaeda in Syria»": nobody is a part of himself.
    const Mention* whose = last > t + 1 && t > begin_ + 1 && tied_to(t, last) ? out_.on(t - 2) : nullptr;
    if (whose != nullptr && whose->entity != kNone && out_.entity[whose->entity].actor == alias.actor) continue;
    // "al-Qaeda" after its full name elsewhere in the text; a paper called "the homeland" needs its marks.
    const bool named = full_names_.contains(alias.actor) && tables_.actors[alias.actor].kind != ActorKind::Media && reading.article();
    // "the minister of the Interior": his office names it, no more.
    const bool field = alias.when[0] != 0 && tables_.text(tables_.actors[alias.actor].key).ends_with("-ministry");
    const bool told = !field && (named || quoted(t, last) || (reading.article() && (tied_to(t, last) || no_place_so_called(t, last, alias))));
    if (alias.colour == Colour::Word && !told && !rather_actor(t, last, alias)) continue;
    // "(arrived in) «al-Riyadh»": a capital in marks.
    if (alias.colour == Colour::Word && !outlet && capital && tables_.actors[alias.actor].kind == ActorKind::Media && !credited(t, last)) continue;
    if (alias.colour == Colour::Short && !full_names_.contains(alias.actor) && !named_beside(t, alias) && (!after_title(t) || name_goes_on(last))) continue;
    if (alias.colour == Colour::Short && (another_man(t, last) || ends_name(t))) continue;
    if (alias.when[0] != 0 && last == t + 1 && tables_.actors[alias.actor].type == EntityType::Per && name_goes_on(last)) continue;
    if (alias.colour != Colour::Short && last == t + 1 && tables_.actors[alias.actor].type == EntityType::Per && named_otherwise(t, alias.actor)) continue;
    std::uint32_t count = outlet ? kNamedInFull : 1;
    for (const Country country : alias.when)
      if (const auto found = countries_.find(country); country != 0 && found != countries_.end())
        count = std::max(count, 1 + found->second);
    if (const auto full = full_names_.find(alias.actor); tables_.actors[alias.actor].type == EntityType::Per && last == t + 1 && full != full_names_.end() && full->second) ++count;  // of father and son, whom the text has named
    if (alias.when[0] != 0 && last > t + 1 && full_names_.contains(alias.actor)) count += kNamedInFull;  // "the ministry of defence", of those named in full
    if (count > best_count) {
      best = sense.row;
      best_count = count;
    }
  }
  return best;
}

// "sentenced (on, 'ala) Muhammad" is not "'Ali Muhammad", a hamlet.
bool Finder::opens_in_on(std::uint32_t t, std::uint32_t last) const {
  if (last < t + 2 || passage_.function(t) != FunctionClass::Preposition || passage_.written_with_yeh(t)) return false;
  const NounRow* row = passage_.noun(t, SenseKind::Function);
  return row != nullptr && row->value == static_cast<std::int32_t>(ArgSlot::Ala);
}

// "The Front, wing of al-Qaeda in Syria": behind a noun of branches "in" says where the branch is, though there is a group of that name.
bool Finder::branch_in(std::uint32_t t, std::uint32_t last) const {
  std::uint32_t in = t + 1;
  while (in < last && passage_.function(in) != FunctionClass::Preposition) ++in;
  if (in >= last) return false;
  std::uint32_t noun = t;
  while (noun > begin_ && noun + 2 > t && passage_.token(noun - 1).kind == TokenKind::Punct) --noun;
  const auto is_branch = [&](std::uint32_t at) {
    bool branch = false;
    // "the head of the military council in ...": who leads it is no branch.
    if (at > begin_ && passage_.is_word(at - 1) && !passage_.has(at - 1, SenseKind::Title))
      passage_.each(at - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
        const FrameRow& frame = tables_.frames[sense.row];
        branch = branch || (frame.type == ClaimType::Belong && frame.pos == PartOfSpeech::Noun && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Agent &&
                            frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Target && !reading.article());
      });
    return branch;
  };
  return is_branch(noun) || (noun > begin_ && passage_.has(noun - 1, SenseKind::OrgHead) && is_branch(noun - 1));
}

// "«al-Qaeda» in the Arabian Peninsula": a name that begins in marks and goes on behind them; node 0 when there is none.
Finder::OverMark Finder::over_closing_mark(std::uint32_t t) const {
  OverMark out;
  if (t == begin_ || !(passage_.is_punct(t - 1, kOpenQuote) || passage_.is_punct(t - 1, '('))) return out;
  const WordReadings& readings = passage_.readings(t);
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    std::uint32_t node = readings.start[r];
    bool crossed = false;
    for (std::uint32_t at = t + 1; at < end_ && at < t + kOverMark && node != 0; ++at) {
      if (!crossed && (passage_.is_punct(at, kCloseQuote) || passage_.is_punct(at, ')'))) {
        crossed = true;
        continue;
      }
      const Reading& word = passage_.reading(at);
      node = passage_.is_word(at) && outer_prefix(word) == 0 ? tables_.step(node, word.word, word.article()) : 0;
      const auto organisation = [&](const Sense& sense) { return sense.kind == SenseKind::Actor && tables_.actors[tables_.aliases[sense.row].actor].type == EntityType::Org; };
      if (crossed && node != 0 && at + 1 > out.last && std::ranges::any_of(tables_.phrase_senses(node), organisation)) out = {at + 1, node, r};
    }
  }
  return out;
}

NameAt Finder::name_at(std::uint32_t t) const {
  constexpr std::uint32_t kNames = kind_bits(SenseKind::Actor, SenseKind::Place);
  NameAt out;
  out.last = t;
  const auto take = [&](std::uint32_t last, std::span<const Sense> senses, std::uint32_t kinds, const Reading& reading) {
    const std::uint32_t alias = (kinds & kind_bit(SenseKind::Actor)) != 0 ? choose_alias(t, last, senses, reading) : kNone;
    std::uint32_t place = kNone, places = 0;
    const bool conjunction = last == t + 1 && passage_.function(t) == FunctionClass::Conjunction;  // "a town or (aw) a village"
    for (const Sense& sense : senses) {
      if (sense.kind != SenseKind::Place || conjunction || !sense_fits(sense, reading)) continue;
      if (place == kNone || better_namesake(sense.row, place)) place = sense.row;
      ++places;
    }
    if (alias == kNone && place == kNone) return;
    if (out.last == t) out = {last, &reading, alias, place, places, senses};
  };
  // "(the hamlet of) Salih 'Ali" is not "Salih over".
  const auto ends_in_preposition = [&](std::uint32_t last) {
    return last > t + 1 && passage_.function(last - 1) == FunctionClass::Preposition && !passage_.written_with_yeh(last - 1) &&
           passage_.word(last - 1).size() > 1;  // a letter alone is one of an abbreviation
  };
  if (const Hit* hit = passage_.hit(t); hit != nullptr && (hit->kinds & kNames) != 0 && !ends_in_preposition(hit->last) && !opens_in_on(t, hit->last) && !branch_in(t, hit->last))
    take(hit->last, tables_.phrase_senses(hit->node), hit->kinds, passage_.readings(t).reading[hit->reading]);
  if (const auto [last, node, reading] = over_closing_mark(t); node != 0 && last > out.last && !branch_in(t, last)) {
    const NameAt within = std::exchange(out, NameAt{t});
    take(last, tables_.phrase_senses(node), kind_bit(SenseKind::Actor), passage_.readings(t).reading[reading]);
    if (out.last == t) out = within;
  }
  if (!passage_.has_any(t, kNames)) return out;
  for (const Reading& reading : passage_.readings(t))
    if (out.last == t && reading.word != 0 && reading.enclitic == Enclitic::None && !reading.has(kPreSa))
      take(t + 1, tables_.senses_of(reading.word), passage_.readings(t).kinds, reading);
  return out;
}

std::uint32_t Finder::actor_referent(std::uint32_t actor) {
  const auto [found, added] = by_actor_.try_emplace(actor, kNone);
  if (added) {
    found->second = new_referent(tables_.actors[actor].type, kNone);
    out_.entity[found->second].actor = actor;
  }
  return found->second;
}

void Finder::refer(Mention& mention, const NameAt& name, bool as_place) {
  if (as_place) {
    mention.entity = place_referent(name.place, name.places);
    mention.row = tables_.places[name.place].key;
  } else {
    const AliasRow& alias = tables_.aliases[name.alias];
    const std::uint32_t actor = bearer_on(tables_, alias.actor, day_);
    // "(Brigadier) al-Subaihi ... 'Abdallah al-Subaihi": whom the text has named by his last name alone is the known man who bears it.
    if (tables_.actors[actor].type == EntityType::Per && mention.last > mention.first + 1 && !by_actor_.contains(actor)) {
      const std::uint64_t family = short_key(mention.last - 1);
      if (const auto earlier = by_short_.find(family); earlier != by_short_.end()) {
        Referent& he = out_.entity[earlier->second];
        const Mention* said = he.name != kNone ? &out_.mention[he.name] : nullptr;
        const bool alone = he.actor == kNone && he.type == EntityType::Per && said != nullptr && said->last == said->first + 1 && short_key(said->first) == family;
        if (alone) {
          he.actor = actor;
          by_actor_.try_emplace(actor, earlier->second);
        }
      }
    }
    mention.entity = actor_referent(actor);
    mention.row = tables_.actors[actor].key;
    mention.alias = name.alias;
    mention.colour = alias.colour == Colour::Hostile || alias.colour == Colour::Self || alias.colour == Colour::Praise
                         ? alias.colour
                         : Colour::Neutral;
  }
  latest_of(mention.entity);
}

// "Klaus", no "like Laos": of a word that is a name as it is written no letter is cut off; nor is "like" off an everyday word ("kamil", the whole of;
// "kasarat", broke, no "like Sirte").
bool Finder::name_with_its_letter(std::uint32_t t, const Reading& cut) const {
  if (outer_prefix(cut) == 0) return false;
  if (cut.has(kPreKa)) {
    const WordReadings& whole = passage_.readings(t);
    if (std::any_of(whole.begin(), whole.end(), [](const Reading& reading) { return reading.word != 0 && reading.prefix_letters == 0; })) return true;
  }
  if (name_weight(t) < kSureName) return false;
  const Found whole = passage_.find(t, SenseKind::Name);
  return whole && whole.reading->prefix_letters == 0 && whole.reading->suffix_letters == 0;
}

// "Daesh the terrorist": what foes add to the name of a group is said of it and no part of the name.
bool Finder::abuse_of(std::uint32_t t) const {
  if (!passage_.is_word(t) || t >= end_ || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  const Found people = passage_.find(t, SenseKind::People);
  return people && people.sense->morph.number == 0 && tables_.text(tables_.nouns[people.sense->row].note) == "group";
}

// The mention reaches over a token that its span leaves out.
void Finder::take_with(Mention& made, std::uint32_t t) {
  out_.at[t] = out_.at[made.first];
  made.last = t + 1;
}

// "the security authorities", "the First Army", "the Islamic army": what the bare noun means in a text about one country is not meant where an
// adjective tells which.
bool Finder::told_apart_by_adjective(std::uint32_t t, const AliasRow& alias) const {
  const std::uint32_t next = t + 1;
  if (alias.when[0] == 0 || !passage_.reading(t).article() || !passage_.is_word(next) || next >= end_) return false;
  const ActorKind kind = tables_.actors[alias.actor].kind;
  if (kind != ActorKind::Army && kind != ActorKind::State) return false;
  if (feminine(t) && !feminine(next)) return false;  // "(he told) the government (al-hukuma) the strong ..."
  const bool tells = passage_.has_any(next, kind_bits(SenseKind::Ordinal, SenseKind::People)) || (passage_.is_noun_of(next, kNounAdjective) && !passage_.is_noun_of(next, kNounPlain));
  return tells && !passage_.has(next, SenseKind::Title) && name_tail(next, true) > next;
}

// "(said) Shaykh Yusuf that", "(Salim) Shaykh Yusuf", villages, too: a title and a given name right behind a verb of saying or a given name. "Was appointed
// ('uyyina) Salim So-and-so", spelt as the spring of Salim, "Abu Bakr So-and-so": a verb at the head of a clause, or a kunya, before a name that goes on.
bool Finder::rather_somebody(std::uint32_t t, std::uint32_t last) const {
  if (last != t + 2 || name_weight(t + 1) < kSureName || passage_.reading(t + 1).article()) return false;
  if (name_goes_on(last) && ((finite_verb(t) && opens_clause(t)) || name_kind(t) == "kunya_head")) return true;
  if (!passage_.has(t, SenseKind::Title) || passage_.reading(t).article() || !word_before(t)) return false;
  return (passage_.has(t - 1, SenseKind::Cue) && finite_verb(t - 1)) || (first_name(t - 1) && outer_prefix(passage_.reading(t)) == 0);
}

// "the bare (al-jawfa') slogans", "vice and lewdness (al-fujur)", "in the furnace (atun) of discord": a hamlet called like a word that the tables lack is
// named behind a preposition, a noun of places or another place; not as an adjective, joined to what is no place, or before a noun.
bool Finder::rather_common(std::uint32_t t) const {
  const Reading& reading = passage_.reading(t);
  const bool before = word_before(t) && !taken(t - 1);
  if (before && reading.has(kPreWa)) return passage_.reading(t - 1).article() && !passage_.has_any(t - 1, kind_bits(SenseKind::Place, SenseKind::PlaceHead));
  if (before && outer_prefix(reading) == 0 && passage_.reading(t - 1).article() && !passage_.has_any(t - 1, kind_bits(SenseKind::Place, SenseKind::PlaceHead))) return reading.article();
  const std::uint32_t next = t + 1;
  if (reading.article() || next >= end_ || !passage_.is_word(next) || outer_prefix(passage_.reading(next)) > 0) return false;
  return passage_.is_noun_of(next, kNounPlain) && !passage_.has_any(next, kind_bits(SenseKind::PlaceHead, SenseKind::Calendar, SenseKind::Place, SenseKind::Frame, SenseKind::Function));
}

// "the division (al-taqsim) al-turabi", of the ground: an adjective of origin behind a masculine noun with the article that is nobody's title.
bool Finder::describes_thing(std::uint32_t t) const {
  constexpr std::uint32_t kSomebody = kind_bits(SenseKind::Title, SenseKind::People, SenseKind::Name, SenseKind::Calendar, SenseKind::Nation, SenseKind::Ordinal, SenseKind::Function);
  if (!family_form(t) || !word_before(t) || taken(t - 1) || !passage_.reading(t - 1).article() || feminine(t - 1)) return false;
  return passage_.is_noun_of(t - 1, kNounPlain) && !passage_.has_any(t - 1, kSomebody);
}

// "the deposed one 'Ali Salih", "the Custodian of the Two Mosques King Salman": what he is called by right before his name, or before a title and his
// name, is one mention with it, of which the name alone is the text; but a kunya is a name.
bool Finder::called_and_named(std::uint32_t t, const NameAt& name) {
  const bool title = passage_.is_word(name.last) && passage_.has(name.last, SenseKind::Title) && passage_.reading(name.last).article() && outer_prefix(passage_.reading(name.last)) == 0;
  for (std::uint32_t at = name.last; at <= name.last + (title ? 1U : 0U); ++at) {
    if (!passage_.is_word(at) || at >= end_ || outer_prefix(passage_.reading(at)) > 0) continue;
    const NameAt next = name_at(at);
    if (next.last <= at + 1 || next.alias == kNone || tables_.aliases[next.alias].actor != tables_.aliases[name.alias].actor) continue;
    const bool titled = passage_.has(at, SenseKind::Title) && next.reading->article();
    const std::uint32_t first = titled ? name_behind_title(at, next.last) : at;
    const std::uint32_t last = son_of(next.last);
    Mention& made = add(t, last, EntityType::Per, MentionKind::Name, "mention/actor_name");
    made.begin = name_kind(t) == "kunya_head" ? passage_.token(t).begin + outer_prefix(*name.reading) : passage_.token(first).begin;
    made.end = passage_.token(last - 1).end;
    refer(made, next, false);
    const std::uint32_t entity = made.entity;
    name_referent(static_cast<std::uint32_t>(out_.mention.size() - 1));
    take_office(t, entity);
    return true;
  }
  return false;
}

// "the late Iraqi president Saddam Hussein": where the name begins behind the title and the adjectives that the tables have with it; behind the title
// where nothing else stands there.
std::uint32_t Finder::name_behind_title(std::uint32_t t, std::uint32_t last) const {
  std::uint32_t first = t + 1;
  while (first + 1 < last && passage_.reading(first).article() && (passage_.has(first, SenseKind::Nation) || (common_word(first) && name_weight(first) < kLikelyName))) ++first;
  const bool adjective = first + 1 == last && passage_.reading(first).article() && name_weight(first) == 0;  // "the Supreme Guide"
  return adjective ? t : first;
}

// "said the counsellor Salah al-Din al-Kikli", a governorate, too: a given name "of the faith" where somebody is named, before a family name.
bool Finder::rather_given_of_faith(std::uint32_t t, std::uint32_t last) const {
  if (last != t + 2 || !half_name(t + 1) || !passage_.is_word(last) || last >= end_ || !family_form(last) || !word_before(t) || outer_prefix(passage_.reading(t)) > 0) return false;
  return behind_saying(t, false) || ((passage_.reading(t - 1).article() || taken(t - 1)) && after_title(t));
}

bool Finder::known_name(std::uint32_t t, const NameAt& name) {
  if (name.last == t) return false;
  if (name.last == t + 1 && name_with_its_letter(t, *name.reading)) return false;
  const bool actor = name.alias != kNone;
  const bool place = name.place != kNone;
  bool as_place = place && !actor;
  if (actor && (place || tables_.aliases[name.alias].colour == Colour::Capital)) {
    // "to «The Middle East»": what a paper is called in marks is the paper.
    // A village of the name of a group or paper needs its head noun.
    const ActorKind kind = tables_.actors[tables_.aliases[name.alias].actor].kind;
    const bool state = kind == ActorKind::State || tables_.aliases[name.alias].colour == Colour::Capital;
    const bool outlet = kind == ActorKind::Media && (quoted(t, name.last) || tied_to(t, name.last) || credited(t, name.last));
    as_place = !outlet && !(!state && place && tables_.places[name.place].rank <= 3) && !stands_for_government(t, name.last, *name.reading);
    if (as_place && !place) return false;  // a capital that the place table lacks
  }
  if (as_place) {
    const PlaceRow& row = tables_.places[name.place];
    const bool alone = name.last == t + 1;
    // places.cpp asks for a cue; "Abu 'Umar" is rather a man than one of the villages of that name.
    if (row.ambiguous != 0 && (alone || (row.rank <= 2 && name_weight(t) > 0))) return false;
    if (alone && row.rank <= kHamlet && common_word(t)) return false;
    // "(wrote to) King 'Abdallah", a quarter of that name, too: without its head noun he is meant.
    if (!alone && row.rank <= kQuarter && name.last == t + 2 && passage_.has(t, SenseKind::Title) && passage_.reading(t).article() && name_weight(t + 1) >= kSureName && !passage_.reading(t + 1).article())
      return false;
    if (!alone && row.rank <= kHamlet && rather_somebody(t, name.last)) return false;
    if (!alone && rather_given_of_faith(t, name.last)) return false;
    if (alone && row.rank <= 2 && row.country != out_.country && !countries_.contains(row.country)) return false;
    if (alone && row.rank <= 2 && rather_common(t)) return false;
  }
  if (as_place && name.last == t + 1 && no_place(t)) return false;
  // "Brigade 40 shelled": a base that the tables have as a place is its unit where it acts.
  if (as_place && name.last > t + 1 && out_.number_on(t + 1) != nullptr && stands_for_government(t, name.last, *name.reading)) return false;
  // "the Iraqi capital Baghdad" is named right behind.
  if (as_place && name.last > t + 1 && passage_.has(t, SenseKind::PlaceHead) && passage_.is_word(name.last) && name_at(name.last).place == name.place) return false;
  // "and the deposed 'Ali Salih": a title that the tables have for a name, before the name.
  if (actor && name.last == t + 1 && passage_.has(t, SenseKind::Title) && passage_.is_word(name.last)) {
    const NameAt next = name_at(name.last);
    if (next.last > name.last && next.alias != kNone && tables_.actors[tables_.aliases[next.alias].actor].type == EntityType::Per) return false;
  }
  if (actor && !as_place && tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Per && called_and_named(t, name)) return true;
  // "the forces of the deposed (president) So-and-so": whom they obey is named behind the title.
  const Found former = name.last > t + 2 && passage_.reading(name.last - 2).article() ? passage_.find(name.last - 2, SenseKind::Title) : Found{};  // "... of the former president"
  const bool of_title = name.last > t + 1 && (passage_.has(name.last - 1, SenseKind::Title) || (former && former.sense->morph.number == 0));
  if (actor && !as_place && of_title && passage_.is_word(name.last)) {
    const NameAt next = name_at(name.last);
    if (tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Org && next.last > name.last && next.alias != kNone &&
        tables_.actors[tables_.aliases[next.alias].actor].type == EntityType::Per)
      return false;
  }
  if (actor && !as_place && name.last == t + 1 && passage_.has(t, SenseKind::OrgHead)) {
    if (loyal_forces(t)) return true;  // "the army loyal to President So-and-so"
    if (told_apart_by_adjective(t, tables_.aliases[name.alias])) return false;
  }
  if (actor && !as_place && name.last > t + 1 && marches(t) && !is_drone(t, name.last)) return false;
  const EntityType type = as_place ? EntityType::Loc : tables_.actors[tables_.aliases[name.alias].actor].type;
  if (type == EntityType::Per && name.last == t + 1 && describes_thing(t)) return false;
  // Members of a group counted by its name ("13 Houthis") are a mention with a count. A title that the tables have with
  // the name ("King Salman") is no part of it.
  const bool title = type == EntityType::Per && name.last > t + 1 && passage_.has(t, SenseKind::Title) && name.reading->article();
  const std::uint32_t first = title ? name_behind_title(t, name.last) : t;
  const std::uint32_t last = as_place                                              ? old_part(t, name)
                             : type == EntityType::Org && name.reading->article() ? recognised_end(name.last)
                             : type == EntityType::Per                            ? son_of(name.last)
                                                                                  : name.last;
  Mention& made = add(first, last, type, MentionKind::Name, as_place ? "mention/place_name" : "mention/actor_name");
  if (first == t) made.begin = passage_.token(t).begin + outer_prefix(*name.reading);
  made.end = passage_.token(last - 1).end;  // "liwa' Ghulani": the table has the word whole
  if (type == EntityType::Org && !as_place && abuse_of(last)) take_with(made, last);
  if (t > 0 && !as_place && type == EntityType::Org)
    // "13 Houthis", "one of the Houthis".
    if (const NumberSpan* number = out_.number_on(t - 1);
        number != nullptr && (!name.reading->article() || (number->value == 1 && passage_.is_word(t - 1)))) {
      made.count = number->value;
      made.bound = number->bound;
    }
  if (type == EntityType::Ppl) made.people = PeopleKind::Civilian;  // a people: "the Kurds"
  if (name.last > t + 1) forget_numbers(t, name.last);
  refer(made, name, as_place);
  if (type == EntityType::Per) {
    const std::uint32_t entity = made.entity;
    name_referent(static_cast<std::uint32_t>(out_.mention.size() - 1));
    take_office(first, entity);
  } else if (type == EntityType::Org && !as_place && name.last > t + 2) {
    // "the forces of Bashar al-Assad": the full name of a person inside the name of forces or a government.
    const ActorKind kind = tables_.actors[tables_.aliases[name.alias].actor].kind;
    if (kind == ActorKind::Army || kind == ActorKind::Armed || kind == ActorKind::State) name_inside(t + 1, name.last);
  }
  return true;
}

// "(Muhammad bin Nayef) bin 'Abd al-'Aziz", "(Tamim bin Hamad) of the house (al) of Thani": one past the names of the fathers and of the house behind a name that
// the tables have without them; the token itself where none are.
std::uint32_t Finder::son_of(std::uint32_t t) const {
  const auto is = [&](std::uint32_t at, Letter first, Letter second) {
    const WordView word = at < end_ && passage_.is_word(at) ? passage_.word(at) : WordView{};
    return word.size() == 2 && letter_at(word, 0) == first && letter_at(word, 1) == second;
  };
  const auto bin = [&](std::uint32_t at) { return is(at, kBeh, kNoon); };
  while (bin(t) && t + 1 < end_ && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 && name_weight(t + 1) >= kLikelyName) {
    t += 2;
    if (t < end_ && passage_.is_word(t) && name_kind(t) == "half") ++t;
  }
  if (is(t, kAlef, kLam) && t + 1 < end_ && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0) t += 2;
  return t;
}

// "(in) Aleppo the Old": with what tells a part of the town apart.
std::uint32_t Finder::old_part(std::uint32_t t, const NameAt& name) const {
  const bool in = passage_.reading(t).has(kPreBi) || (word_before(t) && passage_.function(t - 1) == FunctionClass::Preposition);
  if (!in || tables_.places[name.place].precision != Precision::Town || passage_.has(name.last, SenseKind::Ordinal)) return name.last;
  return told_apart(name.last);
}

// "«26 September»", "CNN": a name that begins with a number or in Latin letters is one of an actor.
bool Finder::known_sign(std::uint32_t t) {
  if (passage_.token(t).kind == TokenKind::Punct || passage_.readings(t).count == 0) return false;
  const NameAt name = name_at(t);
  return name.alias != kNone && known_name(t, name);
}

// The number or day in a name ("the forces of 14 March") counts nobody and dates nothing.
void Finder::forget_numbers(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) out_.number_at[t] = 0;
  std::erase_if(out_.date, [&](const DateSpan& date) { return date.first >= first && date.last <= last; });
}

// "masadir suriyya", "two bridges": a word that is also a place here describes or counts.
bool Finder::no_place(std::uint32_t t) const {
  bool counted = false;
  passage_.each(t, SenseKind::PlaceHead, [&](const Reading&, const Sense& sense) { counted = counted || sense.morph.number == 1; });
  if (counted && !names_country(t)) return true;  // "al-Bahrayn", the two seas
  // "(nationalities) other than Syrian".
  if (passage_.has(t, SenseKind::Nation) && word_before(t) && outer_prefix(passage_.reading(t)) == 0 && passage_.may_negate(t - 1)) return true;
  if (!passage_.has(t, SenseKind::Nation) || !word_before(t) || outer_prefix(passage_.reading(t)) > 0) return false;
  if (passage_.reading(t).article() || passage_.reading(t - 1).article() || passage_.function(t - 1) != FunctionClass::Other) return false;
  if (passage_.has(t - 1, SenseKind::Nation)) return !taken(t - 1);  // "(the accusing by) Turkey (of) Russia": two names
  bool described = false;  // plurals, and what bears the alef of the indefinite: "a Russian attack" (hujuman rusiyya)
  for (const SenseKind kind : {SenseKind::People, SenseKind::Document, SenseKind::Noun, SenseKind::Frame})
    passage_.each(t - 1, kind, [&](const Reading&, const Sense& sense) {
      described = described || (sense.morph.verb == 0 && (sense.morph.accusative != 0 || (sense.morph.number == 2 && kind != SenseKind::Frame)));
    });
  return described;
}

}  // namespace isnad
