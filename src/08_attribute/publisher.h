// Whether an actor is the outlet that publishes the document: what is said to it is said to the reader, so it is no link.
#pragma once

#include "mention.h"

namespace isnad {

/// Compares the outlet of the document with the names and the key of a paper, channel or agency of the tables; an outlet
/// in Latin letters may be the beginning of either ("alwatan": al-watan-sa). A document without an outlet has no publisher.
bool publishes(const Passage& passage, std::uint32_t actor);

}  // namespace isnad
