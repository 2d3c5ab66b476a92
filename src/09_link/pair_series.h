// What was said of two actors, step by step in time: on which day, in which direction, how surely, by how many.
//
//   in    statements with their tellings, in any order; two sides; a filter
//   out   PairSeries
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ladder.h"
#include "link_rows.h"
#include "periods.h"
#include "side.h"
#include "telling_filter.h"

namespace isnad::link {

enum class Direction : std::uint8_t { Forth, Back, Mutual };  ///< A to B; B to A; alike
/// "forth", "back", "mutual".
std::string_view name_of(Direction direction);

/// One statement of the two.
struct Step {
  std::string statement;           ///< its id
  std::int32_t day_from = kNoDay, day_to = kNoDay;  ///< of the occasion, both included
  bool dated = false;              ///< a text states its day
  std::int32_t said_first = kNoDay, said_last = kNoDay;  ///< days of publication of its tellings
  Direction direction = Direction::Forth;
  std::vector<Party> from, to;     ///< who of the two sides acts on whom; of a mutual step A and B
  ClaimType type = ClaimType::Assault;
  LadderRow scale;                 ///< what the ladder says of the type
  Stance stance = Stance::Asserted;
  std::uint32_t stances[4] = {0, 0, 0, 0};  ///< tellings that assert, deny, doubt, plan it
  bool disputed = false;           ///< a dispute of the archive, or tellings that assert it beside others that deny it
  bool circular = false;
  std::uint32_t articles = 0, origins = 0;
  std::vector<Telling> tellings;

  /// Said to have happened: neither planned, nor denied, nor doubted.
  [[nodiscard]] bool done() const { return stance == Stance::Asserted; }
  /// The telling whose words show the step: of its stance and no background mention, when there is one; else the first. Null when
  /// none was asked for.
  [[nodiscard]] const Telling* example() const;
};

struct PairSeries {
  Axis axis = Axis::Occasion;
  std::vector<Step> steps;  ///< by day on the axis, then id; those of unknown days last
};

/// The order of `rows` makes no difference.
PairSeries pair_series(std::span<const StatementRow> rows, const Side& a, const Side& b, const Ladder& ladder,
                       const TellingFilter& filter);

}  // namespace isnad::link
