// The network of actors, and who cites whom, as tables for people.
#pragma once

#include <string>

#include "citations.h"
#include "name_language.h"
#include "network.h"
#include "table_print.h"

namespace isnad {

/// One line an edge, the heaviest first: who ("=" when both act alike, else the arrow U+2192), cooperation, conflict and contact
/// in independent origins, cooperation minus conflict, membership, what is not said to be done, days. Below, how much the bound
/// left out.
/// @param limit  lines; 0: all
void append_network_table(std::string& out, const link::Network& network, NameLanguage names, std::size_t limit,
                          const TableStyle& style);

/// One line an actor, the heaviest first.
void append_actors_table(std::string& out, const link::Network& network, NameLanguage names, std::size_t limit,
                         const TableStyle& style);

/// One line for each that cites another: claims, documents, days, and whether the cited cites back or both have an occasion from
/// one another.
void append_citations_table(std::string& out, const link::Citations& citations, NameLanguage names, std::size_t limit,
                            const TableStyle& style);

/// One line a source: its kind, claims, documents, on how many of the claims it is cited, how many an outlet tells itself.
void append_sources_table(std::string& out, const link::Citations& citations, NameLanguage names, std::size_t limit,
                          const TableStyle& style);

/// One line a circle: the statement and the sources that have it from one another.
void append_circles_table(std::string& out, const link::Citations& citations, NameLanguage names, std::size_t limit,
                          const TableStyle& style);

}  // namespace isnad
