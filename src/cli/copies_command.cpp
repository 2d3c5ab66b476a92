// `isnad copies`: groups of documents that carry one text.
#include <memory>

#include "commands.h"
#include "csv.h"
#include "links_json.h"
#include "output.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

Exit print_copies(const std::string& database, const std::string& format) {
  auto store = Store::open(database);
  if (!store) return failed(store.error());
  const auto groups = store->copies();
  if (!groups) return failed(groups.error());
  std::string text;
  std::vector<std::vector<std::string>> rows;
  if (format == "csv") text = "group,document,earliest,fullest\r\n";
  for (const CopiesRow& group : *groups) {
    if (format == "jsonl") append_copies_json(text, group);
    for (const std::string& document : group.documents) {
      const bool earliest = document == group.earliest, fullest = document == group.fullest;
      if (format == "csv")
        append_csv_row(text, std::vector<std::string>{group.id, document, earliest ? "1" : "0", fullest ? "1" : "0"});
      else
        rows.push_back({group.id, document, std::string(earliest ? "earliest" : "") + (earliest && fullest ? ", " : "") + (fullest ? "fullest" : "")});
    }
  }
  if (format == "table") append_table(text, {"group", "document", ""}, rows, {output_is_terminal(), 0});
  Output out;
  Failure failure = out.write(text);
  if (!failure) failure = out.flush();
  return failure ? failed(*failure) : Exit::Ok;
}

}  // namespace

void add_copies_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("copies", "List the documents that carry one text");
  command->footer(
      "Reprints count as one origin, whatever their headlines.\n"
      "Example:\n"
      "  isnad copies --db isnad.db");
  struct Options { std::string database = "isnad.db", format = "table"; };
  auto options = std::make_shared<Options>();
  add_database_option(*command, options->database);
  command->add_option("--format", options->format, "table, csv or jsonl")
      ->check(CLI::IsMember({"table", "csv", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->callback([options, &exit] { exit = print_copies(options->database, options->format); });
}

}  // namespace isnad
