// The words of one line in the form in which the tables of this stage are compared: spelling variants folded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

struct LineWord {
  enum class Kind : std::uint8_t { Letters, Digits, Mark };
  Kind kind;
  std::string form;         ///< Letters: alef, yeh and teh marbuta forms folded, vowel marks and tatweel dropped, ASCII lower
                            ///< case. Digits: ASCII. Mark: the character itself
  std::uint32_t begin = 0;  ///< bytes in the line, [begin, end)
  std::uint32_t end = 0;
};

/// Runs of letters, runs of digits, single marks, in order. White space, bidi controls and zero-width characters
/// separate nothing and give no word; white space ends a run. A line without words gives none: no error.
std::vector<LineWord> line_words(std::string_view line);

/// Forms of a table's phrase: line_words() without marks.
std::vector<std::string> phrase_forms(std::string_view phrase);

/// Number of words at the head of `words`, marks before and between them counted, that spell `phrase`; 0 when they do not.
std::size_t starts_with_phrase(const std::vector<LineWord>& words, const std::vector<std::string>& phrase);

/// Without white space (no-break space too) at both ends.
std::string_view trimmed(std::string_view text);

/// Append text with every run of white space (no-break space and control characters too) as one blank; none at the
/// head of `out`. `blank` says whether one is owed, from call to call.
void append_folding_blanks(std::string& out, std::string_view text, bool& blank);

/// Unicode characters in valid UTF-8, without vowel marks and tatweel: a vowelled line is as long as the bare one.
std::size_t count_characters(std::string_view text);

}  // namespace isnad
