// Stage 5, match: phrases of the lexicon met in the text, on word ids, never again on letters.
//
//   in    Tokens, Segments
//   out   Hits           the longest phrase of two or more words that begins at each token
//   data  every phrase of every table, in one tree
//
// Entries of a single word are not repeated here: they are the senses of a token's readings.
// Pure. A phrase is looked for over at most kMaxPhrase tokens, so time is linear.
#pragma once

#include <cstdint>
#include <vector>

#include "segment.h"

namespace isnad {

inline constexpr int kMatchVersion = 1;
inline constexpr std::uint32_t kMaxPhrase = 10;  ///< tokens

/// A phrase met. Its first word may carry conjunction and preposition. Only the verb and the last word of a verbal phrase
/// carry a pronoun.
struct Hit {
  std::uint32_t first = 0, last = 0;  ///< tokens, last not included
  std::uint32_t node = 0;             ///< Tables::phrase_senses(node)
  std::uint32_t kinds = 0;            ///< kind_bit() of every sense of the phrase
  std::uint8_t reading = 0;           ///< which reading of the first token
};

struct Hits {
  std::vector<Hit> hit;              ///< by first token, at most one for each
  std::vector<std::uint32_t> at;     ///< token -> index into hit + 1, 0 for none
};

void match(const Tokens& tokens, const Segments& segments, const Tables& tables, Hits& out);

}  // namespace isnad
