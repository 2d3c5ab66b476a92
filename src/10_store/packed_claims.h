// The claims of one document as one run of bytes, about 25 bytes a claim, and back.
#pragma once

#include <string>
#include <string_view>

#include "claims.h"
#include "dictionary.h"

namespace isnad::store {

/// Everything in `claims`; nothing is left out or rounded. The names that `text` gives to entries become aliases.
std::string pack_claims(const Claims& claims, std::string_view text, DictionaryWriter& dictionary);

/// The reverse. string_views in the result point into `dictionary`. Throws a BadDatabase Fault when the bytes are
/// damaged: a span outside the text of `text_bytes`, an index outside the entities, bytes missing or left over.
Claims unpack_claims(std::string_view bytes, std::uint32_t text_bytes, Dictionary& dictionary);

/// Nothing when every span lies inside the text and every index inside the entities; else SpanOutOfRange.
Failure check_claims(const Claims& claims, std::uint32_t text_bytes);

}  // namespace isnad::store
