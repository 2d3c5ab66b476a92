#include "ligatures.h"

namespace isnad {

WordView word_ligature(char32_t code_point) {
  static const Word kGod = {static_cast<char>(kAlef), static_cast<char>(kLam), static_cast<char>(kLam), static_cast<char>(kHeh)};
  static const Word kAkbar = {static_cast<char>(kAlef), static_cast<char>(kKaf), static_cast<char>(kBeh), static_cast<char>(kReh)};
  static const Word kMohammad = {static_cast<char>(kMeem), static_cast<char>(kHah), static_cast<char>(kMeem), static_cast<char>(kDal)};
  static const Word kRasoul = {static_cast<char>(kReh), static_cast<char>(kSeen), static_cast<char>(kWaw), static_cast<char>(kLam)};
  switch (code_point) {
    case 0xFDF2: return kGod;
    case 0xFDF3: return kAkbar;
    case 0xFDF4: return kMohammad;
    case 0xFDF6: return kRasoul;
    default: return {};
  }
}

}  // namespace isnad
