// "in it (fihi)", "during which (khilalaha)": a preposition whose pronoun goes back to the deed before.
#pragma once

#include "agreement.h"
#include "passage.h"

namespace isnad {

/// Whether the word is "in" or "during" with a pronoun: "(clashes) in which were killed".
inline bool is_in_it(const Passage& passage, std::uint32_t t) {
  const Found in = passage.is_word(t) ? passage.find(t, SenseKind::Function) : Found{};
  if (!in || !refers_back(in.reading->enclitic)) return false;
  const NounRow& row = passage.tables.nouns[in.sense->row];
  const bool within = row.what == static_cast<std::uint8_t>(FunctionClass::Preposition) && row.value == static_cast<std::int32_t>(ArgSlot::Fi);
  return within || passage.tables.text(row.note) == "circumstance";
}

}  // namespace isnad
