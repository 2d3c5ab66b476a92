// An English form for a person whom no table knows.
#pragma once

#include <string>

#include "mention.h"

namespace isnad {

/// The Latin spellings of the tokens of a name, joined: "Hatim al-Kindi". Made by machine from pairs of names in both
/// scripts, so it may differ from how the bearer spells himself. Empty unless the tables spell every token.
std::string romanise(const Passage& passage, const Mention& mention);

}  // namespace isnad
