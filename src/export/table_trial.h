// What other tables would change: the texts of a database read with those of now and with others, and the claims compared.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claim_lines.h"
#include "result.h"
#include "store.h"
#include "tables.h"

namespace isnad {

/// Documents that a trial reads, the last stored first.
inline constexpr std::uint32_t kMostTried = 20'000;

struct TrialChange {
  struct Field {
    std::string name, before, after;  ///< as in LineClaim; empty where that reading has no such claim, or no such field
  };
  std::string document, title;
  std::string kind;                 ///< "added", "removed", "altered"
  std::string type, words, sentence;  ///< of the claim that is new, else of the old one
  std::vector<Field> fields;        ///< that differ; of a claim that one reading alone has, those that are told
};

struct Trial {
  std::uint64_t documents = 0, changed_documents = 0;
  std::uint64_t added = 0, removed = 0, altered = 0;
  bool bounded = false;             ///< the database has more documents than were read
  std::vector<TrialChange> changes; ///< the first ones
};

/// @param keep  changes that are told, at most; all are counted
/// Errors: of the store, and of the reading.
Result<Trial> try_tables(Store& store, const std::shared_ptr<const Tables>& before, const std::shared_ptr<const Tables>& after, std::size_t keep);

}  // namespace isnad
