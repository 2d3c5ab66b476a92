// "four men who are thought to be of D.", "four of whom it is suspected that they are members of D.": people who are counted and of whom a clause
// behind them says, on nobody's word, whose they are stand for their group, as its members do. "Gunmen believed to be of D." are not known to be.
#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kThoughtReach = 4;  // tokens from "that they" to the group

}  // namespace

// One past "(of whom) it is suspected that they" behind people; `t` where no such words stand there.
std::uint32_t Finder::thought_to_be(std::uint32_t t) const {
  bool heard = false;
  if (passage_.is_word(t)) passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) { heard = heard || tables_.text(tables_.cues[sense.row].colour) == "hear"; });
  if (!heard) return t;
  const std::uint32_t that = passage_.is_word(t + 1) && passage_.function(t + 1) == FunctionClass::Preposition ? t + 2 : t + 1;
  return that_with_pronoun(passage_, that) ? that + 1 : t;
}

// The organisation that words behind "that they (are)" put people into: "of D.", "fighters of D.", "members in D."; null when none.
const Mention* Finder::group_behind(std::size_t n, std::uint32_t t) const {
  const auto organisation = [&](const Mention& m) { return m.entity != kNone && out_.entity[m.entity].type == EntityType::Org; };
  for (; n < out_.mention.size() && out_.mention[n].first < t; ++n) {}
  if (n == out_.mention.size()) return nullptr;
  const Mention& next = out_.mention[n];
  const bool members = next.first == t && next.type == EntityType::Ppl;
  if (opens_of(t) || (members && next.silent)) return organisation(next) && next.first <= t + kThoughtReach ? &next : nullptr;
  if (!members || n + 1 == out_.mention.size()) return nullptr;
  const Mention& group = out_.mention[n + 1];
  const std::uint32_t in = next.first + 1;
  const bool inside = group.first == in + 1 && passage_.is_word(in) && passage_.function(in) == FunctionClass::Preposition && passage_.has(t, SenseKind::Member);
  return inside && group.type == EntityType::Org && organisation(group) ? &group : nullptr;
}

void Finder::thought_members() {
  for (std::size_t n = 0; n < out_.mention.size(); ++n) {
    Mention& people = out_.mention[n];
    if (people.type != EntityType::Ppl || people.silent || people.count == 0) continue;
    const std::uint32_t behind = thought_to_be(people.last);
    const Mention* group = behind == people.last ? nullptr : group_behind(n + 1, behind);
    if (group == nullptr) continue;
    people.entity = group->entity;
    people.silent = true;
  }
}

}  // namespace isnad
