#include "passage.h"

namespace isnad {
namespace {

// How many bits are set. They are counted two at a time, then four, then eight: not every processor that the program is made for
// counts them itself.
std::uint32_t count_bits(std::uint32_t bits) {
  bits -= bits >> 1U & 0x55555555U;
  bits = (bits & 0x33333333U) + (bits >> 2U & 0x33333333U);
  return ((bits + (bits >> 4U)) & 0x0F0F0F0FU) * 0x01010101U >> 24U;
}

}  // namespace

Found Passage::first_of(std::uint32_t t, SenseKind kind) const {
  const FittingSense& first = sense_[readings_[t].first_sense + count_bits(about_[t] & (kind_bit(kind) - 1))];
  return {&readings_[t].reading[first.reading], &first.sense};
}

Passage::Row Passage::row_of(std::uint32_t t, SenseKind kind) const {
  const FittingSense* senses = sense_ + readings_[t].first_sense;
  const FittingSense* first = senses + count_bits(about_[t] & (kind_bit(kind) - 1));
  return {first, senses + first->rest};
}

}  // namespace isnad
