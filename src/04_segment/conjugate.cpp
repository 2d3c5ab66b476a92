// Method: prefix + join(stem, suffix), the sounds settled, then spelled (sounds.h). q-t-l: ya + qtul + Una.
#include "conjugate.h"

#include <algorithm>
#include <array>

#include "letters.h"

namespace isnad {
namespace {

struct Slot {
  Person person;
  Gender gender;
  Number number;
  const char* perfect;
  char prefix;  ///< of the imperfect: y, t, n or ' for hamza
  const char* indicative;
  const char* short_mood;  ///< subjunctive and jussive where they are alike; "*" where they differ
};

using enum Person;
using enum Gender;
using enum Number;

constexpr std::array<Slot, 13> kSlots{{
    {Third, Masculine, Singular, "a", 'y', "u", "*"},
    {Third, Feminine, Singular, "at", 't', "u", "*"},
    {Third, Masculine, Dual, "A", 'y', "Ani", "A"},
    {Third, Feminine, Dual, "atA", 't', "Ani", "A"},
    {Third, Masculine, Plural, "UO", 'y', "Una", "UO"},
    {Third, Feminine, Plural, "na", 'y', "na", "na"},
    {Second, Masculine, Singular, "ta", 't', "u", "*"},
    {Second, Feminine, Singular, "ti", 't', "Ina", "I"},
    {Second, Any, Dual, "tumA", 't', "Ani", "A"},
    {Second, Masculine, Plural, "tum", 't', "Una", "UO"},
    {Second, Feminine, Plural, "tunna", 't', "na", "na"},
    {First, Any, Singular, "tu", '\'', "u", "*"},
    {First, Any, Plural, "nA", 'n', "u", "*"},
}};

class Conjugation {
 public:
  explicit Conjugation(VerbStems stems) : stems_(std::move(stems)) {}

  std::vector<VerbForm> all() {
    for (const Voice voice : {Voice::Active, Voice::Passive})
      for (const Slot& slot : kSlots) perfect(slot, voice);
    for (const Voice voice : {Voice::Active, Voice::Passive})
      for (const Slot& slot : kSlots) imperfect(slot, voice);
    for (const Slot& slot : kSlots)
      if (slot.person == Second) imperative(slot);
    return std::move(forms_);
  }

 private:
  void perfect(const Slot& slot, Voice voice) {
    const bool active = voice == Voice::Active;
    const Sounds suffix = fill_pattern(slot.perfect, {}, 0);
    add(join(active ? stems_.perfect : stems_.perfect_passive, suffix, stems_.weak, active ? stems_.short_vowel : 0,
             true),
        slot, Aspect::Perfect, voice);
  }

  void imperfect(const Slot& slot, Voice voice) {
    const bool active = voice == Voice::Active;
    const Sounds& stem = active ? stems_.imperfect : stems_.imperfect_passive;
    Sounds prefix = fill_pattern(std::string{slot.prefix}, {}, 0);
    prefix += active && !stems_.u_prefix ? U'a' : U'u';
    const std::string_view mood = slot.short_mood;
    const auto put = [&](std::string_view suffix, Aspect aspect, bool contract) {
      add(prefix + join(stem, fill_pattern(suffix, {}, 0), stems_.weak, 0, contract), slot, aspect, voice);
    };
    put(slot.indicative, Aspect::Indicative, true);
    put(mood == "*" ? "a" : mood, Aspect::Subjunctive, true);
    put(mood == "*" ? "" : mood, Aspect::Jussive, true);
    if (stems_.weak.doubled && mood == "*") put("", Aspect::Jussive, false);
  }

  void imperative(const Slot& slot) {
    const std::string_view mood = slot.short_mood;
    const Sounds suffix = fill_pattern(mood == "*" ? "" : mood, {}, 0);
    for (const bool contract : {true, false}) {
      Sounds sounds = join(stems_.imperative, suffix, stems_.weak, 0, contract);
      if (sounds.size() > 1 && !is_vowel(sounds[0]) && !is_vowel(sounds[1])) {
        const bool u = std::ranges::find(stems_.imperative, U'u') != stems_.imperative.end();
        sounds.insert(0, u ? U"|u" : U"|i");
      }
      add(sounds, slot, Aspect::Imperative, Voice::Active);
      if (!stems_.weak.doubled || mood != "*") return;
    }
  }

  // One form in all its spellings, bare and before a pronoun; those that agree are written once.
  void add(Sounds sounds, const Slot& slot, Aspect aspect, Voice voice) {
    sounds = settle(std::move(sounds));
    Sounds joined = sounds;
    if (joined.back() == U'O') joined.pop_back();
    if (aspect == Aspect::Perfect && std::string_view(slot.perfect) == "tum") joined += U'U';
    const auto bare = spell(sounds, false);
    const auto before_pronoun = spell(joined, true);
    const auto put = [&](const std::u32string& letters, Attach attach) {
      VerbForm form{letters, aspect, voice, slot.person, slot.gender, slot.number, attach};
      if (std::ranges::find(forms_, form) == forms_.end()) forms_.push_back(std::move(form));
    };
    for (const auto& letters : bare)
      put(letters, std::ranges::find(before_pronoun, letters) != before_pronoun.end() ? Attach::Either : Attach::Never);
    for (const auto& letters : before_pronoun)
      if (std::ranges::find(bare, letters) == bare.end()) put(letters, Attach::Always);
  }

  VerbStems stems_;
  std::vector<VerbForm> forms_;
};

}  // namespace

std::vector<VerbForm> conjugate(const Verb& verb) {
  auto stems = stems_of(verb);
  if (!stems) return {};
  return Conjugation(std::move(*stems)).all();
}

std::vector<VerbForm> conjugate(std::u32string root, VerbClass form, char imperfect_vowel) {
  return conjugate(Verb{std::move(root), form, imperfect_vowel});
}

std::optional<Verb> fit_verb(std::u32string_view lemma, std::u32string root, VerbClass form, char imperfect_vowel) {
  for (const char perfect : {char{0}, 'a', 'i', 'u'})
    for (const bool strong : {false, true}) {
      Verb verb{root, form, imperfect_vowel, perfect, strong};
      const auto stems = stems_of(verb);
      if (!stems) continue;
      const Sounds sounds = settle(join(stems->perfect, U"a", stems->weak, stems->short_vowel, true));
      const auto spellings = spell(sounds, false);
      if (std::ranges::find(spellings, lemma) != spellings.end()) return verb;
    }
  return std::nullopt;
}

}  // namespace isnad
