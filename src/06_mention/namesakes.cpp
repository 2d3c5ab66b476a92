// Which of the places of one name is meant. In this order: one of the size that the head noun says ("muhafazat Idlib");
// one inside a place that the text names; one of the country that the text is about; the best known. A city that everybody
// knows gives way to a large namesake only where the text is far more about the country of that one.
#include <algorithm>

#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint8_t kKnown = 7;       // rank from which a city needs no context
constexpr std::uint8_t kCapital = 9;     // rank of countries and their capitals
constexpr std::uint8_t kContext = 5;     // rank from which a place that the text names says where its namesakes lie
constexpr std::uint8_t kNear = 2;        // ranks between a city and the one that gives way to it
constexpr std::uint32_t kWhereReach = 4; // tokens from a name to the end of "in the north of"
constexpr int kMaxLevels = 6;            // units around a place: subdistrict, district, governorate ...

// Governorates and provinces are shown as regions, too; a town may be a point of the map.
bool of_size(const PlaceRow& place, Precision size) {
  return place.precision == size || (size == Precision::Town && place.precision == Precision::Point);
}

}  // namespace

void Finder::note_place(std::uint32_t row) {
  if (!tables_.ranks(row, kContext)) return;
  const PlaceRow& place = tables_.places[row];
  if (place.precision != Precision::Country) named_places_[row] = true;
  note_capital(row);
}

// A town of the rank of countries is the capital of its own.
void Finder::note_capital(std::uint32_t row) {
  const PlaceRow& place = tables_.places[row];
  if (place.rank == kCapital && place.precision != Precision::Country) capitals_[place.country] = row;
}

// Whether a unit around the place is named in the text; the place itself says nothing.
bool Finder::inside_named(std::uint32_t row) const {
  std::uint32_t at = tables_.places[row].parent;
  for (int level = 0; at != 0 && level < kMaxLevels; ++level) {
    if (named_places_.contains(at - 1)) return true;
    at = tables_.places[at - 1].parent;
  }
  return false;
}

// Of each name of the table the survey has counted the best known country, so that one count says nothing.
bool Finder::rarely_named(Country country) const {
  const auto count = [&](Country which) {
    const auto found = countries_.find(which);
    return found == countries_.end() ? 0U : found->second;
  };
  return count(country) * 2 <= count(out_.country);
}

bool Finder::better_namesake(std::uint32_t row, std::uint32_t than) const {
  const PlaceRow& place = tables_.places[row];
  const PlaceRow& best = tables_.places[than];
  const bool here = place.country == out_.country, best_here = best.country == out_.country;
  if (best.rank >= kKnown) return here && !best_here && place.rank + kNear >= best.rank && rarely_named(best.country);
  if (here != best_here) return here;
  return inside_named(row) && !inside_named(than);
}

// "the village of Duma the Palestinian (al-filastiniyya)", "... in (the north of) the West Bank", "... south of Nablus": what stands right behind a name says in
// which country it lies; 0 where nothing does.
Country Finder::country_told(std::uint32_t t) const {
  if (!passage_.is_word(t) || t >= end_) return 0;
  const Reading& reading = passage_.reading(t);
  if (const NounRow* nation = reading.article() && outer_prefix(reading) == 0 ? passage_.noun(t, SenseKind::Nation) : nullptr; nation != nullptr) return nation->country;
  std::uint32_t at = passage_.stands_behind(t + 1, ArgSlot::Fi) ? t + 1 : t;
  while (at < std::min(end_, t + kWhereReach) && passage_.is_word(at) && passage_.has(at, SenseKind::PlaceHead) && !passage_.reading(at).article()) ++at;
  if (at == t || at >= end_ || !passage_.is_word(at)) return 0;
  const NameAt where = name_at(at);
  return where.last != at && where.place != kNone && outer_prefix(*where.reading) == 0 ? tables_.places[where.place].country : Country{0};
}

std::uint32_t Finder::told_namesake(const NameAt& name) const {
  const Country told = country_told(name.last);
  if (told == 0 || told == tables_.places[name.place].country) return name.place;
  std::uint32_t best = kNone;
  for (const Sense& sense : name.senses)
    if (sense.kind == SenseKind::Place && sense_fits(sense, *name.reading) && tables_.places[sense.row].country == told && (best == kNone || better_namesake(sense.row, best))) best = sense.row;
  return best == kNone ? name.place : best;
}

std::uint32_t Finder::sized_namesake(const NameAt& name, const NounRow& head) const {
  const auto size = static_cast<Precision>(head.what);
  const PlaceRow& found = tables_.places[name.place];
  if (of_size(found, size)) return name.place;
  std::uint32_t best = kNone;
  for (const Sense& sense : name.senses) {
    if (sense.kind != SenseKind::Place || !sense_fits(sense, *name.reading) || !of_size(tables_.places[sense.row], size)) continue;
    if (tables_.places[sense.row].country != found.country) continue;
    if (best == kNone || better_namesake(sense.row, best)) best = sense.row;
  }
  return best == kNone ? name.place : best;
}

}  // namespace isnad
