// An archive that is made up, of which the true links are known: for measuring how linking grows.
//
// For so many days outlets write of what happens. Each day has five stories that everybody carries, as the text of an
// agency, whole or cut, or in words of their own, and now and then a week later; all else is told once to three times,
// within three days. Actors are drawn by a long tail: a few take part in most of what happens. Names, words, numbers and
// dates change from occasion to occasion, some words and now and then a toll from telling to telling. More documents in as many
// days share everything among more; in as many more days they are an archive that has grown older.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "corpus.h"

namespace isnad {
class Tables;
struct Document;
struct Claims;
}

namespace isnad::bench {

struct MadeArchive {
  link::Corpus corpus;                      ///< sorted
  std::vector<std::uint32_t> occasion_of;   ///< of each claim of the corpus
  std::vector<std::uint32_t> text_of;       ///< of each document of the corpus: reprints of one text have one number
  double sketch_seconds = 0;                ///< of this thread, for the sketches of all documents
};

struct Extent {
  std::size_t documents = 0, days = 0;
};
inline constexpr std::size_t kTwoMonths = 60;  ///< days

/// The same tables and the same extent give the same archive.
MadeArchive make_archive(const Tables& tables, Extent extent);

/// The documents of make_archive(), one after another, as a Sketcher takes them.
void each_made_document(const Tables& tables, Extent extent, const std::function<void(const Document&, const Claims&)>& visit);

/// Pairs within groups, as counted against the truth.
struct PairScore {
  double precision = 0, recall = 0;
};

/// How well groups agree with the truth, over all pairs of members, without going through the pairs. Both give each member the
/// number of its group.
PairScore score_pairs(const std::vector<std::uint32_t>& found, const std::vector<std::uint32_t>& truth);

}  // namespace isnad::bench
