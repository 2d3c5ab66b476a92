#include "why_text.h"

namespace isnad {

bool WhyText::knows(std::string_view id) const {
  return notes_.row(id) != nullptr || notes_.actor(id).has_value() || notes_.place(id).has_value();
}

std::string WhyText::word(std::string_view id) const {
  if (const RowNote* row = notes_.row(id)) return text(row->lemma);
  if (const auto actor = notes_.actor(id)) return text(tables_.actors[*actor].name_ar);
  if (const auto place = notes_.place(id)) return text(tables_.places[*place].name_ar);
  return {};
}

std::string WhyText::says(std::string_view id) const {
  if (const RowNote* row = notes_.row(id)) return text(row->meaning);
  if (const auto actor = notes_.actor(id)) return "actor: " + text(tables_.actors[*actor].name_en);
  if (const auto place = notes_.place(id)) return "place: " + text(tables_.places[*place].name_en);
  return "not in the tables of this program";
}

std::string WhyText::where(std::string_view id) const {
  if (const RowNote* row = notes_.row(id)) return text(row->table);
  if (const auto actor = notes_.actor(id)) return text(notes_.actors[*actor].table);
  if (const auto place = notes_.place(id)) return text(notes_.places[*place].table);
  return {};
}

}  // namespace isnad
