// Method: union-find whose roots know the days and the town of their cluster, and a sample of its claims. What two clusters cannot be
// told apart by may change as they grow; a sentence that parts them, days or towns that lie apart, part them for good.
#include "joining.h"

#include <algorithm>
#include <numeric>

namespace isnad::link {
namespace {

constexpr std::int32_t kDayPrecision = 2;  // a longer range (a month) does not narrow an occasion's day
constexpr std::uint32_t kForGood = 0xFFFFFFFF;

}  // namespace

Joining::Joining(const Corpus& corpus, const Comparison& comparison, std::span<const std::uint32_t> text_of, std::span<const std::uint32_t> claims,
                 std::span<const std::uint32_t> place)
    : corpus_(corpus), comparison_(comparison), text_of_(text_of), claims_(claims), place_(place), parent_(claims.size()), next_(claims.size(), kNoName),
      side_(claims.size()), sample_(claims.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  for (std::uint32_t k = 0; k < claims.size(); ++k) {
    Side& side = side_[k];
    side.last = k;
    if (claim(k).dated && claim(k).day_to - claim(k).day_from < kDayPrecision) {
      side.day_from = claim(k).day_from;
      side.day_to = claim(k).day_to;
    }
    if (claim(k).place != kNoName && is_town(corpus.names[claim(k).place])) side.town = claim(k).place;
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

bool Joining::one_occasion(const Side& a, const Side& b) const {
  if (a.day_from != kNoDay && b.day_from != kNoDay &&
      std::max(a.day_to, b.day_to) - std::min(a.day_from, b.day_from) > kOccasionDays)
    return false;
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
  if (into.town == kNoName) into.town = from.town;
  if (into.day_from == kNoDay) {
    into.day_from = from.day_from;
    into.day_to = from.day_to;
  } else if (from.day_from != kNoDay) {
    into.day_from = std::min(into.day_from, from.day_from);
    into.day_to = std::max(into.day_to, from.day_to);
  }
}

}  // namespace isnad::link
