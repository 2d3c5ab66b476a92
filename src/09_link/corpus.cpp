#include "corpus.h"

#include <algorithm>
#include <numeric>

namespace isnad::link {

std::uint32_t Names::add(Name name) {
  const auto number = static_cast<std::uint32_t>(names_.size());
  const auto [at, is_new] = numbers_.try_emplace(name.id, number);
  if (is_new) names_.push_back(std::move(name));
  else if (!name.keyed && name.name_ar < names_[at->second].name_ar) names_[at->second].name_ar = std::move(name.name_ar);
  return at->second;
}

std::vector<std::uint32_t> Names::sort() {
  std::vector<std::uint32_t> order(names_.size()), number(names_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return names_[a].id < names_[b].id; });
  for (std::uint32_t at = 0; at < order.size(); ++at) number[order[at]] = at;
  std::vector<Name> sorted;
  sorted.reserve(names_.size());
  for (const std::uint32_t from : order) {
    Name& name = sorted.emplace_back(std::move(names_[from]));
    if (name.side != kNoName) name.side = number[name.side];
    if (name.parent != kNoName) name.parent = number[name.parent];
    numbers_[name.id] = static_cast<std::uint32_t>(sorted.size() - 1);
  }
  names_ = std::move(sorted);
  return number;
}

std::optional<std::uint32_t> Names::find(std::string_view id) const {
  const auto at = numbers_.find(std::string(id));
  return at == numbers_.end() ? std::nullopt : std::optional(at->second);
}

void Corpus::renumber(const std::vector<std::uint32_t>& number) {
  const auto change = [&](Range range, bool sorted) {
    const std::span<std::uint32_t> run = std::span(ids).subspan(range.begin, range.size);
    for (std::uint32_t& id : run) id = number[id];
    if (sorted) std::ranges::sort(run);
  };
  for (DocumentSketch& document : documents) {
    change(document.topics, true);
    if (document.outlet_name != kNoName) document.outlet_name = number[document.outlet_name];
  }
  for (ClaimSketch& claim : claims) {
    change(claim.agent, true);
    change(claim.target, true);
    change(claim.victims, true);
    change(claim.chain, false);
    if (claim.place != kNoName) claim.place = number[claim.place];
  }
}

void Corpus::sort() {
  renumber(names.sort());
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto day = [](const DocumentSketch& d) {
    return d.published == kNoDay ? std::numeric_limits<std::int32_t>::max() : d.published;
  };
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const DocumentSketch &x = documents[a], &y = documents[b];
    return day(x) != day(y) ? day(x) < day(y) : x.id < y.id;
  });
  std::vector<DocumentSketch> sorted_documents;
  std::vector<ClaimSketch> sorted_claims;
  sorted_documents.reserve(documents.size());
  sorted_claims.reserve(claims.size());
  for (const std::uint32_t from : order) {
    DocumentSketch& document = sorted_documents.emplace_back(std::move(documents[from]));
    const std::uint32_t first = document.first_claim;
    document.first_claim = static_cast<std::uint32_t>(sorted_claims.size());
    for (std::uint32_t k = 0; k < document.claims; ++k) {
      sorted_claims.push_back(claims[first + k]);
      sorted_claims.back().document = static_cast<std::uint32_t>(sorted_documents.size() - 1);
    }
  }
  documents = std::move(sorted_documents);
  claims = std::move(sorted_claims);
  sort_ids();
}

// Claims are compared with those told little before, so that what they point to lies near together, too.
void Corpus::sort_ids() {
  std::vector<std::uint32_t> sorted;
  sorted.reserve(ids.size());
  const auto move = [&](Range& range) {
    const auto old = run(range);
    range.begin = static_cast<std::uint32_t>(sorted.size());
    sorted.insert(sorted.end(), old.begin(), old.end());
  };
  for (DocumentSketch& document : documents) {
    for (Range* range : {&document.title, &document.topics, &document.figures, &document.proper}) move(*range);
    Range sentence, moved;  // claims of one sentence point to the same words
    for (ClaimSketch& claim : std::span(claims).subspan(document.first_claim, document.claims)) {
      for (Range* range : {&claim.agent, &claim.target, &claim.chain, &claim.victims}) move(*range);
      if (claim.words.begin != sentence.begin || claim.words.size != sentence.size) {
        sentence = moved = claim.words;
        move(moved);
      }
      claim.words = moved;
    }
  }
  ids = std::move(sorted);
}

}  // namespace isnad::link
