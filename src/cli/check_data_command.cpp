// `isnad check-data`: are the language tables in a folder well formed?
#include <cstdio>
#include <memory>

#include "check.h"
#include "check_export_tables.h"
#include "check_link_tables.h"
#include "commands.h"

namespace isnad {

void add_check_data_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("check-data", "Check the language tables of a source folder");
  command->footer(
      "Prints each fault as file:line: column: found, expected; exit code 1 when there is one.\n"
      "Example:\n"
      "  isnad check-data src");
  auto folder = std::make_shared<std::string>("src");
  command->add_option("FOLDER", *folder, "Folder that holds the stages with their data/")->capture_default_str();
  command->callback([folder, &exit] {
    std::vector<Error> faults = check_tables(*folder);
    for (Error& fault : link::check_link_tables(*folder)) faults.push_back(std::move(fault));
    for (Error& fault : check_export_tables(*folder)) faults.push_back(std::move(fault));
    for (const Error& fault : faults) complain(fault);
    if (faults.empty()) std::puts("all tables are well formed");
    exit = faults.empty() ? Exit::Ok : Exit::Failure;
  });
}

}  // namespace isnad
