// The nouns that a verb makes by rule: participles, and the verbal nouns of all forms but I (those of I are a matter of
// the dictionary).
#pragma once

#include <string>
#include <vector>

#include "verb.h"

namespace isnad {

enum class Derived { ActiveParticiple, PassiveParticiple, VerbalNoun };

struct DerivedNoun {
  std::u32string letters;  ///< singular, masculine where it has genders, indefinite; a defective noun with its yeh
  Derived kind;
  bool feminine = false;   ///< ends in teh marbuta
  bool defective = false;  ///< its last yeh falls without article and partner: qadi, qad; inflect.h needs to know
  bool operator==(const DerivedNoun&) const = default;
};

/// Active participle, passive participle, verbal nouns, in this order; every common spelling a row of its own. A verb
/// that has no object still gets its passive participle. Empty when the root does not fit the form.
[[nodiscard]] std::vector<DerivedNoun> derive(const Verb& verb);
[[nodiscard]] std::vector<DerivedNoun> derive(std::u32string root, VerbClass form);

}  // namespace isnad
