// The check of what a stage made, by the wrapper that runs it.
#pragma once

#include <string_view>

#include "explain.h"
#include "result.h"

namespace isnad {

/// @param stage     0 normalise .. 6 attribute, which has just run on `text`
/// @return nothing when all that it made lies inside the text and refers to what is there; else SpanOutOfRange with the
///         first fault, which is a bug of that stage: better no claim than one that cannot be shown in its words
/// A stage that found nothing is no fault. Time linear in what the stage made, letters left out.
Failure fault_of_stage(std::size_t stage, std::string_view text, const Work& work);

}  // namespace isnad
