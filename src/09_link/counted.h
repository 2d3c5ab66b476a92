// Whom the toll of a claim counts: soldiers, fighters, civilians. Two tolls of different people are no two accounts of one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claims.h"
#include "segment.h"
#include "tables.h"

namespace isnad::link {

/// Holds scratch memory; one thread.
class CountedPeople {
 public:
  explicit CountedPeople(const Tables& tables) : tables_(tables) {}
  /// Bits of corpus.h. By the word that a number counts, else by all targets; kAnybody where one of them tells nothing.
  /// @param kinds  of the entities that the actor table has
  [[nodiscard]] std::uint8_t of(const Claim& claim, const std::vector<Entity>& entities, std::span<const ActorKind> kinds);

 private:
  [[nodiscard]] std::uint8_t of(const Entity& entity, ActorKind kind);
  const Tables& tables_;
  Letters letters_;
  Tokens tokens_;
  Segments segments_;
  Memo memo_;
};

}  // namespace isnad::link
