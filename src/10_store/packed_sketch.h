// The sketch of a document (corpus.h) as a run of bytes, and back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus.h"

namespace isnad::store {

std::string pack_sketch(const link::Corpus& corpus, std::uint32_t document);
/// Adds the document at the end of a corpus. Throws a BadDatabase Fault when the bytes are damaged.
void unpack_sketch(std::string_view bytes, link::Corpus& into);

}  // namespace isnad::store
