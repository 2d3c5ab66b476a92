// One spelling of a party whose documents write it differently, the same whatever is read first.
#pragma once

#include <string_view>
#include <tuple>

#include "link_rows.h"

namespace isnad::link {

/// `kept` becomes `other` when that has an English name and `kept` has none, or else comes first in the alphabet.
inline void keep_first(Party& kept, const Party& other) {
  const auto order = [](const Party& party) {
    return std::tuple(party.name_en.empty(), std::string_view(party.name_ar), std::string_view(party.name_en));
  };
  if (order(other) < order(kept)) kept = other;
}

}  // namespace isnad::link
