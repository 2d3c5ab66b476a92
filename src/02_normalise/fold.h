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

/// The forms under which a running-text word is indexed, as few as possible: each costs time and bytes in the index.
/// First the word folded, without conjunction and preposition before an article, without the article, and without a
/// pronoun at its end, as long as three letters are left. A word that only begins with waw or feh comes second without
/// it ("wa-quwwat" is also found as "quwwat", "wuzara" stays itself). One or two forms; none for a word without letters.
std::vector<std::string> search_forms(std::string_view word);

/// The forms to look for when a person types `word`: one, the first of its search_forms. As a beginning (`word*`): the
/// folded word, without article when two letters are left, and without pronoun: the index holds words without them.
std::vector<std::string> query_forms(std::string_view word, bool is_beginning);

}  // namespace isnad
