// Statements as some tell them: "as told by", "without", a span of days, a number of independent origins.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link_rows.h"

namespace isnad::link {

class SourceNames;

/// The two axes of time: when it is said to have happened, and when it was said.
enum class Axis : std::uint8_t { Occasion, Saying };
/// "occasion", "saying".
std::string_view name_of(Axis axis);

struct TellingFilter {
  std::vector<std::string> told_by;  ///< outlets or sources of which one must be in the telling; empty: anybody
  std::vector<std::string> without;  ///< outlets and sources none of which may be in the telling
  std::uint32_t min_origins = 0;     ///< of what is left of the statement
  std::int32_t since = kNoDay, until = kNoDay;  ///< days from 1970-01-01, both included; kNoDay: open
  const SourceNames* names = nullptr;  ///< knows which actor an outlet is; without it, outlets are compared as documents write them
  Axis axis = Axis::Occasion;        ///< of since and until. An occasion of several days counts when one of them lies inside
};

/// Whether the telling is of this outlet, or passes on the words of this source: a key, an id, an Arabic or English name, or an
/// outlet. Arabic is compared folded, Latin without case.
bool is_told_by(const Telling& telling, std::string_view source, const SourceNames* names = nullptr);

/// The row itself when all of it passes; `scratch`, made over, when a part of its tellings does; null when nothing is left.
///
/// A part is a statement anew: its type, stance and parties are those of most of the tellings left, articles are their documents.
/// Its origins are the named sources furthest back, and the outlets where none is named, but never more than the whole statement
/// has: reprints are not looked for again. Whether it is disputed does not depend on whom one listens to: it stays. A row without
/// tellings cannot be asked who told it, and does not pass when that is asked.
const StatementRow* narrow(const StatementRow& row, const TellingFilter& filter, StatementRow& scratch);

}  // namespace isnad::link
