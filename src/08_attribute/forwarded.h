// A text that another channel passes on: whose words they are stands beside the text and not in it.
#pragma once

#include "claims.h"
#include "mention.h"

namespace isnad {

/// Document::forwarded_from becomes the outermost link of every chain. It is the entity of the text that has this name, else an
/// entity without a mention. A channel that passes on its own words is no source.
void put_forwarder(const Passage& passage, Claims& claims);

}  // namespace isnad
