#include "telling_request.h"

#include "days.h"

namespace isnad::link {

Result<TellingFilter> filter_of(const TellingRequest& request, const SourceNames& names) {
  TellingFilter out;
  out.told_by = request.told_by;
  out.without = request.without;
  out.min_origins = request.origins;
  out.names = &names;
  if (request.axis != name_of(Axis::Occasion) && request.axis != name_of(Axis::Saying))
    return Error{Code::BadArgument, "axis", "\"" + request.axis + "\"", "occasion or saying"};
  out.axis = request.axis == name_of(Axis::Saying) ? Axis::Saying : Axis::Occasion;
  for (const auto& [iso, argument] : {std::pair(&request.since, "since"), std::pair(&request.until, "until")}) {
    if (iso->empty()) continue;
    const auto days = days_of(*iso);
    if (!days) return Error{Code::BadArgument, argument, "\"" + *iso + "\"", "2018-02-16, 2018-02 or 2018"};
    if (iso == &request.since) out.since = static_cast<std::int32_t>(days->first);
    else out.until = static_cast<std::int32_t>(days->last);
  }
  return out;
}

}  // namespace isnad::link
