// Method: equal sentences go in pairs first, the first of a kind with the first, wherever they stand. What is left is
// compared with sentences that share a word few others have, and goes in pairs by the share of words, the likest first.
#include "differences.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "normalise.h"
#include "tokenise.h"
#include "words.h"

namespace isnad::link {
namespace {

constexpr std::size_t kRare = 8;  // sentences that have a word, at most, for the word to bring sentences together

struct Piece {
  ByteSpan span;
  std::uint64_t hash = 0;             // of the words in their order
  std::vector<std::uint64_t> words;   // hashes, sorted, each once
  bool paired = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  Letters letters;
  Tokens tokens;
  normalise(text, letters);
  tokenise(letters, static_cast<std::uint32_t>(text.size()), tokens);
  std::vector<Piece> pieces;
  for (const Sentence& sentence : tokens.sentence) {
    Piece piece;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& token = tokens.token[t];
      if (token.kind == TokenKind::Punct) continue;
      piece.words.push_back(hash_word(letters.view(token.begin, token.end)));
      piece.hash = mix(piece.hash ^ piece.words.back());
    }
    if (piece.words.empty()) continue;
    piece.span = letters.bytes(tokens.token[sentence.first].begin, tokens.token[sentence.last - 1].end);
    std::ranges::sort(piece.words);
    piece.words.erase(std::unique(piece.words.begin(), piece.words.end()), piece.words.end());
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

void pair_equal(std::vector<Piece>& first, std::vector<Piece>& second) {
  const auto by_hash = [](const std::vector<Piece>& pieces) {
    std::vector<std::pair<std::uint64_t, std::size_t>> out;
    for (std::size_t n = 0; n < pieces.size(); ++n) out.emplace_back(pieces[n].hash, n);
    std::ranges::sort(out);
    return out;
  };
  const auto a = by_hash(first), b = by_hash(second);
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->first == y->first) first[x++->second].paired = second[y++->second].paired = true;
    else if (x->first < y->first) ++x;
    else ++y;
  }
}

// Which unpaired sentences have a word: (word, sentence), sorted.
using Postings = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

Postings postings_of(const std::vector<Piece>& pieces) {
  Postings out;
  for (std::uint32_t n = 0; n < pieces.size(); ++n)
    if (!pieces[n].paired)
      for (const std::uint64_t word : pieces[n].words) out.emplace_back(word, n);
  std::ranges::sort(out);
  return out;
}

std::vector<std::uint32_t> likely(const Piece& piece, const Postings& postings) {
  std::vector<std::uint32_t> met;
  for (const std::uint64_t word : piece.words) {
    const auto begin = std::ranges::lower_bound(postings, std::pair(word, 0U));
    auto end = begin;
    while (end != postings.end() && end->first == word && end - begin <= static_cast<std::ptrdiff_t>(kRare)) ++end;
    if (end - begin > static_cast<std::ptrdiff_t>(kRare)) continue;
    for (auto at = begin; at != end; ++at) met.push_back(at->second);
  }
  std::ranges::sort(met);
  std::vector<std::pair<std::ptrdiff_t, std::uint32_t>> counted;  // less its count, sentence
  for (auto at = met.begin(); at != met.end();) {
    const auto next = std::upper_bound(at, met.end(), *at);
    counted.emplace_back(at - next, *at);
    at = next;
  }
  std::ranges::sort(counted);
  std::vector<std::uint32_t> out;
  for (std::size_t n = 0; n < std::min(counted.size(), kMaxCompared); ++n) out.push_back(counted[n].second);
  return out;
}

// Words in both, in thousandths of what each has on average.
std::size_t alike(const Piece& a, const Piece& b) {
  std::size_t shared = 0;
  for (auto x = a.words.begin(), y = b.words.begin(); x != a.words.end() && y != b.words.end();) {
    if (*x == *y) ++shared, ++x, ++y;
    else if (*x < *y) ++x;
    else ++y;
  }
  return shared * 2000 / (a.words.size() + b.words.size());
}

struct Match {
  std::size_t alike = 0;
  std::uint32_t first = 0, second = 0;
};

std::vector<Match> changed_pairs(std::vector<Piece>& first, std::vector<Piece>& second) {
  const Postings postings = postings_of(second);
  std::vector<Match> matches, out;
  for (std::uint32_t n = 0; n < first.size(); ++n) {
    if (first[n].paired) continue;
    for (const std::uint32_t other : likely(first[n], postings))
      if (const std::size_t share = alike(first[n], second[other]); share >= 500) matches.push_back({share, n, other});
  }
  std::ranges::sort(matches, [](const Match& a, const Match& b) {
    if (a.alike != b.alike) return a.alike > b.alike;
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  });
  for (const Match& match : matches) {
    if (first[match.first].paired || second[match.second].paired) continue;
    first[match.first].paired = second[match.second].paired = true;
    out.push_back(match);
  }
  std::ranges::sort(out, {}, &Match::first);
  return out;
}

std::vector<ByteSpan> unpaired(std::span<const Piece> pieces) {
  std::vector<ByteSpan> out;
  for (const Piece& piece : pieces)
    if (!piece.paired) out.push_back(piece.span);
  return out;
}

}  // namespace

Differences differences(std::string_view first, std::string_view second) {
  std::vector<Piece> a = pieces_of(first), b = pieces_of(second);
  pair_equal(a, b);
  Differences out;
  for (const Match& match : changed_pairs(a, b)) out.changed.push_back({a[match.first].span, b[match.second].span});
  out.only_first = unpaired(a);
  out.only_second = unpaired(b);
  return out;
}

}  // namespace isnad::link
