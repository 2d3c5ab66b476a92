#include "export_formats.h"

#include <algorithm>
#include <array>

#include "claims_csv.h"

namespace isnad {
namespace {

using Make = std::unique_ptr<ExportForm> (*)(const ExportStyle&, const Tables&);

template <class Form>
std::unique_ptr<ExportForm> styled(const ExportStyle& style, const Tables&) { return std::make_unique<Form>(style); }

constexpr std::array kFormats = {
    ExportFormat{"csv", "text/csv; charset=utf-8", "claims, one row each"},
};
constexpr std::array<Make, kFormats.size()> kMakers = {styled<ClaimsCsv>};

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

Result<std::unique_ptr<ExportForm>> make_export_form(std::string_view name, const ExportStyle& style, const Tables& tables) {
  const auto found = std::ranges::find(kFormats, name, &ExportFormat::name);
  if (found == kFormats.end()) return Error{Code::BadArgument, "--format", "\"" + std::string(name) + "\"", "a format of isnad export"};
  return kMakers[static_cast<std::size_t>(found - kFormats.begin())](style, tables);
}

}  // namespace isnad
