// `isnad version`: what reads, and with which tables. Both stand on every claim.
#include <cstdio>

#include "commands.h"
#include "engine.h"

namespace isnad {
namespace {

Exit print_version() {
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  std::printf("isnad %s\ndata %s\n", std::string(kEngineVersion).c_str(), data_version(**tables).c_str());
  return Exit::Ok;
}

}  // namespace

void add_version_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("version", "Print the versions of the program and of its language tables");
  command->callback([&exit] { exit = print_version(); });
}

}  // namespace isnad
