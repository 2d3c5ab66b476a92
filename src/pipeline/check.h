// The check of language tables from their text files.
#pragma once

#include <string>

#include "result.h"

namespace isnad {

/// Read all tables below the folder `dir` ("src" of a clone) as the build does.
/// @return the first wrong row as BadTable, "file:line: column: found, expected"; nothing when all are right
Failure check_tables(const std::string& dir);

}  // namespace isnad
