// "320 people who belong to D.", "five men belonging to D.": people without a name of whom a word of belonging says whose
// they are stand for their group, which acts or suffers in what the sentence tells of them; their number stays.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

// The mentions in the slots of a predicate that have a role.
void in_role(const Predicate& p, const FrameRow& frame, Role role, std::vector<std::uint32_t>& out) {
  out.clear();
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (frame.roles[slot] == role)
      out.insert(out.end(), p.argument[slot].mention.begin(), p.argument[slot].mention.begin() + p.argument[slot].count);
}

// "men of whom it is suspected that they belong (bi-ntima'i-him) to": who the verb above describes.
void suspected(const Predicate& verb, std::vector<std::uint32_t>& out) {
  const Argument& subject = verb.slot(ArgSlot::Subj);
  if (verb.verb && subject.count == 1) out.push_back(subject.mention[0]);
}

void replace(std::vector<std::uint32_t>& list, std::uint32_t member, const std::vector<std::uint32_t>& groups) {
  const auto at = std::ranges::find(list, member);
  if (at == list.end()) return;
  list.erase(at);
  for (const std::uint32_t group : groups) add(list, group);
}

}  // namespace

void find_members(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  std::vector<std::uint32_t> members, groups;
  for (const Predicate& p : clauses.predicate) {
    if (p.kind != PredicateKind::Frame || (p.stance != Stance::Asserted && p.stance != Stance::Doubted)) continue;
    const FrameRow& frame = passage.tables.frames[p.row];
    if (frame.type != ClaimType::Belong) continue;
    in_role(p, frame, Role::Agent, members);
    const bool theirs = members.empty() && !p.verb && p.under != kNone && refers_back(p.enclitic);
    if (theirs) suspected(clauses.predicate[p.under], members);
    else if (frame.weight < 3) continue;
    in_role(p, frame, Role::Target, groups);
    for (std::uint32_t& group : groups) group = mentions.mention[group].entity;
    std::erase_if(groups, [&](std::uint32_t who) { return who == kNone || mentions.entity[who].type != EntityType::Org; });
    if (members.size() != 1 || groups.empty()) continue;
    const Mention& member = mentions.mention[members[0]];
    if (member.entity == kNone || mentions.entity[member.entity].type != EntityType::Ppl) continue;
    for (Draft& draft : drafts) {
      if (draft.sentence != p.sentence) continue;
      const bool named = std::ranges::find(draft.agent, member.entity) != draft.agent.end() || std::ranges::find(draft.target, member.entity) != draft.target.end();
      if (!named) continue;
      // "handed the port to men belonging to it": nobody does it to himself.
      const auto takes_part = [&](std::uint32_t who) {
        return std::ranges::find(draft.agent, who) != draft.agent.end() || std::ranges::find(draft.target, who) != draft.target.end();
      };
      if (std::ranges::any_of(groups, takes_part)) continue;
      replace(draft.agent, member.entity, groups);
      replace(draft.target, member.entity, groups);
      draft.why.emplace_back("attribute/members");
    }
  }
}

}  // namespace isnad
