// The user's own tables: rows beside those that ship, in files of the same names and columns.
//
//   ~/.local/share/isnad/tables/frames.tsv
//
// They are compiled together with the tables that ship when they are first needed, and the image is kept in the folder until a row or
// the program changes, so that a later start only maps it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"
#include "table_files.h"
#include "tables.h"

namespace isnad {

/// What ships inside the program.
struct Shipped {
  std::string_view image;   ///< compiled
  std::string_view packed;  ///< the text of the tables, for unpack_tables()
};

/// The tables of a folder by path; those of a folder that is not there are none, and no error. Other files than *.tsv are passed over.
/// Errors: BadTable for a table that the program does not have; CannotOpen.
Result<TableTexts> own_tables(const std::string& folder, const TableTexts& shipped);

/// Compile the tables that ship with those of the user. The first fault of them as BadTable, "own/frames.tsv:3: root: found, expected".
Result<std::shared_ptr<const Tables>> compile_with(const TableTexts& shipped, const TableTexts& own);

/// The tables that ship with those in a folder: out of the image that is kept there, else compiled. Where the folder cannot be written to,
/// nothing is kept. Errors: those of own_tables() and compile_with().
Result<std::shared_ptr<const Tables>> open_with_own(const Shipped& shipped, const std::string& folder);

}  // namespace isnad
