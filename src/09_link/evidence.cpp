#include "evidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "in_common.h"
#include "table.h"

namespace isnad {
extern const std::string_view kEvidenceTable;
}

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, kEvidence> kIds = {
    "link/start",      "link/words",      "link/headline",    "link/topics",     "link/same_agent", "link/same_target",
    "link/other_target", "link/same_people", "link/same_man", "link/same_place", "link/same_country", "link/near_place",
    "link/far_place",  "link/same_day",   "link/next_day",    "link/other_day",  "link/days_apart", "link/week_apart",
    "link/same_toll",  "link/other_toll"};

constexpr double kEarthKilometres = 6371;
constexpr double kRadian = std::numbers::pi / 180;
constexpr std::int32_t kDaysApart = 2, kWeekApart = 5;
constexpr float kPartOfPlace = 0.7F;  // of one place, that one place lies in the other

std::int32_t gap(std::int32_t from_a, std::int32_t to_a, std::int32_t from_b, std::int32_t to_b) {
  return std::max({0, from_a - to_b, from_b - to_a});
}

}  // namespace

std::string_view id_of(Evidence evidence) { return kIds[static_cast<std::size_t>(evidence)]; }

Result<Points> read_points(std::string_view text, std::string_view file) {
  const auto table = Table::parse(std::string(text), std::string(file), {"id", "points", "meaning", "source"});
  if (!table) return table.error();
  Points out;
  if (table->size() != kEvidence)
    return Error{Code::BadTable, std::string(file), std::to_string(table->size()) + " rows", std::to_string(kEvidence)};
  for (std::size_t k = 0; k < kEvidence; ++k) {
    const Row row = table->row(k);
    if (kIds[k].substr(5) != row["id"]) return row.error("id", std::string(kIds[k].substr(5)));
    const std::string_view points = row["points"];
    const auto [end, wrong] = std::from_chars(points.data(), points.data() + points.size(), out.of[k]);
    if (wrong != std::errc() || end != points.data() + points.size()) return row.error("points", "a number such as -1.5");
  }
  return out;
}

const Points& built_in_points() {
  static const Points points = [] {
    auto read = read_points(kEvidenceTable, "evidence.tsv");
    return read ? *read : Points{};  // evidence_test.cpp holds that the table inside the program is well formed
  }();
  return points;
}

Comparison::Comparison(const Corpus& corpus, const Points& points)
    : corpus_(corpus), points_(points), rarity_(built_in_rarity()), documents_(corpus, rarity_) {
  extend();
}

void Comparison::extend() {
  looked_at_ = nullptr;
  words_.reserve(corpus_.claims.size());
  for (std::size_t k = words_.size(); k < corpus_.claims.size(); ++k) {
    float sum = 0;
    for (const std::uint32_t word : corpus_.run(corpus_.claims[k].words)) sum += rarity_.of_word(word);
    words_.push_back(sum);
  }
  for (auto k = static_cast<std::uint32_t>(names_.size()); k < corpus_.names.size(); ++k) names_.push_back(sketch_of(corpus_.names[k]));
  documents_.extend();
}

Comparison::NameSketch Comparison::sketch_of(const Name& name) {
  const double lat = name.lat * kRadian, lon = name.lon * kRadian;
  const auto axis = [](double value) { return static_cast<float>(value); };
  return {.x = axis(std::cos(lat) * std::cos(lon)), .y = axis(std::cos(lat) * std::sin(lon)), .z = axis(std::sin(lat)), .side = name.side, .parent = name.parent, .keyed = name.keyed,
          .town = is_town(name), .man = name.type == EntityType::Per, .country = name.precision == Precision::Country};
}

void Comparison::look_at(const ClaimSketch& claim) const {
  looked_at_ = &claim;
  looked_at_words_.set(corpus_.run(claim.words), [&](std::uint32_t word) { return rarity_.of_word(word); });
  documents_.look_at(claim.document);
}

void Comparison::fetch(const std::vector<std::uint32_t>& claims, std::size_t at) const {
  constexpr std::size_t kClaims = 12, kRuns = 6;  // steps ahead
  if (at + kClaims < claims.size()) fetch_sketch(claims[at + kClaims]);
  if (at + kRuns < claims.size()) fetch_runs(claims[at + kRuns]);
}

// Two points of a globe are near when the straight line between them is short.
bool Comparison::near(const NameSketch& p, const NameSketch& q) {
  static const float reach = static_cast<float>(2 * std::sin(kNearKilometres / kEarthKilometres / 2));
  const float x = p.x - q.x, y = p.y - q.y, z = p.z - q.z;
  return x * x + y * y + z * z <= reach * reach;
}

// Two parties with a key that are one, or parts of one side.
bool Comparison::one_side(std::uint32_t p, std::uint32_t q) const {
  const NameSketch &n = names_[p], &m = names_[q];
  return n.keyed && m.keyed && (p == q || n.side == q || m.side == p || (n.side != kNoName && n.side == m.side));
}

float Comparison::overlap(const ClaimSketch& a, const ClaimSketch& b) const {
  float common = 0;
  if (&b == looked_at_) common = looked_at_words_.shared_with(corpus_.run(a.words));
  else for_common(corpus_.run(a.words), corpus_.run(b.words), [&](std::uint32_t word) { common += rarity_.of_word(word); });
  return common == 0 ? 0 : common / std::min(weight_of(a), weight_of(b));
}

double kilometres(const Name& a, const Name& b) {
  const double lat = (a.lat - b.lat) * kRadian / 2, lon = (a.lon - b.lon) * kRadian / 2;
  const double h = std::sin(lat) * std::sin(lat) +
                   std::cos(a.lat * kRadian) * std::cos(b.lat * kRadian) * std::sin(lon) * std::sin(lon);
  return 2 * kEarthKilometres * std::asin(std::min(1.0, std::sqrt(h)));
}

template <class Add>
void Comparison::weigh(const ClaimSketch& a, const ClaimSketch& b, Add&& add) const {
  const auto when = [&](Evidence evidence, bool holds) {
    if (holds) add(evidence, 1.0F);
  };
  add(Evidence::Start, 1.0F);
  add(Evidence::Words, overlap(a, b));
  const DocumentPairs::Alike alike = documents_.of(a.document, b.document);
  add(Evidence::Headline, alike.headline);
  add(Evidence::Topics, alike.topics);

  const auto keyed = [&](std::span<const std::uint32_t> run) {
    return std::ranges::any_of(run, [&](std::uint32_t name) { return names_[name].keyed; });
  };
  const auto meet = [&](Range x, Range y) {
    for (const std::uint32_t p : corpus_.run(x))
      for (const std::uint32_t q : corpus_.run(y))
        if (one_side(p, q)) return true;
    return false;
  };
  const auto share_people = [&](Range x, Range y) {
    bool share = false;
    for_common(corpus_.run(x), corpus_.run(y), [&](std::uint32_t name) { share |= !names_[name].keyed; });
    return share;
  };
  when(Evidence::SameAgent, meet(a.agent, b.agent));
  const bool same_target = meet(a.target, b.target);
  when(Evidence::SameTarget, same_target);
  when(Evidence::OtherTarget, !same_target && keyed(corpus_.run(a.target)) && keyed(corpus_.run(b.target)));
  when(Evidence::SamePeople, share_people(a.target, b.target) || share_people(a.agent, b.agent));
  bool same_man = false;
  if (a.life && b.life) for_common(corpus_.run(a.target), corpus_.run(b.target), [&](std::uint32_t name) { same_man |= names_[name].man; });
  when(Evidence::SameMan, same_man);

  if (a.place != kNoName && b.place != kNoName) {
    const NameSketch &p = names_[a.place], &q = names_[b.place];
    const bool located = p.keyed && q.keyed;
    // A village and its district, a town and its province: one text tells where it was more closely than another.
    const auto parent = [&](std::uint32_t name) { return names_[name].parent; };
    if (a.place == b.place) when(p.country ? Evidence::SameCountry : Evidence::SamePlace, true);
    else if (located && !p.country && !q.country && (lies_in(a.place, b.place, parent) || lies_in(b.place, a.place, parent))) add(Evidence::SamePlace, kPartOfPlace);
    else if (located && near(p, q)) when(Evidence::NearPlace, true);
    else if (p.town && q.town) when(Evidence::FarPlace, true);
  }
  const std::int32_t days = a.day_from == kNoDay || b.day_from == kNoDay ? 0 : gap(a.day_from, a.day_to, b.day_from, b.day_to);
  if (a.dated && b.dated) when(days == 0 ? Evidence::SameDay : days == 1 ? Evidence::NextDay : Evidence::OtherDay, true);
  when(Evidence::DaysApart, days > kDaysApart);
  when(Evidence::WeekApart, days > kWeekApart);
  const auto toll = [](const std::optional<std::uint32_t>& x, const std::optional<std::uint32_t>& y) {
    return !x || !y ? 0 : *x == *y ? (*x > 0 ? 1 : 0) : -1;
  };
  const int killed = toll(a.killed, b.killed), wounded = toll(a.wounded, b.wounded);
  when(Evidence::SameToll, killed > 0 || wounded > 0);
  if (killed < 0) add(Evidence::OtherToll, days > kDaysApart ? 1.5F : 1.0F);
}

Shares Comparison::shares(const ClaimSketch& a, const ClaimSketch& b) const {
  Shares out{};
  weigh(a, b, [&](Evidence evidence, float share) { out[static_cast<std::size_t>(evidence)] = share; });
  return out;
}

float Comparison::score(const ClaimSketch& a, const ClaimSketch& b) const {
  float sum = 0;
  weigh(a, b, [&](Evidence evidence, float share) { sum += points_.of[static_cast<std::size_t>(evidence)] * share; });
  return sum;
}

}  // namespace isnad::link
