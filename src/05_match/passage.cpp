#include "passage.h"

namespace isnad {
namespace {

// How many kinds that a token has stand before this one. The bits are counted in place: the oldest processors that the program runs on
// cannot, so that std::popcount() is a call into the compiler's own library.
std::uint32_t kinds_before(std::uint32_t kinds, SenseKind kind) {
  std::uint32_t bits = kinds & (kind_bit(kind) - 1);
  bits -= bits >> 1U & 0x55555555U;
  bits = (bits & 0x33333333U) + (bits >> 2U & 0x33333333U);
  return ((bits + (bits >> 4U)) & 0x0F0F0F0FU) * 0x01010101U >> 24U;
}

}  // namespace

Found Passage::first_of(std::uint32_t t, SenseKind kind) const {
  const FittingSense& first = sense_[readings_[t].first_sense + kinds_before(about_[t], kind)];
  return {&readings_[t].reading[first.reading], &first.sense};
}

SensesOfKind Passage::all_of(std::uint32_t t, SenseKind kind) const {
  const FittingSense* senses = sense_ + readings_[t].first_sense;
  const FittingSense* first = senses + kinds_before(about_[t], kind);
  return {first, senses + first->rest};
}

}  // namespace isnad
