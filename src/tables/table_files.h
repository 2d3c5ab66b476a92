// Where the text tables are read from: a folder of the sources, or the program itself, with the tables of the user beside them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "result.h"
#include "table.h"

namespace isnad {

/// A table by its path below the folder of the stages ("07_clause/data/frames.tsv"), without its malformed rows; nothing when it cannot be
/// read at all or lacks one of the columns. Its faults are added.
using TableFiles =
    std::function<std::optional<Table>(const std::string& path, const std::vector<std::string>& columns, std::vector<Error>& faults)>;

/// The tables below a folder, "src" of a clone.
TableFiles tables_in(std::string folder);

/// Texts of tables by path.
using TableTexts = std::map<std::string, std::string>;

/// The tables that ship inside the program, as text. Errors: BadImage when they cannot be unpacked.
Result<TableTexts> unpack_tables(std::string_view packed);

/// Texts of tables, each followed by the rows of the user's table of the same path, whose name in messages is "own/FILE". A row of the
/// user whose id or key another row has is a fault.
TableFiles tables_with(TableTexts shipped, TableTexts own);

}  // namespace isnad
