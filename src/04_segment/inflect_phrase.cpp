// Method: a phrase is a head and what follows it. If one word follows, it may be an adjective, which takes the number
// and ending of the head (a security source, in the accusative masdaran amniyyan), or a genitive, which stays as it is
// while the dual head loses its noon (two eye witnesses). Which of the two is not known here: both are made; the one
// that does not exist is met by no text. The article is a proclitic of each word and no matter of inflection.
#include <algorithm>

#include "inflect.h"

namespace isnad {
namespace {

bool plain(NounState state) { return state == NounState::Any || state == NounState::Unattached; }

bool agrees(const NounForm& head, const NounForm& rest) {
  if (head.number != rest.number || head.gender != rest.gender) return false;
  if (plain(head.state)) return plain(rest.state);
  const auto ending = [](const NounForm& form) { return form.letters.substr(form.letters.size() - 2); };
  if (head.number == Number::Dual && ending(head) != ending(rest)) return false;  // -an with -an, -ayn with -ayn
  return head.state == rest.state && (head.state == NounState::Free || head.state == NounState::Accusative);
}

}  // namespace

std::vector<NounForm> inflect_phrase(std::u32string_view lemma, Gender gender,
                                     const std::vector<std::u32string>& plurals) {
  const std::size_t blank = lemma.find(U' ');
  if (blank == std::u32string_view::npos) return inflect_noun(lemma, gender, plurals);
  const std::u32string rest(lemma.substr(blank + 1));
  const auto heads = inflect_noun(lemma.substr(0, blank), gender, {});
  std::vector<NounForm> out{{std::u32string(lemma), Number::Singular, gender, NounState::Any}};
  const auto put = [&](NounForm form) {
    if (std::ranges::find(out, form.letters, &NounForm::letters) == out.end()) out.push_back(std::move(form));
  };
  // A head in hamza behind alef takes no alef in the accusative, its adjective does (ghita' jawwiyyan).
  const bool no_alef = std::ranges::none_of(heads, [](const NounForm& head) { return head.state == NounState::Accusative; });
  if (rest.find(U' ') == std::u32string::npos)
    for (const NounForm& head : heads)
      for (const NounForm& follower : inflect_noun(rest, gender, {})) {
        if (agrees(head, follower)) put({head.letters + U' ' + follower.letters, head.number, gender, head.state});
        if (no_alef && head.number == Number::Singular && plain(head.state) && follower.state == NounState::Accusative && follower.number == Number::Singular)
          put({head.letters + U' ' + follower.letters, head.number, gender, NounState::Accusative});
      }
  for (const NounForm& head : heads)
    if (head.number == Number::Dual && head.state == NounState::Joined)
      put({head.letters + U' ' + rest, Number::Dual, gender, NounState::Any});
  for (const std::u32string& plural : plurals)
    if (!plural.starts_with(U'+')) put({plural, Number::Plural, gender, NounState::Any, true});
  return out;
}

}  // namespace isnad
