// Method: each slot of the predicate has a role in its frame; mentions in the slot become referents in that role. An
// event noun in a role gives its own agents (the subject of "an air strike hit" is who struck); a light verb lends its
// subject; a pronoun the last fitting referent. A country in a role of actors is its government; another place is
// where it happened.
#include "assemble.h"

#include <algorithm>

#include "agreement.h"
#include "dating.h"
#include "places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kActorReach = 25;    // tokens back from a predicate to an actor that no rule ties to it
constexpr std::uint32_t kActorAhead = 12;    // tokens ahead
constexpr std::uint32_t kPronounReach = 12;  // mentions looked back at for a pronoun
constexpr std::uint32_t kAdjectives = 3;     // tokens behind an event noun in which its nationality is looked for
constexpr int kMaxDepth = 3;                 // light verb under light verb

class Assembler {
 public:
  Assembler(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Scopes& scopes)
      : passage_(passage), tables_(passage.tables), mentions_(mentions), clauses_(clauses), scopes_(scopes) {}

  std::optional<Draft> run(std::uint32_t index) {
    const Predicate& p = clauses_.predicate[index];
    const FrameRow& frame = tables_.frames[p.row];
    if (frame.type == ClaimType::Control && is_grip(p, index)) return std::nullopt;
    if (told_by_verb(p, index) || is_hit(p, index)) return std::nullopt;
    Draft draft;
    draft.type = frame.type;
    draft.mode = frame.mode;
    draft.frame = frame.id;
    draft.first = p.first;
    draft.last = p.last;
    draft.predicate = index;
    draft.sentence = p.sentence;
    draft.weight = frame.weight;
    draft.why = {p.passive ? "clause/passive_verb" : p.verb ? "clause/verb" : "clause/event_noun", tables_.text(frame.id)};
    draft.occasion = p.occasion;
    result(p, frame, draft);
    roles(p, frame, draft, 0);
    pronoun(p, frame, draft);
    nationality(p, frame, draft);
    governor(index, draft, 0);
    if (draft.type == ClaimType::Control && draft.target.empty()) taken_from(p, draft);
    finish(p, frame, draft);
    if (draft.type == ClaimType::Belong && !is_tie(draft)) return std::nullopt;
    onlookers(draft);
    if (draft.agent.empty() && draft.target.empty() && frame.weight >= 3) nearest_actor(p, draft);
    if (joint(p, index)) draft.tolls.clear();
    if (!complete(frame, draft)) {
      draft.bare = frame.type == ClaimType::Assault && frame.weight >= 3 && frame.toll == 0 && draft.agent.empty() && draft.target.empty();
      draft.joins_only = frame.toll != 0 && frame.weight <= 1 && !draft.target.empty() && !draft.tolls.empty();
      if (!draft.bare && !draft.joins_only) return std::nullopt;
    }
    return draft;
  }

 private:
  static void add(std::vector<std::uint32_t>& list, std::uint32_t referent) {
    if (referent != kNone && std::ranges::find(list, referent) == list.end()) list.push_back(referent);
  }

  // "Were killed and wounded seven": one number for both, which counts neither.
  [[nodiscard]] bool joint(const Predicate& p, std::uint32_t index) const {
    if (index == 0 || !p.conjoined) return false;
    const Predicate& before = clauses_.predicate[index - 1];
    for (const ArgSlot slot : {ArgSlot::Subj, ArgSlot::Obj, ArgSlot::Gen})
      if (before.slot(slot).count > 0 && !before.slot(slot).pronoun) return false;
    return before.last == p.first && before.kind == PredicateKind::Frame && tables_.frames[before.row].toll != 0 &&
           tables_.frames[before.row].toll != tables_.frames[p.row].toll;
  }

  // "The attack led to the killing of", "..., which led to the killing of": what happened before the victims.
  void result(const Predicate& p, const FrameRow& frame, Draft& draft) const {
    if (p.verb || frame.toll == 0 || p.under == kNone) return;
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind != PredicateKind::Light) return;
    draft.result_of[0] = over.occasion;
    if (over.beside != kNone) draft.result_of[1] = clauses_.predicate[over.beside].occasion;
  }

  [[nodiscard]] Role role_of(const Predicate& p, const FrameRow& frame, std::size_t slot) const {
    if (p.passive && slot == static_cast<std::size_t>(ArgSlot::Subj))
      return frame.roles[static_cast<std::size_t>(ArgSlot::Obj)];
    const bool suffers = p.passive || frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target;
    if (p.verb && suffers && slot == static_cast<std::size_t>(ArgSlot::By) && frame.roles[slot] == Role::None) return Role::Agent;
    return frame.roles[slot];
  }

  void roles(const Predicate& p, const FrameRow& frame, Draft& draft, int depth) {
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      const Argument& argument = p.argument[slot];
      if (!argument.filled) continue;
      Role role = role_of(p, frame, slot);
      // "shelling from (min) planes of the regime".
      if (slot == static_cast<std::size_t>(ArgSlot::Min) && !p.verb && role == Role::None && frame.type == ClaimType::Assault)
        role = Role::Agent;
      // "carried out a shelling of D.": who does it is the subject of the light verb, so the partner suffers it.
      if (slot == static_cast<std::size_t>(ArgSlot::Gen) && (role == Role::Agent || role == Role::Auto) && done_by_subject(p, frame))
        role = Role::Target;
      if (slot == static_cast<std::size_t>(ArgSlot::Obj) && !p.verb && role == Role::None) role = Role::Target;
      if (slot == static_cast<std::size_t>(ArgSlot::Li) && owns(p, frame, argument)) role = Role::Agent;
      if (argument.event != kNone && depth < kMaxDepth && role == Role::Content && claims_attack(frame))
        claimed_event(argument.event, draft, depth);
      if (argument.event != kNone && depth < kMaxDepth) event_role(argument.event, role, draft, depth);
      for (std::uint8_t n = 0; n < argument.count; ++n) give(p, frame, role, argument.mention[n], draft);
      if (slot == static_cast<std::size_t>(ArgSlot::Fi) && role == Role::None) place_from(argument, draft);
    }
  }

  [[nodiscard]] bool done_by_subject(const Predicate& p, const FrameRow& frame) const {
    if (p.verb || p.under == kNone || frame.type != ClaimType::Assault) return false;
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind != PredicateKind::Light || over.passive) return false;
    const Argument& subject = over.slot(ArgSlot::Subj);
    return subject.count > 0 && mentions_.mention[subject.mention[0]].type != EntityType::Loc &&
           tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent;
  }

  // "a raid of (li-) the coalition": with an event noun that has no construct partner, li- names the doer.
  [[nodiscard]] bool owns(const Predicate& p, const FrameRow& frame, const Argument& argument) const {
    if (p.verb || p.slot(ArgSlot::Gen).filled || p.enclitic != Enclitic::None || argument.count == 0) return false;
    // "aid to the army": li- has a role of its own, except where force is used ("an attack of the army").
    if (frame.type != ClaimType::Assault && frame.roles[static_cast<std::size_t>(ArgSlot::Li)] != Role::None) return false;
    const Role partner = frame.roles[static_cast<std::size_t>(ArgSlot::Gen)];
    if (partner != Role::Agent && partner != Role::Auto) return false;
    return mentions_.mention[argument.mention[0]].type == EntityType::Org;
  }

  // "claimed the bombing": the attack that is claimed is this one.
  void claimed_event(std::uint32_t event, Draft& draft, int depth) {
    const Predicate& inner = clauses_.predicate[event];
    if (inner.kind != PredicateKind::Frame || tables_.frames[inner.row].type != ClaimType::Assault) return;
    Draft other;
    roles(inner, tables_.frames[inner.row], other, depth + 1);
    for (const std::uint32_t who : other.target) add(draft.target, who);
    draft.tolls = other.tolls;
    if (draft.place == kNone) draft.place = other.place;
  }

  [[nodiscard]] static bool claims_attack(const FrameRow& frame) { return frame.speaks != 0 && frame.type == ClaimType::Assault; }

  // The subject "an attack by X" acts as X does.
  void event_role(std::uint32_t event, Role role, Draft& draft, int depth) {
    const Predicate& inner = clauses_.predicate[event];
    if (inner.kind != PredicateKind::Frame) return;
    if (role == Role::Target && tables_.frames[inner.row].type == ClaimType::Mobilize) {  // "hit a convoy of D."
      Draft other;
      roles(inner, tables_.frames[inner.row], other, depth + 1);
      for (const std::uint32_t who : other.agent) add(draft.target, who);
    }
    // "repelled an attack of D.": force that is done to an attack is done to who attacks.
    const bool repelled = role == Role::Target && draft.type == ClaimType::Assault &&
                          tables_.frames[inner.row].type == ClaimType::Assault && depth == 0;
    if (role != Role::Agent && role != Role::Party && !repelled) return;
    Draft other;
    roles(inner, tables_.frames[inner.row], other, depth + 1);
    nationality(inner, tables_.frames[inner.row], other);
    for (const std::uint32_t agent : other.agent) add(repelled ? draft.target : draft.agent, agent);
    if (draft.place == kNone) draft.place = other.place;
  }

  void place_from(const Argument& argument, Draft& draft) const {
    for (std::uint8_t n = 0; n < argument.count; ++n) {
      const Mention& m = mentions_.mention[argument.mention[n]];
      if (m.type == EntityType::Loc && draft.place == kNone) draft.place = m.entity;
    }
  }

  void give(const Predicate& p, const FrameRow& frame, Role role, std::uint32_t mention, Draft& draft) {
    const Mention& m = mentions_.mention[mention];
    if (m.entity == kNone || role == Role::None || role == Role::Content) return;
    const bool place = m.type == EntityType::Loc;
    if (m.type == EntityType::Doc) return;  // a document speaks; it neither acts nor suffers
    if (role == Role::Auto) {
      role = place ? Role::Place : partner_suffers(p, frame, m) ? Role::Target : Role::Agent;
    }
    if (place) {
      if (draft.place == kNone) draft.place = m.entity;
      else if (role == Role::Place && frame.type == ClaimType::Control && m.entity != draft.place) add(draft.more_places, m.entity);
      return;
    }
    switch (role) {
      case Role::Agent: add(draft.agent, m.entity); break;
      case Role::Target: add(draft.target, m.entity); toll(frame, mention, draft); break;
      case Role::Party: add(draft.agent, m.entity); break;
      default: break;
    }
  }

  // The construct partner of a verbal noun: "the training of the forces" against "the shelling by the army". It suffers
  // when nothing else does, and is people, or the noun is of a kind that is done to somebody.
  [[nodiscard]] bool partner_suffers(const Predicate& p, const FrameRow& frame, const Mention& m) const {
    if (p.slot(ArgSlot::Li).filled || p.slot(ArgSlot::Ala).filled || p.slot(ArgSlot::Obj).filled) return false;
    if (m.type == EntityType::Ppl && (m.people != PeopleKind::Fighter || (frame.toll != 0 && m.count > 0))) return true;
    if (m.type == EntityType::Per && frame.toll != 0) return true;  // "the assassination of So-and-so"
    return frame.type == ClaimType::Aid || frame.type == ClaimType::Coerce || frame.type == ClaimType::Support ||
           frame.type == ClaimType::Sanction;
  }

  void toll(const FrameRow& frame, std::uint32_t mention, Draft& draft) const {
    const Mention& m = mentions_.mention[mention];
    std::uint8_t what = frame.toll;
    if (m.people == PeopleKind::Victim) what = 1 + static_cast<std::uint8_t>(Toll::Killed);
    if (m.people == PeopleKind::Wounded) what = 1 + static_cast<std::uint8_t>(Toll::Wounded);
    if (what == 0) return;
    std::uint32_t count = m.count;
    if (count == 0 && m.type == EntityType::Per) count = 1;
    if (count == 0) return;
    draft.tolls.push_back({static_cast<Toll>(what - 1), count, m.bound, mention, m.first, m.last});
  }

  // Names at least what its type asks for; a weak word needs an agent besides.
  static bool complete(const FrameRow& frame, const Draft& draft) {
    const std::size_t parties = draft.agent.size() + draft.target.size();
    const std::size_t wanted = frame.weight >= 3 && frame.needs_parties == 2 && frame.needs_agent == 0 ? 1 : frame.needs_parties;
    if (parties < wanted || parties == 0) return false;
    if (frame.needs_agent != 0 && draft.agent.empty()) return false;
    if (frame.needs_target != 0 && draft.target.empty()) return false;
    return frame.weight > 1 || (!draft.agent.empty() && (!draft.target.empty() || draft.place != kNone));
  }

  // Papers, agencies, observatories, sources and documents report; they do not shell, arrest or deploy.
  void onlookers(Draft& draft) const {
    if (draft.type != ClaimType::Assault && draft.type != ClaimType::Mobilize && draft.type != ClaimType::Control &&
        draft.type != ClaimType::Coerce && draft.type != ClaimType::Retreat)
      return;
    std::erase_if(draft.agent, [&](std::uint32_t who) {
      const Referent& referent = mentions_.entity[who];
      if (referent.type == EntityType::Doc) return true;
      if (referent.type == EntityType::Ppl && referent.name != kNone &&
          mentions_.mention[referent.name].people == PeopleKind::Source)
        return true;
      const std::uint32_t actor = referent.actor;
      return actor != kNone && (tables_.actors[actor].kind == ActorKind::Media || tables_.actors[actor].kind == ActorKind::Body);
    });
  }

  // A strong word whose parties no rule finds: the last actor named before it in the sentence, who is not its source,
  // else the first one behind.
  void nearest_actor(const Predicate& p, Draft& draft) const {
    const Sentence& sentence = passage_.tokens.sentence[p.sentence];
    for (std::uint32_t t = p.first; t-- > sentence.first && t + kActorReach > p.first;)
      if (take_actor(p, t, draft)) return;
    for (std::uint32_t t = p.last; t < sentence.last && t < p.last + kActorAhead; ++t)
      if (take_actor(p, t, draft)) return;
  }

  // "the killing of the leader of (fi) D.": the organisation says who was killed, not who killed.
  [[nodiscard]] bool of_a_title(const Mention& m) const {
    const auto title = [&](std::uint32_t t) { return t < m.first && passage_.has(t, SenseKind::Title); };
    return m.first > 0 && (title(m.first - 1) || (m.first > 1 && passage_.function(m.first - 1) == FunctionClass::Preposition && title(m.first - 2)));
  }

  // Whether a mention is the subject of a verb that only speaks of the deed.
  [[nodiscard]] bool only_speaks_of(const Predicate& p, const Mention& m) const {
    if (p.under == kNone) return false;
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind != PredicateKind::Frame || !over.verb || !only_speaks(tables_.frames[over.row].type)) return false;
    const Argument& subject = over.slot(ArgSlot::Subj);
    return std::any_of(subject.mention.begin(), subject.mention.begin() + subject.count,
                       [&](std::uint32_t n) { return mentions_.mention[n].entity == m.entity; });
  }

  bool take_actor(const Predicate& p, std::uint32_t t, Draft& draft) const {
    const Mention* m = mentions_.on(t);
    if (m == nullptr || m->type != EntityType::Org || m->entity == kNone || only_speaks_of(p, *m) || of_a_title(*m)) return false;
    const bool source = std::ranges::any_of(draft.scopes, [&](const Scope* scope) {
      return std::ranges::find(scope->links, m->entity) != scope->links.end();
    });
    if (source) return false;
    draft.agent.push_back(m->entity);
    draft.guessed = true;
    draft.why.emplace_back("attribute/nearest_actor");
    return true;
  }

  // BELONG is between a named organisation or person and a named organisation.
  [[nodiscard]] bool is_tie(Draft& draft) const {
    const auto type = [&](std::uint32_t who) { return mentions_.entity[who].type; };
    std::erase_if(draft.agent, [&](std::uint32_t who) { return type(who) != EntityType::Org && type(who) != EntityType::Per; });
    std::erase_if(draft.target, [&](std::uint32_t who) { return type(who) != EntityType::Org; });
    return !draft.agent.empty() && !draft.target.empty();
  }

  // "freed the town from the grip of D.", "took the hill after fighting with D.": whom it was taken from.
  void taken_from(const Predicate& p, Draft& draft) {
    std::uint32_t event = p.slot(ArgSlot::Min).event;
    for (std::uint32_t n = draft.predicate + 1; event == kNone && n < clauses_.predicate.size() && n <= draft.predicate + 2; ++n) {
      const Predicate& next = clauses_.predicate[n];
      if (next.sentence != p.sentence || next.verb || next.kind != PredicateKind::Frame) break;
      if (tables_.frames[next.row].type == ClaimType::Assault && next.slot(ArgSlot::Maa).count > 0) event = n;
    }
    if (event == kNone || clauses_.predicate[event].kind != PredicateKind::Frame) return;
    const Predicate& other = clauses_.predicate[event];
    Draft inner;
    if (tables_.frames[other.row].type == ClaimType::Control) {
      roles(other, tables_.frames[other.row], inner, 1);
    } else {
      const Argument& with = other.slot(ArgSlot::Maa);
      for (std::uint8_t n = 0; n < with.count; ++n) give(other, tables_.frames[other.row], Role::Agent, with.mention[n], inner);
    }
    for (const std::uint32_t who : inner.agent)
      if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
    if (!draft.target.empty()) draft.why.emplace_back("attribute/taken_from");
  }

  // "an attack that hit": the verb behind states the same attack, and has the noun for its subject.
  [[nodiscard]] bool told_by_verb(const Predicate& p, std::uint32_t index) const {
    if (p.under == kNone || p.verb || tables_.frames[p.row].type != ClaimType::Assault) return false;
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind != PredicateKind::Frame || !over.verb || tables_.frames[over.row].type != ClaimType::Assault) return false;
    if (over.slot(ArgSlot::Subj).event == index || over.slot(ArgSlot::Obj).event == index) return true;
    const FrameRow& frame = tables_.frames[over.row];
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (over.argument[slot].event == index && frame.roles[slot] == Role::Content && claims_attack(frame)) return true;
    return false;
  }

  // Whether this convoy or column is only what an attack hit.
  [[nodiscard]] bool is_hit(const Predicate& p, std::uint32_t index) const {
    if (p.under == kNone || p.verb || tables_.frames[p.row].type != ClaimType::Mobilize) return false;
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind != PredicateKind::Frame || tables_.frames[over.row].type != ClaimType::Assault) return false;
    const FrameRow& frame = tables_.frames[over.row];
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (over.argument[slot].event == index && (role_of(over, frame, slot) == Role::Target || role_of(over, frame, slot) == Role::Auto)) return true;
    return false;
  }

  // Whether this word only says from whom another CONTROL claim was taken.
  [[nodiscard]] bool is_grip(const Predicate& p, std::uint32_t index) const {
    if (p.under == kNone || p.verb) return false;
    const Predicate& over = clauses_.predicate[p.under];
    return over.kind == PredicateKind::Frame && tables_.frames[over.row].type == ClaimType::Control &&
           over.slot(ArgSlot::Min).event == index;
  }

  // ---- pronouns

  // The subject of the verb that governs an event noun: "his forces launched their attacks".
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t index) const {
    if (index == kNone) return kNone;
    const Argument& subject = clauses_.predicate[index].slot(ArgSlot::Subj);
    return subject.count > 0 ? subject.mention[0] : kNone;
  }

  void pronoun(const Predicate& p, const FrameRow& frame, Draft& draft) {
    if (!refers_back(p.enclitic)) return;
    const ArgSlot slot = p.verb ? ArgSlot::Obj : ArgSlot::Gen;
    if (p.slot(slot).filled) return;
    Role role = frame.roles[static_cast<std::size_t>(slot)];
    if (role == Role::Auto) role = Role::Agent;
    // "his accusation by (min qibal) the president": who does it is named behind, so the pronoun suffers it.
    if (!p.verb && role == Role::Agent && p.slot(ArgSlot::By).count > 0) role = Role::Target;
    if (p.slot(slot).count > 0) return;
    if (role != Role::Agent && role != Role::Target && role != Role::Party) return;
    std::uint32_t mention = p.verb ? kNone : subject_of(p.under);
    if (mention == kNone || mentions_.mention[mention].entity == kNone)
      mention = antecedent(passage_, mentions_, p.enclitic, p.first, kPronounReach, false);
    const std::uint32_t who = mention != kNone ? mentions_.mention[mention].entity : kNone;
    if (who == kNone || mentions_.entity[who].type == EntityType::Loc) return;
    if (std::ranges::find(draft.agent, who) != draft.agent.end()) return;
    add(role == Role::Target ? draft.target : draft.agent, who);
    const bool one = mentions_.mention[mention].type == EntityType::Per;
    if (role == Role::Target && (one || mentions_.mention[mention].count > 0)) toll(frame, mention, draft);
    draft.why.emplace_back("attribute/pronoun");
  }

  // "an American raid", "the Turkish bombardment": the armed force or the government of that country, whichever the text
  // speaks of; none when it speaks of neither.
  void nationality(const Predicate& p, const FrameRow& frame, Draft& draft) const {
    const Role role = frame.roles[static_cast<std::size_t>(ArgSlot::Adj)];
    if (p.verb || frame.type != ClaimType::Assault || (role != Role::Agent && role != Role::Party) || !draft.agent.empty() ||
        p.slot(ArgSlot::Gen).count > 0)
      return;
    const NounRow* nation = nullptr;
    for (std::uint32_t t = p.last; nation == nullptr && t < p.last + kAdjectives && passage_.is_word(t); ++t)
      if (mentions_.on(t) == nullptr) nation = passage_.noun(t, SenseKind::Nation);
    if (nation == nullptr) return;
    std::uint32_t government = kNone;
    for (std::uint32_t e = 0; e < mentions_.entity.size(); ++e) {
      const std::uint32_t actor = mentions_.entity[e].actor;
      if (actor == kNone || tables_.actors[actor].country != nation->country) continue;
      const ActorKind kind = tables_.actors[actor].kind;
      if (kind == ActorKind::State && government == kNone) government = e;
      if (kind == ActorKind::Army) {
        government = e;
        break;
      }
    }
    if (government == kNone || std::ranges::find(draft.target, government) != draft.target.end()) return;
    draft.agent.push_back(government);
    draft.why.emplace_back("attribute/nationality");
  }

  // ---- light verbs and what is asked for

  // `index` is the event, or what stands between it and its governor.
  void governor(std::uint32_t index, Draft& draft, int depth) {
    const Predicate& p = clauses_.predicate[index];
    if (p.under == kNone || depth >= kMaxDepth) return;
    const Predicate& over = clauses_.predicate[p.under];
    if (over.kind == PredicateKind::Other) {
      doer(over, draft);
      return;
    }
    if (over.kind == PredicateKind::Cue) {
      // "the army announced the recapture of": who announces a deed of his own kind has done it, unless he only reports.
      const bool announced = over.slot(ArgSlot::Obj).event == index || over.slot(ArgSlot::An).event == index;
      if (over.verb && announced && acts(over)) doer(over, draft);
      else if (!over.verb) governor(p.under, draft, depth + 1);
      return;
    }
    const FrameRow& frame = tables_.frames[over.row];
    if (over.kind == PredicateKind::Light) {
      if (over.stance != Stance::Asserted && draft.stance == Stance::Asserted) draft.stance = over.stance;
      const bool noun = !over.verb && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Content;
      const Argument& subject = over.slot(noun ? ArgSlot::Gen : ArgSlot::Subj);
      const Role role = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)];
      auto& list = role == Role::Target ? draft.target : draft.agent;
      // "holds talks with D.": the other party stands in the noun's slot.
      const bool other_party = role == Role::Agent && p.slot(ArgSlot::Maa).count > 0 && draft.agent.size() == p.slot(ArgSlot::Maa).count &&
                               tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party;
      if ((role == Role::Agent || role == Role::Target) && (list.empty() || other_party) && !over.passive) {
        for (std::uint8_t n = 0; n < subject.count; ++n) {
          const Mention& m = mentions_.mention[subject.mention[n]];
          if (m.type != EntityType::Loc) add(list, m.entity);
        }
        if (!list.empty()) draft.why.push_back(tables_.text(frame.id));
      }
      // "an explosion that hit a bus": what the event hits.
      if (role == Role::Content && subject.event == index && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None) {
        const Argument& object = over.slot(ArgSlot::Obj);
        for (std::uint8_t n = 0; n < object.count; ++n) give(p, tables_.frames[p.row], Role::Target, object.mention[n], draft);
      }
      // "relations between A and B see tension": the parties of the subject noun.
      if (draft.agent.empty() && subject.event != kNone && subject.event != index)
        event_role(subject.event, Role::Party, draft, depth);
      place_from(over.slot(ArgSlot::Fi), draft);
      governor(p.under, draft, depth + 1);
      return;
    }
    if (draft.type == ClaimType::Accuse && !p.verb && draft.agent.empty() && draft.target.empty()) charged(over, draft);
    // What a request, threat or offer has for its content is not done yet.
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      if (over.argument[slot].event != index || frame.roles[slot] != Role::Content) continue;
      if (draft.stance == Stance::Asserted && frame.type != ClaimType::Accuse) {
        draft.stance = Stance::Planned;
        draft.why.emplace_back("attribute/content_planned");
      }
      if (draft.agent.empty())
        for (const std::uint32_t who : content_agents(over, frame)) add(draft.agent, who);
      return;
    }
    if (only_speaks(frame.type)) {  // who condemns a massacre did not commit it; who is accused of a part in it did
      const bool charged = frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Content && over.slot(ArgSlot::Bi).filled;
      if (frame.type == ClaimType::Accuse && charged && draft.agent.empty())
        for (const std::uint32_t who : content_agents(over, frame)) add(draft.agent, who);
      return;
    }
    // "withdrew after clashes with": an event noun elsewhere in the clause is the doing of the verb's subject.
    if (over.verb && !over.passive && over.argument[static_cast<std::size_t>(ArgSlot::Subj)].event != index)
      doer(over, draft);
    // "launched an operation to free": what is done by way of a noun is done by who does the noun.
    else if (!over.verb && draft.agent.empty()) {
      if (does(draft) && frame.toll == 0) {
        Draft other;
        roles(over, frame, other, depth + 1);
        for (const std::uint32_t who : other.agent)
          if (std::ranges::find(draft.target, who) == draft.target.end()) add(draft.agent, who);
      }
      if (draft.agent.empty()) governor(p.under, draft, depth + 1);
      else draft.why.emplace_back("attribute/subject_of_governing_verb");
    }
  }

  // Whether the draft's word has a doer, and counts no victims.
  [[nodiscard]] bool does(const Draft& draft) const {
    const FrameRow& frame = tables_.frames[clauses_.predicate[draft.predicate].row];
    return frame.toll == 0 && std::ranges::find(frame.roles, Role::Agent) != std::end(frame.roles);
  }

  // "arrested ten people on a charge of": who arrests accuses, who is arrested is accused.
  void charged(const Predicate& over, Draft& draft) {
    const FrameRow& frame = tables_.frames[over.row];
    if (frame.type != ClaimType::Coerce && frame.type != ClaimType::Sanction && frame.type != ClaimType::Assault) return;
    Draft other;
    roles(over, frame, other, kMaxDepth);
    draft.agent = other.agent;
    draft.target = other.target;
    if (!draft.target.empty()) draft.why.emplace_back("attribute/charged");
  }

  // Whether what the verb states is done in words: its subject does nothing else that the clause names.
  [[nodiscard]] static bool only_speaks(ClaimType type) {
    return type == ClaimType::Accuse || type == ClaimType::Support || type == ClaimType::Reject;
  }

  // Whether the speaker of a cue is one who acts: an armed force or a state, not a paper, an observatory, a source.
  [[nodiscard]] bool acts(const Predicate& cue) const {
    const Argument& subject = cue.slot(ArgSlot::Subj);
    if (subject.count == 0) return false;
    const Mention& m = mentions_.mention[subject.mention[0]];
    if (m.type != EntityType::Org || m.entity == kNone) return false;
    const std::uint32_t actor = mentions_.entity[m.entity].actor;
    if (actor == kNone) return false;
    const ActorKind kind = tables_.actors[actor].kind;
    return kind == ActorKind::State || kind == ActorKind::Army || kind == ActorKind::Armed || kind == ActorKind::Security;
  }

  [[nodiscard]] bool actors_in(const Argument& argument) const {
    if (argument.count == 0) return false;
    const EntityType type = mentions_.mention[argument.mention[0]].type;
    return type != EntityType::Loc && type != EntityType::Doc;
  }

  // "managed to take", "began to shell", "went on with their siege of": the subject of the verb does the deed, unless
  // the noun counts victims or has no role for a doer.
  void doer(const Predicate& over, Draft& draft) {
    if (!draft.agent.empty() || !does(draft) || over.passive) return;
    // "met his end in a raid": who suffers what the verb says does not do what its noun says.
    if (over.kind == PredicateKind::Frame && tables_.frames[over.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target) return;
    // "forced him to flee": who is made to do it does it.
    const bool made_to = over.kind == PredicateKind::Other && actors_in(over.slot(ArgSlot::Obj));
    const Argument& subject = over.slot(made_to ? ArgSlot::Obj : ArgSlot::Subj);
    for (std::uint8_t n = 0; n < subject.count; ++n) {
      const Mention& m = mentions_.mention[subject.mention[n]];
      if (m.type != EntityType::Loc && m.type != EntityType::Doc) add(draft.agent, m.entity);
    }
    std::erase_if(draft.agent, [&](std::uint32_t who) { return std::ranges::find(draft.target, who) != draft.target.end(); });
    if (!draft.agent.empty()) draft.why.emplace_back("attribute/subject_of_governing_verb");
  }

  // Who is to do what is asked: the one asked; who did what is blamed: the one accused; else who offers or threatens.
  [[nodiscard]] std::vector<std::uint32_t> content_agents(const Predicate& over, const FrameRow& frame) const {
    std::vector<std::uint32_t> targets, agents;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      for (std::uint8_t n = 0; n < over.argument[slot].count; ++n) {
        const Mention& m = mentions_.mention[over.argument[slot].mention[n]];
        if (m.type == EntityType::Loc) continue;
        const Role role = role_of(over, frame, slot);
        if (role == Role::Target) targets.push_back(m.entity);
        if (role == Role::Agent) agents.push_back(m.entity);
      }
    const bool other_does = frame.type == ClaimType::Request || frame.type == ClaimType::Accuse;
    return other_does ? targets : agents;
  }

  // ---- place, date, stance, sources

  void finish(const Predicate& p, const FrameRow& frame, Draft& draft) {
    if (p.stance != Stance::Asserted) {
      draft.stance = p.stance;
      draft.why.emplace_back(p.stance_rule);
    }
    std::erase_if(draft.target, [&](std::uint32_t who) { return std::ranges::find(draft.agent, who) != draft.agent.end(); });
    draft.claimed = claims_attack(frame) && !draft.agent.empty();
    draft.toll_word = frame.toll != 0;
    draft.toll_only = draft.toll_word && draft.agent.empty();
    draft.scopes = scopes_.around(p.sentence, p.first);
    std::erase_if(draft.scopes, [&](const Scope* scope) { return scope->cue == draft.predicate; });
    if (!draft.scopes.empty() && draft.stance == Stance::Asserted) {
      if (draft.scopes.back()->denies) draft.stance = Stance::Denied;
      if (draft.scopes.back()->doubts) draft.stance = Stance::Doubted;
      if (draft.scopes.back()->expects) draft.stance = Stance::Planned;
    }
    for (const Scope* scope : draft.scopes) draft.why.emplace_back(scope->rule);
    // Nobody says since when one belongs to a group, and the day that stands beside a plan is the day of planning.
    if (draft.type != ClaimType::Belong && draft.stance != Stance::Planned) date(draft);
    if (draft.type == ClaimType::Belong) draft.place = kNone;
    else if (on_the_ground(draft.type)) place(p, draft);
  }

  void place(const Predicate& p, Draft& draft) const {
    if (draft.place == kNone) {
      draft.place = nearest_place(passage_, mentions_, p.first, p.last, p.sentence);
      if (draft.place == kNone) return;
      draft.why.emplace_back("attribute/nearest_place");
    }
    // What is taken is what the verb says, though a city that holds it stands beside.
    if (draft.type != ClaimType::Control) draft.place = finer_place(passage_, mentions_, draft.place, p.sentence);
  }

  // What is done with people and arms is done somewhere; words, ties and agreements have a place only where it is said.
  [[nodiscard]] static bool on_the_ground(ClaimType type) {
    return type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Coerce || type == ClaimType::Mobilize ||
           type == ClaimType::Protest || type == ClaimType::Retreat;
  }

  void date(Draft& draft) const {
    const Dated dated = date_of(tables_, clauses_, draft.predicate);
    if (dated.date == kNone) return;
    draft.date = mentions_.date[dated.date].date;
    draft.why.emplace_back(dated.rule);
  }

  const Passage& passage_;
  const Tables& tables_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  const Scopes& scopes_;
};

}  // namespace

std::optional<Draft> assemble(const Passage& passage, const Mentions& mentions, const Clauses& clauses,
                              const Scopes& scopes, std::uint32_t predicate) {
  if (clauses.predicate[predicate].kind != PredicateKind::Frame) return std::nullopt;
  return Assembler(passage, mentions, clauses, scopes).run(predicate);
}

}  // namespace isnad
