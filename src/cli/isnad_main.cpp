// The program `isnad`: finds the command and runs it.
#include <cstdlib>
#include <exception>

#include "archive_commands.h"
#include "engine.h"

namespace {

constexpr const char* kAbout =
    "Isnad reads Arabic reporting on armed conflict and writes sourced claims:\n"
    "who did what to whom, where, when, and who says so.";

constexpr const char* kFooter =
    "Exit codes:\n"
    "  0    done\n"
    "  1    failure; of isnad diff: the two differ\n"
    "  2    wrong arguments, or no such claim, document, actor, place or rule\n"
    "  3    some inputs could not be read; all others were\n"
    "  4    cannot write: disk full, read-only, or another import at work\n"
    "  5    the database is damaged, not of Isnad, or of a newer version\n"
    "  130  stopped by Ctrl-C; what was finished is kept\n"
    "\n"
    "Examples:\n"
    "  isnad read --db isnad.db articles/\n"
    "  isnad claims --db isnad.db --type ASSAULT --since 2015-07 --format csv > claims.csv\n"
    "  isnad serve --db isnad.db\n"
    "`isnad COMMAND --help` tells more, with examples.";

// As the XDG base directory specification has it; empty where there is no home.
std::string usual_tables_folder() {
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return std::string(data) + "/isnad/tables";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string(home) + "/.local/share/isnad/tables" : std::string();
}

void add_tables_option(CLI::App& program) {
  isnad::set_own_tables_folder(usual_tables_folder());
  program.add_option_function<std::string>("--tables", isnad::set_own_tables_folder, "Folder of your own tables, read beside the built-in ones (isnad tables --help)")
      ->envname("ISNAD_TABLES")->type_name("FOLDER")->default_str(isnad::own_tables_folder());
  program.fallthrough();
}

}  // namespace

namespace isnad {

void add_database_option(CLI::App& command, std::string& path) {
  command.add_option("--db", path, "The database")->type_name("FILE")->capture_default_str();
}

}  // namespace isnad

int main(int argc, char** argv) try {
  CLI::App program(kAbout, "isnad");
  program.footer(kFooter);
  program.require_subcommand(1);
  program.get_formatter()->column_width(28);
  add_tables_option(program);
  isnad::Exit exit = isnad::Exit::Ok;
  isnad::add_read_command(program, exit);
  isnad::add_fetch_feed_command(program, exit);
  isnad::add_serve_command(program, exit);
  isnad::add_reread_command(program, exit);
  isnad::add_link_command(program, exit);
  isnad::add_statements_command(program, exit);
  isnad::add_disputes_command(program, exit);
  isnad::add_copies_command(program, exit);
  isnad::add_ties_command(program, exit);
  isnad::add_network_command(program, exit);
  isnad::add_cites_command(program, exit);
  isnad::add_decision_commands(program, exit);
  isnad::add_search_command(program, exit);
  isnad::add_claims_command(program, exit);
  isnad::add_export_command(program, exit);
  isnad::add_batch_command(program, exit);
  isnad::add_import_command(program, exit);
  isnad::add_show_command(program, exit);
  isnad::add_rules_command(program, exit);
  isnad::add_why_command(program, exit);
  isnad::add_actors_command(program, exit);
  isnad::add_places_command(program, exit);
  isnad::add_tables_command(program, exit);
  isnad::add_diff_command(program, exit);
  isnad::add_report_command(program, exit);
  isnad::add_verify_command(program, exit);
  isnad::add_explain_command(program, exit);
  isnad::add_check_data_command(program, exit);
  isnad::add_version_command(program, exit);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? 0 : static_cast<int>(isnad::Exit::Arguments);
  }
  return static_cast<int>(exit);
} catch (const std::exception& error) {  // out of memory and the like: say so rather than abort
  return static_cast<int>(isnad::failed({isnad::Code::BadInput, "", error.what(), ""}));
}
