// The sketch of a document (corpus.h) as a run of bytes, and back.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "corpus.h"

namespace isnad::store {

/// The key that a name of the corpus is kept by (kept_names.h).
using KeyOfName = std::function<std::uint64_t(std::uint32_t name)>;
/// Adds a name that is kept to the corpus.
using AddName = std::function<std::uint32_t(std::uint64_t key)>;

std::string pack_sketch(const link::Corpus& corpus, std::uint32_t document, const KeyOfName& key_of);
/// Adds the document at the end of a corpus. Throws a BadDatabase Fault when the bytes are damaged.
void unpack_sketch(std::string_view bytes, link::Corpus& into, const AddName& add_name);

}  // namespace isnad::store
