// A plain SQLite file for other programs: tables of columns that anybody's SQLite reads, without our tokenizers and packing.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "link_rows.h"
#include "result.h"
#include "stored.h"

namespace isnad {

/// Writes one new file. Tables, each with an id that `isnad show` or `isnad statements` opens: document, entity (of a document), claim,
/// claim_entity (role agent, target or source, in order), claim_number, claim_rule; statement, statement_party, statement_claim.
/// Spans are code points of document.text. Nothing is in the file before finish(): until then it has the name PATH-part.
class SnapshotWriter {
 public:
  /// Errors: CannotWrite when the file is there already (nothing is overwritten) or cannot be made.
  static Result<SnapshotWriter> create(const std::string& path);
  ~SnapshotWriter();  ///< without finish(): the file is taken away
  SnapshotWriter(SnapshotWriter&&) noexcept;
  SnapshotWriter& operator=(SnapshotWriter&&) noexcept;

  /// A document with those of its claims that are named.
  Failure add(const StoredDocument& document, std::span<const std::uint32_t> claims);
  /// After its documents. Tellings of claims that were not added are left out.
  Failure add(const StatementRow& statement);
  Failure finish();

 private:
  struct Impl;
  explicit SnapshotWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad
