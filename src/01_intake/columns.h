// Which column of a table is which field of a document: by a mapping file, by the heading, by what the cells look like.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

/// Fields that a column can hold, in the order in which they are listed. metadata: a dictionary of Python's that holds title, content,
/// url and timestamp (csv_db of auto-archiver); a field with a column of its own is not taken from it.
inline constexpr std::array<std::string_view, 8> kColumnFields = {"text", "title", "url", "published", "outlet", "byline", "id", "metadata"};

/// Field to column: its heading as written, or its number counted from 1.
using ColumnNames = std::map<std::string, std::string>;

/// A mapping file in TOML: one line a field, `text = "Body"` or `text = 3`; of JSON lines a key, or a pointer, `text = "/story/body"`.
/// source and author are other names of outlet and byline.
/// CannotOpen; BadInput for broken TOML, an unknown field, a value that is neither; `where` is path:line.
Result<ColumnNames> load_columns(const std::string& path);

/// The same from memory; `name` stands for the file in messages.
Result<ColumnNames> parse_columns(std::string_view toml, const std::string& name);

struct ColumnPlan {
  std::vector<std::string> heading;             ///< as received; of a table without one "1", "2", ...
  std::vector<std::string> fields;              ///< of each column; empty where it holds none
  bool has_heading = true;

  [[nodiscard]] bool has(std::string_view field) const;
};

/// Said by `names`; or by the heading itself, when its cells begin with "isnad:FIELD", as in originals; or by headings that
/// data/column_names.tsv lists; then the text, else the title, is looked for by length and letters, addresses and days by
/// their form. An id is taken only when it is said: numbers of rows are no names of documents.
/// @param records  the first ones, cells as received
/// @return BadInput when no column is a text or a title, or one that `names` asks for is not there
Result<ColumnPlan> plan_columns(const std::vector<std::vector<std::string>>& records, const ColumnNames& names);

/// The field that data/column_names.tsv gives to a heading; empty for one that it does not list.
std::string_view known_field(std::string_view heading);

/// "isnad:text Body": how the heading of an original says what was found.
inline constexpr std::string_view kFieldMark = "isnad:";

/// "isnad:text Body" -> "text"; empty for a cell that says no field.
std::string_view said_field(std::string_view cell);

}  // namespace isnad
