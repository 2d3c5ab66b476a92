// In which language names are shown to people.
#pragma once

#include <string>
#include <string_view>

#include "link_rows.h"

namespace isnad {

enum class NameLanguage { Arabic, English };

/// "en" is English, all else Arabic.
inline NameLanguage language_of(std::string_view option) { return option == "en" ? NameLanguage::English : NameLanguage::Arabic; }

/// English when asked for and known, else Arabic; the id of a party without any name.
inline const std::string& name_of(const Party& party, NameLanguage language) {
  if (language == NameLanguage::English && !party.name_en.empty()) return party.name_en;
  return party.name_ar.empty() ? party.id : party.name_ar;
}

}  // namespace isnad
