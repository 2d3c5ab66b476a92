// Method: in each of its blocks a new claim meets the claims before it, is met by those behind it, and pushes others out of their reach.
// Whether two clusters join depends on nothing but the two, so a cluster whose claims and pairs are the old ones grows as it grew before,
// and meets others that grow as before with the same end. So only the clusters that a change touches are joined anew, with all pairs that
// lead out of them; the clusters at the other end grow as they are known to have grown. When one of them joins after all, it is touched, too.
#include "growing_statements.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "candidates.h"
#include "count_links.h"
#include "joining.h"
#include "sort_once.h"

namespace isnad::link {
namespace {

// Whether a claim is told little enough before another one; undated texts stand behind all others, and reach them all.
bool in_reach(std::uint64_t earlier, std::uint64_t later) {
  const std::int32_t told = day_of(later);
  return told == kNoDay || told - day_of(earlier) <= kBlockDays;
}

// Runs `visit` for what stands before a place of a list, the last one first, as far as what stands at that place reaches.
template <class Visit>
void look_back(const std::vector<Posting>& list, std::uint64_t place, Visit&& visit) {
  for (auto at = std::ranges::lower_bound(list, Posting{place, 0}); at != list.begin();) {
    --at;
    if (!in_reach(at->place, place) || !visit(*at)) return;
  }
}

}  // namespace

GrowingStatements::Change GrowingStatements::extend(const std::vector<DocumentNumber>& moved) {
  std::vector<ClaimRef> open;
  for (std::uint32_t at = 0; at < desk_.new_documents().size(); ++at)
    for (std::uint32_t index = 0; index < desk_.corpus().documents[at].claims; ++index) open.push_back(ref_of(desk_.number(at), index));
  std::vector<Pair> met, lost;
  Change out;
  find_touched(met, lost);
  compare(met);
  part(lost, out, open);
  for (const DocumentNumber document : moved)
    for (const KeptText::Claim& claim : desk_.text(document).claims)
      if (desk_.cluster(claim.cluster).claims.size() > 1) open.push_back(claim.cluster);
  join(std::move(open), out);
  return out;
}

// Pairs of a new claim and its candidates, or those it is a candidate of; pairs of earlier claims that it may have pushed apart.
void GrowingStatements::find_touched(std::vector<Pair>& met, std::vector<Pair>& lost) {
  for (std::uint32_t document = 0; document < desk_.new_documents().size(); ++document) {
    const DocumentSketch text = desk_.corpus().documents[document];
    for (std::uint32_t k = text.first_claim; k < text.first_claim + text.claims; ++k) {
      if (!tells_of_an_occasion(desk_.corpus().claims[k].type)) continue;
      blocks_of(desk_.corpus(), desk_.corpus().claims[k], keys_);
      for (const std::uint64_t key : keys_) look_around(around(key, desk_.order(k)), desk_.order(k), met, lost);
    }
  }
  sort_once(met);
  sort_once(lost);
}

// What stands in a block near a claim, in order: as much as any claim of the block reaches that this one is in the reach of.
std::vector<Posting> GrowingStatements::around(std::uint64_t block, const Posting& claim) {
  std::vector<Posting> out;
  std::uint32_t old = 0;
  desk_.shelf().before(Index::Block, block, claim, [&](const Posting& other) {
    out.push_back(other);
    old += other.place != claim.place && !desk_.is_new(document_of(other.item)) ? 1 : 0;
    return old < kBlockReach;
  });
  std::ranges::reverse(out);
  std::uint64_t place = claim.place;
  std::uint32_t here = 0, between = 0;
  desk_.shelf().from(Index::Block, block, claim, [&](const Posting& other) {
    if (std::exchange(place, other.place) != other.place) between += std::exchange(here, 0);
    ++here;
    out.push_back(other);
    return between <= kBlockReach;
  });
  return out;
}

void GrowingStatements::look_around(const std::vector<Posting>& list, const Posting& claim, std::vector<Pair>& met, std::vector<Pair>& lost) {
  std::uint32_t seen = 0;
  look_back(list, claim.place, [&](const Posting& other) {
    met.emplace_back(claim.item, other.item);
    return ++seen < kBlockReach;
  });
  std::uint64_t place = claim.place;
  std::uint32_t here = 0, between = 0;  // claims from this one on: in the text at hand, before it
  for (auto behind = std::ranges::lower_bound(list, claim); behind != list.end(); ++behind) {
    if (std::exchange(place, behind->place) != behind->place) between += std::exchange(here, 0);
    ++here;
    if (place == claim.place) continue;
    if (between > kBlockReach) return;
    if (desk_.is_new(document_of(behind->item)) || !in_reach(claim.place, place)) continue;  // a new one looks back by itself; behind a far one stand undated ones
    met.emplace_back(behind->item, claim.item);
    std::uint32_t all = 0, old = 0;
    look_back(list, place, [&](const Posting& other) {
      ++all;
      if (desk_.is_new(document_of(other.item))) return true;
      if (all > kBlockReach) lost.emplace_back(behind->item, other.item);
      return ++old < kBlockReach;
    });
  }
}

bool GrowingStatements::is_candidate(const Pair& pair) {
  const std::uint32_t later = desk_.claim(pair.first), earlier = desk_.claim(pair.second);
  const std::uint64_t place = desk_.order(later).place;
  if (!in_reach(desk_.order(earlier).place, place)) return false;
  blocks_of(desk_.corpus(), desk_.corpus().claims[later], keys_);
  blocks_of(desk_.corpus(), desk_.corpus().claims[earlier], other_keys_);
  std::vector<std::uint64_t> shared;
  std::ranges::set_intersection(keys_, other_keys_, std::back_inserter(shared));
  return std::ranges::any_of(shared, [&](std::uint64_t key) {
    std::uint32_t seen = 0;
    bool found = false;
    desk_.shelf().before(Index::Block, key, {place, 0}, [&](const Posting& other) {
      found = other.item == pair.second;
      return !found && ++seen < kBlockReach;
    });
    return found;
  });
}

void GrowingStatements::compare(const std::vector<Pair>& met) {
  for (const auto& [later, earlier] : met) desk_.claim(later), desk_.claim(earlier);
  const Comparison& comparison = desk_.comparison();
  const Sameness same(desk_.corpus(), comparison);
  ClaimRef looked_at = 0;
  for (const auto& [later, earlier] : met) {
    const std::uint32_t second = desk_.claim(later);
    if (std::exchange(looked_at, later) != later) comparison.look_at(desk_.corpus().claims[second]);
    const auto score = compare_claims(desk_.corpus(), comparison, desk_.claim(earlier), second);
    if (!score) continue;
    KeptText::Other other = kept_pair(desk_.corpus(), same, desk_.claim(earlier), second, *score, later);
    desk_.change(earlier).others.push_back(other);
    other.claim = earlier;
    desk_.change(later).others.push_back(other);
  }
}

void GrowingStatements::part(const std::vector<Pair>& lost, Change& out, std::vector<ClaimRef>& open) {
  const auto is = [](ClaimRef claim) { return [claim](const Other& other) { return other.claim == claim; }; };
  for (const Pair& pair : lost) {
    const auto& [later, earlier] = pair;
    if (std::ranges::none_of(desk_.kept(later).others, is(earlier)) || is_candidate(pair)) continue;
    std::erase_if(desk_.change(later).others, is(earlier));
    std::erase_if(desk_.change(earlier).others, is(later));
    const ClaimRef cluster = desk_.kept(later).cluster;
    if (cluster == desk_.kept(earlier).cluster) open.push_back(cluster);
    else out.parted.insert(out.parted.end(), {later, earlier});
  }
}

// By numbers of the corpus, in the order of the archive.
ClaimPair GrowingStatements::pair_of(ClaimRef claim, const Other& other) {
  const std::uint32_t one = desk_.claim(claim), two = desk_.claim(other.claim);
  const bool ordered = desk_.order(one) < desk_.order(two);
  return {ordered ? one : two, ordered ? two : one, other.score};
}

void GrowingStatements::join(std::vector<ClaimRef> open, Change& out) {
  struct Step {
    ClaimPair pair;  // by places
    bool known;      // to have joined
  };
  for (;;) {
    sort_once(open);
    const auto is_open = [&](ClaimRef cluster) { return std::ranges::binary_search(open, cluster); };
    std::vector<ClaimRef> beside;  // clusters that a pair leads to
    for (const ClaimRef cluster : open)
      for (const ClaimRef claim : desk_.cluster(cluster).claims)
        for (const Other& other : desk_.kept(claim).others)
          if (other.score > 0 && !is_open(desk_.kept(other.claim).cluster)) beside.push_back(desk_.kept(other.claim).cluster);
    sort_once(beside);
    std::vector<std::uint32_t> claims;
    for (const auto* some : {&open, &beside})
      for (const ClaimRef cluster : *some)
        for (const ClaimRef claim : desk_.cluster(cluster).claims) claims.push_back(desk_.claim(claim));
    const Comparison& comparison = desk_.comparison();
    std::ranges::sort(claims, {}, [&](std::uint32_t claim) { return desk_.order(claim); });
    std::vector<std::uint32_t> place(desk_.corpus().claims.size(), kNoName), text_of(desk_.corpus().documents.size());
    for (std::uint32_t at = 0; at < claims.size(); ++at) {
      place[claims[at]] = at;
      const std::uint32_t document = desk_.corpus().claims[claims[at]].document;
      text_of[document] = static_cast<std::uint32_t>(desk_.text(desk_.number(document)).group);
    }

    std::vector<Step> steps;
    const auto step = [&](ClaimRef claim, const Other& other, bool known) {
      const ClaimPair pair = pair_of(claim, other);
      const std::uint32_t first = place.at(pair.first), second = place.at(pair.second);
      if (first == kNoName || second == kNoName) throw std::out_of_range("a claim that its cluster does not have");
      steps.push_back({{first, second, pair.score}, known});
    };
    for (const ClaimRef cluster : open)
      for (const ClaimRef claim : desk_.cluster(cluster).claims)
        for (const Other& other : desk_.kept(claim).others) {
          const bool twice = is_open(desk_.kept(other.claim).cluster) && other.claim < claim;  // met from its other end, too
          if (other.score > 0 && !twice) step(claim, other, false);
        }
    for (const ClaimRef cluster : beside)
      for (const ClaimRef claim : desk_.cluster(cluster).claims)
        for (const Other& other : desk_.kept(claim).others)
          if (other.joined && claim < other.claim) step(claim, other, true);
    std::ranges::sort(steps, joins_before, &Step::pair);

    Joining joining(desk_.corpus(), comparison, text_of, claims, place);
    std::vector<ClaimPair> joined;
    const std::size_t before = open.size();
    for (const Step& step : steps) {
      if (step.known) {
        if (joining.find(step.pair.first) != joining.find(step.pair.second)) joining.unite(step.pair.first, step.pair.second);
        continue;
      }
      if (!joining.join(step.pair.first, step.pair.second)) continue;
      joined.push_back({claims[step.pair.first], claims[step.pair.second], step.pair.score});
      for (const std::uint32_t at : {step.pair.first, step.pair.second}) {
        const ClaimRef cluster = desk_.kept(desk_.ref(claims[at])).cluster;
        if (!std::binary_search(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(before), cluster)) open.push_back(cluster);
      }
    }
    if (open.size() > before) continue;
    take_over(open, claims, joining.clusters(), joined, out);
    return;
  }
}

// The clusters of the claims that stood in open ones, in the place of these.
void GrowingStatements::take_over(const std::vector<ClaimRef>& open, const std::vector<std::uint32_t>& claims, const std::vector<std::vector<std::uint32_t>>& found,
                                  const std::vector<ClaimPair>& joined, Change& out) {
  std::vector<std::vector<ClaimRef>> made;
  for (const auto& places : found) {
    if (!std::ranges::binary_search(open, desk_.kept(desk_.ref(claims[places.front()])).cluster)) continue;
    auto& cluster = made.emplace_back();
    for (const std::uint32_t at : places) cluster.push_back(desk_.ref(claims[at]));
  }
  const auto is_joined = [](const Other& other) { return other.joined; };
  for (const ClaimRef cluster : open)
    for (const ClaimRef claim : desk_.cluster(cluster).claims)
      if (std::ranges::any_of(desk_.kept(claim).others, is_joined))
        for (Other& other : desk_.change(claim).others) other.joined = false;
  const auto mark = [&](std::uint32_t claim, std::uint32_t with) {
    for (Other& other : desk_.change(desk_.ref(claim)).others)
      if (other.claim == desk_.ref(with)) other.joined = true;
  };
  for (const ClaimPair& pair : joined) {
    mark(pair.first, pair.second);
    mark(pair.second, pair.first);
  }
  out.gone = open;
  for (const auto& cluster : made) {
    out.made.push_back(cluster.front());
    for (const ClaimRef claim : cluster)
      if (desk_.kept(claim).cluster != cluster.front()) desk_.change(claim).cluster = cluster.front();
  }
  // The disputes of the old ones are theirs till they have been looked at again (growth.h).
  for (const auto& cluster : made) {
    KeptCluster kept{.claims = cluster, .disputes = {}};
    if (std::ranges::binary_search(open, cluster.front())) kept.disputes = desk_.cluster(cluster.front()).disputes;
    desk_.set_cluster(cluster.front(), std::move(kept));
  }
  for (const ClaimRef cluster : open)
    if (std::ranges::find(out.made, cluster) == out.made.end()) {
      KeptCluster kept = desk_.cluster(cluster);
      kept.claims.clear();
      desk_.set_cluster(cluster, std::move(kept));
    }
}

}  // namespace isnad::link
