#include "clause.h"

#include "arguments.h"
#include "items.h"
#include "latter.h"
#include "times.h"

namespace isnad {
namespace {

// A line of faces or dashes tells nothing, and who acted before it still acts behind it.
bool has_word(const Passage& passage, const Sentence& sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (passage.is_word(t)) return true;
  return false;
}

}  // namespace

void clauses(const Passage& passage, const Mentions& mentions, Clauses& out) {
  out.predicate.clear();
  std::vector<Item> items;
  items.reserve(kMaxSentence);
  std::vector<std::uint32_t> scratch;
  Argument subject;
  for (std::uint32_t s = 0; s < passage.tokens.sentence.size(); ++s) {
    if (!has_word(passage, passage.tokens.sentence[s])) continue;
    make_items(passage, mentions, s, out, items);
    give_arguments(passage, mentions, items, out, subject);
    find_latter(passage, mentions, s, out);
    give_dates(passage, mentions, s, items, out, scratch);
  }
}

}  // namespace isnad
