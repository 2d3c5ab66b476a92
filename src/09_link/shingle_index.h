// Which documents of a corpus carry the same shingles.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus.h"

namespace isnad::link {

inline constexpr std::uint32_t kFormDays = 14;     ///< a shingle published on more days is a form, not a story
inline constexpr std::uint32_t kFormRepeats = 8;   ///< one that an outlet repeats so often one after another, too
inline constexpr std::uint32_t kPostings = 24;     ///< documents with a shingle that are looked at, the nearest before
inline constexpr std::uint32_t kCandidates = 16;   ///< documents that a document is compared with

/// Whether the shingle at each place of Corpus::shingles is a form: what stands below each message of a channel, or what an agency
/// writes each day, belongs to no text.
using Forms = std::vector<bool>;

/// A hash of the outlet of a document, below 2^20; 0 when it has none.
std::uint32_t outlet_mark(const DocumentSketch& document);

/// Goes through the documents that have a shingle, in the order of the corpus, till it is known whether it is a form.
class FormTest {
 public:
  /// False when the rest makes no difference.
  /// @param outlet  outlet_mark() of the document
  bool next(std::int32_t published, std::uint32_t outlet);
  [[nodiscard]] bool is_form() const { return days_ > kFormDays || repeats_ >= kFormRepeats; }

 private:
  std::int32_t last_published_ = kNoDay;
  std::uint32_t last_outlet_ = 0, days_ = 0, repeats_ = 0;
};

/// Leaves, of the documents that were met along the shingles of one, those that are worth comparing with it: at least two shingles
/// shared, kCandidates at the most, those that share most first.
/// @param shared  with each document of the corpus; that of all that were met becomes 0 again
/// @param before  whether the first of two documents stands before the second
template <class Before>
void keep_nearest(std::vector<std::uint32_t>& met, std::vector<std::uint32_t>& shared, Before&& before) {
  const std::size_t kept = std::min<std::size_t>(kCandidates, met.size());
  const auto end = met.begin() + static_cast<std::ptrdiff_t>(kept);
  std::ranges::partial_sort(met, end, [&](std::uint32_t a, std::uint32_t b) { return shared[a] != shared[b] ? shared[a] > shared[b] : before(a, b); });
  const auto enough = std::find_if(met.begin(), end, [&](std::uint32_t other) { return shared[other] < 2; });
  const auto telling = static_cast<std::size_t>(enough - met.begin());
  for (const std::uint32_t other : met) shared[other] = 0;
  met.resize(telling);
}

/// Of a sorted corpus. Memory: about 40 bytes a shingle. Time linear in the shingles, whatever is in them: a text that
/// everybody carries costs no more than one that nobody does.
class ShingleIndex {
 public:
  explicit ShingleIndex(const Corpus& corpus);

  [[nodiscard]] Forms forms() const;

  /// Documents before this one that share at least two telling shingles with it, those that share most first.
  /// To be asked of all documents in order, each once: the index moves on with it.
  const std::vector<std::uint32_t>& candidates(std::uint32_t document);

 private:
  struct Shingle {
    std::uint32_t first = 0;     // a place of it
    std::uint32_t last = 0;      // the last place that was seen
    FormTest test = {};
    bool is_form = false;
  };

  const Corpus& corpus_;
  std::vector<std::uint32_t> number_;   // of each place of Corpus::shingles: in shingle_
  std::vector<std::uint32_t> before_;   // the place where the same shingle stood before
  std::vector<std::uint32_t> owner_;    // the document of a place
  std::vector<Shingle> shingle_;
  std::vector<std::uint32_t> shared_;   // with each document, while one is looked at
  std::vector<std::uint32_t> met_;
};

}  // namespace isnad::link
