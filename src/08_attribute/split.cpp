// One word that tells several occasions makes a draft for each: places that are taken, sides that count their dead,
// members of a front, targets that lie in places of their own.
#include <algorithm>
#include <utility>

#include "assemble.h"
#include "places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPlaceGap = 5;  // tokens from a target to the place where it was hit

// "Took A and B": a draft for each place.
void split_places(std::vector<Draft>& drafts) {
  const std::vector<std::uint32_t> places = std::exchange(drafts.back().more_places, {});
  const std::size_t first = drafts.size() - 1;
  for (const std::uint32_t place : places) {
    drafts.push_back(drafts[first]);
    drafts.back().place = place;
  }
}

// "Ten of A and seven of B were killed", "ten of A and seven soldiers": the tolls of two sides are two claims. The last
// draft keeps the first side.
void split_sides(const Mentions& mentions, std::vector<Draft>& drafts) {
  if (drafts.back().tolls.size() < 2) return;
  std::vector<std::uint32_t> sides;
  bool group = false;
  for (const DraftToll& toll : drafts.back().tolls) {
    const std::uint32_t who = toll.mention != kNone ? mentions.mention[toll.mention].entity : kNone;
    if (who == kNone || (mentions.entity[who].type != EntityType::Org && mentions.mention[toll.mention].people != PeopleKind::Fighter)) return;
    group = group || mentions.entity[who].type == EntityType::Org;
    add(sides, who);
  }
  if (sides.size() < 2 || !group) return;
  const Draft whole = std::move(drafts.back());
  drafts.pop_back();
  for (const std::uint32_t side : sides) {
    Draft& part = drafts.emplace_back(whole);
    part.target = {side};
    std::erase_if(part.tolls, [&](const DraftToll& toll) { return mentions.mention[toll.mention].entity != side; });
    part.why.emplace_back("attribute/sides");
  }
}

// "The front, which comprises A and B": each belongs to it by itself.
void split_members(std::vector<Draft>& drafts) {
  if (drafts.back().type != ClaimType::Belong || drafts.back().agent.size() * drafts.back().target.size() < 2) return;
  const Draft whole = std::move(drafts.back());
  drafts.pop_back();
  for (const std::uint32_t member : whole.agent)
    for (const std::uint32_t group : whole.target) {
      Draft& part = drafts.emplace_back(whole);
      part.agent = {member};
      part.target = {group};
    }
}

// "Bombed A in Syria and B in Iraq": what happened in two places are two occasions.
class Fronts {
 public:
  Fronts(const Passage& passage, const Mentions& mentions) : passage_(passage), mentions_(mentions) {}

  void split(std::vector<Draft>& drafts) const {
    const Draft& last = drafts.back();
    if (last.type != ClaimType::Assault || last.target.size() < 2 || !last.tolls.empty()) return;
    std::vector<Draft> parts;
    for (const std::uint32_t target : last.target) {
      const std::uint32_t place = place_behind(last, target);
      if (place == kNone || std::ranges::any_of(parts, [&](const Draft& part) { return one_place(part.place, place); })) return;
      Draft& part = parts.emplace_back(last);
      part.target = {target};
      part.place = place;
      part.why.emplace_back("attribute/fronts");
    }
    drafts.pop_back();
    std::ranges::move(parts, std::back_inserter(drafts));
  }

 private:
  [[nodiscard]] bool one_place(std::uint32_t a, std::uint32_t b) const {
    const Referent& one = mentions_.entity[a];
    const Referent& other = mentions_.entity[b];
    return a == b || lies_within(passage_, one, other) || lies_within(passage_, other, one);
  }

  // The place behind the first mention of a target behind the anchor, before anybody else is named.
  [[nodiscard]] std::uint32_t place_behind(const Draft& draft, std::uint32_t target) const {
    const std::uint32_t end = passage_.tokens.sentence[draft.sentence].last;
    for (std::uint32_t t = draft.last; t < end; ++t) {
      const Mention* m = mentions_.on(t);
      if (m == nullptr || m->first != t || m->entity != target) continue;
      for (std::uint32_t at = m->last; at < end && at < m->last + kPlaceGap; ++at) {
        const Mention* next = mentions_.on(at);
        if (next != nullptr && !next->silent) return next->type == EntityType::Loc ? next->entity : kNone;
      }
      return kNone;
    }
    return kNone;
  }

  const Passage& passage_;
  const Mentions& mentions_;
};

}  // namespace

void split(const Passage& passage, const Mentions& mentions, Draft&& draft, std::vector<Draft>& drafts) {
  drafts.push_back(std::move(draft));
  split_places(drafts);
  split_sides(mentions, drafts);
  split_members(drafts);
  Fronts(passage, mentions).split(drafts);
}

}  // namespace isnad
