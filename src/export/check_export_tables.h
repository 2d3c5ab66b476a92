// Are the tables of the exports well formed?
#pragma once

#include <string>
#include <vector>

#include "result.h"

namespace isnad {

/// Read data/countries.tsv and data/acled_events.tsv below the folder `dir` ("src" of a clone). Every fault, with file, line and column.
std::vector<Error> check_export_tables(const std::string& dir);

}  // namespace isnad
