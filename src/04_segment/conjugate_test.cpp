// Each file of golden/conjugation is one verb and one test case. Rows:
//   root, form, vowel, perfect_vowel, lemma   what is conjugated; with a lemma the rest is found by fit_verb()
//   perfect, indicative, subjunctive, jussive [_passive] [_pronoun]   up to 13 slots: 3ms 3fs 3md 3fd 3mp 3fp
//                       2ms 2fs 2d 2mp 2fp 1s 1p; a slot lists all its spellings, a/b; with _pronoun only those
//                       that need a pronoun behind them
//   imperative          2ms 2fs 2d 2mp 2fp
//   active, passive, verbal   what derive() gives, all of it
//   never               words that must not be among the forms
#include "conjugate.h"

#include <doctest/doctest.h>

#include <array>
#include <map>

#include "derive.h"
#include "golden_rows.h"

namespace isnad {
namespace {

struct Place {
  Person person;
  Gender gender;
  Number number;
};
using enum Person;
using enum Gender;
using enum Number;

constexpr std::array<Place, 13> kPlaces{{{Third, Masculine, Singular}, {Third, Feminine, Singular},
                                         {Third, Masculine, Dual},     {Third, Feminine, Dual},
                                         {Third, Masculine, Plural},   {Third, Feminine, Plural},
                                         {Second, Masculine, Singular}, {Second, Feminine, Singular},
                                         {Second, Any, Dual},          {Second, Masculine, Plural},
                                         {Second, Feminine, Plural},   {First, Any, Singular},
                                         {First, Any, Plural}}};

const std::map<std::string, Aspect> kAspects{{"perfect", Aspect::Perfect},
                                             {"indicative", Aspect::Indicative},
                                             {"subjunctive", Aspect::Subjunctive},
                                             {"jussive", Aspect::Jussive},
                                             {"imperative", Aspect::Imperative}};
const std::map<std::string, Derived> kDerived{{"active", Derived::ActiveParticiple},
                                              {"passive", Derived::PassiveParticiple},
                                              {"verbal", Derived::VerbalNoun}};

bool take_ending(std::string& key, std::string_view ending) {
  if (!key.ends_with(ending)) return false;
  key.resize(key.size() - ending.size());
  return true;
}

void check_slots(const GoldenRow& row, const std::vector<VerbForm>& forms) {
  std::string key = row.key;
  const bool pronoun = take_ending(key, "_pronoun");
  const Voice voice = take_ending(key, "_passive") ? Voice::Passive : Voice::Active;
  const Aspect aspect = kAspects.at(key);
  const std::size_t first = aspect == Aspect::Imperative ? 6 : 0;
  REQUIRE(first + row.words.size() <= kPlaces.size());
  for (std::size_t slot = 0; slot < row.words.size(); ++slot) {
    const Place& place = kPlaces[first + slot];
    std::vector<std::u32string> found;
    for (const VerbForm& form : forms)
      if (form.aspect == aspect && form.voice == voice && form.person == place.person &&
          form.gender == place.gender && form.number == place.number && (form.attach == Attach::Always) == pronoun)
        found.push_back(form.letters);
    INFO(row.key << ", slot " << slot + 1);
    CHECK(sorted_line(found) == sorted_line(alternatives(row.words[slot])));
  }
}

void check_derived(const GoldenRow& row, const std::vector<DerivedNoun>& nouns) {
  std::vector<std::u32string> found;
  for (const DerivedNoun& noun : nouns)
    if (noun.kind == kDerived.at(row.key)) found.push_back(noun.letters);
  std::vector<std::u32string> expected;
  for (const auto& cell : row.words)
    for (const auto& word : alternatives(cell)) expected.push_back(word);
  INFO(row.key);
  CHECK(sorted_line(found) == sorted_line(expected));
}

void check_verb(const std::filesystem::path& path) {
  const auto rows = read_golden(path);
  Verb verb;
  std::u32string lemma;
  for (const GoldenRow& row : rows) {
    const std::string first = row.words.empty() ? "" : encode_word(row.words[0]);
    if (row.key == "root") verb.root = row.words.at(0);
    if (row.key == "form") verb.form = verb_class(first).value();
    if (row.key == "vowel") verb.imperfect_vowel = first.at(0);
    if (row.key == "perfect_vowel") verb.perfect_vowel = first.at(0);
    if (row.key == "lemma") lemma = row.words.at(0);
  }
  if (!lemma.empty()) {
    const auto fitted = fit_verb(lemma, verb.root, verb.form, verb.imperfect_vowel);
    REQUIRE(fitted.has_value());
    verb = *fitted;
  }
  const auto forms = conjugate(verb);
  const auto nouns = derive(verb);
  REQUIRE(!forms.empty());
  for (const GoldenRow& row : rows) {
    if (kDerived.contains(row.key)) check_derived(row, nouns);
    else if (row.key == "never")
      for (const auto& word : row.words)
        CHECK_MESSAGE(std::ranges::find(forms, word, &VerbForm::letters) == forms.end(), encode_word(word));
    else if (kAspects.contains(row.key.substr(0, row.key.find('_'))) && row.key != "perfect_vowel")
      check_slots(row, forms);
    else
      CHECK_MESSAGE(std::ranges::count(std::array{"root", "form", "vowel", "perfect_vowel", "lemma"}, row.key) == 1,
                    "unknown row ", row.key);
  }
}

const std::vector<std::filesystem::path>& files() {
  static const auto found = golden_files("conjugation");
  return found;
}

// doctest takes a plain function a test case, so file n gets the n-th instance of a template.
constexpr std::size_t kMostVerbs = 160;

template <std::size_t kFile>
void verb_case() {
  check_verb(files()[kFile]);
}

template <std::size_t kFile>
int registered() {
  static const std::string name = kFile < files().size() ? "conjugation: " + files()[kFile].stem().string() : "";
  if (!name.empty())
    doctest::detail::regTest(doctest::detail::TestCase(verb_case<kFile>, __FILE__, static_cast<unsigned>(__LINE__),
                                                       doctest_detail_test_suite_ns::getCurrentTestSuite()) *
                             name.c_str());
  return 0;
}

template <std::size_t... kFiles>
int register_all(std::index_sequence<kFiles...>) {
  return (registered<kFiles>() + ...);
}

[[maybe_unused]] const int kRegistered = register_all(std::make_index_sequence<kMostVerbs>());

TEST_CASE("every golden verb has its test case") {
  CHECK(files().size() >= 60);
  CHECK(files().size() <= kMostVerbs);
}

TEST_CASE("a root that does not fit its form gives no form") {
  CHECK(conjugate(U"\u0642\u062A\u0644", VerbClass::Q1, 'u').empty());
  CHECK(conjugate(U"\u062F\u062D\u0631\u062C", VerbClass::I, 'u').empty());
  CHECK(conjugate(U"\u0642\u062A\u0644", VerbClass::I, 'o').empty());
  CHECK(derive(U"", VerbClass::II).empty());
}

TEST_CASE("a lemma that does not belong to its root is not fitted") {
  CHECK_FALSE(fit_verb(U"\u0642\u062A\u0644", U"\u0643\u062A\u0628", VerbClass::I, 'u').has_value());
}

TEST_CASE("a lemma tells the vowel of the perfect") {
  const auto verb = fit_verb(U"\u0648\u0644\u064A", U"\u0648\u0644\u064A", VerbClass::I, 'i');
  REQUIRE(verb.has_value());
  CHECK(verb->perfect_vowel == 'i');
}

TEST_CASE("no form is given twice") {
  auto forms = conjugate(U"\u0642\u0631\u0621", VerbClass::I, 'a');
  for (std::size_t n = 0; n < forms.size(); ++n)
    CHECK(std::find(forms.begin() + static_cast<std::ptrdiff_t>(n) + 1, forms.end(), forms[n]) == forms.end());
}

}  // namespace
}  // namespace isnad
