// What a person asks of tellings, in words: the filter of `isnad ties`, `network` and `cites`, and of the same questions by HTTP.
#pragma once

#include <string>
#include <vector>

#include "result.h"
#include "telling_filter.h"

namespace isnad::link {

struct TellingRequest {
  std::vector<std::string> told_by, without;
  std::string since, until;         ///< ISO day, month or year, both included; empty: open
  std::string axis = "occasion";    ///< "occasion" or "saying"
  std::uint32_t origins = 0;        ///< at least so many
};

/// BadArgument ("since", "until", "axis") for a date or axis that is none. `names` must outlive the filter.
Result<TellingFilter> filter_of(const TellingRequest& request, const SourceNames& names);

}  // namespace isnad::link
