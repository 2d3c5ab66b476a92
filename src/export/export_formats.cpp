#include "export_formats.h"

#include <algorithm>
#include <array>

#include "acled_csv.h"
#include "annotations.h"
#include "archive_json.h"
#include "claims_csv.h"
#include "event_reports.h"
#include "ftm_forms.h"
#include "geojson.h"
#include "network_form.h"
#include "network_kumu.h"
#include "network_xml.h"
#include "plover_json.h"
#include "references.h"
#include "ucdp_csv.h"

namespace isnad {
namespace {

using Made = Result<std::unique_ptr<ExportForm>>;
using Make = Made (*)(const ExportStyle&, const ExportSources&);

template <class Form>
Made plain(const ExportStyle&, const ExportSources&) { return std::unique_ptr<ExportForm>(std::make_unique<Form>()); }

template <class Form>
Made styled(const ExportStyle& style, const ExportSources&) { return std::unique_ptr<ExportForm>(std::make_unique<Form>(style)); }

template <class Form>
Made with_tables(const ExportStyle& style, const ExportSources& sources) { return Form::make(style, sources.tables); }

template <NetworkForm::Append kAppend>
Made network(const ExportStyle& style, const ExportSources&) { return NetworkForm::make(style, kAppend); }

Made archive(const ExportStyle&, const ExportSources& sources) {
  return std::unique_ptr<ExportForm>(std::make_unique<ArchiveForm>(sources.store));
}

Made ftm(const ExportStyle&, const ExportSources& sources) {
  return std::unique_ptr<ExportForm>(std::make_unique<FtmEntities>(sources.tables));
}

Made ftm_statements(const ExportStyle& style, const ExportSources& sources) {
  return std::unique_ptr<ExportForm>(std::make_unique<FtmStatements>(sources.tables, style.cells));
}

struct Entry {
  ExportFormat format;
  Make make;
};

constexpr std::string_view kCsv = "text/csv; charset=utf-8", kLines = "application/x-ndjson";

constexpr std::array kEntries = {
    Entry{{"csv", kCsv, "claims, one row each"}, styled<ClaimsCsv>},
    Entry{{"jsonl", kLines, "documents whole, with claims and decisions; isnad import reads it"}, archive},
    Entry{{"acled", kCsv, "statements in ACLED's 31 columns"}, with_tables<AcledCsv>},
    Entry{{"ucdp", kCsv, "statements with dead in the 49 columns of UCDP GED"}, with_tables<UcdpCsv>},
    Entry{{"eventreport", kCsv, "claims as rows for the R package eventreport"}, with_tables<EventReports>},
    Entry{{"geojson", "application/geo+json", "claims on their places (RFC 7946), for QGIS and kepler.gl"}, styled<GeoJson>},
    Entry{{"plover", kLines, "claims as PLOVER records"}, with_tables<PloverJson>},
    Entry{{"ris", "application/x-research-info-systems", "documents as references, for Zotero"}, plain<RisForm>},
    Entry{{"bibtex", "application/x-bibtex", "documents as references, for LaTeX"}, plain<BibtexForm>},
    Entry{{"annotations", "application/ld+json", "claims as W3C Web Annotations"}, plain<Annotations>},
    Entry{{"ftm", kLines, "claims as entities of FollowTheMoney, for OpenAleph"}, ftm},
    Entry{{"ftm-statements", kCsv, "the same as statements: who says what of whom"}, ftm_statements},
    Entry{{"kumu", "application/json", "the network of actors as a blueprint of Kumu"}, network<append_kumu>},
    Entry{{"gexf", "application/gexf+xml", "the network of actors as dynamic GEXF 1.3, for Gephi"}, network<append_gexf>},
    Entry{{"graphml", "application/graphml+xml", "the network of actors as GraphML"}, network<append_graphml>},
};

constexpr std::array kFormats = [] {
  std::array<ExportFormat, kEntries.size()> out;
  for (std::size_t at = 0; at < out.size(); ++at) out[at] = kEntries[at].format;
  return out;
}();

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

Result<std::unique_ptr<ExportForm>> make_export_form(std::string_view name, const ExportStyle& style, const ExportSources& sources) {
  const auto found = std::ranges::find(kFormats, name, &ExportFormat::name);
  if (found == kFormats.end()) return Error{Code::BadArgument, "--format", "\"" + std::string(name) + "\"", "a format of isnad export"};
  return kEntries[static_cast<std::size_t>(found - kFormats.begin())].make(style, sources);
}

}  // namespace isnad
