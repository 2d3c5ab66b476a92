// Places that have no name and are told by what they are: "a Turkish town", "the Syrian cities", "the northern quarters", "the airport". Nobody
// asks for them by name, so they count only where a deed is said to be done there (src/08_attribute/attribute.cpp).
#include <algorithm>
#include <array>
#include <span>

#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDescribedBy = 2;  // adjectives
constexpr std::uint8_t kKnownTown = 4;     // rank from which a word behind is rather the town of that name than an adjective
constexpr std::array<std::string_view, 10> kSettled = {"town", "neighbourhood", "governorate", "district", "subdistrict", "area", "region", "countryside", "terrain", "camp"};

// What goes by its own noun: "the airport", "the port"; not "the camp", which may be a party of the world.
constexpr std::array<std::string_view, 3> kPosts = {"airport", "airbase", "port"};

bool is_one_of(std::span<const std::string_view> kinds, std::string_view kind) { return std::ranges::find(kinds, kind) != kinds.end(); }

// "khaliya", "na'iya", "muhadhiya": "empty", "remote", "next to" look like an adjective of a place or a people.
bool is_participle(WordView word) {
  const std::size_t stem = word.size() - (letter_at(word, word.size() - 1) == kTehMarbuta ? 1 : 0);
  return (stem == 4 && letter_at(word, 1) == kAlef) || (stem == 5 && letter_at(word, 0) == kMeem && letter_at(word, 2) == kAlef);
}

}  // namespace

bool Finder::described_place(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::PlaceHead);
  if (!found || found.reading->enclitic != Enclitic::None || passage_.has(t, SenseKind::OrgHead)) return false;
  const NounRow& head = tables_.nouns[found.sense->row];
  const std::string_view note = tables_.text(head.note);
  const bool country = head.what == static_cast<std::uint8_t>(Precision::Country);
  const std::string_view kind = tables_.text(head.kind);
  const bool post = found.reading->article() && found.sense->morph.number == 0 && is_one_of(kPosts, kind);
  if ((!post && !is_one_of(kSettled, kind)) || note == "known" || note == "capital" || country || by_the_side_of(t, head)) return false;
  const bool definite = found.reading->article();
  if (!definite && found.sense->morph.number != 0) return false;  // "residential quarters": of somewhere
  const bool she = feminine(t) || found.sense->morph.number == 2;
  const auto describes = [&](std::uint32_t at) {
    const Reading& reading = passage_.reading(at);
    if (reading.article() != definite || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None || passage_.function(at) != FunctionClass::Other) return false;
    if (feminine(at) != she) return false;
    if (const NameAt name = name_at(at); name.place != kNone && name.last > at + 1) return false;  // "the quarter of 'Arab Jabbur"
    const bool situates = !definite && passage_.is_direction(at);
    return !situates && (passage_.has(at, SenseKind::Nation) || (nisba(at) && !is_participle(passage_.stem(at, reading))));
  };
  std::uint32_t last = t + 1;
  while (last <= t + kDescribedBy && last < end_ && passage_.is_word(last) && !taken(last) && describes(last)) ++last;
  if ((last == t + 1 && !post) || (t > begin_ && out_.number_on(t - 1) != nullptr)) return false;  // "a number of the main towns" are none in particular
  // "the Syrian town of (madina) Raqqa": it is named.
  const std::uint32_t named = last < end_ && passage_.is_word(last) && outer_prefix(passage_.reading(last)) == 0 ? name_at(last).place : kNone;
  if (named != kNone && tables_.places[named].rank >= kKnownTown) return false;
  Mention& made = add(t, last, EntityType::Loc, MentionKind::Nominal, "mention/described_place");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = head.id;
  made.entity = new_referent(EntityType::Loc, found.sense->row);
  latest_of(made.entity);
  return true;
}

// Behind the country that is named at a token; the token itself where none is.
std::uint32_t Finder::country_end(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t)) return t;
  const NameAt name = name_at(t);
  const bool country = name.place != kNone && tables_.places[name.place].precision == Precision::Country && (outer_prefix(*name.reading) == 0 || name.reading->has(kPreWa));
  return country ? name.last : t;
}

// "the border with Syria", "its border (hududuha) with Syria", "the border between Iraq and Syria", "the border strip": a place of its own, in which the countries are named.
// Behind a place it only situates it ("Arsal, on the border with Syria").
bool Finder::border(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  Found found = passage_.find(t, SenseKind::PlaceHead);
  std::uint32_t head_end = t + 1;
  if (hit != nullptr && (hit->kinds & kind_bit(SenseKind::PlaceHead)) != 0) {
    const auto senses = tables_.phrase_senses(hit->node);
    found = {&passage_.readings(t).reading[hit->reading], &*std::ranges::find(senses, SenseKind::PlaceHead, &Sense::kind)};
    head_end = hit->last;
  }
  if (!found || found.reading->article() == (found.reading->enclitic != Enclitic::None) || tables_.text(tables_.nouns[found.sense->row].kind) != "border") return false;
  std::uint32_t before = t;
  if (before > begin_ && passage_.function(before - 1) == FunctionClass::Preposition) --before;
  if (before > begin_ && passage_.is_punct(before - 1, ',')) --before;
  if (before > begin_ && taken(before - 1) && out_.on(before - 1)->type == EntityType::Loc) return false;
  std::uint32_t last = head_end;
  while (head_end > t + 1 && last < end_ && passage_.is_word(last) && passage_.reading(last).article() && outer_prefix(passage_.reading(last)) == 0 && passage_.has(last, SenseKind::Nation)) ++last;
  const std::uint32_t one = last + 1;
  const bool between = passage_.stands_behind(one, ArgSlot::Bayn);
  const std::uint32_t one_end = between || passage_.stands_behind(one, ArgSlot::Maa) ? country_end(one) : one;
  const bool joined = between && one_end > one && passage_.is_word(one_end) && passage_.reading(one_end).has(kPreWa);
  const std::uint32_t other_end = joined ? country_end(one_end) : one_end;
  if (between ? other_end > one_end : one_end > one) last = other_end;
  if (last == t + 1) return false;
  unknown_place(t, last, found, tables_.nouns[found.sense->row], "mention/border");
  for (std::uint32_t first = one; first < last;) {  // the countries
    const NameAt name = name_at(first);
    Mention& country = add_inside(first, name.last, EntityType::Loc, "mention/border");
    country.begin += outer_prefix(*name.reading);
    country.entity = place_referent(name.place, name.places);
    country.row = tables_.places[name.place].key;
    first = name.last;
  }
  return true;
}

}  // namespace isnad
