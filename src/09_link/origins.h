// How many of the tellings of one occasion are independent: reprints count once, texts that name the same agency, person or document as
// their source count once, and a paper that only cites another paper adds nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "copies.h"
#include "corpus.h"

namespace isnad::link {

struct Origins {
  std::vector<std::uint32_t> of;  ///< of each claim given: the number of its origin, from 0 in the order of the claims
  std::uint32_t count = 0;
  bool circular = false;          ///< two papers cite one another for it
};

/// @param claims  in Corpus::claims, ascending
Origins origins_of(const Corpus& corpus, const Copies& copies, std::span<const std::uint32_t> claims);

}  // namespace isnad::link
