// Things that an attack hits and that a sentence counts ("blew up six cars"): rows of data/things.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"
#include "normalise.h"
#include "result.h"
#include "tables.h"
#include "tokenise.h"

namespace isnad::link {

/// A form of a word for a thing.
struct ThingWord {
  std::uint64_t hash = 0;   ///< of its letters, bare
  std::uint8_t kind = 0;    ///< from 1 on, in the order of the table
  bool two = false;         ///< a dual: two of it, where no number stands before
};

/// The kinds, as they are called, and their forms by hash.
struct ThingTable {
  std::vector<std::string> kinds;
  std::vector<ThingWord> words;
};

/// BadTable with file:line: column, found, expected.
Result<ThingTable> read_things(std::string_view table, std::string_view file);
/// "vehicle": what a kind is called.
std::string_view name_of_thing(std::uint8_t kind);

/// The first kind of thing that a sentence counts, and how many; no kind when it counts two numbers of it, or none.
/// @param first, last  tokens
Things count_things(const Tables& tables, const Letters& letters, const Tokens& tokens, std::size_t first, std::size_t last);

}  // namespace isnad::link
