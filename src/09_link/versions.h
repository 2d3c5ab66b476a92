// Versions: what stood at one address at different times.
//
//   in    Corpus    sorted
//   out   Versions  of each address that several documents have
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"

namespace isnad::link {

/// What two spellings of one address have in common: without scheme, user, "www.", the scheme's own port, fragment, utm_
/// parameters and slashes at the end; the host in lower case, letters outside ASCII unescaped (RFC 3986, section 6.2).
/// Empty when the address names no page of its host, or is none.
std::string address_of(std::string_view url);

struct Versions {
  std::string address;
  std::vector<std::uint32_t> documents;  ///< two or more, in the order of the corpus: by day, then id; unknown days last
};

/// By their first document. Time n log n in the documents; the order of reading makes no difference.
std::vector<Versions> find_versions(const Corpus& corpus);

}  // namespace isnad::link
