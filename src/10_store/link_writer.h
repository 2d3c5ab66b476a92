// Keeps links in the tables of a database: what stands there already is left as it is.
#pragma once

#include <cstdint>
#include <vector>

#include "database.h"
#include "links.h"

namespace isnad::store {

/// Where a document of the corpus stands in the database.
struct DocumentRows {
  std::int64_t document = 0, reading = 0;
};

/// Within a transaction of the caller. Throws Fault.
/// @param rows  of each document of the corpus
void write_links(Database& database, const link::Corpus& corpus, const std::vector<DocumentRows>& rows, const link::Links& links);

}  // namespace isnad::store
