// The names of an archive as linking keeps them, each once (shelf.h).
#pragma once

#include <cstdint>
#include <unordered_map>

#include "corpus.h"
#include "database.h"

namespace isnad::store {

/// For one corpus. A name goes by a key: its hash, or the next number that is free. Within a transaction of the caller; every call throws
/// Fault.
class KeptNames {
 public:
  explicit KeptNames(Database& database);

  void empty();
  /// Keeps a name of the corpus with what it is part of; gives its key. Of several spellings the first in the alphabet stays.
  std::uint64_t keep(const link::Corpus& corpus, std::uint32_t name);
  /// Adds a name that is kept to the corpus; gives its number.
  std::uint32_t add(std::uint64_t key, link::Corpus& into);

 private:
  std::unordered_map<std::uint32_t, std::uint64_t> key_of_;
  std::unordered_map<std::uint64_t, std::uint32_t> number_of_;
  Database& database_;
  Statement find_, write_;
};

}  // namespace isnad::store
