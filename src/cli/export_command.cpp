// `isnad export`: claims, documents or statements in the format of another program.
#include <cstdio>
#include <memory>

#include "claim_filter_options.h"
#include "commands.h"
#include "engine.h"
#include "export_formats.h"
#include "export_walk.h"
#include "output.h"

namespace isnad {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct ExportCommand {
  std::string database = "isnad.db", format, names = "ar", order = "day";
  ClaimFilterOptions filter;
  bool plain_cells = false, byte_order_mark = false;
};

Exit run_export(const ExportCommand& command) {
  const auto filter = claim_filter(command.filter);
  if (!filter) return failed(filter.error());
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const ExportStyle style{language_of(command.names), command.plain_cells ? CsvCells::Plain : CsvCells::Guarded};
  const auto form = make_export_form(command.format, style, **tables);
  if (!form) return failed(form.error());
  auto store = Store::open(command.database);
  if (!store) return failed(store.error());
  Output out;
  Failure failure = command.byte_order_mark ? out.write(kByteOrderMark) : std::nullopt;
  const ExportRequest request{*filter, command.order == "newest" ? ClaimOrder::Newest : ClaimOrder::ByDay};
  if (!failure) failure = export_all(*store, request, **form, [&](std::string_view text) { return out.write(text); });
  if (!failure) failure = out.flush();
  if (failure) return failed(*failure);
  for (const auto& [reason, rows] : (*form)->left_out())
    std::fprintf(stderr, "isnad: %llu left out: %s\n", static_cast<unsigned long long>(rows), reason.c_str());
  return Exit::Ok;
}

std::string formats_text() {
  std::string out = "Formats:\n";
  for (const ExportFormat& format : export_formats()) {
    out += "  " + std::string(format.name) + std::string(16 - format.name.size(), ' ');
    out += std::string(format.about) + "\n";
  }
  return out;
}

}  // namespace

void add_export_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("export", "Write claims in the format of another program");
  command->footer(
      "All conditions hold together, as for isnad claims. Formats with a row for each statement take every statement that a claim let\n"
      "through tells; formats of documents take every document that holds one.\n" +
      formats_text() +
      "Examples:\n"
      "  isnad export --db isnad.db --format csv --type ASSAULT --since 2015-07 > claims.csv");
  auto options = std::make_shared<ExportCommand>();
  add_database_option(*command, options->database);
  add_claim_filter_options(*command, options->filter);
  std::vector<std::string> names;
  for (const ExportFormat& format : export_formats()) names.emplace_back(format.name);
  command->add_option("--format", options->format, "One of the formats below")->check(CLI::IsMember(names))->required()->type_name("FORMAT");
  command->add_option("--names", options->names, "Names in ar or en, as far as the tables know")
      ->check(CLI::IsMember({"ar", "en"}))->capture_default_str()->type_name("LANGUAGE");
  command->add_option("--order", options->order, "Of claims: day (earliest first) or newest")
      ->check(CLI::IsMember({"day", "newest"}))->capture_default_str()->type_name("ORDER");
  command->add_flag("--plain-cells", options->plain_cells,
                    "CSV cells as they are: without it, one that a spreadsheet would run gets an apostrophe in front");
  command->add_flag("--bom", options->byte_order_mark, "Begin with a byte order mark, as Excel wants it of CSV");
  command->callback([options, &exit] { exit = run_export(*options); });
}

}  // namespace isnad
