// `isnad export`: claims, documents or statements in the format of another program.
#include <cstdio>
#include <memory>

#include "claim_filter_options.h"
#include "commands.h"
#include "engine.h"
#include "export_formats.h"
#include "export_walk.h"
#include "output.h"
#include "person_mask.h"
#include "snapshot_forms.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr const char* kSnapshot = "sqlite";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct ExportCommand {
  std::string database = "isnad.db", format, out, names = "ar", order = "day";
  ClaimFilterOptions filter;
  bool plain_cells = false, byte_order_mark = false, codes = false, long_dates = false, mask = false, preview = false;
  std::vector<std::string> keep;
};

/// Whom --mask-persons would mask.
Exit print_preview(const PersonMask& mask) {
  std::vector<std::vector<std::string>> rows;
  for (const PersonMask::Person& person : mask.persons())
    rows.push_back({person.mask, person.name, std::to_string(person.documents.size()), std::to_string(person.places)});
  std::string text;
  append_table(text, {"mask", "name", "documents", "places"}, rows, screen_style());
  return print(text);
}

/// The one format that is no text.
Exit export_snapshot(const ExportCommand& command, Store& store, const ExportRequest& request) {
  if (command.out.empty()) return failed({Code::BadArgument, "--out", "no name", "the file that sqlite writes"});
  auto writer = SnapshotWriter::create(command.out);
  if (!writer) return failed(writer.error());
  SnapshotDocuments documents(*writer);
  SnapshotStatements statements(*writer);
  const auto nowhere = [](std::string_view) { return Failure(); };
  Failure failure = export_all(store, request, documents, nowhere);
  if (!failure) failure = export_all(store, request, statements, nowhere);
  if (!failure) failure = writer->finish();
  return failure ? failed(*failure) : Exit::Ok;
}

Exit run_export(const ExportCommand& command) {
  const auto filter = claim_filter(command.filter);
  if (!filter) return failed(filter.error());
  if ((command.preview || !command.keep.empty()) && !command.mask)
    return failed({Code::BadArgument, command.preview ? "--preview" : "--keep", "no --mask-persons", "both"});
  if (command.mask && command.format == "jsonl")
    return failed({Code::BadArgument, "--mask-persons", "jsonl, which holds the originals as received", "another format"});
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const ExportStyle style{language_of(command.names), command.plain_cells ? CsvCells::Plain : CsvCells::Guarded, command.codes,
                          command.long_dates};
  auto store = Store::open(command.database);
  if (!store) return failed(store.error());
  PersonMask mask(command.keep);
  const ExportRequest request{*filter, command.order == "newest" ? ClaimOrder::Newest : ClaimOrder::ByDay, command.mask ? &mask : nullptr};
  if (command.format == kSnapshot && !command.preview) return export_snapshot(command, *store, request);
  const auto form = make_export_form(command.format == kSnapshot ? "csv" : command.format, style, {**tables, *store});
  if (!form) return failed(form.error());
  Output out;
  Failure failure = command.byte_order_mark && !command.preview ? out.write(kByteOrderMark) : std::nullopt;
  const auto write = [&](std::string_view text) { return command.preview ? Failure() : out.write(text); };
  if (!failure) failure = export_all(*store, request, **form, write);
  if (!failure && command.preview) return print_preview(mask);
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
  return out + "  sqlite          documents, claims and statements as tables of a plain SQLite file (--out FILE)\n";
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
  names.emplace_back(kSnapshot);
  command->add_option("--format", options->format, "One of the formats below")->check(CLI::IsMember(names))->required()->type_name("FORMAT");
  command->add_option("--out", options->out, "The file that sqlite writes, which must not be there yet")->type_name("FILE");
  command->add_option("--names", options->names, "Names in ar or en, as far as the tables know")
      ->check(CLI::IsMember({"ar", "en"}))->capture_default_str()->type_name("LANGUAGE");
  command->add_option("--order", options->order, "Of claims: day (earliest first) or newest")
      ->check(CLI::IsMember({"day", "newest"}))->capture_default_str()->type_name("ORDER");
  command->add_flag("--plain-cells", options->plain_cells,
                    "CSV cells as they are: without it, one that a spreadsheet would run gets an apostrophe in front");
  command->add_flag("--bom", options->byte_order_mark, "Begin with a byte order mark, as Excel wants it of CSV");
  command->add_flag("--acled-codes", options->codes, "ACLED's actors and interactions as numbers");
  command->add_flag("--long-dates", options->long_dates, "ACLED's days as 05 March 2019");
  command->add_flag("--mask-persons", options->mask, "Names of persons whom the actor table does not have become person-1, person-2, ...");
  command->add_option("--keep", options->keep, "A name that --mask-persons leaves; may repeat")->type_name("NAME")->allow_extra_args(false);
  command->add_flag("--preview", options->preview, "Print whom --mask-persons would mask instead of the export");
  command->callback([options, &exit] { exit = run_export(*options); });
}

}  // namespace isnad
