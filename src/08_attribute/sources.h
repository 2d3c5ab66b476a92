// Who says what: the stretches of text that each source vouches for.
#pragma once

#include "draft.h"

namespace isnad {

inline constexpr std::size_t kMaxChain = 16;  ///< scopes around one token; of more the innermost count

/// All scopes of a text, found by sentence, so that asking for those around a token costs as much as its sentence is long.
class Scopes {
 public:
  /// @param scopes  in any order
  Scopes(std::vector<Scope> scopes, const std::vector<Sentence>& sentences);

  /// The scopes around a token of a sentence, outermost first, at most kMaxChain.
  [[nodiscard]] std::vector<const Scope*> around(std::uint32_t sentence, std::uint32_t token) const;
  /// Whose statement the whole text is, a referent; kNone when it is nobody's.
  [[nodiscard]] std::uint32_t issuer() const { return issuer_; }
  void set_issuer(std::uint32_t issuer) { issuer_ = issuer; }
  /// How many they are, without that limit.
  [[nodiscard]] std::size_t depth(std::uint32_t sentence, std::uint32_t token) const;

 private:
  template <class Visit>
  void each(std::uint32_t sentence, std::uint32_t token, Visit&& visit) const;

  std::uint32_t issuer_ = kNone;
  std::vector<Scope> scopes_;                      // by beginning, a wider one before a narrower one
  std::vector<std::uint32_t> own_;                 // sentence -> the first scope that begins in it or later
  std::vector<std::uint32_t> crossing_;            // scopes that began in an earlier sentence, sentence after sentence
  std::vector<std::uint32_t> first_crossing_;      // sentence -> its first entry in crossing_
};

Scopes find_scopes(const Passage& passage, const Mentions& mentions, const Clauses& clauses);

}  // namespace isnad
