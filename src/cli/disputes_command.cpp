// `isnad disputes`: accounts that cannot all hold, side by side. No side is called right.
#include <memory>

#include "commands.h"
#include "disputes.h"
#include "link_text.h"
#include "links_csv.h"
#include "links_json.h"
#include "list_options.h"
#include "output.h"
#include "paging.h"
#include "periods.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

using link::iso_of;

struct DisputesOptions {
  std::string database = "isnad.db", format = "table", names = "ar", on;
  DisputeFilter filter;
  std::uint64_t limit = 0;  ///< 0: not given
};

constexpr std::uint64_t kTableLimit = 20;
constexpr std::size_t kTellings = 4;  // of a side in a table

// A dispute in a table of its own: a line for each telling of each side.
void add_table(std::string& out, const DisputeRow& row, NameLanguage names) {
  std::vector<std::vector<std::string>> lines;
  for (const DisputeRow::Side& side : row.sides)
    for (std::size_t k = 0; k < side.tellings.size() && k < kTellings; ++k) {
      const Telling& telling = side.tellings[k];
      const std::string more = k + 1 == kTellings && side.tellings.size() > kTellings
                                   ? " (and " + std::to_string(side.tellings.size() - kTellings) + " more)" : "";
      lines.push_back({k == 0 ? side.says : "", telling.id() + more, iso_of(telling.said), source_of(telling, names), one_line(telling.words)});
    }
  out += row.id + ": " + std::string(link::name_of(row.on)) + ", " + row.state + "; statement " + row.statement + "\n";
  append_table(out, {"says", "claim", "said", "source", "words"}, lines, screen_style());
  out += '\n';
}

Exit print_disputes(DisputesOptions& options) {
  if (!options.on.empty()) options.filter.on = link::dispute_on_of(options.on);
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  const auto names = language_of(options.names);
  const bool table = options.format == "table";
  Output out;
  std::string headings;
  if (options.format == "csv") append_disputes_csv_headings(headings);
  if (const Failure failure = out.write(headings)) return failed(*failure);
  const auto more = each_page(
      rows_to_print(options.limit, table, kTableLimit),
      [&](std::uint32_t limit, const std::string& after) { return store->disputes(options.filter, limit, after); },
      [&](const std::vector<DisputeRow>& rows) {
        std::string text;
        for (const DisputeRow& row : rows) {
          if (table) add_table(text, row, names);
          else if (options.format == "csv") append_dispute_csv(text, row, names);
          else append_dispute_json(text, row);
        }
        return out.write(text);
      });
  if (!more) return failed(more.error());
  const Failure failure = out.flush();
  if (failure) return failed(*failure);
  if (table && *more) say_there_are_more();
  return Exit::Ok;
}

}  // namespace

void add_disputes_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("disputes", "Lay accounts side by side that cannot all hold");
  command->footer(
      "A dispute is proposed by a rule and stays a proposal until a person confirms or rejects it (isnad confirm, isnad reject).\n"
      "Examples:\n"
      "  isnad disputes --actor islamic-state\n"
      "  isnad disputes --on number --format csv > numbers.csv");
  auto options = std::make_shared<DisputesOptions>();
  add_database_option(*command, options->database);
  command->add_option("--on", options->on, "What is disputed")
      ->check(CLI::IsMember({"number", "actor", "place", "fact", "control", "responsibility"}))->type_name("KIND");
  command->add_option("--actor", options->filter.actor, "Agent or target of the statement")->type_name("ACTOR");
  command->add_option("--state", options->filter.state, "proposed, confirmed or rejected")
      ->check(CLI::IsMember({"proposed", "confirmed", "rejected"}))->type_name("STATE");
  add_limit_option(*command, options->limit, kTableLimit);
  add_form_options(*command, options->names, options->format, {"table", "csv", "jsonl"});
  command->callback([options, &exit] { exit = print_disputes(*options); });
}

}  // namespace isnad
