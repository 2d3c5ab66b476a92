// What people decided of claims, and which claim of the present reading each decision is about. Not for other stages.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "claims.h"
#include "database.h"
#include "stored.h"

namespace isnad::store {

/// What tells a claim again after its document was read anew.
struct ClaimMarks {
  std::string words;    ///< of its words: equal for the same anchor in the same sentence
  std::string reading;  ///< of what the machine makes of them: parties, place, date, tolls, stance, chain
};
ClaimMarks marks_of(std::string_view text, const Claims& claims, std::uint32_t claim);

/// Throws BadArgument when `value` is none for the field; see NewDecision.
void check_correction(std::string_view field, std::string_view value);

/// Finds the claims that the decisions about a document are about, and notes them (table review). Of several claims with the same words it is the
/// one that is read as it was; when none is, and there are several, it is none of them.
void map_reviews(const Database& database, std::int64_t reading, std::string_view text, const Claims& claims);

/// Whether anybody ever decided about a claim: else there is nothing to map.
bool has_reviews(const Database& database);

/// What holds of the claims of one reading, asked with kReviews. A later "right" or "wrong" sets aside what was corrected before it;
/// "reviewed" sets nothing aside.
std::map<std::uint32_t, Review> reviews_of(Statement& reviews, std::int64_t reading);
extern const char* const kReviews;

/// The condition `reviewed` of a ClaimFilter on `claim c`, in SQL with its " AND "; nothing for an empty one. Throws BadArgument.
std::string review_condition(std::string_view reviewed);

}  // namespace isnad::store
