// One character that is a whole word.
#pragma once

#include "alphabet.h"

namespace isnad {

inline constexpr std::size_t kMaxLigature = 4;  ///< letters of one

/// The letters of a word ligature of presentation forms A (U+FDF2, the name of God, and its neighbours), folded; empty for
/// any other character.
WordView word_ligature(char32_t code_point);

}  // namespace isnad
