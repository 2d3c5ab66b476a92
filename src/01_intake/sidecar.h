// Collectors write beside a page what they know of it: x.html, and x.json with {"url", "fetched", "sha256", "collector"}.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document.h"
#include "intake.h"

namespace isnad {

/// The sidecar of a file: what lies beside it under the same name with the ending .json, or under its whole name with .json behind.
struct Sidecar {
  std::string path;
  std::string bytes;
};

/// Nothing when there is none. Reads at most 1 MB of it; one that is longer breaks off and so is no JSON.
std::optional<Sidecar> sidecar_of(const std::string& path);

/// The original with its sidecar. Rejected, while the page is read as it is: BadInput for a sidecar that is no JSON, and for a page whose
/// SHA-256 is not the one that the sidecar states. JSON of something else says nothing and is no error.
void attach(const Sidecar& sidecar, Original& original, const OriginalSink& sink);

/// What it says becomes provenance. Its address is that of a document that has none.
void read_sidecar(std::string_view sidecar, Document& document);

}  // namespace isnad
