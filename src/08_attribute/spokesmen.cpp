// "The spokesman for the forces, So-and-so, announced the capture of": who speaks for an armed group tells of its deeds.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

// A noun that has a doer, announced by a person, and nobody named for it. "The attack" was told before, and may be that of the enemy.
bool lacks_doer(const Passage& passage, const Clauses& clauses, const Draft& draft) {
  if (!draft.agent.empty() || draft.predicate == kNone || draft.scopes.empty()) return false;
  const Predicate& p = clauses.predicate[draft.predicate];
  if (p.verb || passage.reading(p.first).article()) return false;
  // "Announced the death of two in an attack": only what is announced itself.
  for (std::uint32_t n = draft.scopes.back()->cue + 1; n < draft.predicate && !p.conjoined; ++n)
    if (clauses.predicate[n].kind == PredicateKind::Frame) return false;
  const FrameRow& frame = passage.tables.frames[p.row];
  const bool done = std::ranges::find(frame.roles, Role::Agent) != std::end(frame.roles) && frame.toll == 0;
  return done && std::ranges::find(draft.why, "attribute/announced_event") != draft.why.end();
}

}  // namespace

void give_spokesmen_deeds(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (!lacks_doer(passage, clauses, draft)) continue;
    const std::uint32_t speaker = draft.scopes.back()->links.back();
    for (const Draft& tie : drafts) {
      if (tie.type != ClaimType::Belong || tie.agent.size() != 1 || tie.target.size() != 1 || tie.agent[0] != speaker) continue;
      const std::uint32_t group = tie.target[0];
      if (!does_deeds(passage.tables, mentions.entity[group]) || std::ranges::find(draft.target, group) != draft.target.end()) continue;
      draft.agent = {group};
      draft.why.emplace_back("attribute/spokesman");
      break;
    }
  }
}

}  // namespace isnad
