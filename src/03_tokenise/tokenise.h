// Stage 3, tokenise: words, numbers, punctuation, sentences, quotations.
//
//   in    Letters   stage 2
//   out   Tokens
//
// Pure; no table. A newline ends a sentence; so do . ! ? unless the full stop stands inside a number or after a
// single letter (an initial). A sentence longer than kMaxSentence tokens is cut by force, so that nothing that looks
// around in a sentence can become quadratic.
#pragma once

#include <cstdint>
#include <vector>

#include "normalise.h"

namespace isnad {

inline constexpr int kTokeniseVersion = 1;
inline constexpr std::uint32_t kMaxSentence = 400;  ///< tokens
inline constexpr std::uint32_t kMaxWord = 60;       ///< letters of a word that are looked at; the rest stays part of it

enum class TokenKind : std::uint8_t { Word, Number, Latin, Punct };

struct Token {
  std::uint32_t begin = 0, end = 0;  ///< letters, end not included
  TokenKind kind = TokenKind::Word;
  Letter punct = 0;                  ///< the character when kind is Punct
  std::uint8_t quote_depth = 0;      ///< quotations open around the token; a quotation mark counts as inside
  bool in_brackets = false;
  std::uint64_t hash = 0;            ///< of the letters; equal words have equal hashes
};

struct Sentence {
  std::uint32_t first = 0, last = 0;  ///< tokens, last not included; never empty
  std::uint32_t begin = 0, end = 0;   ///< letters of its first and last token, be they marks
};

/// A quotation: tokens between two marks, the marks left out.
struct Quote {
  std::uint32_t first = 0, last = 0;  ///< tokens, last not included
};

struct Tokens {
  std::vector<Token> token;
  std::vector<Sentence> sentence;
  std::vector<Quote> quote;  ///< in order of their ends; an unclosed mark makes none
};

/// The hash that a token of these letters has.
std::uint64_t hash_word(WordView word);

/// @param end_byte  letters from this byte on are left out (menus and related headlines after the body)
/// An empty text gives empty Tokens and is no error. Time linear in the letters.
void tokenise(const Letters& letters, std::uint32_t end_byte, Tokens& out);

}  // namespace isnad
