#include "desk.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace isnad::link {

Desk::Desk(Shelf& shelf, Corpus& corpus, std::span<const DocumentNumber> numbers)
    : shelf_(shelf), corpus_(corpus), numbers_(numbers.begin(), numbers.end()), new_(numbers.size()) {
  for (std::uint32_t at = 0; at < numbers_.size(); ++at) {
    const DocumentSketch& document = corpus.documents[at];
    places_.push_back(place_of(document));
    here_.emplace(numbers_[at], at);
    KeptText text{.claims = {}, .before = {}, .later = {}, .group = numbers_[at]};
    for (std::uint32_t index = 0; index < document.claims; ++index) text.claims.push_back({.cluster = ref_of(numbers_[at], index), .background = false, .others = {}});
    texts_.emplace(numbers_[at], Held<KeptText>{std::move(text), true});
    copies_.emplace(numbers_[at], Held<std::vector<KeptCopy>>{{{places_[at], numbers_[at], document.words}}, false});
    shelf.keep_sketch(numbers_[at], corpus, at);
  }
}

bool Desk::is_new(DocumentNumber document) const { return std::ranges::find(new_documents(), document) != new_documents().end(); }

std::uint32_t Desk::document(DocumentNumber document) {
  const auto [at, is_new] = here_.try_emplace(document, static_cast<std::uint32_t>(numbers_.size()));
  if (is_new) {
    shelf_.sketch(document, corpus_);
    numbers_.push_back(document);
    places_.push_back(place_of(corpus_.documents.back()));
  }
  return at->second;
}

std::uint32_t Desk::claim(ClaimRef claim) {
  const DocumentSketch& text = corpus_.documents[document(document_of(claim))];
  if (index_of(claim) >= text.claims) throw std::out_of_range("a claim that its document does not have");
  return text.first_claim + index_of(claim);
}

const Comparison& Desk::comparison() {
  if (!comparison_) comparison_.emplace(corpus_, built_in_points());
  else if (compared_ < corpus_.documents.size()) comparison_->extend();
  compared_ = corpus_.documents.size();
  return *comparison_;
}

Desk::Held<KeptText>& Desk::hold_text(DocumentNumber document) {
  const auto at = texts_.find(document);
  return at != texts_.end() ? at->second : texts_.emplace(document, Held<KeptText>{shelf_.text(document)}).first->second;
}
const KeptText& Desk::text(DocumentNumber document) { return hold_text(document).kept; }
KeptText& Desk::change_text(DocumentNumber document) {
  Held<KeptText>& held = hold_text(document);
  held.changed = true;
  return held.kept;
}

// Most claims stand alone, and nothing is kept of them.
Desk::Held<KeptCluster>& Desk::hold_cluster(ClaimRef first) {
  const auto at = clusters_.find(first);
  if (at != clusters_.end()) return at->second;
  auto kept = is_new(document_of(first)) ? std::nullopt : shelf_.cluster(first);
  return clusters_.emplace(first, Held<KeptCluster>{kept ? std::move(*kept) : KeptCluster{.claims = {first}, .disputes = {}}}).first->second;
}
const KeptCluster& Desk::cluster(ClaimRef first) { return hold_cluster(first).kept; }
void Desk::set_cluster(ClaimRef first, std::optional<KeptCluster> cluster) {
  Held<KeptCluster>& held = hold_cluster(first);
  held.kept = cluster ? std::move(*cluster) : KeptCluster{};
  held.changed = true;
}

const std::vector<KeptCopy>& Desk::copies(DocumentNumber group) {
  const auto at = copies_.find(group);
  if (at != copies_.end()) return at->second.kept;
  auto kept = shelf_.copies(group);
  if (kept.empty()) {
    const std::uint32_t alone = document(group);
    kept = {{place(alone), group, corpus_.documents[alone].words}};
  }
  return copies_.emplace(group, Held<std::vector<KeptCopy>>{std::move(kept)}).first->second.kept;
}
void Desk::set_copies(DocumentNumber group, std::vector<KeptCopy> copies) { copies_[group] = {std::move(copies), true}; }

namespace {

// Runs `visit` for what has changed, by key: neighbours in the archive are written together.
template <class Held, class Visit>
void for_changed(Held& held, Visit&& visit) {
  std::vector<typename Held::value_type*> changed;
  for (auto& one : held)
    if (std::exchange(one.second.changed, false)) changed.push_back(&one);
  std::ranges::sort(changed, {}, [](const auto* one) { return one->first; });
  for (const auto* one : changed) visit(one->first, one->second.kept);
}

}  // namespace

void Desk::put_away() {
  for_changed(texts_, [&](DocumentNumber document, const KeptText& text) { shelf_.keep(document, text); });
  for_changed(clusters_, [&](ClaimRef first, const KeptCluster& cluster) {
    const bool plain = cluster.claims.empty() || (cluster.claims.size() == 1 && cluster.disputes.empty());
    shelf_.keep(first, plain ? std::nullopt : std::optional(cluster));
  });
  for_changed(copies_, [&](DocumentNumber group, const std::vector<KeptCopy>& copies) { shelf_.keep(group, copies.size() > 1 ? copies : std::vector<KeptCopy>()); });
}

}  // namespace isnad::link
