// Method: an inverted index as chains. Each place of a shingle points to the place before it, so that the documents nearest
// in time, where reprints are, come first and a bounded walk finds them.
#include "shingle_index.h"

#include <algorithm>
#include <bit>

namespace isnad::link {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint8_t kMany = 255;

}  // namespace

ShingleIndex::ShingleIndex(const Corpus& corpus)
    : corpus_(corpus), number_(corpus.shingles.size()), before_(corpus.shingles.size(), kNone), owner_(corpus.shingles.size()),
      shared_(corpus.documents.size()) {
  const std::size_t mask = std::bit_ceil(corpus.shingles.size() * 2 + 2) - 1;
  std::vector<std::uint32_t> slots(mask + 1, kNone);
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    const DocumentSketch& document = corpus.documents[d];
    for (std::uint32_t place = document.shingles.begin; place < document.shingles.begin + document.shingles.size; ++place) {
      owner_[place] = d;
      std::size_t at = (corpus.shingles[place] * 0x9E3779B97F4A7C15ULL >> 20U) & mask;
      while (slots[at] != kNone && corpus.shingles[shingle_[slots[at]].first] != corpus.shingles[place]) at = (at + 1) & mask;
      if (slots[at] == kNone) {
        slots[at] = static_cast<std::uint32_t>(shingle_.size());
        shingle_.push_back({.first = place, .last = place});
      } else {
        Shingle& shingle = shingle_[slots[at]];
        const DocumentSketch& last = corpus.documents[owner_[shingle.last]];
        if (last.published != document.published && shingle.days < kMany) ++shingle.days;
        if (last.outlet == document.outlet && !last.outlet.empty() && shingle.repeats < kMany) ++shingle.repeats;
        shingle.last = place;
      }
      number_[place] = slots[at];
    }
  }
  for (Shingle& shingle : shingle_) {
    shingle.is_form = shingle.days > kFormDays || shingle.repeats >= kFormRepeats;
    shingle.last = kNone;
  }
}

const std::vector<std::uint32_t>& ShingleIndex::candidates(std::uint32_t document) {
  met_.clear();
  const Range range = corpus_.documents[document].shingles;
  for (std::uint32_t place = range.begin; place < range.begin + range.size; ++place) {
    Shingle& shingle = shingle_[number_[place]];
    if (shingle.is_form) continue;
    std::uint32_t at = shingle.last;
    for (std::uint32_t step = 0; step < kPostings && at != kNone; ++step, at = before_[at])
      if (shared_[owner_[at]]++ == 0) met_.push_back(owner_[at]);
    before_[place] = shingle.last;
    shingle.last = place;
  }
  const auto more = [&](std::uint32_t a, std::uint32_t b) {
    return shared_[a] != shared_[b] ? shared_[a] > shared_[b] : a < b;
  };
  const std::size_t kept = std::min<std::size_t>(kCandidates, met_.size());
  std::ranges::partial_sort(met_, met_.begin() + static_cast<std::ptrdiff_t>(kept), more);
  const auto enough = std::find_if(met_.begin(), met_.begin() + static_cast<std::ptrdiff_t>(kept),
                                   [&](std::uint32_t other) { return shared_[other] < 2; });
  const std::size_t telling = static_cast<std::size_t>(enough - met_.begin());
  for (const std::uint32_t other : met_) shared_[other] = 0;
  met_.resize(telling);
  return met_;
}

}  // namespace isnad::link
