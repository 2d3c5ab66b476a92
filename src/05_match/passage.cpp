#include "passage.h"

#include <bit>

namespace isnad {

Found Passage::first_of(std::uint32_t t, SenseKind kind) const {
  const FittingSense& first = sense_[readings_[t].first_sense + std::popcount(about_[t] & (kind_bit(kind) - 1))];
  return {&readings_[t].reading[first.reading], &first.sense};
}

Passage::Row Passage::row_of(std::uint32_t t, SenseKind kind) const {
  const FittingSense* senses = sense_ + readings_[t].first_sense;
  const FittingSense* first = senses + std::popcount(about_[t] & (kind_bit(kind) - 1));
  return {first, senses + first->rest};
}

}  // namespace isnad
