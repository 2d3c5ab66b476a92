// The tables of the database file, and what makes a file one of ours. README.md explains each table.
#pragma once

#include <cstdint>

#include "database.h"

namespace isnad::store {

inline constexpr std::int64_t kApplicationId = 0x49534E44;  ///< "ISND" in the file's heading
inline constexpr std::int64_t kSchemaVersion = 7;           ///< user_version

/// A claim's id holds its reading and its place in it, so that descending ids are newest reading first, text order within.
inline constexpr int kClaimBits = 20;
inline constexpr std::int64_t kMaxClaims = std::int64_t{1} << kClaimBits;  ///< in one reading
constexpr std::int64_t claim_id(std::int64_t reading, std::int64_t number) {
  return (reading << kClaimBits) | (kMaxClaims - 1 - number);
}
constexpr std::int64_t reading_of(std::int64_t claim) { return claim >> kClaimBits; }
constexpr std::int64_t number_of(std::int64_t claim) { return kMaxClaims - 1 - (claim & (kMaxClaims - 1)); }

/// Throws BadDatabase when the file is not of Isnad, NewerDatabase when a later version wrote it.
void check_schema(const Database& database);

/// Make the tables when the file is empty, in one transaction; else as check_schema.
void create_schema(Database& database);

}  // namespace isnad::store
