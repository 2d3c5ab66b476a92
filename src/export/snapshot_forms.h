// A plain SQLite file filled by two walks: documents with their claims, then statements.
#pragma once

#include "export_form.h"
#include "snapshot.h"

namespace isnad {

/// Gives no text: what it takes goes into the file of `writer`, which must outlive it.
class SnapshotDocuments final : public ExportForm {
 public:
  explicit SnapshotDocuments(SnapshotWriter& writer) : writer_(writer) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Document; }
  std::string document(const StoredDocument& document, std::span<const std::uint32_t> claims) override;

 private:
  SnapshotWriter& writer_;
};

class SnapshotStatements final : public ExportForm {
 public:
  explicit SnapshotStatements(SnapshotWriter& writer) : writer_(writer) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Statement; }
  std::string statement(const ExportStatement& statement) override;

 private:
  SnapshotWriter& writer_;
};

}  // namespace isnad
