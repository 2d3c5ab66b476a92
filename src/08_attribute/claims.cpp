#include "claims.h"

#include <array>

namespace isnad {
namespace {

constexpr std::array<std::string_view, kClaimTypes> kTypeNames = {
    "AGREE",    "CONSULT", "SUPPORT",  "COOPERATE", "AID",    "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",  "COERCE", "ASSAULT", "CONTROL", "JOIN",    "SPLIT",  "BELONG"};
constexpr std::array<std::string_view, 5> kEntityNames = {"ORG", "PER", "PPL", "LOC", "DOC"};
constexpr std::array<std::string_view, 2> kMentionNames = {"name", "nominal"};
constexpr std::array<std::string_view, 4> kStanceNames = {"asserted", "denied", "doubted", "planned"};
constexpr std::array<std::string_view, 4> kBoundNames = {"exact", "min", "max", "about"};
constexpr std::array<std::string_view, 3> kTollNames = {"killed", "wounded", "captured"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t value = 0; value < N; ++value)
    if (names[value] == name) return static_cast<Enum>(value);
  return std::nullopt;
}

}  // namespace

std::string_view name_of(EntityType type) { return kEntityNames[static_cast<std::size_t>(type)]; }
std::string_view name_of(MentionKind kind) { return kMentionNames[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Stance stance) { return kStanceNames[static_cast<std::size_t>(stance)]; }
std::string_view name_of(Bound bound) { return kBoundNames[static_cast<std::size_t>(bound)]; }
std::string_view name_of(Toll toll) { return kTollNames[static_cast<std::size_t>(toll)]; }
std::string_view name_of(ClaimType type) { return kTypeNames[static_cast<std::size_t>(type)]; }
std::optional<ClaimType> claim_type_of(std::string_view name) { return find<ClaimType>(kTypeNames, name); }
std::optional<Stance> stance_of(std::string_view name) { return find<Stance>(kStanceNames, name); }

}  // namespace isnad
