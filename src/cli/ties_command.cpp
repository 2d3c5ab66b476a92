// `isnad ties`: how two actors stood to one another through time, as the texts tell it.
#include <memory>

#include "actor_name.h"
#include "commands.h"
#include "days.h"
#include "engine.h"
#include "list_options.h"
#include "output.h"
#include "pair_rows.h"
#include "pair_text.h"
#include "relation_options.h"
#include "source_names.h"
#include "store.h"

namespace isnad {
namespace {

struct TiesOptions {
  std::string database = "isnad.db", format = "table", names = "ar", by;
  std::vector<std::string> pair;
  link::TellingRequest relation;
  bool parts = false;
};

Exit print_ties(const TiesOptions& options) {
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const auto one = actor_id(**tables, options.pair[0]), other = actor_id(**tables, options.pair[1]);
  if (!one) return failed(one.error());
  if (!other) return failed(other.error());
  const auto ladder = link::Ladder::built_in();
  if (!ladder) return failed(ladder.error());
  const link::SourceNames sources(**tables);
  const auto filter = link::filter_of(options.relation, sources);
  if (!filter) return failed(filter.error());
  const auto [a, b] = link::sides_of(**tables, *one, *other, options.parts);
  StatementFilter wanted;
  wanted.between = {a.ids(), b.ids()};
  wanted.tellings = true;
  std::vector<StatementRow> rows;
  if (const Failure failure = for_each_statement(options.database, wanted, [&](const StatementRow& row) { rows.push_back(row); }))
    return failed(*failure);
  const link::PairSeries series = link::pair_series(rows, a, b, *ladder, *filter);
  const auto names = language_of(options.names);
  const auto unit = link::unit_of(options.by);
  const auto ties = link::table_ties(**tables, a, b);
  const TableStyle style = screen_style();
  std::string text;
  if (options.format == "csv") {
    if (unit) append_pair_summary_csv(text, series, link::summary_of(series, *ladder, *unit));
    else append_pair_series_csv(text, series, *ladder, names);
  } else if (options.format == "jsonl") {
    append_pair_series_json(text, series, *ladder);
    if (unit) append_pair_summary_json(text, series, link::summary_of(series, *ladder, *unit));
    append_table_ties_json(text, ties);
  } else {
    append_pair_series_table(text, series, names, style);
    if (unit) append_pair_summary_table(text += '\n', series, link::summary_of(series, *ladder, *unit), style);
    if (!ties.empty()) append_table_ties_table(text += '\n', ties, names, style);
  }
  return print(text);
}

}  // namespace

void add_ties_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("ties", "Follow two actors through time");
  command->footer(
      "Each line is an occasion of the two: its day (~ before the day of publication, when no text states it), what was said to have happened, how\n"
      "surely, by how many independent origins, the first words, and a claim that `isnad show` opens. What is planned, denied or doubted is shown\n"
      "and never counted as done. --by month, quarter or year sums it up on the ladder allies, supporters, contacts, rivals, enemies.\n"
      "Examples:\n"
      "  isnad ties islamic-state jabhat-al-nusra\n"
      "  isnad ties Hezbollah Hamas --by quarter --origins 2\n"
      "  isnad ties islamic-state jabhat-al-nusra --without aawsat --format csv");
  auto options = std::make_shared<TiesOptions>();
  add_database_option(*command, options->database);
  command->add_option("ACTORS", options->pair, "Two keys or names")->expected(2)->required();
  add_relation_options(*command, options->relation);
  command->add_flag("--parts", options->parts, "Also those that belong to one of the two, while the actor table says so");
  command->add_option("--by", options->by, "Sum up by month, quarter or year")
      ->check(CLI::IsMember({"month", "quarter", "year"}))->type_name("PERIOD");
  add_form_options(*command, options->names, options->format, {"table", "csv", "jsonl"});
  command->callback([options, &exit] { exit = print_ties(*options); });
}

}  // namespace isnad
