// Is a text Arabic? The one question of language that this program asks.
#pragma once

#include <string_view>

namespace isnad {

/// By its letters: at least one in ten of the Arabic script, and of those at most one in forty among the letters that Persian, Urdu,
/// Kurdish and their like have and Arabic has not. A text of fewer than 40 letters is given the benefit of the doubt. A mixed text
/// is Arabic: what is not, is passed over by the reading. Ottoman Turkish, or Persian that happens to lack its four letters, is
/// taken for Arabic.
/// @param text  UTF-8
bool is_arabic(std::string_view text);

}  // namespace isnad
