#include "document_pairs.h"

#include "sketch.h"

namespace isnad::link {
namespace {

constexpr std::size_t kKept = 1U << 14U;

static_assert(kSentenceWords < WeighedRun::kSlots && kTopics < WeighedRun::kSlots, "a run has fewer elements than there are slots");

// A person, a town or a name in no table tells more of what a text is about than a state or a country.
float factor(const Name& n) {
  const bool common = n.keyed && (n.type == EntityType::Loc ? n.precision == Precision::Country : n.kind == ActorKind::State || n.kind == ActorKind::Media);
  const bool rare = !n.keyed || n.type == EntityType::Per || is_town(n);
  return common ? 0.5F : rare ? 2.0F : 1.0F;
}

}  // namespace

DocumentPairs::DocumentPairs(const Corpus& corpus, const Rarity& rarity) : corpus_(corpus), rarity_(rarity), kept_(kKept) { extend(); }

void DocumentPairs::extend() {
  for (auto name = static_cast<std::uint32_t>(tells_.size()); name < corpus_.names.size(); ++name)
    tells_.push_back(factor(corpus_.names[name]) * rarity_.of_name(corpus_.names[name]));
  for (auto k = static_cast<std::uint32_t>(looks_.size()); k < corpus_.documents.size(); ++k) {
    looks_.push_back({corpus_.documents[k].title, corpus_.documents[k].topics, {}});
    looks_[k].whole = in_common(k, k);
  }
}

void DocumentPairs::look_at(std::uint32_t document) {
  if (document == looked_at_) return;
  looked_at_ = document;
  title_.set(corpus_.run(looks_[document].title), [&](std::uint32_t word) { return rarity_.of_word(word); });
  topics_.set(corpus_.run(looks_[document].topics), [&](std::uint32_t name) { return tells_[name]; });
}

DocumentPairs::Alike DocumentPairs::in_common(std::uint32_t a, std::uint32_t b) const {
  const Looks &x = looks_[a], &y = looks_[b];
  if (b == looked_at_) return {title_.shared_with(corpus_.run(x.title)), topics_.shared_with(corpus_.run(x.topics))};
  Alike out;
  for_common(corpus_.run(x.title), corpus_.run(y.title), [&](std::uint32_t word) { out.headline += rarity_.of_word(word); });
  for_common(corpus_.run(x.topics), corpus_.run(y.topics), [&](std::uint32_t name) { out.topics += tells_[name]; });
  return out;
}

DocumentPairs::Alike DocumentPairs::of(std::uint32_t a, std::uint32_t b) {
  Kept& kept = kept_[(a * 0x9E3779B1U ^ b) % kKept];
  if (kept.a == a && kept.b == b) return kept.alike;
  const Alike common = in_common(a, b);
  const auto share = [&](float Alike::*part) {
    return common.*part == 0 ? 0 : common.*part / (looks_[a].whole.*part + looks_[b].whole.*part - common.*part);
  };
  kept = {a, b, {share(&Alike::headline), share(&Alike::topics)}};
  return kept.alike;
}

}  // namespace isnad::link
