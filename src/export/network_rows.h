// The network of actors as rows: CSV of nodes and of edges, as Gephi and R read them, and JSON lines of both.
#pragma once

#include <string>

#include "name_language.h"
#include "network.h"

namespace isnad {

/// One row a node, below a row of headings. `weight` is of all its edges, also those beyond the bound.
void append_network_nodes_csv(std::string& out, const link::Network& network, NameLanguage names);

/// One row an edge, below a row of headings; `weight` leaves membership out. No number is negative, since csv.h would guard it as
/// a formula: `leaning` says which of cooperation and conflict (both in origins) is the larger.
void append_network_edges_csv(std::string& out, const link::Network& network, NameLanguage names);

/// One JSON object a line: {"kind": "node", ...}, then {"kind": "edge", ...} with the spells of each strand, then {"kind":
/// "left-out", ...}.
void append_network_json(std::string& out, const link::Network& network);

}  // namespace isnad
