// "A took the town (from B) after fierce clashes", "following clashes", "during": a fight that names nobody is that of who took ground
// in its sentence with who held it.
#include <algorithm>

#include "assemble.h"
#include "reach.h"

namespace isnad {
namespace {

bool names_nobody(const Predicate& p) {
  return p.enclitic == Enclitic::None && std::ranges::none_of(p.argument, [](const Argument& a) { return a.count > 0 || a.event != kNone; });
}

bool is_nameless(const Passage& passage, const Clauses& clauses, const Draft& d, ArgSlot slot, Role role) {
  if (d.predicate == kNone || d.type != ClaimType::Assault || d.stance != Stance::Asserted || !d.target.empty() || passage.reading(d.first).article()) return false;
  const Predicate& p = clauses.predicate[d.predicate];
  return !p.verb && passage.tables.frames[p.row].roles[static_cast<std::size_t>(slot)] == role && names_nobody(p) &&
         passage.stands_behind(d.first, ArgSlot::Fi) && !passage.may_negate(d.first - 1);  // "after", "following", "in"; not "without (duna)"
}

bool takes_ground(const Draft& d) { return d.type == ClaimType::Control && d.stance == Stance::Asserted && d.predicate != kNone && !d.agent.empty(); }

// "A took the town from B in an attack (fi hujum)": right behind the verb; it was A that attacked, and B that was.
bool took_by_attack(const Passage& passage, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& attack = drafts[n];
  if (!is_nameless(passage, clauses, attack, ArgSlot::Gen, Role::Agent) || passage.tables.frames[clauses.predicate[attack.predicate].row].toll != 0) return false;
  const std::uint32_t over = verb_over(clauses, attack.predicate);
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence == attack.sentence;) {
    const Draft& taking = drafts[k];
    if (!takes_ground(taking) || taking.predicate != over || !(attack.bare || attack.guessed || attack.agent == taking.agent)) continue;
    attack.agent = taking.agent;
    attack.target = taking.target;
    attack.bare = attack.guessed = false;
    if (attack.date.date.empty()) attack.date = taking.date;
    attack.why.emplace_back("attribute/fought_for");
    return true;
  }
  return false;
}

}  // namespace

void find_fights_for_ground(const Passage& passage, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& fight = drafts[n];
    if (took_by_attack(passage, clauses, drafts, n) || !(fight.bare || fight.guessed) || !is_nameless(passage, clauses, fight, ArgSlot::Maa, Role::Party)) continue;
    const Draft* taking = nullptr;  // by a verb, else by a noun: "entered the palace, the last stronghold of B, after clashes"
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence == fight.sentence && (taking == nullptr || !clauses.predicate[taking->predicate].verb);)
      if (takes_ground(drafts[k]) && (taking == nullptr || clauses.predicate[drafts[k].predicate].verb)) taking = &drafts[k];
    if (taking == nullptr) continue;
    fight.agent = taking->agent;
    for (const std::uint32_t who : taking->target) add(fight.agent, who);
    fight.bare = fight.guessed = false;
    if (fight.place == kNone) fight.place = taking->place;
    if (fight.date.date.empty()) fight.date = taking->date;
    fight.why.emplace_back("attribute/fought_for");
  }
}

}  // namespace isnad
