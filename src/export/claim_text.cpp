#include "claim_text.h"

#include <string_view>

#include "claims_json.h"
#include "json_writer.h"

namespace isnad {
namespace {

constexpr std::string_view kChainArrow = " \u2190 ";

void append_joined(std::string& out, std::string_view part, std::string_view joint, bool first) {
  if (!first) out += joint;
  out += part;
}

}  // namespace

std::string name_of(const Entity& entity, NameLanguage language) {
  return language == NameLanguage::English && !entity.name_en.empty() ? entity.name_en : entity.name_ar;
}

std::string names_of(const StoredClaim& claim, const std::vector<std::uint32_t>& entities, NameLanguage language,
                     std::string_view joint) {
  std::string out;
  for (std::size_t n = 0; n < entities.size(); ++n)
    append_joined(out, name_of(claim.entity(entities[n]), language), joint, n == 0);
  return out;
}

std::string keys_of(const StoredClaim& claim, const std::vector<std::uint32_t>& entities) {
  std::string out;
  for (std::size_t n = 0; n < entities.size(); ++n) append_joined(out, claim.entity(entities[n]).key, "; ", n == 0);
  return out;
}

const Entity* place_of(const StoredClaim& claim) {
  return claim.claim().place < 0 ? nullptr : &claim.entity(static_cast<std::uint32_t>(claim.claim().place));
}

std::string degrees_text(double degrees) {
  std::string out;
  JsonWriter(out).real(rounded_degrees(degrees));
  return out;
}

std::string chain_of(const StoredClaim& claim, NameLanguage language) {
  return names_of(claim, claim.claim().chain, language, kChainArrow);
}

std::string date_of(const Claim& claim) {
  return claim.date.date_to.empty() ? claim.date.date : claim.date.date + "/" + claim.date.date_to;
}

std::string toll_of(const Claim& claim) {
  std::string out;
  const auto add = [&](const std::optional<std::uint32_t>& count, Toll toll) {
    if (count) append_joined(out, std::to_string(*count) + " " + std::string(name_of(toll)), ", ", out.empty());
  };
  add(claim.killed, Toll::Killed);
  add(claim.wounded, Toll::Wounded);
  add(claim.captured, Toll::Captured);
  return out;
}

}  // namespace isnad
