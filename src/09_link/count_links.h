// Pairs of claims whose numbers may be two accounts of one thing, though they stand in two statements.
#pragma once

#include <algorithm>
#include <cstdint>

#include "corpus.h"
#include "sameness.h"
#include "shelf.h"

namespace isnad::link {

inline constexpr std::uint32_t kTextReach = 12;  ///< claims of one text before and behind a claim that it is compared with

/// Whether it gives a number that is neither denied nor planned.
inline bool gives_count(const ClaimSketch& claim, Toll toll) {
  return count_of(claim, toll).has_value() && claim.stance != Stance::Denied && claim.stance != Stance::Planned;
}

/// Of two texts: in one small place, or in one province on one stated day. Of one text: on two words, since no text is linked with itself.
/// @param first, second  in Corpus::claims, in the order of the corpus
bool linked_by_count(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second, Toll toll);

/// Whether two texts give one number of one place, of which the later may tell again, days afterwards, what the earlier told. In an archive where much happens
/// in one town such a number is mostly chance, so it makes no two statements hang together; the one only stands by the number of the other.
bool tells_again(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second, Toll toll);

/// linked_by_count() of the killed, the wounded or the captured.
bool linked_by_any_count(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second);

/// A compared pair as it is kept beside its first claim: `claim` is the second one in the archive. Not joined.
KeptText::Other kept_pair(const Corpus& corpus, const Sameness& same, std::uint32_t first, std::uint32_t second, std::int32_t score, ClaimRef claim);

/// Runs `visit` for the claims of its text within kTextReach before a claim.
template <class Visit>
void for_claims_before(const Corpus& corpus, std::uint32_t claim, Visit&& visit) {
  const std::uint32_t first = corpus.document_of(corpus.claims[claim]).first_claim;
  for (std::uint32_t other = std::max(first, claim - std::min(claim, kTextReach)); other < claim; ++other) visit(other);
}

/// Runs `visit` for the claims of its text from kTextReach before a claim to less than kTextReach behind it, and for itself.
template <class Visit>
void for_claims_around(const Corpus& corpus, std::uint32_t claim, Visit&& visit) {
  const DocumentSketch& text = corpus.document_of(corpus.claims[claim]);
  const std::uint32_t first = std::max(text.first_claim, claim - std::min(claim, kTextReach)), end = std::min(text.first_claim + text.claims, claim + kTextReach);
  for (std::uint32_t other = first; other < end; ++other) visit(other);
}

}  // namespace isnad::link
