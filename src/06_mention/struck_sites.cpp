// Sites without a name. "An attack on a market in al-Atarib", "the explosion of a store of ammunition in Tarhuna": what force strikes and what is
// said to lie in a known place is that one site, and "the market" later is it. "The police station", "a post of the police" is a building.
#include <algorithm>

#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDescribedBy = 3;  // tokens that say what kind of site it is
constexpr std::uint32_t kSteps = 2;        // phrases between the deed and the site
constexpr std::uint64_t kStation = 0x5A1E57A710F0C0DEULL;  // stands for the words of a station without a name

}  // namespace

// "in (fi, bi-) al-Atarib", "... the town of": the row of the place in which something lies, of a place that no table has the count of rows;
// kNone where nothing says where.
std::uint32_t Finder::ground_of(std::uint32_t t) const {
  if (!passage_.is_word(t) || t >= end_) return kNone;
  std::uint32_t at = t;
  if (passage_.stands_behind(t + 1, ArgSlot::Fi)) ++at;
  else if (!passage_.reading(t).has(kPreBi)) return kNone;
  if (at >= end_ || !passage_.is_word(at) || (at != t && outer_prefix(passage_.reading(at)) > 0)) return kNone;
  const bool head = passage_.has(at, SenseKind::PlaceHead);
  const std::uint32_t named = name_at(at).place;
  if (named != kNone || !head) return named;
  const std::uint32_t behind = passage_.is_word(at + 1) && at + 1 < end_ ? name_at(at + 1).place : kNone;
  return behind != kNone ? behind : static_cast<std::uint32_t>(tables_.places.size());
}

// Sites of one kind in two towns are two.
void Finder::refer_site(Mention& made, std::uint64_t words, std::uint32_t ground, const Found& found, const NounRow& head) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;
  made.begin = passage_.token(made.first).begin + outer_prefix(*found.reading);
  made.row = head.id;
  const auto [known, added] = by_words_.try_emplace(words ^ (kSpread * (ground + 1ULL)), kNone);
  if (added) known->second = new_referent(EntityType::Loc, found.sense->row);
  made.entity = known->second;
  latest_of(made.entity);
  by_head_[found.sense->row] = made.entity;
}

// "an attack on", "they shelled", "the coalition shelled", "a suicide attack on": a deed of force, over a preposition, its doer and its adjective.
bool Finder::struck(std::uint32_t t) const {
  std::uint32_t at = t;
  if (word_before(at) && (passage_.function(at - 1) == FunctionClass::Preposition || passage_.has(at - 1, SenseKind::PlaceHead))) --at;
  for (std::uint32_t steps = 0; steps <= kSteps && word_before(at); ++steps) {
    --at;
    bool force = false;
    passage_.each(at, SenseKind::Frame, [&](const Reading&, const Sense& sense) { force = force || tables_.frames[sense.row].type == ClaimType::Assault; });
    const Hit* hit = at > begin_ ? passage_.hit(at - 1) : nullptr;  // "the opening of fire on"
    if (hit != nullptr && hit->last == at + 1)
      for (const Sense& sense : tables_.phrase_senses(hit->node)) force = force || (sense.kind == SenseKind::Frame && tables_.frames[sense.row].type == ClaimType::Assault);
    if (force) return true;
    const bool adjective = passage_.is_noun_of(at, kNounAdjective) || passage_.has_any(at, kind_bits(SenseKind::People, SenseKind::Nation));
    if (taken(at)) at = out_.on(at)->first;
    else if (!adjective && (steps > 0 || finite_verb(at) || passage_.reading(at).article())) return false;  // "another (akhar) attack on"
  }
  return false;
}

// "(a post) of (li-) Hizballah", "of the forces of": whose a site is, in words that begin a name or are a head noun of bodies.
bool Finder::of_a_body(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const Hit* hit = passage_.hit(t);
  const Found head = passage_.find(t, SenseKind::OrgHead);
  return (hit != nullptr && (hit->kinds & kind_bit(SenseKind::Actor)) != 0) || (head && head.reading->has(kPreLi));
}

bool Finder::struck_site(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::PlaceHead);
  if (!found || found.reading->article() || found.reading->enclitic != Enclitic::None || found.sense->morph.number != 0) return false;
  const NounRow& head = tables_.nouns[found.sense->row];
  const std::string_view kind = tables_.text(head.kind);
  if (kind != "site" && kind != "hospital" && kind != "base" && kind != "airport" && kind != "port") return false;
  std::uint32_t last = t + 1;
  for (; last <= t + kDescribedBy && ground_of(last) == kNone; ++last) {
    const bool describes = passage_.is_word(last) && last < end_ && passage_.function(last) == FunctionClass::Other && !finite_verb(last) && !passage_.reading(last).has(kPreWa) &&
                           !passage_.reading(last).has(kPreBi) && !passage_.has_any(last, kind_bits(SenseKind::Actor, SenseKind::Number)) && !of_a_body(last);
    if (!describes) return false;
  }
  if (last > t + kDescribedBy || !struck(t)) return false;
  refer_site(add(t, last, EntityType::Loc, MentionKind::Name, "mention/site_struck"), key_of(t, last), ground_of(last), found, head);
  return true;
}

// "the police station", "a post of (li-) the police", with the town or quarter behind it.
bool Finder::station(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || (hit->kinds & kind_bit(SenseKind::PlaceHead)) == 0 || taken(t)) return false;
  const auto senses = tables_.phrase_senses(hit->node);
  const auto head = std::ranges::find_if(senses, [&](const Sense& sense) { return sense.kind == SenseKind::PlaceHead && tables_.text(tables_.nouns[sense.row].kind) == "station"; });
  if (head == senses.end() || head->morph.number != 0) return false;
  // "the inquiry unit of the police station", "the director of": the body there.
  if (word_before(t) && passage_.function(t - 1) == FunctionClass::Other && !passage_.reading(t - 1).article() && passage_.has_any(t - 1, kind_bits(SenseKind::OrgHead, SenseKind::Title, SenseKind::Member)) &&
      !keeps_noon(t - 1))  // "(attacked) gunmen (musallahun) the police station"
    return false;
  const Found found{&passage_.readings(t).reading[hit->reading], &*head};
  const NameAt town = passage_.is_word(hit->last) && hit->last < end_ ? name_at(hit->last) : NameAt{};
  const NounRow& row = tables_.nouns[head->row];
  if (town.place != kNone && outer_prefix(*town.reading) == 0) {
    unknown_place(t, town.last, found, row, "mention/station");
    return true;
  }
  // In whatever words, "the station" is the one told last, unless it lies elsewhere.
  const std::uint32_t ground = ground_of(hit->last);
  Mention& made = add(t, hit->last, EntityType::Loc, MentionKind::Name, "mention/station");
  const bool last_one = station_ != kNone && (ground == kNone || station_ground_ == kNone || ground == station_ground_);
  if (last_one) {
    made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
    made.row = row.id;
    made.entity = station_;
    latest_of(station_);
  } else {
    refer_site(made, kStation, ground, found, row);
  }
  station_ = made.entity;
  if (ground != kNone) station_ground_ = ground;
  return true;
}

}  // namespace isnad
