// What the actor table itself says of two actors: membership, succession, alliance, leadership, with their days.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link_rows.h"
#include "side.h"

namespace isnad::link {

/// A row of actor_ties.tsv. Not told by any text of the archive: it is the table's, and its source is the table's.
struct TableTie {
  Party actor, other;
  std::string_view relation;      ///< "part-of", "split-from", "renamed-to", ...: the words of the table
  std::string_view since, until;  ///< ISO day, month or year; empty when not known or still holding
  std::string_view source;        ///< id of the table's heading
};

/// The rows between the two sides, and within each of them its succession (renamed, merged, split), by the first day, those
/// without one first. Views live as long as the tables.
std::vector<TableTie> table_ties(const Tables& tables, const Side& a, const Side& b);

}  // namespace isnad::link
