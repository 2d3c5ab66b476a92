// The commands of `isnad`, one file each. Each function hangs its command, with options, help and examples, on the
// program; the command leaves how it ended in `exit`.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "exit_code.h"
#include "links.h"
#include "result.h"

namespace isnad {

void add_read_command(CLI::App& program, Exit& exit);
void add_fetch_feed_command(CLI::App& program, Exit& exit);
void add_reread_command(CLI::App& program, Exit& exit);
void add_tables_command(CLI::App& program, Exit& exit);
void add_serve_command(CLI::App& program, Exit& exit);
void add_link_command(CLI::App& program, Exit& exit);
void add_statements_command(CLI::App& program, Exit& exit);
void add_disputes_command(CLI::App& program, Exit& exit);
void add_copies_command(CLI::App& program, Exit& exit);
void add_ties_command(CLI::App& program, Exit& exit);
void add_network_command(CLI::App& program, Exit& exit);
void add_cites_command(CLI::App& program, Exit& exit);
void add_decision_commands(CLI::App& program, Exit& exit);
void add_search_command(CLI::App& program, Exit& exit);
void add_claims_command(CLI::App& program, Exit& exit);
void add_export_command(CLI::App& program, Exit& exit);
void add_show_command(CLI::App& program, Exit& exit);
void add_rules_command(CLI::App& program, Exit& exit);
void add_why_command(CLI::App& program, Exit& exit);
void add_actors_command(CLI::App& program, Exit& exit);
void add_places_command(CLI::App& program, Exit& exit);
void add_diff_command(CLI::App& program, Exit& exit);
void add_report_command(CLI::App& program, Exit& exit);
void add_verify_command(CLI::App& program, Exit& exit);
void add_explain_command(CLI::App& program, Exit& exit);
void add_check_data_command(CLI::App& program, Exit& exit);
void add_version_command(CLI::App& program, Exit& exit);

/// Links a database and says on standard error what came out.
Failure link_and_say(const std::string& database, std::optional<link::TollRule> tolls = std::nullopt);

/// The option --db that all commands on a database share; default isnad.db in the current folder.
void add_database_option(CLI::App& command, std::string& path);

}  // namespace isnad
