// The three forms in which `isnad claims` writes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "claim_text.h"
#include "stored.h"

namespace isnad {

/// Text before the first claim, for each claim, and after the last.
class ClaimsForm {
 public:
  virtual ~ClaimsForm() = default;
  virtual std::string opening() { return {}; }
  virtual std::string claim(const StoredClaim& claim) = 0;
  virtual std::string closing() { return {}; }
};

/// `format` is "table" (kept in memory, since columns are measured), "csv" (one row a claim, headings first) or
/// "jsonl": the contract's claim with its document's id, day and outlet, and the entities that it names.
std::unique_ptr<ClaimsForm> make_claims_form(std::string_view format, NameLanguage names);

}  // namespace isnad
