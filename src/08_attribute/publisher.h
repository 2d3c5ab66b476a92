// Who publishes the document: what is said to it is said to the reader, so it is no link of a chain.
#pragma once

#include <vector>

#include "mention.h"

namespace isnad {

/// The referents that are the outlet of the document: papers, channels and sites whose name or key it is; in Latin letters
/// it may be the beginning of either ("alwatan": al-watan-sa). News agencies are quoted where they publish, too, and are
/// none. Empty for a document without an outlet.
std::vector<std::uint32_t> publishers(const Passage& passage, const Mentions& mentions);

}  // namespace isnad
