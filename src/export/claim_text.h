// One claim as cells for people: names instead of ids, chains as a line.
#pragma once

#include <string>
#include <vector>

#include "name_language.h"
#include "stored.h"

namespace isnad {

/// The name of an entity: in English when asked for and the tables have one, else Arabic as in the text.
std::string name_of(const Entity& entity, NameLanguage language);

/// The names of entities, joined: agents and targets by "; ", a chain by the arrow from reporter to source.
std::string names_of(const StoredClaim& claim, const std::vector<std::uint32_t>& entities, NameLanguage language,
                     std::string_view joint = "; ");

/// Keys, joined by "; "; an entity without a key gives an empty place between the joints.
std::string keys_of(const StoredClaim& claim, const std::vector<std::uint32_t>& entities);

/// The entity in which the claim has its place; null when it states none.
const Entity* place_of(const StoredClaim& claim);

/// "36.65": the five decimals that the tables hold.
std::string degrees_text(double degrees);

/// "activist <- letter": outermost source first. The arrow is U+2190.
std::string chain_of(const StoredClaim& claim, NameLanguage language);

/// "2018-02-16", or "2018-02-16/2018-02-18" for a range; empty when the text states none.
std::string date_of(const Claim& claim);

/// "3 killed, 5 wounded"; empty when none is stated.
std::string toll_of(const Claim& claim);

}  // namespace isnad
