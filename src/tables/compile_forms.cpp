#include "compile.h"

#include "alphabet.h"
#include "utf8.h"

namespace isnad {
namespace {

Morph morph_of(const VerbForm& form) {
  Morph out;
  out.verb = 1;
  out.aspect = form.aspect == Aspect::Perfect ? kPerfect : form.aspect == Aspect::Imperative ? kImperative : kImperfect;
  out.jussive = form.aspect == Aspect::Jussive ? 1 : 0;
  out.active = form.voice == Voice::Active ? 1 : 0;
  out.passive = form.voice == Voice::Passive ? 1 : 0;
  out.person = form.person == Person::First ? 1 : form.person == Person::Second ? 2 : 3;
  out.feminine = form.gender == Gender::Feminine ? 1 : 0;
  out.number = static_cast<std::uint8_t>(form.number) & 3U;
  return out;
}

Morph morph_of(const NounForm& form) {
  Morph out;
  out.feminine = form.gender == Gender::Feminine ? 1 : 0;
  out.number = static_cast<std::uint8_t>(form.number) & 3U;
  out.construct = form.state == NounState::Joined || form.state == NounState::BeforePronoun ? 1 : 0;
  out.accusative = form.state == NounState::Accusative ? 1 : 0;
  return out;
}

// "sadarat", "dhahabu": where the bare perfect is mostly a noun ("chest", "gold"), what its ending adds makes it the verb.
bool shows_subject(const VerbForm& form) {
  const bool she = form.gender == Gender::Feminine && form.number == Number::Singular;
  const bool they = form.gender == Gender::Masculine && form.number == Number::Plural;
  return form.person == Person::Third && form.voice == Voice::Active && (she || they);
}

}  // namespace

std::pair<std::string_view, std::string_view> first_word(std::string_view phrase) {
  const std::size_t blank = phrase.find(' ');
  return blank == std::string_view::npos ? std::pair{phrase, std::string_view{}}
                                         : std::pair{phrase.substr(0, blank), phrase.substr(blank)};
}

std::u32string to_u32(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded d = decode_utf8(utf8, at);
    out += d.code_point;
    at += d.bytes;
  }
  return out;
}

std::string from_u32(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

namespace {

// Whether a noun begins with alef and lam of its own: with a hamza or madda on the alef ("ilqa'", "aliyya"), or a verbal noun of form VIII
// of a root in lam ("iltihaq"). A name or title of that shape has the article ("al-tayyar").
bool alef_lam_of_its_own(std::string_view lemma, SenseKind kind) {
  const std::u32string word = to_u32(first_word(lemma).first);
  constexpr char32_t kMadda = 0x622, kAlefAbove = 0x623, kAlefBelow = 0x625, kBareAlef = 0x627, kTehLetter = 0x62A, kLamLetter = 0x644;
  if (word.size() < 4 || word[1] != kLamLetter) return false;
  if (word[0] == kMadda || word[0] == kAlefAbove || word[0] == kAlefBelow) return true;
  const bool states = kind == SenseKind::Frame || kind == SenseKind::Light || kind == SenseKind::Cue || kind == SenseKind::Noun;
  return states && word.size() == 6 && word[0] == kBareAlef && word[2] == kTehLetter && word[4] == kBareAlef;
}

}  // namespace

void add_noun(Build& build, std::string_view lemma, bool feminine, std::string_view plural, Sense sense) {
  // A lemma written with its article is a word that is only used with it.
  const bool whole = alef_lam_of_its_own(lemma, sense.kind);
  const bool article = !whole && lemma.starts_with(kArticle) && first_word(lemma).first.size() > kArticle.size() + 4;
  if (article) lemma.remove_prefix(kArticle.size());
  std::vector<std::u32string> plurals;
  for (std::string_view cell : split(plural, '|')) {
    if (article && cell.starts_with(kArticle)) cell.remove_prefix(kArticle.size());
    plurals.push_back(to_u32(cell));
  }
  for (const NounForm& form : inflect_phrase(to_u32(lemma), feminine ? Gender::Feminine : Gender::Masculine, plurals)) {
    if (form.state == NounState::BeforePronoun) continue;  // stage 4 restores what a pronoun changed
    sense.morph = morph_of(form);
    const std::string written = from_u32(form.letters);
    const auto [first, rest] = first_word(written);
    if (rest.empty()) {
      sense.article = article ? Article::Required : Article::Any;
      build.lexicon.add(to_letters(written), sense, whole);
      continue;
    }
    // A phrase is matched with the article where the text has it: on neither word, on the first, on both.
    if (!article) build.lexicon.add(to_letters(written), sense, whole);
    build.lexicon.add(to_letters(std::string(kArticle) + written), sense);
    const bool rest_has = rest.substr(1).starts_with(kArticle);
    if (!rest_has)
      build.lexicon.add(to_letters(std::string(kArticle) + std::string(first) + " " + std::string(kArticle) + std::string(rest.substr(1))), sense);
  }
}

void add_verb(Build& build, const Row& row, std::string_view lemma, std::string_view root, std::string_view form,
              std::string_view imperfect, Sense sense, bool imperfect_only) {
  const auto [first, rest] = first_word(lemma);
  const std::optional<VerbClass> verb_form = verb_class(form);
  if (!verb_form) {
    build.errors.push_back(row.error("form", "I to X, Q1, Q2 or Q4"));
    return;
  }
  const char vowel = imperfect.empty() ? 'u' : imperfect[0];
  std::optional<Verb> verb = fit_verb(to_u32(first), to_u32(root), *verb_form, vowel);
  if (!verb) verb = Verb{to_u32(root), *verb_form, vowel, 0, false};
  const std::vector<VerbForm> forms = conjugate(*verb);
  if (forms.empty()) build.errors.push_back(row.error("root", "as many radicals as the form has"));
  sense.article = Article::Forbidden;
  for (const VerbForm& written : forms) {
    if (imperfect_only && written.aspect == Aspect::Perfect && !shows_subject(written)) continue;
    if (written.attach == Attach::Always) continue;  // stage 4 restores what a pronoun changed
    if (written.person != Person::Third && written.aspect != Aspect::Perfect &&
        written.aspect != Aspect::Indicative)
      continue;
    if (written.aspect == Aspect::Imperative) continue;  // reports do not command
    // "I" is rare in reports, and its imperfect is spelled like the perfect of form IV.
    if (written.person == Person::First && written.number == Number::Singular) continue;
    sense.morph = morph_of(written);
    sense.morph.bare = imperfect_only && written.aspect == Aspect::Perfect;
    build.lexicon.add(to_letters(from_u32(written.letters) + std::string(rest)), sense);
  }
}

}  // namespace isnad
