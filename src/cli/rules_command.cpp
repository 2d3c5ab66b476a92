// `isnad rules`: what each rule says.
#include <memory>

#include "commands.h"
#include "csv.h"
#include "engine.h"
#include "json_writer.h"
#include "notes.h"
#include "output.h"
#include "table_print.h"

namespace isnad {
namespace {

Exit print_rules(const std::string& format) {
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const Notes notes(**tables);
  std::string text;
  std::vector<std::vector<std::string>> rows;
  if (format == "csv") text = "rule,says\r\n";
  for (const RowNote& row : notes.rows) {
    if ((*tables)->text(row.table) != "rules.tsv") continue;
    const std::string id((*tables)->text(row.id)), says((*tables)->text(row.meaning));
    if (format == "csv") {
      append_csv_row(text, std::vector<std::string>{id, says});
    } else if (format == "jsonl") {
      JsonWriter(text).open_object().key("rule").string(id).key("says").string(says).close_object();
      text += '\n';
    } else {
      rows.push_back({id, says});
    }
  }
  if (format == "table") append_table(text, {"rule", "says"}, rows, screen_style());
  return print(text);
}

}  // namespace

void add_rules_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("rules", "List what each rule says");
  command->footer(
      "Rules read mentions, clauses and claims, put claims together (link/...), propose disputes and choose among numbers.\n"
      "`isnad why RULE` lists the claims that one made.\n"
      "Example:\n"
      "  isnad rules");
  auto format = std::make_shared<std::string>("table");
  command->add_option("--format", *format, "table, csv or jsonl")
      ->check(CLI::IsMember({"table", "csv", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->callback([format, &exit] { exit = print_rules(*format); });
}

}  // namespace isnad
