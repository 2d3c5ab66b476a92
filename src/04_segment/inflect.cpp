// Method: a word is a stem and the way it ends (teh marbuta, alef maqsura, alef-hamza, hamza, plain letter); each
// ending has its own spellings before alef, before a suffix and before a pronoun.
// fighter: muqatil, muqatila(n), muqatilan/ayn, muqatilun/in, muqatilu/i before a noun. What does not fit: ab, akh
// (waw, alef, yeh in construct): their tables list those as words.
#include "inflect.h"

#include <algorithm>

#include "letters.h"

namespace isnad {
namespace {

using Word = std::u32string;

bool ends_in(const Word& word, std::u32string_view ending) { return word.ends_with(ending); }

const Word kWawNoon{kWaw, kNoon}, kYehNoon{kYeh, kNoon}, kAlefNoon{kAlef, kNoon}, kAlefTeh{kAlef, kTeh};
const Word kAlefHamza{kAlef, kHamza};

// Broken plurals without the indefinite alef: two letters, alef, then two letters (fasa'il) or three with a long
// vowel between (sawarikh); and those in alef-hamza (ru'asa').
bool is_diptote_plural(const Word& word) {
  if (ends_in(word, kAlefHamza)) return true;
  if (word.size() < 5 || word.size() > 6 || word[2] != kAlef || word.back() == kTehMarbuta) return false;
  return word.size() == 5 || word[4] == kYeh || word[4] == kWaw;
}

class Inflection {
 public:
  Inflection(const Word& lemma, Gender gender) : lemma_(lemma), gender_(gender) {}

  void singular(bool defective) {
    if (defective && ends_in(lemma_, Word{kYeh})) {
      put(lemma_, Number::Singular, gender_, NounState::Any);
      put(lemma_.substr(0, lemma_.size() - 1), Number::Singular, gender_, NounState::Free);
      put(lemma_ + kAlef, Number::Singular, gender_, NounState::Accusative);
    } else {
      simple(lemma_, Number::Singular, false);
    }
    dual(lemma_, gender_);
  }

  void sound_masculine(bool defective) {
    const Word stem = defective ? lemma_.substr(0, lemma_.size() - 1) : before_suffix(lemma_);
    for (const Word& spelled : before_waw(stem)) {
      put(spelled + kWawNoon, Number::Plural, Gender::Masculine, NounState::Free);
      put(spelled + kWaw, Number::Plural, Gender::Masculine, NounState::Joined);
    }
    const Word before_yeh = with_yeh_seat(stem);
    put(before_yeh + kYehNoon, Number::Plural, Gender::Masculine, NounState::Free);
    put(before_yeh + kYeh, Number::Plural, Gender::Masculine, NounState::Joined);
  }

  void feminine_beside() {
    const Word stem = before_suffix(lemma_);
    feminine_singular(stem);
    dual(stem + kTehMarbuta, Gender::Feminine);
    sound_feminine(stem + kTehMarbuta, Gender::Feminine);
  }

  void sound_feminine(const Word& word, Gender gender) {
    Word stem = word;
    if (stem.back() == kTehMarbuta) stem.pop_back();
    else stem = before_suffix(stem);
    if (stem.empty()) return;
    put(with_alef(stem, kAlefTeh), Number::Plural, gender, NounState::Any);
  }

  void broken_plural(const Word& word) {
    if (word.empty()) return;
    simple(word, Number::Plural, true);
    if (word.size() == 5 && word[2] == kAlef && word[4] == kYeh)  // nawahi, without article nawah
      put(word.substr(0, 4), Number::Plural, gender_, NounState::Free, true);
  }

  std::vector<NounForm> take() { return std::move(forms_); }

 private:
  void put(const Word& letters, Number number, Gender gender, NounState state, bool broken = false) {
    NounForm form{letters, number, gender, state, broken};
    if (std::ranges::find(forms_, form) == forms_.end()) forms_.push_back(std::move(form));
  }

  // A word that is not a sound plural or dual: bare, before a pronoun, and with the indefinite alef.
  void simple(const Word& word, Number number, bool broken) {
    const char32_t last = word.back();
    const Word stem = word.substr(0, word.size() - 1);
    if (last == kTehMarbuta) {
      put(word, number, gender_, NounState::Unattached, broken);
      put(stem + kTeh, number, gender_, NounState::BeforePronoun, broken);
      return;
    }
    if (last == kAlefMaqsura) {
      put(word, number, gender_, NounState::Unattached, broken);
      put(stem + kAlef, number, gender_, NounState::BeforePronoun, broken);
      return;
    }
    put(word, number, gender_, NounState::Any, broken);
    if (last == kHamza || last == kAlefHamzaAbove)
      for (const char32_t seat : {kWawHamza, kYehHamza})
        put(stem + seat, number, gender_, NounState::BeforePronoun, broken);
    if (takes_alef(word, broken)) put(with_alef(word, Word{kAlef}), number, gender_, NounState::Accusative, broken);
  }

  static bool takes_alef(const Word& word, bool broken) {
    if (ends_in(word, kAlefHamza) || word.back() == kAlefHamzaAbove || word.back() == kAlef) return false;
    if (ends_in(word, kAlefTeh) || ends_in(word, kWawNoon)) return false;
    return !broken || !is_diptote_plural(word);
  }

  void feminine_singular(const Word& stem) {
    put(stem + kTehMarbuta, Number::Singular, Gender::Feminine, NounState::Unattached);
    put(stem + kTeh, Number::Singular, Gender::Feminine, NounState::BeforePronoun);
  }

  void dual(const Word& word, Gender gender) {
    const Word stem = before_suffix(word);
    put(with_alef(stem, kAlefNoon), Number::Dual, gender, NounState::Free);
    put(with_alef(stem, Word{kAlef}), Number::Dual, gender, NounState::Joined);
    for (const Word& before_ay : dual_seats(stem)) {
      put(before_ay + kYehNoon, Number::Dual, gender, NounState::Free);
      put(before_ay + kYeh, Number::Dual, gender, NounState::Joined);
    }
  }

  // Before the ay of the dual a last hamza stays alone after alef, sits on yeh after yeh, on alef or yeh elsewhere.
  static std::vector<Word> dual_seats(Word word) {
    if (word.back() != kHamza || word.size() < 2 || word[word.size() - 2] == kAlef) return {word};
    Word on_alef = word;
    word.back() = kYehHamza;
    on_alef.back() = kAlefHamzaAbove;
    if (word[word.size() - 2] == kYeh) return {word};
    return {on_alef, word};
  }

  // The word as a suffix meets it: teh marbuta opens to teh, alef maqsura to yeh, a last alef to waw.
  static Word before_suffix(Word word) {
    if (word.back() == kTehMarbuta) word.back() = kTeh;
    else if (word.back() == kAlefMaqsura) word.back() = kYeh;
    else if (word.back() == kAlef) word.back() = kWaw;
    return word;
  }

  // hamza on alef and a following alef become madda; hamza after yeh or after a letter that joins moves to a yeh.
  static Word with_alef(Word word, std::u32string_view suffix) {
    if (word.back() == kAlefHamzaAbove) {
      word.back() = kAlefMadda;
      return word.append(suffix.substr(1));
    }
    if (word.back() == kHamza && word.size() > 1 && joins_forward(word[word.size() - 2])) word.back() = kYehHamza;
    return word.append(suffix);
  }

  static Word with_yeh_seat(Word word) {
    if (word.back() == kHamza) word.back() = kYehHamza;
    return word;
  }

  static std::vector<Word> before_waw(Word word) {
    if (word.back() != kHamza && word.back() != kAlefHamzaAbove) return {word};
    Word other = word;
    word.back() = kWawHamza;
    return {word, other};
  }

  static bool joins_forward(char32_t letter) {
    return letter != kAlef && letter != kWaw && letter != kReh && letter != kZain && letter != kDal && letter != kThal;
  }

  const Word& lemma_;
  Gender gender_;
  std::vector<NounForm> forms_;
};

}  // namespace

std::vector<NounForm> inflect_noun(std::u32string_view lemma, Gender gender,
                                   const std::vector<std::u32string>& plurals) {
  if (lemma.empty()) return {};
  const Word word(lemma);
  const auto has = [&](std::u32string_view mark) { return std::ranges::find(plurals, mark) != plurals.end(); };
  const bool defective = has(U"+in");
  const bool waw_noon = has(U"+un") || std::ranges::any_of(plurals, [](const Word& p) { return ends_in(p, kWawNoon); });
  Inflection inflection(word, gender);
  inflection.singular(defective);
  if (waw_noon) inflection.sound_masculine(defective);
  if (waw_noon && gender == Gender::Masculine) inflection.feminine_beside();
  if (has(U"+at")) inflection.sound_feminine(word, gender);
  for (const Word& plural : plurals)
    if (!plural.starts_with(U'+') && !(waw_noon && ends_in(plural, kWawNoon))) inflection.broken_plural(plural);
  return inflection.take();
}

}  // namespace isnad
