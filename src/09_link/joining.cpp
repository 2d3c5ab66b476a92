// Method: union-find whose roots know the days and the town of their cluster, and a sample of its claims. What two clusters cannot be
// told apart by may change as they grow; a sentence that parts them, days or towns that lie apart, part them for good.
#include "joining.h"

#include <algorithm>
#include <numeric>

namespace isnad::link {
namespace {

constexpr std::int32_t kDayPrecision = 2;  // a longer range (a month) does not narrow an occasion's day
constexpr std::uint32_t kForGood = 0xFFFFFFFF;

// Deeds of those who fight: what a text tells of them without a day or a number is of the days on which it is told.
bool is_fought(ClaimType type) {
  switch (type) {
    case ClaimType::Assault:
    case ClaimType::Control:
    case ClaimType::Retreat:
    case ClaimType::Coerce:
    case ClaimType::Mobilize:
    case ClaimType::Cooperate:
    case ClaimType::Aid: return true;
    default: return false;
  }
}

// The province in which a place lies, or that it is.
std::uint32_t province_of(const Names& names, std::uint32_t place) {
  while (place != kNoName && !(names[place].keyed && names[place].precision == Precision::Governorate)) place = names[place].parent;
  return place;
}

}  // namespace

Joining::Joining(const Corpus& corpus, const Comparison& comparison, std::span<const std::uint32_t> text_of, std::span<const std::uint32_t> claims,
                 std::span<const std::uint32_t> place)
    : corpus_(corpus), comparison_(comparison), text_of_(text_of), claims_(claims), place_(place), parent_(claims.size()), next_(claims.size(), kNoName),
      side_(claims.size()), sample_(claims.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  for (std::uint32_t k = 0; k < claims.size(); ++k) {
    Side& side = side_[k];
    side.last = k;
    const ClaimSketch& c = claim(k);
    if (is_death(c)) continue;
    if (c.dated && c.day_to - c.day_from < kDayPrecision) side.stated = {c.day_from, c.day_to};
    if (c.place != kNoName && is_town(corpus.names[c.place])) side.town = c.place;
    if (c.place != kNoName && corpus.names[c.place].keyed && corpus.names[c.place].precision < Precision::Country) side.ground = c.place;
    if (c.dated || has_toll(c) || !is_fought(c.type)) continue;
    side.told = {c.day_from, c.day_to};
    side.scene_town = side.town;
    side.scene_province = province_of(corpus.names, c.place);
  }
}

std::uint32_t Joining::find(std::uint32_t place) {
  while (parent_[place] != place) place = parent_[place] = parent_[parent_[place]];
  return place;
}

std::vector<std::vector<std::uint32_t>> Joining::clusters() {
  std::vector<std::vector<std::uint32_t>> out;
  std::vector<std::uint32_t> number(parent_.size(), kNoName);
  for (std::uint32_t k = 0; k < parent_.size(); ++k) {
    std::uint32_t& cluster = number[find(k)];
    if (cluster == kNoName) {
      cluster = static_cast<std::uint32_t>(out.size());
      out.emplace_back();
    }
    out[cluster].push_back(k);
  }
  return out;
}

// Whether a sentence tells, on one word, of two numbers of which each cluster has one.
bool Joining::parted_in_a_sentence(std::uint32_t a, std::uint32_t b) {
  if (side_[a].size < side_[b].size) std::swap(a, b);
  for (std::uint32_t k = b; k != kNoName; k = next_[k])
    if (any_beside(corpus_, claims_[k], [&](std::uint32_t beside) {
          const ClaimSketch& other = corpus_.claims[beside];
          return place_[beside] != kNoName && counts_differ(claim(k), other) && std::ranges::equal(corpus_.run(claim(k).chain), corpus_.run(other.chain)) &&
                 find(place_[beside]) == a;
        }))
      return true;
  return false;
}

void Joining::Days::widen(const Days& more) {
  if (from == kNoDay) *this = more;
  if (more.from == kNoDay) return;
  from = std::min(from, more.from);
  to = std::max(to, more.to);
}

bool Joining::Days::lie_within(std::int32_t reach, const Days& more) const {
  return from == kNoDay || more.from == kNoDay || std::max(to, more.to) - std::min(from, more.from) <= reach;
}

// "They fight in A", "they fight in B": two towns are two fights, and so are two provinces where no town is named on one side.
bool Joining::one_scene(const Side& a, const Side& b) const {
  if (a.scene_town != kNoName && b.scene_town != kNoName)
    return a.scene_town == b.scene_town || kilometres(corpus_.names[a.scene_town], corpus_.names[b.scene_town]) <= kSceneKilometres;
  if (a.town != kNoName && b.town != kNoName) return true;
  return a.scene_province == kNoName || b.scene_province == kNoName || a.scene_province == b.scene_province;
}

// Of one number of dead in two lands, or in two provinces far from one another, none is the other.
bool Joining::one_ground(const Side& a, const Side& b) const {
  if (a.ground == kNoName || b.ground == kNoName) return true;
  const Names& names = corpus_.names;
  return names.lies_in(a.ground, b.ground) || names.lies_in(b.ground, a.ground) || kilometres(names[a.ground], names[b.ground]) <= kGroundKilometres;
}

bool Joining::one_occasion(const Side& a, const Side& b) const {
  if (!a.stated.lie_within(kOccasionDays, b.stated) || !a.told.lie_within(kToldDays, b.told) || !one_scene(a, b) || !one_ground(a, b)) return false;
  return a.town == kNoName || b.town == kNoName || a.town == b.town ||
         kilometres(corpus_.names[a.town], corpus_.names[b.town]) <= kNearKilometres;
}

// Claims of different texts, the first of the cluster's: many reprints of one text are one voice.
std::span<const std::uint32_t> Joining::sample(const std::uint32_t& root) const {
  return sample_[root].empty() ? std::span(&root, 1) : std::span(sample_[root]);
}

// That of two clusters together, of which the first stands before the second.
std::vector<std::uint32_t> Joining::joined_sample(std::uint32_t a, std::uint32_t b) const {
  const auto of_a = sample(a), of_b = sample(b);
  std::vector<std::uint32_t> out(of_a.begin(), of_a.end());
  const auto text = [&](std::uint32_t place) { return text_of_[claim(place).document]; };
  for (const std::uint32_t place : of_b)
    if (out.size() < kClusterSample && std::ranges::find(of_a, text(place), text) == of_a.end()) out.push_back(place);
  return out;
}

bool Joining::samples_agree(std::uint32_t a, std::uint32_t b) const {
  if (side_[a].size == 1 && side_[b].size == 1) return true;
  const auto of_a = sample(a), of_b = sample(b);
  for (const auto of : {of_a, of_b})
    for (const std::uint32_t place : of) comparison_.fetch_sketch(claims_[place]);
  for (const auto of : {of_a, of_b})
    for (const std::uint32_t place : of) comparison_.fetch_runs(claims_[place]);
  float sum = 0;
  for (const std::uint32_t x : of_a)
    for (const std::uint32_t y : of_b) sum += comparison_.score(claim(x), claim(y));
  return sum > 0;
}

bool Joining::join(std::uint32_t first, std::uint32_t second) {
  const std::uint32_t a = find(first), b = find(second);
  if (a == b || !one_occasion(side_[a], side_[b])) return false;
  const auto samples = static_cast<std::uint32_t>(sample(a).size() + sample(b).size());
  std::uint32_t& refused = refused_[std::uint64_t{std::min(a, b)} << 32U | std::max(a, b)];
  if (refused == samples || refused == kForGood) return false;
  if (parted_in_a_sentence(a, b)) refused = kForGood;
  else if (!samples_agree(a, b)) refused = samples;
  else {
    unite_roots(a, b);
    return true;
  }
  return false;
}

void Joining::unite(std::uint32_t first, std::uint32_t second) { unite_roots(find(first), find(second)); }

void Joining::unite_roots(std::uint32_t a, std::uint32_t b) {
  if (side_[a].size < side_[b].size || (side_[a].size == side_[b].size && b < a)) std::swap(a, b);
  Side& into = side_[a];
  const Side& from = side_[b];
  parent_[b] = a;
  sample_[a] = joined_sample(a, b);
  sample_[b] = {};
  next_[into.last] = b;
  into.last = from.last;
  into.size += from.size;
  for (const auto where : {&Side::town, &Side::ground, &Side::scene_town, &Side::scene_province})
    if (into.*where == kNoName) into.*where = from.*where;
  into.stated.widen(from.stated);
  into.told.widen(from.told);
}

}  // namespace isnad::link
