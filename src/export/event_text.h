// Statements as cells of event data: names, sources and claims joined, figures or nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export_form.h"

namespace isnad {

/// Names of parties, joined by "; ".
std::string party_names(const std::vector<Party>& parties, NameLanguage names);

/// Values of all claims of the statement, each once, in the order of the tellings, joined by "; ": outlets, or sources of the chains.
std::string outlets_of(const ExportStatement& statement);
std::string original_sources_of(const ExportStatement& statement, NameLanguage names);

/// Ids that `isnad show` opens, joined by "; ".
std::string claim_ids_of(const ExportStatement& statement);

/// The place entity of the first claim that has the statement's place; null when the statement has none.
const Entity* place_entity(const ExportStatement& statement);

/// The words of the first claim that is no background.
std::string words_of(const ExportStatement& statement);

/// PLOVER's mode that most of the claims have; of equals the one told first; empty when none has any.
std::string_view mode_of(const ExportStatement& statement);

inline std::string text_or_empty(const std::optional<std::uint32_t>& number) { return number ? std::to_string(*number) : std::string(); }

}  // namespace isnad
