// A process gives up its rights for good, before it reads what strangers made.
#pragma once

#include <cstdint>

namespace isnad {

struct LockLimits {
  std::uint64_t memory_bytes = std::uint64_t{1} << 30U;  ///< of address space, beside what is mapped already
  unsigned processor_seconds = 600;                       ///< in all
  unsigned open_files = 64;
};

/// From here on the process may read and write what is open, ask for memory, tell the time, set its own timers and end. It
/// can open nothing, start nothing, connect to nothing, send no signal to others, and map nothing as a program. By seccomp; what is not allowed
/// fails with EPERM. A process of one thread calls it.
/// @return false where the system has no seccomp: the process then has all its rights
bool lock_in(const LockLimits& limits);

/// The process is ended by SIGPROF after so many seconds of processor time, counted from the last call.
void end_after(unsigned processor_seconds);

}  // namespace isnad
