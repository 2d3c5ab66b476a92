// Statements in the 49 columns of the UCDP Georeferenced Event Dataset.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "actor_facts.h"
#include "countries.h"
#include "export_form.h"

namespace isnad {

/// One row an occasion with at least one death. `relid` is the statement's id, which `isnad show` opens, and `id` the same as a number.
/// low, best and high come from the claims of the statement, best by the rule of linking and empty when that chose none;
/// source_original are the sources of the chains. Ids of UCDP's own registers (conflicts, dyads, actors) are empty.
///
/// Left out, and counted: what is planned, denied or doubted; statements that tell of no dead, or without a place of the tables or days.
class UcdpCsv final : public ExportForm {
 public:
  /// @param tables  must outlive the form
  static Result<std::unique_ptr<ExportForm>> make(const ExportStyle& style, const Tables& tables);
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Statement; }
  std::string opening() override;
  std::string statement(const ExportStatement& statement) override;

 private:
  struct Deaths;
  UcdpCsv(const ExportStyle& style, const Tables& tables, Countries countries);
  [[nodiscard]] bool is_civilian(const std::vector<Party>& parties) const;
  [[nodiscard]] bool is_state(const std::vector<Party>& parties) const;
  [[nodiscard]] Deaths deaths_of(const ExportStatement& statement, bool swapped) const;
  [[nodiscard]] std::string state_number(const std::vector<Party>& parties) const;

  ExportStyle style_;
  Countries countries_;
  ActorLookup actors_;
};

}  // namespace isnad
