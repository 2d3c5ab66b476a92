// Numbers in digits and words, with their bounds.
#pragma once

#include "mention.h"

namespace isnad {

/// Fill out.number and out.number_at.
void find_numbers(const Passage& passage, Mentions& out);

}  // namespace isnad
