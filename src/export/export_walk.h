// From a database through a filter into a format: the one walk that all formats of `isnad export` share.
#pragma once

#include <functional>
#include <string_view>

#include "export_form.h"
#include "person_mask.h"
#include "result.h"
#include "store.h"

namespace isnad {

struct ExportRequest {
  ClaimFilter filter;
  ClaimOrder order = ClaimOrder::ByDay;  ///< of formats with a row for each claim
  PersonMask* mask = nullptr;            ///< null: names stay
};

/// Feeds `form` and hands on what it writes.
///  - Claim: each claim that the filter lets through, in the order asked for.
///  - Document: each document that holds such a claim, in the order of storing; without any condition each document.
///  - Statement: each statement that such a claim tells, with all its claims, in the order of its days.
/// @param write  gets pieces of the file, in order; its error ends the walk
/// Errors: those of Store and of `write`.
Failure export_all(Store& store, const ExportRequest& request, ExportForm& form,
                   const std::function<Failure(std::string_view)>& write);

}  // namespace isnad
