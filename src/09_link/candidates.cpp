// Method: the claims of a block stand in a chain from the last to the first (`before`), as in a hash table with chaining, so a block costs
// one link a claim and is walked backwards from the newest. A story that everybody carries makes a long chain, of which only the
// newest claims are looked at: its claims meet through one another. Two shelves, of which the older one is thrown away when the newer
// one is full, keep the table as small as the days that are in reach.
#include "candidates.h"

#include <algorithm>
#include <utility>

namespace isnad::link {
namespace {

constexpr std::size_t kSingleWords = 6, kPairedWords = 5;

std::uint64_t block(ClaimType type, std::uint64_t kind, std::uint64_t a, std::uint64_t b) {
  std::uint64_t hash = (static_cast<std::uint64_t>(type) << 56U) ^ (kind << 48U) ^ 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t part : {a, b}) {
    hash = (hash ^ part) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 32U;
  }
  return hash >> 24U;
}

}  // namespace

bool tells_of_an_occasion(ClaimType type) { return type != ClaimType::Belong; }

void blocks_of(const Corpus& corpus, const ClaimSketch& claim, std::vector<std::uint64_t>& out) {
  out.clear();
  const bool small = claim.place != kNoName && corpus.names[claim.place].precision < Precision::Country;
  if (small) {
    out.push_back(block(claim.type, 1, corpus.names[claim.place].hash, 0));
    const std::uint32_t around = corpus.names[claim.place].parent;  // a town and its district are one scene
    if (around != kNoName && corpus.names[around].precision < Precision::Governorate) out.push_back(block(claim.type, 1, corpus.names[around].hash, 0));
  }
  for (const Range parties : {claim.agent, claim.target})
    for (const std::uint32_t party : corpus.run(parties)) {
      out.push_back(block(claim.type, 2, corpus.names[party].hash, 0));
      if (small) out.push_back(block(claim.type, 3, corpus.names[party].hash, corpus.names[claim.place].hash));
    }
  std::uint32_t telling[kSingleWords];
  std::size_t count = 0;
  for (const std::uint32_t word : corpus.run(claim.words))
    if ((word & kTelling) != 0 && count < kSingleWords) telling[count++] = word;
  for (std::size_t a = 0; a < count; ++a) {
    out.push_back(block(claim.type, 4, telling[a], 0));
    for (std::size_t b = a + 1; b < std::min(count, kPairedWords); ++b)
      out.push_back(block(claim.type, 5, telling[a], telling[b]));
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

Candidates::Candidates(const Corpus& corpus)
    : corpus_(corpus), found_for_(corpus.claims.size(), kNoName), keeps_all_(!corpus.documents.empty() && corpus.documents.back().published == kNoDay) {}

// Documents stand by their days, so that what is in reach is a run of them.
void Candidates::turn_to(std::uint32_t document) {
  const std::int32_t told = corpus_.documents[document].published;
  while (told != kNoDay && told - corpus_.documents[in_reach_].published > kBlockDays) ++in_reach_;
  from_ = told == kNoDay ? 0 : corpus_.documents[in_reach_].first_claim;
  to_ = corpus_.documents[document].first_claim;
  if (shelf_->first_day == kNoDay) shelf_->first_day = told;
  if (keeps_all_ || told - shelf_->first_day <= kBlockDays) return;
  shelf_before_ = std::move(shelf_);
  shelf_ = std::make_unique<Shelf>();
  shelf_->first_day = told;
}

// False when what comes before is too far away.
bool Candidates::look_through(const Shelf& shelf, Chain chain, std::uint32_t claim, std::uint32_t& reach) {
  for (std::uint32_t at = chain.last, count = chain.size; count > 0; --count) {
    const Link& link = shelf.links[at - 1];
    const std::uint32_t place = (count - 1) % Link::kClaims, other = link.claims[place];
    if (place == 0) at = link.before;
    if (reach == kBlockReach || other < from_) return false;
    if (other >= to_) continue;
    ++reach;
    if (std::exchange(found_for_[other], claim) != claim) found_.push_back(other);
  }
  return true;
}

const std::vector<std::uint32_t>& Candidates::next() {
  found_.clear();
  const std::uint32_t self = at_++;
  const ClaimSketch& claim = corpus_.claims[self];
  if (!tells_of_an_occasion(claim.type)) return found_;
  turn_to(claim.document);
  blocks_of(corpus_, claim, blocks_);
  for (const std::uint64_t block : blocks_) {
    shelf_->chains.fetch(block);
    if (shelf_before_) shelf_before_->chains.fetch(block);
  }
  chains_.clear();
  for (const std::uint64_t block : blocks_) {
    auto& [here, before] = chains_.emplace_back();
    if (const auto* found = shelf_->chains.find(block)) {
      here = found->second;
      __builtin_prefetch(&shelf_->links[here.last - 1]);
    }
    if (const auto* found = shelf_before_ ? shelf_before_->chains.find(block) : nullptr) before = found->second;
  }
  for (const auto& [here, before] : chains_) {
    std::uint32_t reach = 0;
    if (look_through(*shelf_, here, self, reach) && shelf_before_) look_through(*shelf_before_, before, self, reach);
  }
  for (const std::uint64_t block : blocks_) {
    Chain& chain = shelf_->chains[block];
    const std::uint32_t place = chain.size++ % Link::kClaims;
    if (place == 0) {
      shelf_->links.push_back({.before = chain.last});
      chain.last = static_cast<std::uint32_t>(shelf_->links.size());
    }
    shelf_->links[chain.last - 1].claims[place] = self;
  }
  std::ranges::sort(found_);
  return found_;
}

}  // namespace isnad::link
