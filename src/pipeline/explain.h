// What each stage made of a text, in lines for people and golden files.
#pragma once

#include <string>

#include "attribute.h"

namespace isnad {

/// The results of one reading; memory that is used again for the next.
struct Work {
  Letters letters;
  Tokens tokens;
  Segments segments;
  Hits hits;
  Mentions mentions;
  Clauses clauses;
  Claims claims;
};

/// @param stage  0 normalise .. 6 attribute; it and all before it must have run
std::string explain_stage(std::size_t stage, const Passage& passage, const Work& work);

}  // namespace isnad
