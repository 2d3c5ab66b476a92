// Method: the folding of stage 2, and three letters more that people confuse when they type a query. Prefixes and
// pronouns are taken off by length alone, in the same way from the words of a text and from a query, so that what meets
// does not depend on a lexicon: "al-quwwat", "wa-bil-quwwat" and "quwwat" have one form. What it gets wrong: "kitab" and
// "kitaba" meet, since a final heh is a pronoun or a feminine ending.
#include "fold.h"

#include <algorithm>
#include <array>

#include "alphabet.h"

namespace isnad {
namespace {

constexpr std::size_t kMinStem = 3;
constexpr std::size_t kMinBeginning = 2;

bool is_conjunction(Letter letter) { return letter == kWaw || letter == kFeh; }
bool is_preposition(Letter letter) { return letter == kBeh || letter == kLam || letter == kKaf; }

Word fold_word(std::string_view utf8) {
  Word word = to_letters(utf8);
  for (char& c : word) {
    const auto letter = static_cast<Letter>(c);
    if (letter == kTehMarbuta) c = static_cast<char>(kHeh);
    if (letter == kWawHamza) c = static_cast<char>(kWaw);
    if (letter == kYehHamza) c = static_cast<char>(kYeh);
  }
  return word;
}

bool starts_with_article(WordView word) {
  return word.size() >= 2 && letter_at(word, 0) == kAlef && letter_at(word, 1) == kLam;
}

// What is left behind the article and what stands before it; the word itself when it has none, or too little is left.
WordView without_article(WordView word, std::size_t min_stem) {
  WordView rest = word;
  if (rest.size() > kMinStem && is_conjunction(letter_at(rest, 0))) rest.remove_prefix(1);
  if (starts_with_article(rest)) {
    rest.remove_prefix(2);
  } else if (rest.size() > kMinStem + 2 && is_preposition(letter_at(rest, 0)) && starts_with_article(rest.substr(1))) {
    rest.remove_prefix(3);
  } else if (rest.size() > kMinStem + 2 && letter_at(rest, 0) == kLam && letter_at(rest, 1) == kLam) {
    rest.remove_prefix(2);
  } else {
    return word;
  }
  return rest.size() < min_stem ? word : rest;
}

WordView without_pronoun(WordView word) {
  static const std::array<Word, 5> kPronouns = {
      Word{static_cast<char>(kHeh), static_cast<char>(kMeem), static_cast<char>(kAlef)},
      Word{static_cast<char>(kHeh), static_cast<char>(kAlef)}, Word{static_cast<char>(kHeh), static_cast<char>(kMeem)},
      Word{static_cast<char>(kNoon), static_cast<char>(kAlef)}, Word{static_cast<char>(kHeh)}};
  for (const Word& pronoun : kPronouns)
    if (word.size() >= pronoun.size() + kMinStem && word.ends_with(pronoun))
      return word.substr(0, word.size() - pronoun.size());
  return word;
}

}  // namespace

std::string fold_for_search(std::string_view word) { return to_utf8(fold_word(word)); }

std::vector<std::string> search_forms(std::string_view word) {
  const Word folded = fold_word(word);
  if (folded.empty()) return {};
  const WordView bare = without_article(folded, kMinStem);
  std::vector<std::string> out{to_utf8(without_pronoun(bare))};
  if (bare.size() == folded.size() && bare.size() > kMinStem && is_conjunction(letter_at(bare, 0)))
    out.push_back(to_utf8(without_pronoun(bare.substr(1))));
  return out;
}

std::vector<std::string> query_forms(std::string_view word, bool is_beginning) {
  const Word folded = fold_word(word);
  if (folded.empty()) return {};
  if (!is_beginning) return {to_utf8(without_pronoun(without_article(folded, kMinStem)))};
  const WordView bare = without_article(folded, kMinBeginning);
  std::vector<std::string> out{to_utf8(folded)};
  if (bare.size() != folded.size()) out.push_back(to_utf8(bare));
  if (const WordView stem = without_pronoun(bare); stem.size() != bare.size()) out.push_back(to_utf8(stem));
  return out;
}

}  // namespace isnad
