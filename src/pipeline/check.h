// The check of language tables from their text files.
#pragma once

#include <string>
#include <vector>

#include "result.h"

namespace isnad {

/// Read all tables below the folder `dir` ("src" of a clone) as the build does.
/// @return every fault of every table, each as BadTable, "file:line: column: found, expected" (CannotOpen for a table
///         that is not there), in the order in which the tables are read; empty when all are right
std::vector<Error> check_tables(const std::string& dir);

}  // namespace isnad
