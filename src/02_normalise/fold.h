// Folding for search: the form under which two spellings of one word meet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// UTF-8 in, UTF-8 out: vowel marks and tatweel dropped; alef forms to bare alef, alef maqsura to yeh, teh marbuta to
/// heh, hamza on waw and yeh to its carrier; Persian and Urdu letters to their Arabic neighbours; Arabic-Indic digits
/// to ASCII; Latin to lower case; presentation forms to plain letters; bidi controls and zero-width characters dropped.
std::string fold_for_search(std::string_view word);

/// The forms under which a running-text word is indexed: its folded form and, where stage 4 can take off
/// proclitics (conjunction, preposition, article) or pronouns, the folded bare stem. First the folded word itself.
/// At most 4, without repeats.
std::vector<std::string> search_forms(std::string_view word);

}  // namespace isnad
