// A word as linking compares it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>

#include "alphabet.h"
#include "normalise.h"
#include "tokenise.h"

namespace isnad::link {

inline constexpr std::size_t kMinStem = 3;  ///< letters

inline bool is(Letter letter, std::initializer_list<Letter> any) { return std::ranges::find(any, letter) != any.end(); }

/// The word without conjunction, preposition and article, as long as kMinStem letters are left.
WordView bare(WordView word);

/// The word without the endings of number, gender and possession, as long as kMinStem letters are left. Which word it was is no longer
/// to be seen; that two words are one is.
WordView light(WordView word);

/// What a claim keeps of a bare word among its words, without the bit of kTelling.
std::uint32_t stem_of(WordView word);

/// The last token of a text that begins at a byte or before. The text has a token.
std::size_t token_at(const Letters& letters, const Tokens& tokens, std::uint32_t byte);

/// A hash of a hash, every bit of which is as good as every other: for samples by the smallest or by a remainder.
std::uint64_t mix(std::uint64_t value);

}  // namespace isnad::link
