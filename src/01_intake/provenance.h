// What an input says of how a text was collected: kept beside the text, shown to people, read by no later stage.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

/// Document::provenance: lines of a name, a tab and a value, in the order in which they were found. Names: "fetched" and "collector"
/// (who fetched it and when), "address" (where a sidecar says it lay, when the page gives another), "sum" (the SHA-256 that a sidecar states),
/// "record" and "digest" (of a web archive's record, whose date is "fetched"), "edited" (a post was changed after it was published).
using ProvenanceRow = std::pair<std::string_view, std::string_view>;

/// A value without a character adds nothing; line ends and tabs in it become blanks.
void add_provenance(std::string& provenance, std::string_view name, std::string_view value);

std::vector<ProvenanceRow> provenance_rows(std::string_view provenance);

}  // namespace isnad
