// Method: in each of its blocks a new claim meets the claims before it, is met by those behind it, and pushes others out of their reach.
// Whether two clusters join depends on nothing but the two, so a cluster whose claims and pairs are the old ones grows as it grew before,
// and meets others that grow as before with the same end. So only the clusters that a change touches are joined anew, with all pairs that
// lead out of them; the clusters at the other end grow as they are known to have grown. When one of them joins after all, it is touched, too.
#include "growing_statements.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "candidates.h"
#include "joining.h"
#include "sort_once.h"

namespace isnad::link {

void GrowingStatements::build(const std::vector<std::uint32_t>& text_of) {
  const auto count = static_cast<std::uint32_t>(corpus_.claims.size());
  std::vector<Postings::Entry> entries;
  for (std::uint32_t k = 0; k < count; ++k) {
    if (!tells_of_an_occasion(corpus_.claims[k].type)) continue;
    blocks_of(corpus_, corpus_.claims[k], keys_);
    for (const std::uint64_t key : keys_) entries.push_back({key, k});
  }
  blocks_.build(std::move(entries));
  std::vector<ClaimPair> pairs = find_claim_pairs(corpus_, comparison_);
  others_.assign(count, {});
  for (const ClaimPair& pair : pairs) {
    others_[pair.first].push_back({pair.second, pair.score});
    others_[pair.second].push_back({pair.first, pair.score});
  }
  clusters_ = find_clusters(corpus_, comparison_, text_of, std::move(pairs));
  cluster_of_.assign(count, 0);
  for (std::uint32_t cluster = 0; cluster < clusters_.size(); ++cluster)
    for (const std::uint32_t claim : clusters_[cluster].claims) cluster_of_[claim] = cluster;
  place_.assign(count, kNoName);
}

GrowingStatements::Change GrowingStatements::extend(const std::vector<std::uint32_t>& text_of, const std::vector<std::uint32_t>& moved) {
  const auto first_new = static_cast<std::uint32_t>(others_.size()), end = static_cast<std::uint32_t>(corpus_.claims.size());
  others_.resize(end);
  place_.resize(end, kNoName);
  std::vector<std::uint32_t> open;
  for (std::uint32_t k = first_new; k < end; ++k) {
    cluster_of_.push_back(static_cast<std::uint32_t>(clusters_.size()));
    clusters_.push_back({.claims = {k}, .joined = {}});
    open.push_back(cluster_of_[k]);
  }
  add_blocks(first_new);
  std::vector<Candidate> met, lost;
  find_touched(first_new, met, lost);
  for (const Candidate& pair : met) {
    comparison_.look_at(corpus_.claims[pair.second]);
    if (const auto score = compare_claims(corpus_, comparison_, pair.first, pair.second)) {
      others_[pair.first].push_back({pair.second, *score});
      others_[pair.second].push_back({pair.first, *score});
    }
  }
  for (const Candidate& pair : lost) {
    const auto is = [](std::uint32_t claim) { return [claim](const Other& other) { return other.claim == claim; }; };
    if (std::ranges::none_of(others_[pair.second], is(pair.first)) || is_candidate(pair)) continue;
    std::erase_if(others_[pair.first], is(pair.second));
    std::erase_if(others_[pair.second], is(pair.first));
    const std::uint32_t cluster = cluster_of_[pair.first];
    if (cluster == cluster_of_[pair.second]) open.push_back(cluster);
  }
  for (const std::uint32_t document : moved) {
    const DocumentSketch& text = corpus_.documents[document];
    for (std::uint32_t k = text.first_claim; k < text.first_claim + text.claims; ++k)
      if (clusters_[cluster_of_[k]].claims.size() > 1) open.push_back(cluster_of_[k]);
  }
  return join(std::move(open), text_of);
}

void GrowingStatements::add_blocks(std::uint32_t first_new) {
  for (auto k = first_new; k < corpus_.claims.size(); ++k) {
    if (!tells_of_an_occasion(corpus_.claims[k].type)) continue;
    blocks_of(corpus_, corpus_.claims[k], keys_);
    for (const std::uint64_t key : keys_) blocks_.insert({key, k}, [&](std::uint32_t claim) { return order_.of_claim(claim); });
  }
}

// Whether a claim is told little enough before another one; undated texts stand behind all others, and reach them all.
bool GrowingStatements::in_reach(std::uint32_t earlier, std::uint32_t later) const {
  const std::int32_t told = corpus_.document_of(corpus_.claims[later]).published;
  return told == kNoDay || told - corpus_.document_of(corpus_.claims[earlier]).published <= kBlockDays;
}

// Pairs of a new claim and its candidates, or those it is a candidate of; pairs of earlier claims that it may have pushed apart.
void GrowingStatements::find_touched(std::uint32_t first_new, std::vector<Candidate>& met, std::vector<Candidate>& lost) {
  const auto rank_of = [&](std::uint32_t claim) { return order_.of_claim(claim); };
  const auto look_back = [&](const Postings::List& list, std::uint32_t claim, auto&& visit) {
    list.before(order_.start_of(corpus_.claims[claim].document), rank_of, [&](std::uint32_t other) { return in_reach(other, claim) && visit(other); });
  };
  for (auto k = first_new; k < corpus_.claims.size(); ++k) {
    if (!tells_of_an_occasion(corpus_.claims[k].type)) continue;
    blocks_of(corpus_, corpus_.claims[k], keys_);
    for (const std::uint64_t key : keys_) {
      const Postings::List list = blocks_.of(key);
      std::uint32_t seen = 0;
      look_back(list, k, [&](std::uint32_t other) {
        met.push_back({other, k});
        return ++seen < kBlockReach;
      });
      std::uint32_t document = corpus_.claims[k].document, here = 0, between = 0;  // claims from this one on: in the text at hand, before it
      list.from(rank_of(k), rank_of, [&](std::uint32_t behind) {
        if (corpus_.claims[behind].document != document) {
          document = corpus_.claims[behind].document;
          between += std::exchange(here, 0);
        }
        ++here;
        if (document == corpus_.claims[k].document) return true;
        if (between > kBlockReach) return false;
        if (behind >= first_new || !in_reach(k, behind)) return true;  // a new one looks back by itself; behind a far one stand undated ones
        met.push_back({k, behind});
        std::uint32_t all = 0, old = 0;
        look_back(list, behind, [&](std::uint32_t other) {
          ++all;
          if (other >= first_new) return true;
          if (all > kBlockReach) lost.push_back({other, behind});
          return ++old < kBlockReach;
        });
        return true;
      });
    }
  }
  std::ranges::sort(met, {}, [](const Candidate& pair) { return std::pair(pair.second, pair.first); });
  met.erase(std::ranges::unique(met).begin(), met.end());
  sort_once(lost);
}

bool GrowingStatements::is_candidate(const Candidate& pair) {
  if (!in_reach(pair.first, pair.second)) return false;
  blocks_of(corpus_, corpus_.claims[pair.first], keys_);
  blocks_of(corpus_, corpus_.claims[pair.second], other_keys_);
  std::vector<std::uint64_t> shared;
  std::ranges::set_intersection(keys_, other_keys_, std::back_inserter(shared));
  return std::ranges::any_of(shared, [&](std::uint64_t key) {
    std::uint32_t seen = 0;
    bool found = false;
    blocks_.of(key).before(order_.start_of(corpus_.claims[pair.second].document), [&](std::uint32_t claim) { return order_.of_claim(claim); }, [&](std::uint32_t other) {
      found = other == pair.first;
      return !found && ++seen < kBlockReach;
    });
    return found;
  });
}

// By numbers of the corpus, in its order.
ClaimPair GrowingStatements::pair_of(std::uint32_t claim, const Other& other) const {
  const bool ordered = order_.of_claim(claim) < order_.of_claim(other.claim);
  return {ordered ? claim : other.claim, ordered ? other.claim : claim, other.score};
}

GrowingStatements::Change GrowingStatements::join(std::vector<std::uint32_t> open, const std::vector<std::uint32_t>& text_of) {
  struct Step {
    ClaimPair pair;  // by places
    bool known;      // to have joined
  };
  std::vector<std::uint32_t> claims;
  std::vector<std::vector<std::uint32_t>> found;
  std::vector<ClaimPair> joined;
  for (;;) {
    sort_once(open);
    const auto is_open = [&](std::uint32_t cluster) { return std::ranges::binary_search(open, cluster); };
    std::vector<std::uint32_t> beside;  // clusters that a pair leads to
    for (const std::uint32_t cluster : open)
      for (const std::uint32_t claim : clusters_[cluster].claims)
        for (const Other& other : others_[claim])
          if (other.score > 0 && !is_open(cluster_of_[other.claim])) beside.push_back(cluster_of_[other.claim]);
    sort_once(beside);
    claims.clear();
    for (const auto* some : {&open, &beside})
      for (const std::uint32_t cluster : *some) claims.insert(claims.end(), clusters_[cluster].claims.begin(), clusters_[cluster].claims.end());
    std::ranges::sort(claims, {}, [&](std::uint32_t claim) { return order_.of_claim(claim); });
    for (std::uint32_t at = 0; at < claims.size(); ++at) place_[claims[at]] = at;
    std::vector<Step> steps;
    const auto by_places = [&](const ClaimPair& pair) { return ClaimPair{place_[pair.first], place_[pair.second], pair.score}; };
    for (const std::uint32_t cluster : open)
      for (const std::uint32_t claim : clusters_[cluster].claims)
        for (const Other& other : others_[claim]) {
          const bool twice = is_open(cluster_of_[other.claim]) && place_[other.claim] < place_[claim];  // met from its other end, too
          if (other.score > 0 && !twice) steps.push_back({by_places(pair_of(claim, other)), false});
        }
    for (const std::uint32_t cluster : beside)
      for (const ClaimPair& pair : clusters_[cluster].joined) steps.push_back({by_places(pair), true});
    std::ranges::sort(steps, joins_before, &Step::pair);
    Joining joining(corpus_, comparison_, text_of, claims, place_);
    joined.clear();
    const std::size_t before = open.size();
    for (const Step& step : steps) {
      if (step.known) {
        if (joining.find(step.pair.first) != joining.find(step.pair.second)) joining.unite(step.pair.first, step.pair.second);
        continue;
      }
      if (!joining.join(step.pair.first, step.pair.second)) continue;
      joined.push_back(step.pair);
      for (const std::uint32_t place : {step.pair.first, step.pair.second})
        if (const std::uint32_t cluster = cluster_of_[claims[place]]; !std::binary_search(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(before), cluster)) open.push_back(cluster);
    }
    found = joining.clusters();
    for (const std::uint32_t claim : claims) place_[claim] = kNoName;
    if (open.size() == before) break;
  }
  Change out;
  std::vector<std::uint32_t> number(claims.size(), kNoName);  // of the new cluster of each place
  const auto is_open = [&](std::uint32_t cluster) { return std::ranges::binary_search(open, cluster); };
  for (auto& places : found) {
    if (!is_open(cluster_of_[claims[places.front()]])) continue;
    Cluster cluster;
    for (const std::uint32_t place : places) {
      cluster.claims.push_back(claims[place]);
      number[place] = static_cast<std::uint32_t>(clusters_.size());
    }
    out.made.push_back(static_cast<std::uint32_t>(clusters_.size()));
    clusters_.push_back(std::move(cluster));
  }
  for (const ClaimPair& pair : joined) clusters_[number[pair.first]].joined.push_back({claims[pair.first], claims[pair.second], pair.score});
  for (const std::uint32_t cluster : open) clusters_[cluster] = {};
  out.gone = std::move(open);
  for (const std::uint32_t cluster : out.made)
    for (const std::uint32_t claim : clusters_[cluster].claims) cluster_of_[claim] = cluster;
  return out;
}

}  // namespace isnad::link
