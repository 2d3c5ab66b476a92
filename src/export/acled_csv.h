// Statements in ACLED's 31 columns.
#pragma once

#include <string>
#include <vector>

#include "actor_facts.h"
#include "countries.h"
#include "event_place.h"
#include "export_form.h"
#include "table.h"

namespace isnad {

/// One row an occasion. `event_id_cnty` is the statement's id, which `isnad show` opens; `notes` has the words of one telling and the
/// ids of all claims. What ACLED's own coders do where a report is vague is done here, too: the middle day of a month, the lowest of
/// several tolls, 0 where none is told. The rows are ours: ACLED has seen none of them.
///
/// Left out, and counted: what is planned, denied or doubted; claim types that are no event there (acled_events.tsv); statements
/// without a place of the tables or without days; days not known to the month.
class AcledCsv final : public ExportForm {
 public:
  /// @param tables  must outlive the form
  /// BadTable only when a table of the project is damaged.
  static Result<std::unique_ptr<ExportForm>> make(const ExportStyle& style, const Tables& tables);
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Statement; }
  std::string opening() override;
  std::string statement(const ExportStatement& statement) override;

 private:
  AcledCsv(const ExportStyle& style, const Tables& tables, Countries countries, Table events);
  struct Side;
  [[nodiscard]] Side side_of(const std::vector<Party>& parties, const EventPlace& place) const;
  [[nodiscard]] std::optional<Row> event_of(const ExportStatement& statement, bool by_state, bool civilians) const;
  [[nodiscard]] std::string notes_of(const ExportStatement& statement) const;

  ExportStyle style_;
  Countries countries_;
  Table events_;
  ActorLookup actors_;
};

}  // namespace isnad
