#include <algorithm>
#include <map>

#include "claim_pairs.h"
#include "copies.h"
#include "count_links.h"
#include "disputes.h"
#include "growth.h"
#include "holds.h"
#include "likeness.h"
#include "statements.h"

namespace isnad::link {
namespace {

// All that linking finds of an archive, laid out as the shelf takes it.
class Keeper {
 public:
  Keeper(Shelf& shelf, const Corpus& corpus, std::span<const DocumentNumber> numbers) : shelf_(shelf), corpus_(corpus), numbers_(numbers), texts_(numbers.size()) {
    for (std::uint32_t document = 0; document < numbers.size(); ++document) {
      texts_[document].claims.resize(corpus.documents[document].claims);
      texts_[document].group = numbers[document];
    }
  }

  void take(const Copies& copies, const std::vector<CopyPair>& pairs, const Forms& forms) {
    for (const CopyPair& pair : pairs) {
      texts_[pair.later].before.push_back({numbers_[pair.earlier], pair.strength});
      texts_[pair.earlier].later.push_back({numbers_[pair.later], pair.strength});
    }
    for (const CopyGroup& group : copies.groups) {
      std::vector<KeptCopy> kept;
      DocumentNumber smallest = numbers_[group.documents.front()];
      for (const std::uint32_t document : group.documents) {
        kept.push_back({place_of(corpus_.documents[document]), numbers_[document], corpus_.documents[document].words});
        smallest = std::min(smallest, numbers_[document]);
      }
      for (const std::uint32_t document : group.documents) texts_[document].group = smallest;
      shelf_.keep(smallest, kept);
    }
    std::vector<std::uint64_t> found;
    for (std::size_t at = 0; at < forms.size(); ++at)
      if (forms[at]) found.push_back(corpus_.shingles[at]);
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    for (const std::uint64_t shingle : found) shelf_.add(Index::Form, shingle, {});
  }

  void take(const Comparison& comparison, const std::vector<ClaimPair>& pairs, const std::vector<Cluster>& clusters) {
    const Sameness same(corpus_, comparison);
    for (const ClaimPair& pair : pairs) {
      KeptText::Other other = kept_pair(corpus_, same, pair.first, pair.second, pair.score, ref(pair.second));
      kept(pair.first).others.push_back(other);
      other.claim = ref(pair.first);
      kept(pair.second).others.push_back(other);
    }
    const auto mark = [&](std::uint32_t claim, std::uint32_t with) { std::ranges::find(kept(claim).others, ref(with), &KeptText::Other::claim)->joined = true; };
    for (const Cluster& cluster : clusters) {
      for (const std::uint32_t claim : cluster.claims) kept(claim).cluster = ref(cluster.claims.front());
      for (const ClaimPair& pair : cluster.joined) {
        mark(pair.first, pair.second);
        mark(pair.second, pair.first);
      }
    }
  }

  void take(const Links& links) {
    std::vector<KeptCluster> clusters;
    for (const Statement& statement : links.statements) {
      KeptCluster& cluster = clusters.emplace_back();
      for (const Member& member : statement.members) {
        cluster.claims.push_back(ref(member.claim));
        kept(member.claim).background = member.background;
      }
    }
    for (const Dispute& dispute : links.disputes) {
      auto& disputes = clusters[dispute.statement].disputes;
      if (std::ranges::find(disputes, dispute.id, &KeptCluster::Told::id) == disputes.end()) disputes.push_back({dispute.id, dispute.part, of(dispute)});
    }
    for (const KeptCluster& cluster : clusters)
      if (cluster.claims.size() > 1 || !cluster.disputes.empty()) shelf_.keep(cluster.claims.front(), cluster);
  }

  void take_attacks(const Comparison& comparison) {
    const Sameness same(corpus_, comparison);
    std::map<std::pair<std::uint64_t, std::uint64_t>, int> attacks;
    for (const ClaimSketch& claim : corpus_.claims) {
      const int attack = attack_in(claim);
      if (attack != 0)
        for_sides(corpus_, same, claim, [&](std::uint32_t one, std::uint32_t other) { attacks[std::minmax({corpus_.names[one].hash, corpus_.names[other].hash})] += attack; });
    }
    for (const auto& [sides, attack] : attacks) shelf_.keep_balance(sides.first, sides.second, attack);
  }

  void put_away() {
    for (std::uint32_t document = 0; document < numbers_.size(); ++document) {
      shelf_.keep_sketch(numbers_[document], corpus_, document);
      shelf_.keep(numbers_[document], texts_[document]);
    }
    shelf_.add_all([&](const Shelf::Add& add) {
      for (std::uint32_t document = 0; document < numbers_.size(); ++document) give_postings(add, corpus_, document, numbers_[document]);
    });
  }

 private:
  [[nodiscard]] ClaimRef ref(std::uint32_t claim) const { return ref_of(numbers_[corpus_.claims[claim].document], corpus_.claims[claim].index); }
  KeptText::Claim& kept(std::uint32_t claim) { return texts_[corpus_.claims[claim].document].claims[corpus_.claims[claim].index]; }
  // What a dispute was found in.
  [[nodiscard]] std::uint64_t of(const Dispute& dispute) const {
    const ClaimSketch& claim = corpus_.claims[dispute.sides.front().claims.front()];
    if (dispute.part == Part::Text) return numbers_[claim.document];
    return dispute.part == Part::Scene ? key_of(corpus_, *scene_of(corpus_, claim)) : 0;
  }

  Shelf& shelf_;
  const Corpus& corpus_;
  std::span<const DocumentNumber> numbers_;
  std::vector<KeptText> texts_;
};

// Links a sorted corpus; `keeper` takes what is found on the way.
Links link_all(const Corpus& corpus, const LinkOptions& options, Keeper* keeper) {
  Links out;
  Forms forms;
  const std::vector<CopyPair> copy_pairs = find_copy_pairs(corpus, forms);
  out.copies = copies_of(corpus, group_copies(corpus.documents.size(), copy_pairs, [&](std::uint32_t a, std::uint32_t b) { return copy_strength(corpus, forms, a, b); }));
  if (keeper != nullptr) keeper->take(out.copies, copy_pairs, forms);
  const Comparison comparison(corpus, built_in_points());
  const std::vector<ClaimPair> pairs = find_claim_pairs(corpus, comparison);
  const std::vector<Cluster> clusters = find_clusters(corpus, comparison, out.copies.text_of, pairs);
  if (keeper != nullptr) keeper->take(comparison, pairs, clusters);
  std::vector<std::uint32_t> statement(corpus.claims.size());
  for (const Cluster& cluster : clusters) {
    for (const std::uint32_t claim : cluster.claims) statement[claim] = static_cast<std::uint32_t>(out.statements.size());
    out.statements.push_back(statement_of(corpus, comparison, out.copies, cluster.claims, options));
  }
  std::vector<Linked> apart;
  for (const ClaimPair& pair : pairs)
    if (statement[pair.first] != statement[pair.second]) apart.push_back({pair.first, pair.second});
  out.disputes = find_disputes(corpus, comparison, out.statements, apart);
  if (keeper != nullptr) {
    keeper->take(out);
    keeper->take_attacks(comparison);
  }
  return out;
}

}  // namespace

Links link(const Corpus& corpus, const LinkOptions& options) { return link_all(corpus, options, nullptr); }

Links link_and_keep(Shelf& shelf, const Corpus& corpus, std::span<const DocumentNumber> numbers, const LinkOptions& options) {
  Keeper keeper(shelf, corpus, numbers);
  Links out = link_all(corpus, options, &keeper);
  keeper.put_away();
  return out;
}

}  // namespace isnad::link
