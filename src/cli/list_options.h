// Options that the lists have in common.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "claims.h"
#include "result.h"

namespace isnad {

/// --names and --format.
void add_form_options(CLI::App& command, std::string& names, std::string& format, const std::vector<std::string>& formats);

/// --type. The names are read by claim_types().
void add_type_option(CLI::App& command, std::vector<std::string>& types);
/// In upper or lower case. BadArgument for one that is none.
Result<std::vector<ClaimType>> claim_types(const std::vector<std::string>& names);

/// --limit.
void add_limit_option(CLI::App& command, std::uint64_t& limit, std::uint64_t of_a_table);
/// On standard error, below a table that ends at its limit.
void say_there_are_more();

}  // namespace isnad
