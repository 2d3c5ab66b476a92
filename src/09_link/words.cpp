#include "words.h"

#include "corpus.h"
#include "tokenise.h"

namespace isnad::link {

std::size_t token_at(const Letters& letters, const Tokens& tokens, std::uint32_t byte) {
  const auto behind = std::ranges::upper_bound(tokens.token, byte, {}, [&](const Token& token) { return letters.origin[token.begin]; });
  return static_cast<std::size_t>(std::max(behind - tokens.token.begin(), std::ptrdiff_t{1}) - 1);
}

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xFF51AFD7ED558CCDULL;
  value ^= value >> 33U;
  value *= 0xC4CEB9FE1A85EC53ULL;
  return value ^ (value >> 33U);
}

WordView bare(WordView word) {
  const auto take = [&](std::size_t letters) {
    if (word.size() < letters + kMinStem) return false;
    word.remove_prefix(letters);
    return true;
  };
  const auto article = [&] { return word.size() > 1 && letter_at(word, 0) == kAlef && letter_at(word, 1) == kLam; };
  if (word.size() > 3 && is(letter_at(word, 0), {kWaw, kFeh})) take(1);
  if (word.size() > 3 && is(letter_at(word, 0), {kBeh, kLam, kKaf}) &&
      (letter_at(word, 1) == kLam || (letter_at(word, 1) == kAlef && letter_at(word, 2) == kLam)))
    take(1);
  if (article()) take(2);
  else if (word.size() > 1 && letter_at(word, 0) == kLam && letter_at(word, 1) == kLam) take(1);
  return word;
}

// Source: L. Larkey, L. Ballesteros, M. Connell 2007, "Light stemming for Arabic information retrieval" (light10).
WordView light(WordView word) {
  static constexpr Letter kEndings[][2] = {{kHeh, kAlef}, {kAlef, kNoon}, {kAlef, kTeh}, {kWaw, kNoon},
                                           {kYeh, kNoon}, {kYeh, kHeh},   {kYeh, kTehMarbuta}};
  for (const auto& ending : kEndings)
    if (word.size() >= kMinStem + 2 && letter_at(word, word.size() - 2) == ending[0] && letter_at(word, word.size() - 1) == ending[1])
      word.remove_suffix(2);
  if (word.size() > kMinStem && is(letter_at(word, word.size() - 1), {kHeh, kTehMarbuta, kYeh})) word.remove_suffix(1);
  return word;
}

std::uint32_t stem_of(WordView word) { return static_cast<std::uint32_t>(mix(hash_word(light(word)))) & ~kTelling; }

}  // namespace isnad::link
