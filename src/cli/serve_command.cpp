// `isnad serve`: the page on this machine.
#include <memory>

#include "commands.h"
#include "server.h"

namespace isnad {

void add_serve_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("serve", "Serve the page for a database on this machine");
  command->footer(
      "Ctrl-C ends it.\n"
      "Example:\n"
      "  isnad serve --db isnad.db --port 8080");
  auto options = std::make_shared<ServeOptions>();
  options->db = "isnad.db";
  add_database_option(*command, options->db);
  command->add_option("--address", options->address, "Address to listen on")->capture_default_str();
  command->add_option("--port", options->port, "Port; 0 takes a free one")->capture_default_str();
  command->callback([options, &exit] { exit = static_cast<Exit>(serve(*options)); });
}

}  // namespace isnad
