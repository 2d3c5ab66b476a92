#include "side.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace isnad::link {
namespace {

// yyyymmdd of the table; kNoDay for 0.
std::int32_t day_number(std::uint32_t yyyymmdd) {
  using namespace std::chrono;
  if (yyyymmdd == 0) return kNoDay;
  const year_month_day date(year(static_cast<int>(yyyymmdd / 10000)), month(yyyymmdd / 100 % 100), day(yyyymmdd % 100));
  return static_cast<std::int32_t>(sys_days(date).time_since_epoch().count());
}

std::int32_t later(std::int32_t a, std::int32_t b) { return std::max(a, b); }  // kNoDay is the smallest
std::int32_t earlier(std::int32_t a, std::int32_t b) { return a == kNoDay ? b : b == kNoDay ? a : std::min(a, b); }

struct Reached {
  int steps = 0;
  std::vector<std::pair<std::int32_t, std::int32_t>> spans;  // since, until
};
using Reach = std::map<std::uint32_t, Reached>;  // by row of the actor table

bool belongs_below(Tie relation) { return relation == Tie::PartOf || relation == Tie::BranchOf || relation == Tie::SpokesmanOf; }

// Who stands for `actor` over one tie: another name of it always, its parts and its persons when asked for.
std::optional<std::uint32_t> stands_for(const TieRow& tie, std::uint32_t actor, bool parts) {
  if (tie.relation == Tie::RenamedTo) {
    if (tie.actor == actor) return tie.other;
    if (tie.other == actor) return tie.actor;
  }
  if (parts && tie.other == actor && belongs_below(tie.relation)) return tie.actor;
  if (parts && tie.actor == actor && tie.relation == Tie::LedBy) return tie.other;
  return std::nullopt;
}

Reach reach_of(const Tables& tables, std::uint32_t start, bool parts) {
  Reach out;
  out[start] = {0, {{kNoDay, kNoDay}}};
  std::vector<std::uint32_t> edge = {start};
  for (int step = 1; step <= kMaxTieSteps && !edge.empty(); ++step) {
    std::vector<std::uint32_t> next;
    for (const TieRow& tie : tables.ties)
      for (const std::uint32_t actor : edge) {
        const auto other = stands_for(tie, actor, parts);
        if (!other) continue;
        Reached& reached = out[*other];
        if (reached.spans.empty()) {
          reached.steps = step;
          next.push_back(*other);
        } else if (reached.steps != step) {
          continue;
        }
        const bool renamed = tie.relation == Tie::RenamedTo;  // the name changes on a day, the actor does not
        for (const auto& [since, until] : std::vector(out[actor].spans)) {
          const std::int32_t from = renamed ? since : later(since, day_number(tie.since));
          const std::int32_t to = renamed ? until : earlier(until, day_number(tie.until));
          if (from == kNoDay || to == kNoDay || from <= to) reached.spans.emplace_back(from, to);
        }
      }
    std::ranges::sort(next);
    next.erase(std::unique(next.begin(), next.end()), next.end());
    edge = std::move(next);
  }
  return out;
}

std::optional<std::uint32_t> row_of(const Tables& tables, std::string_view key) {
  for (std::uint32_t row = 0; row < tables.actors.size(); ++row)
    if (tables.text(tables.actors[row].key) == key) return row;
  return std::nullopt;
}

Side side_of(const Tables& tables, const Reach& mine, const Reach& other) {
  Side out;
  for (const auto& [row, reached] : mine) {
    const auto shared = other.find(row);
    if (shared != other.end() && shared->second.steps <= reached.steps) continue;
    for (const auto& [since, until] : reached.spans)
      out.members.push_back({std::string(tables.text(tables.actors[row].key)), since, until});
  }
  return out;
}

}  // namespace

bool Side::has(const Party& party, std::int32_t day_from, std::int32_t day_to) const {
  return std::ranges::any_of(members, [&](const Member& member) {
    if (member.id != party.id) return false;
    if (day_from == kNoDay || day_to == kNoDay) return true;
    return (member.since == kNoDay || day_to >= member.since) && (member.until == kNoDay || day_from <= member.until);
  });
}

bool Side::has(std::string_view id) const {
  return std::ranges::any_of(members, [&](const Member& member) { return member.id == id; });
}

std::vector<std::string> Side::ids() const {
  std::vector<std::string> out;
  for (const Member& member : members) out.push_back(member.id);
  return out;
}

Side side_of(std::string id) {
  Side out;
  out.members.push_back({std::move(id)});
  return out;
}

std::pair<Side, Side> sides_of(const Tables& tables, std::string_view a, std::string_view b, bool parts) {
  const auto row_a = row_of(tables, a), row_b = row_of(tables, b);
  const Reach none;
  const Reach reach_a = row_a ? reach_of(tables, *row_a, parts) : none, reach_b = row_b ? reach_of(tables, *row_b, parts) : none;
  return {row_a ? side_of(tables, reach_a, reach_b) : side_of(std::string(a)),
          row_b ? side_of(tables, reach_b, reach_a) : side_of(std::string(b))};
}

}  // namespace isnad::link
