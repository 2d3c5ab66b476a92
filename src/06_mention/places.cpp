// Places behind a head noun ("baldat Yalda", "muhafazat Idlib", "hayy al-Zayn"): known ones, with their head; unknown
// ones by grammar; ambiguous ones after a preposition of place. A head noun with the article points back. A head that
// counts ("baldatay Nubl wa-l-Zahra'") is no part of the names behind it: listed_places.cpp.
#include <algorithm>

#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint8_t kDirection = 2;       // NounRow::flags: "north", "inside": the place is what follows
constexpr std::uint32_t kOwnerReach = 6;       // mentions looked back at for "his country"
constexpr std::uint8_t kCity = 6;            // rank from which a place is a city that many know
constexpr std::uint32_t kMaxAdjectives = 2;  // "rif Halab al-shamali al-gharbi"
constexpr std::uint64_t kPart = 0x9E3779B97F4A7C15ULL;  // tells the parts of countries apart
constexpr std::size_t kDirectionLetters = 3;  // that the noun and the adjective of a direction share

// "the shelling of al-Khiyam", "the fall of Bara": a deed against ground names what it is done to; of what is a common word, too, only force does.
bool struck_by(const Passage& passage, const Tables& tables, std::uint32_t t, bool word) {
  bool struck = false;
  passage.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables.frames[sense.row];
    const bool ground = frame.type == ClaimType::Assault || (frame.type == ClaimType::Control && !word);
    struck = struck || (ground && !reading.article() && reading.enclitic == Enclitic::None && sense.morph.accusative == 0);
  });
  return struck;
}

}  // namespace

// "the commercial port", "the western countryside": adjectives that go with a head with the article.
std::uint32_t Finder::place_adjectives(std::uint32_t t) const {
  std::uint32_t last = t;
  for (; last < t + kMaxAdjectives && passage_.is_word(last); ++last) {
    const Reading& reading = passage_.reading(last);
    if (!reading.article() || outer_prefix(reading) > 0 || taken(last)) break;
    bool adjective = passage_.has(last, SenseKind::PlaceHead) || passage_.is_noun_of(last, kNounAdjective);
    passage_.each(last, SenseKind::People, [&](const Reading&, const Sense& sense) { adjective = adjective || sense.morph.number == 0; });  // "military"
    if (!adjective || passage_.function(last) != FunctionClass::Other) break;
  }
  // "the roads leading to", "the town lying 20 km from": said of the place, no part of its name.
  const bool goes_on = passage_.is_word(last) && last > t && !passage_.reading(last).has(kPreWa) &&
                       (passage_.reading(last).has(kPreLi) || passage_.has(last, SenseKind::PlaceHead) ||
                        (passage_.function(last) == FunctionClass::Preposition &&
                         passage_.noun(last, SenseKind::Function)->value != static_cast<std::int32_t>(ArgSlot::Fi)));
  return goes_on && !passage_.has(last - 1, SenseKind::PlaceHead) ? t : last;
}

bool Finder::nominal_place(std::uint32_t t, const NounRow& head, const Found& found) {
  if (tables_.text(head.note) == "city" && t > begin_ && passage_.is_punct(t - 1, kOpenQuote) && passage_.is_punct(t + 1, kCloseQuote)) return false;  // "told al-Madina", the paper
  if (!found.reading->article() || tables_.text(head.note) == "known" || tables_.text(head.note) == "construct" || done_away_with(t, head)) return false;
  // "the 17th (infantry) brigade" is no district, though some are called so.
  if (passage_.has(t, SenseKind::OrgHead) && (out_.number_on(t + 1) != nullptr || passage_.has(t + 1, SenseKind::Ordinal))) return false;
  if (passage_.is_word(t + 1) && passage_.has(t + 1, SenseKind::Nation) && passage_.reading(t + 1).article() &&
      outer_prefix(passage_.reading(t + 1)) == 0) {  // "the Syrian border": a place of its own
    const NameAt behind = passage_.is_word(t + 2) ? name_at(t + 2) : NameAt{};
    const bool named = behind.place != kNone && outer_prefix(*behind.reading) == 0;
    // "the Libyan capital Tripoli", "the Libyan cities", "the Yemeni street", which is what people there think; "the Libyan parties (atraf)", who are people.
    if (named || passage_.phrase_has(t, kind_bit(SenseKind::People)) || found.sense->morph.number != 0 || tables_.text(head.kind) == "street") return false;
    unknown_place(t, t + 2, found, head, "mention/place_of_nation");
    return true;
  }
  const std::string_view kind = tables_.text(head.kind);
  std::uint32_t entity = kNone;
  const std::uint32_t last = place_adjectives(t + 1);
  if (kind == "homeland") {
    entity = this_country(head);
  } else if (last > t + 1) {
    if (by_the_side_of(t, head)) return false;
    const bool bounded = passage_.has(t + 1, SenseKind::PlaceHead);  // "the border area", "the eastern countryside"
    const bool vague = kind == "area" || kind == "road" || kind == "border" || kind == "street" || kind == "front" || kind == "around";
    // "the temporary capital Aden" is named right behind.
    const bool named = tables_.text(head.note) == "capital" && passage_.is_word(last) && name_at(last).place != kNone && outer_prefix(passage_.reading(last)) == 0;
    if (found.sense->morph.number != 0 || named || (vague && !(bounded && kind == "area"))) return false;
    entity = place_again(found, head);
    if (entity == kNone) {
      unknown_place(t, last, found, head, "mention/place_described");
      return true;
    }
  } else {
    if (passage_.has(t, SenseKind::Title) && !feminine(t) && names_bearer(last)) return false;  // "al-liwa' So-and-so": a rank, and no district
    // "the capital San'a'" is named right behind; "the area", "the road" stand for no place in particular.
    const bool named = passage_.is_word(last) && name_at(last).place != kNone && outer_prefix(passage_.reading(last)) == 0;
    if (found.sense->morph.number != 0 || named || kind == "area" || kind == "road" || kind == "border" || kind == "around") return false;
    if (kind == "region" && !by_head_.contains(found.sense->row)) entity = latest(EntityType::Loc, [&](const Referent& referent) {
      return referent.place != kNone && referent.name != kNone && out_.mention[referent.name].last > out_.mention[referent.name].first + 1 &&
             passage_.noun(out_.mention[referent.name].first, SenseKind::PlaceHead) == &head;
    });
    if (entity == kNone) entity = itself_a_city(t, head);
    if (entity == kNone) entity = place_again(found, head);
    if (entity == kNone) return false;
  }
  Mention& made = add(t, last, EntityType::Loc, MentionKind::Nominal, "mention/place_head_again");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = head.id;
  made.entity = entity;
  latest_of(entity);
  return true;
}

// "(fights in) the second largest town (akbar madina) of the country": the last town named. Right behind a name it only describes.
bool Finder::ranked_place(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr) return false;
  const bool ordinal = word_before(t) && passage_.has(t - 1, SenseKind::Ordinal) && !taken(t - 1);
  const std::uint32_t first = ordinal ? t - 1 : t;
  const std::uint32_t before = first > begin_ && passage_.is_punct(first - 1, ',') ? first - 1 : first;
  if (passage_.reading(first).has(kPreWa) || (before > begin_ && taken(before - 1))) return false;
  for (const Sense& sense : tables_.phrase_senses(hit->node)) {
    if (sense.kind != SenseKind::PlaceHead || tables_.text(tables_.nouns[sense.row].note) != "ranked") continue;
    const NounRow& head = tables_.nouns[sense.row];
    const std::uint32_t entity = latest_place(head);
    if (entity == kNone) return false;
    Mention& made = add(first, hit->last, EntityType::Loc, MentionKind::Nominal, "mention/ranked_place");
    made.row = head.id;
    made.entity = entity;
    latest_of(entity);
    return true;
  }
  return false;
}

// "(said) the Turkish minister of defence, an American official (that) his country": the nationality in an office that no name follows.
Country Finder::nation_of_office(const Mention& office) const {
  if (office.type != EntityType::Ppl && (office.type != EntityType::Per || !passage_.has(office.first, SenseKind::Title))) return 0;
  for (std::uint32_t t = office.first + 1; t < office.last; ++t)
    if (const NounRow* nation = passage_.is_word(t) ? passage_.noun(t, SenseKind::Nation) : nullptr; nation != nullptr) return nation->country;
  return 0;
}

// The row of a country whose key ends so, of those of which the table has one.
std::uint32_t Finder::row_of_country(Country country, ActorKind kind, std::string_view ending) const {
  for (std::uint32_t row = 0; row < tables_.actors.size() && country != 0; ++row)
    if (tables_.actors[row].country == country && tables_.actors[row].kind == kind && tables_.text(tables_.actors[row].key).ends_with(ending)) return row;
  return kNone;
}

std::uint32_t Finder::government_row(Country country) const { return row_of_country(country, ActorKind::State, "-government"); }

std::uint32_t Finder::army_row(Country country) const { return row_of_country(country, ActorKind::Army, "-army"); }

// The row of a country; kNone when there is none. Countries stand first, in the order of ranks.
std::uint32_t Finder::country_place(Country country) const {
  for (std::uint32_t row = 0; row < tables_.places.size() && country != 0; ++row)
    if (tables_.places[row].country == country && tables_.places[row].precision == Precision::Country) return row;
  return kNone;
}

// "his country": the government of the office-holder before, and the land where something happens in it or goes there.
bool Finder::homeland_of(std::uint32_t t, const Found& found) {
  if (!refers_back(found.reading->enclitic)) return false;
  std::uint32_t owner = antecedent(passage_, out_, found.reading->enclitic, t, kOwnerReach, false);
  // "(said) the French minister, beside his German counterpart, that his country": not the other's.
  while (owner != kNone && owner > 0 && std::string_view(out_.mention[owner].rule) == "mention/counterpart")
    owner = out_.mention[owner - 1].type == EntityType::Per ? owner - 1 : antecedent(passage_, out_, found.reading->enclitic, out_.mention[owner].first, kOwnerReach, false);
  std::uint32_t actor = owner == kNone || out_.mention[owner].type != EntityType::Per ? kNone : out_.entity[out_.mention[owner].entity].actor;
  // "(wrote) So-and-so on Twitter that his country": a body between does not have one.
  const bool his = found.reading->enclitic == Enclitic::Hu || found.reading->enclitic == Enclitic::Ha;
  for (std::size_t n = out_.mention.size(); his && n-- > 0 && n + kOwnerReach >= out_.mention.size() && actor == kNone;) {
    const Mention& person = out_.mention[n];
    if (person.type != EntityType::Per || person.entity == kNone) continue;
    if (!agrees(passage_, out_, found.reading->enclitic, person)) break;
    actor = out_.entity[person.entity].actor;
    if (actor == kNone) break;
  }
  const Country country = actor != kNone ? tables_.actors[actor].country : owner != kNone ? nation_of_office(out_.mention[owner]) : Country{};
  if (country == 0) return false;
  const FunctionClass before = word_before(t) ? passage_.function(t - 1) : FunctionClass::Other;
  const auto slot = before == FunctionClass::Preposition ? static_cast<ArgSlot>(passage_.noun(t - 1, SenseKind::Function)->value) : ArgSlot::Subj;
  const bool ground = found.reading->has(kPreBi) || slot == ArgSlot::Fi || slot == ArgSlot::Ila || slot == ArgSlot::Min || slot == ArgSlot::Bayn ||
                      (t > begin_ && passage_.has(t - 1, SenseKind::PlaceHead));
  std::uint32_t entity = kNone;
  if (ground) {
    entity = latest(EntityType::Loc, [&](const Referent& referent) {
      return referent.place != kNone && tables_.places[referent.place].precision == Precision::Country && tables_.places[referent.place].country == country;
    });
  } else {
    const std::uint32_t row = government_row(country);
    if (row != kNone) entity = actor_referent(row);
  }
  if (entity == kNone) return false;
  Mention& made = add(t, t + 1, out_.entity[entity].type, MentionKind::Nominal, "mention/homeland_of");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.end = passage_.token(t).end;
  made.entity = entity;
  latest_of(entity);
  return true;
}

// Whether a word says in which direction something lies.
bool Finder::direction(std::uint32_t t) const {
  return t < end_ && passage_.is_direction(t) && !passage_.reading(t).article();
}

// "shamal Suriya", "shamali Suriya", "north-east of the country (shamal sharq al-bilad)": a part of a country is a place of its own, by the country and
// the first letters of the direction; "north of a town" only situates.
bool Finder::part_of_country(std::uint32_t t, const NounRow& head, const Found& found) {
  if (word_before(t) && direction(t - 1) && outer_prefix(*found.reading) == 0) return false;
  if (tables_.text(head.kind) != "direction" || found.reading->article()) return false;
  const std::uint32_t at = direction(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 ? t + 2 : t + 1;
  if (at >= end_ || !passage_.is_word(at) || outer_prefix(passage_.reading(at)) > 0) return false;
  std::uint32_t row = kNone, last = at + 1;
  if (is_homeland(at) && passage_.reading(at).article() && place_adjectives(last) == last) {
    row = country_place(out_.country);
  } else if (const NameAt name = name_at(at); name.last > at && outer_prefix(*name.reading) == 0) {
    row = name.place;
    last = name.last;
  }
  if (row == kNone || tables_.places[row].precision != Precision::Country) return false;
  std::uint64_t key = (row + 1ULL) * kPart;
  for (std::uint32_t word = t; word < at; ++word) {
    const Reading& reading = word == t ? *found.reading : passage_.reading(word);
    const WordView letters = passage_.stem(word, reading);
    for (std::size_t n = 0; n < kDirectionLetters; ++n) key = key * kPart ^ letter_at(letters, n);
  }
  Mention& made = add(t, last, EntityType::Loc, MentionKind::Name, "mention/part_of_country");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = head.id;
  const auto [part, added] = by_words_.try_emplace(key, kNone);
  if (added) part->second = new_referent(EntityType::Loc, found.sense->row);
  made.entity = part->second;
  latest_of(made.entity);
  return true;
}

// "The axis of the Mallah north of Aleppo", "... in the countryside of": what lies somewhere is a place, though its name is a common word.
bool Finder::says_where(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const NounRow* head = passage_.noun(t, SenseKind::PlaceHead);
  if (head == nullptr || passage_.reading(t).article()) return false;
  return tables_.text(head->kind) == "direction" || passage_.reading(t).has(kPreBi);
}

// "by way of ('an tariq) So-and-so": no road.
bool Finder::by_way_of(std::uint32_t t, const NounRow& head) const {
  return tables_.text(head.kind) == "road" && !passage_.reading(t).article() && passage_.stands_behind(t, ArgSlot::An);
}

// "on the side of (min nahiyat) security", "min al-nahiya al-amniyya": no subdistrict, unless the tables have it.
bool Finder::by_the_side_of(std::uint32_t t, const NounRow& head) const {
  return tables_.text(head.kind) == "subdistrict" && passage_.stands_behind(t, ArgSlot::Min);
}

// "al-qada' 'alayhim": doing away with them, and no district.
bool Finder::done_away_with(std::uint32_t t, const NounRow& head) const {
  const std::uint32_t next = t + 1;
  return tables_.text(head.kind) == "district" && next < end_ && passage_.is_word(next) && passage_.function(next) == FunctionClass::Preposition &&
         passage_.noun(next, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::Ala) && refers_back(passage_.reading(next).enclitic);
}

// "dawlat al-sayyid Nabih Birri": what a prime minister is called by, no country.
bool Finder::honours_a_man(std::uint32_t t, const NounRow& head) const {
  const std::uint32_t next = t + 1;
  if (tables_.text(head.kind) != "country" || passage_.reading(t).article() || !passage_.is_word(next) || outer_prefix(passage_.reading(next)) > 0) return false;
  if (passage_.has(next, SenseKind::Title)) return passage_.reading(next).article() && passage_.is_word(next + 1) && name_weight(next + 1) >= kLikelyName;
  const NameAt name = name_at(next);
  return name.place == kNone && name_weight(next) > kLikelyName && !common_word(next) && !passage_.reading(next).article() && passage_.is_word(next + 1) &&
         (name_weight(next + 1) >= kLikelyName || passage_.unknown(next + 1)) && outer_prefix(passage_.reading(next + 1)) == 0;
}

// The kind of body that a head noun of organisations stands for; Other for any other word.
ActorKind Finder::body_at(std::uint32_t t) const {
  const NounRow* body = passage_.is_word(t) ? passage_.noun(t, SenseKind::OrgHead) : nullptr;
  return body != nullptr ? static_cast<ActorKind>(body->what) : ActorKind::Other;
}

// "the palace of the 22nd of May", "26 September street": one past the month; `t` where no day stands behind the head.
std::uint32_t Finder::called_after_day(std::uint32_t t, const NounRow& head) const {
  if (t + 2 >= end_ || out_.number_on(t + 1) == nullptr || !passage_.is_word(t + 2) || outer_prefix(passage_.reading(t + 2)) > 0) return t;
  const std::string_view kind = tables_.text(head.kind);
  if (kind != "site" && kind != "street" && kind != "neighbourhood" && kind != "base" && kind != "hospital" && kind != "airport") return t;
  const NounRow* month = passage_.noun(t + 2, SenseKind::Calendar);
  const bool named = month != nullptr && (month->what == static_cast<std::uint8_t>(CalendarKind::Month) || month->what == static_cast<std::uint8_t>(CalendarKind::HijriMonth));
  return named ? t + 3 : t;
}

// "the Surgical Hospital of K.", "the oil field of K.": one past the adjectives behind the name that go with the head of a site.
std::uint32_t Finder::site_adjectives(std::uint32_t t, std::uint32_t last) const {
  for (const std::uint32_t stop = last + kMaxAdjectives; last < stop && last < end_ && passage_.is_word(last) && !taken(last); ++last) {
    const Reading& reading = passage_.reading(last);
    if (!reading.article() || outer_prefix(reading) > 0 || !nisba(last) || feminine(last) != feminine(t) || passage_.has(last, SenseKind::Nation)) break;
    const NounRow* people = passage_.noun(last, SenseKind::People);  // "military" is a man, too; "terrorist", too
    const bool describes = people == nullptr ? passage_.is_noun_of(last, kNounAdjective) : tables_.text(people->kind) == "soldier" || tables_.text(people->kind) == "civilian";
    if (!describes || passage_.function(last) != FunctionClass::Other) break;
  }
  return last;
}

bool Finder::is_homeland(std::uint32_t t) const {
  const NounRow* head = passage_.noun(t, SenseKind::PlaceHead);
  return head != nullptr && tables_.text(head->kind) == "homeland";
}

// "The city", "the province", "the country": a noun of settled ground with the article, and nothing more of a name.
bool Finder::names_whole(std::uint32_t t) const {
  const Found head = passage_.find(t, SenseKind::PlaceHead);
  if (!head || !head.reading->article() || head.reading->enclitic != Enclitic::None || outer_prefix(*head.reading) > 0 || head.sense->morph.number != 0 || name_at(t).last > t + 1) return false;
  const NounRow& row = tables_.nouns[head.sense->row];
  return is_homeland(t) || tables_.text(row.kind) == "town" || tables_.text(row.kind) == "governorate";
}

// An ambiguous place without a head: only after a preposition of place.
bool Finder::place_behind_preposition(std::uint32_t t) {
  if (!passage_.has(t, SenseKind::Place)) return false;
  const bool in = passage_.reading(t).has(kPreBi) ||
                  (t > begin_ && passage_.function(t - 1) == FunctionClass::Preposition && passage_.is_word(t - 1));
  if (!in && !(word_before(t) && passage_.has(t - 1, SenseKind::Frame))) return false;
  const NameAt name = name_at(t);
  // A district called like a common word is not told from the word by a preposition; a city is.
  const bool word = name.last == t + 1 && common_word(t);
  const bool struck = !in && outer_prefix(passage_.reading(t)) == 0 && struck_by(passage_, tables_, t - 1, word);
  if ((!in && !struck) || name.place == kNone || name.alias != kNone || name.reading->has(kPreKa)) return false;  // "over the whole of (kamil)", no "like Amol"
  const PlaceRow& row = tables_.places[name.place];
  if (struck && row.rank < 5) return false;
  const bool name_too = name.last == t + 1 && passage_.has(t, SenseKind::Name);
  if (row.rank < (word ? kCity : name_too ? 5 : 3) || !countries_.contains(row.country)) return false;
  Mention& made = add(t, name.last, EntityType::Loc, MentionKind::Name, "mention/place_after_preposition");
  made.begin = passage_.token(t).begin + outer_prefix(*name.reading);
  refer(made, name, true);
  return true;
}

// "al Surur", the house of Surur: the noun of a family and its name.
bool Finder::house_of(std::uint32_t t) const {
  const WordView word = passage_.is_word(t) ? passage_.word(t) : WordView{};
  if (word.size() != 2 || letter_at(word, 0) != kAlef || letter_at(word, 1) != kLam || t + 1 >= end_ || !passage_.is_word(t + 1)) return false;
  return outer_prefix(passage_.reading(t + 1)) == 0 && !passage_.reading(t + 1).article() && (name_weight(t + 1) > 0 || passage_.unknown(t + 1)) && passage_.function(t + 1) == FunctionClass::Other;
}

bool Finder::place(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::PlaceHead);
  if (!found) return place_behind_preposition(t);
  // "(withdrew from) al-Mayadin": squares, in a text about another country; "(in) al-Qasrayn": two castles.
  if (found.reading->article() && found.sense->morph.number != 0 && place_behind_preposition(t)) return true;
  if (found.reading->has(kPreKa) && passage_.has(t, SenseKind::OrgHead)) return false;  // "kutla": a bloc, not "as (ka-) a hill"
  const NounRow& head = tables_.nouns[found.sense->row];
  if (compound_name(t, found)) {
    unknown_place(t, t + 3, found, head, "mention/place_grammar");
    return true;
  }
  if (by_way_of(t, head) || honours_a_man(t, head)) return false;
  if (found.reading->enclitic != Enclitic::None) return tables_.text(head.kind) == "homeland" && homeland_of(t, found);
  if (head.flags == kDirection) return part_of_country(t, head, found);
  if (found.reading->article()) return nominal_place(t, head, found);
  if (const std::uint32_t day = called_after_day(t, head); day != t) {
    unknown_place(t, site_adjectives(t, day), found, head, "mention/place_grammar");
    return true;
  }
  const std::uint32_t inside = next_word(t + 1);
  if (inside >= end_ || !passage_.is_word(inside)) return false;  // a name does not stand on the next line
  // "quarters (in which) was seen (rasad) fi-ha": a verb that has the place for its pronoun, though a town is called so.
  if (finite_verb(inside) && has_its_pronoun(inside + 1) && !passage_.reading(inside + 1).has(kPreWa)) return false;
  // "the streets of the city (al-madina)", "the provinces of the country (al-bilad)": of the one that was named, though towns are called so.
  if (counting_head(t) && inside == t + 1 && names_whole(inside)) return false;
  if (counting_head(t)) return listed_place(inside, t);
  if (passage_.function(inside) == FunctionClass::Preposition && name_weight(inside) == 0 && !town_like_grammar(inside)) return false;  // "(killed the imam of) a mosque at the hand of"
  const Reading& next = passage_.reading(inside);
  // "the village of the house of So-and-so (al Surur)": it is called after a family.
  if (inside == t + 1 && house_of(inside) && name_at(inside).last <= inside + 1) {
    unknown_place(t, inside + 2, found, head, "mention/place_grammar");
    return true;
  }
  // "the outskirts of the town of Zabadani": the town is named, the outskirts only situate.
  const bool of_town = tables_.text(head.kind) == "hospital" && name_at(inside).place != kNone && name_at(inside).last > inside + 1;  // "the hospital of Kafr Takharim"
  if (!next.article() && outer_prefix(next) == 0 && inside == t + 1 && opens_place(inside) && !of_town) return false;
  // "the surroundings of the (oil) field of Jazal": the field is a place of its own.
  if (tables_.text(head.kind) == "around" && inside == t + 1 && passage_.has(inside, SenseKind::PlaceHead) && !next.article() &&
      !passage_.has(inside, SenseKind::Name))
    return false;
  if (outer_prefix(next) > 0 && next.word != 0) return false;
  const std::string_view kind = tables_.text(head.kind);
  // "the lands of the country (al-bilad)", a village, too.
  if (kind == "area" && next.article() && is_homeland(inside)) return false;
  bool adjective = false, plain = false;
  passage_.each(inside, SenseKind::Noun, [&](const Reading&, const Sense& sense) {
    adjective = adjective || sense.row == kNounAdjective;
    plain = plain || sense.row == kNounPlain;
  });
  NameAt name = name_at(inside);
  const bool hamlet = name.place != kNone && name.last == inside + 1 && tables_.places[name.place].rank <= 4;  // "international", and so called
  // "a safe (amina) area", though women are called so, too.
  const bool woman = kind == "area" && adjective && feminine(t) && feminine(inside) && !passage_.has(inside, SenseKind::Place);
  adjective = passage_.has(inside, SenseKind::Nation) || woman ||
              (adjective && !passage_.has(inside, SenseKind::Name) && (!passage_.has(inside, SenseKind::Place) || (hamlet && kind != "town" && kind != "neighbourhood")));
  // "a Turkish town", "a red line", "the attack's axis": described, not named.
  if (adjective && !next.article() && inside == t + 1) return false;
  const bool way = kind == "region" || kind == "road" || kind == "front" || kind == "around" || kind == "crossing" || kind == "checkpoint" || kind == "area";
  const bool thing = passage_.has(inside, SenseKind::Frame) || plain;
  const bool situated = next.article() && inside == t + 1 && !passage_.has(inside, SenseKind::Frame) && says_where(inside + 1);
  if (way && thing && !situated && (name.place == kNone || tables_.places[name.place].rank < 4)) return false;
  // "the quarter of (hayy) al-Shaykh Ridwan", "the hospital of King So-and-so": it is called after a man and his title.
  const bool settled = kind == "neighbourhood" || kind == "site" || kind == "hospital" || head.what != static_cast<std::uint8_t>(Precision::Point);  // no prison, which holds him
  const bool honours = settled && inside == t + 1 && name.last <= inside + 1 && next.article() && passage_.has(inside, SenseKind::Title) && passage_.is_word(inside + 1) &&
                       outer_prefix(passage_.reading(inside + 1)) == 0 && name_weight(inside + 1) >= kLikelyName;
  const bool known = name.last != inside && name.place != kNone && !honours;
  if (!known && by_the_side_of(t, head)) return false;
  // "the area of the police (mintaqat al-shurta) in Mahdia": an office of the Maghreb; a quarter only in a text about the country that has it.
  if (known && kind == "area" && name.last == inside + 1 && body_at(inside) == ActorKind::Security && !countries_.contains(tables_.places[name.place].country)) return false;
  // "the house of So-and-so": it is his.
  if (kind == "home" && name_weight(inside) >= kLikelyName && !common_word(inside)) return false;
  if (tables_.text(head.note) == "known" && (!known || tables_.places[name.place].rank < 4)) return false;  // "the boycott (muqata'a) of the elections", "the height (qimma) of"
  // "the checkpoint of Abu 'Ayyash": a hamlet "Abu" is not meant before a name.
  if (known && name.last == inside + 1 && name_kind(inside) == "kunya_head" && passage_.is_word(name.last) && outer_prefix(passage_.reading(name.last)) == 0 &&
      passage_.function(name.last) == FunctionClass::Other && (name_weight(name.last) > 0 || passage_.unknown(name.last))) {
    unknown_place(t, inside + 2, found, head, "mention/place_grammar");
    return true;
  }
  // "the mosque of al-Husayn bin 'Ali": it is called after a man whose name the tables have for a place, too.
  if (known && settled && kind == "site") {
    if (const std::uint32_t end = son_of(name.last); end > name.last) {
      unknown_place(t, end, found, head, "mention/place_grammar");
      return true;
    }
  }
  if (known) name.place = told_namesake(name);
  if (known) name.place = sized_namesake(name, head);
  std::uint32_t last = known ? name.last : inside;
  // "the palace of the presidency of the republic": a building is called after who sits in it.
  const bool seat = !known && head.what == static_cast<std::uint8_t>(Precision::Point) && passage_.has(inside, SenseKind::OrgHead) && !taken(inside);
  const ActorKind housed = body_at(inside);
  const bool of_state = seat && next.article() && kind == "site" && !passage_.has(t, SenseKind::OrgHead) && (housed == ActorKind::State || housed == ActorKind::Media || housed == ActorKind::Security);
  // "the building of State Security", "... of the United Nations": it is called after the body that the tables know.
  const bool of_body = !known && kind == "site" && inside == t + 1 && !passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Member)) && name.alias != kNone && name.last > inside &&
                       tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Org && tables_.actors[tables_.aliases[name.alias].actor].kind != ActorKind::Armed;
  if (of_body) {
    last = name.last;
  } else if (of_state) {
    last = inside + 1;
    // "the seat of the broadcasting and television": two in one house.
    if (housed == ActorKind::Media && body_at(last) == ActorKind::Media && passage_.reading(last).has(kPreWa) && passage_.reading(last).article()) ++last;
  } else if (seat && !next.article()) {
    last = name_tail(inside + 1, false);
    if (last == inside + 1) return false;
  } else if (honours) {
    last = std::max(inside + 2, person_end(inside + 1, true));
  } else if (!known) {
    // "the seat of the United Nations": the body's, not one called after half its name.
    if (name.alias != kNone && name.last > inside + 1 && tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Org) return false;
    // "the quarter of the Fourth Point".
    const bool everyday = next.article() && passage_.has(inside, SenseKind::PlaceHead) && tables_.text(passage_.noun(inside, SenseKind::PlaceHead)->note) == "construct";
    // "the suburb of the Engineers", "the area of the Peasants west of D.".
    const bool of_people = inside == t + 1 && next.article() && found.sense->morph.number == 0 && plural_people(inside) && (situated || kind == "neighbourhood");
    const bool usable = (next.article() || passage_.unknown(inside) || passage_.has(inside, SenseKind::Name)) &&
                        passage_.function(inside) == FunctionClass::Other &&
                        !passage_.has(inside, SenseKind::Cue) && !passage_.has(inside, SenseKind::Verb) &&
                        !passage_.has(inside, SenseKind::OrgHead) && (!passage_.has(inside, SenseKind::People) || of_people) &&
                        !passage_.has(inside, SenseKind::Calendar) && (!passage_.has(inside, SenseKind::PlaceHead) || everyday) && !taken(inside);
    // "adda al-tafjir": led to, no valley (wadi).
    if (!usable || (passage_.has(inside, SenseKind::Frame) && (!next.article() || finite_verb(t)))) return false;
    last = inside + 1;
  }
  // "the republic of Kabardino-Balkaria (qabardin balqar)": two words that no table has.
  if (!known && last == inside + 1 && settled && passage_.unknown(inside) && !passage_.reading(inside).article() && last < end_ && passage_.is_word(last) && passage_.unknown(last) &&
      !passage_.reading(last).article() && !taken(last) && passage_.word(last).size() > 3)
    ++last;
  const std::uint32_t name_end = last;
  const bool settled_by_one = !known && last == inside + 1 && passage_.unknown(inside) && head.what != static_cast<std::uint8_t>(Precision::Point);
  for (std::uint32_t n = 0; n < kMaxAdjectives && passage_.is_word(last); ++n) {
    const Reading& reading = passage_.reading(last);
    const bool direction = passage_.has(last, SenseKind::PlaceHead) || reading.word == 0;
    if (!reading.article() || outer_prefix(reading) > 0 || !direction) break;
    ++last;
  }
  // "rif Halab" is not Halab: a head that names a part or surroundings makes a place of its own, and so does one of a site
  // ("the university of Anbar").
  // "the quarter of (hayy) Karrada", "... of Ma'alla": a part of a city that is a district, of a country that the text is about.
  const bool quarter = known && kind == "neighbourhood" && tables_.places[name.place].precision == Precision::District && countries_.contains(tables_.places[name.place].country);
  const bool site = known && !quarter && head.what == static_cast<std::uint8_t>(Precision::Point) && tables_.places[name.place].precision != Precision::Point;
  const bool part = head.flags != 0 || site;
  const bool building = kind == "site" || kind == "hospital" || kind == "oilfield" || kind == "base" || kind == "prison";
  if (building && last == name_end) last = site_adjectives(t, last);
  // "(N.,) the capital of K.": of no table, and no part of its name.
  const std::uint32_t from = !known && tables_.text(head.note) == "capital" ? inside : t;
  Mention& made = add(from, known && !part ? name_end : last, EntityType::Loc, MentionKind::Name,
                      known ? "mention/head_and_place" : "mention/place_grammar");
  if (from == t) made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  // "wadi Sayyidna", "the quarter of Jaramana": the table has the word whole; "the village of Kamuna": only a name is cut there.
  if (made.last == name_end && (known || (name_end == inside + 1 && passage_.reading(inside).enclitic == Enclitic::Na && !common_word(inside)))) made.end = passage_.token(name_end - 1).end;
  if (known && !part) {
    refer(made, name, true);
    by_head_[found.sense->row] = out_.mention.back().entity;
    return true;
  }
  refer_unknown(made, from, last, found, head);
  if (settled_by_one) by_town_.try_emplace(short_key(inside), out_.mention.back().entity);
  return true;
}

// "the village of 'Ayn al-Difla", "... Bi'r al-Hamam": a common noun and another with the article, which no adjective is; unless the tables know it.
bool Finder::compound_name(std::uint32_t t, const Found& head) const {
  if (head.reading->article() || head.reading->enclitic != Enclitic::None || head.sense->morph.number != 0 || tables_.nouns[head.sense->row].flags != 0) return false;
  if (t + 2 >= end_ || !passage_.is_word(t + 1) || !passage_.is_word(t + 2)) return false;
  const std::string_view kind = tables_.text(tables_.nouns[head.sense->row].kind);
  if (kind != "town" && kind != "governorate" && kind != "hospital" && kind != "camp") return false;
  const Reading& first = passage_.reading(t + 1);
  const Reading& second = passage_.reading(t + 2);
  if (first.article() || first.enclitic != Enclitic::None || outer_prefix(first) > 0 || !second.article() || outer_prefix(second) > 0 || taken(t + 1) || taken(t + 2)) return false;
  const bool pulse = kind == "hospital" && passage_.word(t + 1).size() == 3 && passage_.has(t + 1, SenseKind::Verb) && !passage_.has_any(t + 1, kind_bits(SenseKind::Frame, SenseKind::Cue));  // a noun that the tables have as a verb
  if ((!passage_.is_noun_of(t + 1, kNounPlain) && !pulse) || passage_.is_noun_of(t + 1, kNounAdjective) || passage_.has_any(t + 1, kind_bits(SenseKind::OrgHead, SenseKind::People))) return false;
  if (passage_.is_noun_of(t + 2, kNounAdjective) || passage_.has_any(t + 2, kind_bits(SenseKind::Nation, SenseKind::Frame, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People))) return false;
  if (passage_.function(t + 1) != FunctionClass::Other || passage_.function(t + 2) != FunctionClass::Other || passage_.has(t + 2, SenseKind::Calendar) || (passage_.has(t, SenseKind::OrgHead) && kind != "hospital")) return false;
  const NameAt name = name_at(t + 1);
  return name.last <= t + 2 && (name.place == kNone || tables_.places[name.place].rank < kCity);
}

void Finder::unknown_place(std::uint32_t t, std::uint32_t last, const Found& found, const NounRow& head, const char* rule) {
  Mention& made = add(t, last, EntityType::Loc, MentionKind::Name, rule);
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  refer_unknown(made, t, last, found, head);
}

// A place that the table lacks is known by its words.
void Finder::refer_unknown(Mention& made, std::uint32_t t, std::uint32_t last, const Found& found, const NounRow& head) {
  made.row = head.id;
  const auto [unknown, added] = by_words_.try_emplace(key_of(t, last), kNone);
  if (added) unknown->second = new_referent(EntityType::Loc, found.sense->row);
  made.entity = unknown->second;
  latest_of(made.entity);
  if (!passage_.reading(t).article()) by_head_[found.sense->row] = made.entity;
}

}  // namespace isnad
