// Where people are from, which is not where they act.
#pragma once

#include "mention.h"

namespace isnad {

/// "Gunmen from Misrata", "who came (qadimu) from Syria", "coming (al-qadima) from Idlib": whether a place that begins at `place` stands behind
/// "from" and people. Not "in each of (kull min) A and B", "north of", "20 km from", nor behind the noun of a deed ("his flight from A").
[[nodiscard]] bool comes_from(const Passage& passage, const Mentions& mentions, std::uint32_t place);

}  // namespace isnad
