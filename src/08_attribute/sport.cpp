// "The club meets (yuwajih) the team of A", "the defeat of", "the leader of the table attacks": near words of sport the words of force, ground and talks
// tell of matches; in a text that is about sport from end to end nobody is a party to a conflict, whatever he asks, refuses or heads. Who is killed,
// wounded or arrested there is told, and so are blasts, known offices and what is done in the street.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kField = 30;      // tokens on each side of a claim that are looked over for words of sport
constexpr std::uint32_t kSportWords = 3;  // of them that are said of little else
constexpr std::size_t kWholeText = 60;    // tokens of a text to one such word, where the whole text is about sport

// The army, the police or an armed group of the tables plays no match, not even for a stadium.
bool bears_arms(const Passage& passage, const Mentions& mentions, std::uint32_t who) {
  const std::uint32_t actor = mentions.entity[who].actor;
  if (actor == kNone) return false;
  const ActorKind kind = passage.tables.actors[actor].kind;
  return kind == ActorKind::Army || kind == ActorKind::Armed || kind == ActorKind::Security;
}

// Neither counts anybody who was hurt or caught, nor names anybody who bears arms.
bool in_peace(const Passage& passage, const Mentions& mentions, const Draft& d) {
  const auto armed = [&](std::uint32_t who) { return bears_arms(passage, mentions, who); };
  return d.tolls.empty() && std::ranges::none_of(d.agent, armed) && std::ranges::none_of(d.target, armed);
}

bool by_arms(const Passage& passage, const Draft& d) {
  return passage.tables.text(d.mode) == "explosives" || passage.tables.text(d.mode) == "firearms";
}

bool of_matches(const Passage& passage, const Draft& d) {
  switch (d.type) {
    case ClaimType::Assault: return !by_arms(passage, d);
    case ClaimType::Control: case ClaimType::Consult: case ClaimType::Retreat: case ClaimType::Aid: case ClaimType::Mobilize: case ClaimType::Join:
    case ClaimType::Split: case ClaimType::Request: case ClaimType::Cooperate: case ClaimType::Agree: return true;
    default: return false;
  }
}

bool of_sport(const Passage& passage, const Mentions& mentions, const Draft& d) {
  switch (d.type) {
    case ClaimType::Assault: return !by_arms(passage, d);
    case ClaimType::Protest: return false;
    case ClaimType::Belong: return std::ranges::all_of(d.target, [&](std::uint32_t body) { return mentions.entity[body].actor == kNone; });
    default: return true;
  }
}

}  // namespace

void drop_matches(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts) {
  const std::vector<std::uint32_t>& words = mentions.sport;
  if (words.size() < kSportWords) return;
  const bool whole = words.size() * kWholeText >= passage.size();
  std::erase_if(drafts, [&](const Draft& d) {
    if (!in_peace(passage, mentions, d)) return false;
    if (whole) return of_sport(passage, mentions, d);
    if (!of_matches(passage, d)) return false;
    const auto from = std::ranges::lower_bound(words, d.first > kField ? d.first - kField : 0);
    const auto to = std::ranges::upper_bound(words, d.first + kField);
    return to - from >= static_cast<std::ptrdiff_t>(kSportWords);
  });
}

}  // namespace isnad
