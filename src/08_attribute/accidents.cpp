// "Five were killed in a road accident": what kills without anybody's deed is no claim. "The injury of five by bullets": what force did.
#include <algorithm>

#include "assembler.h"
#include "case_nouns.h"

namespace isnad {
namespace {

constexpr std::uint32_t kBefore = 8;   // tokens from the accident to the dead behind it
constexpr std::uint32_t kBehind = 16;  // tokens from the dead to the accident behind them
constexpr std::uint32_t kHurtBy = 6;   // tokens from "the injury of" to the arms behind those who were hurt

bool names_accident(const Passage& passage, std::uint32_t t) {
  const Hit* hit = passage.hit(t);
  return passage.is_noun_of(t, kNounOfAccident) || (hit != nullptr && std::ranges::any_of(passage.tables.phrase_senses(hit->node), [](const Sense& sense) {
           return sense.kind == SenseKind::Noun && sense.row == kNounOfAccident;
         }));
}

}  // namespace

bool accident_beside(const Passage& passage, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t-- > 0 && t + kBefore > first && !passage.is_punct(t, '.');)
    if (names_accident(passage, t)) return true;
  for (std::uint32_t t = last; t < passage.size() && t < last + kBehind && !passage.is_punct(t, '.'); ++t)
    if (names_accident(passage, t)) return true;
  return false;
}

bool Assembler::by_accident(const Predicate& p, const FrameRow& frame) const {
  if (frame.type != ClaimType::Assault || frame.toll == 0) return false;
  const auto accident = [&](std::uint32_t t) { return names_accident(passage_, t); };
  // "An earthquake struck", "the clash (istidam) of two trains": its deed is no force.
  const std::uint32_t end = passage_.tokens.sentence[p.sentence].last;
  for (auto other = std::ranges::lower_bound(clauses_.predicate, passage_.tokens.sentence[p.sentence].first, {}, &Predicate::first);
       other != clauses_.predicate.end() && other->first < end; ++other) {
    if (other->kind != PredicateKind::Frame) continue;
    const FrameRow& row = tables_.frames[other->row];
    const Argument& struck_by = other->slot(ArgSlot::Subj);  // "struck (daraba) an earthquake the town", "the storm that strikes"
    const bool of_nature = accident(other->first) || (other->first > 0 && accident(other->first - 1)) || accident(other->last) || (struck_by.filled && accident(struck_by.at));
    if (row.type == ClaimType::Assault && row.toll == 0 && !of_nature) return false;
  }
  return accident_beside(passage_, p.first, p.last);
}

// "Died of his injury (muta'aththiran bi-isabatihi)": a wound of which somebody dies is told by the death.
bool Assembler::died_of_it(const Predicate& p, const FrameRow& frame) const {
  if (p.verb || frame.toll != 1 + static_cast<std::uint8_t>(Toll::Wounded) || !refers_back(p.enclitic) || !passage_.reading(p.first).has(kPreBi)) return false;
  const std::size_t at = static_cast<std::size_t>(&p - clauses_.predicate.data());
  const auto dies = [&](const Predicate& death) {
    return death.kind == PredicateKind::Frame && (death.last == p.first || death.noun + 1 == p.first) && tables_.frames[death.row].toll == 1 + static_cast<std::uint8_t>(Toll::Killed);
  };
  return at > 0 && dies(clauses_.predicate[at - 1]);
}

// "The injury (isaba) of three civilians by (bi-) bullets", "... with (bi-) wounds": a noun that may be of an illness, too.
bool Assembler::hurt_by_force(const Predicate& p, const FrameRow& frame, const Draft& draft) const {
  if (draft.tolls.empty()) return false;
  const bool wounded = frame.toll == 1 + static_cast<std::uint8_t>(Toll::Wounded);
  // "The bodies of ten fighters of D.": they are named for who is dead, as an illness ("the death of") is not.
  const NounRow* body = !p.verb && !wounded ? passage_.noun(p.first, SenseKind::People) : nullptr;
  if (body != nullptr) return body->what == static_cast<std::uint8_t>(PeopleKind::Victim) && p.slot(ArgSlot::Gen).count > 0 && of_force(draft.target);
  // "(A hundred dead fell) and wounded were (juriha) nine hundred others": more of the dead.
  const auto dead = [&](std::uint32_t who) { return mentions_.entity[who].name != kNone && mentions_.mention[mentions_.entity[who].name].people == PeopleKind::Victim; };
  if (wounded && std::ranges::any_of(draft.target, dead)) return true;
  if (p.verb || !wounded) return false;
  for (std::uint32_t t = p.last; t < p.last + kHurtBy && passage_.is_word(t); ++t)
    if (passage_.is_noun_of(t, kNounOfWound) && passage_.reading(t).has(kPreBi)) return true;
  return false;
}

}  // namespace isnad
