// "Three days after (ba'd thalathat ayyam min, 'ala) the attack": time that the text counts from one deed to another.
#pragma once

#include "draft.h"

namespace isnad {

struct TimeAfter {
  std::uint32_t first = kNone;  ///< token of "after"; kNone where no time is counted from the deed
  int amount = 0;               ///< 0: "days after"
  int unit = 0;                 ///< NounRow::value of a unit of time
};

/// What is counted from the deed that begins at a token.
[[nodiscard]] TimeAfter time_after(const Passage& passage, const Mentions& mentions, std::uint32_t deed);

/// Dates a deed by the one of its sentence that was so many days after it. `drafts` in text order.
void find_counted_days(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace isnad
