// Whose a deed is by the nationality that describes it: "an American raid", "the Turkish-Iranian agreement".
#include "agreement.h"
#include "assembler.h"
#include "case_nouns.h"
#include "nation_of_deed.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kAdjectives = 3;  // tokens behind an event noun in which its nationality is looked for
constexpr std::uint32_t kParties = 6;     // ... and those of two parties

}  // namespace

// Whether a word behind a noun may be one of its adjectives: "a night air raid", not "the help of all regions".
bool Assembler::describes(std::uint32_t t) const {
  if (!passage_.is_word(t) || mentions_.on(t) != nullptr || outer_prefix(passage_.reading(t)) != 0) return false;
  // "an attack with support (bi-da'm) from America": an adverbial noun with its own nation.
  const auto noun = std::ranges::lower_bound(clauses_.predicate, t, {}, &Predicate::first);
  if (noun != clauses_.predicate.end() && noun->first == t && noun->kind == PredicateKind::Frame && is_adverbial(*noun, tables_.frames[noun->row], static_cast<std::uint32_t>(noun - clauses_.predicate.begin()))) return false;
  return passage_.has(t, SenseKind::Nation) || passage_.is_noun_of(t, kNounAdjective) || !passage_.has_any(t, kind_bits(SenseKind::Function, SenseKind::Noun, SenseKind::PlaceHead, SenseKind::OrgHead, SenseKind::People, SenseKind::Member));
}

// The state or the army of a country of which the text speaks, rather the one that is wanted; kNone when it speaks of neither.
std::uint32_t Assembler::forces_of(Country country, ActorKind wanted) const {
  std::uint32_t out = kNone;
  for (std::uint32_t e = 0; e < mentions_.entity.size(); ++e) {
    const std::uint32_t actor = mentions_.entity[e].actor;
    if (actor == kNone || tables_.actors[actor].country != country) continue;
    const ActorKind kind = tables_.actors[actor].kind;
    if (kind == wanted) return e;
    if ((kind == ActorKind::State || kind == ActorKind::Army) && out == kNone) out = e;
  }
  return out;
}

// "an American raid", "the Turkish bombardment": the armed force or the government of that country, whichever the text
// speaks of; none when it speaks of neither. Whether a nation is named, so that nobody else did it.
bool Assembler::nationality(const Predicate& p, const FrameRow& frame, Draft& draft, bool blamed) const {
  if (p.verb || !of_one_nation(frame) || !draft.agent.empty()) return false;
  const bool partner = p.slot(ArgSlot::Gen).count > 0;  // the adjectives behind are his
  if (partner && frame.type != ClaimType::Aid) return false;
  const NounRow* nation = nullptr;
  for (std::uint32_t t = p.last; !partner && nation == nullptr && t < p.last + kAdjectives && describes(t); ++t) nation = passage_.noun(t, SenseKind::Nation);
  // "the American programme for (li-) the training of".
  if (nation == nullptr && frame.type == ClaimType::Aid && p.first > 0 && passage_.reading(p.first).has(kPreLi) && passage_.is_word(p.first - 1) && mentions_.on(p.first - 1) == nullptr)
    nation = passage_.noun(p.first - 1, SenseKind::Nation);
  if (nation == nullptr) return false;
  const bool by_state = blamed || is_speech(frame.type) || frame.type == ClaimType::Sanction || frame.type == ClaimType::Cooperate;
  const std::uint32_t government = forces_of(nation->country, by_state ? ActorKind::State : ActorKind::Army);  // who condemns "the Turkish raids" blames the state
  if (government == kNone || std::ranges::find(draft.target, government) != draft.target.end()) return true;
  draft.agent.push_back(government);
  draft.why.emplace_back("attribute/nationality");
  return true;
}

// "(welcomed) the German decision", "(criticised) the Turkish position": the government of the nation that describes with the article what
// governments have, and of which the text speaks; kNone where it does not, or for another thing ("the Palestinian cause").
std::uint32_t Assembler::nation_of_thing(std::uint32_t noun) const {
  if (!passage_.is_word(noun) || !passage_.reading(noun).article() || !passage_.is_noun_of(noun, kNounOfState)) return kNone;
  for (std::uint32_t t = noun + 1; t < noun + 1 + kAdjectives && describes(t) && passage_.reading(t).article(); ++t)
    if (const NounRow* nation = passage_.noun(t, SenseKind::Nation)) return forces_of(nation->country, ActorKind::State);
  return kNone;
}

// "hit an American convoy, a Saudi post": the armed force or the government of the nation that describes what is hit, whichever the text speaks of.
void Assembler::struck_nation(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (frame.type != ClaimType::Assault || !draft.target.empty()) return;
  for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Gen, ArgSlot::Ala, ArgSlot::Li}) {
    const Argument& hit = p.slot(slot);
    const Role role = role_of(p, frame, static_cast<std::size_t>(slot));
    const bool thing = hit.filled && hit.count == 0 && !hit.pronoun && passage_.is_word(hit.at);
    if (!thing || (role != Role::Target && role != Role::Auto)) continue;
    const NounRow* ground = passage_.noun(hit.at, SenseKind::PlaceHead);
    const std::string_view kind = ground != nullptr ? tables_.text(ground->kind) : std::string_view{};
    if (!passage_.has(hit.at, SenseKind::Member) && !passage_.is_noun_of(hit.at, kNounOfHit) && kind != "base" && kind != "camp" && kind != "site") continue;
    for (std::uint32_t t = hit.at + 1; t < hit.at + 1 + kAdjectives && describes(t); ++t) {
      const NounRow* nation = passage_.noun(t, SenseKind::Nation);
      if (nation == nullptr || passage_.reading(t).article() != passage_.reading(hit.at).article()) continue;
      const std::uint32_t struck = forces_of(nation->country, ActorKind::Army);
      if (struck == kNone || std::ranges::find(draft.agent, struck) != draft.agent.end()) return;
      draft.target.push_back(struck);
      draft.why.emplace_back("attribute/nationality");
      return;
    }
  }
}

// "the Turkish-Iranian agreement", "the talks, American and Russian": the governments of the nations that describe what several do together, of
// which the text speaks. Whether a nation is named.
bool Assembler::nations(const Predicate& p, const FrameRow& frame, Draft& draft) const {
  if (p.verb || frame.roles[static_cast<std::size_t>(ArgSlot::Bayn)] != Role::Party || !draft.target.empty()) return false;
  const bool with_another = draft.agent.size() == 1 && p.slot(ArgSlot::Maa).count == 1 && p.slot(ArgSlot::Gen).count == 0;  // "Jordanian talks with D."
  if (!draft.agent.empty() && !with_another) return false;
  bool named = false;
  for (std::uint32_t t = p.last; t < p.last + kParties && t < passage_.size(); ++t) {
    if (passage_.is_punct(t, '-')) continue;
    if (!passage_.is_word(t) || mentions_.on(t) != nullptr) break;
    const NounRow* nation = passage_.noun(t, SenseKind::Nation);
    if (nation == nullptr) {
      if (!passage_.reading(t).article() || !passage_.reading(p.first).article()) break;  // "the recent Turkish-Iranian understandings"
      continue;
    }
    named = true;
    for (std::uint32_t e = 0; e < mentions_.entity.size(); ++e) {
      const std::uint32_t actor = mentions_.entity[e].actor;
      if (actor == kNone || tables_.actors[actor].country != nation->country || tables_.actors[actor].kind != ActorKind::State) continue;
      add(draft.agent, e);
      break;
    }
  }
  if (frame.type == ClaimType::Split && !with_another && draft.agent.size() < 2) draft.agent.clear();  // "the Syrian crisis"
  if (draft.agent.size() > (with_another ? 1U : 0U)) draft.why.emplace_back("attribute/nationality");
  return named;
}

}  // namespace isnad
