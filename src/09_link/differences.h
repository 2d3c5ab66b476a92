// What two texts of one story do not have in common, sentence by sentence.
//
//   in    two texts   UTF-8 as received
//   out   Differences
#pragma once

#include <string_view>
#include <vector>

#include "span.h"

namespace isnad::link {

/// Sentences of stage 3 as bytes of their own text, in the order of that text. A sentence that only stands elsewhere, or only
/// differs in punctuation, spelling that is folded, or blanks, is no difference.
struct Differences {
  struct Changed {
    ByteSpan first, second;
  };
  std::vector<ByteSpan> only_first, only_second;
  std::vector<Changed> changed;  ///< at least half of their words are the same; by the first text
};

/// Time linear in the texts: a sentence is compared with at most kMaxCompared others of the other text.
/// An empty text has no sentences and is no error; broken bytes are symbols.
Differences differences(std::string_view first, std::string_view second);

inline constexpr std::size_t kMaxCompared = 8;  ///< sentences, those that share most of the rarer words

}  // namespace isnad::link
