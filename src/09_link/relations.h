// Which parties of a statement it sets beside or against one another.
#pragma once

#include <cstdint>
#include <vector>

#include "ladder.h"
#include "link_rows.h"

namespace isnad::link {

/// Doers, and those done to, of one statement that are looked at: the ones that most claims name. Bounds its pairs.
inline constexpr std::size_t kMaxParties = 12;

/// Two parties of one statement. Mutual when both act alike, or each is told to have acted on the other; `from` is then the one
/// of the smaller id.
struct Relation {
  const Party* from = nullptr;
  const Party* to = nullptr;
  bool mutual = false;
};

/// Each pair of parties once, in an order that their ids fix. Doers and those done to are pairs; doers among themselves as the
/// ladder's column `together` says, and where nobody is named as doer of what is always done together, those done to.
std::vector<Relation> relations_of(const StatementRow& row, const LadderRow& type);

}  // namespace isnad::link
