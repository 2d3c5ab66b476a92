// A statement as one JSON value with the names of its parties, and the parts of it that others write, too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json_writer.h"
#include "link_rows.h"

namespace isnad {

/// All but its tellings. "date" and "date_to" are the first and last day; "precision" says what they stand for.
void write_statement(JsonWriter& json, const StatementRow& row);

/// "key": {"low", "best", "high", "rule", "by": [{"value", "origins", "claims"}]}, or null.
void write_toll(JsonWriter& json, std::string_view key, const std::optional<TollRow>& toll);

/// "key": ["...", ...]
void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts);

/// "date", "date_to" (null for kNoDay) and "precision".
void write_days(JsonWriter& json, std::int32_t day_from, std::int32_t day_to, bool dated);

}  // namespace isnad
