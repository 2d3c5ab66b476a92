// Method: one row of patterns a form; the weak letters of the root stand in the pattern like strong ones, and join()
// turns them into long vowels once the suffix is known. q-w-l: 1a2a3 + a -> qAla, 1a2a3 + tu -> qultu.
// What does not fit: verbs with a lexical exception (r-'-y, '-kh-dh, '-k-l, '-m-r), named below one by one.
#include "verb.h"

#include <array>
#include <string>

#include "letters.h"

namespace isnad {
namespace {

struct Patterns {
  std::string_view name;
  const char* perfect;
  const char* perfect_passive;
  const char* imperfect;
  const char* imperfect_passive;
  bool u_prefix;
};

// In the order of VerbClass. Form I has its vowels put in by stems_of().
constexpr std::array<Patterns, 13> kPatterns{{
    {"I", "1a2a3", "1u2i3", "12u3", "12a3", false},
    {"II", "1a22a3", "1u22i3", "1a22i3", "1a22a3", true},
    {"III", "1A2a3", "1U2i3", "1A2i3", "1A2a3", true},
    {"IV", "'a12a3", "'u12i3", "12i3", "12a3", true},
    {"V", "ta1a22a3", "tu1u22i3", "ta1a22a3", "ta1a22a3", false},
    {"VI", "ta1A2a3", "tu1U2i3", "ta1A2a3", "ta1A2a3", false},
    {"VII", "|in1a2a3", "|un1u2i3", "n1a2i3", "n1a2a3", false},
    {"VIII", "|i1Ta2a3", "|u1Tu2i3", "1Ta2i3", "1Ta2a3", false},
    {"IX", "|i12a3a3", "|u12u3i3", "12a3i3", "12a3a3", false},
    {"X", "|ista12a3", "|ustu12i3", "sta12i3", "sta12a3", false},
    {"Q1", "1a23a4", "1u23i4", "1a23i4", "1a23a4", true},
    {"Q2", "ta1a23a4", "tu1u23i4", "ta1a23a4", "ta1a23a4", false},
    {"Q4", "|i12a34a4", "|u12u34i4", "12a34i4", "12a34a4", false},
}};

const std::u32string kRootSee{kReh, kHamza, kYeh};
const std::u32string kRootTake{kHamza, kKhah, kThal};
const std::u32string kRootEat{kHamza, kKaf, kLam};
const std::u32string kRootOrder{kHamza, kMeem, kReh};

bool is_guttural(char32_t letter) {
  return letter == kHamza || letter == kHeh || letter == kAin || letter == kHah || letter == kGhain || letter == kKhah;
}

bool is_vowel_name(char vowel) { return vowel == 'a' || vowel == 'i' || vowel == 'u'; }

char usual_perfect_vowel(const std::u32string& root, char imperfect_vowel) {
  if (imperfect_vowel != 'a') return 'a';
  return is_guttural(root[1]) || is_guttural(root[2]) ? 'a' : 'i';
}

// Form VIII: the teh takes on the place or the voice of the first radical, or the first radical becomes a teh.
char32_t eighth_infix(std::u32string& root) {
  char32_t& first = root[0];
  if (is_glide(first) || root == kRootTake) return first = kTeh;
  if (first == kThal) return first = kDal;
  if (first == kDal || first == kZain) return kDal;
  if (first == kZah) return kZah;
  return first == kSad || first == kDad || first == kTah ? kTah : kTeh;
}

Weakness weakness(const std::u32string& root, const Verb& verb) {
  using enum VerbClass;
  const VerbClass f = verb.form;
  Weakness weak;
  if (f == IX || f == Q4) {
    weak.doubled = true;
    return weak;
  }
  if (is_glide(root.back())) {
    weak.defective = true;
    return weak;
  }
  if (root.size() != 3) return weak;
  const bool short_form = f == I || f == IV || f == VII || f == VIII || f == X;
  weak.hollow = is_glide(root[1]) && short_form && !verb.strong_middle;
  weak.doubled = root[1] == root[2] && (short_form || f == III || f == VI);
  return weak;
}

void put_first_form(VerbStems& out, char perfect, char imperfect, bool doubled) {
  const std::u32string& root = out.root;
  std::string pattern = "1a2a3";
  pattern[3] = perfect;
  out.perfect = fill_pattern(pattern, root, 0);
  pattern = "12u3";
  pattern[2] = imperfect;
  const bool drops_waw = root[0] == kWaw && !doubled &&
                         (imperfect == 'i' || (imperfect == 'a' && (is_guttural(root[1]) || is_guttural(root[2]))));
  out.imperfect = fill_pattern(drops_waw ? pattern.substr(1) : pattern, root, 0);
  out.imperative = out.imperfect;
  out.short_vowel = imperfect == 'u' ? U'u' : U'i';
  if (root == kRootTake || root == kRootEat || root == kRootOrder) out.imperative = fill_pattern("2u3", root, 0);
}

// "to see" loses its hamza in the imperfect, and in all of form IV.
void put_see(VerbStems& out, VerbClass form) {
  out.imperfect_passive = fill_pattern("1a3", out.root, 0);
  out.imperfect = out.imperative = fill_pattern(form == VerbClass::IV ? "1i3" : "1a3", out.root, 0);
  if (form == VerbClass::I) return;
  out.perfect = fill_pattern("'a1a3", out.root, 0);
  out.perfect_passive = fill_pattern("'u1i3", out.root, 0);
}

Sounds join_doubled(Sounds stem, std::u32string_view suffix, bool contract) {
  if (suffix.empty() ? contract : is_vowel(suffix[0])) {
    const std::size_t vowel = stem.size() - 2;
    const bool after_vowel = vowel >= 2 && is_vowel(stem[vowel - 2]);
    if (after_vowel) stem.erase(vowel, 1);
    else std::swap(stem[vowel - 1], stem[vowel]);
  }
  return stem.append(suffix);
}

Sounds join_hollow(Sounds stem, std::u32string_view suffix, char32_t short_vowel) {
  const std::size_t glide = stem.size() - 3;
  const char32_t before = glide > 0 && is_short_vowel(stem[glide - 1]) ? stem[glide - 1] : 0;
  const char32_t vowel = before == U'a' ? U'a' : stem[glide + 1];
  const bool closed = suffix.empty() || !is_vowel(suffix[0]);
  const char32_t kept = closed ? (short_vowel != 0 ? short_vowel : vowel) : lengthened(vowel);
  const std::size_t begin = before != 0 ? glide - 1 : glide;
  stem.replace(begin, glide + 2 - begin, 1, kept);
  return stem.append(suffix);
}

Sounds join_defective(Sounds stem, std::u32string_view suffix) {
  char32_t glide = stem.back();
  stem.pop_back();
  const char32_t vowel = stem.back();
  stem.pop_back();
  if (vowel == U'i') glide = kYeh;
  const Sounds open = stem + vowel;
  if (suffix.empty()) return open;
  const char32_t first = suffix[0];
  const std::u32string_view rest = suffix.substr(1);
  if (!is_vowel(first)) {
    if (vowel == U'a') return (open + glide).append(suffix);
    return (stem + lengthened(vowel)).append(suffix);
  }
  if (first == U'A') return (open + glide).append(suffix);
  if (first == U'U' || first == U'I') {
    if (vowel == U'a') return (open + (first == U'U' ? kWaw : kYeh)).append(rest);
    return stem.append(suffix);
  }
  if (vowel != U'a') {
    if (first == U'a') return (open + glide).append(suffix);
    return stem + lengthened(vowel);
  }
  if (!rest.empty()) return stem.append(suffix);
  const bool alef = glide == kWaw || (!stem.empty() && stem.back() == kYeh);
  return stem + (alef ? U'A' : U'Y');
}

}  // namespace

std::optional<VerbClass> verb_class(std::string_view name) {
  for (std::size_t n = 0; n < kPatterns.size(); ++n)
    if (kPatterns[n].name == name) return static_cast<VerbClass>(n);
  return std::nullopt;
}

std::optional<VerbStems> stems_of(const Verb& verb) {
  using enum VerbClass;
  VerbStems out;
  out.root = radicals(verb.root);
  const bool four = verb.form == Q1 || verb.form == Q2 || verb.form == Q4;
  if (out.root.size() != (four ? 4U : 3U)) return std::nullopt;
  const Patterns& row = kPatterns[static_cast<std::size_t>(verb.form)];
  out.weak = weakness(out.root, verb);
  out.u_prefix = row.u_prefix;

  char perfect = verb.perfect_vowel;
  if (verb.form == I) {
    if (perfect == 0) perfect = usual_perfect_vowel(out.root, verb.imperfect_vowel);
    if (!is_vowel_name(verb.imperfect_vowel) || !is_vowel_name(perfect)) return std::nullopt;
  }
  // Beyond form I a last waw counts as a yeh; in form I it stays where its own vowel stands before it.
  const bool last_waw = out.root.back() == kWaw;
  if (last_waw && verb.form != I) out.root.back() = kYeh;
  if (verb.form == VIII) out.infix = eighth_infix(out.root);

  out.perfect = fill_pattern(row.perfect, out.root, out.infix);
  out.perfect_passive = fill_pattern(row.perfect_passive, out.root, out.infix);
  out.imperfect = fill_pattern(row.imperfect, out.root, out.infix);
  out.imperfect_passive = fill_pattern(row.imperfect_passive, out.root, out.infix);
  out.imperative = verb.form == IV ? fill_pattern("'a12i3", out.root, 0) : out.imperfect;
  if (verb.form == I) put_first_form(out, perfect, verb.imperfect_vowel, out.weak.doubled);
  if (out.root == kRootSee && (verb.form == I || verb.form == IV)) put_see(out, verb.form);
  if (out.root == kRootSee && verb.form == IV) out.imperative = fill_pattern("'a1i3", out.root, 0);
  if (last_waw && verb.form == I) {
    out.perfect_passive.back() = out.imperfect_passive.back() = kYeh;
    if (verb.imperfect_vowel != 'u') out.imperfect.back() = out.imperative.back() = kYeh;
    if (perfect == 'i') out.perfect.back() = kYeh;
  }
  return out;
}

Sounds join(const Sounds& stem, std::u32string_view suffix, const Weakness& weak, char32_t short_vowel, bool contract) {
  if (weak.doubled) return join_doubled(stem, suffix, contract);
  if (weak.hollow) return join_hollow(stem, suffix, short_vowel);
  if (weak.defective) return join_defective(stem, suffix);
  return Sounds(stem).append(suffix);
}

}  // namespace isnad
