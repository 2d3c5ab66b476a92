// Writes to the tables of links what is otherwise since documents were added, and nothing else.
#pragma once

#include "database.h"
#include "growth.h"
#include "linker.h"

namespace isnad::store {

/// Within a transaction of the caller. Throws Fault.
/// @param shelf   as it is after the documents were added
/// @param totals  of all links; those of the database become those after it
/// @return false when there is no room left between two statements for the id of a third: all have to be written anew
bool write_growth(Database& database, link::Shelf& shelf, const link::Growth& growth, LinkTotals& totals);

}  // namespace isnad::store
