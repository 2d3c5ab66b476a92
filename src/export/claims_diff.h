// Which claims of one reading another one has, lacks, or tells otherwise.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim_lines.h"

namespace isnad {

/// A claim that only the new reading has (`before` null), only the old one (`after` null), or both with other fields.
struct ClaimChange {
  const LineClaim* before = nullptr;
  const LineClaim* after = nullptr;
  std::vector<std::size_t> fields;  ///< of kClaimFields, that differ; empty unless both are there
};

/// Changes in the order of their anchors. Claims are the same claim when they have one anchor, else one type and one
/// sentence; of several that could be, the one with the most equal fields. Claims that are equal but for their id are no
/// change. Time grows with the claims of the one document times those of the other.
std::vector<ClaimChange> compare_claims(const LineDocument& before, const LineDocument& after);

/// Documents by id; of ids that occur more than once, the first with the first.
struct DocumentPair {
  const LineDocument* before = nullptr;  ///< null: only in the new reading
  const LineDocument* after = nullptr;   ///< null: only in the old reading
};
/// In the order of the old reading, then those that only the new one has, in its order.
std::vector<DocumentPair> pair_documents(const std::vector<LineDocument>& before, const std::vector<LineDocument>& after);

}  // namespace isnad
