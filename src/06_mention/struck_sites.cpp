// Sites without a name. "An attack on a market in al-Atarib", "the explosion of a store of ammunition in Tarhuna": what force strikes and what is
// said to lie in a known place is that one site, and "the market" later is it. "The police station", "a post of the police" is a building.
#include <algorithm>

#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDescribedBy = 3;  // tokens that say what kind of site it is
constexpr std::uint32_t kSteps = 2;        // phrases between the deed and the site
constexpr std::uint64_t kStation = 0x5A1E57A710F0C0DEULL;  // the one station without a name that a text speaks of, in whatever words

}  // namespace

// "in (fi, bi-) al-Atarib", "... the town of": where something lies.
bool Finder::lies_in(std::uint32_t t) const {
  if (!passage_.is_word(t) || t >= end_) return false;
  std::uint32_t at = t;
  if (passage_.stands_behind(t + 1, ArgSlot::Fi)) ++at;
  else if (!passage_.reading(t).has(kPreBi)) return false;
  return at < end_ && passage_.is_word(at) && (at == t || outer_prefix(passage_.reading(at)) == 0) && (passage_.has(at, SenseKind::PlaceHead) || name_at(at).place != kNone);
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

bool Finder::struck_site(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::PlaceHead);
  if (!found || found.reading->article() || found.reading->enclitic != Enclitic::None || found.sense->morph.number != 0) return false;
  const NounRow& head = tables_.nouns[found.sense->row];
  const std::string_view kind = tables_.text(head.kind);
  if (kind != "site" && kind != "hospital" && kind != "base" && kind != "airport" && kind != "port") return false;
  std::uint32_t last = t + 1;
  for (; last <= t + kDescribedBy && !lies_in(last); ++last) {
    const bool describes = passage_.is_word(last) && last < end_ && passage_.function(last) == FunctionClass::Other && !finite_verb(last) && !passage_.reading(last).has(kPreWa) &&
                           !passage_.reading(last).has(kPreBi) && !passage_.has_any(last, kind_bits(SenseKind::Actor, SenseKind::Number));
    if (!describes) return false;
  }
  if (last > t + kDescribedBy || !struck(t)) return false;
  unknown_place(t, last, found, head, "mention/site_struck");
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
  if (word_before(t) && passage_.function(t - 1) == FunctionClass::Other && !passage_.reading(t - 1).article() && passage_.has_any(t - 1, kind_bits(SenseKind::OrgHead, SenseKind::Title, SenseKind::Member))) return false;
  const Reading& opening = passage_.readings(t).reading[hit->reading];
  const NameAt town = passage_.is_word(hit->last) && hit->last < end_ ? name_at(hit->last) : NameAt{};
  const bool named = town.place != kNone && outer_prefix(*town.reading) == 0;
  const NounRow& row = tables_.nouns[head->row];
  if (named) {
    unknown_place(t, town.last, {&opening, &*head}, row, "mention/station");
    return true;
  }
  Mention& made = add(t, hit->last, EntityType::Loc, MentionKind::Name, "mention/station");
  made.begin = passage_.token(t).begin + outer_prefix(opening);
  made.row = row.id;
  const auto [known, added] = by_words_.try_emplace(kStation, kNone);
  if (added) known->second = new_referent(EntityType::Loc, head->row);
  made.entity = known->second;
  latest_of(made.entity);
  return true;
}

}  // namespace isnad
