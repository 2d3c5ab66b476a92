// Method: documents that share shingles are compared (a bounded number for each), pairs that are copies are joined, the
// strongest first. Two groups become one only when half of the pairs across them are copies, too: a round-up that reprints
// two texts must not make one text of them.
#include "copies.h"

#include <algorithm>
#include <numeric>

#include "likeness.h"

namespace isnad::link {
namespace {

constexpr std::size_t kAcross = 6;  // members of a group that are compared with those of another: its first ones

// Groups as trees; a root knows the first members of its group.
class Forest {
 public:
  Forest(std::size_t count, const StrengthOf& strength_of) : strength_of_(strength_of), root_(count) {
    std::iota(root_.begin(), root_.end(), 0U);
    first_.resize(root_.size());
  }

  std::uint32_t root(std::uint32_t document) {
    while (root_[document] != document) document = root_[document] = root_[root_[document]];
    return document;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b || !belong_together(a, b)) return;
    if (b < a) std::swap(a, b);
    std::vector<std::uint32_t> first = members(a);
    const std::vector<std::uint32_t> others = members(b);
    const auto middle = first.insert(first.end(), others.begin(), others.end());
    std::inplace_merge(first.begin(), middle, first.end());
    if (first.size() > kAcross) first.resize(kAcross);
    first_[a] = std::move(first);
    first_[b] = {};
    root_[b] = a;
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t root) const {
    return first_[root].empty() ? std::vector<std::uint32_t>{root} : first_[root];
  }

  [[nodiscard]] bool belong_together(std::uint32_t a, std::uint32_t b) const {
    const auto of_a = members(a), of_b = members(b);
    std::size_t copies = 0;
    for (const std::uint32_t x : of_a)
      for (const std::uint32_t y : of_b) copies += strength_of_(x, y) > 0;
    return copies * 2 >= of_a.size() * of_b.size();
  }

  const StrengthOf& strength_of_;
  std::vector<std::uint32_t> root_;
  std::vector<std::vector<std::uint32_t>> first_;
};

CopyGroup group_of(const Corpus& corpus, std::vector<std::uint32_t> documents) {
  CopyGroup group{.documents = std::move(documents)};
  group.earliest = group.fullest = group.documents.front();
  for (const std::uint32_t document : group.documents)
    if (corpus.documents[document].words > corpus.documents[group.fullest].words) group.fullest = document;
  return group;
}

}  // namespace

std::vector<CopyPair> find_copy_pairs(const Corpus& corpus, Forms& forms) {
  ShingleIndex index(corpus);
  forms = index.forms();
  std::vector<CopyPair> out;
  for (std::uint32_t later = 0; later < corpus.documents.size(); ++later)
    for (const std::uint32_t earlier : index.candidates(later))
      if (const std::uint32_t strength = copy_strength(corpus, forms, earlier, later); strength > 0)
        out.push_back({strength, earlier, later});
  return out;
}

std::vector<std::uint32_t> group_copies(std::size_t count, std::vector<CopyPair> pairs, const StrengthOf& strength_of) {
  std::ranges::sort(pairs, [](const CopyPair& a, const CopyPair& b) {
    if (a.strength != b.strength) return a.strength > b.strength;
    return a.earlier != b.earlier ? a.earlier < b.earlier : a.later < b.later;
  });
  Forest forest(count, strength_of);
  for (const CopyPair& pair : pairs) forest.join(pair.earlier, pair.later);
  std::vector<std::uint32_t> out;
  for (std::uint32_t document = 0; document < count; ++document) out.push_back(forest.root(document));
  return out;
}

Copies copies_of(const Corpus& corpus, std::vector<std::uint32_t> text_of) {
  Copies out{.groups = {}, .text_of = std::move(text_of)};
  std::vector<std::vector<std::uint32_t>> members(corpus.documents.size());
  for (std::uint32_t document = 0; document < corpus.documents.size(); ++document) members[out.text_of[document]].push_back(document);
  for (auto& documents : members)
    if (documents.size() > 1) out.groups.push_back(group_of(corpus, std::move(documents)));
  return out;
}

Copies find_copies(const Corpus& corpus) {
  Forms forms;
  std::vector<CopyPair> pairs = find_copy_pairs(corpus, forms);
  const auto strength_of = [&](std::uint32_t a, std::uint32_t b) { return copy_strength(corpus, forms, a, b); };
  return copies_of(corpus, group_copies(corpus.documents.size(), std::move(pairs), strength_of));
}

}  // namespace isnad::link
