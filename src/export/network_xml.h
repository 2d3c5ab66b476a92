// The network of actors as files that Gephi and its like open: GEXF 1.3, which carries days, and GraphML.
#pragma once

#include <string>

#include "name_language.h"
#include "network.h"

namespace isnad {

/// Appends a dynamic GEXF document: intervals of days in UTC, both ends included. Cooperation, conflict, mere contact and
/// membership of two actors are edges of their own (`kind`), each with the spells of its statements and its independent origins
/// as weight, so that no weight is negative. What is only planned, denied or doubted has no weight and is left out. No clock is
/// read: the same network gives the same bytes.
void append_gexf(std::string& out, const link::Network& network, NameLanguage names);

/// Appends a GraphML document: one edge for each direction of a pair, with both counts and their difference; days are ISO strings. An
/// edge on which both act alike is written once each way, marked `mutual`, because most readers take no graph of both kinds.
void append_graphml(std::string& out, const link::Network& network, NameLanguage names);

}  // namespace isnad
