// Claims as CSV: one row a claim, with names and keys, places in degrees, the words, and the rules that made it.
#pragma once

#include <string>
#include <string_view>

#include "export_form.h"

namespace isnad {

/// The row of headings. `isnad claims` has no column for the statement.
void append_claims_csv_headings(std::string& out, bool with_statement);

/// Several agents, targets, keys and rules are joined by "; ", a chain by the arrow of claim_text.h. What a text does not state is
/// empty. `claim` is the id that `isnad show` opens. What people decided of the claim comes last, a correction a line ("killed=4"). Null: no column for the statement.
void append_claim_csv(std::string& out, const StoredClaim& claim, const std::string_view* statement, const ExportStyle& style);

class ClaimsCsv final : public ExportForm {
 public:
  explicit ClaimsCsv(const ExportStyle& style) : style_(style) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string opening() override;
  std::string claim(const StoredClaim& claim, std::string_view statement) override;

 private:
  ExportStyle style_;
};

}  // namespace isnad
