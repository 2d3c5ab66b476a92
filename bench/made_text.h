// A report that is made up, with the claims that a reader would find in it. Its words mean nothing.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "claims.h"
#include "dice.h"
#include "document.h"
#include "tables.h"

namespace isnad::bench {

struct Party {
  std::string_view key;
  std::string name;
  EntityType type = EntityType::Org;
};

/// Names and words of the tables, as many as an archive needs.
struct Vocabulary {
  explicit Vocabulary(const Tables& tables);
  std::vector<Party> actors, places;
  std::vector<std::string> words;
};

inline constexpr std::size_t kOwnWords = 12;  ///< words that an occasion brings with it

/// Indices are into the vocabulary; the day counts from the archive's first.
struct Occasion {
  std::uint32_t number = 0;
  ClaimType type = ClaimType::Assault;
  std::size_t agent = 0, target = 0, place = 0, day = 0;
  std::uint32_t killed = 0, wounded = 0;
  std::array<std::size_t, kOwnWords> words = {};
};
Occasion draw_occasion(const Vocabulary& vocabulary, Dice& dice, std::uint32_t number, std::size_t day);

/// A document with its claims, and of which occasion each is.
struct MadeText {
  Document document;
  Claims claims;
  std::vector<std::uint32_t> occasions;

  /// A headline of common words.
  MadeText(const Vocabulary& vocabulary, Dice& dice, std::string id, std::size_t day, std::size_t outlet);
  /// A sentence with a claim. It has some of the occasion's words, and sometimes a toll of its own.
  void tell(const Vocabulary& vocabulary, Dice& dice, const Occasion& occasion);
  /// A sentence without a claim.
  void fill(const Vocabulary& vocabulary, Dice& dice);
  /// The first sentences of another text, up to this byte, below the own headline.
  void reprint(const MadeText& other, std::size_t end_byte);

 private:
  std::uint32_t add_party(const Party& party);
  std::uint32_t add_toll(Claim& claim, Toll what, std::uint32_t value);
  void add_word(std::string_view word);
  void end_sentence();
};

}  // namespace isnad::bench
