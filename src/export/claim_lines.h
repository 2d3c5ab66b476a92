// The lines of `isnad read --to jsonl` read back, as claims that two readings can be compared by.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

/// Fields of a claim in the order in which they are told.
inline constexpr std::array<std::string_view, 17> kClaimFields = {
    "type", "mode", "anchor", "sentence", "agent", "target", "place", "date", "date_precision", "killed", "wounded",
    "captured", "numbers", "stance", "chain", "cues", "why"};
inline constexpr std::size_t kTypeField = 0, kAnchorField = 2, kSentenceField = 3;

/// A claim as words. An entity is its key, else its Arabic name in guillemets, since "e4" may be somebody else in another
/// reading; a span is "49-54" in code points; several values are joined by "; ", a range of dates by "/". Empty: null or [].
struct LineClaim {
  std::string id;                ///< "c3"
  std::uint64_t begin = 0, end = 0;  ///< the anchor, code points
  std::array<std::string, kClaimFields.size()> field;
};

struct LineDocument {
  std::string id;
  std::string error;             ///< "code: message" of an input that could not be read, and then no claims
  std::vector<LineClaim> claims;
};

/// One line. BadInput with `where` as given for one that is no object of the contract.
Result<LineDocument> read_claim_line(std::string_view line, const std::string& where);

/// @param path  a file, "-" for standard input
/// Errors: CannotOpen; BadInput, `where` = path:line, for a line that is no object of the contract. Blank lines are
/// passed over.
Result<std::vector<LineDocument>> read_claim_lines(const std::string& path);

}  // namespace isnad
