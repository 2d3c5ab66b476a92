// Documents added to an archive that is linked already. What comes out is what link() finds in all of it, whatever came first and how
// many came together; the time grows with what the new documents touch.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "links.h"
#include "shelf.h"

namespace isnad::link {

/// What is otherwise than before.
struct Growth {
  /// A dispute, and the statement that it is told of.
  struct Told {
    Dispute dispute;        ///< its statement means nothing
    std::string statement;  ///< id
  };
  Corpus corpus;                            ///< sorted: the documents concerned
  std::vector<DocumentNumber> numbers;      ///< of each document of it
  std::vector<std::string> gone;            ///< statements that are no more, by id
  std::vector<Statement> statements;        ///< that are new or may have changed
  std::vector<std::string> disputes_gone;   ///< by id; one that is found again is in both
  std::vector<Told> disputes;
  std::vector<DocumentNumber> copies_gone;  ///< documents that were in a group of reprints which has changed
  std::vector<std::vector<KeptCopy>> copies;  ///< groups of two or more, as they are now
};

/// Adds documents to the archive and puts on the shelf what has changed.
/// @param corpus   the new documents, in any order; more are added to it
/// @param numbers  of each; none of them is on the shelf
/// Throws std::out_of_range when what is on the shelf does not hold together.
Growth add_documents(Shelf& shelf, Corpus& corpus, std::span<const DocumentNumber> numbers, const LinkOptions& options = {});

/// Links an archive from the beginning and puts on an empty shelf what adding documents to it will ask for.
/// @param corpus   sorted
/// @param numbers  of each document
Links link_and_keep(Shelf& shelf, const Corpus& corpus, std::span<const DocumentNumber> numbers, const LinkOptions& options = {});

/// Gives the postings of a document in all indexes.
void give_postings(const Shelf::Add& add, const Corpus& corpus, std::uint32_t document, DocumentNumber number);

}  // namespace isnad::link
