// Parties and days of linked rows as JSON values.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "json_writer.h"
#include "link_rows.h"

namespace isnad {

/// {"id": "islamic-state", "type": "ORG", "name_ar": "...", "name_en": null}
void write_party(JsonWriter& json, const Party& party);
void write_parties(JsonWriter& json, const std::vector<Party>& parties);
/// "2014-09-30", or null for kNoDay.
void write_day(JsonWriter& json, std::string_view key, std::int32_t day);

}  // namespace isnad
