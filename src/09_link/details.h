// The details of a text: what changes when the same form of report is filled in for another occasion. A reprint keeps them,
// a look-alike has others.
//
//   in    Letters, Tokens   stages 2 and 3
//   out   Details
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "normalise.h"
#include "tables.h"
#include "tokenise.h"

namespace isnad::link {

inline constexpr std::uint32_t kFigures = 32;      ///< figures of a document kept, those of the smallest hashes
inline constexpr std::uint32_t kProperWords = 64;  ///< words that may be names, the same

/// Hashes of words, sorted, each once.
struct Details {
  std::vector<std::uint32_t> figures;  ///< numbers in digits and words, weekdays, months
  std::vector<std::uint32_t> proper;   ///< words that are names and nothing else, or that no table knows
};

/// Overwrites `out`. Time linear in the tokens.
void find_details(const Tables& tables, const Letters& letters, const Tokens& tokens, Details& out);

/// Whether one text can be a reprint of the other, whole or cut, as far as its details tell: those of the one that has
/// fewer are mostly in the other. Texts without details say nothing against it.
bool share_details(const Corpus& corpus, const DocumentSketch& a, const DocumentSketch& b);

}  // namespace isnad::link
