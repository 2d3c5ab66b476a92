// A text cut into words, and the tables of the program, for tests of what linking reads of texts itself.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "engine.h"
#include "normalise.h"
#include "tokenise.h"

namespace isnad::link::testing {

struct CutText {
  Letters letters;
  Tokens tokens;

  explicit CutText(const std::string& text) {
    normalise(text, letters);
    tokenise(letters, static_cast<std::uint32_t>(text.size()), tokens);
  }
};

inline const Tables& tables() {
  static const auto opened = open_tables();
  REQUIRE(opened.ok());
  return **opened;
}

}  // namespace isnad::link::testing
