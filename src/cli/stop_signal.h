// Ctrl-C: the first asks the program to end cleanly, the second ends it at once.
#pragma once

#include <atomic>

namespace isnad {

/// Installs handlers for SIGINT and SIGTERM and gives the flag that they raise. Looked at by loops, never reset.
const std::atomic<bool>& stop_on_signal();

}  // namespace isnad
