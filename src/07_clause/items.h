// A sentence as a row of items, the units that the argument rules speak of.
#pragma once

#include <vector>

#include "clause.h"

namespace isnad {

enum class ItemKind : std::uint8_t {
  Verb,          ///< finite verb: `predicate`, or none for a verb of no table that matters
  Event,         ///< noun or participle that states something: `predicate`
  Phrase,        ///< noun phrase: `mentions`
  Preposition,   ///< `slot`; a clitic preposition makes an item of its own before its phrase
  Clause,        ///< that: a complementiser
  Relative,
  Subordinator,  ///< when, while, after that
  Negator,
  Comma, Colon, QuoteOpen, QuoteClose, Dash,
  Other
};

struct Item {
  ItemKind kind = ItemKind::Other;
  std::uint32_t first = 0, last = 0;   ///< tokens
  std::uint32_t predicate = kNone;
  ArgSlot slot = ArgSlot::Fi;
  bool conjoined = false;              ///< its first word carries "and"
  bool definite = false;
  bool of_time = false;                ///< a preposition that a date stands behind
  bool pronoun = false;                ///< a phrase that is the pronoun of the preposition before it
  std::uint32_t mention[4] = {};       ///< of a phrase, those that it is about: its head's, or its construct partner's
  std::uint8_t mentions = 0;
  const NounRow* row = nullptr;        ///< of a function word
};

/// Whether a word ends as a participle that may describe a subject without showing it: feminine, or the plural of men.
[[nodiscard]] bool circumstantial_form(WordView word);

/// The pronoun that a word for "who" agrees with.
[[nodiscard]] Enclitic form_of_relative(const Passage& passage, const Item& who);

/// "The attack of London (f.) which (alladhi, m.) happened": whether `partner`, right behind the noun of a deed, is not what the word for "who"
/// behind it goes back to.
[[nodiscard]] bool partner_is_other(const Passage& passage, const Mentions& mentions, const Item& deed, const Item& partner, const Item& who);

/// Predicates are appended to `out`.
void make_items(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out,
                std::vector<Item>& items);

/// Whether a speaker does deeds himself: an organisation that is no paper, agency or observatory. A person who says "it is
/// that" mostly speaks of others.
bool does_deeds(const Passage& passage, const Mentions& mentions, const Mention& speaker);

}  // namespace isnad
