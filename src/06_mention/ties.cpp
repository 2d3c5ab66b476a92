#include "ties.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kMaxRenames = 6;  // of one actor, so that a circle in the table ends
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

bool holds(const TieRow& tie, std::uint32_t day) {
  return tie.since <= day && (tie.until == 0 || day <= tie.until);
}

}  // namespace

std::uint32_t bearer_on(const Tables& tables, std::uint32_t actor, std::uint32_t day) {
  if (day == 0) return actor;
  for (int step = 0; step < kMaxRenames; ++step) {
    const auto first = std::lower_bound(tables.ties.begin(), tables.ties.end(), actor,
                                        [](const TieRow& tie, std::uint32_t row) { return tie.actor < row; });
    const auto renamed = std::find_if(first, tables.ties.end(), [&](const TieRow& tie) {
      return tie.actor != actor || (tie.relation == Tie::RenamedTo && holds(tie, day));
    });
    if (renamed == tables.ties.end() || renamed->actor != actor) return actor;
    actor = renamed->other;
  }
  return actor;
}

namespace {

std::uint32_t led_by(const Tables& tables, std::uint32_t person, std::uint32_t day, ActorKind kind) {
  if (day == 0) return kNobody;
  for (const TieRow& tie : tables.ties)
    if (tie.other == person && tie.relation == Tie::LedBy && holds(tie, day) && tables.actors[tie.actor].kind == kind) return tie.actor;
  return kNobody;
}

}  // namespace

std::uint32_t forces_led_by(const Tables& tables, std::uint32_t person, std::uint32_t day) { return led_by(tables, person, day, ActorKind::Armed); }

std::uint32_t government_led_by(const Tables& tables, std::uint32_t person, std::uint32_t day) { return led_by(tables, person, day, ActorKind::State); }

}  // namespace isnad
