// Dates: days, months, years, weekdays and relative words, resolved against the day of publication.
#pragma once

#include "mention.h"

namespace isnad {

/// Fill out.date. Needs out.number (find_numbers). A relative date in a text of unknown day gives no date at all.
void find_dates(const Passage& passage, Mentions& out);

}  // namespace isnad
