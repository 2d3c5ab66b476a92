// One document and its claims as one JSON line: the contract of `isnad read --to jsonl`.
#pragma once

#include <string>
#include <string_view>

#include "claims.h"
#include "document.h"
#include "json_writer.h"
#include "result.h"
#include "utf8.h"

namespace isnad {

/// Appends the whole line, without its end of line. Spans leave as code points of `document.text`.
/// `data_version` is data_version(tables), or what the store kept with the claims; `engine_version` likewise.
/// Every field is always there: what a text does not state is null or an empty list.
void append_claims_json(std::string& out, const Document& document, const Claims& claims,
                        std::string_view engine_version, std::string_view data_version);

/// What stands in place of a document that could not be read. `id` is empty when the line was too broken to have
/// one and leaves as null; `line` is 0 when the input has no lines.
void append_error_json(std::string& out, std::string_view id, std::string_view path, std::uint32_t line,
                       const Error& error);

/// The parts, for those who write them into an answer of their own. `points` is the index of the document's text.
void write_entity(JsonWriter& json, std::size_t index, const Entity& entity, const CodePointIndex& points);
void write_claim(JsonWriter& json, std::size_t index, const Claim& claim, const CodePointIndex& points);

/// Degrees with five decimals, one metre: the tables hold no more.
double rounded_degrees(double degrees);

/// "unknown", "input", "metadata", "text".
std::string_view name_of(PublishedFrom from);

}  // namespace isnad
