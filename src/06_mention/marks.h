// The marks around a name say nothing to the stages behind: "«D.» and E. said" is "D. and E. said". They are left out of what these
// stages see, so that what stands beside a name stands right beside it, marks or not.
#pragma once

#include "mention.h"

namespace isnad {

/// Leave out each pair of quotation marks that holds nothing but a mention or its last words, and give every token its new number, wherever
/// one is kept. Letters and bytes stay as they are, and so does the text of every mention. Time linear in the tokens.
void leave_out_marks(Tokens& tokens, Segments& segments, Hits& hits, Mentions& mentions);

}  // namespace isnad
