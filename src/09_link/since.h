// Totals: "a thousand dead since the war began", "for six years" count no occasion. The words are rows of data/since.tsv.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims.h"
#include "normalise.h"
#include "result.h"
#include "tables.h"
#include "tokenise.h"

namespace isnad::link {

/// What a word of the table is for.
enum class SinceKind : std::uint8_t { Since, Long, Most };

/// A word of the table, without its article.
struct SinceWord {
  std::uint64_t hash = 0;
  SinceKind kind = SinceKind::Since;
};

/// By hash. BadTable with file:line: column, found, expected.
Result<std::vector<SinceWord>> read_since(std::string_view table, std::string_view file);

/// The tokens at which "since" begins a time longer than an occasion, ascending.
std::vector<std::uint32_t> find_since(const Tables& tables, const Letters& letters, const Tokens& tokens);

/// Whether a number of a claim's toll, of dozens, stands beside such a "since", with nothing but words between.
bool counts_since(const Claim& claim, const std::vector<std::uint32_t>& since, const Letters& letters, const Tokens& tokens);

}  // namespace isnad::link
