// The check of the tables of linking from their text files.
#pragma once

#include <string>
#include <vector>

#include "result.h"

namespace isnad::link {

/// Read data/evidence.tsv and data/ladder.tsv of stage 9 below the folder `dir` ("src" of a clone).
/// @return the first fault of each, BadTable; CannotOpen for one that is not there; empty when both are right
std::vector<Error> check_link_tables(const std::string& dir);

}  // namespace isnad::link
