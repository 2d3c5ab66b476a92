// A verb and the noun that makes one expression with it, with the subject and adverbs between them: "opened the fighters
// yesterday fire on". The entries are those that stage 5 meets where the two stand side by side.
#pragma once

#include <optional>

#include "mention.h"

namespace isnad {

struct SplitPhrase {
  const Reading* reading = nullptr;    ///< of the verb
  const Sense* sense = nullptr;        ///< a verb of the frame, light verb or cue tables
  std::uint32_t first = 0, last = 0;   ///< tokens of the noun behind the gap
};

/// The expression whose verb stands at `verb` and whose noun follows before `end`, with at least one token between.
std::optional<SplitPhrase> split_phrase(const Passage& passage, const Mentions& mentions, std::uint32_t verb, std::uint32_t end);

}  // namespace isnad
