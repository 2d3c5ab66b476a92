// What `isnad ties`, `network` and `cites` have in common: whose tellings count, of which days.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "link_rows.h"
#include "result.h"
#include "telling_request.h"

namespace isnad {

void add_relation_options(CLI::App& command, link::TellingRequest& request);

/// All statements of a database that the filter lets through, page by page.
Failure for_each_statement(const std::string& database, const StatementFilter& filter, const std::function<void(const StatementRow&)>& take);

}  // namespace isnad
