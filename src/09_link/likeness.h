// How much of two texts is the same.
#pragma once

#include <cstdint>

#include "corpus.h"
#include "shingle_index.h"

namespace isnad::link {

/// Thousandths. Containment is the share of the smaller text that stands in the larger, resemblance the share of both together
/// that they have in common (Broder 1997, "On the resemblance and containment of documents").
struct Likeness {
  std::uint32_t containment = 0, resemblance = 0;
  std::uint32_t shingles = 0;  ///< telling ones of the smaller text that could be compared
};

/// Two short texts are compared by all their shingles, others by the sampled ones.
Likeness likeness(const Corpus& corpus, const Forms& forms, std::uint32_t a, std::uint32_t b);

/// Containment and resemblance together, in thousandths, when one text is a reprint of the other, whole, cut or rewritten in
/// parts; else 0. The same details must stand in both, and of a short text more must be the same.
std::uint32_t copy_strength(const Corpus& corpus, const Forms& forms, std::uint32_t a, std::uint32_t b);

}  // namespace isnad::link
