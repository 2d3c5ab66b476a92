// `isnad verify`: is the database whole?
#include <cstdio>
#include <memory>

#include "commands.h"
#include "store.h"

namespace isnad {
namespace {

Exit verify_database(const std::string& database) {
  auto store = Store::open(database);
  if (!store) return failed(store.error());
  if (const Failure fault = store->verify()) return failed(*fault);
  std::printf("%s is whole\n", database.c_str());
  return Exit::Ok;
}

}  // namespace

void add_verify_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("verify", "Check a whole database: structure, spans, originals, search index");
  command->footer(
      "Reads everything, so it takes its time. Exit code 5 and the first fault when something is wrong.\n"
      "Example:\n"
      "  isnad verify --db isnad.db");
  auto database = std::make_shared<std::string>("isnad.db");
  add_database_option(*command, *database);
  command->callback([database, &exit] { exit = verify_database(*database); });
}

}  // namespace isnad
