// "gunmen who are thought to be of D.", "four of whom it is suspected that they are members of D.", "warplanes believed to belong to D.": people
// and planes of whom a clause behind them says, on nobody's word, whose they are stand for their group, as its members do.
#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kThoughtReach = 4;   // tokens from "that they" to the group
constexpr std::uint32_t kMaxAdjectives = 2;  // behind people, before what is thought of them

}  // namespace

// One past "(of whom) it is suspected that they" behind people; `t` where no such words stand there.
std::uint32_t Finder::thought_to_be(std::uint32_t t) const {
  bool heard = false;
  if (passage_.is_word(t)) passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) { heard = heard || tables_.text(tables_.cues[sense.row].colour) == "hear"; });
  if (!heard) return t;
  const std::uint32_t that = passage_.is_word(t + 1) && passage_.function(t + 1) == FunctionClass::Preposition ? t + 2 : t + 1;
  return that_with_pronoun(passage_, that) ? that + 1 : t;
}

// "(that they) belong to": a participle or verb that says whose somebody is.
bool Finder::tells_whose(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  bool belongs = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const bool word = frame.pos == PartOfSpeech::ActiveParticiple || sense.morph.verb != 0;
    belongs = belongs || (word && frame.type == ClaimType::Belong && frame.weight >= 3 && frame.roles[static_cast<std::size_t>(ArgSlot::Ila)] == Role::Target);
  });
  return belongs;
}

// The organisation that words behind "that they (are)" put people into: "of D.", "belonging to D.", "fighters of D.", "members in D."; null when none.
const Mention* Finder::group_behind(std::size_t n, std::uint32_t t) const {
  const auto organisation = [&](const Mention& m) { return m.entity != kNone && out_.entity[m.entity].type == EntityType::Org; };
  for (; n < out_.mention.size() && out_.mention[n].first < t; ++n) {}
  if (n == out_.mention.size()) return nullptr;
  const Mention& next = out_.mention[n];
  const bool members = next.first == t && next.type == EntityType::Ppl;
  if (opens_of(t) || tells_whose(t) || (members && next.silent)) return organisation(next) && next.first <= t + kThoughtReach ? &next : nullptr;
  if (!members || n + 1 == out_.mention.size()) return nullptr;
  const Mention& group = out_.mention[n + 1];
  const std::uint32_t in = next.first + 1;
  const bool inside = group.first == in + 1 && passage_.is_word(in) && passage_.function(in) == FunctionClass::Preposition && passage_.has(t, SenseKind::Member);
  return inside && group.type == EntityType::Org && organisation(group) ? &group : nullptr;
}

void Finder::thought_members() {
  for (std::size_t n = 0; n < out_.mention.size(); ++n) {
    Mention& people = out_.mention[n];
    const bool planes = std::string_view(people.rule) == "mention/planes";
    if ((people.type != EntityType::Ppl && !planes) || people.silent) continue;
    std::uint32_t end = people.last;  // "a suicide (intihari) attacker": over what describes them
    while (end < people.last + kMaxAdjectives && passage_.is_word(end) && outer_prefix(passage_.reading(end)) == 0 && describes(end)) ++end;
    const std::uint32_t behind = thought_to_be(end);
    const Mention* group = behind == end ? nullptr : group_behind(n + 1, behind);
    if (group == nullptr) continue;
    people.entity = group->entity;
    people.silent = true;
  }
}

}  // namespace isnad
