// "Warplanes struck", "that the helicopters struck": planes beside a verb, described, and whose the text does not say, act
// themselves.
#include "finder.h"

namespace isnad {

// What says what kind of planes they are: an adjective that goes with them, or a nisba.
bool Finder::of_planes(std::uint32_t t, bool definite, bool few) const {
  if (!passage_.is_word(t) || t >= end_) return false;
  const Reading& reading = passage_.reading(t);
  if (reading.article() != definite || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None) return false;
  if (passage_.has(t, SenseKind::Nation)) return few;  // planes of a country are found as its forces (orgs)
  if (passage_.has(t, SenseKind::PlaceHead)) return false;
  return passage_.is_noun_of(t, kNounAdjective) || nisba(t);
}

bool Finder::planes(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::Member);
  if (!found || found.reading->enclitic != Enclitic::None || tables_.text(tables_.nouns[found.sense->row].note) != "member planes") return false;
  const bool one = found.sense->morph.number == 0 && feminine(t), definite = found.reading->article();
  std::uint32_t last = t + 1;
  while (last < t + 3 && of_planes(last, definite, found.sense->morph.number < 2)) ++last;
  const bool behind_verb = t > 0 && passage_.is_word(t - 1) && finite_verb(t - 1);
  // One plane is rather what was hit, unless what it hits follows.
  if (one && (!behind_verb || !passage_.is_word(last) || outer_prefix(passage_.reading(last)) > 0 || passage_.function(last) != FunctionClass::Other)) return false;
  const bool before_verb = passage_.is_word(last) && finite_verb(last);
  if (last == t + 1 || owned_behind(last) || outer_prefix(*found.reading) > 0 || (!behind_verb && !before_verb)) return false;
  Mention& made = add(t, last, EntityType::Org, definite ? MentionKind::Nominal : MentionKind::Name, "mention/planes");
  made.row = tables_.nouns[found.sense->row].id;
  const auto [known, added] = by_head_.try_emplace(found.sense->row, kNone);
  if (added) known->second = new_referent(EntityType::Org, found.sense->row);
  made.entity = known->second;
  latest_of(made.entity);
  return true;
}

// "belonging to D.", "of (li-) D.", "D.": whose they are stands behind them.
bool Finder::owned_behind(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t)) return false;
  const NameAt name = name_at(t);
  if (passage_.reading(t).has(kPreLi) || participle(t) || passage_.has(t, SenseKind::Nation)) return true;
  return name.last > t && name.alias != kNone && outer_prefix(*name.reading) == 0;
}

}  // namespace isnad
