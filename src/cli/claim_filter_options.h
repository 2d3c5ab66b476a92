// The conditions on claims that `isnad claims` and `isnad export` have in common.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "result.h"
#include "stored.h"

namespace isnad {

struct ClaimFilterOptions {
  ClaimFilter filter;
  std::vector<std::string> types, between;
  std::string stance;
};

void add_claim_filter_options(CLI::App& command, ClaimFilterOptions& options);

/// BadArgument for a type or stance that is none.
Result<ClaimFilter> claim_filter(const ClaimFilterOptions& options);

}  // namespace isnad
