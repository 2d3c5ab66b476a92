// "Warplanes struck", "that the helicopters struck": planes beside a verb, described, and whose the text does not say, act
// themselves; so do "the planes" beside a verb of attack.
#include <algorithm>

#include "finder.h"

namespace isnad {

// What says what kind of planes they are: an adjective that goes with them, or a nisba.
bool Finder::of_planes(std::uint32_t t, bool definite, bool few) const {
  if (!passage_.is_word(t) || t >= end_) return false;
  const Reading& reading = passage_.reading(t);
  if (reading.article() != definite || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None) return false;
  if (passage_.has(t, SenseKind::Nation)) return few && !several_people(t);  // planes of a country are found as its forces (orgs)
  if (passage_.has(t, SenseKind::PlaceHead) || several_people(t)) return false;
  const NounRow* people = passage_.noun(t, SenseKind::People);
  return passage_.is_noun_of(t, kNounAdjective) || nisba(t) || (people != nullptr && tables_.text(people->note) == "describes");  // "unknown (majhula)"
}

// A word for planes, or for guns, which strike like them.
Found Finder::plane_word(std::uint32_t t) const {
  Found out;
  passage_.each(t, SenseKind::Member, [&](const Reading& reading, const Sense& sense) {
    const std::string_view note = tables_.text(tables_.nouns[sense.row].note);
    if (!out && (note == "member planes" || note == "member guns")) out = {&reading, &sense};
  });
  return out;
}

bool Finder::planes(std::uint32_t t) {
  const Found found = plane_word(t);
  if (!found || found.reading->enclitic != Enclitic::None) return false;
  const bool one = found.sense->morph.number == 0 && feminine(t), definite = found.reading->article();
  std::uint32_t last = t + 1;
  while (last < t + 3 && of_planes(last, definite, found.sense->morph.number < 2)) ++last;
  const std::uint32_t before = t > 0 && passage_.is_word(t - 1) ? over_adjuncts(t - 1) : t;
  const bool behind_verb = before < t && finite_verb(before);
  // One plane is rather what was hit, unless what it hits follows.
  if (one && (!behind_verb || !passage_.is_word(last) || outer_prefix(passage_.reading(last)) > 0 || passage_.function(last) != FunctionClass::Other)) return false;
  const std::uint32_t deed = last < end_ && passage_.is_word(last) && passage_.function(last) == FunctionClass::Particle ? last + 1 : last;  // "had (already) struck"
  const bool before_verb = passage_.is_word(deed) && finite_verb(deed);
  const bool strikes = (behind_verb && attacks(before)) || (before_verb && opens_clause(t) && attacks(deed));
  const bool attack = definite && last == t + 1 && found.sense->morph.number != 1 && strikes && !described_further(last);
  if ((last == t + 1 && !attack) || owned_behind(last) || outer_prefix(*found.reading) > 0 || (!behind_verb && !before_verb)) return false;
  Mention& made = add(t, last, EntityType::Org, definite ? MentionKind::Nominal : MentionKind::Name, "mention/planes");
  made.row = tables_.nouns[found.sense->row].id;
  const std::uint32_t named = attack ? named_with_head(found) : kNone;
  const auto [known, added] = by_head_.try_emplace(found.sense->row, named);
  if (known->second == kNone) known->second = new_referent(EntityType::Org, found.sense->row);
  made.entity = named != kNone ? named : known->second;
  latest_of(made.entity);
  return true;
}

// A verb of force whose subject does it, or one that carries a noun of force ("launched raids"); of a she, if that is asked for.
bool Finder::attacks(std::uint32_t verb, bool she) const {
  bool out = false;
  const auto look = [&](SenseKind kind) {
    passage_.each(verb, kind, [&](const Reading& reading, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      out = out || (sense.morph.verb != 0 && sense.morph.number == 0 && (!she || sense.morph.feminine != 0) && reading.enclitic == Enclitic::None &&
                    (kind == SenseKind::Light || frame.type == ClaimType::Assault) && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent);
    });
  };
  look(SenseKind::Frame);
  look(SenseKind::Light);
  return out;
}

// "masira": a march, which is spelt like a drone.
bool Finder::marches(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    out = out || tables_.frames[sense.row].like_drone != 0;
  });
  return out;
}

// "struck-she a Turkish masira (a post)", "a Turkish masira strikes", "a raid by (min) a Turkish masira", "with (bi-) a Turkish masira": what a she of force
// has for its subject, or a deed for its means, is a drone; "(the police) attacked a Palestinian masira" a march.
bool Finder::is_drone(std::uint32_t t, std::uint32_t last) const {
  const Reading& reading = passage_.reading(t);
  if (reading.has(kPreBi)) return true;
  if (outer_prefix(reading) == 0 && passage_.is_word(last) && last < end_ && attacks(last, true)) return true;
  if (!word_before(t)) return false;
  const bool from = passage_.stands_behind(t, ArgSlot::Min) && t > begin_ + 1 && passage_.has(t - 2, SenseKind::Frame);
  return from || attacks(over_adjuncts(t - 1), true);
}

// "the fighter (al-muqatila) planes": a word with the article that is no ground.
bool Finder::described_further(std::uint32_t t) const {
  return passage_.is_word(t) && passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0 &&
         !passage_.has_any(t, kind_bits(SenseKind::PlaceHead, SenseKind::Place, SenseKind::OrgHead));
}

// The forces named last whose name begins with this noun ("the planes of the coalition"), or with another for planes.
std::uint32_t Finder::named_with_head(const Found& found) const {
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;) {
    const Mention& m = out_.mention[n];
    if (m.type != EntityType::Org || m.entity == kNone || !passage_.is_word(m.first)) continue;
    for (const std::uint32_t t : {m.first, m.first - std::min(m.first, 1U)}) {
      const Found head = passage_.is_word(t) ? plane_word(t) : Found{};
      if (head && tables_.text(tables_.nouns[head.sense->row].note) == tables_.text(tables_.nouns[found.sense->row].note)) return m.entity;
    }
  }
  return kNone;
}

// "belonging to D.", "of (li-) D.", "D.": whose they are stands behind them.
bool Finder::owned_behind(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t)) return false;
  const NameAt name = name_at(t);
  if (passage_.reading(t).has(kPreLi) || participle(t) || passage_.has(t, SenseKind::Nation)) return true;
  return name.last > t && name.alias != kNone && outer_prefix(*name.reading) == 0;
}

}  // namespace isnad
