// Method: such a word right behind or right before a verb of the third person is the last mention before with which its form agrees.
#include "latter.h"

#include <algorithm>

#include "agreement.h"

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 12;  // mentions looked back at

// The pronoun that agrees with such a word at a token: "the last one" (m., f.), behind no noun whose adjective it is, or "these" (ha'ula') with no noun
// behind; None for any other word.
Enclitic stands_for(const Passage& passage, std::uint32_t t, bool behind_verb) {
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

}  // namespace

void find_latter(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out) {
  for (auto verb = out.predicate.rbegin(); verb != out.predicate.rend() && verb->sentence == sentence; ++verb) {
    if (!verb->verb || verb->morph.person != 3 || verb->first == 0) continue;
    const Enclitic behind = stands_for(passage, verb->last, true);
    const Enclitic who = behind != Enclitic::None ? behind : stands_for(passage, verb->first - 1, false);
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
