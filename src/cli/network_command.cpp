// `isnad network`: all actors of a span of days, and how they stand to one another.
#include <memory>

#include "commands.h"
#include "engine.h"
#include "list_options.h"
#include "network.h"
#include "network_rows.h"
#include "network_text.h"
#include "network_xml.h"
#include "output.h"
#include "relation_options.h"
#include "source_names.h"

namespace isnad {
namespace {

constexpr std::size_t kTableLimit = 50;

struct NetworkCommand {
  std::string database = "isnad.db", format = "table", names = "ar";
  link::TellingRequest relation;
  std::uint32_t nodes = 0;
  bool actors = false;
};

Exit print_network(const NetworkCommand& command) {
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const auto ladder = link::Ladder::built_in();
  if (!ladder) return failed(ladder.error());
  const link::SourceNames sources(**tables);
  const auto filter = link::filter_of(command.relation, sources);
  if (!filter) return failed(filter.error());
  link::NetworkBuilder builder(*ladder, {*filter, command.nodes});
  StatementFilter wanted;
  wanted.tellings = true;
  if (const Failure failure = for_each_statement(command.database, wanted, [&](const StatementRow& row) { builder.add(row); }))
    return failed(*failure);
  const link::Network network = builder.finish();
  const auto names = language_of(command.names);
  std::string text;
  if (command.format == "gexf") append_gexf(text, network, names);
  else if (command.format == "graphml") append_graphml(text, network, names);
  else if (command.format == "jsonl") append_network_json(text, network);
  else if (command.format == "csv" && command.actors) append_network_nodes_csv(text, network, names);
  else if (command.format == "csv") append_network_edges_csv(text, network, names);
  else if (command.actors) append_actors_table(text, network, names, kTableLimit, screen_style());
  else append_network_table(text, network, names, kTableLimit, screen_style());
  return print(text);
}

}  // namespace

void add_network_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("network", "Show who stands with or against whom");
  command->footer(
      "Edges are weighted by the independent origins of what is said to have happened; cooperation and conflict are kept apart.\n"
      "Examples:\n"
      "  isnad network --since 2015-07 --until 2015-08\n"
      "  isnad network --nodes 100 --format gexf > network.gexf\n"
      "  isnad network --actors --format csv > nodes.csv");
  auto options = std::make_shared<NetworkCommand>();
  add_database_option(*command, options->database);
  add_relation_options(*command, options->relation);
  command->add_option("--nodes", options->nodes, "The weightiest actors only (default: all)")->type_name("N");
  command->add_flag("--actors", options->actors, "The actors instead of the edges, in a table or CSV");
  add_form_options(*command, options->names, options->format, {"table", "csv", "jsonl", "gexf", "graphml"});
  command->callback([options, &exit] { exit = print_network(*options); });
}

}  // namespace isnad
