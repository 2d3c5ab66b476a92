// Claims as GeoJSON (RFC 7946): one feature each, on its place.
#pragma once

#include <string>

#include "export_form.h"

namespace isnad {

/// A FeatureCollection, one feature a line. The feature's id is the claim's, which `isnad show` opens. Positions are longitude, then
/// latitude, WGS 84; a claim without a place, or with one that the tables do not have, has a null geometry.
class GeoJson final : public ExportForm {
 public:
  explicit GeoJson(const ExportStyle& style) : style_(style) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string opening() override;
  std::string claim(const StoredClaim& claim, std::string_view statement) override;
  std::string closing() override;

 private:
  ExportStyle style_;
  bool first_ = true;
};

}  // namespace isnad
