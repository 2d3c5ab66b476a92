// Claims as PLOVER records, one JSON object a line.
#pragma once

#include <memory>
#include <string>

#include "actor_facts.h"
#include "countries.h"
#include "export_form.h"
#include "json_writer.h"
#include "ladder.h"

namespace isnad {

/// Names of fields and words of modes are those of PLOVER's manual (draft 2.0); what it has no field for - who says so, how surely -
/// stands in "isnad" and, for what is planned, denied or doubted, in the auxiliary modes future, negation and hypothetical. `id` is the
/// claim's id, which `isnad show` opens. `text` is the sentence; offsets are code points of the document.
///
/// Left out, and counted: CONTROL, JOIN, SPLIT and BELONG, which PLOVER does not have; claims without a date and day of publication,
/// since `date` is required.
class PloverJson final : public ExportForm {
 public:
  /// @param tables  must outlive the form
  static Result<std::unique_ptr<ExportForm>> make(const ExportStyle& style, const Tables& tables);
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string claim(const StoredClaim& claim, std::string_view statement) override;

 private:
  PloverJson(const ExportStyle& style, const Tables& tables, Countries countries, link::Ladder ladder);
  void write_entities(JsonWriter& json, std::string_view key, const StoredClaim& claim, const std::vector<std::uint32_t>& entities) const;
  void write_place(JsonWriter& json, const Entity& place) const;

  ExportStyle style_;
  Countries countries_;
  link::Ladder ladder_;
  ActorLookup actors_;
};

}  // namespace isnad
