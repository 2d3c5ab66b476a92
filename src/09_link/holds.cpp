#include "holds.h"

namespace isnad::link {

std::optional<Scene> scene_of(const Corpus& corpus, const ClaimSketch& claim) {
  if (claim.type != ClaimType::Control || claim.stance != Stance::Asserted || !claim.dated || claim.day_from != claim.day_to) return std::nullopt;
  if (claim.place == kNoName || claim.beside || !is_town(corpus.names[claim.place])) return std::nullopt;
  const auto agents = corpus.run(claim.agent);
  if (agents.size() != 1 || !corpus.names[agents[0]].keyed) return std::nullopt;
  return Scene{claim.place, claim.day_from};
}

std::uint32_t holder_of(const Corpus& corpus, const ClaimSketch& claim) {
  const std::uint32_t holder = corpus.run(claim.agent)[0], side = corpus.names[holder].side;
  return side == kNoName ? holder : side;
}

std::uint64_t key_of(const Corpus& corpus, const Scene& scene) { return short_hash(corpus.names[scene.place].id + " " + std::to_string(scene.day)); }

int attack_in(const ClaimSketch& claim) {
  if (claim.stance != Stance::Asserted) return 0;
  return claim.type == ClaimType::Assault ? 1 : claim.type == ClaimType::Cooperate || claim.type == ClaimType::Aid || claim.type == ClaimType::Agree ? -1 : 0;
}

void Foes::add(const Corpus& corpus, const Sameness& same, const ClaimSketch& claim) {
  const int attack = attack_in(claim);
  if (attack != 0) for_sides(corpus, same, claim, [&](std::uint32_t one, std::uint32_t other) { balance_[std::minmax(one, other)] += attack; });
}

bool Foes::are(std::uint32_t one, std::uint32_t other) const {
  const auto found = balance_.find(std::minmax(one, other));
  return found != balance_.end() && found->second >= kFoes;
}

}  // namespace isnad::link
