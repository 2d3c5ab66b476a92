// Method: "the latter" or "these", right behind or right before a verb of the third person, is the last mention before with which its form agrees; of
// what stands right before "and which", the one that a participle describes, and not the party beside the participle.
#include "latter.h"

#include <algorithm>

#include "agreement.h"

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 12;  // mentions looked back at

// The pronoun that agrees with such a word at a token: "the last one" (m., f.), behind no noun whose adjective it is, or "these" (ha'ula') with no noun
// behind; None for any other word.
Enclitic pronoun_for(const Passage& passage, std::uint32_t t, bool behind_verb) {
  if (!passage.is_word(t) || outer_prefix(passage.reading(t)) > 0) return Enclitic::None;
  const WordView word = passage.word(t);
  if (passage.function(t) == FunctionClass::Demonstrative) {
    const bool partner = behind_verb && passage.is_word(t + 1) && passage.reading(t + 1).article();
    return letter_at(word, word.size() - 1) == kHamza && !partner ? Enclitic::Hum : Enclitic::None;
  }
  const NounRow* row = behind_verb && passage.reading(t).article() ? passage.noun(t, SenseKind::Calendar) : nullptr;
  if (row == nullptr || row->what != static_cast<std::uint8_t>(CalendarKind::Same)) return Enclitic::None;
  return letter_at(word, word.size() - 1) == kTehMarbuta ? Enclitic::Ha : Enclitic::Hu;
}

// "The army, hostile to D. and which (wa-lladhi) attacks it": the word for "who" behind "and" goes on with what the participle before describes, and not with
// the party beside that.
const Argument* described_before(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Predicate& verb) {
  const std::uint32_t who = verb.first - 1;
  if (!passage.is_word(who) || passage.function(who) != FunctionClass::Relative || !passage.reading(who).has(kPreWa)) return nullptr;
  const Argument& subject = verb.slot(ArgSlot::Subj);
  if (subject.count == 0 || !subject.pronoun) return nullptr;
  for (auto index = static_cast<std::size_t>(&verb - clauses.predicate.data()); index-- > 0 && clauses.predicate[index].sentence == verb.sentence && !clauses.predicate[index].verb;) {
    const Predicate& participle = clauses.predicate[index];
    const Argument& head = participle.slot(ArgSlot::Head);
    if (participle.kind != PredicateKind::Frame || head.count == 0 || !agrees(passage, mentions, person_of(verb), mentions.mention[head.mention[0]])) continue;
    const bool beside = std::ranges::any_of(std::initializer_list{ArgSlot::Li, ArgSlot::Bi, ArgSlot::An, ArgSlot::Maa, ArgSlot::Min}, [&](ArgSlot slot) {
      const Argument& party = participle.slot(slot);
      return party.count > 0 && party.mention[party.count - 1] == subject.mention[0];
    });
    if (beside) return &head;
  }
  return nullptr;
}

}  // namespace

void find_latter(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out) {
  for (auto verb = out.predicate.rbegin(); verb != out.predicate.rend() && verb->sentence == sentence; ++verb) {
    if (!verb->verb || verb->morph.person != 3 || verb->first == 0) continue;
    if (const Argument* head = described_before(passage, mentions, out, *verb); head != nullptr) {
      verb->slot(ArgSlot::Subj).mention = head->mention;
      verb->slot(ArgSlot::Subj).count = head->count;
      continue;
    }
    const Enclitic behind = pronoun_for(passage, verb->last, true);
    const Enclitic who = behind != Enclitic::None ? behind : pronoun_for(passage, verb->first - 1, false);
    if (who == Enclitic::None) continue;
    // "(the army) forced the latter (m.)": where the verb does not agree, an object.
    const bool object = who != Enclitic::Hum && person_of(*verb) != who;
    Argument& slot = verb->slot(object ? ArgSlot::Obj : ArgSlot::Subj);
    if (slot.count > 0 && !slot.pronoun) continue;
    const std::uint32_t at = behind != Enclitic::None ? verb->last : verb->first - 1;
    const std::uint32_t last = antecedent(passage, mentions, who, std::min(at, verb->first), kReach, false);
    if (last == kNone || mentions.mention[last].first < passage.tokens.sentence[sentence].first) continue;
    slot = {};
    slot.mention[0] = last;
    slot.count = 1;
    slot.filled = slot.pronoun = true;
    slot.at = at;
  }
}

}  // namespace isnad
