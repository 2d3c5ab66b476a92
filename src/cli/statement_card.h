// One statement whole, for people.
#pragma once

#include <string>

#include "link_rows.h"
#include "name_language.h"

namespace isnad {

/// Its fields, then each telling with its words. `row` must have its tellings.
std::string statement_card(const StatementRow& row, NameLanguage names);

}  // namespace isnad
