#include "document_pairs.h"

namespace isnad::link {
namespace {

constexpr std::size_t kKept = 1U << 14U;

// A person, a town or a name in no table tells more of what a text is about than a state or a country.
float factor(const Name& n) {
  const bool common = n.keyed && (n.type == EntityType::Loc ? n.precision == Precision::Country : n.kind == ActorKind::State || n.kind == ActorKind::Media);
  const bool rare = !n.keyed || n.type == EntityType::Per || is_town(n);
  return common ? 0.5F : rare ? 2.0F : 1.0F;
}

// The share of all members of two sorted runs that both have, each with its weight.
template <class Weight>
float resemblance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, Weight&& weight) {
  float common = 0, all = 0;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      all += weight(a[i++]);
    } else if (i == a.size() || b[j] < a[i]) {
      all += weight(b[j++]);
    } else {
      common += weight(a[i]);
      all += weight(a[i]);
      ++i, ++j;
    }
  }
  return all == 0 ? 0 : common / all;
}

}  // namespace

DocumentPairs::DocumentPairs(const Corpus& corpus, const Rarity& rarity)
    : corpus_(corpus), rarity_(rarity), tells_(corpus.names.size()), kept_(kKept) {
  for (std::uint32_t name = 0; name < tells_.size(); ++name) tells_[name] = factor(corpus.names[name]) * rarity.of_name(name);
}

DocumentPairs::Alike DocumentPairs::of(std::uint32_t a, std::uint32_t b) {
  Kept& kept = kept_[(a * 0x9E3779B1U ^ b) % kKept];
  if (kept.a == a && kept.b == b) return kept.alike;
  const DocumentSketch &x = corpus_.documents[a], &y = corpus_.documents[b];
  kept = {a, b, {resemblance(corpus_.run(x.title), corpus_.run(y.title), [&](std::uint32_t word) { return rarity_.of_word(word); }),
                 resemblance(corpus_.run(x.topics), corpus_.run(y.topics), [&](std::uint32_t name) { return tells_[name]; })}};
  return kept.alike;
}

}  // namespace isnad::link
