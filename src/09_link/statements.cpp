// Method: every claim is compared with its candidates; the linked pairs, heaviest first, join their clusters (Kruskal's order), but only
// when the joined cluster can still be one occasion: its stated days lie close, its towns are one, and a sample of the two sides'
// claims agrees on the whole. So a chain of likenesses through which everything would run together breaks at its weakest link.
#include "statements.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "candidates.h"
#include "flat_map.h"

namespace isnad::link {
namespace {

constexpr std::int32_t kDayPrecision = 2;  // a longer range (a month) does not narrow an occasion's day

constexpr std::uint32_t kSentenceReach = 3;  // claims before and behind a claim that may be of its sentence

bool has_toll(const ClaimSketch& claim) { return claim.killed || claim.wounded || claim.captured; }

// Whether both count the dead, the wounded or the captured, and differ.
bool counts_differ(const ClaimSketch& a, const ClaimSketch& b) {
  const auto differ = [](const std::optional<std::uint32_t>& x, const std::optional<std::uint32_t>& y) { return x && y && *x != *y; };
  return differ(a.killed, b.killed) || differ(a.wounded, b.wounded) || differ(a.captured, b.captured);
}

struct Edge {
  float score;
  std::uint32_t first, second;
};

class Clustering {
 public:
  Clustering(const Corpus& corpus, const Copies& copies, const Points& points)
      : corpus_(corpus), copies_(copies), comparison_(corpus, points), points_(points) {
    const std::size_t count = corpus.claims.size();
    parent_.resize(count);
    std::iota(parent_.begin(), parent_.end(), 0U);
    side_.resize(count);
    sample_.resize(count);
    next_.assign(count, kNoName);
    for (std::uint32_t k = 0; k < count; ++k) {
      const ClaimSketch& claim = corpus.claims[k];
      Side& side = side_[k];
      side.last = k;
      if (claim.dated && claim.day_to - claim.day_from < kDayPrecision) {
        side.day_from = claim.day_from;
        side.day_to = claim.day_to;
      }
      if (claim.place != kNoName && is_town(corpus.names[claim.place])) side.town = claim.place;
    }
  }

  void join_candidates(std::vector<Linked>* apart) {
    std::vector<Edge> edges;
    Candidates candidates(corpus_);
    for (std::uint32_t k = 0; k < corpus_.claims.size(); ++k) {
      const auto& others = candidates.next();
      if (!others.empty()) comparison_.look_at(corpus_.claims[k]);
      for (std::size_t at = 0; at < others.size(); ++at) {
        comparison_.fetch(others, at);
        const std::uint32_t other = others[at];
        if (const float score = comparison_.score(corpus_.claims[other], corpus_.claims[k]); score > 0) {
          if (!outdone(other, k, score) && !outdone(k, other, score)) edges.push_back({score, other, k});
        }
        else if (apart != nullptr && score > kUnlikely && counts_differ(corpus_.claims[other], corpus_.claims[k]))
          apart->push_back({other, k});
      }
    }
    std::ranges::sort(edges, [](const Edge& a, const Edge& b) {
      return a.score != b.score ? a.score > b.score : a.second != b.second ? a.second < b.second : a.first < b.first;
    });
    for (const Edge& edge : edges) join(edge);
    if (apart == nullptr) return;
    for (const Edge& edge : edges)
      if (find(edge.first) != find(edge.second)) apart->push_back({edge.first, edge.second});
  }

  std::vector<Cluster> clusters() {
    std::vector<Cluster> out;
    for (std::uint32_t k = 0; k < corpus_.claims.size(); ++k) {
      if (find(k) != k) continue;
      Cluster& cluster = out.emplace_back();
      for (std::uint32_t claim = k; claim != kNoName; claim = next_[claim]) cluster.claims.push_back(claim);
      std::ranges::sort(cluster.claims);
      cluster.evidence = evidence_of(cluster.claims);
    }
    std::ranges::sort(out, {}, [](const Cluster& cluster) { return cluster.claims.front(); });
    return out;
  }

 private:
  /// What the claims of a cluster say together; kept at its root.
  struct Side {
    std::int32_t day_from = kNoDay, day_to = kNoDay;
    std::uint32_t town = kNoName;
    std::uint32_t size = 1, last = 0;  ///< last: end of the chain of its claims
  };

  std::uint32_t find(std::uint32_t claim) {
    while (parent_[claim] != claim) claim = parent_[claim] = parent_[parent_[claim]];
    return claim;
  }

  // Runs `test` for the claims of a claim's type and sentence, till it holds.
  template <class Test>
  bool any_beside(std::uint32_t claim, Test&& test) const {
    const std::uint32_t from = claim - std::min(claim, kSentenceReach);
    const auto to = std::min(claim + kSentenceReach + 1, static_cast<std::uint32_t>(corpus_.claims.size()));
    const ClaimSketch& a = corpus_.claims[claim];
    for (std::uint32_t beside = from; beside < to; ++beside) {
      const ClaimSketch& b = corpus_.claims[beside];
      if (beside != claim && a.document == b.document && a.type == b.type && a.sentence == b.sentence && test(beside)) return true;
    }
    return false;
  }

  // "A bomb killed three in one town, while five died in another": of the deeds that a sentence tells, the likest is the one that
  // another text tells.
  bool outdone(std::uint32_t one, std::uint32_t other, float score) const {
    const ClaimSketch& claim = corpus_.claims[one];
    return any_beside(one, [&](std::uint32_t beside) {
      const ClaimSketch& b = corpus_.claims[beside];
      const bool placed = claim.place != kNoName && b.place != kNoName && claim.place != b.place;
      // "in the market of the town": a toll without a place of the tables may be that of the deed beside it.
      const bool two_places = placed && (has_toll(claim) == has_toll(b) || (corpus_.names[claim.place].keyed && corpus_.names[b.place].keyed));
      return (two_places || counts_differ(claim, b)) && comparison_.score(b, corpus_.claims[other]) > score;
    });
  }

  // Whether a sentence tells, on one word, of two numbers of which each cluster has one.
  bool parted_in_a_sentence(std::uint32_t a, std::uint32_t b) {
    if (side_[a].size < side_[b].size) std::swap(a, b);
    for (std::uint32_t k = b; k != kNoName; k = next_[k]) {
      const ClaimSketch& claim = corpus_.claims[k];
      if (any_beside(k, [&](std::uint32_t beside) {
            const ClaimSketch& other = corpus_.claims[beside];
            return counts_differ(claim, other) && std::ranges::equal(corpus_.run(claim.chain), corpus_.run(other.chain)) && find(beside) == a;
          }))
        return true;
    }
    return false;
  }

  bool one_occasion(const Side& a, const Side& b) const {
    if (a.day_from != kNoDay && b.day_from != kNoDay &&
        std::max(a.day_to, b.day_to) - std::min(a.day_from, b.day_from) > kOccasionDays)
      return false;
    return a.town == kNoName || b.town == kNoName || a.town == b.town ||
           kilometres(corpus_.names[a.town], corpus_.names[b.town]) <= kNearKilometres;
  }

  // Claims of different texts, the first of the cluster's: many reprints of one text are one voice.
  std::span<const std::uint32_t> sample(const std::uint32_t& root) const {
    return sample_[root].empty() ? std::span(&root, 1) : std::span(sample_[root]);
  }

  // That of two clusters together, of which the first stands before the second.
  std::vector<std::uint32_t> joined_sample(std::uint32_t a, std::uint32_t b) const {
    const auto of_a = sample(a), of_b = sample(b);
    std::vector<std::uint32_t> out(of_a.begin(), of_a.end());
    const auto text = [&](std::uint32_t claim) { return copies_.text_of[corpus_.claims[claim].document]; };
    for (const std::uint32_t claim : of_b)
      if (out.size() < kClusterSample && std::ranges::find(of_a, text(claim), text) == of_a.end()) out.push_back(claim);
    return out;
  }

  bool samples_agree(std::uint32_t a, std::uint32_t b) const {
    if (side_[a].size == 1 && side_[b].size == 1) return true;
    const auto of_a = sample(a), of_b = sample(b);
    float sum = 0;
    for (const std::uint32_t x : of_a)
      for (const std::uint32_t y : of_b) sum += comparison_.score(corpus_.claims[x], corpus_.claims[y]);
    return sum > 0;
  }

  void join(const Edge& edge) {
    std::uint32_t a = find(edge.first), b = find(edge.second);
    if (a == b || !one_occasion(side_[a], side_[b])) return;
    // Two clusters that could not join cannot until one of them grows.
    std::uint32_t& refused = refused_[std::uint64_t{std::min(a, b)} << 32U | std::max(a, b)];
    if (refused == side_[a].size + side_[b].size) return;
    if (parted_in_a_sentence(a, b) || !samples_agree(a, b)) {
      refused = side_[a].size + side_[b].size;
      return;
    }
    if (side_[a].size < side_[b].size || (side_[a].size == side_[b].size && b < a)) std::swap(a, b);
    Side& into = side_[a];
    const Side& from = side_[b];
    parent_[b] = a;
    sample_[a] = joined_sample(a, b);
    sample_[b] = {};
    next_[into.last] = b;
    into.last = from.last;
    into.size += from.size;
    if (into.town == kNoName) into.town = from.town;
    if (into.day_from == kNoDay) {
      into.day_from = from.day_from;
      into.day_to = from.day_to;
    } else if (from.day_from != kNoDay) {
      into.day_from = std::min(into.day_from, from.day_from);
      into.day_to = std::max(into.day_to, from.day_to);
    }
  }

  // What its neighbouring claims have in common, heaviest first.
  std::vector<Evidence> evidence_of(const std::vector<std::uint32_t>& claims) const {
    Shares sum{};
    for (std::size_t k = 1; k < claims.size(); ++k) {
      const Shares held = comparison_.shares(corpus_.claims[claims[k - 1]], corpus_.claims[claims[k]]);
      for (std::size_t e = 0; e < kEvidence; ++e) sum[e] += held[e] * points_.of[e];
    }
    std::vector<Evidence> out;
    for (std::size_t e = 1; e < kEvidence; ++e)
      if (sum[e] > 0) out.push_back(static_cast<Evidence>(e));
    std::ranges::stable_sort(out, [&](Evidence a, Evidence b) {
      return sum[static_cast<std::size_t>(a)] > sum[static_cast<std::size_t>(b)];
    });
    return out;
  }

  const Corpus& corpus_;
  const Copies& copies_;
  Comparison comparison_;
  const Points& points_;
  std::vector<std::uint32_t> parent_, next_;
  std::vector<Side> side_;
  std::vector<std::vector<std::uint32_t>> sample_;  ///< of each root of more than one claim
  FlatMap<std::uint64_t, std::uint32_t> refused_;  ///< two roots: how many claims their clusters had together when they could not join
};

}  // namespace

std::vector<Cluster> find_clusters(const Corpus& corpus, const Copies& copies, const Points& points, std::vector<Linked>* apart) {
  Clustering clustering(corpus, copies, points);
  clustering.join_candidates(apart);
  return clustering.clusters();
}

}  // namespace isnad::link
