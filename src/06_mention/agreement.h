// Gender, number and fate of whom a mention names, for agreement with pronouns and verbs.
#pragma once

#include "mention.h"

namespace isnad {

/// Whether a pronoun may stand for the mention: "-ha" for a feminine or a group of things, "-hu" for a masculine, "-hum"
/// for men. Places count only for "-ha" and "-hu".
[[nodiscard]] bool agrees(const Passage& passage, const Mentions& mentions, Enclitic enclitic, const Mention& m);

/// "sources", "the inhabitants": people in the plural by their noun.
[[nodiscard]] bool plural_people(const Passage& passage, const Mention& m);

/// "The dead", "the wounded", "the victims of": those whom a deed hurt, who do none themselves.
[[nodiscard]] bool is_victim(const Passage& passage, const Mention& m);

/// "three young men", "the gunmen": people in number none of whom need be a woman, for whom "its" (-ha) never stands.
[[nodiscard]] bool several_men(const Passage& passage, const Mention& m);

/// "the border with Syria", "the area on the border between Syria and Iraq": whether what lies behind this preposition only says which border.
[[nodiscard]] bool at_border(const Passage& passage, std::uint32_t preposition);

/// "that he (annahu)": whether "that" with a pronoun stands there.
[[nodiscard]] bool that_with_pronoun(const Passage& passage, std::uint32_t t);

/// The last mention before a token that agrees, at most `reach` mentions back; kNone when there is none.
/// @param places  whether places are wanted, else everything but places and documents
[[nodiscard]] std::uint32_t antecedent(const Passage& passage, const Mentions& mentions, Enclitic enclitic,
                                       std::uint32_t token, std::uint32_t reach, bool places);

}  // namespace isnad
