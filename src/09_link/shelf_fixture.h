// A shelf in memory, for tests.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "shelf.h"

namespace isnad::link {

class MemoryShelf : public Shelf {
 public:
  void add_all(const std::function<void(const Add&)>& produce) override {
    produce([&](Index index, std::uint64_t key, const Posting& posting) { add(index, key, posting); });
  }
  void add(Index index, std::uint64_t key, const Posting& posting) override { postings_[{index, key}].insert(posting); }
  void remove(Index index, std::uint64_t key, const Posting& posting) override { postings_[{index, key}].erase(posting); }
  void from(Index index, std::uint64_t key, const Posting& first, const Visit& visit) override {
    const auto& all = postings_[{index, key}];
    for (auto at = all.lower_bound(first); at != all.end() && visit(*at);) ++at;
  }
  void before(Index index, std::uint64_t key, const Posting& end, const Visit& visit) override {
    const auto& all = postings_[{index, key}];
    for (auto at = all.lower_bound(end); at != all.begin() && visit(*--at);) {}
  }
  void sketch(DocumentNumber document, Corpus& into) override { into.add(corpus_, sketches_.at(document)); }
  void keep_sketch(DocumentNumber document, const Corpus& corpus, std::uint32_t at) override {
    sketches_[document] = static_cast<std::uint32_t>(corpus_.documents.size());
    corpus_.add(corpus, at);
  }
  KeptText text(DocumentNumber document) override { return texts_.at(document); }
  void keep(DocumentNumber document, const KeptText& text) override { texts_[document] = text; }
  std::optional<KeptCluster> cluster(ClaimRef first) override {
    const auto found = clusters_.find(first);
    return found == clusters_.end() ? std::nullopt : std::optional(found->second);
  }
  void keep(ClaimRef first, const std::optional<KeptCluster>& cluster) override {
    if (cluster) clusters_[first] = *cluster;
    else clusters_.erase(first);
  }
  std::vector<KeptCopy> copies(DocumentNumber group) override {
    const auto found = copies_.find(group);
    return found == copies_.end() ? std::vector<KeptCopy>() : found->second;
  }
  void keep(DocumentNumber group, const std::vector<KeptCopy>& copies) override {
    if (copies.empty()) copies_.erase(group);
    else copies_[group] = copies;
  }
  int balance(std::uint64_t one, std::uint64_t other) override {
    const auto found = balances_.find({one, other});
    return found == balances_.end() ? 0 : found->second;
  }
  void keep_balance(std::uint64_t one, std::uint64_t other, int attacks) override { balances_[{one, other}] = attacks; }

  /// Everything but the sketches, in one order.
  [[nodiscard]] auto all() const {
    auto postings = postings_;
    std::erase_if(postings, [](const auto& entry) { return entry.second.empty(); });
    using Others = std::vector<std::tuple<ClaimRef, std::int32_t, bool, bool>>;
    using Copies = std::vector<std::pair<DocumentNumber, std::uint32_t>>;
    std::map<DocumentNumber, std::tuple<std::vector<std::tuple<ClaimRef, bool, Others>>, Copies, Copies, DocumentNumber>> texts;
    for (const auto& [document, text] : texts_) {
      auto& [claims, before, later, group] = texts[document];
      for (const KeptText::Claim& claim : text.claims) {
        Others others;
        for (const auto& other : claim.others) others.emplace_back(other.claim, other.score, other.joined, other.by_count);
        std::ranges::sort(others);
        claims.emplace_back(claim.cluster, claim.background, std::move(others));
      }
      for (const auto& copy : text.before) before.emplace_back(copy.document, copy.strength);
      for (const auto& copy : text.later) later.emplace_back(copy.document, copy.strength);
      std::ranges::sort(before);
      std::ranges::sort(later);
      group = text.group;
    }
    std::map<ClaimRef, std::pair<std::vector<ClaimRef>, std::set<std::pair<std::string, std::uint64_t>>>> clusters;
    for (const auto& [first, cluster] : clusters_) {
      clusters[first].first = cluster.claims;
      for (const KeptCluster::Told& told : cluster.disputes) clusters[first].second.emplace(told.id, told.of);
    }
    return std::tuple(postings, texts, clusters, copies_, balances_);
  }

 private:
  Corpus corpus_;
  std::map<DocumentNumber, std::uint32_t> sketches_;
  std::map<std::pair<Index, std::uint64_t>, std::set<Posting>> postings_;
  std::map<DocumentNumber, KeptText> texts_;
  std::map<ClaimRef, KeptCluster> clusters_;
  std::map<DocumentNumber, std::vector<KeptCopy>> copies_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, int> balances_;
};

}  // namespace isnad::link
