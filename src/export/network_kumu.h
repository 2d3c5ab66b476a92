// The network of actors as a blueprint of Kumu.
#pragma once

#include <string>

#include "name_language.h"
#include "network.h"

namespace isnad {

/// Appends {"elements": [...], "connections": [...]}. Kumu finds the ends of a connection by label, so a name that two actors bear is
/// followed by its id. Cooperation, conflict, contact and membership are connections of their own.
void append_kumu(std::string& out, const link::Network& network, NameLanguage names);

}  // namespace isnad
