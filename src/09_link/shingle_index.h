// Which documents of a corpus carry the same shingles.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"

namespace isnad::link {

inline constexpr std::uint32_t kFormDays = 14;     ///< a shingle published on more days is a form, not a story
inline constexpr std::uint32_t kFormRepeats = 8;   ///< one that an outlet repeats so often one after another, too
inline constexpr std::uint32_t kPostings = 24;     ///< documents with a shingle that are looked at, the nearest before
inline constexpr std::uint32_t kCandidates = 16;   ///< documents that a document is compared with

/// Of a sorted corpus. Memory: about 40 bytes a shingle. Time linear in the shingles, whatever is in them: a text that
/// everybody carries costs no more than one that nobody does.
class ShingleIndex {
 public:
  explicit ShingleIndex(const Corpus& corpus);

  /// Whether the shingle at this place of Corpus::shingles belongs to a text. What stands below each message of a channel,
  /// or what an agency writes each day, does not.
  [[nodiscard]] bool tells(std::uint32_t place) const { return !shingle_[number_[place]].is_form; }

  /// Documents before this one that share at least two telling shingles with it, those that share most first.
  /// To be asked of all documents in order, each once: the index moves on with it.
  const std::vector<std::uint32_t>& candidates(std::uint32_t document);

 private:
  struct Shingle {
    std::uint32_t first = 0;     // a place of it
    std::uint32_t last = 0;      // the last place that was seen
    std::uint8_t days = 1, repeats = 0;
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
