// Who did it is told before: "(the army took the town.) Two vehicles were destroyed, too (tamma tadmir)"; "(planes bombed D.) Ten were killed
// in these raids"; "(clashes between A and B.) The fighting left five of B dead".
#include <algorithm>

#include "assemble.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDoneTold = 1;   // sentences from what is carried out back to who acts
constexpr std::uint32_t kAgainTold = 3;  // ... from an attack that is named again, or "the attackers", to where it was told

bool names_doer(const Draft& d) { return !d.dropped && d.stance == Stance::Asserted && !d.agent.empty() && !d.guessed; }

// "On the other hand" between the two: the text speaks of something else.
bool turns_between(const Passage& passage, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t)
    if (may_open_clause(passage, t) && opens_clause(passage, t, "turn")) return true;
  return false;
}

// Told on the word of the same speaker, or of nobody.
bool one_word(const Draft& a, const Draft& b) {
  return a.scopes.empty() || b.scopes.empty() || a.scopes.back()->links == b.scopes.back()->links;
}

}  // namespace

void find_last_doers(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts) {
  const auto acts = [&](std::uint32_t who) { return mentions.entity[who].type == EntityType::Org && does_deeds(passage.tables, mentions.entity[who]); };
  const auto armed_group = [&](std::uint32_t who) {
    const std::uint32_t actor = mentions.entity[who].actor;
    return actor != kNone && passage.tables.actors[actor].kind == ActorKind::Armed;
  };
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& done = drafts[n];
    if (!done.carried_out || !done.agent.empty() || done.stance != Stance::Asserted) continue;
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kDoneTold >= done.sentence;) {
      const Draft& before = drafts[k];
      if (!by_force(before.type) || !names_doer(before)) continue;
      // An armed group kidnaps; arrests behind its deeds are those of who looks for it.
      if (done.type == ClaimType::Coerce && before.type != done.type && std::ranges::any_of(before.agent, armed_group)) break;
      if (std::ranges::all_of(before.agent, acts) && before.agent.size() <= 2 && !overlap(before.agent, done.target) && !overlap(before.target, before.agent) && one_word(before, done) &&
          !turns_between(passage, before.last, done.first)) {
        done.agent = before.agent;
        done.why.emplace_back("attribute/last_doer");
      }
      break;
    }
  }
  // Ground that is taken by nobody known is no claim.
  std::erase_if(drafts, [](const Draft& d) { return d.carried_out && !d.bare && d.agent.empty() && d.target.empty(); });
}

// "The attackers", of whom nothing else is said.
bool are_attackers(const Passage& passage, const Mentions& mentions, std::uint32_t who) {
  const Referent& they = mentions.entity[who];
  if (they.type != EntityType::Ppl || they.name == kNone) return false;
  const Mention& m = mentions.mention[they.name];
  if (m.last != m.first + 1 || m.count > 2 || !passage.is_word(m.first) || !passage.reading(m.first).article()) return false;
  bool attack = false;
  passage.each(m.first, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = passage.tables.frames[sense.row];
    attack = attack || (sense.morph.verb == 0 && frame.type == ClaimType::Assault && frame.pos == PartOfSpeech::ActiveParticiple && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Agent);
  });
  return attack;
}

void find_attackers(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& told = drafts[n];
    for (std::vector<std::uint32_t>* list : {&told.agent, &told.target}) {
      const auto they = std::ranges::find_if(*list, [&](std::uint32_t who) { return are_attackers(passage, mentions, who); });
      if (they == list->end()) continue;
      for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kAgainTold >= told.sentence;) {
        const Draft& before = drafts[k];
        if (before.type != ClaimType::Assault || !names_doer(before) || before.agent.size() > 1 || before.agent.front() == *they) continue;
        const std::uint32_t doer = before.agent.front();
        if (std::ranges::find(told.agent, doer) == told.agent.end() && std::ranges::find(told.target, doer) == told.target.end()) {
          *they = doer;
          told.why.emplace_back("attribute/attackers");
        }
        break;
      }
    }
  }
}

void find_told_doers(const Passage& passage, const Clauses& clauses, std::vector<Draft>& drafts) {
  const auto frame_at = [&](std::uint32_t token) -> const FrameRow* {
    const auto at = std::ranges::lower_bound(clauses.predicate, token, {}, &Predicate::first);
    return at != clauses.predicate.end() && at->first == token && at->kind == PredicateKind::Frame ? &passage.tables.frames[at->row] : nullptr;
  };
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& toll = drafts[n];
    if (toll.again == kNone || !toll.agent.empty() || toll.target.empty() || toll.stance != Stance::Asserted) continue;
    const FrameRow* again = frame_at(toll.again);
    if (again == nullptr) continue;
    const bool fight = again->roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party;
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kAgainTold >= toll.sentence;) {
      const Draft& before = drafts[k];
      if (before.type != ClaimType::Assault || !names_doer(before) || before.sentence == toll.sentence) continue;
      if (fight) {  // the side of the dead fell to the other
        std::vector<std::uint32_t> sides = before.agent;
        sides.insert(sides.end(), before.target.begin(), before.target.end());
        if (!overlap(sides, toll.target)) continue;
        std::erase_if(sides, [&](std::uint32_t who) { return std::ranges::find(toll.target, who) != toll.target.end(); });
        toll.agent = std::move(sides);
      } else {
        const FrameRow* told = frame_at(before.first);
        const std::string_view mode = passage.tables.text(before.mode), again_mode = passage.tables.text(again->mode);
        const bool struck = mode.empty() && again_mode == "heavy-weapons";  // "a plane struck D. (...) in the raid"
        if (told != again && !struck && (again_mode.empty() || mode != again_mode)) continue;
        if (overlap(before.agent, toll.target)) continue;
        toll.agent = before.agent;
      }
      if (!toll.agent.empty()) {
        if (toll.place == kNone) toll.place = before.place;
        if (toll.date.date.empty() && before.date.precision == "day") toll.date = before.date;
        toll.why.emplace_back("attribute/told_doer");
      }
      break;
    }
  }
}

}  // namespace isnad
