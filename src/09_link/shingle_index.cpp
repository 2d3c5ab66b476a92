// Method: an inverted index as chains. Each place of a shingle points to the place before it, so that the documents nearest
// in time, where reprints are, come first and a bounded walk finds them.
#include "shingle_index.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace isnad::link {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

}  // namespace

std::uint32_t outlet_mark(const DocumentSketch& document) {
  return document.outlet.empty() ? 0 : std::max(1U, static_cast<std::uint32_t>(short_hash(document.outlet) & 0xFFFFFU));
}

bool FormTest::next(std::int32_t published, std::uint32_t outlet) {
  if (days_ == 0 || last_published_ != published) ++days_;
  if (outlet != 0 && last_outlet_ == outlet) ++repeats_;
  last_published_ = published;
  last_outlet_ = outlet;
  return !is_form();
}

ShingleIndex::ShingleIndex(const Corpus& corpus)
    : corpus_(corpus), number_(corpus.shingles.size()), before_(corpus.shingles.size(), kNone), owner_(corpus.shingles.size()),
      shared_(corpus.documents.size()) {
  const std::size_t mask = std::bit_ceil(corpus.shingles.size() * 2 + 2) - 1;
  std::vector<std::uint32_t> slots(mask + 1, kNone);
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    const DocumentSketch& document = corpus.documents[d];
    const std::uint32_t outlet = outlet_mark(document);
    for (std::uint32_t place = document.shingles.begin; place < document.shingles.begin + document.shingles.size; ++place) {
      owner_[place] = d;
      std::size_t at = (corpus.shingles[place] * 0x9E3779B97F4A7C15ULL >> 20U) & mask;
      while (slots[at] != kNone && corpus.shingles[shingle_[slots[at]].first] != corpus.shingles[place]) at = (at + 1) & mask;
      if (slots[at] == kNone) {
        slots[at] = static_cast<std::uint32_t>(shingle_.size());
        shingle_.push_back({.first = place, .last = kNone});
      }
      Shingle& shingle = shingle_[slots[at]];
      if (!shingle.is_form) shingle.is_form = !shingle.test.next(document.published, outlet);
      number_[place] = slots[at];
    }
  }
}

Forms ShingleIndex::forms() const {
  Forms out;
  out.reserve(number_.size());
  for (const std::uint32_t number : number_) out.push_back(shingle_[number].is_form);
  return out;
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
  keep_nearest(met_, shared_, std::less<>());
  return met_;
}

}  // namespace isnad::link
