// A verb and the noun that makes one expression with it, with the subject and adverbs between them: "opened the fighters
// yesterday fire on". The entries are those that stage 5 meets where the two stand side by side.
#pragma once

#include <optional>

#include "mention.h"

namespace isnad {

struct SplitPhrase {
  const Reading* reading = nullptr;    ///< of the verb or verbal noun
  const Sense* sense = nullptr;        ///< of the frame, light verb or cue tables
  std::uint32_t first = 0, last = 0;   ///< tokens of the noun behind the gap
};

/// The expression whose verb stands at `verb` and whose noun follows before `end`, with at least one token between unless a
/// mention holds words of it ("summoned the ambassador of D."), which stage 5 cannot see.
std::optional<SplitPhrase> split_phrase(const Passage& passage, const Mentions& mentions, std::uint32_t verb, std::uint32_t end);

/// The same for a verbal noun and who does it ("the opening (of) the soldiers fire on"): the rest of the expression stands right behind the one who is
/// named behind the noun.
std::optional<SplitPhrase> split_noun(const Passage& passage, const Mentions& mentions, std::uint32_t noun, std::uint32_t end);

}  // namespace isnad
