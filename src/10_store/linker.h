// Links all documents of a database and keeps what came out: stage 9 over the store.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "links.h"
#include "result.h"
#include "tables.h"

namespace isnad {

struct LinkTotals {
  std::uint64_t documents = 0, claims = 0;
  std::uint64_t statements = 0;  ///< all, those of one claim too
  std::uint64_t shared = 0;      ///< of several documents
  std::uint64_t copies = 0;      ///< groups of reprints
  std::uint64_t disputes = 0;
  bool unchanged = false;        ///< nothing was read, decided or set otherwise since the last time: nothing was done
};

/// What differs from the links made before is written, in one transaction; decisions of people stay and are heeded. Two databases with the same documents and
/// decisions get the same links, in whatever order the documents came.
/// @param tolls  the rule that chooses among the numbers of a statement; none: the one of the last time, else most-origins
/// `progress` is called after each document with how many there are.
/// Errors: as Store::open; CannotWrite when an importer is at work on the file, or it cannot be written.
Result<LinkTotals> link_database(const std::string& path, const Tables& tables, std::optional<link::TollRule> tolls,
                                 const std::function<void(std::uint64_t done, std::uint64_t all)>& progress);

}  // namespace isnad
