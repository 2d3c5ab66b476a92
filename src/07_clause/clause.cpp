#include "clause.h"

#include "arguments.h"
#include "items.h"
#include "times.h"

namespace isnad {

void clauses(const Passage& passage, const Mentions& mentions, Clauses& out) {
  out.predicate.clear();
  std::vector<Item> items;
  Argument subject;
  for (std::uint32_t s = 0; s < passage.tokens.sentence.size(); ++s) {
    make_items(passage, mentions, s, out, items);
    give_arguments(passage, mentions, items, out, subject);
    give_dates(passage, mentions, s, items, out);
  }
}

}  // namespace isnad
