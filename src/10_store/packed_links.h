// What a statement and a dispute say beside the columns that they are found by, as runs of bytes, and back.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "links.h"
#include "link_rows.h"

namespace isnad::store {

/// Rows of the table of names, of claims: numbers of the corpus to numbers of the database.
using Numbers = std::function<std::int64_t(std::uint32_t)>;

std::string pack_statement(const link::Statement& statement, const Numbers& name, const Numbers& claim);
std::string pack_dispute(const link::Dispute& dispute, const Numbers& claim);

using PartyOf = std::function<Party(std::int64_t)>;
using ClaimName = std::function<std::string(std::int64_t)>;  ///< "d001/c3" of a claim's row

/// Fills agent, target, dated, circular, tolls, why of a row. Throws a BadDatabase Fault when the bytes are damaged.
/// @return the row of its place in the table of names, if it has one
std::optional<std::int64_t> unpack_statement(std::string_view bytes, const PartyOf& party, const ClaimName& claim, StatementRow& out);
struct PackedSide {
  std::string says;
  std::vector<std::int64_t> claims;
};
std::vector<PackedSide> unpack_dispute(std::string_view bytes, std::vector<std::string>& why);

}  // namespace isnad::store
