// Claims as event reports: one row for what one text tells of one event, as the R package `eventreport` aggregates them.
#pragma once

#include <memory>
#include <string>

#include "actor_facts.h"
#include "countries.h"
#include "export_form.h"

namespace isnad {

/// Columns are named as in MAVERICK, the package's own data. `id` is the claim's id, which `isnad show` opens, `event_id` the
/// statement's, by which aggregateData() groups. What a text does not state is NA. geo_precision runs from 1 (country) to 6 (a point),
/// actor precision from 1 (people without a name) over 2 (a name) to 3 (an actor of the tables): larger is more precise, and
/// 0 is no place or actor at all, since the package cannot group a precision that is NA.
/// Left out, and counted: claims of a database that was never linked.
class EventReports final : public ExportForm {
 public:
  /// @param tables  must outlive the form
  static Result<std::unique_ptr<ExportForm>> make(const ExportStyle& style, const Tables& tables);
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string opening() override;
  std::string claim(const StoredClaim& claim, std::string_view statement) override;

 private:
  EventReports(const ExportStyle& style, const Tables& tables, Countries countries)
      : style_(style), countries_(std::move(countries)), actors_(tables) {}
  void add_actor(std::vector<std::string>& cells, const StoredClaim& claim, const std::vector<std::uint32_t>& entities) const;

  ExportStyle style_;
  Countries countries_;
  ActorLookup actors_;
};

}  // namespace isnad
