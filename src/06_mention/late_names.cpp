// A headline calls a person by his family name, and the report names him in full only below it. When the walk is over,
// the text is looked through once more for the last word of a name that it found: below the headline for a word only that is nothing else.
// So is a town that no table has, which is named with its head noun once and alone elsewhere.
#include <algorithm>

#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kHeadline = 40;  // tokens from the beginning

}  // namespace

void Finder::late_short_names() {
  if (by_short_.empty()) return;
  for (std::uint32_t t = 0; t < passage_.size(); ++t) {
    if (taken(t) || !passage_.is_word(t) || passage_.has(t, SenseKind::Function)) continue;
    const Reading& reading = passage_.reading(t);
    if (reading.word != 0 && name_weight(t) < kLikelyName && !(t < kHeadline && names_family(t))) continue;
    if (t >= kHeadline && (common_word(t) || passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Place, SenseKind::Actor)))) continue;
    const auto found = by_short_.find(short_key(t));
    if (found == by_short_.end()) continue;
    const Referent& person = out_.entity[found->second];
    if (person.name == kNone) continue;
    const Mention& full = out_.mention[person.name];
    if (full.first < t || full.last - full.first < 2 || short_key(full.last - 1) != found->first) continue;
    insert_short_name(t, found->second, "mention/person_before_his_name");
  }
}

// "(took) the town of N. ... (fled from) N.": a word that no table has.
void Finder::late_places() {
  if (by_town_.empty()) return;
  for (std::uint32_t t = 0; t < passage_.size(); ++t) {
    if (taken(t) || !passage_.is_word(t) || !passage_.unknown(t)) continue;
    if (const auto found = by_town_.find(short_key(t)); found != by_town_.end()) insert_short_name(t, found->second, "mention/place_without_its_head");
  }
}

// Mentions stand in text order, so those behind the new one move by one.
void Finder::insert_short_name(std::uint32_t t, std::uint32_t entity, const char* rule) {
  Mention made;
  made.first = t;
  made.last = t + 1;
  made.type = out_.entity[entity].type;
  made.rule = rule;
  made.begin = passage_.token(t).begin + outer_prefix(passage_.reading(t));
  made.end = passage_.token(t).end;
  made.entity = entity;
  const auto place = std::find_if(out_.mention.begin(), out_.mention.end(), [&](const Mention& m) { return m.first > t; });
  const auto index = static_cast<std::uint32_t>(place - out_.mention.begin());
  out_.mention.insert(place, made);
  for (Referent& referent : out_.entity) {
    if (referent.name != kNone && referent.name >= index) ++referent.name;
    if (referent.latest != kNone && referent.latest >= index) ++referent.latest;
  }
  for (std::size_t n = index; n < out_.mention.size(); ++n)
    for (std::uint32_t at = out_.mention[n].first; at < out_.mention[n].last; ++at)
      out_.at[at] = static_cast<std::uint32_t>(n + 1);
}

}  // namespace isnad
