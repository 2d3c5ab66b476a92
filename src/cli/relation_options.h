// What `isnad ties`, `network` and `cites` have in common: whose tellings count, of which days.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "link_rows.h"
#include "result.h"
#include "telling_filter.h"

namespace isnad {

struct RelationOptions {
  std::vector<std::string> told_by, without;
  std::string since, until, axis = "occasion";
  std::uint32_t origins = 0;
};

void add_relation_options(CLI::App& command, RelationOptions& options);

/// BadArgument for a date that is none. `names` must outlive the filter.
Result<link::TellingFilter> telling_filter(const RelationOptions& options, const link::SourceNames& names);

/// All statements of a database that the filter lets through, page by page.
Failure for_each_statement(const std::string& database, const StatementFilter& filter, const std::function<void(const StatementRow&)>& take);

}  // namespace isnad
