// "Thirty states, among them China and Russia", "the sponsors (Russia, Turkey and Iran)": a list that says which states are meant names
// governments. Those joined by "and" behind the first are what it is.
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kListed = 8;       // names of the list that are stepped over
constexpr std::uint32_t kStatesReach = 6;  // tokens back to "states"

}  // namespace

bool Finder::listed_state(std::uint32_t t) const {
  std::uint32_t at = t;
  bool opened = false;
  for (std::uint32_t n = 0; n < kListed && !opened && at > begin_; ++n) {
    const std::uint32_t before = at - 1;
    if (passage_.is_punct(before, '(')) {
      opened = true;
    } else if (passage_.is_word(before)) {
      const Found grammar = passage_.find(before, SenseKind::Function);
      opened = grammar && passage_.function(before) == FunctionClass::Preposition && grammar.reading->enclitic == Enclitic::Ha;
      if (!opened) return false;
    } else if (!passage_.is_punct(before, ',') || before == begin_ || !taken(before - 1) || out_.on(before - 1)->type != EntityType::Org) {
      return false;
    }
    at = opened ? before : out_.on(before - 1)->first;
  }
  if (!opened) return false;
  for (std::uint32_t n = 0; n < kStatesReach && at > begin_; ++n) {
    const Found head = passage_.is_word(--at) ? passage_.find(at, SenseKind::PlaceHead) : Found{};
    if (!head || tables_.text(tables_.nouns[head.sense->row].kind) != "country") continue;
    // "(fled) to neighbouring states, among them Jordan": ground.
    const Hit* by = at > begin_ + 1 ? passage_.hit(at - 2) : nullptr;  // "on the part of (min qibali) the states"
    if (by != nullptr && by->last == at) return true;
    if (passage_.stands_behind(at, ArgSlot::Ila) || passage_.stands_behind(at, ArgSlot::Fi) || passage_.reading(at).has(kPreBi)) return false;
    return head.sense->morph.number == 2 || out_.number_on(at - 1) != nullptr;
  }
  return false;
}

}  // namespace isnad
