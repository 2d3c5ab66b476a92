// Who counts as one of two actors: itself under all its names, and on wish what belongs to it, while it belongs to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "link_rows.h"
#include "tables.h"

namespace isnad::link {

/// One of two actors whose tie is followed.
struct Side {
  /// An id that stands for the actor from one day to another, both included; kNoDay: open.
  struct Member {
    std::string id;
    std::int32_t since = kNoDay, until = kNoDay;
  };
  std::vector<Member> members;

  /// Whether the party stands for the actor in a statement of these days. One whose days are not known counts.
  [[nodiscard]] bool has(const Party& party, std::int32_t day_from, std::int32_t day_to) const;
  [[nodiscard]] bool has(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> ids() const;
};

/// A side of one id.
Side side_of(std::string id);

/// How far a side reaches in the actor table, so that a circle in it ends.
inline constexpr int kMaxTieSteps = 6;

/// Two actors with their earlier and later names (renamed-to); with `parts` also with those that are part-of or branch-of them and
/// the persons that lead or speak for them, each while the table says so. An actor that both reach belongs to the one
/// that it is fewer steps away from, to neither when they are equal. An id that the table does not know stands for itself.
std::pair<Side, Side> sides_of(const Tables& tables, std::string_view a, std::string_view b, bool parts);

}  // namespace isnad::link
