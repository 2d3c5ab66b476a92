// Words that were written apart so that a filter does not find them, written together again.
#pragma once

#include <string_view>

#include "normalise.h"

namespace isnad {

/// Takes out of `letters` what stands inside a word and is none of its letters, in the order of the text:
///   - between single letters one mark of the same kind ("d.a.3.sh", also behind a proclitic): at least three letters;
///   - beside a tatweel inside a word, up to three marks; between two tatweels a blank, too;
///   - a Latin letter between two Arabic ones becomes the Arabic letter that sounds like it.
/// A number sign before a word and a low line between two words become blanks (#rif_halab).
/// Letters that stay keep their origin, so that a word's bytes are those that were received, marks included.
/// @param text     that `letters` was made of; needed to see tatweels, which are no letters
/// @param letters  changed in place; never longer
/// Time linear in the letters.
void rejoin(std::string_view text, Letters& letters);

}  // namespace isnad
