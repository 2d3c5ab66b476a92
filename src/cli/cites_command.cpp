// `isnad cites`: who cites whom.
#include <memory>

#include "citation_rows.h"
#include "citations.h"
#include "commands.h"
#include "engine.h"
#include "list_options.h"
#include "network_text.h"
#include "output.h"
#include "relation_options.h"
#include "source_names.h"

namespace isnad {
namespace {

constexpr std::size_t kTableLimit = 50;

struct CitesOptions {
  std::string database = "isnad.db", format = "table", names = "ar";
  link::TellingRequest relation;
  bool sources = false;
};

Exit print_citations(const CitesOptions& options) {
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const link::SourceNames sources(**tables);
  const auto filter = link::filter_of(options.relation, sources);
  if (!filter) return failed(filter.error());
  link::CitationsBuilder builder(sources, *filter);
  StatementFilter wanted;
  wanted.tellings = true;
  if (const Failure failure = for_each_statement(options.database, wanted, [&](const StatementRow& row) { builder.add(row); }))
    return failed(*failure);
  const link::Citations citations = builder.finish();
  const auto names = language_of(options.names);
  const TableStyle style = screen_style();
  std::string text;
  if (options.format == "jsonl") {
    append_citations_json(text, citations);
  } else if (options.format == "csv") {
    if (options.sources) append_sources_csv(text, citations, names);
    else append_citations_csv(text, citations, names);
  } else if (options.sources) {
    append_sources_table(text, citations, names, kTableLimit, style);
  } else {
    append_citations_table(text, citations, names, kTableLimit, style);
    if (!citations.circles.empty()) append_circles_table(text += '\n', citations, names, kTableLimit, style);
  }
  return print(text);
}

}  // namespace

void add_cites_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("cites", "Show who cites whom");
  command->footer(
      "Outlets, agencies, persons, documents, and unnamed sources by their kind. Sources that have an occasion from one another are a circle.\n"
      "Examples:\n"
      "  isnad cites --since 2015-07\n"
      "  isnad cites --sources --format csv > sources.csv");
  auto options = std::make_shared<CitesOptions>();
  add_database_option(*command, options->database);
  add_relation_options(*command, options->relation);
  command->add_flag("--sources", options->sources, "The sources instead of who cites whom, in a table or CSV");
  add_form_options(*command, options->names, options->format, {"table", "csv", "jsonl"});
  command->callback([options, &exit] { exit = print_citations(*options); });
}

}  // namespace isnad
