// Outlets that are cited without a name: "a Turkish paper said that", "according to local media", "the papers added". They
// are somebody where they speak: right behind a verb of saying, or behind a preposition of a word of saying.
#include "finder.h"

namespace isnad {

// One past the noun of outlets that begins at a token, in one word or two ("means of information"); the token itself when
// there is none.
std::uint32_t Finder::outlet_head(std::uint32_t t, const NounRow** row, std::uint32_t* index) const {
  const auto is_media = [&](const Sense& sense) {
    if (sense.kind != SenseKind::OrgHead || static_cast<ActorKind>(tables_.nouns[sense.row].what) != ActorKind::Media) return false;
    *row = &tables_.nouns[sense.row];
    *index = sense.row;
    return true;
  };
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (is_media(sense)) return hit->last;
  const Found found = passage_.find(t, SenseKind::OrgHead);
  return found && found.reading->enclitic == Enclitic::None && found.sense->morph.number != 1 && is_media(*found.sense) ? t + 1 : t;
}

bool Finder::cited(std::uint32_t t) const {
  const auto says = [&](std::uint32_t at) { return passage_.has(at, SenseKind::Cue); };
  if (!word_before(t)) return false;
  if (says(t - 1)) return true;
  return t > 1 && passage_.function(t - 1) == FunctionClass::Preposition && passage_.is_word(t - 2) && says(t - 2);
}

bool Finder::cited_outlet(std::uint32_t t) {
  const NounRow* row = nullptr;
  std::uint32_t index = 0;
  const std::uint32_t head = outlet_head(t, &row, &index);
  if (head == t || !cited(t)) return false;
  const bool definite = passage_.reading(head - 1).article();
  std::uint32_t last = definite ? name_tail(head, true) : head;
  if (last == head) last = described(head);  // "electronic" begins as if with the article
  if (definite && head == t + 1 && !generic_plural(t)) return false;  // "the paper" is one that was named
  if (!definite && last == head && head == t + 1 && !generic_plural(t)) return false;
  Mention& made = add(t, last, EntityType::Org, MentionKind::Nominal, "mention/outlet_described");
  made.begin = passage_.token(t).begin + outer_prefix(passage_.reading(t));
  made.row = row->id;
  const auto [known, added] = by_words_.try_emplace(key_of(t, last), kNone);
  if (added) known->second = new_referent(EntityType::Org, index);
  made.entity = known->second;
  latest_of(made.entity);
  return true;
}

}  // namespace isnad
