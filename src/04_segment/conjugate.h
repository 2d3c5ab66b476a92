// Every inflected form of a verb, as it is written without vowel marks.
//
//   in    a root, a form, the vowels of form I (verb.h)
//   out   spellings with their features; about 110 a verb, or 200 where hamza has several spellings
//
// Pure, no table: the rules are those of the grammars (W. Wright, A Grammar of the Arabic Language, vol. 1, parts on
// the weak verb and on hamza). Active and passive often share one spelling: both are given.
// Not covered: energetic forms, the vowelled jussive of geminates as separate forms, verbs defective in use (laysa).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verb.h"

namespace isnad {

enum class Aspect { Perfect, Indicative, Subjunctive, Jussive, Imperative };
enum class Voice { Active, Passive };
enum class Person { First, Second, Third };
enum class Gender { Masculine, Feminine, Any };
enum class Number { Singular, Dual, Plural };

/// Whether a form is written so with a pronoun attached: "they killed" ends in a silent alef only without one.
enum class Attach { Either, Never, Always };

struct VerbForm {
  std::u32string letters;
  Aspect aspect;
  Voice voice;
  Person person;
  Gender gender;
  Number number;
  Attach attach;
  bool operator==(const VerbForm&) const = default;
};

/// All forms, perfect first, school spelling before others, no two equal. Empty when the root does not fit the form;
/// that is the caller's row to report, not an error here.
[[nodiscard]] std::vector<VerbForm> conjugate(const Verb& verb);
[[nodiscard]] std::vector<VerbForm> conjugate(std::u32string root, VerbClass form, char imperfect_vowel);

/// The verb of this root and form whose third person singular of the perfect is spelled `lemma`: finds the perfect
/// vowel and a strong middle radical, which tables do not state. Nothing when no choice gives that spelling, which
/// means that root, form and lemma do not belong together.
[[nodiscard]] std::optional<Verb> fit_verb(std::u32string_view lemma, std::u32string root, VerbClass form,
                                           char imperfect_vowel);

}  // namespace isnad
