// What follows from clusters that have changed: their statements, and all disputes that they may have a part in.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "desk.h"
#include "dispute_finder.h"
#include "growing_statements.h"
#include "growth.h"

namespace isnad::link {

class GrowingDisputes {
 public:
  /// All have to live longer.
  GrowingDisputes(Desk& desk, const LinkOptions& options) : desk_(desk), options_(options) {}
  /// Takes up the new claims as attacks, help and holding of towns, which are in the archive's index already; then looks at all that
  /// has been touched, and notes it in `out`.
  void extend(const GrowingStatements::Change& change, Growth& out);

 private:
  /// A scene by its key, with its claims in order.
  struct Scene {
    std::uint64_t key = 0;
    std::vector<ClaimRef> claims;
  };
  class Excerpt;

  void take_up_attacks();
  void add_scenes_of(std::uint64_t one, std::uint64_t other);
  void find_touched(const GrowingStatements::Change& change);
  template <class Visit>
  void for_count_links(const Sameness& same, ClaimRef claim, Visit&& visit);
  void find_numbers(std::vector<ClaimRef> seeds);
  void look_at(const GrowingStatements::Change& change, Growth& out);
  void forget(const GrowingStatements::Change& change, Growth& out);

  Desk& desk_;
  const LinkOptions& options_;
  std::vector<std::uint64_t> scene_keys_;
  // What is touched.
  std::vector<ClaimRef> numbers_;                         ///< clusters whose numbers hang together with those of the new ones, and these
  std::vector<std::pair<ClaimRef, ClaimRef>> links_;      ///< of two of them, by count, or of one and who may tell its number again, each once; the smaller reference first
  std::vector<DocumentNumber> tellers_;                   ///< in which the latter stand
  std::vector<DocumentNumber> texts_;                     ///< that deny something
  std::vector<Scene> scenes_;
};

}  // namespace isnad::link
