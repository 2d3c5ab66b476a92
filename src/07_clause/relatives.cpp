// What a word for "who" or "which" goes back to, as far as its own form tells.
#include "agreement.h"
#include "items.h"

namespace isnad {

Enclitic form_of_relative(const Passage& passage, const Item& who) {
  const WordView word = who.kind == ItemKind::Relative && passage.is_word(who.first) ? passage.word(who.first) : WordView{};
  const Letter last = word.size() > 2 ? letter_at(word, word.size() - 1) : Letter{0};
  if (last == kNoon) return Enclitic::Hum;
  if (last != kYeh) return Enclitic::None;
  return letter_at(word, word.size() - 2) == kTeh ? Enclitic::Ha : Enclitic::Hu;
}

bool partner_is_other(const Passage& passage, const Mentions& mentions, const Item& deed, const Item& partner, const Item& who) {
  if (deed.kind != ItemKind::Event || partner.kind != ItemKind::Phrase || deed.last != partner.first || partner.mentions != 1) return false;
  const Enclitic form = form_of_relative(passage, who);
  if (form != Enclitic::Hu || !passage.is_word(deed.last - 1)) return false;
  const WordView noun = passage.word(deed.last - 1);
  const bool feminine = letter_at(noun, noun.size() - 1) == kTehMarbuta || letter_at(noun, noun.size() - 1) == kTeh;
  return !feminine && !agrees(passage, mentions, form, mentions.mention[partner.mention[0]]);
}

}  // namespace isnad
