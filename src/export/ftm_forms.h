// FollowTheMoney as JSON lines of entities, and as CSV of statements.
#pragma once

#include <string>

#include "export_form.h"
#include "ftm_entities.h"

namespace isnad {

/// {"id": "...", "schema": "Event", "properties": {"name": ["..."]}}, one a line. `recordId` is the id that `isnad show` opens.
class FtmEntities final : public ExportForm {
 public:
  explicit FtmEntities(const Tables& tables) : maker_(tables) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string claim(const StoredClaim& claim, std::string_view statement) override;

 private:
  FtmMaker maker_;
};

/// One row for each value of each property, in the columns of nomenklatura's statements. `origin` is the claim or document that says so,
/// `first_seen` and `last_seen` its day of publication, `id` the SHA-1-long beginning of the SHA-256 of entity, property and value.
class FtmStatements final : public ExportForm {
 public:
  FtmStatements(const Tables& tables, CsvCells cells) : maker_(tables), cells_(cells) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string opening() override;
  std::string claim(const StoredClaim& claim, std::string_view statement) override;

 private:
  FtmMaker maker_;
  CsvCells cells_;
};

}  // namespace isnad
