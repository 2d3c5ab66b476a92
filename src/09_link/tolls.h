// What the claims of a statement say of its dead, wounded and captured: low, best, high, and who says so.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claims.h"
#include "corpus.h"
#include "links.h"
#include "origins.h"

namespace isnad::link {

/// "most-origins", "most-conservative", "latest".
std::string_view name_of(TollRule rule);
std::optional<TollRule> toll_rule_of(std::string_view name);

/// Nothing when no claim gives a number. A denied or planned claim gives none.
/// @param claims   in Corpus::claims, ascending
/// @param origins  of these claims
std::optional<TollRange> toll_of(const Corpus& corpus, std::span<const std::uint32_t> claims, const Origins& origins, Toll toll,
                                 TollRule rule);

/// Whether two numbers are one, rounded: 98 and about 100 are, 10 and 14 are not.
bool same_but_rounded(std::uint32_t a, std::uint32_t b);

}  // namespace isnad::link
