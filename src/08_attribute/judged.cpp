// What is said of a deed is said of who does it: praise, blame and refusal; and when to condemn is to convict.
#include "assembler.h"

#include <algorithm>

#include "agreement.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kThatReach = 4;  // tokens from what is praised or blamed, over its adjectives and "that", to the verb that says who did it
constexpr std::size_t kRequestReach = 9;  // predicates from a verb back to the request that has it for its content
constexpr std::uint32_t kBaseReach = 4;  // tokens from what somebody may use to the base that it is
constexpr std::uint32_t kWhatReach = 6;  // tokens from a verb of praise or blame, or its subject, to "what" (bi-ma)

// "Praised what (bi-ma) D. achieved", "condemned what (ma) D. used to do": the subject of the clause behind "what", which stands where the frame has whom
// it judges; right behind the verb and its subject where no preposition opens it.
const Argument* doer_of_what(const Passage& passage, const Clauses& clauses, const FrameRow& frame, std::uint32_t from) {
  for (std::uint32_t t = from; t < from + kWhatReach && passage.is_word(t); ++t) {
    if (!is_noted(passage, t, "what")) continue;
    const Letter first = letter_at(passage.word(t), 0);
    const ArgSlot slot = first == kBeh ? ArgSlot::Bi : ArgSlot::Obj;
    if (frame.roles[static_cast<std::size_t>(slot)] != Role::Target || (slot == ArgSlot::Obj && t != from)) return nullptr;
    const std::uint32_t verb = passage.is_word(t + 1) && passage.function(t + 1) == FunctionClass::Auxiliary ? t + 2 : t + 1;
    const auto told = std::ranges::lower_bound(clauses.predicate, verb, {}, &Predicate::first);
    if (told == clauses.predicate.end() || told->first != verb || !told->verb || told->passive) return nullptr;
    const Argument& doer = told->slot(ArgSlot::Subj);
    return doer.count > 0 && !doer.pronoun && doer.at > verb ? &doer : nullptr;
  }
  return nullptr;
}

}  // namespace

// "Welcomed the consent of D.", "criticised the visit of D.", "refused the demands of D.", "refused the entry of D.":
// whose the deed is. Who admits to (or recognises, which a weak word may say) help does not speak for the helper.
void Assembler::judged(const FrameRow& frame, Role role, const Argument& argument, Draft& draft) {
  const bool refused = frame.type == ClaimType::Reject && role == Role::Content;
  if (!only_speaks(frame.type) || (role != Role::Target && !refused)) return;
  Draft other;
  if (argument.event != kNone) {
    const Predicate& inner = clauses_.predicate[argument.event];
    if (inner.verb || (frame.weight < 3 && (inner.kind == PredicateKind::Frame || frame.type != ClaimType::Support))) return;
    if (inner.kind == PredicateKind::Frame) {
      roles(inner, tables_.frames[inner.row], other, 1);
      nationality(inner, tables_.frames[inner.row], other, true);  // "refused the Egyptian proposal"
      const ClaimType tie = tables_.frames[inner.row].type;  // "welcomed the forming of the government"
      if (other.agent.empty() && other.target.empty() && tie == ClaimType::Belong) actors_of(inner.slot(ArgSlot::Gen), other.agent);
    } else if (inner.kind == PredicateKind::Light) actors_of(inner.slot(ArgSlot::Gen), other.agent);  // "the efforts of D."
  } else if (refused) {
    actors_of(argument, other.agent);
  }
  if (argument.count == 0 && other.agent.empty()) who_did(argument, draft, other.agent);
  const bool thing = argument.count == 0 || mentions_.mention[argument.mention[0]].type == EntityType::Doc;  // "the decision", "the plan"
  if (argument.filled && thing && !argument.pronoun && other.agent.empty())
    if (const std::uint32_t state = nation_of_thing(argument.at); state != kNone) other.agent.push_back(state);
  const std::size_t known = draft.target.size();
  for (const std::uint32_t who : other.agent)
    if (std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
  if (draft.target.size() > known) draft.why.emplace_back("attribute/judged");
}

// "Supported (D.) the Egyptian position", "refused the Turkish intervention": whose what stands behind the verb and its subject is.
void Assembler::judged_nation(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (p.passive || !only_speaks(frame.type) || !draft.target.empty()) return;
  const Argument& subject = p.slot(ArgSlot::Subj);
  const std::uint32_t behind = std::max(p.last, p.verb && subject.count > 0 ? mentions_.mention[subject.mention[subject.count - 1]].last : p.last);
  if (const Argument* doer = doer_of_what(passage_, clauses_, frame, behind); doer != nullptr) {
    std::vector<std::uint32_t> who;
    actors_of(*doer, who);
    for (const std::uint32_t one : who)
      if (std::ranges::find(draft.agent, one) == draft.agent.end()) draft.target.push_back(one);
    if (!draft.target.empty()) draft.why.emplace_back("attribute/judged");
    return;
  }
  if (!p.verb || p.slot(ArgSlot::Obj).filled) return;
  const std::uint32_t state = nation_of_thing(behind);
  if (state == kNone || std::ranges::find(draft.agent, state) != draft.agent.end()) return;
  draft.target.push_back(state);
  draft.why.emplace_back("attribute/judged");
}

// "Accused D. of (bi-) shelling a hospital", "urged all parties to (ala) restraint": right before the charge, or what people are urged to, stands whom it is
// said to, by somebody before or by nobody known.
void Assembler::addressed_alone(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const auto role = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)]; };
  const bool accuses = frame.type == ClaimType::Accuse && role(ArgSlot::Bi) == Role::Content && role(ArgSlot::Clause) == Role::Content;
  const bool urges = frame.type == ClaimType::Request && role(ArgSlot::Ala) == Role::Content && frame.weight >= 3;
  if (!p.verb || p.passive || (!accuses && !urges) || role(ArgSlot::Obj) != Role::Target) return;
  const Argument& who = p.slot(ArgSlot::Subj);
  if (who.count == 0 || who.pronoun || p.slot(ArgSlot::Obj).filled || p.enclitic != Enclitic::None || !draft.target.empty()) return;
  const Mention& m = mentions_.mention[who.mention[who.count - 1]];
  if (mentions_.mention[who.mention[0]].first != p.last || m.type == EntityType::Doc || !passage_.is_word(m.last) || mentions_.on(m.last) != nullptr) return;
  if (accuses ? !passage_.reading(m.last).has(kPreBi) : m.type != EntityType::Ppl || !passage_.stands_behind(m.last + 1, ArgSlot::Ala)) return;
  draft.target = std::move(draft.agent);
  draft.agent.clear();
  draft.why.emplace_back("attribute/addressed_alone");
}

// "The accusing of D. of (ittiham D. bi-) shelling", "its accusing of": where nobody else is accused, the partner of a noun whose charge stands behind it is. The
// accusations of somebody are his.
void Assembler::accused_partner(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const auto role = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)]; };
  if (p.verb || frame.pos != PartOfSpeech::Noun || frame.type != ClaimType::Accuse || frame.weight < 3 || p.morph.number == 2 || role(ArgSlot::Gen) != Role::Agent) return;
  if (role(ArgSlot::Bi) != Role::Content || p.slot(ArgSlot::Bi).event == kNone || draft.agent.empty() || !draft.target.empty()) return;
  for (const ArgSlot slot : {ArgSlot::Adj, ArgSlot::By, ArgSlot::Li, ArgSlot::Ila, ArgSlot::Ala, ArgSlot::Obj})
    if (p.slot(slot).filled) return;
  draft.target = std::move(draft.agent);
  draft.agent.clear();
  draft.why.emplace_back("attribute/addressed_alone");
}

void Assembler::actors_of(const Argument& argument, std::vector<std::uint32_t>& list) const {
  for (std::uint8_t n = 0; n < argument.count; ++n) {
    const Mention& m = mentions_.mention[argument.mention[n]];
    if (m.type != EntityType::Loc && m.type != EntityType::Doc) add(list, m.entity);
  }
}

// "The successes that D. achieved-them", "the efforts that D. makes-them": the subject of the relative clause right behind.
void Assembler::who_did(const Argument& thing, const Draft& draft, std::vector<std::uint32_t>& list) const {
  if (draft.predicate == kNone) return;
  const std::uint32_t sentence = clauses_.predicate[draft.predicate].sentence;
  for (std::uint32_t n = draft.predicate + 1; n < clauses_.predicate.size() && n <= draft.predicate + 2 && clauses_.predicate[n].sentence == sentence; ++n) {
    const Predicate& relative = clauses_.predicate[n];
    const Argument& object = relative.slot(ArgSlot::Obj);
    const bool same = thing.event != kNone ? object.event == thing.event : object.filled && object.pronoun && object.at == thing.at;
    if (relative.verb && (same || told_by_that(thing, relative, clauses_.predicate[draft.predicate]))) return actors_of(relative.slot(ArgSlot::Subj), list);
  }
}

// "The large part that (alladhi) D. plays", "the role to which D. contributed (bi-hi)": the verb behind "that" has its subject behind it, and does
// not judge itself. Not so of what a noun judges ("the defence of areas that D. holds").
bool Assembler::told_by_that(const Argument& thing, const Predicate& relative, const Predicate& judge) const {
  if (thing.event != kNone || relative.passive || (judge.kind == PredicateKind::Frame && tables_.frames[judge.row].pos == PartOfSpeech::Noun)) return false;
  if (relative.first <= thing.at + 1 || relative.first > thing.at + kThatReach || passage_.function(relative.first - 1) != FunctionClass::Relative) return false;
  const Argument& doer = relative.slot(ArgSlot::Subj);
  return doer.count > 0 && !doer.pronoun && doer.at > relative.first && !(relative.kind == PredicateKind::Frame && only_speaks(tables_.frames[relative.row].type));
}

// "And he said that ..., calling on D.": the speaker is not named again, and the participle is his. "Said that D. must": so is a
// demand whose word names nobody who makes it, and "said that D. bears the responsibility".
void Assembler::speaks_on(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (!draft.agent.empty()) return;
  const bool must = (frame.type == ClaimType::Request || frame.type == ClaimType::Accuse) && p.verb && std::ranges::find(frame.roles, Role::Agent) == std::end(frame.roles);
  if (!must && (frame.pos != PartOfSpeech::ActiveParticiple || p.slot(ArgSlot::Head).count > 0 || p.enclitic != Enclitic::None)) return;
  if (!only_speaks(frame.type) && frame.type != ClaimType::Request && frame.type != ClaimType::Threaten) return;
  if (!must && (passage_.reading(p.first).article() || p.first == 0 || !passage_.is_punct(p.first - 1, ','))) return;
  const auto around = scopes_.around(p.sentence, p.first);
  if (around.empty() || around.back()->links.empty() || draft.target.empty()) return;
  const std::uint32_t who = around.back()->links.back();
  if (std::ranges::find(draft.target, who) != draft.target.end()) return;
  add(draft.agent, who);
  draft.why.emplace_back("attribute/speaks_on");
}

// "(The minister said that the army was advancing.) And he called for (wa-da'a ila)": a verb of asking, praising or blaming that opens a sentence and has a
// preposition right behind it names nobody: who spoke last in the sentence before goes on, where he agrees with it.
void Assembler::speaks_again(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (!p.verb || p.passive || p.sentence == 0 || p.morph.person != 3 || p.morph.aspect != kPerfect || !is_speech(frame.type) || frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Agent) return;
  const Sentence& sentence = passage_.tokens.sentence[p.sentence];
  const bool opens = p.first == sentence.first ? passage_.reading(p.first).has(kPreWa) : p.first == sentence.first + 1 && is_noted(passage_, sentence.first, "as");
  if (!opens || !passage_.is_word(p.first + 1)) return;
  const bool preposition = passage_.noun(p.first + 1, SenseKind::Function) != nullptr ||
                           std::ranges::any_of(passage_.segments.of[p.first + 1], [](const Reading& reading) { return reading.has(kPreBi); });
  if (!preposition) return;
  const Argument& subject = p.slot(ArgSlot::Subj);
  if (subject.count > 0 && mentions_.mention[subject.mention[0]].first >= sentence.first) return;
  const Sentence& before = passage_.tokens.sentence[p.sentence - 1];
  for (std::uint32_t t = before.last; t-- > before.first;) {
    const auto around = scopes_.around(p.sentence - 1, t);
    if (around.empty() || around.back()->links.empty()) continue;
    const std::uint32_t who = around.back()->links.back();
    const Mention& speaker = mentions_.mention[around.back()->mentions.back()];
    const bool one = speaker.type == EntityType::Per || speaker.type == EntityType::Org;
    if (!one || !agrees(passage_, mentions_, person_of(p), speaker) || std::ranges::find(draft.target, who) != draft.target.end()) return;
    draft.agent = {who};
    draft.why.emplace_back("attribute/speaks_again");
    return;
  }
}

// "The forces loyal to the government", of a weak word: which side they are on is their name; that they are loyal to a man is told.
bool Assembler::names_side(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (frame.type != ClaimType::Support || frame.pos != PartOfSpeech::ActiveParticiple || frame.weight > 1 || p.slot(ArgSlot::Li).count == 0) return false;
  return std::ranges::none_of(draft.target, [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Per; });
}

// "The group loyal to al-Qaeda": of a known organisation, loyal to an armed group, it is told that it is of that group.
void Assembler::loyal_group(const FrameRow& frame, Draft& draft) const {
  if (frame.type != ClaimType::Support || frame.pos != PartOfSpeech::ActiveParticiple || frame.weight > 1 || draft.agent.size() != 1 || draft.target.size() != 1) return;
  const auto armed = [&](std::uint32_t who) { return kind_of(tables_, mentions_.entity[who]) == ActorKind::Armed && mentions_.entity[who].actor != kNone; };
  if (!armed(draft.agent[0]) || !armed(draft.target[0])) return;
  draft.type = ClaimType::Belong;
  draft.why.emplace_back("attribute/loyal_group");
}

// "The alliance declared a truce at the request of (bina'an 'ala talab) D.": the words name who asks alone; who does the deed of the verb before was asked.
void Assembler::heeded_by(const Predicate& p, Draft& draft) {
  for (auto n = static_cast<std::size_t>(&p - clauses_.predicate.data()); n-- > 0 && clauses_.predicate[n].sentence == p.sentence;) {
    const Predicate& deed = clauses_.predicate[n];
    if (!deed.verb || deed.kind == PredicateKind::Cue) continue;
    const Argument& subject = deed.slot(ArgSlot::Subj);
    const Mention* who = !deed.passive && subject.count > 0 ? &mentions_.mention[subject.mention[0]] : nullptr;
    if (who == nullptr || who->entity == kNone || (who->type != EntityType::Org && who->type != EntityType::Per) || std::ranges::find(draft.agent, who->entity) != draft.agent.end()) return;
    add(draft.target, who->entity);
    draft.why.emplace_back("attribute/asked");
    return;
  }
}

// "Stressed the need for the withdrawal of D.", "demanded the withdrawal of D.": with nobody else asked, who would do what is asked.
void Assembler::asked(const Predicate& p, const FrameRow& frame, Draft& draft) {
  if (frame.type != ClaimType::Request || !draft.target.empty()) return;
  if (frame.pos == PartOfSpeech::Noun && std::ranges::none_of(frame.roles, [](Role role) { return role == Role::Content || role == Role::Target || role == Role::Auto; })) heeded_by(p, draft);
  for (std::size_t slot = 0; slot < kArgSlots && draft.target.empty(); ++slot) {
    const std::uint32_t event = p.argument[slot].event;
    if (event == kNone || frame.roles[slot] != Role::Content) continue;
    const Predicate& inner = clauses_.predicate[event];
    Draft other;
    if (inner.kind == PredicateKind::Frame) {
      roles(inner, tables_.frames[inner.row], other, 1);
      // "Called for confronting D.": who is to be fought is asked for nothing.
      if (tables_.frames[inner.row].type == ClaimType::Assault && tables_.frames[inner.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Party && other.agent.size() == 1) continue;
    } else if (inner.kind == PredicateKind::Light && tables_.frames[inner.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent) {
      actors_of(inner.slot(ArgSlot::Gen), other.agent);
    }
    for (const std::uint32_t who : other.agent)
      if (mentions_.entity[who].type != EntityType::Ppl && std::ranges::find(draft.agent, who) == draft.agent.end()) add(draft.target, who);
    if (!draft.target.empty()) draft.why.emplace_back("attribute/asked");
  }
}

// "Stressed the need that (an) D. withdraw": the verb in the imperfect that opens the clause which a request has for its content; null where none does.
const Predicate* Assembler::verb_asked_for(const Predicate& request) const {
  if (request.kind != PredicateKind::Frame || request.clause_from == kNone) return nullptr;
  const FrameRow& frame = tables_.frames[request.row];
  if (frame.type != ClaimType::Request || frame.roles[static_cast<std::size_t>(ArgSlot::Clause)] != Role::Content) return nullptr;
  const auto verb = std::ranges::lower_bound(clauses_.predicate, request.clause_from, {}, &Predicate::first);
  const bool opens = verb != clauses_.predicate.end() && verb->first == request.clause_from;
  return opens && verb->verb && verb->morph.aspect == kImperfect && !verb->passive ? &*verb : nullptr;
}

// ... whose subject is asked for it, where nobody else is.
void Assembler::asked_by_clause(const Predicate& p, Draft& draft) const {
  const Predicate* verb = draft.target.empty() ? verb_asked_for(p) : nullptr;
  if (verb == nullptr) return;
  std::vector<std::uint32_t> who;
  actors_of(verb->slot(ArgSlot::Subj), who);
  for (const std::uint32_t one : who)
    if (mentions_.entity[one].type == EntityType::Org && std::ranges::find(draft.agent, one) == draft.agent.end()) add(draft.target, one);
  if (!draft.target.empty()) draft.why.emplace_back("attribute/asked");
}

// ... and who has not done it yet.
void Assembler::not_done_yet(const Predicate& p, Draft& draft) const {
  if (!p.verb || draft.stance != Stance::Asserted) return;
  const auto index = static_cast<std::size_t>(&p - clauses_.predicate.data());
  for (std::size_t n = index; n-- > 0 && n + kRequestReach > index && clauses_.predicate[n].sentence == p.sentence;) {
    if (verb_asked_for(clauses_.predicate[n]) != &p) continue;
    draft.stance = Stance::Planned;
    draft.why.emplace_back("attribute/content_planned");
    return;
  }
}

// "(a crime,) its responsibility bears D.": behind what is borne, of which the expression has the word, stands who bears it.
void Assembler::bears(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (frame.type != ClaimType::Accuse || !p.verb || p.passive || !draft.target.empty()) return;
  if (frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Target || frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Content || !refers_back(passage_.reading(p.last - 1).enclitic)) return;
  actors_of(p.slot(ArgSlot::Obj), draft.target);
}

bool Assembler::all_states(const std::vector<std::uint32_t>& who) const {
  return !who.empty() && std::ranges::all_of(who, [&](std::uint32_t one) {
    const std::uint32_t actor = mentions_.entity[one].actor;
    return actor != kNone && (tables_.actors[actor].kind == ActorKind::State || tables_.actors[actor].kind == ActorKind::Body);
  });
}

// Whether all of them are armies or forces of order.
bool Assembler::all_forces(const std::vector<std::uint32_t>& who) const {
  return !who.empty() && std::ranges::all_of(who, [&](std::uint32_t one) {
    const ActorKind kind = mentions_.entity[one].type == EntityType::Org ? kind_of(tables_, mentions_.entity[one]) : ActorKind::Other;
    return kind == ActorKind::Army || kind == ActorKind::Security;
  });
}

// Whether all of them are armies, forces of order or armed groups.
bool Assembler::all_fight(const std::vector<std::uint32_t>& who) const {
  return !who.empty() && std::ranges::all_of(who, [&](std::uint32_t one) {
    return mentions_.entity[one].type == EntityType::Org && (all_forces({one}) || kind_of(tables_, mentions_.entity[one]) == ActorKind::Armed);
  });
}

// "Let D. (have) the use of (bi-istikhdam) a base", "of many of the bases": shares what it has with D.
void Assembler::shares_means(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const Argument& what = p.slot(ArgSlot::Bi);
  if (frame.type != ClaimType::Retreat || tables_.text(frame.mode) != "access" || draft.agent.empty() || draft.target.empty() || !what.filled || what.pronoun || what.event != kNone) return;
  if (std::ranges::any_of(draft.target, [&](std::uint32_t who) { return mentions_.entity[who].type != EntityType::Org; })) return;
  bool base = false;
  for (std::uint32_t t = what.at; t < what.at + kBaseReach && passage_.is_word(t) && !base; ++t)
    if (const NounRow* head = passage_.noun(t, SenseKind::PlaceHead)) base = tables_.text(head->kind) == "base" && !passage_.reading(t).has(kPreBi);
  if (!base) return;
  draft.type = ClaimType::Cooperate;
  draft.mode = {};
  draft.why.emplace_back("attribute/shares_means");
}

// "(Turkey) received a million refugees": a state meets nobody there, and takes them in.
void Assembler::takes_in(const FrameRow& frame, Draft& draft) const {
  if (frame.takes_in == 0) return;
  std::vector<std::uint32_t> hosts, guests;
  for (const std::vector<std::uint32_t>* side : {&draft.agent, &draft.target})
    for (const std::uint32_t who : *side) {
      const std::uint32_t head = mentions_.entity[who].head;
      const bool refugees = mentions_.entity[who].type == EntityType::Ppl && head != kNone && tables_.text(tables_.nouns[head].kind) == "refugee";
      (refugees ? guests : hosts).push_back(who);
    }
  if (guests.empty() || !all_states(hosts)) return;
  draft.agent = std::move(hosts);
  draft.target = std::move(guests);
  draft.type = ClaimType::Aid;
  draft.why.emplace_back("attribute/takes_in");
}

// What support is: "backed by (min) Ankara", "its support of (li-) the rebels": a state speaks for them; backed by forces, with the support
// of, in support of: they act together, as forces do that back forces; support that is given or received without more is help; support by raids is acting together.
void Assembler::backing(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  const auto gives = [&](ArgSlot slot) { return frame.roles[static_cast<std::size_t>(slot)] == Role::Agent; };
  ClaimType type = draft.type;
  const bool backs = frame.type == ClaimType::Support && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target;
  if (backs && p.last == p.first + 1 && (p.verb || frame.pos == PartOfSpeech::ActiveParticiple) && all_fight(draft.agent) && all_fight(draft.target)) {
    type = ClaimType::Cooperate;
  } else if (frame.type == ClaimType::Support && p.verb) {
    if (by_force(p)) type = ClaimType::Cooperate;
  } else if (frame.type != ClaimType::Cooperate || p.last != p.first + 1) {
    return;
  } else if (frame.pos == PartOfSpeech::PassiveParticiple) {
    const bool adverb = p.slot(ArgSlot::Min).count == 0 && std::ranges::find(draft.why, "attribute/nationality") != draft.why.end();  // "madu'uma amirikiyyan"
    if ((p.slot(ArgSlot::Min).count > 0 || adverb) && !draft.target.empty() && all_states(draft.agent)) type = ClaimType::Support;
  } else if (frame.pos == PartOfSpeech::Noun && gives(ArgSlot::Gen) && frame.roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target) {
    if (is_adverbial(p, frame, draft.predicate)) return;
    const bool owned = p.slot(ArgSlot::Gen).count > 0 || p.enclitic != Enclitic::None;
    const Predicate* over = p.under == kNone ? nullptr : &clauses_.predicate[p.under];
    if (!owned && over != nullptr && over->verb && over->kind == PredicateKind::Light && over->slot(ArgSlot::Obj).event == draft.predicate) type = ClaimType::Aid;
    else if (owned && !draft.target.empty() && !passage_.reading(p.first).has(kPreLi) && all_states(draft.agent)) type = ClaimType::Support;
  }
  if (type == draft.type) return;
  draft.type = type;
  draft.why.emplace_back("attribute/backed");
}

// "(The army) supported the forces with (bi-) raids", "planes supported the forces", "raids support the forces".
bool Assembler::by_force(const Predicate& p) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  if (!p.passive && is_of(subject.event, ClaimType::Assault)) return true;
  if (!p.passive && subject.count > 0)
    for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member})
      if (const NounRow* head = passage_.noun(subject.at, kind); head != nullptr && tables_.text(head->note).find("planes") != std::string_view::npos) return true;
  if (tables_.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Target) return false;  // "welcomed (bi-) the raids"
  const std::uint32_t deed = p.slot(ArgSlot::Bi).event;
  return deed != kNone && clauses_.predicate[deed].kind == PredicateKind::Frame && tables_.frames[clauses_.predicate[deed].row].type == ClaimType::Assault;
}

// "The court found (adana) five men guilty of (bi-) murder": with a deed behind it, the condemning of somebody is a conviction.
void Assembler::convicts(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (frame.convicts == 0 || p.slot(ArgSlot::Bi).event == kNone) return;
  const auto somebody = [&](const std::vector<std::uint32_t>& who) {
    return !who.empty() && std::ranges::all_of(who, [&](std::uint32_t entity) { return mentions_.entity[entity].type == EntityType::Ppl || mentions_.entity[entity].type == EntityType::Per; });
  };
  if (!p.verb && draft.target.empty() && somebody(draft.agent)) std::swap(draft.agent, draft.target);
  if (!somebody(draft.target)) return;
  draft.type = ClaimType::Sanction;
  draft.mode = {};
  draft.why.emplace_back("attribute/convicted");
}

}  // namespace isnad
