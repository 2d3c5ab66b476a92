#include "name_finder.h"

#include <algorithm>
#include <numeric>

#include "alphabet.h"
#include "table.h"

namespace isnad {
namespace {

constexpr std::size_t kArticleLetters = 2, kShortestStem = 2;  // as the tables are compiled
constexpr std::size_t kLettersAMistake = 4;                    // one letter in so many may be wrong
constexpr unsigned kTooFar = 1000;

bool has_arabic(WordView letters) {
  return std::ranges::any_of(letters, [](char c) { return is_arabic(static_cast<Letter>(c)); });
}

std::string joined(std::string_view text, char from, char to, auto&& keep) {
  std::string out;
  for (const std::string_view word : split(text, from)) {
    const std::string_view kept = keep(word);
    if (kept.empty()) continue;
    if (!out.empty()) out += to;
    out += kept;
  }
  return out;
}

std::string_view without_article(std::string_view word) {
  const bool article = word.size() >= kArticleLetters + kShortestStem && letter_at(word, 0) == kAlef && letter_at(word, 1) == kLam;
  return article ? word.substr(kArticleLetters) : word;
}

bool is_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80; }

std::string latin_form(std::string_view name) {
  std::string words;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\'' || c == '`') continue;
    words += is_letter(static_cast<unsigned char>(c)) ? c : '-';
  }
  return joined(words, '-', '-', [](std::string_view word) {
    return word == "al" || word == "the" ? std::string_view{} : word;
  });
}

// Levenshtein's distance, kTooFar when it is above `most`.
unsigned distance(std::string_view a, std::string_view b, unsigned most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return kTooFar;
  std::vector<unsigned> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    unsigned diagonal = row[0];
    row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const unsigned changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back() <= most ? row.back() : kTooFar;
}

bool holds_words(std::string_view name, std::string_view typed) {
  const char between = has_arabic(typed) ? ' ' : '-';
  const std::vector<std::string_view> words = split(name, between);
  return std::ranges::all_of(split(typed, between), [&](std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  });
}

}  // namespace

std::string comparable_name(std::string_view name) {
  Word letters = to_letters(name);
  std::ranges::replace(letters, static_cast<char>(kTehMarbuta), static_cast<char>(kHeh));
  return has_arabic(letters) ? joined(letters, ' ', ' ', without_article) : latin_form(name);
}

void NameFinder::add(std::uint32_t entry, std::string_view name) {
  if (!name.empty()) names_.push_back({entry, name, comparable_name(name)});
}

std::vector<std::uint32_t> NameFinder::find(std::string_view typed) const {
  const std::string form = comparable_name(typed);
  std::vector<std::uint32_t> out;
  for (const Named& named : names_)
    if (!form.empty() && named.form == form && std::ranges::find(out, named.entry) == out.end()) out.push_back(named.entry);
  return out;
}

std::vector<NameFinder::Near> NameFinder::near(std::string_view typed, std::size_t most) const {
  const std::string form = comparable_name(typed);
  if (form.empty()) return {};
  const auto mistakes = static_cast<unsigned>(1 + form.size() / kLettersAMistake);
  struct Candidate { unsigned far; const Named* named; };
  std::vector<Candidate> candidates;
  for (const Named& named : names_) {
    // A longer name with all the words is as near as its other words are few.
    const unsigned far = holds_words(named.form, form) ? static_cast<unsigned>(named.form.size()) - static_cast<unsigned>(form.size())
                                                       : distance(named.form, form, mistakes) + kTooFar;
    if (far < 2 * kTooFar) candidates.push_back({far, &named});
  }
  std::ranges::stable_sort(candidates, {}, &Candidate::far);
  std::vector<Near> out;
  for (const Candidate& candidate : candidates) {
    if (out.size() == most) break;
    const auto same = [&](const Near& near) { return near.entry == candidate.named->entry; };
    if (std::ranges::none_of(out, same)) out.push_back({candidate.named->entry, candidate.named->name});
  }
  return out;
}

}  // namespace isnad
