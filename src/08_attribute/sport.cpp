// "The club meets (yuwajih) the team of A", "the defeat of", "the leader of the table attacks": in a text about sport the words of force, ground and talks
// tell of matches. Who is killed, wounded or arrested there is told, and so are blasts, ties and what is done in the street.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kField = 30;      // tokens on each side of a claim that are looked over for words of sport
constexpr std::uint32_t kSportWords = 3;  // of them that are said of little else

// The army, the police or an armed group of the tables plays no match, not even for a stadium.
bool bears_arms(const Passage& passage, const Mentions& mentions, std::uint32_t who) {
  const std::uint32_t actor = mentions.entity[who].actor;
  if (actor == kNone) return false;
  const ActorKind kind = passage.tables.actors[actor].kind;
  return kind == ActorKind::Army || kind == ActorKind::Armed || kind == ActorKind::Security;
}

bool of_matches(const Passage& passage, const Mentions& mentions, const Draft& d) {
  if (!d.tolls.empty()) return false;
  for (const auto* side : {&d.agent, &d.target})
    if (std::ranges::any_of(*side, [&](std::uint32_t who) { return bears_arms(passage, mentions, who); })) return false;
  switch (d.type) {
    case ClaimType::Assault: return passage.tables.text(d.mode) != "explosives" && passage.tables.text(d.mode) != "firearms";
    case ClaimType::Control: case ClaimType::Consult: case ClaimType::Retreat: case ClaimType::Aid: case ClaimType::Mobilize: case ClaimType::Join:
    case ClaimType::Split: case ClaimType::Request: case ClaimType::Cooperate: case ClaimType::Agree: return true;
    default: return false;
  }
}

}  // namespace

void drop_matches(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts) {
  const std::vector<std::uint32_t>& words = mentions.sport;
  if (words.size() < kSportWords) return;
  std::erase_if(drafts, [&](const Draft& d) {
    if (!of_matches(passage, mentions, d)) return false;
    const auto from = std::ranges::lower_bound(words, d.first > kField ? d.first - kField : 0);
    const auto to = std::ranges::upper_bound(words, d.first + kField);
    return to - from >= static_cast<std::ptrdiff_t>(kSportWords);
  });
}

}  // namespace isnad
