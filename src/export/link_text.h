// Statements and disputes as cells for people.
#pragma once

#include <string>

#include "claim_text.h"
#include "link_rows.h"
#include "name_language.h"

namespace isnad {

/// Names joined by "; ".
std::string names_of(const std::vector<Party>& parties, NameLanguage language);

/// "2015-07-25", "2015-07-25/2015-07-28"; in brackets when no text states it and the day of publication stands for it.
std::string day_of(const StatementRow& row);

/// "10-14 killed (best 14), 4 wounded"; without best where the rule cannot decide.
std::string tolls_of(const StatementRow& row);

/// Who tells it, outermost first: the outlet, else the document, then the chain.
std::string source_of(const Telling& telling, NameLanguage language);

}  // namespace isnad
