// Method: the folding of stage 2, and three letters more that people confuse when they type a query. Prefixes and
// pronouns are taken off by length alone: for search a form too many costs nothing, a missing one loses a document.
#include "fold.h"

#include <algorithm>
#include <array>

#include "alphabet.h"

namespace isnad {
namespace {

constexpr std::size_t kMinStem = 3;
constexpr std::size_t kMaxForms = 4;

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

// What is left after conjunction, preposition and article; empty when nothing, or too little, would be left.
WordView without_prefixes(WordView word) {
  WordView rest = word;
  if (rest.size() > kMinStem && is_conjunction(letter_at(rest, 0))) rest.remove_prefix(1);
  if (starts_with_article(rest)) {
    rest.remove_prefix(2);
  } else if (rest.size() > kMinStem + 2 && is_preposition(letter_at(rest, 0)) && starts_with_article(rest.substr(1))) {
    rest.remove_prefix(3);
  } else if (rest.size() > kMinStem + 2 && letter_at(rest, 0) == kLam && letter_at(rest, 1) == kLam) {
    rest.remove_prefix(2);
  }
  return rest.size() < kMinStem || rest.size() == word.size() ? WordView{} : rest;
}

WordView without_pronoun(WordView word) {
  static const std::array<Word, 5> kPronouns = {
      Word{static_cast<char>(kHeh), static_cast<char>(kMeem), static_cast<char>(kAlef)},
      Word{static_cast<char>(kHeh), static_cast<char>(kAlef)}, Word{static_cast<char>(kHeh), static_cast<char>(kMeem)},
      Word{static_cast<char>(kNoon), static_cast<char>(kAlef)}, Word{static_cast<char>(kHeh)}};
  for (const Word& pronoun : kPronouns)
    if (word.size() >= pronoun.size() + kMinStem && word.ends_with(pronoun))
      return word.substr(0, word.size() - pronoun.size());
  return {};
}

}  // namespace

std::string fold_for_search(std::string_view word) { return to_utf8(fold_word(word)); }

std::vector<std::string> search_forms(std::string_view word) {
  const Word folded = fold_word(word);
  std::vector<std::string> out;
  const auto add = [&](WordView form) {
    std::string text = to_utf8(form);
    if (!form.empty() && out.size() < kMaxForms && std::ranges::find(out, text) == out.end())
      out.push_back(std::move(text));
  };
  add(folded);
  const WordView bare = without_prefixes(folded);
  add(bare);
  add(without_pronoun(bare.empty() ? WordView(folded) : bare));
  return out;
}

}  // namespace isnad
