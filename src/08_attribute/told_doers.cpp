// Who did it is told before: "(the army took the town.) Two vehicles were destroyed, too (tamma tadmir)"; "(planes bombed D.) Ten were killed
// in these raids"; "(clashes between A and B.) The fighting left five of B dead". "(The group attacked a base.) The attack left seven dead": one
// attack, told in two sentences.
#include <algorithm>
#include <utility>

#include "assemble.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDoneTold = 1;   // sentences from what is carried out back to who acts
constexpr std::uint32_t kAgainTold = 3;  // ... from an attack that is named again, or "the attackers", to where it was told
constexpr std::size_t kMostHit = 4;      // victims of one attack

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

namespace {

// "The attack", as against "the raid": a noun of any way to strike, and of no fight between two.
bool of_any_way(const Tables& tables, const FrameRow& frame) {
  const auto role = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)]; };
  return tables.text(frame.mode).empty() && frame.pos == PartOfSpeech::Noun && role(ArgSlot::Gen) == Role::Agent && role(ArgSlot::Maa) != Role::Party;
}

// "Blew himself up", "the explosion".
std::string_view way(std::string_view mode) { return mode == "suicide-attack" ? std::string_view("explosives") : mode; }

// Whether a toll that the next sentence tells may be put on the attack: nothing that both say differs, and nobody else tells it.
bool takes_toll(const Mentions& mentions, const Draft& attack, const Draft& toll) {
  const auto people = [&](std::uint32_t who) { return mentions.entity[who].type == EntityType::Ppl; };
  const auto counted = [&](const DraftToll& x) { return std::ranges::any_of(attack.tolls, [&](const DraftToll& y) { return y.what == x.what; }); };
  const std::string_view day = attack.date.date, other = toll.date.date;
  if (attack.scopes.empty() != toll.scopes.empty() || !one_word(attack, toll) || std::ranges::any_of(toll.tolls, counted)) return false;
  if (!day.empty() && !other.empty() && day != other) return false;
  if (attack.place != kNone && toll.place != kNone && attack.place != toll.place) return false;
  return !toll.tolls.empty() && (attack.target.empty() || overlap(attack.target, toll.target) || std::ranges::all_of(toll.target, people));
}

// Those who fell are whom it hit, but in a fight between two bystanders.
void put_toll(Draft& attack, Draft& toll, bool fight) {
  if (!fight)
    for (const std::uint32_t who : toll.target)
      if (std::ranges::find(attack.agent, who) == attack.agent.end() && attack.target.size() < kMostHit) add(attack.target, who);
  attack.tolls.insert(attack.tolls.end(), toll.tolls.begin(), toll.tolls.end());
  if (attack.place == kNone) attack.place = toll.place;
  if (attack.date.date.empty()) attack.date = toll.date;
  for (const std::string_view rule : toll.why)
    if (std::ranges::find(attack.why, rule) == attack.why.end()) attack.why.push_back(rule);
  attack.why.emplace_back("attribute/toll_of_the_told");
  toll.dropped = true;
}

}  // namespace

void find_told_doers(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  const auto frame_at = [&](std::uint32_t token) -> const FrameRow* {
    const auto at = std::ranges::lower_bound(clauses.predicate, token, {}, &Predicate::first);
    return at != clauses.predicate.end() && at->first == token && at->kind == PredicateKind::Frame ? &passage.tables.frames[at->row] : nullptr;
  };
  const auto people = [&](std::uint32_t who) { return mentions.entity[who].type == EntityType::Ppl; };
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& toll = drafts[n];
    if (toll.again == kNone || !toll.agent.empty() || toll.target.empty() || toll.stance != Stance::Asserted) continue;
    const FrameRow* again = frame_at(toll.again);
    if (again == nullptr) continue;
    const bool fight = again->roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party;
    bool last = true;  // no other attack was told in between
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kAgainTold >= toll.sentence;) {
      Draft& before = drafts[k];
      if (before.type != ClaimType::Assault || before.dropped || before.stance != Stance::Asserted || before.sentence == toll.sentence) continue;
      const bool latest = std::exchange(last, false);
      const bool next = latest && before.sentence + 1 == toll.sentence && !turns_between(passage, before.last, toll.first);
      const bool named = names_doer(before);
      if (!named && !(next && before.agent.empty() && !before.bare)) continue;
      const FrameRow* told = frame_at(before.first);
      if (fight) {  // the side of the dead fell to the other
        std::vector<std::uint32_t> sides = before.agent;
        sides.insert(sides.end(), before.target.begin(), before.target.end());
        if (next && told == again && before.agent.size() > 1 && !overlap(sides, toll.target) && std::ranges::all_of(toll.target, people) && takes_toll(mentions, before, toll)) {
          put_toll(before, toll, true);
          break;
        }
        if (!named || !overlap(sides, toll.target)) continue;
        std::erase_if(sides, [&](std::uint32_t who) { return std::ranges::find(toll.target, who) != toll.target.end(); });
        toll.agent = std::move(sides);
      } else {
        const std::string_view mode = passage.tables.text(before.mode), again_mode = passage.tables.text(again->mode);
        const bool struck = mode.empty() && again_mode == "heavy-weapons";  // "a plane struck D. (...) in the raid"
        const bool resumed = next && before.agent.size() < 2 && of_any_way(passage.tables, *again) && (toll.place == kNone || toll.place == before.place);
        if (told != again && !struck && !resumed && (again_mode.empty() || way(mode) != way(again_mode))) continue;
        if (overlap(before.agent, toll.target)) continue;
        if (next && takes_toll(mentions, before, toll)) {
          put_toll(before, toll, false);
          break;
        }
        if (!named) continue;
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
  std::erase_if(drafts, [](const Draft& d) { return d.dropped; });
}

// "Gunmen kidnapped three engineers. They were released ('anhum)": whoever a pronoun says was set free is whom the captor held, and not he.
void find_released(const Passage& passage, std::vector<Draft>& drafts) {
  const auto mode = [&](const Draft& d) { return passage.tables.text(d.mode); };
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& freed = drafts[n];
    if (freed.type != ClaimType::Retreat || mode(freed) != "release" || freed.target.size() != 1) continue;
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kAgainTold >= freed.sentence;) {
      const Draft& held = drafts[k];
      const bool holds = held.type == ClaimType::Coerce || mode(held) == "abduct";
      if (!holds || held.dropped || held.stance != Stance::Asserted || held.target.empty() || held.agent != freed.target) continue;
      freed.target = held.target;
      freed.why.emplace_back("attribute/held_before");
      break;
    }
  }
}

// "The minister arrived. And he met (wa-ltaqa) So-and-so": of a meeting that names one party, told by a verb that opens its sentence, the other is the man
// who is the subject of the sentence before.
void find_meeters(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  const auto subject_of = [&](std::uint32_t sentence) -> const Mention* {
    const auto verb = std::ranges::find_if(std::ranges::lower_bound(clauses.predicate, sentence, {}, &Predicate::sentence), clauses.predicate.end(),
                                           [&](const Predicate& p) { return p.verb || p.sentence != sentence; });
    if (verb == clauses.predicate.end() || verb->sentence != sentence || verb->passive || verb->morph.feminine != 0 || verb->morph.person != 3) return nullptr;
    const Argument& subject = verb->slot(ArgSlot::Subj);
    const Mention* m = subject.count == 1 && !subject.pronoun ? &mentions.mention[subject.mention[0]] : nullptr;
    return m != nullptr && m->type == EntityType::Per && m->entity != kNone ? m : nullptr;
  };
  for (Draft& met : drafts) {
    if (met.type != ClaimType::Consult || met.predicate == kNone || met.sentence == 0 || met.agent.size() != 1 || !met.target.empty()) continue;
    const Predicate& p = clauses.predicate[met.predicate];
    const bool opens = p.verb && p.first == passage.tokens.sentence[p.sentence].first && p.conjoined && !p.passive && p.morph.person == 3 && p.morph.number == 0 && p.morph.feminine == 0 && p.morph.aspect == kPerfect;
    if (!opens || p.kind != PredicateKind::Frame || passage.tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Party || p.slot(ArgSlot::Obj).count > 0) continue;
    const Mention* who = subject_of(met.sentence - 1);
    if (who == nullptr || who->entity == met.agent.front()) continue;
    met.agent.insert(met.agent.begin(), who->entity);
    met.why.emplace_back("attribute/goes_on_to_meet");
  }
}

}  // namespace isnad
