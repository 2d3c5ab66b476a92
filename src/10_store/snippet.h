// The words around matches, to show with a search result.
#pragma once

#include <string_view>
#include <vector>

#include "stored.h"

namespace isnad::store {

/// @param spans  matches in text order, not overlapping
/// @return  at most 3 pieces, in text order; each lies within one line and begins and ends between words
std::vector<Snippet> make_snippets(std::string_view text, const std::vector<ByteSpan>& spans);

/// The first words of a text: at most `most_bytes`, cut at a blank, within its first line that is not empty.
std::string opening_of(std::string_view text, std::size_t most_bytes);

}  // namespace isnad::store
