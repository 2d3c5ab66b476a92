// `isnad report`: what could not be read, or was read with a remark.
#include <memory>

#include "commands.h"
#include "output.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

Exit print_report(const std::string& database) {
  auto store = Store::open(database);
  if (!store) return failed(store.error());
  std::vector<std::vector<std::string>> rows;
  std::string after;
  do {
    const auto page = store->report(kPageLimit, after);
    if (!page) return failed(page.error());
    for (const ReportRow& row : page->rows)
      rows.push_back({std::to_string(row.run), row.started, row.code, row.line > 0 ? row.path + ":" + std::to_string(row.line) : row.path, row.message});
    after = page->next;
  } while (!after.empty());
  std::string text;
  append_table(text, {"import", "started", "code", "input", "message"}, rows, {output_is_terminal(), 0});
  return print(text);
}

}  // namespace

void add_report_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("report", "List the inputs that could not be read");
  command->footer(
      "Last import first.\n"
      "Example:\n"
      "  isnad report --db isnad.db");
  auto database = std::make_shared<std::string>("isnad.db");
  add_database_option(*command, *database);
  command->callback([database, &exit] { exit = print_report(*database); });
}

}  // namespace isnad
